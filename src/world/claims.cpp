// One walk over the checks; equal conditions and places share an atom.
#include "world/claims.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace dramaturg::world {
namespace {

using syntax::Expr;
using syntax::ExprKind;
using syntax::Flow;
using text::Code;

constexpr size_t most_bindings = 2'000, most_conditions = 64;

using Bindings = std::map<std::string, std::string>;  ///< what each `?x` stands for

class Planner {
 public:
  Planner(const std::vector<Check>& checks, const Stage& stage, const Vocabulary& vocabulary,
          syntax::Tree& tree, text::Diagnostics& diagnostics)
      : checks_(checks), stage_(stage), vocabulary_(vocabulary), tree_(tree), diagnostics_(diagnostics) {}

  ClaimPlan plan() {
    for (const Flow& flow : tree_.root.flows) flows_.insert(flow.name);
    const size_t story_flows = tree_.root.flows.size();
    for (const EndingLine& line : stage_.endings) {
      NamedPlaces& named = out_.endings.emplace_back();
      named.name = line.name;
      for (const EndingLine::Place& place : line.places)
        named.places.push_back(hide_place(place.path, place.span));
    }
    for (uint32_t c = 0; c < checks_.size(); ++c) add_check(c);
    const bool has_earned = std::any_of(out_.rules.begin(), out_.rules.end(),
                                        [](const Rule& rule) { return !rule.halves.empty(); });
    if (has_earned) set_scenes(story_flows);
    for (const EventCall& call : stage_.history)
      for (const std::string& flow : vocabulary_.resolve_event(call, diagnostics_))
        out_.history.push_back(hide_place(split(flow), call.span));
    return std::move(out_);
  }

 private:
  // ---- rules

  void add_check(uint32_t index) {
    const Check& check = checks_[index];
    if (check.form == Form::mentions) return add_mentions(index);
    std::vector<Bindings> all{{}};
    for (const Operand& event : check.sequence) spread(event, all);
    if (check.other) spread(*check.other, all);
    const bool is_about_anybody = all.size() != 1 || !all[0].empty();
    for (const Bindings& bindings : all) {
      bindings_ = bindings;
      is_trying_ = is_about_anybody;
      has_failed_ = false;
      Rule rule = make_rule(check, index);
      if (count_conditions(rule) > most_conditions)
        return diagnostics_.add(Code::check_too_long, check.span, {std::to_string(most_conditions)});
      if (!has_failed_) out_.rules.push_back(std::move(rule));
    }
    bindings_.clear();
    is_trying_ = false;
  }

  /// A rule for each mention: the line is read, and who speaks does not believe it.
  void add_mentions(uint32_t index) {
    for (const Mention& mention : stage_.mentions) {
      Rule rule;
      rule.form = Form::mentions;
      rule.check = index;
      rule.mention = mention.span;
      rule.binding = {mention.person, mention.fact};
      Expr knows = named(ExprKind::call, {"believes"}, mention.span);
      knows.children.push_back(named(ExprKind::variable, {mention.person}, mention.span));
      knows.children.push_back(named(ExprKind::variable, {mention.fact}, mention.span));
      vocabulary_.expand_condition(knows, diagnostics_);
      Operand known, read;
      known.condition = std::move(knows);
      known.span = read.span = mention.span;
      read.kind = Operand::Kind::event;
      read.event = {"visits", {{mention.function, false, mention.span}}, "", mention.span};
      Operand unknown;
      unknown.kind = Operand::Kind::none;
      unknown.parts.push_back(std::move(known));
      Operand both;
      both.kind = Operand::Kind::all;
      both.parts.push_back(std::move(read));
      both.parts.push_back(std::move(unknown));
      rule.what = formula(both);
      rule.other = formula(both.parts[0]);
      out_.rules.push_back(std::move(rule));
    }
  }

