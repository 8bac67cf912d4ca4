// The lowest rules: characters, blanks, names; and how a report gets its place and its words.
#include "syntax/characters.hpp"
#include "syntax/parser.hpp"

namespace dramaturg::syntax {

using text::Code;
using text::Diagnostic;

namespace {
constexpr CharacterSet name_letters("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
}  // namespace

bool Parser::take_newline() {
  const uint32_t begin = at_;
  skip_blanks();
  if (take("\n")) return true;
  at_ = begin;
  return false;
}

bool Parser::skip_newlines() {
  bool any = false;
  while (take_newline()) any = true;
  return any;
}

void Parser::skip_any_blanks() {
  while (peek() == ' ' || peek() == '\t' || peek() == '\n') ++at_;
}

bool Parser::take_line_end() {
  const uint32_t begin = at_;
  skip_blanks();
  if (is_at_end() || take("\n")) return true;
  at_ = begin;
  return false;
}

void Parser::skip_to_newline() {
  while (!is_at_end() && peek() != '\n') ++at_;
}

void Parser::skip_line() {
  skip_to_newline();
  take("\n");
}

std::string_view Parser::peek_name() const {
  size_t end = at_;
  bool is_digits = true;
  for (char c = peek(); name_letters.has(c); c = end < text_.size() ? text_[end] : '\0') {
    is_digits = is_digits && c >= '0' && c <= '9';
    ++end;
  }
  if (end >= text_.size() || static_cast<unsigned char>(text_[end]) < 0x80)
    return is_digits ? std::string_view{} : text_.substr(at_, end - at_);
  while (const size_t length = name_character_length(text_.substr(end, 4))) {
    is_digits = is_digits && text_[end] >= '0' && text_[end] <= '9';
    end += length;
  }
  return is_digits ? std::string_view{} : text_.substr(at_, end - at_);
}

bool Parser::take_name(std::string& out) {
  const std::string_view name = peek_name();
  if (name.empty()) return false;
  out = name;
  at_ += static_cast<uint32_t>(name.size());
  return true;
}

bool Parser::take_word(std::string_view word) {
  if (!sees(word) || peek_name() != word) return false;
  at_ += static_cast<uint32_t>(word.size());
  return true;
}

void Parser::reset(const Mark& mark) {
  at_ = mark.at;
  in_string_ = mark.in_string;
  tag_open_ = mark.tag_open;
}

Span Parser::span(uint32_t begin, uint32_t end) const {
  const uint32_t first = clean_.original(begin);
  return {file_, first, end > begin ? clean_.original(end - 1) + 1 : first};
}

Span Parser::span_here() const {
  size_t end = at_;
  while (const size_t length = name_character_length(text_.substr(end, 4))) end += length;
  if (end == at_ && !is_at_end() && peek() != '\n') {
    ++end;
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xC0) == 0x80) ++end;
  }
  return span(at_, static_cast<uint32_t>(end));
}

std::string Parser::seen() const {
  uint32_t from = at_;
  while (from < text_.size() && (text_[from] == ' ' || text_[from] == '\t')) ++from;
  if (from >= text_.size()) return include_ ? "the end of the file" : "the end";  // a value has no includes
  if (text_[from] == '\n') return "the end of the line";
  constexpr size_t longest = 24;  // code points
  std::string out = "`";
  size_t count = 0;
  for (size_t i = from; i < text_.size() && text_[i] != '\n'; ++i) {
    if ((static_cast<unsigned char>(text_[i]) & 0xC0) != 0x80 && ++count > longest) return out + "…`";
    out += text_[i];
  }
  while (out.back() == ' ' || out.back() == '\t') out.pop_back();
  return out + "`";
}

std::string Parser::behind() const {
  uint32_t end = at_;
  while (end > 0 && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
  uint32_t begin = end;
  const auto is_part = [](unsigned char c) {
    return c >= 0x80 || name_character_length({reinterpret_cast<char*>(&c), 1}) > 0;
  };
  while (begin > 0 && end - begin < 60 && is_part(static_cast<unsigned char>(text_[begin - 1]))) --begin;
  while (begin < end && (static_cast<unsigned char>(text_[begin]) & 0xC0) == 0x80) ++begin;
  if (begin == end && end > 0) --begin;
  return std::string(text_.substr(begin, end - begin));
}

void Parser::report(Diagnostic diagnostic) {
  constexpr size_t held_limit = 16;
  if (trials_ > 0) {
    if (held_.size() < held_limit) held_.push_back(std::move(diagnostic));
    return;
  }
  if (severity(diagnostic.code) == text::Severity::error) {
    const uint32_t line = sources_.line(diagnostic.span);
    if (line == last_error_line_) return;
    last_error_line_ = line;
  }
  diagnostics_.add(std::move(diagnostic));
}

void Parser::expected(Code code, std::vector<std::string> more) {
  const uint32_t from = at_;
  skip_blanks();
  more.insert(more.begin(), seen());
  report(code, span_here(), std::move(more));
  at_ = from;
}

void Parser::report_too_deep(int limit) {
  report(Code::nested_too_deep, span_here(), {std::to_string(limit)});
}

Parser::Held Parser::hold() {
  ++trials_;
  Held outer = std::move(held_);
  held_.clear();
  return outer;
}

Parser::Held Parser::end_trial(Held outer) {
  Held mine = std::move(held_);
  held_ = std::move(outer);
  if (--trials_ == 0) remembered_.clear();
  return mine;
}

void Parser::release(Held& held) {
  for (Diagnostic& diagnostic : held) report(std::move(diagnostic));
  held.clear();
}

}  // namespace dramaturg::syntax
