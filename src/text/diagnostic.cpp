// Wording and order of diagnostics: the table's rows by code, arguments put into their places.
#include "text/diagnostic.hpp"

#include <algorithm>
#include <tuple>

namespace dramaturg::text {

namespace {

struct Row {
  const char* name;
  Severity severity;
  std::string_view sentence;
  std::string_view hint;
};

constexpr Row rows[] = {
#define DIAGNOSTIC(code, severity, sentence, hint) {#code, Severity::severity, sentence, hint},
#include "text/diagnostics.def"
#undef DIAGNOSTIC
};

constexpr uint32_t error_limit = 200;
constexpr size_t total_limit = 2000;

const Row& row(Code code) { return rows[static_cast<size_t>(code)]; }

std::string filled(std::string_view pattern, const std::vector<std::string>& args) {
  std::string out;
  for (size_t i = 0; i < pattern.size(); ++i) {
    const bool is_slot = i + 2 < pattern.size() && pattern[i] == '{' && pattern[i + 1] >= '0' &&
                         pattern[i + 1] <= '9' && pattern[i + 2] == '}';
    if (!is_slot) {
      out += pattern[i];
      continue;
    }
    const size_t index = static_cast<size_t>(pattern[i + 1] - '0');
    if (index < args.size()) out += args[index];
    i += 2;
  }
  return out;
}

}  // namespace

Severity severity(Code code) { return row(code).severity; }

std::string name(Code code) {
  std::string out = row(code).name;
  std::replace(out.begin(), out.end(), '_', '-');
  return out;
}

std::string sentence(const Diagnostic& diagnostic) {
  return filled(row(diagnostic.code).sentence, diagnostic.args);
}

/// A hint that needs an argument which nobody knows ("did you mean …?") is left out.
std::string hint(const Diagnostic& diagnostic) {
  const std::string_view pattern = row(diagnostic.code).hint;
  for (char slot = '0'; slot <= '9'; ++slot) {
    const size_t index = static_cast<size_t>(slot - '0');
    const bool is_known = index < diagnostic.args.size() && !diagnostic.args[index].empty();
    if (!is_known && pattern.find(std::string{"{"} + slot + "}") != std::string_view::npos) return {};
  }
  return filled(pattern, diagnostic.args);
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (severity(diagnostic.code) == Severity::error) {
    if (++errors_ > error_limit) return;
  } else if (all_.size() >= total_limit) {
    return;
  }
  all_.push_back(std::move(diagnostic));
}

void Diagnostics::sort() {
  // An order of indexes: std::stable_sort uses a part of libstdc++ that clang reports as deprecated.
  std::vector<size_t> order(all_.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](size_t left, size_t right) {
    const Span& a = all_[left].span;
    const Span& b = all_[right].span;
    return std::tie(a.file, a.begin, left) < std::tie(b.file, b.begin, right);
  });
  std::vector<Diagnostic> sorted;
  sorted.reserve(all_.size());
  for (const size_t index : order) sorted.push_back(std::move(all_[index]));
  all_ = std::move(sorted);
}

}  // namespace dramaturg::text
