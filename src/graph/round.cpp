// Each instruction is looked at before it runs and after it ran; what it pops and pushes is read off the
// height of the evaluation stack.
#include "graph/round.hpp"

#include <algorithm>
#include <cstdlib>

#include "containers/names.hpp"
#include "story/ops.hpp"

namespace dramaturg::graph {
namespace {

using program::Address;
using program::Instruction;
using program::Kind;
using program::NameId;
using program::Op;
using program::Value;
using story::State;
using story::Stop;

constexpr int64_t largest = int64_t{1} << 30;  ///< numbers of ink beyond it may wrap before long

Slope number(int64_t by) { return by == 0 ? Slope{} : Slope{Slope::Kind::number, by}; }

/// Draws from the steps of the round; shuffles that only choose words are not among them.
class Answers final : public story::Draws {
 public:
  Answers(const program::Printed& printed, const Path& steps) : printed_(printed), steps_(steps) {}
  std::optional<uint32_t> draw(const story::DrawRequest& request, State&) override {
    if (request.kind == story::DrawKind::shuffle && printed_.has(request.sequence)) return 0;
    if (next >= steps_.size() || !steps_[next].is_draw || steps_[next].index >= request.outcomes)
      return std::nullopt;
    return steps_[next++].index;
  }
  size_t next = 0;

