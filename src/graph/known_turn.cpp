// Turns that are not run, or not in whole: known parts are looked up (transitions.hpp), and what is run on
// the way is put down for the next who comes there.
//
// A known part is applied to a row of slots, the state that the turn began in; its threads are not touched,
// for whatever needs them is in the effect. Where the key is written, the row is what the machine's state
// would be in all that the key holds beside its head. Claims, kept globals and bounds are asked of states as
// they stand, and pointers make a key's plan depend on values: with any of them every turn is run.
#include <algorithm>
#include <utility>

#include "base/hash.hpp"
#include "graph/mover.hpp"

namespace dramaturg::graph {

using story::Stop;

namespace {

constexpr int most_parts = 32;  ///< of one turn: beyond, it may be one that never ends

}  // namespace

bool Mover::may_know() const {
  return setting_.reductions.transitions && setting_.claims == nullptr && program_.kept.empty() &&
         program_.bounds.empty() && !setting_.known.reads.has_pointers && setting_.known.kinds.is_sound;
}

/// Of the part that begins with an option of the parent.
uint32_t Mover::origin_of(uint32_t index) {
  if (!may_know_ || !parent_.evaluation.empty()) return Transitions::no_origin;
  return transitions_.of_offer(parent_.offers[visible_[index]], parent_mark_);
}

// ---- known parts

/// `unknown`: nothing is; `run`: the rest must be run, and `state_` stands where it begins; `done`: the move
/// is as far as run_to_stop would have taken it. `row` is left as it was, unless it is `state_`.
Mover::Way Mover::go_known(State& row, uint32_t origin, Move& move, bool is_begun) {
  if (!transitions_.is_tried(origin)) return Way::unknown;
  const Effect* effect = transitions_.find(row, origin);
  if (effect == nullptr) return Way::unknown;
  before_.clear();
  turn_before_ = row.turn;
  move.stage = Move::Stage::odd;  // unless it comes to an end
  for (int parts = 0; parts < most_parts; ++parts) {
    apply(*effect, row);
    if (effect->stage != Move::Stage::place) {
      come_to_known_stop(*effect, row, move);
      break;
    }
    const Effect* next = transitions_.is_tried(effect->next) ? transitions_.find(row, effect->next) : nullptr;
    if (next == nullptr) return come_to_known_place(*effect, row, move, is_begun);
    effect = next;
  }
  take_back(row);
  return Way::done;
}

/// What follows is not known; where others have come to may be.
Mover::Way Mover::come_to_known_place(const Effect& effect, State& row, Move& move, bool is_begun) {
  const bool is_asked = move.look_count < most_looks && places_.is_asked(effect.at);
  std::vector<uint8_t>& key = is_asked ? move.looks[move.look_count].key : bytes_;
  canon_.encode_again(head_of(effect), row, Canon::Form::place, key);
  take_back(row);
  if (is_asked) {
    Move::Look& look = move.looks[move.look_count++];
    look.hash = base::hash_bytes(key.data(), key.size());
    look.at = effect.at;
    if (!is_begun) {
      move.stage = Move::Stage::place;
      move.mark = effect.mark;
      move.where = effect.where;
      move.origin = effect.next;
      setting_.memo.prefetch(look.hash);
      return Way::done;
    }
    if (look_up(move, move.look_count - 1)) return Way::done;
  }
  // Its key is as good as the state there. What runs from there is put down.
  canon_.decode(key.data(), state_, output_, mark_);
  state_.thread().previous = effect.where;
  begin_run();
  begin_part(effect.next, nullptr);
  return Way::run;
}

void Mover::come_to_known_stop(const Effect& effect, State& row, Move& move) {
  move.stage = effect.stage;
  move.mark = effect.mark;
  move.where = effect.where;
  move.standing = 0;
  if (setting_.recording.traces)
    move.runs.assign(transitions_.runs(effect), transitions_.runs(effect) + effect.runs.count);
  if (effect.stage == Move::Stage::ended) return;
  for (uint32_t i = 0; i < effect.evaluation.count; ++i)
    row.evaluation.push_back(transitions_.evaluation(effect)[i]);
  const bool is_choice = effect.stage == Move::Stage::choice;
  canon_.encode_again(head_of(effect), row, is_choice ? Canon::Form::situation : Canon::Form::turn,
                      move.key.key);
  row.evaluation.clear();
  move.key.hash = base::hash_bytes(move.key.key.data(), move.key.key.size());
}

Canon::Head Mover::head_of(const Effect& effect) const {
  return {transitions_.head(effect), effect.head_bits, effect.plan, transitions_.roots(effect),
          effect.roots.count};
}

void Mover::apply(const Effect& effect, State& row) {
  if (effect.is_next_turn) ++row.turn;
  const Written* written = transitions_.writes(effect);
  for (const Written* end = written + effect.writes.count; written != end; ++written) {
    switch (written->kind) {
      case Written::Kind::value:
        before_.push_back({written->kind, written->index, row.globals[written->index], 0});
        row.globals[written->index] = written->value;
        break;
      case Written::Kind::more: {
        int32_t& visits = row.visits[written->index];
        before_.push_back({written->kind, written->index, {}, visits});
        visits = static_cast<int32_t>(std::min<int64_t>(int64_t{visits} + written->more, INT32_MAX));
        break;
      }
      case Written::Kind::now:
        before_.push_back({written->kind, written->index, {}, row.turn_of_visit[written->index]});
        row.turn_of_visit[written->index] = row.turn;
        break;
    }
  }
}

void Mover::take_back(State& row) {
  row.turn = turn_before_;
  for (; !before_.empty(); before_.pop_back()) {
    const Before& before = before_.back();
    switch (before.kind) {
      case Written::Kind::value: row.globals[before.index] = before.value; break;
      case Written::Kind::more: row.visits[before.index] = before.number; break;
      case Written::Kind::now: row.turn_of_visit[before.index] = before.number; break;
    }
  }
}

// ---- parts that are put down

/// `source`: the state it begins in, if that stays as it is; null: `state_`, of which a copy is kept.
void Mover::begin_part(uint32_t origin, const State* source) {
  const bool is_wanted = may_know_ && transitions_.is_tried(origin) && transitions_.has_room();
  part_.origin = is_wanted ? origin : Transitions::no_origin;
  if (!setting_.recording.traces) context_.trace.runs = is_wanted ? &runs_ : nullptr;
  if (!is_wanted) return;
  if (!setting_.recording.traces) runs_.clear();
  if (source == nullptr) part_source_ = state_;
  part_.source = source != nullptr ? source : &part_source_;
}

/// Somebody has to number something first: what holds it cannot be kept.
bool Mover::has_own_numbers() const {
  return leader_ != nullptr &&
         (pool_.extent() != leader_->pool_.extent() || lacks_mark_ || canon_.lacks_number());
}

/// The machine has come to a place: returns the origin of the part that begins there.
uint32_t Mover::end_part_at_place() {
  const uint32_t origin = std::exchange(part_.origin, Transitions::no_origin);
  if (origin == Transitions::no_origin) return origin;
  canon_.encode_place(state_, output_, mark_, bytes_);
  if (has_own_numbers() || !canon_.has_fixed_head()) return Transitions::no_origin;
  Effect effect;
  effect.stage = Move::Stage::place;
  effect.at = state_.thread().frames.back().pc;
  effect.where = state_.thread().previous;
  effect.next = transitions_.of_place(bytes_, canon_.head_bits(), effect.where, state_);
  if (footprint_.follow(runs_, false)) put_down(effect, origin, &bytes_);
  return effect.next;
}

/// What is asked of chance there is asked anew: only where the question lies on the stack.
void Mover::end_part_at_stop(const Move& move, const Advance& advance) {
  const uint32_t origin = std::exchange(part_.origin, Transitions::no_origin);
  if (origin == Transitions::no_origin || has_own_numbers()) return;
  const bool is_at_roll = advance.stop == Stop::draw && advance.pending->kind == story::DrawKind::random;
  const bool is_ending = move.stage == Move::Stage::ended;
  if (!is_ending && advance.stop != Stop::offers && !is_at_roll) return;
  if (!is_ending && !canon_.has_fixed_head()) return;
  if (!footprint_.follow(runs_, is_at_roll)) return;
  Effect effect;
  effect.stage = move.stage;
  effect.where = move.where;
  put_down(effect, origin, is_ending ? nullptr : &move.key.key);
}

void Mover::put_down(const Effect& what, uint32_t origin, const std::vector<uint8_t>* key) {
  Effect& effect = transitions_.begin();
  effect = what;
  effect.is_next_turn = part_.source != &part_source_;
  effect.mark = mark_;
  if (key != nullptr) {
    effect.plan = canon_.plan();
    transitions_.add_head(*key, canon_.head_bits());
    transitions_.add_roots(canon_.roots());
  }
  find_written();
  transitions_.add_writes(written_);
  transitions_.add_evaluation(state_.evaluation);
  if (setting_.recording.traces) transitions_.add_runs(runs_);
  transitions_.finish(*part_.source, origin, footprint_.asked);
}

/// What the part has left changed in the state that it began in.
void Mover::find_written() {
  const State& source = *part_.source;
  written_.clear();
  for (const uint32_t global : footprint_.written)
    written_.push_back({Written::Kind::value, global, state_.globals[global], 0});
  for (uint32_t id = 0; id < state_.visits.size(); ++id)
    if (state_.visits[id] != source.visits[id])
      written_.push_back({Written::Kind::more, id, {}, state_.visits[id] - source.visits[id]});
  for (uint32_t id = 0; id < state_.turn_of_visit.size(); ++id)
    if (state_.turn_of_visit[id] == state_.turn) written_.push_back({Written::Kind::now, id, {}, 0});
}

}  // namespace dramaturg::graph
