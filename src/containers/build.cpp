// Tree → Containers: flows and plain content, and the order of the whole work. Equal to ink's own compiler in
// every item and its place; see builder.hpp for how the work is divided.
// Source: ink, ParsedHierarchy FlowBase and Story.
#include "containers/build.hpp"

#include "containers/builder.hpp"

namespace dramaturg::containers {

Builder::Builder(const syntax::Tree& tree, const BuildOptions& options, text::Diagnostics& diagnostics)
    : tree_(tree), options_(options), diagnostics_(diagnostics) {}

Containers build(const syntax::Tree& tree, const BuildOptions& options, text::Diagnostics& diagnostics) {
  return Builder(tree, options, diagnostics).build();
}

Containers Builder::build() {
  Scope& story = names_.add_scope(tree_.root, nullptr, Level::story);
  declare_flow(story);
  Box& root = flow(story);
  global_declarations(root);
  here_ = {};
  add(root, Command::done);
  finish_jumps();
  finish_reads();
  finish_assignments();
  finish_weaves();
  finish_globals();
  finish_names();

  Containers out;
  if (diagnostics_.has_errors()) return out;
  Span too_deep;
  if (!draft_.settle(root, json_depth_limit, out, too_deep)) {
    diagnostics_.add(Code::nested_too_deep, too_deep, {std::to_string(json_depth_limit)});
    return {};
  }
  for (const Global& global : globals_) {
    const auto* declaration = global.node->as<syntax::ListDeclaration>();
    if (declaration == nullptr) continue;
    ListDefinition& made = out.lists.emplace_back();
    made.name = declaration->name;
    for (const ListItemSymbol& symbol : names_.list(declaration->name)->items) {
      made.items.push_back({std::string(symbol.name), symbol.value});
    }
  }
  out.has_places = true;
  return out;
}

Box& Builder::flow(Scope& scope) {
  const bool is_story = scope.level == Level::story;
  here_ = scope.flow->span;
  Box& box = draft_.new_box(scope.flow->span, draft_.keep(scope.flow->name));
  scope.box = &box;
  box.is_knot = !is_story;
  box.is_function = scope.is_function();
  if (options_.count_all_visits) box.flags |= count_flags::visits;
  const auto& params = scope.flow->params;
  for (size_t i = params.size(); i-- > 0;) {
    here_ = params[i].span;
    add_set(box, params[i].name, true);
    named_.push_back(
        {Symbol::param, "parameter", params[i].name, params[i].span, &params[i], &scope, {&scope, nullptr}});
    for (size_t j = 0; j < i; ++j) {
      if (params[j].name != params[i].name) continue;
      report(&params[i], Code::param_twice, params[i].span, {params[i].name, scope.flow->name});
    }
  }
  if (scope.weave != nullptr) draft_.add_box(box, make_weave(*scope.weave));
  sub_flows(scope, box);
  if (!is_story) {
    const char* what = scope.is_function() ? "function" : scope.level == Level::knot ? "knot" : "stitch";
    const Symbol symbol = scope.level == Level::knot ? Symbol::knot : Symbol::part;
    named_.push_back(
        {symbol, what, scope.flow->name, scope.flow->span, scope.flow, &scope, {&scope, nullptr}});
  }
  const bool must_end = !is_story && !scope.is_function() && scope.found_return == nullptr;
  if (must_end && scope.weave != nullptr) check_ends(*scope.weave, false);
  return box;
}

/// A knot without content of its own goes into its first stitch, unless that takes arguments.
void Builder::sub_flows(Scope& scope, Box& box) {
  for (size_t i = 0; i < scope.inner.size(); ++i) {
    Scope& inner = *scope.inner[i];
    Piece* enter = nullptr;
    if (i == 0 && scope.weave == nullptr && scope.level == Level::knot && inner.flow->params.empty()) {
      here_ = inner.flow->span;
      enter = &add_divert(box);
    }
    Box& made = flow(inner);
    if (enter != nullptr) enter->to_box = &made;
    draft_.add_named(box, made);
    const Scope* last = scope.inner_by_name.at(inner.flow->name);
    if (last == &inner) continue;
    const char* what = scope.level == Level::story ? "knot" : "stitch";
    const Span again = last->flow->span;
    report(last->flow, {Code::flow_twice, again, {what, inner.flow->name}, inner.flow->span, "the first"});
  }
}

void Builder::content(const Block& block, Box& into, Weave& weave) {
  for (const Node& each : block) node(each, into, weave);
}

void Builder::node(const Node& what, Box& into, Weave& weave) {
  here_ = what.span;
  if (const auto* text = what.as<syntax::Text>()) {
    add_text(into, draft_.keep(text->text));
  } else if (what.is<syntax::Newline>()) {
    add_text(into, "\n");
  } else if (what.is<syntax::Glue>()) {
    add(into, item(ItemKind::glue));
  } else if (const auto* output = what.as<syntax::Output>()) {
    evaluated(output->value, into, weave, Around::output);
  } else if (what.is<syntax::TagStart>()) {
    add(into, Command::begin_tag);
  } else if (what.is<syntax::TagEnd>()) {
    add(into, Command::end_tag);
  } else if (const auto* to = what.as<syntax::Divert>()) {
    divert(what, *to, into, weave);
  } else if (const auto* onwards = what.as<syntax::TunnelReturn>()) {
    tunnel_return(what, *onwards, into, weave);
  } else if (const auto* assignment = what.as<syntax::Assign>()) {
    assign(what, *assignment, into, weave);
  } else if (const auto* line = what.as<syntax::Evaluate>()) {
    evaluated(line->value, into, weave, Around::line);
  } else if (const auto* back = what.as<syntax::Return>()) {
    give_back(*back, into, weave);
  } else if (const auto* choices = what.as<syntax::Sequence>()) {
    sequence(what, *choices, into, weave);
  } else if (const auto* test = what.as<syntax::Conditional>()) {
    conditional(what, *test, into, weave);
  } else if (const auto* global = what.as<syntax::GlobalDeclaration>()) {
    declare_variable(what, global->name, weave, true, false);
  } else if (const auto* list = what.as<syntax::ListDeclaration>()) {
    declare_variable(what, list->name, weave, true, true);
  } else if (const auto* constant = what.as<syntax::ConstDeclaration>()) {
    named_.push_back(
        {Symbol::variable, "constant", constant->name, what.span, &what, weave.scope, {}, nullptr, true});
    // Made for nobody, so that what it says is checked even when it is never used.
    this->constant({&constant->value, what.span, weave.scope}, draft_.new_box(what.span), weave);
  } else if (const auto* external = what.as<syntax::ExternalDeclaration>()) {
    declare_external(what, *external);
  }
}

void Builder::assign(const Node& node, const syntax::Assign& assign, Box& into, Weave& weave) {
  if (assign.is_temp_declaration) declare_variable(node, assign.name, weave, false, false);
  evaluated(assign.value, into, weave, Around::free);
  Piece& set = add_set(into, assign.name, assign.is_temp_declaration);
  if (!assign.is_temp_declaration) {
    assignments_.push_back({assign.name, node.span, &node, &weave, &set});
  }
}

/// Temporaries belong to the flow they stand in; those of the story's first content are found like globals.
void Builder::declare_variable(const Node& node, std::string_view name, Weave& weave, bool is_global,
                               bool is_list) {
  Scope& scope = is_global ? *names_.story : *weave.scope;
  const auto [other, is_new] = scope.variables.emplace(name, Variable{node.span, is_global, is_list});
  if (!is_new) {
    return report(&node,
                  {Code::variable_twice, node.span, {std::string(name)}, other->second.span, "the first"});
  }
  if (is_global) globals_.push_back({name, &node, &weave});
  if (is_list) {
    const List* list = names_.list(name);
    named_.push_back({Symbol::list, "list", name, node.span, &node, weave.scope, {}, list, true});
    for (const ListItemSymbol& symbol : list->items) {
      named_.push_back(
          {Symbol::list_item, "list item", symbol.name, symbol.span, &symbol, weave.scope, {}, list, true});
    }
  } else {
    const Symbol symbol = is_global ? Symbol::variable : Symbol::temporary;
    const char* what = is_global ? "variable" : "temporary variable";
    named_.push_back({symbol, what, name, node.span, &node, weave.scope, {}, nullptr, is_global});
  }
}

void Builder::declare_external(const Node& node, const syntax::ExternalDeclaration& external) {
  const auto [other, is_new] = names_.externals.emplace(external.name, External{&external, node.span});
  if (is_new) return;
  report(&node, {Code::external_twice, node.span, {external.name}, other->second.span, "the first"});
}

void Builder::give_back(const syntax::Return& what, Box& into, Weave& weave) {
  const Span here = here_;
  if (what.value) {
    evaluated(*what.value, into, weave, Around::free);
  } else {
    add(into, Command::eval_start);
    add(into, item(ItemKind::void_value));
    add(into, Command::eval_end);
  }
  here_ = here;
  add(into, Command::pop_function);
}

/// `->->`: the value on the stack says where to go on; void: where the tunnel was entered.
void Builder::tunnel_return(const Node& node, const syntax::TunnelReturn& what, Box& into, Weave& weave) {
  add(into, Command::eval_start);
  if (what.elsewhere && !what.elsewhere->path.empty()) {
    Jump to;
    to.path = &what.elsewhere->path;
    to.args = &what.elsewhere->args;
    to.span = node.span;
    to.source = &node;
    to.weave = &weave;
    if (to.is_end() || to.is_done())
      return report(&node, Code::tunnel_return_to_end, node.span, {to.first()});
    Jump& made = new_jump(to);
    bind_target(made);
    check_arguments(made);
    arguments(made, into);
    here_ = node.span;
    Item target = item(made.is_variable ? ItemKind::get_variable : ItemKind::divert_value);
    if (made.is_variable) target.text = draft_.keep(made.first());
    made.piece = &add(into, target);
  } else {
    add(into, item(ItemKind::void_value));
  }
  add(into, Command::eval_end);
  add(into, Command::pop_tunnel);
}

/// Runs before the story begins. A temporary of the story's first content alone is enough for it to stand.
void Builder::global_declarations(Box& root) {
  if (names_.story->variables.empty()) return;
  here_ = {};
  Box& box = draft_.new_box({}, "global decl");
  add(box, Command::eval_start);
  for (const Global& global : globals_) {
    here_ = global.node->span;
    if (const auto* variable = global.node->as<syntax::GlobalDeclaration>()) {
      expression(variable->value, box, *global.weave, Around::free);
    } else {
      std::vector<ListLiteralItem> items;
      const List& list = *names_.list(global.name);
      for (const ListItemSymbol& symbol : list.items)
        if (symbol.is_initial) items.push_back({full_name(list.name, symbol.name), symbol.value});
      add_list(box, items, &list);
    }
    here_ = global.node->span;
    add_set(box, global.name, true).item.is_global = true;
  }
  here_ = {};
  add(box, Command::eval_end);
  add(box, Command::end);
  draft_.add_named(root, box);
}

// ---- small tools

Item Builder::item(ItemKind kind) const {
  Item made;
  made.kind = kind;
  made.span = here_;
  return made;
}

Piece& Builder::add(Box& into, Command command) {
  Item made = item(ItemKind::command);
  made.command = command;
  return draft_.add(into, made);
}

Piece& Builder::add(Box& into, Native native) {
  Item made = item(ItemKind::native);
  made.native = native;
  return draft_.add(into, made);
}

Piece& Builder::add_text(Box& into, std::string_view text) {
  Item made = item(ItemKind::text);
  made.text = text;
  return draft_.add(into, made);
}

Piece& Builder::add_integer(Box& into, int32_t number) {
  Item made = item(ItemKind::integer);
  made.number = number;
  return draft_.add(into, made);
}

Piece& Builder::add_divert(Box& into, bool is_conditional) {
  Item made = item(ItemKind::divert);
  made.is_conditional = is_conditional;
  return draft_.add(into, made);
}

Piece& Builder::add_set(Box& into, std::string_view name, bool is_declaration) {
  Item made = item(ItemKind::set_variable);
  made.text = draft_.keep(name);
  made.is_declaration = is_declaration;
  return draft_.add(into, made);
}

/// `origin`: the list it remembers; null: none.
Piece& Builder::add_list(Box& into, std::span<const ListLiteralItem> items, const List* origin) {
  Item made = item(ItemKind::list);
  if (origin != nullptr) {
    const std::string_view kept = draft_.keep(origin->name);
    made.number = draft_.add_literal(items, {&kept, 1});
  } else {
    made.number = draft_.add_literal(items, {});
  }
  return draft_.add(into, made);
}

std::string_view Builder::full_name(std::string_view list, std::string_view item) {
  return draft_.keep(std::string(list) + '.' + std::string(item));
}

/// One error and one warning for each thing in the source: the rest would be echoes.
void Builder::report(const void* source, text::Diagnostic diagnostic) {
  const bool is_error = text::severity(diagnostic.code) == text::Severity::error;
  auto& reported = is_error ? reported_ : warned_;
  if (reported.insert(source).second) diagnostics_.add(std::move(diagnostic));
}

void Builder::report(const void* source, Code code, Span span, std::vector<std::string> args) {
  report(source, text::Diagnostic{code, span, std::move(args)});
}

}  // namespace dramaturg::containers
