// One move: taken on a copy of its situation, run silently to its next stop, and that stop turned into a key.
//
// At a place that others may have come to (places.hpp), the move waits for its batch; the rest of the turn is
// run only if nobody is known to have come there in the same state.
#include <algorithm>

#include "base/expect.hpp"
#include "base/hash.hpp"
#include "graph/end_name.hpp"
#include "graph/explorer.hpp"

namespace dramaturg::graph {

using story::Stop;

namespace {

constexpr uint64_t steps_before_watching = 20'000;
constexpr uint32_t most_outcomes = 10'000;

}  // namespace

void Explorer::take_choice(const State& from, uint32_t index) {
  const bool is_taken =
      story::choose(program_, from, story::ChoiceIndex{index}, state_, context_.trace.watch);
  EXPECT(is_taken, "an offer that stands can be taken");
}

/// A chance vertex stands before its question: running on asks it again.
DrawRequest Explorer::ask_again() {
  take_parent();
  context_.steps_left = limits_.steps_per_turn;
  const Advance advance = story::advance(context_, state_, output_);
  EXPECT(advance.stop == Stop::draw && advance.pending, "a chance vertex asks its question when it runs on");
  return *advance.pending;
}

void Explorer::take_parent() {
  state_ = parent_state_;
  take_rest(parent_output_, parent_mark_);
}

/// What is beside the state.
void Explorer::take_rest(const Output& output, MarkId mark) {
  if (&output != &output_) output_ = output;
  mark_ = mark;
  if (observer_) observer_->begin(false);
  runs_.clear();
}

/// To the first thing that must be looked up; the rest when the batch is finished. What is observed is of one
/// move: then each is finished before the next.
void Explorer::run_on(StateId from, const Step& step) {
  parent_ = from;
  step_ = step;
  Move& move = batch_.add();
  move.from = from;
  move.step = step;
  move.look_count = 0;
  move.known = StateId::none();
  begin_run();
  // A trace is of the whole turn, and so is what is observed.
  context_.places = recording_.traces || observer_ ? nullptr : places_.addresses();
  const Advance advance = step_machine();
  if (has_news()) {
    move.stage = Move::Stage::odd;
  } else if (advance.stop == Stop::place && can_look()) {
    move.stage = Move::Stage::place;
    move.mark = mark_;
    move.where = state_.thread().previous;
    note_place(move);
    memo_.prefetch(move.looks[0].hash);
  } else {
    run_to_end(move, advance);
  }
  if (batch_.is_full() || observer_) finish_batch();
}

void Explorer::begin_run() {
  notices_.leaked = state_.evaluation.size();
  context_.steps_left = std::min(steps_before_watching, limits_.steps_per_turn);
  context_.places = nullptr;
}

/// From a place that nobody came to before, or that is not asked about.
void Explorer::run_to_end(Move& move, Advance advance) {
  while (advance.stop == Stop::place) {
    if (can_look()) {
      if (move.look_count == most_looks) {
        context_.places = nullptr;
      } else {
        note_place(move);
        if (look_up(move, move.look_count - 1)) return;
      }
    }
    advance = step_machine();
    if (has_news()) {
      move.stage = Move::Stage::odd;
      return;
    }
  }
  context_.places = nullptr;
  note_stop(move, advance);
}

/// Whether something was met that must be told. Of moves that are under way together, the first in order has
/// it to tell: so it is as if it had not been met, and the move is run once more when its turn has come.
bool Explorer::has_news() {
  const bool has_some = !notices_.fresh.empty();
  if (has_some) notices_.forget();
  return has_some;
}

bool Explorer::can_look() const {
  return state_.threads.size() == 1 && state_.offers.empty() && state_.evaluation.empty() &&
         notices_.leaked == 0;
}

void Explorer::note_place(Move& move) {
  Move::Look& look = move.looks[move.look_count++];
  canon_.encode_turn(state_, output_, mark_, look.key);
  look.hash = base::hash_bytes(look.key.data(), look.key.size());
  look.at = state_.thread().frames.back().pc;
}

/// At a place, which others may have come to before: true if the turn ends where theirs did. Their states
/// were equal there (golden rule, canon.hpp), so what ran from there on has been marked, too.
bool Explorer::look_up(Move& move, uint32_t which) {
  const Move::Look& look = move.looks[which];
  move.known = memo_.find(look.key, look.hash);
  places_.note_look(look.at, !move.known.is_none());
  if (move.known.is_none()) return false;
  move.stage = Move::Stage::known;
  --move.look_count;  // this one is in the memo
  return true;
}

/// Where the run has stopped, and which key must be looked up.
void Explorer::note_stop(Move& move, const Advance& advance) {
  const bool is_ordinary = advance.stop == Stop::offers || advance.stop == Stop::ended ||
                           (advance.stop == Stop::draw && advance.pending->outcomes <= most_outcomes);
  move.stage = Move::Stage::odd;
  if (!is_ordinary) return;
  look(advance);
  if (advance.stop == Stop::ended) {
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
  if (recording_.traces) move.trace = graph_.traces.intern(runs_);
  if (move.stage == Move::Stage::ended) return;
  move.key.hash = base::hash_bytes(move.key.key.data(), move.key.key.size());
  store_.prefetch(move.key.hash);
}

/// Nobody is known to have come there before.
void Explorer::go_on_from_place(Move& move) {
  parent_ = move.from;
  step_ = move.step;
  canon_.decode(move.looks[0].key.data(), state_, output_, mark_);
  state_.thread().previous = move.where;
  begin_run();
  context_.places = places_.addresses();
  const Advance advance = step_machine();
  if (has_news())
    move.stage = Move::Stage::odd;
  else
    run_to_end(move, advance);
}

/// Once more, from its beginning to whatever is odd about it. True: the turn was cut, and where it leads is
/// unknown.
bool Explorer::run_alone(const Move& move) {
  canon_.decode(store_.bytes(move.from), alone_state_, output_, mark_);
  take_rest(output_, mark_);
  if (move.step.is_draw) {
    state_ = alone_state_;
    draws_.set(move.step.index);
  } else {
    take_choice(alone_state_, move.step.index);
  }
  begin_run();
  return end_turn(step_machine());
}

/// True: the turn was cut.
bool Explorer::end_turn(Advance advance) {
  if (advance.stop == Stop::budget && watch(advance)) {
    tell_news();
    look(advance);
    add_loop();
    return false;
  }
  if (advance.stop == Stop::budget) {
    context_.steps_left = limits_.steps_per_turn;
    advance = step_machine();
  }
  tell_news();
  settle(advance);
  return advance.stop == Stop::budget;
}

void Explorer::tell_news() {
  for (const story::Notice& notice : notices_.fresh) graph_.sights.push_back({notice, parent_, step_});
  notices_.fresh.clear();
}

Advance Explorer::step_machine() {
  met_tag_.clear();
  Advance advance = story::advance(context_, state_, output_);
  while (observer_ && !observer_->watch.entered.empty()) {
    observer_->look(state_);
    if (advance.stop == Stop::watched) advance = story::advance(context_, state_, output_);
  }
  if (!met_tag_.empty()) mark_ = marks_.number(met_tag_);
  return advance;
}

/// The turn is over: the moment at which conditions are asked.
void Explorer::look(const Advance& advance) {
  if (!program_.kept.empty()) standing_ = standings_.note(program_, pool_, state_, advance);
  if (!observer_) return;
  if (advance.stop == Stop::offers) {
    observer_->choose(state_);
  } else if (advance.stop == Stop::draw) {
    observer_->pause(state_);
  } else if (advance.stop == Stop::ended) {
    observer_->stop(
        state_, graph_.score.ending(end_name(program_, claims_->endings, advance.ended_at, marks_[mark_])));
  } else {
    observer_->stop(state_, -1);
  }
}

/// Goes on one instruction at a time. True: the turn never ends.
bool Explorer::watch(Advance& advance) {
  endless_.start();
  while (advance.stop == Stop::budget && !endless_.is_tired()) {
    const Address pc = state_.thread().frames.back().pc;
    if (pc < program_.code.size() && !known_.flow.block(pc).is_none()) {
      canon_.encode_turn(state_, output_, mark_, bytes_);
      if (endless_.has_returned(bytes_)) return true;
    }
    context_.steps_left = 1;
    advance = step_machine();
  }
  return false;
}

void Explorer::settle(const Advance& advance) {
  look(advance);
  switch (advance.stop) {
    case Stop::offers:
      canon_.encode_situation(state_, mark_, key_.key);
      note_offers();
      add_key(VertexKind::choice);
      break;
    case Stop::draw:
      if (advance.pending->outcomes > most_outcomes) {
        cut(Limit::outcomes);
        add_fault(VertexKind::unknown, {story::FaultKind::none, state_.thread().frames.back().pc, {}});
        break;
      }
      canon_.encode_turn(state_, output_, mark_, key_.key);
      add_key(VertexKind::chance);
      break;
    case Stop::ended: add_end(advance.ended_at, trace()); break;
    case Stop::fault: add_fault(VertexKind::fault, state_.fault); break;
    case Stop::budget:
      cut(Limit::steps);
      add_fault(VertexKind::unknown, {story::FaultKind::step_budget, state_.thread().frames.back().pc, {}});
      break;
    case Stop::line:
    case Stop::place:
    case Stop::watched: EXPECT(false, "a turn never stops at a line, nor where nobody asked it to");
  }
}

/// An option counts as read where it stands before the reader: it gets an address beyond the code.
void Explorer::note_offers() {
  if (!recording_.traces) return;
  for (const story::Offer& offer : state_.offers) {
    if (offer.is_invisible_default) continue;
    const Address place = static_cast<Address>(program_.code.size()) + offer.point.value;
    runs_.push_back({place, place + 1});
  }
}

}  // namespace dramaturg::graph
