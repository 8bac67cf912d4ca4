// Characters who act by themselves: wants, the reasons for and against them, feelings that answer feelings,
// and which scene is next.
#include <algorithm>

#include "world/expansion.hpp"

namespace dramaturg::world {

namespace {

/// A condition in the author's words again.
std::string words(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::integer: return std::to_string(expr.number);
    case ExprKind::variable: return expr.path[0];
    case ExprKind::unary: return (expr.op == "-" ? "-" : "not ") + words(expr.children[0]);
    case ExprKind::call: {
      std::string out = expr.path[0] + "(";
      for (size_t i = 0; i < expr.children.size(); ++i) out += (i > 0 ? ", " : "") + words(expr.children[i]);
      return out + ")";
    }
    case ExprKind::binary: {
      const std::string op = expr.op == "&&" ? "and" : expr.op == "||" ? "or" : expr.op;
      const std::string both = words(expr.children[0]) + " " + op + " " + words(expr.children[1]);
      return op == "or" ? "(" + both + ")" : both;
    }
    default: return "";
  }
}

void add_parts(const Expr& expr, std::vector<const Expr*>& out) {
  if (expr.kind == ExprKind::binary && expr.op == "&&") {
    add_parts(expr.children[0], out);
    add_parts(expr.children[1], out);
  } else {
    out.push_back(&expr);
  }
}

}  // namespace

/// The deed that a want is about, and for whom.
bool Expansion::deed_of(const Want& want, const Deed*& deed, Args& args) {
  const Symbol* found = names_.find(want.deed.path[0], Kind::deed);
  if (found == nullptr)
    return report(text::Code::drama_unknown, want.deed.span,
                  {want.deed.path[0], "deed", names_.nearest(want.deed.path[0], Kind::deed)});
  deed = &world_.deeds[found->index];
  return arguments(want.deed, *function(deed->name.id), {}, args);
}

/// Does what is wanted most of what can be done, as far as this person knows. A tie is one draw, and only a
/// tie.
void Expansion::act(Code& code, const std::string& who, Span at) {
  if (!is_constant(who)) {
    std::vector<Args> rows;
    for (const std::string& person : names_.people(false)) {
      rows.push_back({person});
      needed_special_.try_emplace("act__" + person, function("act"), rows.back());
    }
    return dispatch(code, at, {who}, rows, "~ return ()", [&](Code& inner, const Args& args) {
      inner.line(at, "~ return act__" + args[0] + "()");
    });
  }
  struct Choice {
    const Want* want;
    const Deed* deed;
    Args args;
    std::string weight;
  };
  std::vector<Choice> choices;
  for (const Want& want : world_.wants) {
    if (want.of.id != who) continue;
    Choice made{&want, nullptr, {}, "weight__" + std::to_string(choices.size() + 1)};
    if (deed_of(want, made.deed, made.args)) choices.push_back(std::move(made));
  }
  if (choices.empty()) return code.line(at, "~ return ()");
  for (const Choice& each : choices) {
    const Span here = each.want->name.span;
    code.line(here, "~ temp " + each.weight + " = 0");
    const auto weigh = [&](Code& inner) {
      for (const Want::Weight& weight : each.want->weights) {
        const auto set = [&](Code& deep) {
          deep.line(here,
                    "~ " + each.weight + " = MAX(" + each.weight + ", " + std::to_string(weight.by) + ")");
        };
        if (weight.condition)
          inner.block(here, condition(*weight.condition, {}), set);
        else
          set(inner);
      }
    };
    const std::string can_do = can(*each.deed, scope_of(*each.deed, each.args), who);
    if (can_do == "true")
      weigh(code);
    else
      code.block(here, can_do, weigh);
  }
  code.line(at, "~ temp most__ = 0");
  for (const Choice& each : choices)
    code.line(each.want->name.span, "~ most__ = MAX(most__, " + each.weight + ")");
  code.block(at, "most__ == 0", [&](Code& inner) { inner.line(at, "~ return ()"); });
  const bool can_tie = choices.size() > 1;
  if (can_tie) {
    code.line(at, "~ temp count__ = 0");
    for (const Choice& each : choices)
      code.block(each.want->name.span, each.weight + " == most__",
                 [&](Code& inner) { inner.line(each.want->name.span, "~ count__ = count__ + 1"); });
    code.line(at, "~ temp turn__ = 1");
    code.block(at, "count__ > 1", [&](Code& inner) { inner.line(at, "~ turn__ = RANDOM(1, count__)"); });
  }
  for (const Choice& each : choices) {
    const Span here = each.want->name.span;
    const auto act_it = [&](Code& inner) {
      const Function& what = *function(each.deed->name.id);
      std::string call = what.name + "(";
      for (size_t i = 0; i < each.args.size(); ++i) call += (i > 0 ? ", " : "") + each.args[i];
      if (is_resolved_) {
        call = special_name(what, each.args) + "(";
        needed_special_.try_emplace(special_name(what, each.args), &what, each.args);
      }
      inner.line(here, "~ " + call + ")");
      inner.line(here, "~ return " + each.want->name.id);
    };
    code.block(here, each.weight + " == most__", [&](Code& inner) {
      if (!can_tie) return act_it(inner);
      inner.line(here, "~ turn__ = turn__ - 1");
      inner.block(here, "turn__ == 0", act_it);
    });
  }
  code.line(at, "~ return ()");
}

