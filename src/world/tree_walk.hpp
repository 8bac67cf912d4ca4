// A walk over everything in a Tree: every expression with what stands around it, every block, every place.
#pragma once

#include <variant>

#include "syntax/tree.hpp"

namespace dramaturg::world {

enum class Around : uint8_t { content, condition, choice_text, logic };

/// `visitor.expression(Expr&, Around)` for every outermost expression; `visitor.node(Node&)` for every node,
/// before what is in it. Depth as in the Tree.
template <class Visitor>
class TreeWalk {
 public:
  explicit TreeWalk(Visitor& visitor) : visitor_(visitor) {}

  void flow(syntax::Flow& flow) {
    block(flow.body, Around::content);
    for (syntax::Flow& inner : flow.flows) this->flow(inner);
  }
  void block(syntax::Block& block, Around around) {
    for (syntax::Node& each : block) node(each, around);
  }

 private:
  void expression(syntax::Expr& expr, Around around) { visitor_.expression(expr, around); }
  void divert(syntax::Divert& divert) {
    for (syntax::Expr& arg : divert.args) expression(arg, Around::logic);
  }
  void node(syntax::Node& node, Around around) {
    visitor_.node(node);
    if (auto* output = node.as<syntax::Output>()) {
      expression(output->value, around == Around::choice_text ? around : Around::content);
    } else if (auto* to = node.as<syntax::Divert>()) {
      divert(*to);
    } else if (auto* back = node.as<syntax::TunnelReturn>()) {
      if (back->elsewhere) divert(*back->elsewhere);
    } else if (auto* assign = node.as<syntax::Assign>()) {
      expression(assign->value, Around::logic);
    } else if (auto* line = node.as<syntax::Evaluate>()) {
      expression(line->value, Around::logic);
    } else if (auto* given = node.as<syntax::Return>()) {
      if (given->value) expression(*given->value, Around::logic);
    } else if (auto* sequence = node.as<syntax::Sequence>()) {
      for (syntax::Block& element : sequence->elements) block(element, around);
    } else if (auto* conditional = node.as<syntax::Conditional>()) {
      const bool is_switch = !conditional->branches.empty() && conditional->branches.front().matches_equality;
      if (conditional->initial)
        expression(*conditional->initial, is_switch ? Around::logic : Around::condition);
      for (syntax::Branch& branch : conditional->branches) {
        if (branch.condition)
          expression(*branch.condition, branch.matches_equality ? Around::logic : Around::condition);
        block(branch.body, around);
      }
    } else if (auto* choice = node.as<syntax::Choice>()) {
      for (syntax::Expr& each : choice->conditions) expression(each, Around::condition);
      block(choice->start, Around::choice_text);
      block(choice->choice_only, Around::choice_text);
      block(choice->inner, Around::content);
    } else if (auto* global = node.as<syntax::GlobalDeclaration>()) {
      expression(global->value, Around::logic);
    } else if (auto* constant = node.as<syntax::ConstDeclaration>()) {
      expression(constant->value, Around::logic);
    } else if (auto* included = node.as<syntax::Included>()) {
      block(included->body, around);
    }
  }

  Visitor& visitor_;
};

}  // namespace dramaturg::world
