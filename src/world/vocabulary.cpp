// Events by name, conditions by the same writer that makes functions of them.
#include "world/vocabulary.hpp"

#include "world/expansion.hpp"
#include "world/places.hpp"

namespace dramaturg::world {

DramaVocabulary::DramaVocabulary(const Checked& checked, const Joined& joined, const Vocabulary& plain)
    : checked_(checked), plain_(plain) {
  for (const RaisedEvent& each : joined.events) happening_.insert(each.function);
  expansion_ = std::make_unique<Expansion>(checked.world, checked.names, unheard_);
  expansion_->limit_events(happening_);
}

DramaVocabulary::~DramaVocabulary() = default;

/// A milestone's name is the event of reaching it.
bool DramaVocabulary::is_event(std::string_view name) const {
  // `offered_help(a, b)` is asked about as what is open; that it was made is `did(offered_help(a, b))`.
  if (const Function* question = expansion_->function(name); question != nullptr && question->is_question)
    return false;
  if (!expansion_->events_named(name, {}).empty()) return true;
  // A milestone by its bare name is what was reached: a condition, so that two can be asked for together.
  return plain_.is_event(name);
}

/// What cannot happen in this story has no function: empty, and no complaint.
std::vector<std::string> DramaVocabulary::resolve_event(const EventCall& call,
                                                        text::Diagnostics& diagnostics) const {
  const bool is_ours = !expansion_->events_named(call.name, {}).empty() ||
                       checked_.names.find(call.name, Kind::milestone) != nullptr;
  if (!is_ours) return plain_.resolve_event(call, diagnostics);
  expansion_->use(diagnostics);
  expansion_->forget_reports();
  EventPattern pattern{{call.name, call.span}, {}, call.way, call.span};
  for (const Argument& arg : call.args) pattern.args.push_back({arg.name, arg.span});
  std::vector<std::pair<const Event*, Args>> found;
  std::vector<std::string> out;
  if (expansion_->match(pattern, {}, found)) {
    for (const auto& [event, args] : found) {
      const std::string function = expansion_->event_function(*event, args);
      if (happening_.contains(function)) out.push_back(function);
    }
  }
  expansion_->use(unheard_);
  return out;
}

/// Replaces what is ours and leaves the rest. False: somebody is not declared.
bool DramaVocabulary::expand(Expr& expr) const {
  const bool is_name = expr.path.size() == 1;
  const Symbol* symbol = is_name ? checked_.names.find(expr.path[0]) : nullptr;
  const bool is_truth = expr.kind == ExprKind::variable && symbol != nullptr &&
                        (symbol->kind == Kind::fact || symbol->kind == Kind::milestone);
  const bool is_question = expr.kind == ExprKind::call && is_name &&
                           (expr.path[0] == "did" || expansion_->function(expr.path[0]) != nullptr);
  const bool compares_bond = expr.kind == ExprKind::binary && expr.children.size() == 2 &&
                             (expr.op == "==" || expr.op == "!=" || expr.op == "<" || expr.op == ">") &&
                             expr.children[0].kind == ExprKind::call && expr.children[0].path.size() == 1 &&
                             checked_.names.find(expr.children[0].path[0], Kind::bond) != nullptr;
  if (is_truth || is_question || compares_bond) {
    expr = parse_made(expansion_->condition(expr, {}), expr.span);
    return true;
  }
  for (Expr& child : expr.children) expand(child);
  return true;
}

void DramaVocabulary::expand_condition(Expr& condition, text::Diagnostics& diagnostics) const {
  expansion_->use(diagnostics);
  expansion_->forget_reports();
  expand(condition);
  expansion_->use(unheard_);
  plain_.expand_condition(condition, diagnostics);
}

std::vector<std::string> DramaVocabulary::values_of(const EventCall& call, size_t index) const {
  const auto events = expansion_->events_named(call.name, call.way);
  if (events.empty() || index >= events.front()->kinds.size()) return plain_.values_of(call, index);
  std::vector<std::string> out;
  for (std::string& value : expansion_->values_of(events.front()->kinds[index]))
    if (value != reader_id) out.push_back(std::move(value));
  return out;
}

std::vector<std::string> DramaVocabulary::event_names() const {
  std::vector<std::string> out = plain_.event_names();
  for (const Event& each : expansion_->events())
    if (each.name.find("__") == std::string::npos) out.push_back(each.name);
  for (const Milestone& each : checked_.world.milestones) out.push_back(each.name.id);
  return out;
}

}  // namespace dramaturg::world
