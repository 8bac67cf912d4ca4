// What functions do: the body of each, whatever its arguments are; deeds, offers and effects among them.
#include <algorithm>

#include "base/nearest.hpp"
#include "world/expansion.hpp"

namespace dramaturg::world {

namespace {

constexpr const char* way_names[] = {"telling", "seeing", "overhearing", "viewing", "inferring", "revealing"};

}  // namespace

Scope Expansion::scope_of(const Deed& deed, const Args& args) const {
  Scope out;
  for (size_t i = 0; i < deed.params.size() && i < args.size(); ++i) out[deed.params[i].id] = args[i];
  return out;
}

void Expansion::body(Code& code, const Function& function, const Args& args) {
  const Span at = function.span;
  switch (function.op) {
    case Op::by: {
      Args who(args.begin(), args.end() - 1);
      return add_to(code, at, *function.values, who, args.back(), false);
    }
    case Op::to: {
      Args who(args.begin(), args.end() - 1);
      return set_to(code, at, *function.values, who, args.back(), false);
    }
    case Op::bond_to:
      return set_bond(code, at, world_.bonds[function.index], *function.values, {args[0], args[1]}, args[2]);
    case Op::make: return make(code, at, args[0], function.number == 1);
    case Op::tell: return tell(code, at, args, function.number);
    case Op::say: return raise(code, at, function.number == 0 ? "told_in_anger" : "joked", args);
    case Op::learn: {
      const bool is_revealed = function.number == 5;
      const std::string who = is_revealed ? std::string(reader_id) : args[0];
      return learn(code, at, who, args.back(), 1, way_names[function.number]);
    }
    case Op::doubt:
      if (function.number == 2) return learn(code, at, args[0], args[1], 2, "");
      return write(code, at, *belief_, args, "0");
    case Op::notice: think(code, at, args[0], args[1], args[2], 1); return raise(code, at, "noticed", args);
    case Op::see_together: return see_together(code, at, {args[0], args[1]}, args[2], 1);
    case Op::view: return view(code, at, args[0], args[1]);
    case Op::record: return record(code, at, args[0], function.number == 1);
    case Op::erase: return;
    case Op::promise: {
      static constexpr const char* events[] = {"promised", "kept", "broke"};
      const std::string wanted = function.number == 1 ? " != 1" : " == 1";
      code.block(at, read(*promise_, args, at) + wanted, [&](Code& inner) {
        write(inner, at, *promise_, args, std::to_string(function.number));
        raise(inner, at, events[function.number - 1], args);
      });
      return;
    }
    case Op::reach:
      code.block(at, negated(read(*reached_, args, at)), [&](Code& inner) {
        write(inner, at, *reached_, args, "true");
        raise(inner, at, "reached", args);
      });
      return;
    case Op::raise: return raise(code, at, function.name, args);
    case Op::deed: return deed(code, world_.deeds[function.index], args);
    case Op::accept: return answer(code, world_.deeds[function.index], args, true);
    case Op::decline: return answer(code, world_.deeds[function.index], args, false);
    case Op::act: return act(code, args[0], at);
    case Op::respond: return respond(code);
    case Op::why:
    case Op::why_not: return why(code, function, args);
    default: return;
  }
}

/// All conditions of a deed as one; "true" when there are none.
std::string Expansion::can(const Deed& deed, const Scope& scope, const std::string& holder) {
  std::string out;
  for (const Expr& each : deed.conditions) {
    const std::string one = condition(each, scope, holder);
    out += (out.empty() ? "" : " && ") + one;
  }
  return deed.conditions.size() > 1 ? "(" + out + ")" : out.empty() ? "true" : out;
}

/// What cannot be done fails, and that is an event, too.
void Expansion::deed(Code& code, const Deed& deed, const Args& args) {
  const Scope scope = scope_of(deed, args);
  const auto done = [&](Code& inner) {
    if (!deed.asks) return do_deed(inner, deed, scope, args);
    write(inner, deed.asks->span, *offers_.at(deed.name.id), args, "true");
    raise(inner, deed.asks->span, "offered_" + offer_name(deed), args);
  };
  if (deed.conditions.empty()) return done(code);
  const Span at = deed.conditions.front().span;
  code.block(at, can(deed, scope, {}), done,
             [&](Code& inner) { raise(inner, deed.span, "failed", args, deed.name.id); });
}

/// Burdens first: the doer's belief counts as it was before anything happened. The doer is the first in
/// brackets.
void Expansion::do_deed(Code& code, const Deed& deed, const Scope& scope, const Args& args) {
  const std::string doer = args.front();
  if (deed.burdens) {
    const std::string whom = resolve(*deed.burdens, Kind::person, scope);
    const Span at = deed.burdens->span;
    if (!whom.empty() && whom != doer) {
      raise(code, at, "imposed", {doer, whom});
      const std::string fact = deed.against ? resolve(*deed.against, Kind::fact, {}) : "";
      if (!fact.empty())
        code.block(at, read(*belief_, {doer, fact}, at) + " == 1",
                   [&](Code& inner) { raise(inner, at, "overrode", {doer, whom}); });
    } else if (whom == doer) {
      report(text::Code::drama_burdens_doer, at, {deed.name.id});
    }
  }
  effects(code, deed.does, scope);
  raise(code, deed.name.span, deed.name.id, args);
  deed_knowledge(code, deed, scope);
}

std::vector<std::string> Expansion::people_of(const std::vector<Word>& words, const Scope& scope) {
  std::vector<std::string> out;
  for (const Word& word : words) {
    const bool is_group = !scope.contains(word.id) && names_.find(word.id, Kind::group) != nullptr;
    for (const std::string& id : is_group ? names_.members(word.id) : std::vector<std::string>{word.id}) {
      const std::string who = resolve({id, word.span}, Kind::person, scope);
      if (!who.empty() && std::find(out.begin(), out.end(), who) == out.end()) out.push_back(who);
    }
  }
  return out;
}

/// Those who see what a deed makes true believe it, and know it of each other; who overhears it knows that
/// they do, and they do not know about him unless they notice. The reader sees everything that is not
/// withheld.
void Expansion::deed_knowledge(Code& code, const Deed& deed, const Scope& scope) {
  const auto seers = people_of(deed.seen_by, scope), hearers = people_of(deed.overheard_by, scope),
             noticers = people_of(deed.noticed_by, scope);
  for (const Effect& each : deed.does) {
    if (each.kind != Effect::Kind::become) continue;
    const std::string& fact = each.target.path[0];
    if (names_.find(fact, Kind::fact) == nullptr) continue;
    const int value = each.number == 1 ? 1 : 2;
    if (!deed.seen_by.empty()) see_together(code, deed.seen_by.front().span, seers, fact, value);
    for (const std::string& hearer : hearers) {
      const Span at = deed.overheard_by.front().span;
      learn(code, at, hearer, fact, value, "overhearing");
      for (const std::string& whom : seers)
        if (whom != hearer) think(code, at, hearer, whom, fact, value);
      for (const std::string& who : noticers)
        if (who != hearer) think(code, at, who, hearer, fact, value);
    }
    if (!deed.is_withheld) learn(code, each.span, std::string(reader_id), fact, value, "seeing");
  }
  for (const Word& trace : deed.recorded_in)
    if (const std::string id = resolve(trace, Kind::trace, {}); !id.empty())
      record(code, trace.span, id, true);
}

/// `accept_help`, `decline_help`: only what was offered can be answered.
void Expansion::answer(Code& code, const Deed& deed, const Args& args, bool is_yes) {
  const Scope scope = scope_of(deed, args);
  const Span at = deed.asks->span;
  Values& offers = *offers_.at(deed.name.id);
  code.block(at, read(offers, args, at), [&](Code& inner) {
    write(inner, at, offers, args, "false");
    raise(inner, at, (is_yes ? "accepted_" : "declined_") + offer_name(deed), args);
    if (!is_yes) return effects(inner, deed.on_no, scope);
    effects(inner, deed.on_yes, scope);
    do_deed(inner, deed, scope, args);
  });
}

void Expansion::effects(Code& code, const std::vector<Effect>& list, const Scope& scope) {
  for (const Effect& each : list) effect(code, each, scope);
}

void Expansion::effect(Code& code, const Effect& effect, const Scope& scope) {
  const std::string& name = effect.target.path[0];
  if (effect.kind == Effect::Kind::become) {
    if (const Symbol* found = names_.find(name);
        found != nullptr && found->kind == Kind::milestone && effect.number == 1) {
      body(code, *function("reach"), {name});
    } else if (const std::string fact = resolve({name, effect.target.span}, Kind::fact, {}); !fact.empty()) {
      make(code, effect.span, fact, effect.number == 1);
    }
    return;
  }
  const Function* found = function(name);
  if (found == nullptr) {
    std::vector<std::string> known;
    for (const auto& [each, function] : functions_) known.push_back(each);
    report(text::Code::drama_unknown, effect.target.span, {name, "change", base::nearest(name, known)});
    return;
  }
  Args args;
  if (effect.kind != Effect::Kind::call) {
    const bool is_bond = names_.find(name, Kind::bond) != nullptr,
               is_scale = names_.find(name, Kind::scale) != nullptr;
    if (!is_bond && !is_scale) {
      report(text::Code::drama_not_settable, effect.target.span, {name});
      return;
    }
    if (!arguments(effect.target, *found, scope, args)) return;
    for (size_t i = 1; i < args.size(); ++i)
      if (args[i] == args[0]) {
        report(text::Code::drama_same_person, effect.span, {name, args[0]});
        return;
      }
    Values& values = *found->values;
    if (is_bond) {
      const Bond& bond = world_.bonds[names_.find(name)->index];
      const bool is_value = std::any_of(bond.values.begin(), bond.values.end(),
                                        [&](const Word& each) { return each.id == effect.value.id; });
      if (!is_value || effect.kind == Effect::Kind::add)
        report(text::Code::drama_bond_value, effect.value.id.empty() ? effect.span : effect.value.span,
               {effect.value.id.empty() ? "a number" : effect.value.id, name});
      else
        set_bond(code, effect.span, bond, values, args, effect.value.id);
      return;
    }
    if (!effect.value.id.empty()) {
      report(text::Code::drama_kind, effect.value.span, {effect.value.id, "a name", "a number"});
    } else if (effect.kind == Effect::Kind::add) {
      add_to(code, effect.span, values, args, std::to_string(effect.number), true);
    } else if (effect.number < values.least || effect.number > values.most) {
      report(
          text::Code::drama_number_outside, effect.span,
          {std::to_string(effect.number), std::to_string(values.least), std::to_string(values.most), name});
    } else {
      set_to(code, effect.span, values, args, std::to_string(effect.number), true);
    }
    return;
  }
  // A deed inside a deed, or an act, would judge and settle in the middle of another.
  if (found->is_question || found->op == Op::deed || found->op == Op::act || found->op == Op::accept ||
      found->op == Op::decline) {
    report(text::Code::drama_no_effect, effect.target.span, {name});
    return;
  }
  if (arguments(effect.target, *found, scope, args)) {
    Function here = *found;
    here.span = effect.span;
    body(code, here, args);
  }
}

/// The function for these arguments, numbers apart.
std::string Expansion::special_name(const Function& function, const Args& args) const {
  std::string out = function.name;
  for (size_t i = 0; i < args.size(); ++i)
    if (function.kinds[i] != Kind::number) out += "__" + args[i];
  return out;
}

Code Expansion::whole(const Function& function, const std::string& name,
                      const std::vector<std::string>& params, const Args& args) {
  Code out, inner;
  temps_ = 0;
  body(inner, function, args);
  out.line(function.span, function_header(name, params));
  out.append(inner);
  if (inner.must_settle) {
    needs_settle_ = true;
    if (function.op == Op::act)
      ;  // the deed that is done settles by itself
    else
      out.line(function.span, "~ settle__()");
  }
  if (out.origins().size() == 1) out.line(function.span, "~ return");
  return out;
}

Code Expansion::special(const Function& function, const Args& args) {
  Args all = args;
  std::vector<std::string> params;
  for (size_t i = 0; i < all.size(); ++i)
    if (function.kinds[i] == Kind::number) params.push_back(all[i] = function.params[i]);
  return whole(function, special_name(function, args), params, all);
}

Code Expansion::generic(const Function& function) {
  if (!is_expression(function)) return whole(function, function.name, function.params, function.params);
  if (function.op == Op::read && function.values->getter == function.name) return getter(*function.values);
  Code out;
  out.line(function.span, function_header(function.name, function.params));
  out.line(function.span, "~ return " + question(function, function.params, function.span));
  return out;
}

}  // namespace dramaturg::world
