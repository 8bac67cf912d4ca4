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
    if (auto* output = std::get_if<syntax::Output>(&node.what)) {
      expression(output->value, around == Around::choice_text ? around : Around::content);
    } else if (auto* to = std::get_if<syntax::Divert>(&node.what)) {
      divert(*to);
    } else if (auto* back = std::get_if<syntax::TunnelReturn>(&node.what)) {
      if (back->elsewhere) divert(*back->elsewhere);
    } else if (auto* assign = std::get_if<syntax::Assign>(&node.what)) {
      expression(assign->value, Around::logic);
    } else if (auto* line = std::get_if<syntax::Evaluate>(&node.what)) {
      expression(line->value, Around::logic);
    } else if (auto* given = std::get_if<syntax::Return>(&node.what)) {
      if (given->value) expression(*given->value, Around::logic);
    } else if (auto* sequence = std::get_if<syntax::Sequence>(&node.what)) {
      for (syntax::Block& element : sequence->elements) block(element, around);
    } else if (auto* conditional = std::get_if<syntax::Conditional>(&node.what)) {
      const bool is_switch = !conditional->branches.empty() && conditional->branches.front().matches_equality;
      if (conditional->initial)
        expression(*conditional->initial, is_switch ? Around::logic : Around::condition);
      for (syntax::Branch& branch : conditional->branches) {
        if (branch.condition)
          expression(*branch.condition, branch.matches_equality ? Around::logic : Around::condition);
        block(branch.body, around);
      }
    } else if (auto* choice = std::get_if<syntax::Choice>(&node.what)) {
      for (syntax::Expr& each : choice->conditions) expression(each, Around::condition);
      block(choice->start, Around::choice_text);
      block(choice->choice_only, Around::choice_text);
      block(choice->inner, Around::content);
    } else if (auto* global = std::get_if<syntax::GlobalDeclaration>(&node.what)) {
      expression(global->value, Around::logic);
    } else if (auto* constant = std::get_if<syntax::ConstDeclaration>(&node.what)) {
      expression(constant->value, Around::logic);
    } else if (auto* included = std::get_if<syntax::Included>(&node.what)) {
      block(included->body, around);
    }
  }

  Visitor& visitor_;
};

}  // namespace dramaturg::world
