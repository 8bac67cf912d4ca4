// Making offers and taking them.
//
// A choice point pops what its text left on the evaluation stack (condition, bracket text, start text, in
// that order), then decides whether it is offered. An offer keeps the running thread as it stands; taking it
// resumes that thread at the choice's target and counts what is entered, as a divert in the text does.
// Source: ink, Story.ProcessChoice, ChooseChoiceIndex, TryFollowDefaultInvisibleChoice.
#include <algorithm>

#include "program/places.hpp"
#include "story/ops.hpp"

namespace dramaturg::story {
namespace {

/// A string and the tags that were made beside it; tags come in the reverse of their order.
bool pop_text(State& state, StringId& text, base::Row<StringId, 0>& tags) {
  Value value;
  if (!pop(state.evaluation, value, state.fault)) return false;
  if (value.kind != Kind::string)
    return fail(state.fault, FaultKind::type_mismatch, "Expected the text of a choice");
  text = value.as_string();
  while (!state.evaluation.empty() && state.evaluation.back().kind == Kind::tag) {
    tags.push_back(state.evaluation.back().as_string());
    state.evaluation.pop_back();
  }
  return true;
}

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Both parts together, without the blanks around; either may be none.
StringId choice_text(Pool& pool, StringId start, StringId choice_only, std::string& scratch) {
  const StringId lone = start.is_none() ? choice_only : choice_only.is_none() ? start : StringId::none();
  if (!lone.is_none() && pool.traits(lone).is_trimmed) return lone;
  scratch.clear();
  if (!start.is_none()) scratch += pool.string(start);
  if (!choice_only.is_none()) scratch += pool.string(choice_only);
  return pool.intern(trimmed(scratch));
}

/// Stands the running thread, which is the offer's already, at what the choice leads to.
void start_at(const Program& program, State& state, ChoicePointId point, Watch* watch) {
  state.offers.clear();
  state.ending = Ending::none;
  const TargetInfo& target = program.targets[program.choice_points[point.value].target.value];
  if (target.address == no_address) {
    fail(state.fault, FaultKind::divert_to_nowhere,
         "Failed to find content at path '" + path_of(program, target) + "'");
    state.fault.where = program.choice_points[point.value].address;
    return;
  }
  go_to(state, program, target, true, watch);
}

}  // namespace

bool op_choice(const Program& program, Pool& pool, State& state, ChoicePointId id, std::string& scratch,
               uint8_t* offered, Notices* notices) {
  namespace flags = containers::choice_flags;
  const ChoicePointInfo& point = program.choice_points[id.value];
  bool is_shown = true;
  if (point.flags & flags::has_condition) {
    Value condition;
    if (!pop(state.evaluation, condition, state.fault)) return false;
    if (!is_truthy(program, pool, condition, is_shown, state.fault)) return false;
    if (notices != nullptr) notices->ask(point.address, is_shown);
  }
  StringId start, choice_only;
  base::Row<StringId, 0> tags;
  if ((point.flags & flags::has_choice_only) && !pop_text(state, choice_only, tags)) return false;
  if ((point.flags & flags::has_start) && !pop_text(state, start, tags)) return false;
  if (point.flags & flags::once_only) {
    int32_t count = 0;
    if (!visit_count(program, state.visits, point.target_container, count, state.fault)) return false;
    if (count > 0) is_shown = false;
  }
  if (!is_shown) {
    const bool has_effect = notices != nullptr && notices->habits.has_effect[point.address] != 0;
    if (has_effect) notices->meet(Notice::Kind::hidden_effect, point.address);
    return true;
  }

  const size_t forks = state.threads.size() + state.offers.size();
  if (state.offers.size() >= bounds::offers || forks * state.thread().frames.size() >= bounds::forked_frames)
    return fail(state.fault, FaultKind::too_deep, "too many choices at once");
  std::reverse(tags.begin(), tags.end());
  Offer& offer = state.offers.add();
  offer.point = id;
  offer.is_invisible_default = (point.flags & flags::is_invisible_default) != 0;
  offer.thread = state.thread();
  offer.text = choice_text(pool, start, choice_only, scratch);
  offer.tags = tags;
  if (offered != nullptr && !offer.is_invisible_default) offered[id.value] = 1;
  return true;
}

bool follow_default(const Program& program, State& state, Output& output, const Pool& pool, Watch* watch) {
  if (state.offers.empty() || visible_offers(state) > 0) return false;
  const ChoicePointId point = state.offers.front().point;
  state.threads.resize_for_overwrite(1);
  std::swap(state.threads.front(), state.offers.front().thread);
  start_at(program, state, point, watch);
  if (state.fault.kind == FaultKind::none) settle(state, program, output, pool);
  return true;
}

bool choose(const Program& program, State& state, ChoiceIndex index, Watch* watch) {
  if (index.value >= visible_offers(state)) return false;
  // The turn counts before what is entered records it.
  ++state.turn;
  Offer& offer = const_cast<Offer&>(visible_offer(state, index));
  state.threads.resize_for_overwrite(1);
  std::swap(state.threads.front(), offer.thread);
  start_at(program, state, offer.point, watch);
  return true;
}

bool choose(const Program& program, const State& from, ChoiceIndex index, State& to, Watch* watch) {
  if (index.value >= visible_offers(from)) return false;
  to.globals = from.globals;
  to.visits = from.visits;
  to.turn_of_visit = from.turn_of_visit;
  to.evaluation = from.evaluation;
  to.shuffles = from.shuffles;
  to.turn = from.turn + 1;
  to.story_seed = from.story_seed;
  to.previous_random = from.previous_random;
  to.is_seeded = from.is_seeded;
  to.fault = from.fault;
  const Offer& offer = visible_offer(from, index);
  to.threads.resize_for_overwrite(1);
  to.threads.front() = offer.thread;
  start_at(program, to, offer.point, watch);
  return true;
}

uint32_t visible_offers(const State& state) {
  return static_cast<uint32_t>(std::count_if(state.offers.begin(), state.offers.end(),
                                             [](const Offer& offer) { return !offer.is_invisible_default; }));
}

const Offer& visible_offer(const State& state, ChoiceIndex index) {
  uint32_t left = index.value;
  for (const Offer& offer : state.offers)
    if (!offer.is_invisible_default && left-- == 0) return offer;
  return state.offers.front();
}

}  // namespace dramaturg::story
