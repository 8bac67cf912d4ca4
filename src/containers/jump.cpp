// Diverts, tunnels, threads, calls of functions, and targets as values: one thing with different ends. What a
// target is must be known at once, since parameters decide how arguments are passed; where it is, and whether
// it may be used so, is settled when all boxes stand.
// Source: ink, ParsedHierarchy Divert and DivertTarget.
#include "containers/builder.hpp"

namespace dramaturg::containers {

/// The path as one text that outlives the work.
std::string_view Builder::kept_path(const std::vector<std::string>& path) {
  return path.size() == 1 ? draft_.keep(path.front()) : draft_.keep(dotted(path));
}

std::string dotted(const std::vector<std::string>& path) {
  std::string out;
  for (const std::string& name : path) {
    if (!out.empty()) out += '.';
    out += name;
  }
  return out;
}

void Builder::divert(const Node& node, const syntax::Divert& divert, Box& into, Weave& weave) {
  if (divert.path.empty()) return;
  Jump what;
  what.path = &divert.path;
  what.args = &divert.args;
  what.is_tunnel = divert.is_tunnel;
  what.is_thread = divert.is_thread;
  what.span = node.span;
  what.source = &node;
  what.weave = &weave;
  if (what.is_end() || what.is_done()) {
    add(into, what.is_end() ? Command::end : Command::done);
    return;
  }
  jump(what, into);
}

Builder::Jump& Builder::new_jump(const Jump& what) {
  Jump& made = draft_.memory().make<Jump>(what);
  made.is_built_in = what.path->size() == 1 && is_built_in(what.first());
  jumps_.push_back(&made);
  return made;
}

/// Makes the code of a jump: arguments, then the divert itself.
Builder::Jump& Builder::jump(const Jump& what, Box& into) {
  Jump& made = new_jump(what);
  bind_target(made);
  check_arguments(made);
  const bool has_args = !made.args->empty();
  if (has_args && !made.is_call) add(into, Command::eval_start);
  if (has_args) arguments(made, into);
  if (has_args && !made.is_call) add(into, Command::eval_end);
  if (made.is_thread) add(into, Command::start_thread);
  here_ = made.span;
  made.piece = &add_divert(into);
  Item& divert = made.piece->item;
  if (made.is_call && !made.is_thread) divert.divert = DivertKind::function;
  if (made.is_tunnel && !made.is_thread) divert.divert = DivertKind::tunnel;
  if (made.is_variable) {
    divert.is_variable = true;
    divert.text = draft_.keep(made.first());
  }
  return made;
}

/// A variable of that name comes before any knot; it must have been declared by now.
void Builder::bind_target(Jump& jump) {
  Scope& scope = *jump.weave->scope;
  const Binding binding = names_.bind(jump.first(), scope);
  if (!binding.is_found) {
    jump.place = names_.resolve(*jump.path, scope, true);
    return;
  }
  jump.is_variable = true;
  if (binding.param != nullptr && !binding.param->is_divert_target) {
    report(
        binding.param,
        {Code::param_not_target, binding.param->span, {binding.param->name}, jump.span, "diverted to here"});
  }
}

void Builder::check_arguments(const Jump& jump) {
  const size_t count = jump.args->size();
  if (!jump.place) return;
  const Scope* target = jump.place.scope;
  if (count == 0 && (target == nullptr || target->flow->params.empty())) return;
  if (target == nullptr) return report(jump.source, Code::args_to_label, jump.span, {dotted(*jump.path)});
  const auto& params = target->flow->params;
  if (jump.is_value) {
    if (count > 0) report(jump.source, Code::args_in_value, jump.span);
    return;
  }
  if (params.size() != count) {
    const std::vector<std::string> args = {target->flow->name, counted_arguments(params.size()),
                                           counted_arguments(count)};
    return report(jump.source,
                  {Code::args_count, jump.span, args, target->flow->span, "its parameters stand here"});
  }
  for (size_t i = 0; i < count; ++i) check_argument(jump, params[i], (*jump.args)[i]);
}

void Builder::check_argument(const Jump& jump, const syntax::Param& param, const Expr& arg) {
  if (!param.is_divert_target || arg.kind == ExprKind::divert_target) return;
  if (arg.kind != ExprKind::variable) {
    return report(&arg, Code::target_expected, arg.span, {param.name, jump.place.scope->flow->name});
  }
  if (names_.resolve(arg.path, *jump.weave->scope, true)) {
    report(&arg, Code::target_expected_not_count, arg.span,
           {param.name, jump.place.scope->flow->name, dotted(arg.path)});
  }
}

void Builder::arguments(const Jump& jump, Box& into) {
  const Scope* target = jump.place.scope;
  for (size_t i = 0; i < jump.args->size(); ++i) {
    const Expr& arg = (*jump.args)[i];
    const bool is_known = target != nullptr && i < target->flow->params.size();
    if (!is_known || !target->flow->params[i].is_ref) {
      expression(arg, into, *jump.weave, Around::free);
      continue;
    }
    const std::string& param = target->flow->params[i].name;
    if (arg.kind != ExprKind::variable) {
      report(&arg, Code::ref_needs_variable, arg.span, {param});
    } else if (names_.resolve(arg.path, *jump.weave->scope, true)) {
      report(&arg, Code::ref_to_place, arg.span, {param, dotted(arg.path)});
    } else {
      here_ = arg.span;
      Item pointer = item(ItemKind::variable_pointer);
      pointer.text = kept_path(arg.path);
      pointer.number = -1;
      add(into, pointer);
      reads_.push_back({&arg, jump.weave, nullptr, false});
    }
  }
}

void Builder::target_value(const Expr& expr, Box& into, Weave& weave, Around around) {
  Jump what;
  what.path = &expr.path;
  what.args = &expr.children;
  what.is_value = true;
  what.span = expr.span;
  what.source = &expr;
  what.weave = &weave;
  what.around = around;
  Piece& value = add(into, item(ItemKind::divert_value));
  if (expr.path.empty() || what.is_end() || what.is_done()) {
    return report(&expr, Code::end_as_value, expr.span, {dotted(expr.path)});
  }
  Jump& made = new_jump(what);
  bind_target(made);
  check_arguments(made);
  made.piece = &value;
}

// ---- when all boxes stand

void Builder::finish_jumps() {
  for (Jump* jump : jumps_) {
    finish_jump(*jump);
    if (jump->is_value) finish_value(*jump);
  }
}

void Builder::finish_jump(Jump& jump) {
  jump.piece->to_box = jump.place.box();
  if (const Scope* target = jump.place.scope) {
    const auto wrong = [&](Code code) {
      report(jump.source, {code, jump.span, {target->flow->name}, target->flow->span, "it stands here"});
    };
    if (jump.is_call && !target->is_function()) {
      wrong(Code::call_of_knot);
    } else if (target->is_function() && !jump.is_call && !jump.is_value) {
      wrong(Code::divert_to_function);
    }
  }
  if (jump.is_built_in || (!names_.externals.empty() && jump.path->size() == 1)) {
    const auto external = names_.externals.find(jump.first());
    const bool is_external = external != names_.externals.end();
    if (is_external || jump.is_built_in) {
      const std::string& name = jump.first();
      if (!jump.is_call) report(jump.source, Code::not_called, jump.span, {name});
      if (!is_external) return;
      Item& divert = jump.piece->item;
      const auto& params = external->second.declaration->params;
      if (params.size() != jump.args->size()) {
        const std::vector<std::string> args = {name, counted_arguments(params.size()),
                                               counted_arguments(jump.args->size())};
        report(jump.source,
               {Code::args_count, jump.span, args, external->second.span, "it is declared here"});
      }
      if (jump.is_value) return;
      divert.divert = DivertKind::external;
      divert.text = draft_.keep(name);
      divert.number = static_cast<int32_t>(jump.args->size());
      divert.is_variable = false;
      jump.piece->to_box = nullptr;
      return;
    }
  }
  if (jump.is_variable || jump.place) return;
  const Scope& scope = *jump.weave->scope;
  const Code code = jump.is_call ? Code::unknown_function : Code::unknown_target;
  const NameKind kind = jump.is_call ? NameKind::function : NameKind::target;
  report(jump.source, code, jump.span, {dotted(*jump.path), names_.nearest(jump.path->back(), kind, scope)});
}

void Builder::finish_value(Jump& jump) {
  const std::string name = dotted(*jump.path);
  if (jump.around == Around::misuse) report(jump.source, Code::value_misused, jump.span, {name});
  if (jump.is_variable) return report(jump.source, Code::value_of_variable, jump.span, {name});
  Box* box = jump.place.box();
  if (box == nullptr) return;
  box->flags |= count_flags::turns;
  if (jump.around != Around::turns_since_call) box->flags |= count_flags::visits;
  if (jump.place.scope == nullptr) return;
  for (const syntax::Param& param : jump.place.scope->flow->params) {
    if (param.is_ref) report(jump.source, Code::value_with_ref, jump.span, {name, param.name});
  }
}

}  // namespace dramaturg::containers