 private:
  const program::Printed& printed_;
  const Path& steps_;
};

const Value* temp_from_top(const story::Thread& thread, const TempSlope& slope) {
  if (slope.frame >= thread.frames.size()) return nullptr;
  for (const story::Binding& binding : thread.frames[thread.frames.size() - 1 - slope.frame].temps)
    if (binding.name == slope.name) return &binding.value;
  return nullptr;
}

}  // namespace

bool Round::run(State& state, const Path& steps, const Drift& drift, uint64_t& steps_left) {
  drift_ = &drift;
  is_understood_ = drift.values == 0;
  rounds_ = safe_rounds_ = for_ever;
  option_ = program::no_address;
  least_frames_ = 0;
  globals_ = drift.globals;
  stack_.assign(state.evaluation.size(), {});
  offer_temps_ = drift.temps;
  strings_.clear();
  tags_ = 0;
  Answers answers(known_.printed, steps);
  story::Context context{program_, pool_, answers};
  while (answers.next < steps.size()) {
    if (!take(state, steps[answers.next])) return false;
    ++answers.next;
    if (drift.frames > 0 && least_frames_ == 0) least_frames_ = state.thread().frames.size();
    if (!run_turn(context, state, steps_left)) return false;
  }
  return true;
}

bool Round::take(State& state, const Step& step) {
  if (step.is_draw || step.index >= story::visible_offers(state)) return false;
  const story::Offer& offer = story::visible_offer(state, story::ChoiceIndex{step.index});
  const auto index = static_cast<size_t>(&offer - state.offers.begin());
  if (option_ == program::no_address) option_ = program_.choice_points[offer.point.value].address;
  temps_ = offer_temps_[index];
  const auto uppermost = static_cast<uint32_t>(offer.thread.frames.size()) - 1;
  for (TempSlope& each : temps_) each.frame = uppermost - each.frame;
  offer_temps_.clear();
  return story::choose(program_, state, story::ChoiceIndex{step.index});
}

bool Round::run_turn(story::Context& context, State& state, uint64_t& steps_left) {
  story::Output output;
  output.is_silent = true;
  for (; steps_left > 0; --steps_left) {
    before(state);
    context.steps_left = 1;
    const story::Advance advance = story::advance(context, state, output);
    after(state);
    if (advance.stop == Stop::offers) return true;
    if (advance.stop != Stop::budget) return false;
  }
  return false;
}

// ---- one instruction

void Round::before(const State& state) {
  height_ = state.evaluation.size();
  offers_ = state.offers.size();
  threads_ = state.threads.size();
  popped_ = 0;
  is_choice_ = false;
  pushed_ = {};
  const story::Frames& frames = state.thread().frames;
  if (frames.size() < least_frames_) lose();
  const Address at = frames.back().pc;
  if (at >= program_.code.size()) return;
  const Instruction& i = program_.code[at];
  switch (i.op) {
    case Op::jump:
    case Op::jump_var:
    case Op::call:
    case Op::call_var:
    case Op::call_external:
      if (i.flags & program::instruction_flags::conditional) ask_condition(state);
      break;
    case Op::choice:
      is_choice_ = true;
      if (program_.choice_points[i.a].flags & containers::choice_flags::has_condition) ask_condition(state);
      break;
    case Op::string_start: strings_.emplace_back(); break;
    case Op::string_end: end_string(); break;
    case Op::tag_start: ++tags_; break;
    case Op::tag_end: tags_ -= tags_ > 0; break;
    case Op::output: print(); break;
    case Op::drop: popped_ = 1; break;
    default: before_value(state, i, at);
  }
}

void Round::before_value(const State& state, const Instruction& i, Address at) {
  const bool is_wanted = known_.liveness.is_wanted(at);
  switch (i.op) {
    case Op::duplicate: pushed_ = top(); break;
    case Op::get_global:
      if (is_wanted) pushed_ = slope_of(state, story::find_global(state, {i.a}));
      break;
    case Op::get_temp:
      if (is_wanted) pushed_ = slope_of(state, story::find_temp(state, {i.a}));
      break;
    case Op::set_global: {
      popped_ = 1;
      const Value* slot = story::find_global(state, {i.a});
      assign(state, slot != nullptr ? slot : &state.globals[i.a], top());
      break;
    }
    case Op::set_temp:
      popped_ = 1;
      if (i.b == 0)
        assign(state, story::find_temp(state, {i.a}), top());
      else
        assign_temp(static_cast<uint32_t>(state.thread().frames.size()) - 1, {i.a}, top());
      break;
    case Op::get_count:
    case Op::visit_index:
    case Op::turns:
    case Op::turns_since:
    case Op::read_count:
      popped_ = i.op == Op::turns_since || i.op == Op::read_count;
      if (is_wanted) pushed_ = count_slope(state, i);
      break;
    case Op::native: ask_native(state, i); break;
    case Op::random:
    case Op::shuffle_index:
      popped_ = 2;
      if (top() || top(1)) lose();
      break;
    case Op::list_from_int:
    case Op::list_random:
    case Op::list_range:
      popped_ = i.op == Op::list_range ? 3 : i.op == Op::list_from_int ? 2 : 1;
      if (top() || (popped_ > 1 && top(1)) || (popped_ > 2 && top(2))) lose();
      break;
    case Op::seed_random: lose(); break;
    default: break;
  }
}

void Round::after(const State& state) {
  const size_t now = state.evaluation.size();
  popped_ = std::min(std::max(popped_, height_ > now ? height_ - now : 0), stack_.size());
  // Whatever was asked of what was popped has been answered before, but for what is not known here.
  const size_t kept = stack_.size() - popped_;
  for (size_t at = kept; at + 1 < stack_.size(); ++at)
    if (is_choice_ && stack_[at] && stack_[at].kind != Slope::Kind::text) lose();
  stack_.resize(std::min(kept, now));
  stack_.resize(now);
  if (pushed_ && now > kept) {
    stack_.back() = pushed_;
    const Value value = state.evaluation.back();
    const bool is_number = pushed_.kind == Slope::Kind::number;
    if (is_number && value.kind != Kind::integer) lose();
    if (is_number && value.kind == Kind::integer) {
      const int64_t way = largest - std::min(largest, std::abs(int64_t{value.as_int()}));
      safe_rounds_ = std::min(safe_rounds_, static_cast<uint64_t>(way / std::abs(pushed_.by)));
    }
  }
  follow_offers(state);
}

/// Frames and threads that are gone took their temporaries with them; what is offered takes a copy along.
void Round::follow_offers(const State& state) {
  if (state.threads.size() > threads_ && !temps_.empty()) lose();
  if (state.threads.size() < threads_) temps_.clear();
  const auto depth = static_cast<uint32_t>(state.thread().frames.size());
  std::erase_if(temps_, [&](const TempSlope& each) { return each.frame >= depth; });
  if (state.offers.size() < offers_) {  // the default was followed
    for (const TempSlopes& each : offer_temps_)
      if (!each.empty()) lose();
    offer_temps_.clear();
    temps_.clear();
  }
  while (offer_temps_.size() < state.offers.size()) {
    offer_temps_.push_back(temps_);
    for (TempSlope& each : offer_temps_.back()) each.frame = depth - 1 - each.frame;
  }
}

// ---- questions

void Round::note(const SlopeResult& result) {
  if (!result.is_understood) lose();
  rounds_ = std::min(rounds_, result.rounds);
}

void Round::ask_condition(const State& state) {
  popped_ = 1;
  if (!state.evaluation.empty() && top()) note(ask(state.evaluation.back(), top()));
}

void Round::ask_native(const State& state, const Instruction& i) {
  const auto native = static_cast<containers::Native>(i.a);
  popped_ = containers::operands(native);
  if (height_ < popped_) return;
  const Value last = state.evaluation[height_ - 1];
  SlopeResult result;
  if (popped_ == 1)
    result = apply(native, last, top(), {}, {});
  else
    result = apply(native, state.evaluation[height_ - 2], top(1), last, top());
  note(result);
  pushed_ = result.slope;
}

Slope Round::count_slope(const State& state, const Instruction& i) {
  if (i.op == Op::turns) return number(drift_->turn);
  program::ContainerId container{i.a};
  if (i.op == Op::turns_since || i.op == Op::read_count) {
    const bool has_grown =
        std::any_of(drift_->visits.begin(), drift_->visits.end(), [](int n) { return n; }) ||
        std::any_of(drift_->ages.begin(), drift_->ages.end(), [](int n) { return n; });
    if (!has_grown || state.evaluation.empty()) return {};
    const Value target = state.evaluation.back();
    if (target.kind != Kind::divert_target || program_.targets[target.bits].index >= 0) {
      lose();
      return {};
    }
    container = program_.targets[target.bits].container;
  }
  if (container.is_none()) return {};
  const program::ContainerInfo& info = program_.containers[container.value];
  if (i.op == Op::turns_since) return info.turns.is_none() ? Slope{} : number(drift_->ages[info.turns.value]);
  return info.visits.is_none() ? Slope{} : number(drift_->visits[info.visits.value]);
}

/// Printed words decide nothing; a text that is made of them, or a tag, may.
void Round::print() {
  popped_ = 1;
  if (!top()) return;
  if (strings_.empty()) {
    if (tags_ > 0) lose();
  } else if (top().kind == Slope::Kind::text && !strings_.back()) {
    strings_.back() = top();
  } else {
    lose();
  }
}

void Round::end_string() {
  if (strings_.empty()) return;
  pushed_ = strings_.back();
  strings_.pop_back();
}

// ---- where slopes stand

Slope Round::top(size_t below) const {
  return below < stack_.size() ? stack_[stack_.size() - 1 - below] : Slope{};
}

bool Round::find_temp(const State& state, const Value* value, uint32_t& frame, NameId& name) const {
  const story::Frames& frames = state.thread().frames;
  for (uint32_t f = 0; f < frames.size(); ++f)
    for (const story::Binding& binding : frames[f].temps)
      if (&binding.value == value) {
        frame = f;
        name = binding.name;
        return true;
      }
  return false;
}

Slope Round::slope_of(const State& state, const Value* value) {
  if (value == nullptr) return {};
  const Value* first = state.globals.data();
  if (value >= first && value < first + state.globals.size())
    return globals_[static_cast<size_t>(value - first)];
  uint32_t frame = 0;
  NameId name;
  if (!find_temp(state, value, frame, name)) return {};
  if (least_frames_ > 0 && frame + 1 < least_frames_) lose();
  for (const TempSlope& each : temps_)
    if (each.frame == frame && each.name == name) return each.slope;
  return {};
}

void Round::assign(const State& state, const Value* value, Slope slope) {
  if (value == nullptr) return;
  const Value* first = state.globals.data();
  if (value >= first && value < first + state.globals.size()) {
    globals_[static_cast<size_t>(value - first)] = slope;
    return;
  }
  uint32_t frame = 0;
  NameId name;
  if (!find_temp(state, value, frame, name)) return;
  if (least_frames_ > 0 && frame + 1 < least_frames_) lose();
  assign_temp(frame, name, slope);
}

void Round::assign_temp(uint32_t frame, NameId name, Slope slope) {
  std::erase_if(temps_, [&](const TempSlope& each) { return each.frame == frame && each.name == name; });
  if (!slope) return;
  const auto at = std::find_if(temps_.begin(), temps_.end(), [&](const TempSlope& each) {
    return each.frame > frame || (each.frame == frame && each.name > name);
  });
  temps_.insert(at, {frame, name, slope});
}

bool Round::keeps(const State& end, const State& kept, const program::SlotSet& live) const {
  const program::Slots& slots = known_.liveness.slots();
  for (uint32_t g = 0; g < globals_.size(); ++g)
    if (live.has(slots.global({g})) && globals_[g] != drift_->globals[g]) return false;
  if (std::any_of(stack_.begin(), stack_.end(), [](Slope slope) { return bool(slope); })) return false;
  // An invisible default beside visible offers is not kept.
  if (kept.offers.size() != offer_temps_.size() || end.offers.size() != offer_temps_.size()) return false;
  for (size_t o = 0; o < offer_temps_.size(); ++o) {
    TempSlopes slopes;
    for (const TempSlope& each : offer_temps_[o]) {
      const Value* before = temp_from_top(end.offers[o].thread, each);
      const Value* after = temp_from_top(kept.offers[o].thread, each);
      // Of one that must be declared and whose value nobody reads, no value is kept.
      if (before != nullptr && after != nullptr && *before == *after) slopes.push_back(each);
    }
    if (slopes != drift_->temps[o]) return false;
  }
  return true;
}

}  // namespace dramaturg::graph
