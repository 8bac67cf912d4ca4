// One walk over the tree. Words are runs of anything between blanks, piece of text by piece of text, so that
// a word that glue joins counts twice, as it does there. Source: ink, Stats.Generate.
#include "syntax/count.hpp"

#include <string_view>
#include <utility>

namespace dramaturg::syntax {
namespace {

class Counter {
 public:
  Counts counts;

  void flow(const Flow& flow) {
    block(flow.body);
    for (const Flow& inner : flow.flows) {
      (inner.is_stitch ? counts.stitches : counts.knots) += 1;
      counts.functions += inner.is_function ? 1 : 0;
      this->flow(inner);
    }
  }

 private:
  void block(const Block& block) {
    for (const Node& node : block) node.visit([&](const auto& what) { node_of(what); });
  }

  void node_of(const Text& node) { words(node.text); }
  void node_of(const Output& node) { expr(node.value); }
  void node_of(const Divert& node) { divert(node); }
  void node_of(const TunnelReturn& node) {
    if (node.elsewhere) divert(*node.elsewhere);
  }
  void node_of(const Assign& node) { expr(node.value); }
  void node_of(const Evaluate& node) { expr(node.value); }
  void node_of(const Return& node) {
    if (node.value) expr(*node.value);
  }
  void node_of(const Sequence& node) {
    for (const Block& element : node.elements) block(element);
  }
  void node_of(const Conditional& node) {
    if (node.initial) expr(*node.initial);
    for (const Branch& branch : node.branches) {
      if (branch.condition) expr(*branch.condition);
      block(branch.body);
    }
  }
  void node_of(const Choice& node) {
    ++counts.choices;
    for (const Expr& condition : node.conditions) expr(condition);
    for (const Block* part : {&node.start, &node.choice_only, &node.inner}) block(*part);
  }
  void node_of(const Gather&) { ++counts.gathers; }
  void node_of(const GlobalDeclaration& node) { expr(node.value); }
  void node_of(const ConstDeclaration& node) { expr(node.value); }
  void node_of(const Included& node) { block(node.body); }
  template <class Other>
  void node_of(const Other&) {}

  void divert(const Divert& divert) {
    if (!divert.path.empty()) ++counts.diverts;
    for (const Expr& argument : divert.args) expr(argument);
  }

  void expr(const Expr& expr) {
    if (expr.kind == ExprKind::call || expr.kind == ExprKind::divert_target) ++counts.diverts;
    for (const Expr& child : expr.children) this->expr(child);
    if (expr.content) block(*expr.content);
  }

  void words(std::string_view text) {
    bool is_blank = true;
    for (const char c : text) {
      const bool was_blank = std::exchange(is_blank, c == ' ' || c == '\t' || c == '\n' || c == '\r');
      if (was_blank && !is_blank) ++counts.words;
    }
  }
};

}  // namespace

Counts count(const Tree& tree) {
  Counter counter;
  counter.flow(tree.root);
  return counter.counts;
}

}  // namespace dramaturg::syntax
