// One move: taken on a copy of its situation, run silently to its next stop, and that stop turned into a key.
//
// At a place that others may have come to (places.hpp), the move waits for its batch; the rest of the turn is
// run only if nobody is known to have come there in the same state. A turn that will not end is watched
// (endless.hpp).
#include <algorithm>

#include "base/expect.hpp"
#include "base/hash.hpp"
#include "graph/end_name.hpp"
#include "graph/mover.hpp"

namespace dramaturg::graph {

using story::Stop;

namespace {

constexpr uint64_t steps_before_watching = 20'000;
constexpr uint32_t most_outcomes = 10'000;

}  // namespace

// ---- a situation and its moves

/// A chance vertex stands before its question: running on asks it again.
DrawRequest Mover::ask_again() {
  state_ = parent_;
  begin_move(parent_output_, parent_mark_);
  context_.steps_left = setting_.limits.steps_per_turn;
  const Advance advance = story::advance(context_, state_, output_);
  EXPECT(advance.stop == Stop::draw && advance.pending, "a chance vertex asks its question when it runs on");
  return *advance.pending;
}

uint32_t Mover::stand_at(StateId vertex, const uint8_t* key, bool is_choice) {
  canon_.decode(key, parent_, parent_output_, parent_mark_);
  from_ = vertex;
  is_choice_ = is_choice;
  if (is_choice) {
    visible_.clear();
    for (uint32_t at = 0; at < parent_.offers.size(); ++at)
      if (!parent_.offers[at].is_invisible_default) visible_.push_back(at);
    return static_cast<uint32_t>(visible_.size());
  }
  question_ = ask_again();
  split_outcomes();
  return static_cast<uint32_t>(outcomes_.size());
}

/// Values that nothing can tell apart (program/rolls.hpp) are one outcome, with so much more weight.
void Mover::split_outcomes() {
  outcomes_.clear();
  const bool is_roll = question_.kind == story::DrawKind::random;
  const program::Rolls::Split* split =
      is_roll ? setting_.known.rolls.at(state_.thread().frames.back().pc) : nullptr;
  const bool is_against = split != nullptr && split->against;
  const program::Value against = is_against ? state_.globals[split->against->value] : program::Value::of(0);
  if (split == nullptr || against.kind != program::Kind::integer) {
    for (uint32_t k = 0; k < question_.outcomes; ++k) outcomes_.push_back(k);
    return;
  }
  const auto begin = [&](int64_t value) {
    const int64_t k = value - question_.low;
    if (k > outcomes_.back() && k < question_.outcomes) outcomes_.push_back(static_cast<uint32_t>(k));
  };
  outcomes_.push_back(0);
  for (const int64_t value : split->begins) begin(value);
  if (!is_against) return;
  begin(against.as_int());
  begin(int64_t{against.as_int()} + 1);
}

const State& Mover::look_at(const uint8_t* key) {
  canon_.decode(key, parent_, parent_output_, parent_mark_);
  return parent_;
}

void Mover::take(uint32_t index, Move& move) {
  move.from = from_;
  move.look_count = 0;
  move.known = StateId::none();
  move.origin = Transitions::no_origin;
  if (is_choice_) {
    move.step = {false, index, static_cast<int32_t>(index) + 1};
    move.weight = 1;
    const uint32_t origin = origin_of(index);
    const Way way = go_known(parent_, origin, move, false);
    if (way == Way::done) return;
    if (way == Way::run) return run_to_stop(move, false);
    begin_move(parent_output_, parent_mark_);
    begin_part(origin, &parent_);
    take_choice(parent_, index);
  } else {
    begin_move(parent_output_, parent_mark_);
    begin_part(Transitions::no_origin, nullptr);
    const uint32_t k = outcomes_[index];
    const uint32_t next = index + 1 < outcomes_.size() ? outcomes_[index + 1] : question_.outcomes;
    state_ = parent_;
    draws_.set(k);
    const int32_t first = question_.kind == story::DrawKind::random ? question_.low : 1;
    move.step = {true, k, first + static_cast<int32_t>(k)};
    move.weight = next - k;
  }
  run_on(move);
}

void Mover::finish(Batch& batch, uint32_t first) {
  if (leader_ == nullptr) fresh_.clear();
  for (Move& move : batch) {
    if (move.stage == Move::Stage::place && !look_up(move, 0)) go_on_from_place(move);
    name_places(move, first++);
  }
}

void Mover::take_choice(const State& from, uint32_t index) {
  const bool is_taken =
      story::choose(program_, from, story::ChoiceIndex{index}, state_, context_.trace.watch);
  EXPECT(is_taken, "an offer that stands can be taken");
}

/// What is beside the state.
void Mover::begin_move(const Output& output, MarkId mark) {
  if (&output != &output_) output_ = output;
  mark_ = mark;
  if (observer_) observer_->begin(false);
  runs_.clear();
}

// ---- in a batch

/// To the first thing that must be looked up; the rest when the batch is finished.
void Mover::run_on(Move& move) {
  begin_run();
  run_to_stop(move, false);
}

void Mover::begin_run() {
  notices_.leaked = state_.evaluation.size();
  context_.steps_left = std::min(steps_before_watching, setting_.limits.steps_per_turn);
  context_.places = nullptr;
}

/// Until the turn ends, or where others have come to; unless `is_begun`, no further than to the first thing
/// that must be looked up.
void Mover::run_to_stop(Move& move, bool is_begun) {
  while (true) {
    const bool may_ask = move.look_count < most_looks;
    context_.places = stops_at(may_ask);
    const Advance advance = step_machine();
    if (has_news()) {
      move.stage = Move::Stage::odd;
      return;
    }
    if (advance.stop != Stop::place) {
      context_.places = nullptr;
      return note_stop(move, advance);
    }
    if (!can_look()) continue;
    const uint32_t origin = end_part_at_place();
    const Way way = go_known(state_, origin, move, is_begun);
    if (way == Way::done) return;
    if (way == Way::run) continue;
    if (may_ask && places_.is_asked(state_.thread().frames.back().pc)) {
      if (!note_place(move)) return;
      if (!is_begun) return wait_at_place(move, origin);
      if (look_up(move, move.look_count - 1)) return;
    }
    begin_part(origin, nullptr);
  }
}

/// Where the machine stops on its way. A trace is of the whole turn, and so is what is observed.
const uint8_t* Mover::stops_at(bool may_ask) const {
  if (setting_.recording.traces || observer_) return nullptr;
  if (part_.origin != Transitions::no_origin) return places_.all();
  return may_ask ? places_.asked() : nullptr;
}

void Mover::wait_at_place(Move& move, uint32_t origin) {
  move.stage = Move::Stage::place;
  move.mark = mark_;
  move.where = state_.thread().previous;
  move.origin = origin;
  setting_.memo.prefetch(move.looks[0].hash);
}

/// Nobody is known to have come there before.
void Mover::go_on_from_place(Move& move) {
  canon_.decode(move.looks[0].key.data(), state_, output_, mark_);
  state_.thread().previous = move.where;
  const Way way = go_known(state_, move.origin, move, true);
  if (way == Way::done) return;
  if (way == Way::unknown) {
    begin_run();
    begin_part(move.origin, nullptr);
  }
  run_to_stop(move, true);
}

/// Whether something was met that must be told. Of moves that are under way together, the first in order has
/// it to tell: so it is as if it had not been met, and the move is run once more when its turn has come.
bool Mover::has_news() {
  const bool has_some = !notices_.fresh.empty();
  if (has_some) notices_.forget();
  return has_some;
}

/// Of who follows: a text, a list, a mark or a plan was met that the leader has not numbered. What was noted
/// since is of no use.
bool Mover::lacks_number() {
  if (leader_ == nullptr) return false;
  const bool has_new_text = pool_.extent() != leader_->pool_.extent();
  if (!has_new_text && !lacks_mark_ && !canon_.lacks_number()) return false;
  if (has_new_text) pool_.cut_back(leader_->pool_.extent());
  lacks_mark_ = false;
  canon_.forget_lack();
  return true;
}

bool Mover::can_look() const {
  return state_.threads.size() == 1 && state_.offers.empty() && state_.evaluation.empty() &&
         notices_.leaked == 0;
}

/// False: it has no key, and the move is odd.
bool Mover::note_place(Move& move) {
  Move::Look& look = move.looks[move.look_count];
  canon_.encode_place(state_, output_, mark_, look.key);
  if (lacks_number()) {
    move.stage = Move::Stage::odd;
    return false;
  }
  ++move.look_count;
  look.hash = base::hash_bytes(look.key.data(), look.key.size());
  look.at = state_.thread().frames.back().pc;
  return true;
}

/// At a place, which others may have come to before: true if the turn ends where theirs did. Their states
/// were equal there (golden rule, canon.hpp), so what ran from there on has been marked, too.
bool Mover::look_up(Move& move, uint32_t which) {
  const Move::Look& look = move.looks[which];
  move.stage = Move::Stage::known;
  move.known = setting_.memo.find(look.key, look.hash);
  if (move.known.is_none()) {
    move.stage = Move::Stage::same;
    move.known = fresh_.find(look.key, look.hash);
  }
  places_.note_look(look.at, !move.known.is_none());
  if (move.known.is_none()) return false;
  --move.look_count;  // this one is in the memo
  return true;
}

/// For moves of the same batch or round that come to the same places. Whoever is odd may not end anywhere.
void Mover::name_places(const Move& move, uint32_t number) {
  if (move.stage == Move::Stage::odd) return;
  for (uint32_t look = 0; look < move.look_count; ++look)
    fresh_.put(move.looks[look].key, move.looks[look].hash, StateId{number});
}

/// Where the run has stopped, and which key must be looked up.
void Mover::note_stop(Move& move, const Advance& advance) {
  const bool is_ordinary = advance.stop == Stop::offers || advance.stop == Stop::ended ||
                           (advance.stop == Stop::draw && advance.pending->outcomes <= most_outcomes);
  move.stage = Move::Stage::odd;
  if (!is_ordinary) {
    lacks_number();
    return;
  }
  make_key(move, advance);
  end_part_at_stop(move, advance);
  if (setting_.recording.traces) move.runs.swap(runs_);
  if (lacks_number()) move.stage = Move::Stage::odd;
}

/// At an ordinary stop.
void Mover::make_key(Move& move, const Advance& advance) {
  look(advance);
  if (const std::optional<uint32_t> left = left_bound(advance)) {
    move.stage = Move::Stage::cut;
    move.where = *left;
  } else if (advance.stop == Stop::ended) {
    move.stage = Move::Stage::ended;
    move.where = advance.ended_at;
  } else if (advance.stop == Stop::offers) {
    move.stage = Move::Stage::choice;
    canon_.encode_situation(state_, mark_, move.key.key);
    note_offers();
  } else {
    move.stage = Move::Stage::chance;
    canon_.encode_turn(state_, output_, mark_, move.key.key);
  }
  move.mark = mark_;
  move.standing = standing_;
  if (move.stage == Move::Stage::ended || move.stage == Move::Stage::cut) return;
  move.key.hash = base::hash_bytes(move.key.key.data(), move.key.key.size());
}

/// The bound that a number is outside of, where that is looked at: at choices and at rolls. What is no number
/// is outside of every bound.
std::optional<uint32_t> Mover::left_bound(const Advance& advance) const {
  const bool is_roll = advance.stop == Stop::draw && advance.pending->kind != story::DrawKind::shuffle;
  if (program_.bounds.empty() || (advance.stop != Stop::offers && !is_roll)) return std::nullopt;
  for (uint32_t b = 0; b < program_.bounds.size(); ++b) {
    const program::Bound& bound = program_.bounds[b];
    const program::Value value = state_.globals[bound.variable.value];
    const bool is_number = value.kind == program::Kind::integer || value.kind == program::Kind::real;
    const double number = value.kind == program::Kind::real ? value.as_real() : value.as_int();
    if (!is_number || !(number >= bound.low && number <= bound.high)) return b;
  }
  return std::nullopt;
}

/// An option counts as read where it stands before the reader: it gets an address beyond the code.
void Mover::note_offers() {
  if (!setting_.recording.traces) return;
  for (const story::Offer& offer : state_.offers) {
    if (offer.is_invisible_default) continue;
    const Address place = static_cast<Address>(program_.code.size()) + offer.point.value;
    runs_.push_back({place, place + 1});
  }
}

// ---- alone

void Mover::open(Move& move) {
  move.from = StateId::none();
  move.step = {};
  move.look_count = 0;
  news.clear();
  cut = Limit::none;
  state_ = own_initial_;
  output_.pieces.clear();
  mark_ = 0;
  runs_.clear();
  if (own_initial_.fault.kind != story::FaultKind::none) {
    move.stage = Move::Stage::fault;
    fault = own_initial_.fault;
    if (setting_.recording.traces) move.runs.swap(runs_);
    return;
  }
  if (asks_in_declarations()) {
    move.stage = Move::Stage::unknown;
    cut = Limit::outcomes;
    fault = {story::FaultKind::none, state_.thread().frames.back().pc, {}};
    return;
  }
  if (observer_) observer_->begin(true);
  begin_run();
  end_turn(move, step_machine());
}

/// The declarations ask for chance (no compiler lets them): the story has not begun, and a search begins
/// where it has.
bool Mover::asks_in_declarations() const {
  if (program_.global_declarations == program::no_address) return false;
  const auto& frames = state_.thread().frames;
  if (frames.front().pc >= program_.code.size() || frames.back().pc >= program_.code.size()) return false;
  const program::ContainerId declarations = program_.container_at[program_.global_declarations];
  const program::Op op = program_.code[frames.back().pc].op;
  const bool is_chance =
      op == program::Op::random || op == program::Op::list_random || op == program::Op::shuffle_index;
  return is_chance && program_.is_inside(program_.container_at[frames.front().pc], declarations);
}

void Mover::run_alone(const uint8_t* key, Move& move) {
  canon_.decode(key, alone_state_, output_, mark_);
  begin_move(output_, mark_);
  news.clear();
  cut = Limit::none;
  if (move.step.is_draw) {
    state_ = alone_state_;
    draws_.set(move.step.index);
  } else {
    take_choice(alone_state_, move.step.index);
  }
  begin_run();
  end_turn(move, step_machine());
}

void Mover::end_turn(Move& move, Advance advance) {
  has_long_turns |= advance.stop == Stop::budget;
  if (advance.stop == Stop::budget && watch(advance)) {
    take_news();
    look(advance);
    move.stage = Move::Stage::loop;
    fault = {story::FaultKind::step_budget, state_.thread().frames.back().pc, {}};
  } else {
    if (advance.stop == Stop::budget) {
      context_.steps_left = setting_.limits.steps_per_turn;
      advance = step_machine();
    }
    take_news();
    settle(move, advance);
  }
  move.mark = mark_;
  move.standing = standing_;
  if (setting_.recording.traces) move.runs.swap(runs_);
}

void Mover::take_news() {
  news.swap(notices_.fresh);
  notices_.fresh.clear();
  news_count_ += static_cast<uint32_t>(news.size());
}

Advance Mover::step_machine() {
  met_tag_.clear();
  Advance advance = story::advance(context_, state_, output_);
  while (observer_ && !observer_->watch.entered.empty()) {
    observer_->look(state_);
    if (advance.stop == Stop::watched) advance = story::advance(context_, state_, output_);
  }
  if (met_tag_.empty()) return advance;
  if (leader_ == nullptr)
    mark_ = marks_.number(met_tag_);
  else
    lacks_mark_ |= !marks_.find(met_tag_, mark_);
  return advance;
}

/// The turn is over: the moment at which conditions are asked.
void Mover::look(const Advance& advance) {
  if (!program_.kept.empty()) standing_ = standings_.note(program_, pool_, state_, advance);
  // What is outside of a bound is nobody's business any more.
  if (!observer_ || left_bound(advance)) return;
  if (advance.stop == Stop::offers) {
    observer_->choose(state_);
  } else if (advance.stop == Stop::draw) {
    observer_->pause(state_);
  } else if (advance.stop == Stop::ended) {
    const std::string name = end_name(program_, setting_.claims->endings, advance.ended_at, marks_[mark_]);
    observer_->stop(state_, setting_.score.ending(name));
  } else {
    observer_->stop(state_, -1);
  }
}

/// Goes on one instruction at a time. True: the turn never ends.
bool Mover::watch(Advance& advance) {
  endless_.start();
  while (advance.stop == Stop::budget && !endless_.is_tired()) {
    const auto& frames = state_.thread().frames;
    const Address pc = frames.back().pc;
    const bool is_at_block = pc < program_.code.size() && !setting_.known.flow.block(pc).is_none();
    if (is_at_block && endless_.must_look({pc, state_.threads.size(), frames.size(), state_.offers.size(),
                                           output_.pieces.size()})) {
      canon_.encode_turn(state_, output_, mark_, bytes_);
      if (endless_.has_returned(bytes_)) return true;
    }
    context_.steps_left = 1;
    advance = step_machine();
  }
  return false;
}

void Mover::settle(Move& move, const Advance& advance) {
  const bool has_too_many = advance.stop == Stop::draw && advance.pending->outcomes > most_outcomes;
  const Address pc = state_.threads.empty() ? program::no_address : state_.thread().frames.back().pc;
  switch (advance.stop) {
    case Stop::offers:
    case Stop::ended: return make_key(move, advance);
    case Stop::draw:
      if (!has_too_many) return make_key(move, advance);
      look(advance);
      cut = Limit::outcomes;
      move.stage = Move::Stage::unknown;
      fault = {story::FaultKind::none, pc, {}};
      return;
    case Stop::fault:
      look(advance);
      move.stage = Move::Stage::fault;
      fault = state_.fault;
      return;
    case Stop::budget:
      look(advance);
      cut = Limit::steps;
      move.stage = Move::Stage::unknown;
      fault = {story::FaultKind::step_budget, pc, {}};
      return;
    case Stop::line:
    case Stop::place:
    case Stop::watched: EXPECT(false, "a turn never stops at a line, nor where nobody asked it to");
  }
}

}  // namespace dramaturg::graph
