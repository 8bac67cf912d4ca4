// Lines by indentation, tokens by their first character. `//` inside a string is text.
#include "world/tokens.hpp"

#include "syntax/characters.hpp"

namespace dramaturg::world {
namespace {

using text::FileId;
using text::Span;

constexpr std::string_view signs[] = {"<->", "->", "..", "==", "!=", ">=", "<=", "&&", "||", "+=", "-="};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where the comment of a line begins; its end when there is none.
size_t content_end(std::string_view line) {
  bool is_string = false;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') is_string = !is_string;
    if (!is_string && line.substr(i, 2) == "//") return i;
  }
  return line.size();
}

}  // namespace

std::vector<Line> lines_of(const text::SourceSet& sources, FileId file) {
  std::vector<Line> out;
  const text::SourceFile& in = sources.file(file);
  for (uint32_t number = 1; number <= in.line_starts.size(); ++number) {
    const std::string_view line = sources.line_text(file, number);
    const uint32_t start = in.line_starts[number - 1];
    size_t end = content_end(line);
    const size_t begin = line.find_first_not_of(" \t");
    if (begin == std::string_view::npos || begin >= end) continue;
    while (line[end - 1] == ' ' || line[end - 1] == '\t') --end;
    const uint32_t first = start + static_cast<uint32_t>(begin), last = start + static_cast<uint32_t>(end);
    if (!out.empty() && begin > out.back().indent)
      out.back().span.end = last;
    else
      out.push_back({Span{file, first, last}, static_cast<uint32_t>(begin)});
  }
  return out;
}

std::vector<Token> tokens_of(const text::SourceSet& sources, Span where) {
  std::vector<Token> out;
  const std::string_view text = sources.file(where.file).bytes;
  const auto add = [&](Token::Kind kind, size_t begin, size_t end) {
    out.push_back({kind,
                   text.substr(begin, end - begin),
                   {where.file, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}});
  };
  for (size_t at = where.begin; at < where.end;) {
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '\n') {
      ++at;
    } else if (text.substr(at, 2) == "//") {
      at = std::min<size_t>(text.find('\n', at), where.end);
    } else if (c == '"') {
      const size_t close = text.find_first_of("\"\n", at + 1);
      const bool is_closed = close < where.end && text[close] == '"';
      const size_t end = is_closed ? close + 1 : std::min<size_t>(close, where.end);
      add(is_closed ? Token::Kind::string : Token::Kind::unreadable, at, end);
      if (is_closed) out.back().text = text.substr(at + 1, close - at - 1);
      at = end;
    } else if (const size_t first = syntax::name_character_length(text.substr(at, 4)); first > 0) {
      size_t end = at;
      bool is_number = true;
      while (const size_t length = end < where.end ? syntax::name_character_length(text.substr(end, 4)) : 0) {
        is_number = is_number && is_digit(text[end]);
        end += length;
      }
      add(is_number ? Token::Kind::number : Token::Kind::name, at, end);
      at = end;
    } else {
      size_t length = 1;
      for (const std::string_view sign : signs) {
        if (text.substr(at, sign.size()) != sign) continue;
        length = sign.size();
        break;
      }
      while (at + length < where.end && (static_cast<unsigned char>(text[at + length]) & 0xC0) == 0x80)
        ++length;
      add(Token::Kind::sign, at, at + length);
      at += length;
    }
  }
  const uint32_t end = out.empty() ? where.begin : out.back().span.end;
  out.push_back({Token::Kind::end, {}, {where.file, end, end}});
  return out;
}

}  // namespace dramaturg::world
