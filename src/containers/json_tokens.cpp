// The JSON grammar, one function for each of its rules; each leaves the cursor after what it took.
#include "containers/json_tokens.hpp"

#include <algorithm>

namespace dramaturg::containers {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

uint32_t hex4(std::string_view digits) {
  uint32_t code = 0;
  for (const char c : digits.substr(0, 4)) code = code * 16 + static_cast<uint32_t>(hex_value(c));
  return code;
}

void append_utf8(std::string& out, uint32_t code) {
  const auto put = [&](uint32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xc0 | code >> 6);
    put(0x80 | (code & 0x3f));
  } else if (code < 0x10000) {
    put(0xe0 | code >> 12);
    put(0x80 | (code >> 6 & 0x3f));
    put(0x80 | (code & 0x3f));
  } else {
    put(0xf0 | code >> 18);
    put(0x80 | (code >> 12 & 0x3f));
    put(0x80 | (code >> 6 & 0x3f));
    put(0x80 | (code & 0x3f));
  }
}

/// Length of the UTF-8 character at the start of `text`; 0: not UTF-8 (overlong forms and surrogates are
/// not).
uint32_t utf8_length(std::string_view text) {
  const auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  const auto follows = [&](size_t i) { return (byte(i) & 0xc0) == 0x80; };
  const uint32_t lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return follows(1) ? 2 : 0;
  if ((lead & 0xf0) == 0xe0) {
    if (!follows(1) || !follows(2)) return 0;
    if (lead == 0xe0 && byte(1) < 0xa0) return 0;
    return lead == 0xed && byte(1) >= 0xa0 ? 0 : 3;
  }
  if (lead >= 0xf0 && lead < 0xf5) {
    if (!follows(1) || !follows(2) || !follows(3)) return 0;
    if (lead == 0xf0 && byte(1) < 0x90) return 0;
    return lead == 0xf4 && byte(1) >= 0x90 ? 0 : 4;
  }
  return 0;
}

/// What stands for an escaped character after the backslash; 0: none (or `u`).
char escaped(char c) {
  switch (c) {
    case '"':
    case '\\':
    case '/': return c;
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return 0;
  }
}

bool is_high_surrogate(uint32_t code) { return code >= 0xd800 && code < 0xdc00; }
bool is_low_surrogate(uint32_t code) { return code >= 0xdc00 && code < 0xe000; }

}  // namespace

bool JsonTokens::fail(const char* sentence) {
  problem = sentence;
  problem_at = at_;
  return false;
}

bool JsonTokens::read(std::string_view text) {
  text_ = text;
  at_ = 0;
  tokens_.clear();
  if (text.size() > max_bytes) return fail("this file is larger than 1 GiB");
  if (text.starts_with("\xef\xbb\xbf")) at_ = 3;
  skip_blanks();
  if (at_ == text_.size()) return fail("this file is empty");
  if (!value(0)) return false;
  skip_blanks();
  return at_ == text_.size() || fail("the story ends here, but the file goes on");
}

