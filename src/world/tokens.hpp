// A file's text → its lines as a `.drama` counts them (what stands deeper than a line's first word continues
// it, blank lines and comments count for nothing), and each line as tokens. Knows no grammar.
#pragma once

#include <string_view>
#include <vector>

#include "text/source.hpp"

namespace dramaturg::world {

struct Token {
  enum class Kind : uint8_t { name, number, string, sign, unreadable, end };
  Kind kind = Kind::end;
  std::string_view text;  ///< of a string: without its quotes
  text::Span span;
};

/// A line with all that continues it, as a stretch of the file; `indent` is the column of its first byte.
struct Line {
  text::Span span;
  uint32_t indent = 0;
};

std::vector<Line> lines_of(const text::SourceSet& sources, text::FileId file);

/// The tokens of a stretch of a file; the last is an `end` that stands behind the last word. Comments are
/// left out. Strings end on their line; one that does not is `unreadable`.
std::vector<Token> tokens_of(const text::SourceSet& sources, text::Span where);

}  // namespace dramaturg::world
