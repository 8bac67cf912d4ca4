// Conditions in the words of a `.drama` → plain ink, with every name looked at.
#include "base/nearest.hpp"
#include "world/expansion.hpp"

namespace dramaturg::world {

namespace {

bool is_comparison(const std::string& op) {
  return op == "==" || op == "!=" || op == ">" || op == "<" || op == ">=" || op == "<=";
}
bool is_knowing(const std::string& name) {
  return name == "knows" || name == "believes" || name == "denies" || name == "unsure";
}

}  // namespace

std::string Expansion::condition(const Expr& expr, const Scope& scope, const std::string& holder) {
  switch (expr.kind) {
    case ExprKind::integer: return std::to_string(expr.number);
    case ExprKind::boolean: return expr.number != 0 ? "true" : "false";
    case ExprKind::variable: return bare_name(expr, scope, holder);
    case ExprKind::call: return call(expr, scope, holder);
    case ExprKind::unary: {
      const std::string inner = condition(expr.children[0], scope, holder);
      return expr.op == "-" ? "0 - (" + inner + ")" : negated(inner);
    }
    case ExprKind::binary: break;
    default: report(text::Code::drama_condition_odd, expr.span); return "false";
  }
  if (is_comparison(expr.op)) return compared(expr, scope, holder);
  if (expr.op != "&&" && expr.op != "||" && expr.op != "+" && expr.op != "-") {
    report(text::Code::drama_condition_odd, expr.span);
    return "false";
  }
  return "(" + condition(expr.children[0], scope, holder) + " " + expr.op + " " +
         condition(expr.children[1], scope, holder) + ")";
}

/// `between(a, b) == together`, `trust(a, b) >= 3`.
std::string Expansion::compared(const Expr& expr, const Scope& scope, const std::string& holder) {
  const auto bond_of = [&](const Expr& side) -> const Symbol* {
    return side.kind == ExprKind::call ? names_.find(side.path[0], Kind::bond) : nullptr;
  };
  for (size_t i = 0; i < 2; ++i) {
    const Symbol* bond = bond_of(expr.children[i]);
    if (bond == nullptr) continue;
    const Expr& value = expr.children[1 - i];
    const std::string& name = expr.children[i].path[0];
    if (expr.op != "==" && expr.op != "!=") report(text::Code::drama_bond_compared, expr.span, {name});
    if (bond_of(value) != nullptr) break;
    const std::string id = value.kind == ExprKind::variable ? value.path[0] : "";
    bool is_value = false;
    for (const Word& each : world_.bonds[bond->index].values) is_value = is_value || each.id == id;
    if (!is_value) {
      report(text::Code::drama_bond_value, value.span, {id.empty() ? "this" : id, name});
      return "false";
    }
    const std::string left = call(expr.children[i], scope, holder);
    return left + " " + expr.op + " " + id;
  }
  const auto side = [&](const Expr& part) {
    const std::string text = condition(part, scope, holder);
    return part.kind == ExprKind::binary ? "(" + text + ")" : text;
  };
  return side(expr.children[0]) + " " + expr.op + " " + side(expr.children[1]);
}

/// A fact is true (or believed, when it is somebody's view that counts); a milestone is reached.
std::string Expansion::bare_name(const Expr& expr, const Scope& scope, const std::string& holder) {
  const std::string& id = expr.path[0];
  const Symbol* found = expr.path.size() == 1 ? names_.find(id) : nullptr;
  if (found != nullptr && found->kind == Kind::fact)
    return holder.empty() ? read(*truth_, {id}, expr.span)
                          : read(*belief_, {holder, id}, expr.span) + " == 1";
  if (found != nullptr && found->kind == Kind::milestone) return read(*reached_, {id}, expr.span);
  if (id == "true" || id == "false") return id;
  if (scope.contains(id)) {
    report(text::Code::drama_kind, expr.span, {id, "a place for a person", "a condition"});
  } else if (found != nullptr) {
    report(text::Diagnostic{text::Code::drama_kind,
                            expr.span,
                            {id, with_article(found->kind), "a condition"},
                            found->span,
                            "it is declared"});
  } else {
    report(text::Code::drama_unknown, expr.span, {id, "fact", names_.nearest(id, Kind::fact)});
  }
  return "false";
}

namespace {

/// A name as people write it: `sooho`, `"Ji Soo-ho"`, or `Su-ho`, which ink reads as a subtraction. Empty:
/// none.
std::string written_name(const Expr& expr) {
  if (expr.kind == ExprKind::variable && expr.path.size() == 1) return expr.path[0];
  if (expr.kind == ExprKind::string && expr.content && expr.content->size() == 1)
    if (const auto* text = expr.content->front().as<syntax::Text>()) return text->text;
  if (expr.kind != ExprKind::binary || expr.op != "-" || expr.children.size() != 2) return {};
  const std::string left = written_name(expr.children[0]), right = written_name(expr.children[1]);
  return left.empty() || right.empty() ? "" : left + "-" + right;
}

}  // namespace

/// An argument that names somebody or something; empty: reported.
std::string Expansion::named(const Expr& expr, Kind kind, const Scope& scope) {
  const std::string name = written_name(expr);
  if (!name.empty()) return resolve({name, expr.span}, kind, scope);
  report(text::Code::drama_kind, expr.span, {"this", "no name", with_article(kind)});
  return {};
}

/// The arguments of a call, each of its kind.
bool Expansion::arguments(const Expr& call, const Function& function, const Scope& scope, Args& out) {
  if (call.children.size() != function.kinds.size()) {
    report(text::Code::drama_args_count, call.span,
           {function.name, std::to_string(function.kinds.size()), std::to_string(call.children.size())});
    return false;
  }
  bool is_fine = true;
  for (size_t i = 0; i < call.children.size(); ++i) {
    const Expr& child = call.children[i];
    if (function.kinds[i] == Kind::number) {
      out.push_back(condition(child, scope));
      continue;
    }
    out.push_back(named(child, function.kinds[i], scope));
    is_fine = is_fine && !out.back().empty();
  }
  return is_fine;
}

std::string Expansion::call(const Expr& expr, const Scope& scope, const std::string& holder) {
  const std::string& name = expr.path[0];
  if (name == "did") return did(expr, scope);
  if (is_knowing(name) && expr.children.size() == 2 && expr.children[1].kind == ExprKind::call)
    return nested(expr, scope);
  const Function* found = function(name);
  if (found == nullptr) {
    std::vector<std::string> known;
    for (const auto& [each, function] : functions_)
      if (function.is_question) known.push_back(each);
    report(text::Code::drama_unknown, expr.span, {name, "question", base::nearest(name, known)});
    return "false";
  }
  if (found->op == Op::why || found->op == Op::why_not) {
    report(text::Code::drama_condition_odd, expr.span);
    return "false";
  }
  if (!found->is_question) {
    report(text::Diagnostic{
        text::Code::drama_change_in_condition, expr.span, {name}, found->span, "it is declared"});
    return "false";
  }
  Args args;
  if (!arguments(expr, *found, scope, args)) return "false";
  for (size_t i = 0; i < args.size(); ++i)
    for (size_t j = 0; j < i; ++j)
      if (args[i] == args[j] && found->kinds[i] == Kind::person) {
        report(text::Code::drama_same_person, expr.span, {name, args[i]});
        return "false";
      }
  // A deed is judged by what its doer believes only in wants.
  if (found->op == Op::can && !holder.empty())
    return can(world_.deeds[found->index], scope_of(world_.deeds[found->index], args), holder);
  const Span before = expr.span;
  if (found->values != nullptr && found->op == Op::read) return read(*found->values, args, before);
  return question(*found, args, before);
}

/// `knows(a, knows(b, f))`: what a thinks b holds. One step more is beyond what is kept.
std::string Expansion::nested(const Expr& expr, const Scope& scope) {
  const Expr& inner = expr.children[1];
  const std::string &outer_name = expr.path[0], &inner_name = inner.path[0];
  if (!is_knowing(inner_name) || inner.children.size() != 2) {
    report(text::Code::drama_kind, inner.span, {"`" + inner_name + "`", "a call", "a fact"});
    return "false";
  }
  if (inner.children[1].kind == ExprKind::call) {
    report(text::Code::drama_beyond_depth, expr.span);
    return "false";
  }
  if (inner_name == "unsure") {
    report(text::Code::drama_nested_unsure, inner.span);
    return "false";
  }
  const std::string a = named(expr.children[0], Kind::person, scope),
                    b = named(inner.children[0], Kind::person, scope),
                    f = named(inner.children[1], Kind::fact, scope);
  if (a.empty() || b.empty() || f.empty()) return "false";
  const std::string thinks = read(*thinks_, {a, b, f}, expr.span);
  const int held = inner_name == "denies" ? 2 : 1;
  if (outer_name == "unsure") return thinks + " == 0";
  if (outer_name == "denies") return thinks + " == " + std::to_string(3 - held);
  std::string out = thinks + " == " + std::to_string(held);
  if (outer_name == "knows")
    out += " && " + read(*belief_, {b, f}, expr.span) + " == " + std::to_string(held);
  if (inner_name == "knows") {
    out += " && " + read(*belief_, {a, f}, expr.span) + " == 1";
    if (outer_name == "knows") out += " && " + read(*truth_, {f}, expr.span);
  }
  return "(" + out + ")";
}

/// `did(reunited(a, b))`: has it ever happened?
std::string Expansion::did(const Expr& expr, const Scope& scope) {
  if (expr.children.size() != 1) {
    report(text::Code::drama_args_count, expr.span, {"did", "1", std::to_string(expr.children.size())});
    return "false";
  }
  const Expr& inner = expr.children[0];
  EventPattern pattern{{inner.path.empty() ? "" : inner.path[0], inner.span}, {}, {}, inner.span};
  for (const Expr& child : inner.children)
    if (child.kind == ExprKind::variable) pattern.args.push_back({child.path[0], child.span});
  std::vector<std::pair<const Event*, Args>> matches;
  if (!match(pattern, scope, matches)) return "false";
  std::string out;
  for (const auto& [event, args] : matches) {
    std::string one;
    bool all_constant = true;
    for (const std::string& arg : args) all_constant = all_constant && is_constant(arg);
    if (all_constant) {
      const std::string name = event_function(*event, args);
      if (name.empty() || (happening_ != nullptr && !happening_->contains(name))) continue;
      needed_events_.try_emplace(name, event, args);
      did_.insert(name);
      one = "did__" + name.substr(4);
    } else {
      const std::string getter = "did__" + event->base.substr(4) + "__of";
      auto at = by_getter_.find(getter);
      if (at == by_getter_.end()) {
        Values& values = table(getter, "did__" + event->base.substr(4), event->kinds, "false");
        for (const Args& each : all_args(event->kinds)) {
          const std::string name = event_function(*event, each);
          if (name.empty()) continue;
          needed_events_.try_emplace(name, event, each);
          did_.insert(name);
          row(values, each, "did__" + name.substr(4), "", event->span);
        }
        at = by_getter_.find(getter);
      }
      one = read(*at->second, args, expr.span);
    }
    out += (out.empty() ? "" : " || ") + one;
  }
  return matches.size() > 1 ? "(" + out + ")" : out.empty() ? "false" : out;
}

/// Those that are one expression.
std::string Expansion::question(const Function& function, const Args& args, Span at) {
  switch (function.op) {
    case Op::read: return read(*function.values, args, at);
    case Op::believes: return read(*belief_, args, at) + " == 1";
    case Op::denies: return read(*belief_, args, at) + " == 2";
    case Op::unsure: return read(*belief_, args, at) + " == 0";
    case Op::knows: return "(" + read(*belief_, args, at) + " == 1 && " + read(*truth_, {args[1]}, at) + ")";
    case Op::thinks: return read(*thinks_, args, at) + " == " + std::to_string(function.number);
    case Op::open_between: {
      const std::string &a = args[0], &b = args[1], &f = args[2];
      return "(" + read(*belief_, {a, f}, at) + " == 1 && " + read(*belief_, {b, f}, at) + " == 1 && " +
             read(*thinks_, {a, b, f}, at) + " == 1 && " + read(*thinks_, {b, a, f}, at) + " == 1)";
    }
    case Op::promise_is: return read(*promise_, args, at) + " == " + std::to_string(function.number);
    case Op::can: {
      const Deed& deed = world_.deeds[function.index];
      return can(deed, scope_of(deed, args), {});
    }
    default: return "false";
  }
}

}  // namespace dramaturg::world
