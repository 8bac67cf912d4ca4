// Before any box is made: every flow gets its Scope, every label its Point, every weave its nesting, and the
// constants and lists of the whole story are collected, since any of them may be used before it is written.
#include "containers/builder.hpp"

namespace dramaturg::containers {

namespace {

/// The blocks directly inside a node, in source order.
template <class Visit>
void for_each_block(const Node& node, const Visit& visit) {
  if (const auto* sequence = node.as<syntax::Sequence>()) {
    for (const Block& element : sequence->elements) visit(element);
  } else if (const auto* conditional = node.as<syntax::Conditional>()) {
    for (const syntax::Branch& branch : conditional->branches) visit(branch.body);
  } else if (const auto* choice = node.as<syntax::Choice>()) {
    visit(choice->start);
    visit(choice->choice_only);
    visit(choice->inner);
  } else if (const auto* included = node.as<syntax::Included>()) {
    visit(included->body);
  }
}

/// Calls `visit` for every node in the block, however deep; false from it ends the walk.
template <class Visit>
bool walk(const Block& block, const Visit& visit) {
  for (const Node& node : block) {
    if (!visit(node)) return false;
    bool goes_on = true;
    for_each_block(node, [&](const Block& inner) { goes_on = goes_on && walk(inner, visit); });
    if (!goes_on) return false;
  }
  return true;
}

int bullets_of(const Node& node) {
  if (const auto* choice = node.as<syntax::Choice>()) return choice->depth;
  if (const auto* gather = node.as<syntax::Gather>()) return gather->depth;
  return 0;
}

}  // namespace

void Builder::declare_flow(Scope& scope) {
  const Block& body = scope.flow->body;
  const bool is_story = scope.level == Level::story;
  declare_block(body, scope);
  if (!body.empty() || is_story) {
    Weave& weave = weaves_.emplace_back();
    weave.scope = &scope;
    weave.span = scope.flow->span;
    std::vector<const Node*> nodes;
    nodes.reserve(body.size() + 2);
    for (const Node& node : body) nodes.push_back(&node);
    if (is_story) {
      // The story may always run out of its first content, as if a gather and DONE stood at its end.
      nodes.push_back(&own_nodes_.emplace_back(Node{{}, syntax::Gather{}}));
      syntax::Divert done;
      done.path = {"DONE"};
      nodes.push_back(&own_nodes_.emplace_back(Node{{}, std::move(done)}));
    }
    nest(weave, nodes, 0, nodes.size(), 0);
    scope.weave = &weave;
  }
  for (const syntax::Flow& inner : scope.flow->flows) {
    declare_flow(names_.add_scope(inner, &scope, is_story ? Level::knot : Level::stitch));
  }
  if (scope.is_function()) {
    check_function(scope);
  } else if (!is_story) {
    check_return(scope);
  }
}

void Builder::declare_block(const Block& block, Scope& scope) {
  walk(block, [&](const Node& node) {
    declare_node(node, scope);
    return true;
  });
}

void Builder::declare_node(const Node& node, Scope& scope) {
  const auto* choice = node.as<syntax::Choice>();
  const auto* gather = node.as<syntax::Gather>();
  if (choice != nullptr || gather != nullptr) {
    const std::string& label = choice != nullptr ? choice->label : gather->label;
    if (label.empty()) return;
    Point& point = point_of(node);
    labelled_[&node] = &point;
    const char* what = point.is_choice ? "choice" : "gather";
    named_.push_back({Symbol::part, what, point.label, point.span, &point, &scope, {nullptr, &point}});
    const auto [other, is_new] = scope.points.emplace(label, &point);
    if (!is_new) {
      report(&point, {Code::label_twice, point.span, {label}, other->second->span, "it stands here already"});
    }
  } else if (const auto* constant = node.as<syntax::ConstDeclaration>()) {
    declare_const(node, *constant, scope);
  } else if (const auto* list = node.as<syntax::ListDeclaration>()) {
    names_.add_list(list->name, node.span, *list);
  } else if (scope.found_return == nullptr && node.is<syntax::Return>()) {
    scope.found_return = &node;
  }
}

void Builder::declare_const(const Node& node, const syntax::ConstDeclaration& constant, Scope& scope) {
  const Constant made{&constant.value, node.span, &scope};
  const auto [other, is_new] = names_.constants.emplace(constant.name, made);
  if (is_new) return;
  const Expr &a = *other->second.value, &b = constant.value;
  bool is_same = a.kind == b.kind;
  switch (a.kind) {
    case ExprKind::integer:
    case ExprKind::boolean: is_same = is_same && a.number == b.number; break;
    case ExprKind::real: is_same = is_same && a.real == b.real; break;
    case ExprKind::divert_target: is_same = is_same && a.path == b.path; break;
    case ExprKind::string: {
      const auto text = [](const Expr& expr) -> const syntax::Text* {
        if (expr.content == nullptr || expr.content->size() != 1) return nullptr;
        return expr.content->front().as<syntax::Text>();
      };
      is_same = is_same && text(a) != nullptr && text(b) != nullptr && text(a)->text == text(b)->text;
      break;
    }
    default: is_same = false;
  }
  if (!is_same) {
    report(&node, {Code::const_redefined, node.span, {constant.name}, other->second.span, "its first value"});
  }
  other->second = made;
}

Point& Builder::point_of(const Node& node) {
  const auto known = labelled_.find(&node);
  if (known != labelled_.end()) return *known->second;
  Point& point = draft_.memory().make<Point>();
  point.node = &node;
  point.span = node.span;
  point.depth = bullets_of(node);
  if (const auto* choice = node.as<syntax::Choice>()) {
    point.is_choice = true;
    point.label = choice->label;
    if (choice->label_span.file) point.span = choice->label_span;
  } else if (const auto* gather = node.as<syntax::Gather>()) {
    point.label = gather->label;
    if (gather->label_span.file) point.span = gather->label_span;
  }
  return point;
}

/// A weave that is not a flow's own: of a branch, a sequence element or an included file.
Weave& Builder::new_weave(const Block& block, Scope& scope, Weave* parent, const Node* seal, Span span,
                          uint32_t depth) {
  Weave& weave = weaves_.emplace_back();
  weave.scope = &scope;
  weave.parent = parent;
  weave.seal = seal;
  weave.span = span;
  std::vector<const Node*> nodes;
  nodes.reserve(block.size());
  for (const Node& node : block) nodes.push_back(&node);
  if (seal != nullptr) {
    for (const Node* node : nodes) {
      if (bullets_of(*node) == 0) continue;
      weave.depth = bullets_of(*node);
      break;
    }
  }
  nest(weave, nodes, 0, nodes.size(), depth);
  return weave;
}

/// Deeper bullets become weaves of their own, up to the next bullet that is not deeper.
void Builder::nest(Weave& weave, const std::vector<const Node*>& nodes, size_t begin, size_t end,
                   uint32_t depth) {
  weave.entries.reserve(end - begin);
  for (size_t i = begin; i < end;) {
    const Node& node = *nodes[i];
    const int bullets = bullets_of(node);
    if (bullets > weave.depth) {
      if (depth >= build_depth_limit) {
        return report(&node, Code::nested_too_deep, node.span, {std::to_string(build_depth_limit)});
      }
      size_t stop = i + 1;
      while (stop < end && (bullets_of(*nodes[stop]) == 0 || bullets_of(*nodes[stop]) > weave.depth)) ++stop;
      Weave& inner = weaves_.emplace_back();
      inner.scope = weave.scope;
      inner.parent = &weave;
      inner.depth = bullets;
      inner.span = node.span;
      nest(inner, nodes, i, stop, depth + 1);
      weave.entries.push_back({nullptr, nullptr, &inner});
      i = stop;
      continue;
    }
    ++i;
    if (bullets > 0) {
      Point& point = point_of(node);
      point.weave = &weave;
      point.entry = weave.entries.size();
      weave.entries.push_back({&node, &point, nullptr});
    } else if (const auto* included = node.as<syntax::Included>()) {
      Weave& inner = new_weave(included->body, *weave.scope, &weave, nullptr, node.span, depth + 1);
      weave.entries.push_back({nullptr, nullptr, &inner});
    } else {
      weave.entries.push_back({&node, nullptr, nullptr});
    }
  }
}

/// A function only computes: no stitches, no choices, nowhere to go.
void Builder::check_function(Scope& scope) {
  for (const syntax::Flow& stitch : scope.flow->flows) {
    report(&stitch, Code::function_has_stitch, stitch.span, {scope.flow->name, stitch.name});
  }
  walk(scope.flow->body, [&](const Node& node) {
    const auto* onwards = node.as<syntax::TunnelReturn>();
    if (node.is<syntax::Divert>() || (onwards != nullptr && onwards->elsewhere)) {
      report(&node, Code::function_diverts, node.span, {scope.flow->name});
    } else if (node.is<syntax::Choice>()) {
      report(&node, Code::function_has_choice, node.span, {scope.flow->name});
    }
    return true;
  });
}

/// `~ return` in a knot or stitch that is not a function. A knot's stitches are its own content here, so that
/// neither warns of loose ends besides: it is likely a function that was not marked as one.
void Builder::check_return(Scope& scope) {
  if (scope.found_return != nullptr) {
    report(scope.found_return, Code::return_outside, scope.found_return->span);
  }
  for (const Scope* stitch : scope.inner) {
    if (scope.found_return == nullptr) scope.found_return = stitch->found_return;
  }
}

}  // namespace dramaturg::containers
