// Events, and what follows them: rules and milestones.
//
// An event is the entry of a function that does nothing but be entered (and remember, if somebody asks
// `did`). Where it is raised, the rules that wait for it are marked as due; `settle__` at the end of what the
// story called runs them. It ends: rules run in an order in which none sets off one before it (a set without
// such an order is refused), so one pass is enough; and it begins again only when a milestone was reached,
// which each is once.
#include <algorithm>

#include "base/nearest.hpp"
#include "world/expansion.hpp"

namespace dramaturg::world {

std::vector<const Event*> Expansion::events_named(std::string_view name, std::string_view way) const {
  std::vector<const Event*> out;
  for (const Event& each : events_)
    if (each.name == name && (way.empty() || each.way == way)) out.push_back(&each);
  return out;
}

const Event* Expansion::find_event(std::string_view name, std::string_view way) const {
  for (const Event& each : events_)
    if (each.name == name && each.way == way) return &each;
  return nullptr;
}

/// A bond that two share becomes something for both at once: one event, named in the order of the
/// declaration.
bool Expansion::canonical(const Event& event, Args& args) const {
  if (event.bond == nullptr) return true;
  const Values& values = *by_getter_.find(event.bond->name.id)->second;
  const auto found = values.at.find(args);
  if (found == values.at.end()) return false;
  const std::string& variable = values.rows[found->second].variable;
  for (const Values::Row& row : values.rows) {
    if (row.variable != variable) continue;
    args = row.args;
    return true;
  }
  return false;
}

std::string Expansion::event_function(const Event& event, const Args& args) const {
  Args canon = args;
  return canonical(event, canon) ? joined_name(event.base, canon) : std::string();
}

void Expansion::raise(Code& code, Span at, std::string_view name, Args args, std::string_view way) {
  if (const Event* event = find_event(name, way)) raise(code, at, *event, std::move(args));
}

void Expansion::raise(Code& code, Span at, const Event& event, Args args) {
  bool all_constant = true;
  for (const std::string& arg : args) all_constant = all_constant && is_constant(arg);
  if (!all_constant) {
    needed_dispatch_.insert(&event);
    std::string call = "~ " + event.base + "(";
    for (size_t i = 0; i < args.size(); ++i) call += (i > 0 ? ", " : "") + args[i];
    code.line(at, call + ")");
    for (const RuleInstance& rule : rules_)
      for (const auto& [other, places] : rule.after) code.must_settle = code.must_settle || other == &event;
    return;
  }
  const std::string name = event_function(event, args);
  if (name.empty()) return;
  canonical(event, args);
  needed_events_.try_emplace(name, &event, args);
  code.line(at, "~ " + name + "()");
  for (size_t i = 0; i < rules_.size(); ++i) {
    for (const auto& [other, places] : rules_[i].after) {
      if (other != &event || places != args) continue;
      code.line(rules_[i].rule->name.span, "~ due__" + rules_[i].name + " = true");
      code.must_settle = true;
      if (rule_at_work_ != SIZE_MAX) rule_leads_to_[rule_at_work_].push_back(i);
    }
  }
}

Code Expansion::event_code(const Event& event, const Args& args) {
  Code out;
  const std::string name = joined_name(event.base, args);
  out.line(event.span, function_header(name, {}));
  out.line(event.span,
           did_.contains(name) || remembers_all_ ? "~ did__" + name.substr(4) + " = true" : "~ return");
  return out;
}

/// `ev__told(a__, b__, c__)`: chooses the event's function. Without `all` only those that something waits
/// for.
Code Expansion::dispatcher(const Event& event, bool all) {
  std::vector<Args> rows;
  for (Args& args : all_args(event.kinds)) {
    const std::string name = event_function(event, args);
    if (name.empty()) continue;
    Args canon = args;
    canonical(event, canon);
    bool is_awaited = all || needed_events_.contains(name);
    for (const RuleInstance& rule : rules_)
      for (const auto& [other, places] : rule.after)
        is_awaited = is_awaited || (other == &event && places == canon);
    if (is_awaited) rows.push_back(std::move(args));
  }
  Code out;
  const auto params = place_names(event.kinds.size());
  out.line(event.span, function_header(event.base, params));
  if (rows.empty())
    out.line(event.span, "~ return");
  else
    dispatch(out, event.span, params, rows, "~ return",
             [&](Code& code, const Args& args) { raise(code, event.span, event, args); });
  return out;
}

/// The events that a pattern means; false: reported.
bool Expansion::match(const EventPattern& pattern, const Scope& scope,
                      std::vector<std::pair<const Event*, Args>>& out) {
  const bool is_reached = names_.find(pattern.name.id, Kind::milestone) != nullptr && pattern.args.empty();
  const bool is_failure = pattern.name.id == "failed" && !pattern.args.empty();
  auto found = is_reached   ? events_named("reached", {})
               : is_failure ? events_named("failed", pattern.args.front().id)
                            : events_named(pattern.name.id, pattern.way);
  if (is_failure && found.empty())
    return report(text::Code::drama_unknown, pattern.args.front().span,
                  {pattern.args.front().id, "deed", names_.nearest(pattern.args.front().id, Kind::deed)});
  if (found.empty() && !events_named(pattern.name.id, {}).empty())
    return report(text::Code::drama_way_unknown, pattern.span, {pattern.name.id, pattern.way});
  if (found.empty()) {
    std::vector<std::string> known;
    for (const Event& each : events_) known.push_back(each.name);
    return report(text::Code::drama_unknown, pattern.name.span,
                  {pattern.name.id, "event", base::nearest(pattern.name.id, known)});
  }
  for (const Event* event : found) {
    Args args;
    if (is_reached) args.push_back(pattern.name.id);
    const size_t first = is_failure ? 1 : 0;
    if (pattern.args.size() - first + args.size() != event->kinds.size())
      return report(text::Code::drama_args_count, pattern.span,
                    {pattern.name.id, std::to_string(event->kinds.size()),
                     std::to_string(pattern.args.size() - first)});
    for (size_t i = first; i < pattern.args.size(); ++i) {
      args.push_back(resolve(pattern.args[i], event->kinds[i - first], scope));
      if (args.back().empty()) return false;
    }
    canonical(*event, args);
    out.emplace_back(event, std::move(args));
  }
  return true;
}

/// A rule with `?x` is one rule for each person that fits.
void Expansion::make_rules() {
  for (const DramaRule& rule : world_.rules) {
    for (const DramaRule& other : world_.rules)
      if (&other < &rule && other.name.id == rule.name.id)
        report(text::Diagnostic{text::Code::drama_id_twice,
                                rule.name.span,
                                {rule.name.id, "a rule"},
                                other.name.span,
                                "it stands here"});
    std::vector<Scope> scopes{{}};
    const auto kinds = events_named(rule.after.name.id, rule.after.way);
    for (size_t i = 0; i < rule.after.args.size(); ++i) {
      const std::string& id = rule.after.args[i].id;
      if (!id.starts_with("?") || kinds.empty() || i >= kinds.front()->kinds.size()) continue;
      std::vector<Scope> more;
      for (const Scope& scope : scopes) {
        if (scope.contains(id)) {
          more.push_back(scope);
          continue;
        }
        for (const std::string& value : values_of(kinds.front()->kinds[i])) {
          if (value == reader_id) continue;
          const bool is_taken =
              std::any_of(scope.begin(), scope.end(), [&](const auto& each) { return each.second == value; });
          if (is_taken) continue;
          more.push_back(scope);
          more.back()[id] = value;
        }
      }
      scopes = std::move(more);
    }
    for (Scope& scope : scopes) {
      RuleInstance made{&rule, rule.name.id, {}, {}};
      for (const auto& [variable, value] : scope) made.name += "__" + value;
      // `?x` is written `x` in conditions and effects.
      for (const auto& [variable, value] : scope)
        made.bound[variable] = made.bound[variable.substr(1)] = value;
      if (!match(rule.after, made.bound, made.after)) break;
      bool is_possible = false;
      for (const auto& [event, args] : made.after)
        is_possible = is_possible || !event_function(*event, args).empty();
      if (is_possible)
        rules_.push_back(std::move(made));
      else if (scope.empty())
        report(text::Code::drama_not_declared_for, rule.after.span, {rule.after.name.id, "these people", ""});
    }
  }
  rule_leads_to_.resize(rules_.size());
}

Code Expansion::rule_code(size_t index) {
  const RuleInstance& instance = rules_[index];
  const DramaRule& rule = *instance.rule;
  Code out;
  rule_at_work_ = index;
  rule_leads_to_[index].clear();
  out.block(rule.name.span, "due__" + instance.name, [&](Code& inner) {
    inner.line(rule.name.span, "~ due__" + instance.name + " = false");
    if (rule.condition)
      inner.block(rule.condition->span, condition(*rule.condition, instance.bound),
                  [&](Code& deep) { effects(deep, rule.then, instance.bound); });
    else
      effects(inner, rule.then, instance.bound);
  });
  rule_at_work_ = SIZE_MAX;
  return out;
}

/// File order, but each after all that can set it off (Kahn 1962, smallest first). What is left over runs in
/// a circle.
Code Expansion::rules() {
  std::vector<Code> codes;
  for (size_t i = 0; i < rules_.size(); ++i) codes.push_back(rule_code(i));
  std::vector<size_t> waits(rules_.size(), 0), order;
  for (auto& next : rule_leads_to_) {
    std::sort(next.begin(), next.end());
    next.erase(std::unique(next.begin(), next.end()), next.end());
    for (const size_t each : next) ++waits[each];
  }
  std::set<size_t> ready;
  for (size_t i = 0; i < rules_.size(); ++i)
    if (waits[i] == 0) ready.insert(i);
  while (!ready.empty()) {
    const size_t next = *ready.begin();
    ready.erase(ready.begin());
    order.push_back(next);
    for (const size_t each : rule_leads_to_[next])
      if (--waits[each] == 0) ready.insert(each);
  }
  if (order.size() < rules_.size()) report_cycle(waits);
  Code out;
  out.line(rules_.front().rule->name.span, function_header("rules__", {}));
  for (const size_t index : order) out.append(codes[index]);
  if (out.origins().size() == 1) out.line(out.origins().front(), "~ return");
  return out;
}

/// Follows what waits for ever until a rule comes twice.
void Expansion::report_cycle(const std::vector<size_t>& waits) {
  // Every leftover is set off by a leftover: walk backwards.
  std::vector<size_t> came_from(rules_.size(), SIZE_MAX);
  size_t at = SIZE_MAX;
  for (size_t i = 0; i < rules_.size(); ++i) {
    if (waits[i] == 0) continue;
    if (at == SIZE_MAX) at = i;
    for (const size_t each : rule_leads_to_[i])
      if (waits[each] > 0) came_from[each] = i;
  }
  std::vector<size_t> seen;
  while (std::find(seen.begin(), seen.end(), at) == seen.end()) {
    seen.push_back(at);
    at = came_from[at];
  }
  std::vector<size_t> cycle(std::find(seen.begin(), seen.end(), at), seen.end());
  std::reverse(cycle.begin(), cycle.end());
  const auto first = std::min_element(cycle.begin(), cycle.end());
  std::rotate(cycle.begin(), first, cycle.end());
  std::string text;
  for (const size_t each : cycle) text += "`" + rules_[each].name + "`, then ";
  const DramaRule& rule = *rules_[cycle.front()].rule;
  report(text::Code::drama_rule_cycle, rule.name.span, {text + "`" + rules_[cycle.front()].name + "` again"});
}

Code Expansion::milestones() {
  Code out;
  const Span at = world_.milestones.front().name.span;
  out.line(at, function_header("milestones__", {}));
  out.line(at, "~ temp is_new__ = false");
  for (const Milestone& each : world_.milestones) {
    if (!each.when) continue;
    const std::string when = condition(*each.when, {});
    out.block(each.name.span, "not milestone__" + each.name.id + " && " + when, [&](Code& inner) {
      inner.line(each.name.span, "~ milestone__" + each.name.id + " = true");
      raise(inner, each.name.span, "reached", {each.name.id});
      inner.line(each.name.span, "~ is_new__ = true");
    });
  }
  out.line(at, "~ return is_new__");
  return out;
}

Code Expansion::settle() {
  Code out;
  const bool has_when = std::any_of(world_.milestones.begin(), world_.milestones.end(),
                                    [](const Milestone& each) { return each.when.has_value(); });
  const Span at = !rules_.empty() ? rules_.front().rule->name.span : world_.span;
  out.line(at, function_header("settle__", {}));
  if (!rules_.empty()) out.line(at, "~ rules__()");
  if (has_when) out.block(at, "milestones__()", [&](Code& inner) { inner.line(at, "~ settle__()"); });
  if (out.origins().size() == 1) out.line(at, "~ return");
  if (!rules_.empty()) out.append(rules());
  if (has_when) out.append(milestones());
  return out;
}

}  // namespace dramaturg::world
