// What people can do and what follows: deed, rule, want, response, scene, and effects.
#include <algorithm>

#include "base/nearest.hpp"
#include "world/parser.hpp"

namespace dramaturg::world {

using syntax::ExprKind;
using text::Code;

namespace {

const std::vector<std::string>& clause_words() {
  static const std::vector<std::string> words = {"if",   "burdens",   "asks",     "does",    "on",
                                                 "seen", "overheard", "recorded", "withheld"};
  return words;
}

}  // namespace

bool Parser::deed_line() {
  Deed made;
  if (!new_name(made.name, "the deed")) return false;
  made.span = {file_, tokens_[0].span.begin, made.name.span.end};
  if (!params(made.params, 0, made.name)) return false;
  if (made.params.empty()) return report(Code::drama_deed_of_nobody, made.name.span, {made.name.id});
  if (peek().kind == Kind::string && !label(made.label, "the deed")) return false;
  while (!is_at_end())
    if (!deed_clause(made)) return false;
  world_.deeds.push_back(std::move(made));
  return true;
}

bool Parser::deed_clause(Deed& deed) {
  if (take("if")) return condition(deed.conditions.emplace_back(), "`if`");
  if (take("burdens")) {
    if (!name(deed.burdens.emplace(), "whom it burdens")) return false;
    return !take("against") || name(deed.against.emplace(), "a fact");
  }
  if (take("asks")) return name(deed.asks.emplace(), "whom it asks");
  if (take("does")) return effects(deed.does, "`does`");
  if (take("on")) {
    const bool is_yes = sees("yes");
    if (!take("yes") && !take("no")) return expected(Code::drama_yes_or_no);
    return effects(is_yes ? deed.on_yes : deed.on_no, is_yes ? "`on yes`" : "`on no`");
  }
  if (take("seen")) return expect("by", "`seen`") && names(deed.seen_by, "a person");
  if (take("overheard")) {
    if (!expect("by", "`overheard`") || !names(deed.overheard_by, "a person")) return false;
    return !take("noticed") || (expect("by", "`noticed`") && names(deed.noticed_by, "a person"));
  }
  if (take("recorded")) return expect("in", "`recorded`") && names(deed.recorded_in, "a trace");
  if (take("withheld")) return deed.is_withheld = true;
  const std::string word(peek().text);
  return expected(Code::drama_clause_unknown, {base::nearest(word, clause_words())});
}

bool Parser::stops_effects() const { return peek().kind == Kind::end; }

/// `effect ; effect`.
bool Parser::effects(std::vector<Effect>& out, std::string_view after) {
  do {
    if (!effect(out.emplace_back(), after)) return false;
    after = "`;`";
  } while (take(";"));
  return true;
}

/// `call = n`, `call += n`, `call = value`, `fact`, `not fact`, `verb(…)`.
bool Parser::effect(Effect& out, std::string_view after) {
  const uint32_t begin = peek().span.begin;
  const bool is_not = take("not");
  if (peek().kind != Kind::name) return expected(Code::drama_effect_missing, {std::string(after)});
  if (!call(out.target, after)) return false;
  const bool is_call = out.target.kind == ExprKind::call;
  if (!is_call || is_not) {
    out.kind = Effect::Kind::become;
    out.number = is_not ? 0 : 1;
    if (is_call) return report(Code::drama_not_of_call, out.target.span);
  } else if (take("=")) {
    out.kind = Effect::Kind::set;
    if (peek().kind == Kind::name) {
      if (!name(out.value, "a value")) return false;
    } else if (!number(out.number, "`=`")) {
      return false;
    }
  } else if (sees("+=") || sees("-=")) {
    const bool is_minus = sees("-=");
    ++at_;
    out.kind = Effect::Kind::add;
    if (!number(out.number, is_minus ? "`-=`" : "`+=`")) return false;
    if (is_minus) out.number = -out.number;
  }
  out.span = {file_, begin, behind().end};
  return true;
}

/// `rule id after event [if condition] then effects`.
bool Parser::rule_line() {
  DramaRule made;
  if (!new_name(made.name, "the rule") || !expect("after", "the name of the rule")) return false;
  if (!pattern(made.after)) return false;
  if (take("if") && !condition(made.condition.emplace(), "`if`")) return false;
  if (!expect("then", "the event") || !effects(made.then, "`then`")) return false;
  world_.rules.push_back(std::move(made));
  return line_end("the effects");
}

/// `want id of person deed(…) by n [if condition] ; by n …`.
bool Parser::want_line() {
  Want made;
  if (!new_name(made.name, "the want") || !expect("of", "the name of the want")) return false;
  if (!name(made.of, "a person")) return false;
  if (peek().kind != Kind::name) return expected(Code::drama_name_missing, {"the deed that is wanted"});
  if (!call(made.deed, "the person")) return false;
  do {
    Want::Weight& weight = made.weights.emplace_back();
    if (!expect("by", "the deed") || !number(weight.by, "`by`")) return false;
    if (weight.by < 1) return report(Code::drama_weight, behind());
    if (take("if") && !condition(weight.condition.emplace(), "`if`")) return false;
  } while (take(";"));
  world_.wants.push_back(std::move(made));
  return line_end("the want");
}

bool Parser::response_line() {
  Response made;
  made.span = {file_, tokens_[0].span.begin, tokens_[0].span.end};
  if (!call(made.answer, "a feeling") || !expect("to", "the feeling that answers")) return false;
  if (!call(made.to, "a feeling") || !expect(":", "the feeling that is answered")) return false;
  do {
    if (!number(made.steps.emplace_back(), "`:`")) return false;
  } while (!is_at_end());
  world_.responses.push_back(std::move(made));
  return true;
}

/// `scene id -> knot [ep n] [if condition] [weight n] [once]`; `scene else -> knot`.
bool Parser::scene_line() {
  Scene made;
  made.is_else = sees("else");
  if (!new_name(made.name, "the scene") || !expect("->", "the name of the scene")) return false;
  Word knot;
  if (!name(knot, "a knot")) return false;
  made.knot = knot.id;
  made.knot_span = knot.span;
  if (take(".")) {
    if (!name(knot, "a stitch")) return false;
    made.knot += "." + knot.id;
    made.knot_span.end = knot.span.end;
  }
  while (!is_at_end()) {
    if (take("ep")) {
      if (!number(made.episode, "`ep`")) return false;
    } else if (take("if")) {
      if (!condition(made.condition.emplace(), "`if`")) return false;
    } else if (take("weight")) {
      if (!number(made.weight, "`weight`")) return false;
      if (made.weight < 1) return report(Code::drama_weight, behind());
    } else if (take("once")) {
      made.is_once = true;
    } else {
      return expected(Code::drama_line_goes_on, {"the scene"});
    }
  }
  world_.scenes.push_back(std::move(made));
  return true;
}

}  // namespace dramaturg::world