  /// Every way to fill the variables of an event, for each way to fill those before it.
  void spread(const Operand& operand, std::vector<Bindings>& all) {
    for (const Operand& part : operand.parts) spread(part, all);
    if (operand.kind != Operand::Kind::event) return;
    for (size_t a = 0; a < operand.event.args.size(); ++a) {
      const Argument& argument = operand.event.args[a];
      if (!argument.is_variable) continue;
      std::vector<Bindings> more;
      for (const Bindings& bindings : all) {
        if (bindings.contains(argument.name)) {
          more.push_back(bindings);
          continue;
        }
        for (const std::string& value : vocabulary_.values_of(operand.event, a)) {
          const bool is_taken = std::any_of(bindings.begin(), bindings.end(),
                                            [&](const auto& bound) { return bound.second == value; });
          if (is_taken) continue;  // two names are two people
          Bindings& one = more.emplace_back(bindings);
          one[argument.name] = value;
          if (more.size() > most_bindings) return diagnostics_.add(Code::check_too_wide, operand.span);
        }
      }
      all = std::move(more);
    }
  }

  Rule make_rule(const Check& check, uint32_t index) {
    Rule rule;
    rule.form = check.form;
    rule.check = index;
    rule.most = check.most;
    for (const auto& [name, value] : bindings_) rule.binding.push_back(name + " = " + value);
    if (check.form != Form::never_twice && check.form != Form::mentions) rule.what = formula(check.what);
    if (check.what.denial) {
      Operand denial;
      denial.condition = *check.what.denial;
      denial.span = check.what.span;
      rule.denial = formula(denial);
    }
    if (check.other) rule.other = formula(*check.other);
    if (check.last) rule.last = formula(*check.last);
    for (const Operand& event : check.sequence) rule.sequence.push_back(formula(event));
    for (const Half& half : check.halves) rule.halves.push_back({formula(half.operand), half.must_be_shown});
    return rule;
  }

  size_t count_conditions(const Formula& formula) const {
    size_t count =
        formula.kind == Formula::Kind::atom && out_.atoms[formula.atom].kind == Atom::Kind::condition;
    for (const Formula& part : formula.parts) count += count_conditions(part);
    return count;
  }
  size_t count_conditions(const Rule& rule) const {
    size_t count = count_conditions(rule.what) + count_conditions(rule.other) + count_conditions(rule.last) +
                   count_conditions(rule.denial);
    for (const Formula& formula : rule.sequence) count += count_conditions(formula);
    for (const Rule::Half& half : rule.halves) count += count_conditions(half.formula);
    return count;
  }

  Formula formula(const Operand& operand) {
    Formula out;
    switch (operand.kind) {
      case Operand::Kind::condition:
      case Operand::Kind::event:
      case Operand::Kind::ending:
        out.kind = Formula::Kind::atom;
        out.atom = atom(operand);
        return out;
      case Operand::Kind::all: out.kind = Formula::Kind::all; break;
      case Operand::Kind::any: out.kind = Formula::Kind::any; break;
      case Operand::Kind::none: out.kind = Formula::Kind::none; break;
    }
    for (const Operand& part : operand.parts) out.parts.push_back(formula(part));
    return out;
  }

  // ---- atoms

  uint32_t atom(const Operand& operand) {
    Atom made;
    made.span = operand.span;
    std::string key;
    if (operand.kind == Operand::Kind::condition) {
      made.kind = Atom::Kind::condition;
      made.condition = hide(operand.condition, operand.span);
    } else if (operand.kind == Operand::Kind::ending) {
      made.kind = Atom::Kind::ending;
      made.ending = operand.ending;
      key = "ending " + made.ending;
    } else {
      made.kind = Atom::Kind::event;
      key = event(operand.event, made);
    }
    if (!key.empty()) {
      const auto [known, is_new] = known_.try_emplace(key, static_cast<uint32_t>(out_.atoms.size()));
      if (!is_new) return known->second;
    }
    out_.atoms.push_back(std::move(made));
    return static_cast<uint32_t>(out_.atoms.size()) - 1;
  }

