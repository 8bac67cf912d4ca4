// What can only be judged when every name and box stands: which variables are counts of visits, whether
// assigned names exist, which names collide, and whether choices in braces divert.
#include "containers/builder.hpp"

namespace dramaturg::containers {

namespace {

bool is_keyword(std::string_view name) {
  for (const std::string_view word :
       {"true", "false", "not", "return", "else", "VAR", "CONST", "temp", "LIST", "function"}) {
    if (name == word) return true;
  }
  return false;
}

const char* kind_of(const Place& place) {
  if (place.point != nullptr) return place.point->is_choice ? "choice" : "gather";
  if (place.scope->is_function()) return "function";
  return place.scope->level == Level::knot ? "knot" : "stitch";
}

Span place_of(const Place& place) {
  return place.point != nullptr ? place.point->span : place.scope->flow->span;
}

}  // namespace

void Builder::finish_reads() {
  for (const Read& read : reads_) {
    const Expr& expr = *read.expr;
    const Scope& scope = *read.weave->scope;
    if (const Place place = names_.resolve(expr.path, scope, true)) {
      place.box()->flags |= count_flags::visits;
      if (read.piece == nullptr) continue;
      read.piece->item.kind = ItemKind::get_count;
      read.piece->item.text = {};
      read.piece->to_box = place.box();
      if (read.is_output && place.scope != nullptr && place.scope->is_function()) {
        report(&expr, Code::function_as_count, expr.span, {place.scope->flow->name});
      }
      continue;
    }
    const std::string& name = expr.path.back();
    if (expr.path.size() > 1) {
      report(&expr, Code::unknown_count, expr.span,
             {dotted(expr.path), names_.nearest(name, NameKind::target, scope)});
    } else if (!names_.bind(name, scope).is_found) {
      report(&expr, Code::unknown_variable, expr.span,
             {name, names_.nearest(name, NameKind::variable, scope)});
    }
  }
}

void Builder::finish_assignments() {
  for (const Assignment& assignment : assignments_) {
    const Scope& scope = *assignment.weave->scope;
    const Binding binding = names_.bind(assignment.name, scope);
    assignment.piece->item.is_global = binding.is_global;
    if (binding.is_found) continue;
    const std::string name(assignment.name);
    if (const auto constant = names_.constants.find(name); constant != names_.constants.end()) {
      report(assignment.source,
             {Code::const_assigned, assignment.span, {name}, constant->second.span, "it is declared here"});
    } else {
      report(assignment.source, Code::unknown_variable, assignment.span,
             {name, names_.nearest(name, NameKind::variable, scope)});
    }
  }
}

/// Loose choices in braces: their ends were not passed on, since no gather around the braces may take them.
void Builder::finish_weaves() {
  for (const Weave& weave : weaves_) {
    bool is_sealed = false;
    for (const Weave* at = &weave; at != nullptr; at = at->parent)
      is_sealed = is_sealed || at->seal != nullptr;
    if (is_sealed && !weave.loose_ends.empty()) check_ends(weave, true);
    // A label may not hide a stitch or knot around it.
    const Scope& scope = *weave.scope;
    if (scope.weave != &weave) continue;
    for (const auto& [label, point] : scope.points) {
      for (Scope* at = weave.scope; at != nullptr; at = at->parent) {
        const Place other = names_.near(*at, label);
        if (!other || other.point == point) continue;
        const char* what = point->is_choice ? "choice" : "gather";
        report(point, {Code::name_taken,
                       point->span,
                       {what, std::string(label), kind_of(other)},
                       place_of(other),
                       "it stands here"});
      }
    }
  }
}

void Builder::finish_globals() {
  for (const Global& global : globals_) {
    const auto* declaration = global.node->as<syntax::GlobalDeclaration>();
    if (declaration == nullptr) {
      const List& list = *names_.list(global.name);
      for (const ListItemSymbol& symbol : list.items) {
        if (list.find(symbol.name) == &symbol) continue;
        report(&symbol, Code::list_item_twice, symbol.span,
               {std::string(symbol.name), std::string(list.name)});
      }
      continue;
    }
    const Expr& value = declaration->value;
    if (value.kind != ExprKind::variable || names_.constants.contains(dotted(value.path))) continue;
    const bool is_item = value.path.size() == 1 ? names_.list_item(value.path[0]).item != nullptr
                         : value.path.size() == 2
                             ? names_.list_item(value.path[0], value.path[1]).item != nullptr
                             : false;
    if (!is_item) report(&value, Code::global_from_variable, value.span, {declaration->name});
  }
}

void Builder::finish_names() {
  for (const Named& named : named_) check_name(named);
}

void Builder::name_taken(const Named& named, const char* by, Span there) {
  report(named.source,
         {Code::name_taken, named.span, {named.what, std::string(named.name), by}, there, "it stands here"});
}

/// A name is compared with everything that comes before its own kind in the order of Symbol.
/// Source: ink, Story.CheckForNamingCollisions.
void Builder::check_name(const Named& named) {
  const std::string_view name = named.name;
  const auto report_name = [&](Code code) {
    report(named.source, code, named.span, {named.what, std::string(name)});
  };
  if (is_keyword(name)) return report_name(Code::name_is_keyword);
  if (is_built_in(name)) return report_name(Code::name_is_built_in);
  const Place knot = names_.knot(name);
  if (knot && named.symbol != Symbol::knot && (knot != named.self || named.symbol == Symbol::param)) {
    return name_taken(named, kind_of(knot), place_of(knot));
  }
  if (named.symbol == Symbol::knot) return;

  const List* list = names_.list(name);
  if (list != nullptr && (list != named.list || named.symbol == Symbol::list_item)) {
    name_taken(named, "list", list->span);
  }
  if (named.symbol != Symbol::list_item) {
    if (const ListItemPlace item = names_.list_item(name); item.item != nullptr) {
      name_taken(named, "list item", item.item->span);
    }
  }
  if (named.symbol <= Symbol::variable) return;

  const auto global = names_.story->variables.find(name);
  if (global != names_.story->variables.end() && global->second.is_global && !global->second.is_list) {
    name_taken(named, "variable", global->second.span);
  }
  const Place place = names_.resolve(name, *named.scope, named.self.scope == nullptr);
  if (place && place != named.self) {
    return name_taken(named, kind_of(place), place_of(place));
  }
  if (named.symbol != Symbol::temporary) return;
  for (const syntax::Param& param : named.scope->flow->params) {
    if (param.name == name) return name_taken(named, "parameter", param.span);
  }
}

}  // namespace dramaturg::containers
