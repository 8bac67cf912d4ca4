// Lines: which rule reads which line, at which level, and where a block ends. The order of the rules is the
// reference's, since some lines fit several.
#include "syntax/parser.hpp"

namespace dramaturg::syntax {

using text::Code;

void Parser::parse_file(Block& body, std::vector<Flow>& flows) {
  if (clean_.open_comment != CleanText::nowhere)
    report(Code::comment_unclosed, {file_, clean_.open_comment, clean_.open_comment + 2});
  statements(Level::top, body, &flows);
}

void Parser::statements(Level level, Block& body, std::vector<Flow>* flows) {
  if (level == Level::inner_block) {
    const uint32_t begin = at_;
    if (gather_dashes() > 0) report(Code::gather_in_block, span_from(begin));
  }
  while (true) {
    skip_newlines();
    if (is_at_end() || breaks(level)) return;
    if (!statement(level, body, flows)) {
      skip_blanks();
      if (is_at_end()) return;
      skip_stray_line(level);
    }
  }
}

bool Parser::breaks(Level level) {
  if (level <= Level::knot && sees_knot_header()) return true;
  if (level <= Level::stitch && sees_stitch_header()) return true;
  if (level != Level::inner_block) return false;
  const uint32_t begin = at_;
  skip_blanks();
  const bool does = peek() == '}' || (peek() == '-' && peek(1) != '>');
  at_ = begin;
  return does;
}

bool Parser::statement(Level level, Block& body, std::vector<Flow>* flows) {
  if (diverts(body)) {
    expect_line_end("a divert");
    return true;
  }
  if (level == Level::top && flows && knot(*flows)) return true;
  if (choice(body) || author_note(body)) return true;
  if (level > Level::inner_block && gather(body)) return true;
  if (level >= Level::knot && flows && stitch(*flows)) return true;
  return declaration(body) || include_line(level, body) || logic_line(body, level) || line_of_content(body);
}

/// A line that no rule reads: it begins with a character that closes something. The reference silently stops
/// reading the file there, which does no harm when nothing follows.
void Parser::skip_stray_line(Level level) {
  const bool is_last = text_.find_first_not_of(" \t\n", at_ + 1) == std::string_view::npos;
  if (level == Level::inner_block || !is_last) return expect_line_end("the line before");
  report(Code::stray_at_end, span(at_, at_ + 1), {std::string(1, peek())});
  at_ = static_cast<uint32_t>(text_.size());
}

void Parser::expect_line_end(const char* after) {
  if (take_line_end()) return;
  skip_blanks();
  const char c = peek();
  if (c == '}')
    report(Code::brace_stray, span(at_, at_ + 1));
  else if (c == '|')
    report(Code::pipe_stray, span(at_, at_ + 1));
  else if (c == ']')
    report(Code::bracket_stray, span(at_, at_ + 1));
  else if (c == '#' && std::string_view(after) == "a divert")
    report(Code::tag_after_divert, span(at_, at_ + 1));
  else
    expected(Code::line_unreadable, {after});
  skip_line();
}

bool Parser::sees_knot_header() {
  uint32_t at = at_;
  while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t')) ++at;
  return text_.substr(at, 2) == "==";
}

bool Parser::sees_stitch_header() {
  const uint32_t begin = at_;
  skip_blanks();
  bool does = peek() == '=' && peek(1) != '=';
  if (does) {
    ++at_;
    skip_blanks();
    if (take_word("function")) skip_blanks();
    does = !peek_name().empty();
  }
  at_ = begin;
  return does;
}

bool Parser::knot(std::vector<Flow>& flows) {
  if (!sees_knot_header()) return false;
  skip_blanks();
  while (take("=")) {
  }
  skip_blanks();
  Flow flow;
  flow.is_function = take_word("function");
  flow_header(flow, flow.is_function ? "function" : "knot");
  statements(Level::knot, flow.body, &flow.flows);
  if (flow.body.empty() && flow.flows.empty())
    report(Code::knot_empty, flow.span, {flow.is_function ? "function" : "knot", flow.name});
  flows.push_back(std::move(flow));
  return true;
}

bool Parser::stitch(std::vector<Flow>& flows) {
  if (!sees_stitch_header()) {
    const uint32_t begin = at_;
    skip_blanks();
    if (peek() == '=' && peek(1) != '=') report(Code::stitch_name_missing, span(at_, at_ + 1));
    at_ = begin;
    return false;
  }
  skip_blanks();
  take("=");
  skip_blanks();
  Flow flow;
  flow.is_stitch = true;
  const bool is_function = take_word("function");
  flow_header(flow, "stitch");
  if (is_function) report(Code::stitch_is_function, flow.span, {flow.name});
  statements(Level::stitch, flow.body, nullptr);
  if (flow.body.empty()) report(Code::knot_empty, flow.span, {"stitch", flow.name});
  flows.push_back(std::move(flow));
  return true;
}

/// Name, parameters, and the rest of the header's line.
void Parser::flow_header(Flow& flow, const char* what) {
  const std::string before = flow.is_function ? "function" : flow.is_stitch ? "=" : "==";
  skip_blanks();
  const uint32_t begin = at_;
  if (!take_name(flow.name)) expected(Code::knot_name_missing, {what, before});
  flow.span = span_from(begin);
  skip_blanks();
  flow_params(flow.params, flow.name);
  skip_blanks();
  if (!flow.is_stitch && sees("==")) {
    while (take("=")) {
    }
  }
  if (take_line_end()) return;
  expected(Code::header_unreadable, {what});
  skip_line();
}

void Parser::flow_params(std::vector<Param>& params, const std::string& owner) {
  if (!take("(")) return;
  Param made;
  while (param(made)) {
    params.push_back(std::move(made));
    made = {};
    skip_blanks();
    if (!take(",")) break;
  }
  skip_blanks();
  if (!take(")")) expected(Code::params_unclosed, {owner});
}

/// `name`, `ref name`, `-> name`, `ref -> name`.
bool Parser::param(Param& out) {
  const Mark start = mark();
  skip_blanks();
  const uint32_t begin = at_;
  out.is_ref = take_word("ref");
  skip_blanks();
  out.is_divert_target = take("->");
  skip_blanks();
  const uint32_t name = at_;
  if (take_name(out.name)) {
    out.span = span_from(name);
    return true;
  }
  if (out.is_ref || out.is_divert_target) {
    expected(Code::param_name_missing, {std::string(text_.substr(begin, at_ - begin)).substr(0, 8)});
    return true;
  }
  reset(start);
  return false;
}

bool Parser::author_note(Block& body) {
  const Mark start = mark();
  skip_blanks();
  const uint32_t begin = at_;
  if (take_word("TODO")) {
    skip_blanks();
    take(":");
    skip_blanks();
    const uint32_t note = at_;
    skip_to_newline();
    if (at_ > note) {
      std::string text(text_.substr(note, at_ - note));
      report(Code::author_note, span_from(begin), {text});
      add(body, begin, AuthorNote{std::move(text)});
      take_line_end();
      return true;
    }
  }
  reset(start);
  return false;
}

bool Parser::include_line(Level level, Block& body) {
  const Mark start = mark();
  skip_blanks();
  const uint32_t begin = at_;
  if (!take("INCLUDE")) {
    reset(start);
    return false;
  }
  const Span keyword = span_from(begin);
  skip_blanks();
  const uint32_t name = at_;
  skip_to_newline();
  uint32_t end = at_;
  while (end > name && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
  if (end == name)
    report(Code::include_name_missing, keyword);
  else if (level != Level::top)
    report(Code::include_in_knot, keyword);
  else
    include_(std::string(text_.substr(name, end - name)), span(name, end), body);
  take_line_end();
  return true;
}

bool Parser::logic_line(Block& body, Level level) {
  const Mark start = mark();
  skip_blanks();
  const uint32_t begin = at_;
  if (!take("~")) {
    reset(start);
    return false;
  }
  skip_blanks();
  const size_t before = body.size();
  if (take_word("return")) {
    if (level == Level::top) report(Code::return_outside, span(begin, at_));
    Return made;
    Expr value;
    if (expression(value)) made.value = std::move(value);
    add(body, begin, std::move(made));
  } else if (!assignment(body, begin)) {
    Expr value;
    if (!expression(value)) {
      expected(Code::logic_line_empty);
      skip_line();
      return true;
    }
    if (value.kind != ExprKind::call && value.kind != ExprKind::increment)
      report(Code::logic_line_useless, value.span);
    add(body, begin, Evaluate{std::move(value)});
  }
  bool has_call = false;
  for (size_t i = before; i < body.size(); ++i) {
    if (const auto* assign = body[i].as<Assign>()) has_call = calls(assign->value);
    if (const auto* evaluate = body[i].as<Evaluate>()) has_call = calls(evaluate->value);
    if (const auto* made = body[i].as<Return>()) has_call = made->value && calls(*made->value);
  }
  // What is called may print; the reference ends such a line like a line of text.
  if (has_call) add(body, at_, Newline{});
  expect_line_end("this logic");
  return true;
}

bool Parser::assignment(Block& body, uint32_t begin) {
  const Mark start = mark();
  const bool is_temp = take_word("temp");
  skip_blanks();
  std::string name;
  const uint32_t name_begin = at_;
  if (!take_name(name)) {
    if (is_temp) {
      expected(Code::temp_name_missing);
      skip_to_newline();
      return true;
    }
    reset(start);
    return false;
  }
  const Span where = span_from(name_begin);
  skip_blanks();
  const uint32_t sign = at_;
  const bool adds = take("+");
  const bool subtracts = take("-");
  if (!take("=")) {
    at_ = sign;
    if (!is_temp) return reset(start), false;
    expected(Code::temp_assign_missing, {name});
    skip_to_newline();
    return true;
  }
  if (adds && subtracts) report(Code::plus_minus, span(sign, sign + 2));
  const std::string op(text_.substr(sign, at_ - sign));
  Expr value;
  if (!expression(value)) {
    expected(Code::assigned_value_missing, {op});
    skip_to_newline();
    return true;
  }
  if (!adds && !subtracts) {
    add(body, begin, Assign{std::move(name), std::move(value), is_temp});
    return true;
  }
  Expr increment;
  increment.kind = ExprKind::increment;
  increment.span = where;
  increment.op.assign(2, adds ? '+' : '-');
  increment.path.push_back(std::move(name));
  increment.children.push_back(std::move(value));
  add(body, begin, Evaluate{std::move(increment)});
  return true;
}

}  // namespace dramaturg::syntax
