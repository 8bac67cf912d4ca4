// Whether an expression calls a function anywhere, also in the logic of its strings. Depth is limited by the
// parser that built it.
#include "syntax/parser.hpp"

namespace dramaturg::syntax {

bool Parser::calls(const Expr& expr) {
  if (expr.kind == ExprKind::call) return true;
  for (const Expr& child : expr.children)
    if (calls(child)) return true;
  return expr.content && calls(*expr.content);
}

bool Parser::calls(const Block& block) {
  const auto any = [](const std::vector<Expr>& list) {
    for (const Expr& expr : list)
      if (calls(expr)) return true;
    return false;
  };
  for (const Node& node : block) {
    if (const auto* output = node.as<Output>()) {
      if (calls(output->value)) return true;
    } else if (const auto* divert = node.as<Divert>()) {
      if (any(divert->args)) return true;
    } else if (const auto* assign = node.as<Assign>()) {
      if (calls(assign->value)) return true;
    } else if (const auto* evaluate = node.as<Evaluate>()) {
      if (calls(evaluate->value)) return true;
    } else if (const auto* sequence = node.as<Sequence>()) {
      for (const Block& element : sequence->elements)
        if (calls(element)) return true;
    } else if (const auto* conditional = node.as<Conditional>()) {
      if (conditional->initial && calls(*conditional->initial)) return true;
      for (const Branch& branch : conditional->branches)
        if ((branch.condition && calls(*branch.condition)) || calls(branch.body)) return true;
    }
  }
  return false;
}

}  // namespace dramaturg::syntax
