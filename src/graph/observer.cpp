// The asking of conditions, and where the program stands.
#include "graph/observer.hpp"

#include <algorithm>

#include "story/ops.hpp"

namespace dramaturg::graph {
namespace {

using program::no_address;
using program::Op;
using story::State;

constexpr uint64_t steps_of_condition = 100'000;

struct NoDraws final : story::Draws {
  std::optional<uint32_t> draw(const story::DrawRequest&, State&) override { return std::nullopt; }
};

void collect_atoms(const Formula& formula, std::vector<uint8_t>& out) {
  if (formula.kind == Formula::Kind::atom) out[formula.atom] = 1;
  for (const Formula& part : formula.parts) collect_atoms(part, out);
}

std::vector<uint8_t> atoms_of(const Claims& claims, uint32_t rule) {
  std::vector<uint8_t> out(claims.atoms.size(), rule == UINT32_MAX);
  if (rule == UINT32_MAX) return out;
  for (const Formula* formula : {&claims.rules[rule].what, &claims.rules[rule].other,
                                 &claims.rules[rule].last, &claims.rules[rule].denial})
    collect_atoms(*formula, out);
  for (const Formula& formula : claims.rules[rule].sequence) collect_atoms(formula, out);
  for (const Rule::Half& half : claims.rules[rule].halves) collect_atoms(half.formula, out);
  return out;
}

}  // namespace

Observer::Observer(const Program& program, const Claims& claims, program::Pool& pool,
                   const program::Asked* asked, uint32_t rule)
    : failures(claims.atoms.size()),
      program_(program),
      claims_(claims),
      pool_(pool),
      is_scene_(program.containers.size(), 0),
      is_summary_(program.containers.size(), 0),
      has_event_(program.containers.size(), 0),
      readers_(program.globals.size()),
      is_changed_(claims.atoms.size(), 0) {
  for (const ContainerId scene : claims.scenes) is_scene_[scene.value] = 1;
  for (const ContainerId summary : claims.summaries) is_summary_[summary.value] = 1;
  const std::vector<uint8_t> wanted = atoms_of(claims, rule);
  watch.globals.assign(program.globals.size(), 0);
  for (uint32_t a = 0; a < claims.atoms.size(); ++a) {
    const Atom& atom = claims.atoms[a];
    if (!wanted[a]) continue;
    for (const ContainerId container : atom.containers) has_event_[container.value] = 1;
    if (atom.kind != Atom::Kind::condition) continue;
    conditions_.push_back(a);
    const program::Asked::Condition* condition = asked != nullptr ? asked->find(atom.function) : nullptr;
    if (condition == nullptr) {
      restless_.push_back(a);
      continue;
    }
    for (const program::GlobalId global : condition->globals) {
      readers_[global.value].push_back(a);
      watch.globals[global.value] = 1;
    }
  }
  watch.containers.resize(program.containers.size());
  for (size_t c = 0; c < watch.containers.size(); ++c) watch.containers[c] = is_scene_[c] | has_event_[c];
  counts_choices_ = std::any_of(program.code.begin(), program.code.end(),
                                [](const program::Instruction& i) { return i.op == Op::choice_count; });
}

void Observer::begin(bool is_opening) {
  moments.clear();
  watch.entered.clear();
  for (const program::GlobalId global : watch.assigned) watch.globals[global.value] = 1;
  watch.assigned.clear();
  wants_all_ = is_opening;
}

void Observer::look(const State& state) {
  for (const ContainerId entered : watch.entered) {
    if (is_scene_[entered.value]) add(MomentKind::scene, state);
    if (!has_event_[entered.value]) continue;
    ask_changed(state);
    add(MomentKind::entered, state, entered.value);
  }
  watch.entered.clear();
}

void Observer::choose(const State& state) {
  ask_changed(state);
  add(MomentKind::choosing, state);
}

void Observer::stop(const State& state, int64_t ending) {
  ask_changed(state);
  add(ending < 0 ? MomentKind::stopped : MomentKind::ended, state,
      static_cast<uint32_t>(std::max<int64_t>(ending, 0)));
}

void Observer::add(MomentKind kind, const State& state, uint32_t number) {
  moments.push_back(Moment{kind, is_shown(state), number}.word());
}

void Observer::ask_changed(const State& state) {
  if (wants_all_) {
    for (const uint32_t atom : conditions_) ask(atom, state);
    wants_all_ = false;
  } else {
    for (const uint32_t atom : restless_) ask(atom, state);
    for (const program::GlobalId global : watch.assigned)
      for (const uint32_t atom : readers_[global.value]) is_changed_[atom] = 1;
    for (const program::GlobalId global : watch.assigned)
      for (const uint32_t atom : readers_[global.value])
        if (is_changed_[atom]) {
          ask(atom, state);
          is_changed_[atom] = 0;
        }
  }
  for (const program::GlobalId global : watch.assigned) watch.globals[global.value] = 1;
  watch.assigned.clear();
}

void Observer::ask(uint32_t atom, const State& state) {
  const auto is_true = static_cast<uint32_t>(answer(atom, state));
  moments.push_back(Moment{MomentKind::answer, true, atom * 2 + is_true}.word());
}

/// Calls the hidden function on a copy of all that a function can read.
bool Observer::answer(uint32_t atom, const State& state) {
  scratch_.globals = state.globals;
  scratch_.visits = state.visits;
  scratch_.turn_of_visit = state.turn_of_visit;
  scratch_.turn = state.turn;
  scratch_.shuffles = state.shuffles;
  scratch_.offers.clear();
  if (counts_choices_) scratch_.offers = state.offers;
  scratch_.fault = {};
  NoDraws draws;
  story::Context context{program_, pool_, draws};
  context.steps_left = steps_of_condition;
  const auto value = story::evaluate(context, scratch_, claims_.atoms[atom].function);
  bool is_true = false;
  if (value && story::is_truthy(program_, pool_, *value, is_true, scratch_.fault)) return is_true;
  if (failures[atom].empty())
    failures[atom] =
        scratch_.fault.detail.empty() ? "it asks chance, or takes too long" : scratch_.fault.detail;
  return false;
}

/// What is raised in a knot that only sums up is told; anywhere else it is shown. Where the program stands is
/// the innermost place that is no function.
bool Observer::is_shown(const State& state) const {
  if (state.threads.empty() || claims_.summaries.empty()) return true;
  const auto& frames = state.thread().frames;
  for (size_t f = frames.size(); f-- > 0;) {
    if (frames[f].kind == story::FrameKind::function && f > 0) continue;
    if (frames[f].pc == no_address || frames[f].pc >= program_.container_at.size()) return true;
    for (ContainerId c = program_.container_at[frames[f].pc]; c; c = program_.containers[c.value].parent)
      if (is_summary_[c.value]) return false;
    return true;
  }
  return true;
}

}  // namespace dramaturg::graph
