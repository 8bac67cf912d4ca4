// Declarations are looked for wherever they stand, in included files, too.
#include "world/host.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "world/tree_walk.hpp"

namespace dramaturg::world {
namespace {

using syntax::Expr;
using syntax::ExprKind;
using syntax::Node;
using text::Code;

constexpr int32_t shipped_seeds = 100;

struct Finder {
  std::vector<syntax::ExternalDeclaration> externals;
  std::vector<std::pair<std::string, bool>> variables;  ///< name, begins as a whole number
  bool seeds_chance = false;

  void node(Node& node) {
    if (const auto* external = node.as<syntax::ExternalDeclaration>()) externals.push_back(*external);
    if (const auto* global = node.as<syntax::GlobalDeclaration>()) {
      const Expr& value = global->value;
      const bool is_negative = value.kind == ExprKind::unary && value.op == "-";
      variables.emplace_back(global->name,
                             (is_negative ? value.children[0] : value).kind == ExprKind::integer);
    }
  }
  void expression(Expr& expr, Around around) {
    seeds_chance |= expr.kind == ExprKind::call && expr.path.front() == "SEED_RANDOM";
    for (Expr& child : expr.children) expression(child, around);
    if (expr.content) TreeWalk<Finder>(*this).block(*expr.content, around);
  }
};

Expr integer(int32_t number, Span span) {
  Expr out;
  out.span = span;
  out.number = number;
  return out;
}
Expr call(const char* name, std::vector<Expr> args, Span span) {
  Expr out;
  out.kind = ExprKind::call;
  out.span = span;
  out.path = {name};
  out.children = std::move(args);
  return out;
}
Expr any_of(int32_t low, int32_t high, Span span) {
  if (low == high) return integer(low, span);
  return call("RANDOM", {integer(low, span), integer(high, span)}, span);
}

void remove_external(syntax::Block& block, const std::string& name) {
  std::erase_if(block, [&](const Node& node) {
    const auto* external = node.as<syntax::ExternalDeclaration>();
    return external != nullptr && external->name == name;
  });
  for (Node& node : block)
    if (auto* included = node.as<syntax::Included>()) remove_external(included->body, name);
}

void make_function(syntax::Tree& tree, const syntax::ExternalDeclaration& external, const RangeLine& range) {
  remove_external(tree.root.body, external.name);
  for (syntax::Flow& flow : tree.root.flows) remove_external(flow.body, external.name);
  auto flow = std::find_if(tree.root.flows.begin(), tree.root.flows.end(), [&](const syntax::Flow& each) {
    return each.is_function && each.name == external.name;
  });
  if (flow == tree.root.flows.end()) {
    syntax::Flow& made = tree.root.flows.emplace_back();
    made.name = external.name;
    made.span = range.span;
    made.is_function = true;
    for (const std::string& param : external.params) made.params.push_back({param, false, false, range.span});
    flow = tree.root.flows.end() - 1;
  }
  flow->body.clear();
  flow->flows.clear();
  flow->body.push_back({range.span, syntax::Return{any_of(range.low, range.high, range.span)}});
}

std::string meant(const std::string& name, const std::vector<std::string>& names) {
  const std::string near = base::nearest(name, names);
  return near.empty() ? near : "did you mean `" + near + "`?";
}

}  // namespace

std::vector<std::string> answer_for_game(const std::vector<RangeLine>& ranges, syntax::Tree& tree,
                                         text::Diagnostics& diagnostics) {
  std::vector<std::string> out;
  if (ranges.empty()) return out;
  Finder found;
  TreeWalk<Finder>(found).flow(tree.root);
  for (const RangeLine& range : ranges) {
    std::string domain = " " + std::to_string(range.low) + ".." + std::to_string(range.high);
    if (range.is_function) {
      const auto external = std::find_if(found.externals.begin(), found.externals.end(),
                                         [&](const auto& each) { return each.name == range.name; });
      std::vector<std::string> names;
      for (const auto& each : found.externals) names.push_back(each.name);
      if (external == found.externals.end()) {
        diagnostics.add(Code::extern_unknown, range.span, {range.name, "EXTERNAL", meant(range.name, names)});
      } else if (!found.seeds_chance) {
        make_function(tree, *external, range);
        out.push_back(range.name + "()" + domain);
      }
      continue;
    }
    const auto variable = std::find_if(found.variables.begin(), found.variables.end(),
                                       [&](const auto& each) { return each.first == range.name; });
    if (variable == found.variables.end()) {
      std::vector<std::string> names;
      for (const auto& each : found.variables) names.push_back(each.first);
      diagnostics.add(Code::extern_unknown, range.span, {range.name, "VAR", meant(range.name, names)});
    } else if (!variable->second) {
      diagnostics.add(Code::extern_no_number, range.span, {range.name});
    } else {
      syntax::Assign assign{range.name, any_of(range.low, range.high, range.span), false};
      tree.root.body.insert(tree.root.body.begin(), Node{range.span, std::move(assign)});
      out.push_back(range.name + domain);
    }
  }
  return out;
}

void seed_as_shipped(syntax::Tree& tree) {
  const Span span = tree.root.span;
  Expr seed = call("SEED_RANDOM", {any_of(0, shipped_seeds - 1, span)}, span);
  tree.root.body.insert(tree.root.body.begin(), Node{span, syntax::Evaluate{std::move(seed)}});
}

}  // namespace dramaturg::world
