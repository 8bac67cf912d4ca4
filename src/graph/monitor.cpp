// The automata, one small function each, and the asking of conditions.
#include "graph/monitor.hpp"

#include <algorithm>

#include "graph/end_name.hpp"
#include "story/ops.hpp"

namespace dramaturg::graph {
namespace {

using program::no_address;
using program::Op;
using story::State;
using world::Form;

constexpr uint64_t steps_of_condition = 100'000;
constexpr uint32_t first_is_done = 1u << 31, last_is_good = 1u << 30, last_is_bad = 1u << 29;

struct NoDraws final : story::Draws {
  std::optional<uint32_t> draw(const story::DrawRequest&, State&) override { return std::nullopt; }
};

bool names_event(const Claims& claims, const Formula& formula, ContainerId container) {
  if (formula.kind == Formula::Kind::atom) {
    const Atom& atom = claims.atoms[formula.atom];
    return atom.kind == Atom::Kind::event &&
           std::find(atom.containers.begin(), atom.containers.end(), container) != atom.containers.end();
  }
  return std::any_of(formula.parts.begin(), formula.parts.end(),
                     [&](const Formula& part) { return names_event(claims, part, container); });
}

}  // namespace

Monitor::Monitor(const Program& program, const Claims& claims, program::Pool& pool)
    : premises(claims.rules.size(), 0),
      happened(claims.rules.size(), 0),
      failures(claims.atoms.size()),
      program_(program),
      claims_(claims),
      pool_(pool),
      is_scene_(program.containers.size(), 0),
      is_summary_(program.containers.size(), 0),
      has_event_(program.containers.size(), 0),
      known_(claims.atoms.size(), -1) {
  for (const ContainerId scene : claims.scenes) is_scene_[scene.value] = 1;
  for (const ContainerId summary : claims.summaries) is_summary_[summary.value] = 1;
  for (const Atom& atom : claims.atoms)
    for (const ContainerId container : atom.containers) has_event_[container.value] = 1;
  counts_choices_ = std::any_of(program.code.begin(), program.code.end(),
                                [](const program::Instruction& i) { return i.op == Op::choice_count; });
}

void Monitor::watch(story::Watch& watch) const {
  watch.containers.assign(program_.containers.size(), 0);
  for (size_t c = 0; c < watch.containers.size(); ++c) watch.containers[c] = is_scene_[c] | has_event_[c];
}

RuleStates Monitor::begin() {
  RuleStates states(claims_.rules.size(), 0);
  moment_ = Moment::entered;
  for (const ContainerId container : claims_.history) {
    entered_ = container;
    std::fill(known_.begin(), known_.end(), int8_t{-1});
    state_ = nullptr;
    for (uint32_t r = 0; r < claims_.rules.size(); ++r) {
      const Rule& rule = claims_.rules[r];
      if (rule.form == Form::never_twice && concerns(rule, container)) step(r, states[r]);
    }
  }
  hits.clear();
  std::fill(premises.begin(), premises.end(), uint8_t{0});
  return states;
}

void Monitor::enter(RuleStates& states, ContainerId container, const State& state) {
  if (is_scene_[container.value]) end_scene(states);
  if (!has_event_[container.value]) return;
  moment_ = Moment::entered;
  entered_ = container;
  ending_ = nullptr;
  look(states, &state);
}

void Monitor::choose(RuleStates& states, const State& state) {
  moment_ = Moment::choosing;
  ending_ = nullptr;
  look(states, &state);
}

void Monitor::stop(RuleStates& states, const State& state, const std::string* ending) {
  moment_ = Moment::stopped;
  ending_ = ending;
  look(states, &state);
}

void Monitor::look(RuleStates& states, const State* state) {
  state_ = state;
  std::fill(known_.begin(), known_.end(), int8_t{-1});
  for (uint32_t r = 0; r < claims_.rules.size(); ++r)
    if (moment_ != Moment::entered || concerns(claims_.rules[r], entered_)) step(r, states[r]);
}

bool Monitor::concerns(const Rule& rule, ContainerId container) const {
  const auto names = [&](const Formula& formula) { return names_event(claims_, formula, container); };
  return names(rule.what) || names(rule.other) || names(rule.last) ||
         std::any_of(rule.sequence.begin(), rule.sequence.end(), names) ||
         std::any_of(rule.halves.begin(), rule.halves.end(),
                     [&](const Rule::Half& half) { return names(half.formula); });
}

// ---- what holds at this moment

bool Monitor::holds(const Formula& formula) {
  const auto part_holds = [this](const Formula& part) { return holds(part); };
  switch (formula.kind) {
    case Formula::Kind::never: return false;
    case Formula::Kind::atom: return atom_holds(formula.atom);
    case Formula::Kind::all: return std::all_of(formula.parts.begin(), formula.parts.end(), part_holds);
    case Formula::Kind::any: return std::any_of(formula.parts.begin(), formula.parts.end(), part_holds);
    case Formula::Kind::none: return std::none_of(formula.parts.begin(), formula.parts.end(), part_holds);
  }
  return false;
}

bool Monitor::atom_holds(uint32_t index) {
  if (known_[index] >= 0) return known_[index] != 0;
  const Atom& atom = claims_.atoms[index];
  bool is_true = false;
  switch (atom.kind) {
    case Atom::Kind::condition: is_true = state_ != nullptr && ask(index); break;
    case Atom::Kind::event:
      is_true = moment_ == Moment::entered &&
                std::find(atom.containers.begin(), atom.containers.end(), entered_) != atom.containers.end();
      break;
    case Atom::Kind::ending: is_true = ending_ != nullptr && *ending_ == atom.ending; break;
  }
  known_[index] = is_true ? 1 : 0;
  return is_true;
}

/// Calls the hidden function on a copy of all that a function can read: it leaves no trace in the reading.
bool Monitor::ask(uint32_t index) {
  scratch_.globals = state_->globals;
  scratch_.visits = state_->visits;
  scratch_.turn_of_visit = state_->turn_of_visit;
  scratch_.turn = state_->turn;
  scratch_.shuffles = state_->shuffles;
  scratch_.offers.clear();
  if (counts_choices_) scratch_.offers = state_->offers;
  scratch_.fault = {};
  NoDraws draws;
  story::Context context{program_, pool_, draws};
  context.steps_left = steps_of_condition;
  const auto value = story::evaluate(context, scratch_, claims_.atoms[index].function);
  bool is_true = false;
  if (value && story::is_truthy(program_, pool_, *value, is_true, scratch_.fault)) return is_true;
  if (failures[index].empty())
    failures[index] =
        scratch_.fault.detail.empty() ? "it asks chance, or takes too long" : scratch_.fault.detail;
  return false;
}

/// What is raised in a knot that only sums up is told; anywhere else it is shown. Where the program stands is
/// the innermost place that is no function.
bool Monitor::is_shown() const {
  if (state_ == nullptr || state_->threads.empty() || claims_.summaries.empty()) return true;
  const auto& frames = state_->thread().frames;
  for (size_t f = frames.size(); f-- > 0;) {
    if (frames[f].kind == story::FrameKind::function && f > 0) continue;
    if (frames[f].pc == no_address || frames[f].pc >= program_.container_at.size()) return true;
    for (ContainerId c = program_.container_at[frames[f].pc]; c; c = program_.containers[c.value].parent)
      if (is_summary_[c.value]) return false;
    return true;
  }
  return true;
}

// ---- the automata

void Monitor::step(uint32_t index, uint32_t& state) {
  const Rule& rule = claims_.rules[index];
  const bool is_what = rule.form != Form::never_twice && holds(rule.what);
  if (is_what) happened[index] = 1;
  switch (rule.form) {
    case Form::never:
      if (is_what) hit(index);
      break;
    case Form::always:
      if (moment_ != Moment::entered && !is_what) hit(index);
      break;
    case Form::reachable:  // 1: what it was to happen without has happened
      if (state == 0 && holds(rule.other)) state = 1;
      if (state == 0 && is_what) hit(index);
      break;
    case Form::unavoidable:  // 1: it has happened
    case Form::avoidable:
    case Form::odds:
      if (state == 0 && is_what) state = 1, hit(index);
      break;
    case Form::always_possible:  // 1: it has happened; 2: nobody asks for it any more
      if (is_what) state = 1;
      if (state == 0 && holds(rule.other)) state = 2;
      break;
    case Form::before:  // 1: it has happened
      if (is_what) state = 1;
      if (!holds(rule.other)) break;
      premises[index] = 1;
      if (state == 0) hit(index);
      break;
    case Form::between: step_between(rule, index, state); break;
    case Form::at_most:  // how often
      if (!is_what) break;
      premises[index] = 1;
      if (state < rule.most) {
        ++state;
      } else {
        hit(index);
      }
      break;
    case Form::every_earned:
    case Form::first_earned:
    case Form::last_earned: step_earned(rule, index, state); break;
    case Form::never_twice: step_twice(rule, index, state); break;
    case Form::mentions: break;
  }
}

/// 0: outside; 1: begun, and it has not happened; 2: it has.
void Monitor::step_between(const Rule& rule, uint32_t index, uint32_t& state) {
  if (state == 1 && holds(rule.what)) state = 2;
  if (state != 0 && holds(rule.last)) {
    premises[index] = 1;
    if (state == 1) hit(index);
    state = 0;
  }
  if (state == 0 && holds(rule.other)) state = holds(rule.what) ? 2 : 1;
}

/// A half counts when it was raised in an earlier scene than the event, after the last `since`.
void Monitor::step_earned(const Rule& rule, uint32_t index, uint32_t& state) {
  constexpr uint32_t verdict_bits = first_is_done | last_is_good | last_is_bad;
  if (holds(rule.other)) state &= verdict_bits;
  bool is_earned = true;
  for (size_t h = 0; h < rule.halves.size(); ++h) {
    const Rule::Half& half = rule.halves[h];
    Earned now = earned(state, h);
    is_earned = is_earned && (now == Earned::shown || (now == Earned::told && !half.must_be_shown));
    const bool is_settled = now == Earned::shown || (now == Earned::told && !half.must_be_shown);
    if (is_settled || !holds(half.formula)) continue;
    if (is_shown())
      now = Earned::shown_here;
    else if (now == Earned::missing)
      now = Earned::told_here;
    state = (state & ~(7u << (3 * h))) | static_cast<uint32_t>(now) << (3 * h);
  }
  if (rule.form == Form::last_earned && moment_ == Moment::stopped && ending_ && (state & last_is_bad))
    hit(index);
  if (!holds(rule.what)) return;
  premises[index] = 1;
  if (rule.form == Form::last_earned) {
    state = (state & ~(last_is_good | last_is_bad)) | (is_earned ? last_is_good : last_is_bad);
  } else if (!is_earned && !(state & first_is_done)) {
    hit(index);
  }
  if (rule.form == Form::first_earned) state |= first_is_done;
}

void Monitor::end_scene(RuleStates& states) const {
  for (size_t r = 0; r < states.size(); ++r)
    for (size_t h = 0; h < claims_.rules[r].halves.size(); ++h) {
      Earned now = earned(states[r], h);
      if (now != Earned::told_here && now != Earned::shown_here) continue;
      now = now == Earned::told_here ? Earned::told : Earned::shown;
      states[r] = (states[r] & ~(7u << (3 * h))) | static_cast<uint32_t>(now) << (3 * h);
    }
}

/// How much of the pattern has come, and in the seventh bit whether it has come once.
void Monitor::step_twice(const Rule& rule, uint32_t index, uint32_t& state) {
  constexpr uint32_t once = 64;
  if (holds(rule.other)) {
    state = 0;
    return;
  }
  if (!holds(rule.sequence[state & (once - 1)])) return;
  premises[index] = 1;
  happened[index] = 1;
  ++state;
  if ((state & (once - 1)) < rule.sequence.size()) return;
  if (state & once) hit(index);
  state = once;
}

}  // namespace dramaturg::graph
