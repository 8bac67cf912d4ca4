// `* (label) {condition} start [only] inner -> target` and gathers. The bullets give the depth; weaving is
// done later.
#include "syntax/parser.hpp"

namespace dramaturg::syntax {

using text::Code;

bool Parser::choice(Block& body) {
  const Mark start = mark();
  skip_blanks();
  const uint32_t begin = at_;
  const char bullet = peek();
  if (bullet != '*' && bullet != '+') {
    reset(start);
    return false;
  }
  if (in_choice_) {
    report(Code::choice_in_choice, span(at_, at_ + 1));
    skip_line();
    return true;
  }
  Choice made;
  made.is_sticky = bullet == '+';
  for (made.depth = 0; peek() == bullet; ++made.depth) {
    if (made.depth == depth_limit) report_too_deep(depth_limit);
    ++at_;
    skip_blanks();
  }
  if (label(made.label, made.label_span)) {
    const uint32_t behind_label = at_;
    if (!take_newline()) {
      at_ = behind_label;
      skip_blanks();
    }
  }
  choice_condition(made.conditions);
  skip_blanks();

  in_choice_ = true;
  bool is_choice_only_read = false;
  mixed_content(made.start);
  const uint32_t bracket = at_;
  made.has_brackets = take("[");
  if (made.has_brackets) {
    end_tag(made.start.empty() ? nullptr : &made.start);
    is_choice_only_read = mixed_content(made.choice_only);
    if (!take("]")) report(Code::choice_bracket_unclosed, span(bracket, bracket + 1));
    end_tag(made.choice_only.empty() ? nullptr : &made.choice_only);
    mixed_content(made.inner);
  }
  skip_blanks();
  end_tag(made.inner.empty() ? (made.start.empty() ? nullptr : &made.start) : &made.inner);
  made.has_start = !made.start.empty();
  made.has_choice_only = is_choice_only_read && !made.choice_only.empty();
  made.is_invisible_default = !made.has_start && !made.has_choice_only && made.inner.empty();
  made.inner.reserve(made.inner.size() + 2);  // where it leads, and the newline
  const bool has_divert = diverts(made.inner);
  std::erase_if(made.inner, [](const Node& node) {
    const auto* divert = node.as<Divert>();
    return divert != nullptr && divert->path.empty();
  });
  in_choice_ = false;
  skip_blanks();

  if (made.is_invisible_default && !has_divert) report(Code::choice_empty, span_from(begin));
  if (!made.has_start && made.has_brackets && !made.has_choice_only)
    report(Code::choice_blank, span(bracket, bracket + 1));
  add(made.inner, at_, Newline{});
  add(body, begin, std::move(made));
  expect_line_end(has_divert ? "a divert" : "the choice");
  return true;
}

void Parser::choice_condition(std::vector<Expr>& out) {
  while (peek() == '{') {
    const uint32_t open = at_++;
    Expr condition;
    if (!expression(condition)) {
      expected(Code::choice_condition_missing);
      skip_braces(open);
    } else {
      refuse_increment(condition);
      out.push_back(std::move(condition));
      if (!take("}")) {
        if (peek() == '\n' || is_at_end())
          report_unclosed(open);
        else
          expected(Code::choice_condition_unclosed);
        skip_braces(open);
      }
    }
    take_newline();
    skip_blanks();
  }
}

bool Parser::label(std::string& name, Span& where) {
  const Mark start = mark();
  if (!take("(")) return false;
  skip_blanks();
  const uint32_t begin = at_;
  if (!take_name(name)) {
    reset(start);
    return false;
  }
  where = span_from(begin);
  skip_blanks();
  if (!take(")")) expected(Code::label_unclosed, {name});
  return true;
}

bool Parser::gather(Block& body) {
  const Mark start = mark();
  skip_blanks();
  const uint32_t begin = at_;
  Gather made;
  made.depth = gather_dashes();
  if (made.depth == 0) {
    reset(start);
    return false;
  }
  label(made.label, made.label_span);
  add(body, begin, std::move(made));
  take_newline();
  return true;
}

int Parser::gather_dashes() {
  const Mark start = mark();
  skip_blanks();
  int depth = 0;
  while (peek() == '-' && peek(1) != '>') {
    if (depth == depth_limit) report_too_deep(depth_limit);
    ++depth;
    ++at_;
    skip_blanks();
  }
  if (depth == 0) reset(start);
  return std::min(depth, depth_limit);
}

}  // namespace dramaturg::syntax