/// Answers in constant strings: of a deed, the first condition that fails; of a want, the same by belief, or
/// for `why` what is wanted.
void Expansion::why(Code& code, const Function& what, const Args& args) {
  const Span at = what.span;
  const auto reasons = [&](Code& inner, const Deed& deed, const Scope& scope, const std::string& holder) {
    std::vector<const Expr*> parts;
    for (const Expr& each : deed.conditions) add_parts(each, parts);
    for (const Expr* part : parts)
      inner.block(part->span, negated(condition(*part, scope, holder)),
                  [&](Code& deep) { deep.line(part->span, "~ return \"" + words(*part) + "\""); });
  };
  if (what.op == Op::why_not) {
    const Deed& deed = world_.deeds[what.index];
    reasons(code, deed, scope_of(deed, args), {});
    return code.line(at, "~ return \"\"");
  }
  for (const Want& want : world_.wants) {
    if (is_constant(args[0]) && want.name.id != args[0]) continue;
    const Deed* deed = nullptr;
    Args who;
    if (!deed_of(want, deed, who)) continue;
    const auto answer = [&](Code& inner) {
      const Scope scope = scope_of(*deed, who);
      if (what.number == 1) return reasons(inner, *deed, scope, want.of.id);
      const auto yes = [&](Code& deep) {
        std::string text = words(want.deed);
        for (const Want::Weight& weight : want.weights) text += " by " + std::to_string(weight.by);
        deep.line(want.name.span, "~ return \"" + text + "\"");
      };
      const std::string can_do = can(*deed, scope, want.of.id);
      can_do == "true" ? yes(inner) : inner.block(want.name.span, can_do, yes);
    };
    if (is_constant(args[0]))
      answer(code);
    else
      code.block(want.name.span, args[0] + " == " + want.name.id, answer);
  }
  code.line(at, "~ return \"\"");
}

/// One step of every feeling that answers another towards what the table says; all look before any moves.
void Expansion::respond(Code& code) {
  struct Step {
    Values *answer, *to;
    Args answer_args, to_args;
    const Response* response;
    std::string aim;
  };
  std::vector<Step> steps;
  for (const Response& each : world_.responses) {
    const auto scale_of = [&](const Expr& call) -> Values* {
      const Symbol* found = names_.find(call.path[0], Kind::scale);
      if (found != nullptr && call.kind == ExprKind::call) return by_getter_.find(call.path[0])->second;
      report(text::Code::drama_unknown, call.span,
             {call.path[0], "feeling", names_.nearest(call.path[0], Kind::scale)});
      return nullptr;
    };
    Values *answer = scale_of(each.answer), *to = scale_of(each.to);
    if (answer == nullptr || to == nullptr) continue;
    if (each.steps.size() != static_cast<size_t>(to->most - to->least + 1)) {
      report(text::Code::drama_steps_count, each.span,
             {std::to_string(each.steps.size()), std::to_string(to->most - to->least + 1), to->getter});
      continue;
    }
    for (const int32_t step : each.steps)
      if (step < answer->least || step > answer->most)
        report(text::Code::drama_number_outside, each.span,
               {std::to_string(step), std::to_string(answer->least), std::to_string(answer->most),
                answer->getter});
    const size_t before = steps.size();
    for (const Values::Row& row : answer->rows) {
      Scope scope;
      bool fits = row.args.size() == each.answer.children.size();
      for (size_t i = 0; fits && i < row.args.size(); ++i) {
        const std::string id = each.answer.children[i].path.empty() ? "" : each.answer.children[i].path[0];
        if (names_.find(id, Kind::person) != nullptr)
          fits = id == row.args[i];
        else
          scope[id] = row.args[i];
      }
      Args other;
      for (const Expr& child : each.to.children) {
        const std::string id = child.path.empty() ? "" : child.path[0];
        other.push_back(scope.contains(id) ? scope[id] : id);
      }
      if (!fits || !has_row(*to, other)) continue;
      steps.push_back({answer, to, row.args, other, &each, "aim__" + std::to_string(steps.size() + 1)});
    }
    if (steps.size() == before) report(text::Code::drama_response_of_nobody, each.span);
  }
  for (const Step& each : steps) {
    code.line(each.response->span,
              "~ temp " + each.aim + " = " + std::to_string(each.response->steps.back()));
    for (size_t i = 0; i + 1 < each.response->steps.size(); ++i)
      code.block(each.response->span,
                 read(*each.to, each.to_args, each.response->span) +
                     " == " + std::to_string(each.to->least + static_cast<int32_t>(i)),
                 [&](Code& inner) {
                   inner.line(each.response->span,
                              "~ " + each.aim + " = " + std::to_string(each.response->steps[i]));
                 });
  }
  for (const Step& each : steps) {
    const Span at = each.response->span;
    const std::string now = read(*each.answer, each.answer_args, at);
    code.block(
        at, now + " < " + each.aim,
        [&](Code& inner) { write(inner, at, *each.answer, each.answer_args, now + " + 1"); },
        [&](Code& inner) {
          inner.block(at, now + " > " + each.aim,
                      [&](Code& deep) { write(deep, at, *each.answer, each.answer_args, now + " - 1"); });
        });
  }
}