  std::string event(const EventCall& written, Atom& out) {
    EventCall call = written;
    for (Argument& argument : call.args) {
      if (!argument.is_variable) continue;
      if (const auto bound = bindings_.find(argument.name); bound != bindings_.end()) {
        argument.name = bound->second;
        argument.is_variable = false;
      } else {
        diagnostics_.add(Code::variable_unbound, argument.span, {argument.name});
        has_failed_ = true;
        return {};
      }
    }
    std::string key = "event";
    if (call.is_visits()) {
      out.places.push_back(hide_place(split(call.args[0].name), call.span));
      return key + " visits " + call.args[0].name;
    }
    // A combination of people that the event is not for is left out, without a word.
    text::Diagnostics dropped;
    const std::vector<std::string> flows =
        vocabulary_.resolve_event(call, is_trying_ ? dropped : diagnostics_);
    // What nobody in this story ever does is an event that never happens.
    has_failed_ = has_failed_ || (is_trying_ && flows.empty());
    for (const std::string& flow : flows) {
      out.places.push_back(hide_place(split(flow), call.span));
      key += " " + flow;
    }
    return key;
  }

  // ---- hidden functions

  static std::vector<std::string> split(const std::string& path) {
    std::vector<std::string> out(1);
    for (const char c : path) {
      if (c == '.')
        out.emplace_back();
      else
        out.back() += c;
    }
    return out;
  }

  static Expr named(ExprKind kind, std::vector<std::string> path, Span span) {
    Expr out;
    out.kind = kind;
    out.path = std::move(path);
    out.span = span;
    return out;
  }

  Hidden hide(Expr value, Span span) {
    Flow& flow = tree_.root.flows.emplace_back();
    flow.name = "check " + std::to_string(++count_);
    flow.span = span;
    flow.is_function = true;
    flow.body.push_back({span, syntax::Return{std::move(value)}});
    return {flow.name, span};
  }

  /// A place is named by its count of visits, which functions and knots with parameters have, too. A single
  /// name that is no knot may be a label, which only a target can be.
  Hidden hide_place(const std::vector<std::string>& path, Span span) {
    if (path.size() > 1 || flows_.contains(path[0])) return hide(named(ExprKind::variable, path, span), span);
    Expr call = named(ExprKind::call, {"READ_COUNT"}, span);
    call.children.push_back(named(ExprKind::divert_target, path, span));
    return hide(std::move(call), span);
  }

  // ---- scenes

  static bool is_summary(const Flow& flow) {
    for (size_t i = 0; i + 1 < flow.body.size() && i < 8; ++i) {
      if (!flow.body[i].is<syntax::TagStart>()) continue;
      const auto* text = flow.body[i + 1].as<syntax::Text>();
      if (text && text->text.find("summary") != std::string::npos) return true;
    }
    return false;
  }

  void set_scenes(size_t story_flows) {
    for (size_t f = 0; f < story_flows; ++f) {
      if (tree_.root.flows[f].is_function) continue;
      const std::string name = tree_.root.flows[f].name;
      const Span span = tree_.root.flows[f].span;
      const bool sums_up =
          is_summary(tree_.root.flows[f]) ||
          std::find(stage_.summaries.begin(), stage_.summaries.end(), name) != stage_.summaries.end();
      const bool is_scene = stage_.scenes.empty() || std::find(stage_.scenes.begin(), stage_.scenes.end(),
                                                               name) != stage_.scenes.end();
      if (sums_up) out_.summaries.push_back(hide_place({name}, span));
      if (is_scene) out_.scenes.push_back(hide_place({name}, span));
    }
  }

  const std::vector<Check>& checks_;
  const Stage& stage_;
  const Vocabulary& vocabulary_;
  syntax::Tree& tree_;
  text::Diagnostics& diagnostics_;
  ClaimPlan out_;
  std::set<std::string> flows_;            ///< knots and functions
  std::map<std::string, uint32_t> known_;  ///< atoms that may be shared
  Bindings bindings_;
  bool is_trying_ = false, has_failed_ = false;
  uint32_t count_ = 0;
};

}  // namespace

ClaimPlan plan_claims(const std::vector<Check>& checks, const Stage& stage, const Vocabulary& vocabulary,
                      syntax::Tree& tree, text::Diagnostics& diagnostics) {
  return Planner(checks, stage, vocabulary, tree, diagnostics).plan();
}

}  // namespace dramaturg::world
