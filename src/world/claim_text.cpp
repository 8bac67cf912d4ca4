// Scanning without a grammar: a bracket that closes nothing is a sign like any other.
#include "world/claim_text.hpp"

#include "syntax/characters.hpp"

namespace dramaturg::world {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

ClaimText::ClaimText(const text::SourceSet& sources, text::Span where) : where_(where) {
  const std::string_view bytes = sources.file(where.file).bytes;
  clean_ = bytes.substr(where.begin, where.end - where.begin);
  bool is_comment = false, is_string = false;
  for (size_t i = 0; i < clean_.size(); ++i) {
    if (clean_[i] == '\n') is_comment = is_string = false;
    if (clean_[i] == '"' && !is_comment) is_string = !is_string;
    if (!is_string && clean_.compare(i, 2, "//") == 0) is_comment = true;
    if (is_comment || is_blank(clean_[i])) clean_[i] = ' ';
  }
}

text::Span ClaimText::trimmed(uint32_t begin, uint32_t end) const {
  while (begin < end && at(begin) == ' ') ++begin;
  while (end > begin && at(end - 1) == ' ') --end;
  return span(begin, end);
}

uint32_t ClaimText::name_end(uint32_t from, uint32_t end) const {
  bool is_digits = true;
  uint32_t to = from;
  while (to < end) {
    const size_t length = syntax::name_character_length(text(to, end));
    if (length == 0) break;
    is_digits = is_digits && at(to) >= '0' && at(to) <= '9';
    to += static_cast<uint32_t>(length);
  }
  return is_digits ? from : to;
}

uint32_t ClaimText::skip_blanks(uint32_t from, uint32_t end) const {
  while (from < end && at(from) == ' ') ++from;
  return from;
}

/// Visits the offsets that lie outside brackets and strings, names as a whole (offset, end); false from
/// `visit` ends it.
template <class Visit>
void ClaimText::each_outside(uint32_t begin, uint32_t end, Visit visit) const {
  int depth = 0;
  for (uint32_t i = begin; i < end;) {
    const char c = at(i);
    if (c == '"') {
      for (++i; i < end && at(i) != '"'; ++i)
        if (at(i) == '\\' && i + 1 < end) ++i;
      ++i;
      continue;
    }
    if (c == '(' || c == '{') ++depth;
    if ((c == ')' || c == '}') && depth > 0) --depth;
    uint32_t to = name_end(i, end);
    if (to == i) {  // digits are a word of their own: `3before` is none
      while (to < end && at(to) >= '0' && at(to) <= '9') ++to;
    }
    if (to == i) ++to;
    if (depth == 0 && !visit(i, to)) return;
    i = to;
  }
}

uint32_t ClaimText::find_word(uint32_t begin, uint32_t end, std::string_view word) const {
  uint32_t found = end;
  each_outside(begin, end, [&](uint32_t from, uint32_t to) {
    const bool is_call = to < end && at(to) == '(';
    const bool is_part = from > begin && at(from - 1) == '.';
    if (text(from, to) != word || is_call || is_part) return true;
    found = from;
    return false;
  });
  return found;
}

uint32_t ClaimText::find_sign(uint32_t begin, uint32_t end, std::string_view sign, bool is_last) const {
  uint32_t found = end;
  each_outside(begin, end, [&](uint32_t from, uint32_t) {
    if (end - from < sign.size() || text(from, end).substr(0, sign.size()) != sign) return true;
    found = from;
    return is_last;
  });
  return found;
}

std::string ClaimText::plain(uint32_t begin, uint32_t end) const {
  std::string out;
  for (const char c : text(trimmed(begin, end)))
    if (c != ' ' || out.back() != ' ') out += c;
  return out;
}

}  // namespace dramaturg::world
