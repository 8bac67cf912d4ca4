// Conditions: `and`, `or`, `not` and brackets over comparisons, calls and names, as expressions of ink's
// tree. `footage exists` is the call `exists(footage)`. Whether names mean anything is not asked here.
#include "world/parser.hpp"

namespace dramaturg::world {

using syntax::Expr;
using syntax::ExprKind;
using text::Code;

namespace {
constexpr int depth_limit = 100;
constexpr std::string_view comparisons[] = {"==", "!=", ">=", "<=", ">", "<"};
}  // namespace

Expr Parser::joined(std::string op, Expr left, Expr right) const {
  Expr out;
  out.kind = ExprKind::binary;
  out.op = std::move(op);
  out.span = {file_, left.span.begin, right.span.end};
  out.children.push_back(std::move(left));
  out.children.push_back(std::move(right));
  return out;
}

bool Parser::condition(Expr& out, std::string_view after) { return any_of(out, after); }

bool Parser::any_of(Expr& out, std::string_view after) {
  if (!all_of(out, after)) return false;
  while (sees("or") || sees("||")) {
    ++at_;
    Expr right;
    if (!all_of(right, "`or`")) return false;
    out = joined("||", std::move(out), std::move(right));
  }
  return true;
}

bool Parser::all_of(Expr& out, std::string_view after) {
  if (!none_of(out, after)) return false;
  while (sees("and") || sees("&&")) {
    ++at_;
    Expr right;
    if (!none_of(right, "`and`")) return false;
    out = joined("&&", std::move(out), std::move(right));
  }
  return true;
}

bool Parser::none_of(Expr& out, std::string_view after) {
  const Span where = peek().span;
  if (!take("not") && !take("!")) return comparison(out, after);
  if (++depth_ > depth_limit) return report(Code::nested_too_deep, where, {std::to_string(depth_limit)});
  Expr inner;
  const bool is_read = none_of(inner, "`not`");
  --depth_;
  if (!is_read) return false;
  out = Expr{};
  out.kind = ExprKind::unary;
  out.op = "!";
  out.span = {file_, where.begin, inner.span.end};
  out.children.push_back(std::move(inner));
  return true;
}

bool Parser::comparison(Expr& out, std::string_view after) {
  if (!operand(out, after)) return false;
  if (sees("=")) return report(Code::drama_single_equals, peek().span);
  for (const std::string_view op : comparisons) {
    if (!sees(op)) continue;
    ++at_;
    Expr right;
    if (!operand(right, "`" + std::string(op) + "`")) return false;
    out = joined(std::string(op), std::move(out), std::move(right));
    break;
  }
  return true;
}

bool Parser::operand(Expr& out, std::string_view after) {
  if (sees("(")) {
    const Span where = peek().span;
    if (++depth_ > depth_limit) return report(Code::nested_too_deep, where, {std::to_string(depth_limit)});
    ++at_;
    const bool is_read = any_of(out, "`(`") && expect(")", "the condition");
    --depth_;
    return is_read;
  }
  if (peek().kind == Kind::number || sees("-")) {
    const uint32_t begin = peek().span.begin;
    if (!number(out.number, after)) return false;
    out.kind = ExprKind::integer;
    out.span = {file_, begin, behind().end};
    return true;
  }
  if (peek().kind != Kind::name) return expected(Code::drama_condition_missing, {std::string(after)});
  return call(out, after);
}

/// A name, a call, or `name exists`. Arguments are names, `?x`, numbers or calls.
bool Parser::call(Expr& out, std::string_view after) {
  Word word;
  const bool is_anybody = take("?");  // `?x`, in rules
  if (!name(word, after)) return false;
  if (is_anybody) word.id.insert(0, "?");
  out = Expr{};
  out.kind = ExprKind::variable;
  out.path = {word.id};
  out.span = word.span;
  if (sees("exists") && !sees("(", 1)) {
    Expr of = std::move(out);
    out = Expr{};
    out.kind = ExprKind::call;
    out.path = {"exists"};
    out.span = {file_, of.span.begin, peek().span.end};
    out.children.push_back(std::move(of));
    ++at_;
    return true;
  }
  if (!take("(")) return true;
  if (++depth_ > depth_limit) return report(Code::nested_too_deep, word.span, {std::to_string(depth_limit)});
  out.kind = ExprKind::call;
  if (!sees(")")) {
    do {
      if (sees("->") || sees("<->")) return report(Code::drama_arrow_in_call, peek().span);
      Expr& arg = out.children.emplace_back();
      const bool is_number = peek().kind == Kind::number || sees("-");
      if (!(is_number ? operand(arg, "`(`") : call(arg, "an argument"))) return false;
      if (sees("->") || sees("<->")) return report(Code::drama_arrow_in_call, peek().span);
    } while (take(","));
  }
  --depth_;
  if (!expect(")", "the arguments of `" + word.id + "`")) return false;
  out.span.end = behind().end;
  return true;
}

}  // namespace dramaturg::world
