// Expressions → boxes, in the postfix order of ink's evaluation stack. Constants stand as their values; a
// variable may still turn out to be a count of visits (finish.cpp).
#include "containers/builder.hpp"
#include "containers/names.hpp"

namespace dramaturg::containers {

namespace {

constexpr std::string_view call_names[] = {"CHOICE_COUNT", "TURNS",       "TURNS_SINCE", "RANDOM",
                                           "SEED_RANDOM",  "LIST_RANDOM", "READ_COUNT"};

/// MIN, INT, LIST_COUNT…: true, and `out` is it.
bool native_named(std::string_view name, Item& out) {
  return read_name(name, out) && out.kind == ItemKind::native;
}

size_t operands_of(Native native) {
  switch (native) {
    case Native::min:
    case Native::max:
    case Native::pow: return 2;
    default: return 1;
  }
}

}  // namespace

std::string counted_arguments(size_t count) {
  if (count == 0) return "no arguments";
  return std::to_string(count) + (count == 1 ? " argument" : " arguments");
}

bool Builder::is_built_in(std::string_view name) {
  // Nearly every name is asked for, and none of these begins like most names do.
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') return false;
  for (const std::string_view each : call_names) {
    if (each == name) return true;
  }
  Item native;
  return native_named(name, native);
}

/// The expression between `ev` and `/ev`.
void Builder::evaluated(const Expr& expr, Box& into, Weave& weave, Around around) {
  const Span outside = here_;
  add(into, Command::eval_start);
  expression(expr, into, weave, around);
  here_ = outside;
  if (around == Around::output) add(into, Command::eval_output);
  if (around == Around::line && expr.kind == ExprKind::call) add(into, Command::pop_evaluated_value);
  add(into, Command::eval_end);
}

void Builder::expression(const Expr& expr, Box& into, Weave& weave, Around around) {
  if (expr.span.file) here_ = expr.span;
  const Span here = here_;
  switch (expr.kind) {
    case ExprKind::integer: add_integer(into, expr.number); return;
    case ExprKind::real: {
      Item value = item(ItemKind::real);
      value.real = expr.real;
      add(into, value);
      return;
    }
    case ExprKind::boolean: {
      Item value = item(ItemKind::boolean);
      value.number = expr.number != 0 ? 1 : 0;
      add(into, value);
      return;
    }
    case ExprKind::string:
      add(into, Command::begin_string);
      if (expr.content != nullptr) content(*expr.content, into, weave);
      here_ = here;
      add(into, Command::end_string);
      return;
    case ExprKind::variable: return variable(expr, into, weave, around);
    case ExprKind::call: return call(expr, into, weave);
    case ExprKind::divert_target: return target_value(expr, into, weave, around);
    case ExprKind::list: return list_literal(expr, into);
    case ExprKind::unary:
    case ExprKind::binary: return operation(expr, into, weave);
    case ExprKind::increment: return increment(expr, into, weave, around);
  }
}

void Builder::variable(const Expr& expr, Box& into, Weave& weave, Around around) {
  const std::string_view name = kept_path(expr.path);
  if (const auto found = names_.constants.find(name); found != names_.constants.end() && !is_in_constant_) {
    return constant(found->second, into, weave);
  }
  Item value = item(ItemKind::get_variable);
  value.text = name;
  Piece& piece = add(into, value);
  ListItemPlace place;
  if (expr.path.size() == 1) place = names_.list_item(expr.path[0]);
  if (expr.path.size() == 2) place = names_.list_item(expr.path[0], expr.path[1]);
  if (place.other != nullptr) {
    report(&expr, Code::list_item_ambiguous, expr.span,
           {std::string(name), std::string(place.list->name), std::string(place.other->name)});
  }
  if (place.item == nullptr) reads_.push_back({&expr, &weave, &piece, around == Around::output});
}

/// A divert target is found from where the constant stands, not from where it is used.
void Builder::constant(const Constant& constant, Box& into, Weave& weave) {
  const Span here = here_;
  is_in_constant_ = true;
  Weave& home = constant.scope->weave != nullptr ? *constant.scope->weave : weave;
  expression(*constant.value, into, home, Around::free);
  is_in_constant_ = false;
  here_ = here;
}

void Builder::list_literal(const Expr& expr, Box& into) {
  std::vector<ListLiteralItem> items;
  for (const std::vector<std::string>& path : expr.paths) {
    if (path.empty()) continue;
    const std::string name = dotted(path);
    const bool is_full = path.size() > 1;
    const ListItemPlace place = is_full ? names_.list_item(path[0], path[1]) : names_.list_item(path[0]);
    if (place.other != nullptr) {
      report(&expr, Code::list_item_ambiguous, expr.span,
             {name, std::string(place.list->name), std::string(place.other->name)});
    }
    if (place.item == nullptr) {
      const std::string near = names_.nearest(path.back(), NameKind::list_item, *names_.story);
      report(&expr, Code::unknown_list_item, expr.span, {name, near});
      continue;
    }
    const std::string_view full = full_name(place.list->name, place.item->name);
    bool is_new = true;
    for (const ListLiteralItem& other : items) is_new = is_new && other.full_name != full;
    if (is_new) {
      items.push_back({full, place.item->value});
    } else {
      report(&path, Code::list_item_repeated, expr.span, {name});
    }
  }
  add_list(into, items, nullptr);
}

void Builder::operation(const Expr& expr, Box& into, Weave& weave) {
  const Span here = here_;
  const bool is_equality = expr.op == "==" || expr.op == "!=";
  const auto compares = [](const Expr& side) {
    return side.kind == ExprKind::divert_target || side.kind == ExprKind::variable;
  };
  bool are_targets_fine = is_equality;
  for (const Expr& side : expr.children) are_targets_fine = are_targets_fine && compares(side);
  for (const Expr& side : expr.children) {
    expression(side, into, weave, are_targets_fine ? Around::free : Around::misuse);
  }
  here_ = here;
  if (expr.kind == ExprKind::unary) {
    add(into, expr.op == "-" ? Native::negate : Native::logical_not);
    return;
  }
  if (expr.op == "?" && !expr.children.empty()) {
    const Expr& left = expr.children.front();
    if (left.kind == ExprKind::unary && left.op != "-") report(&expr, Code::not_before_has, expr.span);
  }
  Item native = item(ItemKind::native);
  if (expr.op == "^") {
    native.native = Native::intersect;
  } else {
    read_name(expr.op, native);
  }
  add(into, native);
}

/// `x++`, `x += 2`: read, add, and assign, all within one evaluation.
void Builder::increment(const Expr& expr, Box& into, Weave& weave, Around around) {
  const Span here = here_;
  if (around != Around::line) report(&expr, Code::increment_inside, expr.span, {expr.op});
  Item value = item(ItemKind::get_variable);
  value.text = draft_.keep(expr.path.front());
  add(into, value);
  if (expr.children.empty()) {
    add_integer(into, 1);
  } else {
    expression(expr.children.front(), into, weave, Around::misuse);
    here_ = here;
  }
  add(into, expr.op == "--" ? Native::subtract : Native::add);
  Piece& set = add_set(into, expr.path.front(), false);
  assignments_.push_back({expr.path.front(), expr.span, &expr, &weave, &set});
}

void Builder::call(const Expr& expr, Box& into, Weave& weave) {
  const Span here = here_;
  if (call_built_in(expr, into, weave)) return;
  if (const List* list = names_.list(expr.path.front())) {
    call_list(expr, *list, into, weave);
    return;
  }
  Jump what;
  what.path = &expr.path;
  what.args = &expr.children;
  what.is_call = true;
  what.span = here;
  what.source = &expr;
  what.weave = &weave;
  if (what.is_end() || what.is_done()) {
    add(into, what.is_end() ? Command::end : Command::done);
    return;
  }
  jump(what, into);
}

bool Builder::call_built_in(const Expr& expr, Box& into, Weave& weave) {
  const std::string& name = expr.path.front();
  const Span here = here_;
  Command command = Command::no_op;
  size_t wanted = 0;
  if (name == "CHOICE_COUNT") {
    command = Command::choice_count;
  } else if (name == "TURNS") {
    command = Command::turns;
  } else if (name == "TURNS_SINCE" || name == "READ_COUNT") {
    call_count(expr, into, weave);
    return true;
  } else if (name == "RANDOM") {
    command = Command::random, wanted = 2;
  } else if (name == "SEED_RANDOM") {
    command = Command::seed_random, wanted = 1;
  } else if (name == "LIST_RANGE") {
    command = Command::list_range, wanted = 3;
  } else if (name == "LIST_RANDOM") {
    command = Command::list_random, wanted = 1;
  } else {
    Item native = item(ItemKind::native);
    if (!native_named(name, native)) return false;
    call_arguments(expr, operands_of(native.native), into, weave);
    here_ = native.span = here;
    add(into, native);
    return true;
  }
  if (command == Command::random || command == Command::seed_random) {
    for (const Expr& arg : expr.children) {
      const bool is_other = arg.kind == ExprKind::real || arg.kind == ExprKind::boolean;
      if (is_other) report(&arg, Code::not_whole_number, arg.span, {name});
    }
  }
  call_arguments(expr, wanted, into, weave);
  here_ = here;
  add(into, command);
  return true;
}

void Builder::call_arguments(const Expr& expr, size_t wanted, Box& into, Weave& weave) {
  if (expr.children.size() != wanted) {
    report(&expr, Code::args_count, expr.span,
           {expr.path.front(), counted_arguments(wanted), counted_arguments(expr.children.size())});
  }
  for (const Expr& arg : expr.children) expression(arg, into, weave, Around::free);
}

/// TURNS_SINCE and READ_COUNT look at a place, not at a value.
void Builder::call_count(const Expr& expr, Box& into, Weave& weave) {
  const std::string& name = expr.path.front();
  const Span here = here_;
  const bool is_turns = name == "TURNS_SINCE";
  const bool is_target = expr.children.size() == 1 && expr.children[0].kind == ExprKind::divert_target;
  const bool is_variable = expr.children.size() == 1 && expr.children[0].kind == ExprKind::variable;
  if (!is_target && !is_variable) return report(&expr, Code::count_of_what, expr.span, {name});
  const Expr& arg = expr.children[0];
  if (is_variable && names_.resolve(arg.path, *weave.scope, true)) {
    report(&arg, Code::count_without_arrow, arg.span, {name, dotted(arg.path)});
  }
  expression(arg, into, weave, is_turns ? Around::turns_since_call : Around::count_call);
  here_ = here;
  add(into, is_turns ? Command::turns_since : Command::read_count);
}

/// `List(2)` is the item of that value, `List()` the empty list that remembers where it is from.
void Builder::call_list(const Expr& expr, const List& list, Box& into, Weave& weave) {
  const Span here = here_;
  if (expr.children.size() > 1) {
    report(&expr, Code::list_from_values, expr.span, {std::string(list.name)});
  }
  if (expr.children.empty()) {
    add_list(into, {}, &list);
    return;
  }
  add_text(into, draft_.keep(list.name));
  expression(expr.children[0], into, weave, Around::free);
  here_ = here;
  add(into, Command::list_from_int);
}

}  // namespace dramaturg::containers
