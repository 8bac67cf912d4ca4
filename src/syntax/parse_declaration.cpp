// VAR, CONST, LIST and EXTERNAL lines. What a first value may be is checked here; what names mean is not.
#include "syntax/parser.hpp"

namespace dramaturg::syntax {

using text::Code;

bool Parser::declaration(Block& body) {
  const Mark start = mark();
  skip_blanks();
  const uint32_t begin = at_;
  if (take_word("LIST"))
    list_declaration(body, begin);
  else if (take_word("VAR"))
    variable_declaration(body, begin, false);
  else if (take_word("CONST"))
    variable_declaration(body, begin, true);
  else if (take_word("EXTERNAL"))
    external_declaration(body, begin);
  else
    return reset(start), false;
  return true;
}

/// On failure the line is skipped: nothing on it can be told any more.
bool Parser::declared_name(std::string& name, const char* keyword) {
  skip_blanks();
  if (!take_name(name)) {
    expected(Code::declared_name_missing, {keyword});
    skip_line();
    return false;
  }
  skip_blanks();
  if (std::string_view(keyword) == "EXTERNAL") return true;
  if (!take("=")) {
    expected(Code::declared_assign_missing, {std::string(keyword) + " " + name});
    skip_line();
    return false;
  }
  skip_blanks();
  return true;
}

void Parser::variable_declaration(Block& body, uint32_t begin, bool is_const) {
  std::string name;
  const char* keyword = is_const ? "CONST" : "VAR";
  if (!declared_name(name, keyword)) return;
  Expr value;
  if (!expression(value)) {
    expected(Code::declared_value_missing, {std::string(keyword) + " " + name});
    return skip_line();
  }
  bool is_constant = false;
  switch (value.kind) {
    case ExprKind::integer:
    case ExprKind::real:
    case ExprKind::boolean:
    case ExprKind::divert_target:
    case ExprKind::string: is_constant = true; break;
    case ExprKind::variable:
    case ExprKind::list: is_constant = !is_const; break;
    default: break;
  }
  const bool is_plain_string =
      value.kind != ExprKind::string || (value.content->size() == 1 && value.content->front().is<Text>());
  if (!is_constant) report(is_const ? Code::const_not_constant : Code::value_not_constant, value.span);
  if (!is_plain_string) report(Code::string_not_constant, value.span);
  const uint32_t behind_value = at_;
  skip_any_blanks();
  if (!is_const && peek() == ',') report(Code::list_by_var, span(at_, at_ + 1), {name});
  at_ = behind_value;
  if (is_const)
    add(body, begin, ConstDeclaration{std::move(name), std::move(value)});
  else
    add(body, begin, GlobalDeclaration{std::move(name), std::move(value)});
  expect_line_end("the value");
}

void Parser::list_declaration(Block& body, uint32_t begin) {
  ListDeclaration made;
  if (!declared_name(made.name, "LIST")) return;
  const uint32_t behind_assign = at_;
  skip_any_blanks();
  ListItem item;
  while (list_item(item)) {
    made.items.push_back(std::move(item));
    item = {};
    const uint32_t behind_item = at_;
    skip_any_blanks();
    const bool goes_on = take(",");
    skip_any_blanks();
    if (!goes_on || (peek() != '(' && peek_name().empty())) {
      at_ = behind_item;
      break;
    }
  }
  if (made.items.empty()) {
    at_ = behind_assign;
    expected(Code::list_items_missing);
    return skip_line();
  }
  add(body, begin, std::move(made));
  expect_line_end("the items of the list");
}

bool Parser::list_item(ListItem& out) {
  const Mark start = mark();
  out.is_initial = take("(");
  bool is_open = out.is_initial;
  skip_blanks();
  const uint32_t begin = at_;
  if (!take_name(out.name)) {
    reset(start);
    return false;
  }
  out.span = span_from(begin);
  skip_blanks();
  if (is_open && take(")")) {
    is_open = false;
    skip_blanks();
  }
  if (take("=")) {
    skip_blanks();
    int32_t value = 0;
    if (whole_number(value))
      out.value = value;
    else
      expected(Code::list_value_missing, {out.name});
    if (is_open) {
      skip_blanks();
      is_open = !take(")");
    }
  }
  if (is_open) expected(Code::list_item_unclosed, {out.name});
  return true;
}

void Parser::external_declaration(Block& body, uint32_t begin) {
  ExternalDeclaration made;
  if (!declared_name(made.name, "EXTERNAL")) return;
  if (peek() != '(') {
    expected(Code::external_params_missing, {made.name});
    return skip_line();
  }
  std::vector<Param> params;
  flow_params(params, made.name);
  for (Param& param : params) made.params.push_back(std::move(param.name));
  add(body, begin, std::move(made));
  expect_line_end("the parameters");
}

}  // namespace dramaturg::syntax
