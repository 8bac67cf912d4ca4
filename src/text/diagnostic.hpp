// What we tell the author about the text of a story: a code, a place, a sentence, a hint.
// Wording lives in one table, text/diagnostics.def (code, severity, sentence, hint); tests match codes, not
// prose. In the sentence and the hint, {0}, {1}… stand for the arguments.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/source.hpp"

namespace dramaturg::text {

enum class Severity : uint8_t { error, warning, note };

enum class Code : uint16_t {
#define DIAGNOSTIC(code, severity, sentence, hint) code,
#include "text/diagnostics.def"
#undef DIAGNOSTIC
};

struct Diagnostic {
  Code code;
  Span span;
  std::vector<std::string> args;
  Span related{};              ///< a second place that explains the first; no file: none
  std::string related_text{};  ///< what stands there, as one short clause; without a place: said at the caret
};

Severity severity(Code code);
/// The code as scripts see it: `unknown-target`.
std::string name(Code code);
/// The sentence with its arguments filled in.
std::string sentence(const Diagnostic& diagnostic);
/// What the author can do about it; empty when the sentence says it all, or when the hint needs an argument
/// that is missing or empty.
std::string hint(const Diagnostic& diagnostic);

/// Collects diagnostics; keeps at most `limit` errors so that hostile input cannot fill memory.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  void add(Code code, Span span, std::vector<std::string> args = {}) { add({code, span, std::move(args)}); }
  bool has_errors() const { return errors_ > 0; }
  uint32_t error_count() const { return errors_; }
  const std::vector<Diagnostic>& all() const { return all_; }
  /// File order, one file after another, the cause before its echoes; stable.
  void sort();

 private:
  std::vector<Diagnostic> all_;
  uint32_t errors_ = 0;
};

}  // namespace dramaturg::text
