// The whole text of a World in ink: declarations, what happened before curtain-up, functions, and whatever
// those turned out to need.
#include <algorithm>

#include "base/nearest.hpp"
#include "world/expansion.hpp"

namespace dramaturg::world {

/// Everything that can be reported about the World alone: every function is written once for anybody, and
/// every rule, want, milestone and response.
void Expansion::check() {
  for (const auto& [name, function] : functions_) generic(function);
  for (const std::string& who : names_.people(false))
    if (const Function* acts = function("act")) special(*acts, {who});
  for (const Want& want : world_.wants) {
    resolve(want.of, Kind::person, {});
    const Deed* deed = nullptr;
    Args args;
    if (!deed_of(want, deed, args)) continue;
    if (args.front() != want.of.id)
      report(text::Code::drama_want_of_other, want.deed.span, {want.of.id, args.front()});
    can(*deed, scope_of(*deed, args), {});
  }
  if (!rules_.empty()) rules();
  if (!world_.milestones.empty()) milestones();
  if (has_scenes()) scenes();
  for (const EventPattern& each : world_.history) {
    std::vector<std::pair<const Event*, Args>> found;
    if (!match(each, {}, found)) continue;
    for (const auto& [event, args] : found)
      if (event_function(*event, args).empty())
        report(text::Code::drama_not_declared_for, each.span, {each.name.id, "these people", ""});
  }
  for (const Deed& deed : world_.deeds) {
    for (const Word& param : deed.params)
      if (const Symbol* taken = names_.find(param.id))
        report(text::Diagnostic{text::Code::drama_param_taken,
                                param.span,
                                {param.id, with_article(taken->kind)},
                                taken->span,
                                "it is declared"});
    const bool has_answers = !deed.on_yes.empty() || !deed.on_no.empty();
    if (has_answers && !deed.asks) report(text::Code::drama_answer_unasked, deed.name.span, {deed.name.id});
    if (deed.against && !deed.burdens)
      report(text::Code::drama_answer_unasked, deed.name.span, {deed.name.id});
  }
  check_claims();
}

/// Sources must be declared, and who is spoken against must have spoken.
void Expansion::check_claims() {
  std::vector<std::string> known;
  for (const Source& source : world_.sources) known.push_back(source.name.id);
  const auto is_source = [&](const Word& word) {
    return std::find(known.begin(), known.end(), word.id) != known.end() ||
           report(text::Code::drama_unknown, word.span, {word.id, "source", base::nearest(word.id, known)});
  };
  for (const Claim& claim : world_.claims) {
    is_source(claim.source);
    for (const Word& other : claim.against) {
      if (!is_source(other)) continue;
      const bool has_spoken = std::any_of(world_.claims.begin(), world_.claims.end(), [&](const Claim& each) {
        return each.source.id == other.id && each.topic == claim.topic && &each != &claim;
      });
      if (!has_spoken)
        report(text::Code::drama_unknown, other.span, {claim.topic, "claim of `" + other.id + "` about", ""});
    }
  }
}

void Expansion::declarations(Code& out) const {
  const auto list = [&](const std::string& name, const std::vector<std::string>& items) {
    if (items.empty()) return;
    std::string text = "LIST " + name + " = ";
    for (size_t i = 0; i < items.size(); ++i) text += (i > 0 ? ", " : "") + items[i];
    out.line(names_.find(items.front())->span, text);
  };
  list("people__all", names_.people(true));
  list("facts__all", values_of(Kind::fact));
  list("traces__all", values_of(Kind::trace));
  list("promises__all", values_of(Kind::promise));
  list("milestones__all", values_of(Kind::milestone));
  list("wants__all", values_of(Kind::want));
  for (const Bond& bond : world_.bonds) {
    std::vector<std::string> values;
    for (const Word& value : bond.values) values.push_back(value.id);
    list(bond.name.id + "__values", values);
  }
  for (const Values& values : values_)
    for (const Values::Row& row : values.rows)
      if (!row.initial.empty()) out.line(row.span, "VAR " + row.variable + " = " + row.initial);
  bool has_episodes = false;
  for (const Scene& each : world_.scenes) has_episodes = has_episodes || each.episode > 0;
  if (has_episodes) out.line(world_.span, "VAR episode = 1");
}

/// History: events that happened before the first line. They have their functions, for claims to speak of,
/// but nobody enters them; that they happened is an answer of `did`.
void Expansion::happened() {
  for (const EventPattern& each : world_.history) {
    std::vector<std::pair<const Event*, Args>> found;
    if (!match(each, {}, found)) continue;
    const auto& [event, args] = found.front();
    const std::string name = event_function(*event, args);
    if (name.empty()) continue;
    needed_events_.try_emplace(name, event, args);
    past_.insert(name);
  }
}

/// Until nothing more is needed.
void Expansion::support(Code& out, bool all_events) {
  std::set<std::string> done;
  const auto is_new = [&](const std::string& name) { return done.insert(name).second; };
  bool has_grown = true;
  while (has_grown) {
    const size_t before = done.size();
    for (const auto& [name, needed] : std::map(needed_special_))
      if (is_new(name)) out.append(special(*needed.function, needed.args));
    for (Values* values : std::set(needed_getters_)) {
      const bool is_function = functions_.contains(values->getter) && !is_resolved_;
      if (is_new(values->getter) && !is_function) out.append(getter(*values));
    }
    for (Values* values : std::set(needed_setters_))
      if (is_new(values->setter)) out.append(setter(*values));
    if (needs_settle_ && is_new("settle__")) out.append(settle());
    for (const Event* event : std::set(needed_dispatch_))
      if (is_new(event->base)) out.append(dispatcher(*event, all_events));
    has_grown = done.size() > before;
  }
  for (const auto& [name, needed] : needed_events_) out.append(event_code(*needed.first, needed.second));
}

Code Expansion::together(Code functions) {
  Code out;
  happened();
  support(functions, is_resolved_);
  declarations(out);
  for (const RuleInstance& rule : rules_)
    out.line(rule.rule->name.span, "VAR due__" + rule.name + " = false");
  for (const auto& [name, needed] : needed_events_)
    if (did_.contains(name) || remembers_all_)
      out.line(needed.first->span,
               "VAR did__" + name.substr(4) + (past_.contains(name) ? " = true" : " = false"));
  out.append(functions);
  return out;
}

Code Expansion::everything() {
  is_resolved_ = remembers_all_ = false;
  Code functions;
  if (has_scenes()) functions.append(scenes());
  for (const auto& [name, each] : functions_) functions.append(generic(each));
  return together(std::move(functions));
}

Code Expansion::resolved(const std::map<std::string, Needed>& special_ones,
                         const std::set<std::string>& generic_ones) {
  is_resolved_ = remembers_all_ = true;
  Code functions;
  if (has_scenes()) functions.append(scenes());
  for (const auto& [name, needed] : special_ones)
    needed_special_.insert({name, {function(needed.function->name), needed.args}});
  for (const std::string& name : generic_ones) {
    const Function& each = *function(name);
    if (each.op == Op::read && each.values->getter == name)
      needed_getters_.insert(each.values);
    else
      functions.append(generic(each));
  }
  return together(std::move(functions));
}

}  // namespace dramaturg::world