void JsonTokens::skip_blanks() {
  while (at_ < text_.size() &&
         (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t' || text_[at_] == '\r')) {
    ++at_;
  }
}

void JsonTokens::close(uint32_t token) {
  tokens_[token].end = at_;
  tokens_[token].next = count();
}

bool JsonTokens::value(uint32_t depth) {
  if (depth > max_depth) return fail("this is nested more than 1000 deep");
  if (at_ == text_.size()) return fail("the file ends in the middle of the story");
  switch (text_[at_]) {
    case '[': return array(depth);
    case '{': return object(depth);
    case '"': return string();
    case 't': return word("true", TokenKind::boolean);
    case 'f': return word("false", TokenKind::boolean);
    case 'n': return word("null", TokenKind::null);
    default: return number();
  }
}

bool JsonTokens::array(uint32_t depth) {
  const uint32_t token = count();
  tokens_.push_back({TokenKind::array, at_++, 0, 0});
  skip_blanks();
  const bool is_empty = at_ < text_.size() && text_[at_] == ']';
  while (!is_empty) {
    skip_blanks();
    if (!value(depth + 1)) return false;
    skip_blanks();
    if (at_ < text_.size() && text_[at_] == ']') break;
    if (at_ == text_.size()) return fail("the file ends inside a list");
    if (text_[at_] != ',') return fail("a comma or `]` is missing here");
    ++at_;
  }
  ++at_;
  close(token);
  return true;
}

bool JsonTokens::object(uint32_t depth) {
  const uint32_t token = count();
  tokens_.push_back({TokenKind::object, at_++, 0, 0});
  skip_blanks();
  const bool is_empty = at_ < text_.size() && text_[at_] == '}';
  while (!is_empty) {
    skip_blanks();
    if (at_ == text_.size() || text_[at_] != '"') return fail("a name in quotes is missing here");
    if (!string()) return false;
    skip_blanks();
    if (at_ == text_.size() || text_[at_] != ':') return fail("a colon is missing here");
    ++at_;
    skip_blanks();
    if (!value(depth + 1)) return false;
    skip_blanks();
    if (at_ < text_.size() && text_[at_] == '}') break;
    if (at_ == text_.size()) return fail("the file ends inside `{…}`");
    if (text_[at_] != ',') return fail("a comma or `}` is missing here");
    ++at_;
  }
  ++at_;
  close(token);
  return true;
}

bool JsonTokens::string() {
  const uint32_t token = count();
  tokens_.push_back({TokenKind::string, at_++, 0, 0});
  while (at_ < text_.size() && text_[at_] != '"') {
    if (text_[at_] == '\\' ? !escape() : !string_byte()) return false;
  }
  if (at_ == text_.size()) return fail("the file ends inside a text");
  ++at_;
  close(token);
  return true;
}

bool JsonTokens::string_byte() {
  if (static_cast<unsigned char>(text_[at_]) < 0x20) return fail("a text has a bare control character here");
  const uint32_t length = utf8_length(text_.substr(at_));
  if (length == 0) return fail("this file is not UTF-8 text");
  at_ += length;
  return true;
}

bool JsonTokens::escape() {
  ++at_;
  const char c = at_ < text_.size() ? text_[at_] : '\0';
  if (escaped(c)) {
    ++at_;
    return true;
  }
  if (c != 'u') return fail("there is no such escape after `\\`");
  ++at_;
  for (int i = 0; i < 4; ++i, ++at_) {
    if (at_ == text_.size() || hex_value(text_[at_]) < 0) return fail("`\\u` needs four hexadecimal digits");
  }
  return true;
}

bool JsonTokens::digits() {
  const uint32_t begin = at_;
  while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
  return at_ > begin;
}

bool JsonTokens::number() {
  const uint32_t token = count();
  tokens_.push_back({TokenKind::number, at_, 0, 0});
  if (text_[at_] == '-') ++at_;
  const bool is_zero = at_ < text_.size() && text_[at_] == '0';
  if (is_zero) ++at_;
  if (!is_zero && !digits()) return fail("this is not JSON");
  if (at_ < text_.size() && text_[at_] == '.') {
    ++at_;
    if (!digits()) return fail("digits are missing after the point");
  }
  if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
    ++at_;
    if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) ++at_;
    if (!digits()) return fail("digits are missing in the exponent");
  }
  close(token);
  return true;
}

bool JsonTokens::word(std::string_view spelling, TokenKind kind) {
  if (!text_.substr(at_).starts_with(spelling)) return fail("this is not JSON");
  tokens_.push_back({kind, at_, 0, 0});
  at_ += static_cast<uint32_t>(spelling.size());
  close(count() - 1);
  return true;
}

std::string_view JsonTokens::raw(uint32_t token) const {
  const Token& t = tokens_[token];
  return text_.substr(t.begin, t.end - t.begin);
}

std::string JsonTokens::text(uint32_t token) const {
  std::string_view rest = raw(token);
  rest = rest.substr(1, rest.size() - 2);
  std::string out;
  while (!rest.empty()) {
    const size_t plain = std::min(rest.find('\\'), rest.size());
    out += rest.substr(0, plain);
    rest.remove_prefix(plain);
    if (rest.empty()) break;
    if (rest[1] != 'u') {
      out += escaped(rest[1]);
      rest.remove_prefix(2);
      continue;
    }
    uint32_t code = hex4(rest.substr(2));
    rest.remove_prefix(6);
    if (is_high_surrogate(code) && rest.starts_with("\\u") && is_low_surrogate(hex4(rest.substr(2)))) {
      code = 0x10000 + ((code - 0xd800) << 10) + (hex4(rest.substr(2)) - 0xdc00);
      rest.remove_prefix(6);
    }
    append_utf8(out, is_high_surrogate(code) || is_low_surrogate(code) ? 0xfffd : code);
  }
  return out;
}

}  // namespace dramaturg::containers
