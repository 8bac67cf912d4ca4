// Expressions, by precedence climbing (Pratt, "Top Down Operator Precedence", 1973). Names win over numbers,
// since a name may begin with a digit; `(a)` is a list of one.
#include <iterator>

#include "base/decimal.hpp"
#include "syntax/characters.hpp"
#include "syntax/parser.hpp"

namespace dramaturg::syntax {

using text::Code;

namespace {

struct Infix {
  std::string_view written;
  std::string_view meaning;
  int precedence;
  bool is_word;
};

/// In the order in which they are tried: a longer sign before its beginning.
constexpr Infix infixes[] = {
    {"&&", "&&", 1, false}, {"||", "||", 1, false},   {"and", "&&", 1, true}, {"or", "||", 1, true},
    {"==", "==", 2, false}, {">=", ">=", 2, false},   {"<=", "<=", 2, false}, {"<", "<", 2, false},
    {">", ">", 2, false},   {"!=", "!=", 2, false},   {"?", "?", 3, false},   {"has", "?", 3, true},
    {"!?", "!?", 3, false}, {"hasnt", "!?", 3, true}, {"^", "^", 3, false},   {"+", "+", 4, false},
    {"-", "-", 5, false},   {"*", "*", 6, false},     {"/", "/", 7, false},   {"%", "%", 8, false},
    {"mod", "%", 8, true},
};

constexpr CharacterSet operator_starts("&|ao=<>!?h^+-*/%m");

bool is_reserved(std::string_view name) {
  for (const std::string_view word :
       {"true", "false", "not", "return", "else", "VAR", "CONST", "temp", "LIST", "function"})
    if (name == word) return true;
  return false;
}

Expr boolean(const Span& where, bool value) {
  Expr out;
  out.kind = ExprKind::boolean;
  out.span = where;
  out.number = value ? 1 : 0;
  return out;
}

}  // namespace

/// Takes the operator that stands here if it binds tighter than `minimum`; -1: none.
int Parser::infix_operator(int minimum) {
  const uint32_t begin = at_;
  if (!operator_starts.has(peek()) || sees("->") || sees("<>")) return -1;
  for (const Infix& infix : infixes) {
    if (!take(infix.written)) continue;
    if (infix.is_word && !skip_blanks()) {
      at_ = begin;
      continue;
    }
    if (infix.precedence > minimum) return static_cast<int>(&infix - infixes);
    break;
  }
  at_ = begin;
  return -1;
}

/// Signs that other languages compare with.
std::string Parser::comparison_meant() const {
  const std::string_view rest = text_.substr(std::min<size_t>(at_, text_.size()));
  if (rest.starts_with("=>")) return "did you mean `>=`?";
  if (rest.starts_with("=<")) return "did you mean `<=`?";
  if (rest.starts_with("=") && !rest.starts_with("==")) return "did you mean `==`?";
  return {};
}

bool Parser::parse_value(Expr& out) {
  const uint32_t errors = diagnostics_.error_count();
  if (!expression(out)) {
    if (diagnostics_.error_count() == errors) report(Code::value_missing, span_here(), {seen()});
    return false;
  }
  refuse_increment(out);
  skip_blanks();
  if (!is_at_end() && diagnostics_.error_count() == errors)
    report(Code::value_goes_on, span_here(), {seen(), behind(), comparison_meant()});
  return diagnostics_.error_count() == errors;
}

bool Parser::expression(Expr& out, int minimum) {
  const Deeper deeper(*this);
  if (!deeper) return false;
  if (expression_depth_ == 0) operators_ = 0;
  ++expression_depth_;
  const Mark start = mark();
  skip_blanks();
  bool is_read = unary(out);
  if (!is_read) reset(start);
  while (is_read) {
    skip_blanks();
    const int index = infix_operator(minimum);
    if (index < 0) break;
    if (++operators_ > operator_limit) {
      report_too_deep(operator_limit);
      is_read = false;
      break;
    }
    Expr binary;
    binary.kind = ExprKind::binary;
    binary.op = infixes[index].meaning;
    binary.children.resize(2);
    if (!expression(binary.children[1], infixes[index].precedence)) {
      expected(Code::operand_missing, {std::string(infixes[index].written)});
      break;
    }
    binary.span = {file_, out.span.begin, binary.children[1].span.end};
    binary.children[0] = std::move(out);
    out = std::move(binary);
  }
  --expression_depth_;
  return is_read;
}

bool Parser::unary(Expr& out) {
  if (divert_value(out)) return true;
  const Mark start = mark();
  std::string_view prefix;
  if (take("-"))
    prefix = "-";
  else if (take("!") || take_word("not"))
    prefix = "!";
  skip_blanks();
  Expr& inner = out;  // what stood in it is of no use to anybody, even when nothing is read
  if (!operand(inner)) {
    bool is_read = false;
    // What is no operand here is none for the second try either, unless a prefix or an arrow is next: or each
    // prefix would double the time.
    if (!prefix.empty() && (peek() == '-' || peek() == '!' || peek_name() == "not")) {
      const Deeper deeper(*this);
      is_read = deeper && unary(inner);
    }
    if (!is_read) {
      reset(start);
      return false;
    }
  }
  const Span where{file_, clean_.original(start.at), inner.span.end};
  if (prefix == "-" && (inner.kind == ExprKind::integer || inner.kind == ExprKind::real)) {
    inner.number = -inner.number;
    inner.real = -inner.real;
    inner.span = where;
  } else if (prefix == "-" && inner.kind == ExprKind::boolean) {
    report(Code::minus_on_bool, where, {inner.number ? "true" : "false"});
  } else if (prefix == "!" && (inner.kind == ExprKind::integer || inner.kind == ExprKind::boolean)) {
    inner = boolean(where, inner.number == 0);
  } else if (prefix == "!" && inner.kind == ExprKind::real) {
    inner = boolean(where, inner.real == 0);
  } else if (!prefix.empty()) {
    Expr wrapped;
    wrapped.kind = ExprKind::unary;
    wrapped.span = where;
    wrapped.op = prefix;
    wrapped.children.push_back(std::move(inner));
    inner = std::move(wrapped);
  }
  const uint32_t behind_operand = at_;
  skip_blanks();
  const uint32_t sign = at_;
  if (take("++") || take("--")) {
    const std::string op(text_.substr(sign, 2));
    if (inner.kind != ExprKind::variable) {
      report(Code::increment_not_variable, span(sign, sign + 2), {op});
    } else {
      inner.kind = ExprKind::increment;
      inner.op = op;
      inner.span.end = span(sign, sign + 2).end;
    }
  } else {
    at_ = behind_operand;
  }
  return true;
}

bool Parser::operand(Expr& out) {
  const uint32_t begin = at_;
  if (list_literal(out) || parenthesis(out) || call(out) || variable(out) || number(out) || string(out)) {
    out.span = span_from(begin);
    return true;
  }
  for (const bool value : {true, false})
    if (take_word(value ? "true" : "false")) {
      out = boolean(span_from(begin), value);
      return true;
    }
  return false;
}

/// `-> a.b` as a value. A chain or a tunnel is none.
bool Parser::divert_value(Expr& out) {
  const Mark start = mark();
  skip_blanks();
  if (!sees("->")) {
    reset(start);
    return false;
  }
  const bool was_tag_open = tag_open_;
  tag_open_ = false;  // a value does not end the tag it stands in
  const uint32_t begin = at_;
  Block targets;
  diverts(targets);
  tag_open_ = was_tag_open;
  auto* divert = targets.size() == 1 ? targets[0].as<Divert>() : nullptr;
  if (!divert || divert->is_tunnel || divert->path.empty()) {
    reset(start);
    return false;
  }
  out = {};
  out.kind = ExprKind::divert_target;
  out.span = {file_, clean_.original(begin), targets[0].span.end};
  out.path = std::move(divert->path);
  out.children = std::move(divert->args);
  return true;
}

bool Parser::list_literal(Expr& out) {
  if (peek() != '(') return false;
  const Mark start = mark();
  ++at_;
  Expr list;
  list.kind = ExprKind::list;
  std::string dangling;  // an item without a name behind its dot
  Span dangling_where;
  std::string name;
  skip_blanks();
  while (take_name(name)) {
    std::vector<std::string> path{name};
    if (take(".")) {
      if (take_name(name)) {
        path.push_back(name);
      } else {
        dangling = path[0];
        dangling_where = span_here();
      }
    }
    list.paths.push_back(std::move(path));
    skip_blanks();
    const uint32_t comma = at_;
    if (!take(",")) break;
    skip_blanks();
    if (peek_name().empty()) {
      at_ = comma;
      break;
    }
  }
  if (!take(")")) {
    reset(start);
    return false;
  }
  if (!dangling.empty()) report(Code::list_item_missing, dangling_where, {"`,` or `)`", dangling});
  out = std::move(list);
  return true;
}

bool Parser::parenthesis(Expr& out) {
  const Mark start = mark();
  if (!take("(")) return false;
  if (!expression(out)) {
    reset(start);
    return false;
  }
  skip_blanks();
  if (!take(")")) expected(Code::paren_unclosed);
  return true;
}

bool Parser::call(Expr& out) {
  const uint32_t begin = at_;
  const std::string_view name = peek_name();
  if (name.empty()) return false;
  at_ += static_cast<uint32_t>(name.size());
  skip_blanks();
  if (peek() != '(') {
    at_ = begin;
    return false;
  }
  out = {};
  out.kind = ExprKind::call;
  call_arguments(out.children);
  out.path.emplace_back(name);
  return true;
}

bool Parser::call_arguments(std::vector<Expr>& out) {
  if (!take("(")) return false;
  Expr argument;
  while (expression(argument)) {
    out.push_back(std::move(argument));
    argument = {};
    if (!take(",")) break;
  }
  skip_blanks();
  if (!take(")")) {
    expected(Code::args_unclosed);
    skip_to_newline();  // reading on from here would read the same arguments once more at every level
  }
  return true;
}

bool Parser::variable(Expr& out) {
  const std::string_view first = peek_name();
  if (first.empty() || is_reserved(first)) return false;
  out = {};
  out.kind = ExprKind::variable;
  return dotted_name(out.path);
}

bool Parser::dotted_name(std::vector<std::string>& path) {
  for (std::string_view name = peek_name(); !name.empty(); name = peek_name()) {
    path.emplace_back(name);
    at_ += static_cast<uint32_t>(name.size());
    const uint32_t end = at_;
    skip_blanks();
    if (!take(".")) {
      at_ = end;
      break;
    }
    skip_blanks();
  }
  return !path.empty();
}

bool Parser::number(Expr& out) {
  const uint32_t begin = at_;
  int32_t whole = 0;
  uint32_t digits = at_;
  while (peek() >= '0' && peek() <= '9') ++at_;
  if (at_ == begin) return false;
  if (peek() == '.') {
    digits = ++at_;
    while (peek() >= '0' && peek() <= '9') ++at_;
    out = {};
    out.kind = ExprKind::real;
    base::read_decimal(std::string(text_.substr(begin, at_ - begin)) + (at_ == digits ? "0" : ""), out.real);
    return true;
  }
  at_ = begin;
  whole_number(whole);
  out = {};
  out.kind = ExprKind::integer;
  out.number = whole;
  return true;
}

/// Digits, with a `-` before them if any.
bool Parser::whole_number(int32_t& out) {
  const uint32_t begin = at_;
  const bool is_negative = take("-");
  if (is_negative) skip_blanks();
  int64_t value = 0;
  const uint32_t digits = at_;
  for (; peek() >= '0' && peek() <= '9'; ++at_)
    if (value <= INT32_MAX) value = value * 10 + (peek() - '0');
  if (at_ == digits) {
    at_ = begin;
    return false;
  }
  if (value > INT32_MAX) {
    report(Code::number_out_of_range, span_from(begin),
           {std::string(text_.substr(begin, std::min(at_ - begin, 40u)))});
    value = 0;
  }
  out = static_cast<int32_t>(is_negative ? -value : value);
  return true;
}

bool Parser::string(Expr& out) {
  const uint32_t begin = at_;
  if (peek() != '"') return false;
  if (string_depth_ == string_depth_limit) {
    report_too_deep(string_depth_limit);
    return false;
  }
  ++at_;
  ++string_depth_;
  Expr made;
  made.kind = ExprKind::string;
  made.content = std::make_shared<Block>();
  in_string_ = true;
  mixed_content(*made.content);
  if (!take("\"")) report(Code::string_unclosed, span(begin, begin + 1));
  in_string_ = false;
  --string_depth_;
  if (made.content->empty()) made.content->push_back(Node{span_from(begin), Text{}});
  for (const Node& node : *made.content)
    if (node.is<Divert>() || node.is<TunnelReturn>()) report(Code::divert_in_string, node.span);
  out = std::move(made);
  return true;
}

void Parser::refuse_increment(const Expr& expr) {
  if (expr.kind == ExprKind::increment) report(Code::increment_misplaced, expr.span, {expr.op});
}

}  // namespace dramaturg::syntax
