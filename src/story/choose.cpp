// Making offers and taking them.
//
// A choice point pops what its text left on the evaluation stack (condition, bracket text, start text, in
// that order), then decides whether it is offered. An offer keeps the running thread as it stands; taking it
// resumes that thread at the choice's target and counts what is entered, as a divert in the text does.
// Source: ink, Story.ProcessChoice, ChooseChoiceIndex, TryFollowDefaultInvisibleChoice.
#include <algorithm>

#include "story/ops.hpp"

namespace dramaturg::story {
namespace {

/// A string and the tags that were made beside it; tags come in the reverse of their order.
bool pop_text(State& state, const Pool& pool, std::string& text, std::vector<StringId>& tags) {
  Value value;
  if (!pop(state.evaluation, value, state.fault)) return false;
  if (value.kind != Kind::string)
    return fail(state.fault, FaultKind::type_mismatch, "Expected the text of a choice");
  text.insert(0, pool.string(value.as_string()));
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

void resume(const Program& program, State& state, Offer& offer, Watch* watch) {
  Thread thread = std::move(offer.thread);
  const TargetInfo& target = program.targets[program.choice_points[offer.point.value].target.value];
  state.offers.clear();
  state.threads.resize(1);
  state.threads[0] = std::move(thread);
  state.ending = Ending::none;
  if (target.address == no_address) {
    fail(state.fault, FaultKind::divert_to_nowhere, "Failed to find content at path '" + target.path + "'");
    state.fault.where = program.choice_points[offer.point.value].address;
    return;
  }
  go_to(state, program, target, true, watch);
}

}  // namespace

bool op_choice(const Program& program, Pool& pool, State& state, ChoicePointId id, uint8_t* offered,
               Notices* notices) {
  namespace flags = containers::choice_flags;
  const ChoicePointInfo& point = program.choice_points[id.value];
  bool is_shown = true;
  if (point.flags & flags::has_condition) {
    Value condition;
    if (!pop(state.evaluation, condition, state.fault)) return false;
    if (!is_truthy(program, pool, condition, is_shown, state.fault)) return false;
    if (notices != nullptr) notices->ask(point.address, is_shown);
  }
  std::string text;
  std::vector<StringId> tags;
  if ((point.flags & flags::has_choice_only) && !pop_text(state, pool, text, tags)) return false;
  if ((point.flags & flags::has_start) && !pop_text(state, pool, text, tags)) return false;
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
  Offer offer;
  offer.point = id;
  offer.is_invisible_default = (point.flags & flags::is_invisible_default) != 0;
  offer.thread = state.thread();
  offer.text = pool.intern(trimmed(text));
  offer.tags = std::move(tags);
  if (offered != nullptr && !offer.is_invisible_default) offered[id.value] = 1;
  state.offers.push_back(std::move(offer));
  return true;
}

bool follow_default(const Program& program, State& state, Output& output, const Pool& pool, Watch* watch) {
  if (state.offers.empty() || visible_offers(state) > 0) return false;
  Offer offer = std::move(state.offers.front());
  resume(program, state, offer, watch);
  if (state.fault.kind == FaultKind::none) settle(state, program, output, pool);
  return true;
}

bool choose(const Program& program, State& state, ChoiceIndex index, Watch* watch) {
  if (index.value >= visible_offers(state)) return false;
  // The turn counts before what is entered records it.
  ++state.turn;
  Offer offer = visible_offer(state, index);
  resume(program, state, offer, watch);
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
