// Text with what may stand in it: logic, glue, tags, and the divert that ends it. Where text is cut and which
// blanks stay is the reference's business: the compiled form shows every cut.
#include "syntax/characters.hpp"
#include "syntax/parser.hpp"

namespace dramaturg::syntax {

using text::Code;

namespace {
/// What can end a text or means more than itself.
constexpr CharacterSet notable("\\{}|\n#\"[]-<");
}  // namespace

bool Parser::line_of_content(Block& body) {
  const Mark start = mark();
  skip_blanks();
  const uint32_t begin = at_;
  const size_t first = body.size();  // of the line's own nodes
  if (!mixed_content(body)) {
    reset(start);
    return false;
  }
  const auto* text = body.size() == first ? nullptr : body[first].as<Text>();
  if (text && text->text.starts_with("return")) report(Code::return_without_tilde, span(begin, begin + 6));
  const bool ends_in_divert =
      body.size() > first && (body.back().is<Divert>() || body.back().is<TunnelReturn>());
  if (!ends_in_divert) trim_end(body, false, first);
  end_tag(&body);
  const bool is_pure_tag = body.size() > first && body[first].is<TagStart>();
  if (!is_pure_tag) add(body, at_, Newline{});
  expect_line_end(ends_in_divert ? "a divert" : "this text");
  return true;
}

bool Parser::mixed_content(Block& out) {
  const uint32_t begin = at_;
  const size_t first = out.size();
  skip_blanks();
  if (peek() == '~') {
    report(Code::tilde_in_text, span(at_, at_ + 1));
    ++at_;
    skip_blanks();
  } else {
    at_ = begin;
  }
  bool any = plain_text(out);
  while (true) {
    const bool had_other = inline_logic(out) || glue_or_tag(out);
    const bool had_text = plain_text(out);
    if (!had_other && !had_text) break;
    any = true;
  }
  if (in_choice_ || !sees_divert()) return any;
  trim_end(out, true, first);
  return diverts(out);
}

bool Parser::plain_text(Block& out) {
  const uint32_t begin = at_;
  std::string text;
  while (!is_at_end()) {
    const size_t plain = notable.find_in(text_, at_);
    text.append(text_, at_, plain - at_);
    at_ = static_cast<uint32_t>(plain);
    const char c = peek();
    if (is_at_end()) break;
    if (c == '\\') {
      ++at_;
      if (is_at_end()) break;
      do text += text_[at_++];
      while (!is_at_end() && (static_cast<unsigned char>(peek()) & 0xC0) == 0x80);
      continue;
    }
    if (c == '{' || c == '}' || c == '|' || c == '\n' || c == '#') break;
    if (in_string_ ? c == '"' : in_choice_ && (c == '[' || c == ']')) break;
    if ((c == '-' && peek(1) == '>') || (c == '<' && (peek(1) == '-' || peek(1) == '>'))) break;
    text += c;
    ++at_;
  }
  if (at_ == begin) return false;
  if (text == "\n")
    add(out, begin, Newline{});
  else
    add(out, begin, Text{std::move(text)});
  return true;
}

bool Parser::glue_or_tag(Block& out) {
  const uint32_t begin = at_;
  if (take("<>")) {
    add(out, begin, Glue{});
    return true;
  }
  skip_blanks();
  const uint32_t hash = at_;
  if (!take("#")) {
    at_ = begin;
    return false;
  }
  if (in_string_) report(Code::tag_in_string, span(hash, hash + 1));
  end_tag(&out);
  add(out, hash, TagStart{});
  tag_open_ = true;
  skip_blanks();
  return true;
}

void Parser::end_tag(Block* out) {
  if (!tag_open_) return;
  if (out) add(*out, at_, TagEnd{});
  tag_open_ = false;
}

void Parser::trim_end(Block& out, bool leave_blank, size_t first) {
  while (out.size() > first) {
    auto* last = out.back().as<Text>();
    if (!last) return;
    last->text.resize(last->text.find_last_not_of(" \t") + 1);
    if (leave_blank) last->text += ' ';
    if (!last->text.empty()) return;
    out.pop_back();
  }
}

}  // namespace dramaturg::syntax