/// `-> next_scene`: the heaviest playable scene, ties by one draw; then `else`, or the story runs out.
Code Expansion::scenes() {
  Code out;
  const Span at = world_.scenes.front().name.span;
  out.line(at, "=== next_scene");
  const Scene* otherwise = nullptr;
  std::vector<const Scene*> order;
  for (const Scene& each : world_.scenes) {
    if (each.is_else)
      otherwise = &each;
    else
      order.push_back(&each);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const Scene* a, const Scene* b) { return a->weight > b->weight; });
  const auto playable = [&](const Scene& scene) {
    std::string text = scene.condition ? condition(*scene.condition, {}) : "";
    if (scene.episode > 0)
      text += (text.empty() ? "" : " && ") + std::string("episode == ") + std::to_string(scene.episode);
    if (scene.is_once) text += (text.empty() ? "" : " && ") + std::string("not ") + scene.knot;
    return text.empty() ? std::string("true") : text;
  };
  for (size_t begin = 0; begin < order.size();) {
    size_t end = begin;
    while (end < order.size() && order[end]->weight == order[begin]->weight) ++end;
    if (end - begin == 1) {
      const Scene& only = *order[begin];
      out.block(only.name.span, playable(only),
                [&](Code& inner) { inner.line(only.name.span, "-> " + only.knot); });
    } else {
      const std::string suffix = std::to_string(begin + 1) + "__";
      out.line(order[begin]->name.span, "~ temp count" + suffix + " = 0");
      for (size_t i = begin; i < end; ++i)
        out.block(order[i]->name.span, playable(*order[i]), [&](Code& inner) {
          inner.line(order[i]->name.span, "~ count" + suffix + " = count" + suffix + " + 1");
        });
      out.line(order[begin]->name.span, "~ temp turn" + suffix + " = 1");
      out.block(order[begin]->name.span, "count" + suffix + " > 1", [&](Code& inner) {
        inner.line(order[begin]->name.span, "~ turn" + suffix + " = RANDOM(1, count" + suffix + ")");
      });
      for (size_t i = begin; i < end; ++i)
        out.block(order[i]->name.span, playable(*order[i]), [&](Code& inner) {
          inner.line(order[i]->name.span, "~ turn" + suffix + " = turn" + suffix + " - 1");
          inner.block(order[i]->name.span, "turn" + suffix + " == 0",
                      [&](Code& deep) { deep.line(order[i]->name.span, "-> " + order[i]->knot); });
        });
    }
    begin = end;
  }
  if (otherwise != nullptr) {
    out.line(otherwise->name.span, "-> " + otherwise->knot);
  } else {
    // A divert through a variable that holds this very place: the story finds nothing playable and goes round
    // for ever, which a review reports as what it is; other ink tools see a knot that ends in a divert.
    out.line(at, "-> nothing_playable__");
    out.line(at, "=== nothing_playable__");
    out.line(at, "{ false:");
    out.line(at, "    -> DONE");
    out.line(at, "}");
  }
  return out;
}

}  // namespace dramaturg::world
