// The tables of an Expansion: which variables there are, which functions, which events.
#include "world/expansion.hpp"

#include <algorithm>

namespace dramaturg::world {

Expansion::Expansion(const World& world, const Names& names, text::Diagnostics& diagnostics)
    : world_(world), names_(names), diagnostics_(&diagnostics) {
  make_scales();
  make_bonds();
  if (!world_.facts.empty()) make_knowledge();
  make_things();
  make_events();
  make_deeds();
  make_rules();
  // What milestones wait for; what is wrong with them is said by check().
  text::Diagnostics unheard;
  std::swap(reported_, unheard_);
  diagnostics_ = &unheard;
  is_watching_ = true;
  for (const Milestone& each : world_.milestones)
    if (each.when) condition(*each.when, {});
  is_watching_ = false;
  diagnostics_ = &diagnostics;
  std::swap(reported_, unheard_);
}

/// One report a place: the same condition is written into several functions.
bool Expansion::report(text::Diagnostic diagnostic) {
  if (reported_.insert({diagnostic.code, diagnostic.span.begin}).second)
    diagnostics_->add(std::move(diagnostic));
  return false;
}

bool Expansion::report(text::Code code, Span span, std::vector<std::string> args) {
  return report(text::Diagnostic{code, span, std::move(args)});
}

Values& Expansion::table(std::string name, std::string prefix, std::vector<Kind> kinds,
                         std::string fallback) {
  Values& made = values_.emplace_back();
  made.setter = "set__" + prefix;
  made.getter = std::move(name);
  made.prefix = std::move(prefix);
  made.kinds = std::move(kinds);
  made.fallback = std::move(fallback);
  by_getter_[made.getter] = &made;
  return made;
}

void Expansion::row(Values& values, Args args, std::string variable, std::string initial, Span span) {
  if (!values.at.try_emplace(args, values.rows.size()).second) {
    report(text::Code::drama_pair_twice, span, {values.getter});
    return;
  }
  values.rows.push_back({std::move(args), std::move(variable), std::move(initial), span});
}

Function& Expansion::function(std::string name, std::vector<Kind> kinds, std::vector<std::string> params,
                              Op op, bool is_question, Span span) {
  const Symbol* taken = names_.find(name);
  if (taken != nullptr && taken->span != span)
    report(text::Diagnostic{text::Code::drama_name_is_ours,
                            taken->span,
                            {name, with_article(taken->kind)},
                            span,
                            "it is made here"});
  const auto [at, is_new] = functions_.try_emplace(name);
  if (!is_new)
    report(text::Diagnostic{
        text::Code::drama_name_is_ours, span, {name, "a function"}, at->second.span, "it is made here, too"});
  Function& made = at->second;
  for (std::string& param : params) param += "__";
  made = {std::move(name), std::move(kinds), std::move(params), op, is_question, 0, 0, nullptr, span};
  return made;
}

const Function* Expansion::function(std::string_view name) const {
  const auto at = functions_.find(name);
  return at == functions_.end() ? nullptr : &at->second;
}

std::string joined_name(std::string prefix, const Args& args) {
  for (const std::string& arg : args) prefix += "__" + arg;
  return prefix;
}

void Expansion::make_scales() {
  for (const Scale& scale : world_.scales) {
    const size_t arity = scale.params.size();
    std::vector<Kind> kinds(arity, Kind::person);
    std::vector<std::string> params;
    for (const Word& param : scale.params) params.push_back(param.id);
    Values& values = table(scale.name.id, scale.name.id, kinds, "0");
    values.least = scale.least;
    values.most = scale.most;
    const auto add = [&](const Args& who, const Holder& holder) {
      row(values, who, joined_name(scale.name.id, who), std::to_string(holder.initial), holder.span);
    };
    for (const Holder& holder : scale.holders) {
      if (holder.who.size() == 1 && holder.who[0] == "all") {
        for (const std::string& one : names_.people(false)) {
          if (arity == 1) add({one}, holder);
          for (const std::string& other : names_.people(false))
            if (arity == 2 && one != other && !values.at.contains({one, other})) add({one, other}, holder);
        }
        continue;
      }
      bool are_people = true;
      for (const std::string& id : holder.who)
        are_people = !resolve({id, holder.span}, Kind::person, {}).empty() && are_people;
      if (!are_people) continue;
      if (arity == 2 && holder.who[0] == holder.who[1])
        report(text::Code::drama_same_person, holder.span, {scale.name.id, holder.who[0]});
      else
        add(holder.who, holder);
    }
    function(scale.name.id, kinds, params, Op::read, true, scale.name.span).values = &values;
    kinds.push_back(Kind::number);
    params.push_back("n");
    function(scale.name.id + "_by", kinds, params, Op::by, false, scale.name.span).values = &values;
    function(scale.name.id + "_to", kinds, params, Op::to, false, scale.name.span).values = &values;
  }
}

void Expansion::make_bonds() {
  for (uint32_t index = 0; index < world_.bonds.size(); ++index) {
    const Bond& bond = world_.bonds[index];
    Values& values = table(bond.name.id, bond.name.id, {Kind::person, Kind::person}, "()");
    const auto has_value = [&](const std::string& value) {
      for (const Word& each : bond.values)
        if (each.id == value) return true;
      return false;
    };
    const auto add = [&](const std::string& one, const std::string& other, const Holder& holder,
                         bool is_mutual) {
      const std::string variable = joined_name(bond.name.id, {one, other});
      row(values, {one, other}, variable, holder.initial_value, holder.span);
      if (is_mutual) row(values, {other, one}, variable, "", holder.span);
    };
    for (size_t i = 0; i < bond.holders.size(); ++i) {
      const Holder& holder = bond.holders[i];
      if (!has_value(holder.initial_value)) {
        report(text::Code::drama_bond_value, holder.span, {holder.initial_value, bond.name.id});
        continue;
      }
      if (holder.who.size() == 1) {
        const auto people = names_.people(false);
        for (size_t a = 0; a < people.size(); ++a)
          for (size_t b = a + 1; b < people.size(); ++b)
            if (!values.at.contains({people[a], people[b]})) add(people[a], people[b], holder, true);
        continue;
      }
      bool are_people = true;
      for (const std::string& id : holder.who)
        are_people = !resolve({id, holder.span}, Kind::person, {}).empty() && are_people;
      if (are_people && holder.who[0] == holder.who[1])
        report(text::Code::drama_same_person, holder.span, {bond.name.id, holder.who[0]});
      else if (are_people)
        add(holder.who[0], holder.who[1], holder, bond.is_mutual[i]);
    }
    const std::vector<std::string> params{bond.params[0].id, bond.params[1].id};
    const auto make = [&](const std::string& name, bool is_question) {
      std::vector<Kind> kinds{Kind::person, Kind::person};
      std::vector<std::string> all = params;
      if (!is_question) kinds.push_back(Kind::value), all.push_back("value");
      Function& made =
          function(name, kinds, all, is_question ? Op::read : Op::bond_to, is_question, bond.name.span);
      made.values = &values;
      made.index = index;
    };
    make(bond.name.id, true);
    make(bond.name.id + "_to", false);
    for (const Becoming& each : bond.events) {
      if (!has_value(each.value.id))
        report(text::Code::drama_bond_value, each.value.span, {each.value.id, bond.name.id});
      for (const Word& from : each.from)
        if (!has_value(from.id)) report(text::Code::drama_bond_value, from.span, {from.id, bond.name.id});
      event(each.name.id, "", {Kind::person, Kind::person}, each.name.span).bond = &bond;
    }
  }
}

namespace {

constexpr std::string_view ways[] = {"telling", "seeing", "overhearing", "viewing", "inferring"};

}  // namespace

void Expansion::make_knowledge() {
  const Span at = world_.facts.front().name.span;
  truth_ = &table("is_true", "true", {Kind::fact}, "false");
  belief_ = &table("belief__of", "belief", {Kind::person, Kind::fact}, "0");
  thinks_ = &table("thinks__of", "thinks", {Kind::person, Kind::person, Kind::fact}, "0");
  for (const Fact& fact : world_.facts) {
    const std::string& id = fact.name.id;
    row(*truth_, {id}, "true__" + id, fact.is_true ? "true" : "false", fact.name.span);
    std::map<std::string, int> beliefs;
    const auto hold = [&](const std::vector<Word>& words, int belief) {
      for (const Word& word : words)
        for (const std::string& who : names_.members(word.id))
          if (!resolve({who, word.span}, Kind::person, {}).empty()) beliefs[who] = belief;
    };
    hold(fact.known_by, 1);
    hold(fact.denied_by, 2);
    for (const std::string& who : names_.people(true))
      row(*belief_, {who, id}, joined_name("belief", {who, id}), std::to_string(beliefs[who]),
          fact.name.span);
    for (const auto& [one, other] : fact.nested) {
      const std::string a = resolve(one, Kind::person, {}), b = resolve(other, Kind::person, {});
      if (a.empty() || b.empty()) continue;
      if (a == b)
        report(text::Code::drama_same_person, one.span, {id, a});
      else if (!thinks_->at.contains({a, b, id}))
        row(*thinks_, {a, b, id}, joined_name("thinks", {a, b, id}), "0",
            {one.span.file, one.span.begin, other.span.end});
    }
  }
  const std::vector<Kind> f{Kind::fact}, pf{Kind::person, Kind::fact},
      ppf{Kind::person, Kind::person, Kind::fact};
  const std::vector<std::string> pf_names{"who", "fact"}, ppf_names{"who", "whom", "fact"};
  function("is_true", f, {"fact"}, Op::read, true, at).values = truth_;
  function("believes", pf, pf_names, Op::believes, true, at);
  function("denies", pf, pf_names, Op::denies, true, at);
  function("unsure", pf, pf_names, Op::unsure, true, at);
  function("knows", pf, pf_names, Op::knows, true, at);
  function("thinks_believes", ppf, ppf_names, Op::thinks, true, at).number = 1;
  function("thinks_denies", ppf, ppf_names, Op::thinks, true, at).number = 2;
  function("open_between", ppf, ppf_names, Op::open_between, true, at);
  function("make_true", f, {"fact"}, Op::make, false, at).number = 1;
  function("make_false", f, {"fact"}, Op::make, false, at).number = 0;
  function("tell", ppf, ppf_names, Op::tell, false, at).number = 1;
  function("tell_not", ppf, ppf_names, Op::tell, false, at).number = 2;
  function("tell_in_anger", ppf, ppf_names, Op::say, false, at).number = 0;
  function("joke", ppf, ppf_names, Op::say, false, at).number = 1;
  function("hear", pf, pf_names, Op::learn, false, at).number = 0;
  function("see", pf, pf_names, Op::learn, false, at).number = 1;
  function("overhear", pf, pf_names, Op::learn, false, at).number = 2;
  function("infer", pf, pf_names, Op::learn, false, at).number = 4;
  function("doubt", pf, pf_names, Op::doubt, false, at).number = 0;
  function("deny", pf, pf_names, Op::doubt, false, at).number = 2;
  function("notice", ppf, ppf_names, Op::notice, false, at);
  function("see_together", ppf, ppf_names, Op::see_together, false, at);
  function("reveal", f, {"fact"}, Op::learn, false, at).number = 5;
  for (const std::string_view way : ways) event("learned", std::string(way), pf, at);
  event("learned", "revealing", pf, at);
  for (const char* name : {"disbelieved"}) event(name, "", pf, at);
  for (const char* name : {"told", "told_not", "told_in_anger", "joked", "noticed"}) event(name, "", ppf, at);
  for (const char* name : {"became_true", "became_false"}) event(name, "", f, at);
}

/// Traces, promises, milestones.
void Expansion::make_things() {
  if (!world_.traces.empty()) {
    const Span at = world_.traces.front().name.span;
    exists_ = &table("exists", "trace", {Kind::trace}, "false");
    holds_ = &table("holds__of", "holds", {Kind::trace, Kind::fact}, "false");
    for (const Trace& trace : world_.traces) {
      row(*exists_, {trace.name.id}, "trace__" + trace.name.id, "false", trace.name.span);
      for (const Word& fact : trace.facts)
        if (!resolve(fact, Kind::fact, {}).empty())
          row(*holds_, {trace.name.id, fact.id}, joined_name("holds", {trace.name.id, fact.id}), "false",
              fact.span);
    }
    function("exists", {Kind::trace}, {"trace"}, Op::read, true, at).values = exists_;
    function("view", {Kind::person, Kind::trace}, {"who", "trace"}, Op::view, false, at);
    function("record", {Kind::trace}, {"trace"}, Op::record, false, at).number = 1;
    function("erase", {Kind::trace}, {"trace"}, Op::record, false, at).number = 0;
    event("viewed", "", {Kind::person, Kind::trace}, at);
    event("recorded", "", {Kind::trace}, at);
    event("erased", "", {Kind::trace}, at);
  }
  if (!world_.promises.empty()) {
    const Span at = world_.promises.front().name.span;
    promise_ = &table("promise__of", "promised", {Kind::promise}, "0");
    for (const Promise& promise : world_.promises) {
      row(*promise_, {promise.name.id}, "promised__" + promise.name.id, "0", promise.name.span);
      resolve(promise.by, Kind::person, {});
      resolve(promise.to, Kind::person, {});
    }
    int number = 0;
    for (const char* name : {"is_open", "is_kept", "is_broken"})
      function(name, {Kind::promise}, {"promise"}, Op::promise_is, true, at).number = ++number;
    number = 0;
    for (const char* name : {"promise", "keep", "break"})
      function(name, {Kind::promise}, {"promise"}, Op::promise, false, at).number = ++number;
    for (const char* name : {"promised", "kept", "broke"}) event(name, "", {Kind::promise}, at);
  }
  if (!world_.milestones.empty()) {
    const Span at = world_.milestones.front().name.span;
    reached_ = &table("is_reached", "milestone", {Kind::milestone}, "false");
    for (const Milestone& milestone : world_.milestones) {
      row(*reached_, {milestone.name.id}, "milestone__" + milestone.name.id, "false", milestone.name.span);
      resolve(milestone.of, Kind::person, {});
    }
    function("is_reached", {Kind::milestone}, {"milestone"}, Op::read, true, at).values = reached_;
    function("reach", {Kind::milestone}, {"milestone"}, Op::reach, false, at);
    event("reached", "", {Kind::milestone}, at);
  }
}

void Expansion::make_events() {
  for (uint32_t i = 0; i < world_.events.size(); ++i) {
    const BareEvent& each = world_.events[i];
    const std::vector<Kind> kinds(each.params.size(), Kind::person);
    std::vector<std::string> params;
    for (const Word& param : each.params) params.push_back(param.id);
    event(each.name.id, "", kinds, each.name.span);
    function(each.name.id, kinds, params, Op::raise, false, each.name.span).index = i;
  }
}

std::string offer_name(const Deed& deed) {
  return deed.name.id.starts_with("offer_") && deed.name.id.size() > 6 ? deed.name.id.substr(6)
                                                                       : deed.name.id;
}

void Expansion::make_deeds() {
  bool has_burdens = false;
  for (uint32_t i = 0; i < world_.deeds.size(); ++i) {
    const Deed& each = world_.deeds[i];
    const std::vector<Kind> kinds(each.params.size(), Kind::person);
    std::vector<std::string> params;
    for (const Word& param : each.params) params.push_back(param.id);
    const auto make = [&](const std::string& name, Op op, bool is_question) {
      function(name, kinds, params, op, is_question, each.name.span).index = i;
    };
    make(each.name.id, Op::deed, false);
    make("can_" + each.name.id, Op::can, true);
    make("why_not_" + each.name.id, Op::why_not, true);
    event(each.name.id, "", kinds, each.name.span);
    event("failed", each.name.id, kinds, each.name.span);
    if (each.burdens && !has_burdens) {
      has_burdens = true;
      event("imposed", "", {Kind::person, Kind::person}, each.name.span);
      event("overrode", "", {Kind::person, Kind::person}, each.name.span);
    }
    if (!each.asks) continue;
    const std::string offer = offer_name(each);
    Values& values = table("offered_" + offer, "offer__" + offer, kinds, "false");
    for (const Args& args : all_args(kinds))
      if (std::find(args.begin(), args.end(), reader_id) == args.end())
        row(values, args, joined_name("offer__" + offer, args), "false", each.name.span);
    offers_[each.name.id] = &values;
    function("offered_" + offer, kinds, params, Op::read, true, each.name.span).values = &values;
    make("accept_" + offer, Op::accept, false);
    make("decline_" + offer, Op::decline, false);
    for (const char* what : {"offered_", "accepted_", "declined_"})
      event(what + offer, "", kinds, each.name.span);
  }
  if (!world_.wants.empty()) {
    const Span at = world_.wants.front().name.span;
    function("act", {Kind::person}, {"who"}, Op::act, false, at);
    function("why", {Kind::want}, {"want"}, Op::why, true, at).number = 0;
    function("why_not", {Kind::want}, {"want"}, Op::why, true, at).number = 1;
  }
  if (!world_.responses.empty())
    function("respond", {}, {}, Op::respond, false, world_.responses.front().span);
}

Event& Expansion::event(std::string name, std::string way, std::vector<Kind> kinds, Span span) {
  Event& made = events_.emplace_back();
  made.base = "ev__" + name + (way.empty() ? "" : name == "failed" ? "__" + way : "_by_" + way);
  made.name = std::move(name);
  made.way = std::move(way);
  made.kinds = std::move(kinds);
  made.span = span;
  return made;
}

std::vector<std::string> Expansion::values_of(Kind kind) const {
  std::vector<std::string> out;
  if (kind == Kind::person) return names_.people(true);
  const auto add = [&](const auto& list) {
    for (const auto& each : list) out.push_back(each.name.id);
  };
  if (kind == Kind::fact) add(world_.facts);
  if (kind == Kind::trace) add(world_.traces);
  if (kind == Kind::promise) add(world_.promises);
  if (kind == Kind::milestone) add(world_.milestones);
  if (kind == Kind::want) add(world_.wants);
  if (kind == Kind::value)
    for (const Bond& bond : world_.bonds)
      for (const Word& value : bond.values) out.push_back(value.id);
  return out;
}

/// Every combination, nobody twice.
std::vector<Args> Expansion::all_args(const std::vector<Kind>& kinds) const {
  std::vector<Args> out{{}};
  for (const Kind kind : kinds) {
    std::vector<Args> longer;
    for (const Args& args : out) {
      for (const std::string& value : values_of(kind)) {
        if (kind == Kind::person && std::find(args.begin(), args.end(), value) != args.end()) continue;
        longer.push_back(args);
        longer.back().push_back(value);
      }
    }
    out = std::move(longer);
  }
  return out;
}

std::string Expansion::resolve(const Word& word, Kind kind, const Scope& scope) {
  if (const auto bound = scope.find(word.id); bound != scope.end()) {
    if (kind == Kind::person || word.id.starts_with("?")) return bound->second;
    report(text::Code::drama_kind, word.span, {word.id, "a place for a person", with_article(kind)});
    return {};
  }
  const Symbol* found = names_.find(word.id);
  const Person* called = found == nullptr && kind == Kind::person ? person_called(world_, word.id) : nullptr;
  if (called != nullptr) return called->name.id;
  if (found == nullptr) {
    report(text::Code::drama_unknown, word.span, {word.id, noun(kind), names_.nearest(word.id, kind)});
    return {};
  }
  if (found->kind == kind) return word.id;
  report(text::Diagnostic{text::Code::drama_kind,
                          word.span,
                          {word.id, with_article(found->kind), with_article(kind)},
                          found->span,
                          "it is declared"});
  return {};
}

}  // namespace dramaturg::world
