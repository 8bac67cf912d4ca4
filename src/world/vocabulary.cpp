// Events by name, conditions by the same writer that makes functions of them.
#include "world/vocabulary.hpp"

#include <algorithm>

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

std::optional<Expr> DramaVocabulary::denial_of(const Expr& condition) const {
  Expr out = condition;
  if (!may_be_unsaid(condition) || !deny(condition, out)) return std::nullopt;
  return out;
}

namespace {

/// The op of a `false` that stands for what nothing is said of.
constexpr const char* unsaid_mark = "unsaid";

bool is_unsaid_mark(const Expr& expr) { return expr.kind == ExprKind::boolean && expr.op == unsaid_mark; }
bool holds_unsaid_mark(const Expr& expr) {
  return is_unsaid_mark(expr) || std::any_of(expr.children.begin(), expr.children.end(),
                                             [](const Expr& each) { return holds_unsaid_mark(each); });
}
bool is_call(const Expr& expr, std::string_view name) {
  return expr.kind == ExprKind::call && expr.path.size() == 1 && expr.path[0] == name;
}
bool is_knowing(const Expr& expr) {
  return is_call(expr, "knows") || is_call(expr, "believes") || is_call(expr, "denies");
}
Expr call_of(std::string name, const Expr& like) {
  Expr out = like;
  out.kind = ExprKind::call;
  out.path = {std::move(name)};
  return out;
}
Expr joined(std::string op, Expr left, Expr right) {
  Expr out;
  out.kind = ExprKind::binary;
  out.span = left.span;
  out.op = std::move(op);
  out.children.push_back(std::move(left));
  out.children.push_back(std::move(right));
  return out;
}
Expr not_so(const Expr& expr) {
  Expr out;
  out.kind = ExprKind::unary;
  out.span = expr.span;
  out.op = "!";
  out.children.push_back(expr);
  return out;
}

}  // namespace

bool DramaVocabulary::is_unsaid_fact(const Expr& expr) const {
  if (expr.kind != ExprKind::variable || expr.path.size() != 1) return false;
  for (const Fact& fact : checked_.world.facts)
    if (fact.name.id == expr.path[0]) return fact.is_unsaid;
  return false;
}

/// Is there a question in it that can be left without an answer?
bool DramaVocabulary::may_be_unsaid(const Expr& expr) const {
  if (is_unsaid_mark(expr) || is_unsaid_fact(expr) || is_knowing(expr) || is_call(expr, "thinks_believes"))
    return true;
  return std::any_of(expr.children.begin(), expr.children.end(),
                     [this](const Expr& child) { return may_be_unsaid(child); });
}

/// Is all that is wrong with it that nothing is declared for these people?
bool DramaVocabulary::is_undeclared(const Expr& expr) const {
  text::Diagnostics trial;
  Expr copy = expr;
  expand_condition(copy, trial);
  return trial.has_errors() &&
         std::all_of(trial.all().begin(), trial.all().end(), [](const text::Diagnostic& each) {
           return each.code == text::Code::drama_not_declared_for ||
                  each.code == text::Code::drama_not_nested;
         });
}

/// The smallest parts that have an answer of their own: comparisons and calls, not what combines them.
void DramaVocabulary::leave_unsaid(Expr& condition) const {
  if (!answers_for_anybody_) return;
  const bool combines =
      (condition.kind == ExprKind::unary && condition.op == "!") ||
      (condition.kind == ExprKind::binary && (condition.op == "&&" || condition.op == "||"));
  if (combines) {
    for (Expr& child : condition.children) leave_unsaid(child);
    // Not known to be so is not known not to be so: what is denied is asked for, not what fails.
    if (Expr denied; condition.kind == ExprKind::unary && holds_unsaid_mark(condition) &&
                     deny(condition.children[0], denied))
      condition = std::move(denied);
  } else if (is_undeclared(condition)) {
    const text::Span span = condition.span;
    condition = Expr();
    condition.kind = ExprKind::boolean;
    condition.op = unsaid_mark;
    condition.span = span;
  }
}

/// Kleene's three values: what says that `expr` is not so. False: it cannot be said.
bool DramaVocabulary::deny(const Expr& expr, Expr& out) const {
  if (expr.kind == ExprKind::unary && expr.op == "!") {
    out = expr.children[0];
    return true;
  }
  if (expr.kind == ExprKind::binary && (expr.op == "&&" || expr.op == "||")) {
    Expr left, right;
    if (!deny(expr.children[0], left) || !deny(expr.children[1], right)) return false;
    out = joined(expr.op == "&&" ? "||" : "&&", std::move(left), std::move(right));
    return true;
  }
  if (is_unsaid_mark(expr)) {
    out = expr;
    return true;
  }
  if (is_unsaid_fact(expr)) {  // until something makes it false
    Expr event = call_of("became_false", expr);
    event.children.assign(1, expr);
    out = call_of("did", expr);
    out.children.assign(1, std::move(event));
    return true;
  }
  if (is_call(expr, "thinks_believes")) {
    out = call_of("thinks_denies", expr);
    return true;
  }
  if (is_knowing(expr) && expr.children.size() == 2) {
    const Expr& what = expr.children[1];
    const bool is_known = is_call(expr, "knows");
    if (is_knowing(what) && what.children.size() == 2) {
      out = call_of("thinks_denies", expr);
      out.children = {expr.children[0], what.children[0], what.children[1]};
      const Expr& fact = what.children[1];
      if (is_known && !is_unsaid_fact(fact)) out = joined("||", std::move(out), not_so(fact));
      return is_known || is_call(expr, "believes");
    }
    out = call_of(is_call(expr, "denies") ? "believes" : "denies", expr);
    if (is_known && !is_unsaid_fact(what)) out = joined("||", std::move(out), not_so(what));
    return true;
  }
  out = not_so(expr);
  return true;
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
