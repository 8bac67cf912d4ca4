// Breadth first by choices: every vertex of one depth before any of the next, questions to chance inside
// their depth.
//
// A vertex is decoded into a State, each offer (or each outcome) is taken on a copy of it, the machine runs
// silently to its next stop, and the state there is encoded and looked up. Since a question to chance is a
// vertex of its own, loops through chance close like any other, and a path is simply the edges on the way.
// Moves are taken in batches, whose lookups are fetched ahead (batch.hpp), or by all hands in rounds
// (crew.hpp): vertices, edges and whatever is told of them are made in the order of the moves, as if each
// were finished before the next began.
#include <algorithm>
#include <map>

#include "base/expect.hpp"
#include "graph/explain.hpp"
#include "graph/explorer.hpp"
#include "graph/pump.hpp"
#include "program/specialise.hpp"

namespace dramaturg::graph {
namespace {

constexpr uint64_t most_memo_bytes = uint64_t{32} << 20, first_memo_slots = 1024;
/// Half of what a machine may hold (story/ops.hpp): what a search has gathered must not look like a story's
/// fault.
constexpr uint64_t most_pool_bytes = uint64_t{1} << 29;
constexpr uint64_t ticks_between_looks = 256;
/// What nobody has numbered yet is met at the beginning of a level mostly: then everyone would wait for the
/// leader, who expands so many situations alone.
constexpr size_t few_alone = 16;
constexpr double shortest_round = 0.02, longest_round = 0.1;  ///< seconds; else its size is changed

bool is_odd(const Move& move) { return move.stage == Move::Stage::odd || move.stage == Move::Stage::place; }

/// The earlier one is in the graph by now.
void end_where(const Move& earlier, Move& move) {
  move.known = earlier.known;
  move.stage = Move::Stage::known;
}

bool has_key(const Move& move) {
  return move.stage == Move::Stage::choice || move.stage == Move::Stage::chance;
}

}  // namespace

Explorer::Explorer(const Program& program, std::vector<Address> original, const Reductions& reductions,
                   const Limits& limits, Watcher& watcher, const Claims* claims, const Recording& recording,
                   Keeping* keeping)
    : program_(program),
      original_(std::move(original)),
      recording_(recording),
      reductions_(reductions),
      limits_(limits),
      watcher_(watcher),
      known_(program, original_, reductions, limits, recording, claims != nullptr),
      lean_(program::find_strides(program)),
      memo_(limits.max_bytes ? std::min(limits.max_bytes / 16, most_memo_bytes) : most_memo_bytes,
            first_memo_slots),
      claims_(claims),
      setting_{program, known_, lean_, reductions_, limits_, recording_, claims, graph_.score, memo_},
      leader_(setting_, nullptr),
      keeping_(keeping) {
  EXPECT(!claims_ || program.kept.empty(), "claims and kept globals are searches of their own");
  while (first_copy_ < original_.size() && original_[first_copy_] == first_copy_) ++first_copy_;
  // What is observed is of one move, and where readers stand is numbered as it is met.
  if (!claims_ && program.kept.empty()) hands_ = watcher.hands();
  if (hands_ != nullptr && hands_->count() < 2) hands_ = nullptr;
}

Graph Explorer::explore() {
  begun_ = kept_ = watcher_.now();
  if (keeping_ == nullptr || keeping_->earlier == nullptr)
    start();
  else if (!resume())
    return {};
  while (true) {
    finish_turns();
    if (is_stopped_) break;
    graph_.covered_choices = depth_;
    if (level_.empty()) break;
    if (is_interrupted_) stop(Limit::interrupted);
    if (depth_ >= limits_.max_choices) stop(Limit::choices);
    expand_all(level_, at_);
    if (is_stopped_) break;
    ++depth_;
    next_turn();
  }
  if (keeping_ != nullptr) save();
  finish();
  return std::move(graph_);
}

void Explorer::start() {
  graph_.vertices.reserve(1 << 12);
  Move move;
  leader_.open(move);
  parent_ = StateId::none();
  tell_news();
  if (leader_.cut != Limit::none) cut(leader_.cut);
  add(move);
  next_turn();
}

void Explorer::next_turn() {
  memo_.begin_level();
  level_.swap(next_level_);
  next_level_.clear();
  chance_.swap(next_chance_);
  next_chance_.clear();
  at_ = chance_at_ = 0;
  alone_ = few_alone;
}

/// Answers the questions to chance of this depth, and those that follow in the same turn.
void Explorer::finish_turns() {
  do expand_all(chance_, chance_at_);
  while (chance_at_ < chance_.size() && !is_stopped_);
}

/// To the end, or to a limit; the moves of all that lie before `at` are in the graph then.
void Explorer::expand_all(const std::vector<StateId>& situations, size_t& at) {
  while (at < situations.size() && go_on()) {
    const bool is_worth_it =
        hands_ != nullptr && !leader_.has_long_turns && alone_ == 0 && situations.size() - at >= Crew::least;
    if (is_worth_it && expand_together(situations, at)) continue;
    expand(situations[at++]);
    if (alone_ > 0) --alone_;
  }
  finish_batch();
}

/// Each move makes one edge, in the end.
void Explorer::expand(StateId id) {
  const bool is_choice = graph_.vertices[id.value].kind == VertexKind::choice;
  const uint32_t moves = leader_.stand_at(id, store_.bytes(id), is_choice);
  for (uint32_t index = 0; index < moves; ++index) {
    Move& move = batch_.add();
    leader_.take(index, move);
    if (has_key(move)) store_.prefetch(move.key.hash);
    if (batch_.is_full() || claims_ != nullptr || leader_.has_long_turns) finish_batch();
  }
}

/// First to the end of each turn, then into the graph, both in the order of the moves.
void Explorer::finish_batch() {
  const auto each_key = [&](auto visit) {
    for (Move& move : batch_)
      if (has_key(move)) visit(move.key.hash);
  };
  leader_.finish(batch_);
  each_key([&](uint64_t hash) { store_.prefetch(hash); });
  each_key([&](uint64_t hash) { store_.prefetch_offset(hash); });
  each_key([&](uint64_t hash) { store_.prefetch_bytes(hash); });
  for (Move& move : batch_) {
    if (move.stage == Move::Stage::same) end_where(batch_[move.known.value], move);
    add_move(move);
  }
  batch_.clear();
}

/// The next of them by all hands, as if each were expanded before the next. False: none was.
bool Explorer::expand_together(const std::vector<StateId>& situations, size_t& at) {
  finish_batch();
  if (!crew_) crew_.emplace(setting_, leader_, store_, graph_, *hands_);
  const double before = watcher_.now();
  const size_t wanted = std::min(situations.size() - at, round_size_);
  const size_t count = crew_->run(situations.data() + at, wanted);
  if (limits_.max_states != 0) {
    // Where the limit falls into a round, one after the other is expanded: nothing beyond it may leave a
    // mark.
    if (graph_.situations + crew_->move_count() >= limits_.max_states || count < wanted) {
      crew_->forget();
      hands_ = nullptr;
      return false;
    }
    crew_->tell(leader_);
  }
  at += count;
  uint64_t odd = 0, all = 0;
  crew_->each_move([&](Move& move, const Move* ahead) {
    ++all;
    odd += is_odd(move);
    if (ahead != nullptr && has_key(*ahead)) store_.prefetch(ahead->key.hash);
    if (move.stage == Move::Stage::same) end_where(crew_->named(move.known), move);
    add_move(move);
  });
  const double seconds = watcher_.now() - before;
  if (seconds < shortest_round && odd * 8 <= all) round_size_ = std::min(Crew::most, round_size_ * 2);
  if (seconds > longest_round || odd * 8 > all) round_size_ = std::max(Crew::least, round_size_ / 2);
  if (odd * 8 > all) alone_ = few_alone;
  ticks_ |= ticks_between_looks - 1;  // looks at the limits at once
  return count > 0;
}

void Explorer::stop(Limit limit) {
  graph_.limit = limit;
  is_stopped_ = true;
}

/// Something was left unexamined, but the search goes on. What was left by a bound was meant to be: any other
/// reason is the one to tell.
void Explorer::cut(Limit limit) {
  if (cut_limit_ == Limit::none || cut_limit_ == Limit::bound) cut_limit_ = limit;
  first_cut_ = std::min(first_cut_, child_depth_);
}

uint64_t Explorer::memory() const {
  return store_.memory() + graph_.traces.memory() + graph_.vertices.capacity() * sizeof(Vertex) +
         graph_.edges.memory() + leader_.memory() + memo_.memory() + (crew_ ? crew_->memory() : 0);
}

bool Explorer::go_on() {
  if (is_stopped_) return false;
  if (limits_.max_states && graph_.situations + batch_.size() >= limits_.max_states) finish_batch();
  if (limits_.max_states && graph_.situations >= limits_.max_states) stop(Limit::states);
  if (leader_.pool_bytes() > most_pool_bytes) stop(Limit::memory);
  // A turn may take long; then the clock is looked at after each situation.
  if ((++ticks_ & (ticks_between_looks - 1)) == 0 || leader_.has_long_turns) {
    const uint64_t bytes = memory();
    if (limits_.max_bytes && bytes > limits_.max_bytes) stop(Limit::memory);
    const double now = watcher_.now();
    if (now - begun_ > limits_.max_seconds) stop(Limit::time);
    if (keeping_ != nullptr && !is_stopped_) keep_if_due(now);
    if (now - told_ > 0.1) {
      told_ = now;
      const uint64_t open = level_.size() - std::min<uint64_t>(at_, level_.size()) + next_level_.size();
      // The level is finished first: what is said of "every reading of up to N choices" is then of one
      // more.
      is_interrupted_ |=
          !watcher_.go_on({depth_, graph_.situations, graph_.moves, open, bytes, now - begun_});
    }
  }
  return !is_stopped_;
}

void Explorer::finish() {
  if (!is_stopped_) graph_.limit = cut_limit_;
  graph_.is_complete = !is_stopped_ && graph_.limit == Limit::none;
  graph_.covered_choices = std::min(graph_.covered_choices, first_cut_ == 0 ? 0 : first_cut_ - 1);
  graph_.seconds = watcher_.now() - begun_;
  graph_.state_bytes = store_.arena_bytes();
  graph_.peak_bytes = memory();
  graph_.printed = known_.printed;
  if (crew_) {
    crew_->tell(leader_);
    graph_.threads = crew_->count();
  }
  graph_.executed = std::move(leader_.seen.executed);
  graph_.offered = std::move(leader_.seen.offered);
  graph_.held = std::move(leader_.held());
  // What decides between words is forgotten: how it fell out here is not how it falls out for a reader.
  for (Address at = 0; at < program_.code.size(); ++at)
    if (known_.printed.chooses_words(at)) graph_.held[at] = 3;
  if (recording_.offers) list_offers();
  if (recording_.costs || (recording_.costs_if_stopped && !graph_.is_complete)) weigh_slots();
  if (is_stopped_ && recording_.growth && claims_ == nullptr)
    graph_.growths =
        PumpFinder(program_, known_, leader_.pool(), leader_.canon(), store_, graph_, leader_.initial())
            .find();
  if (claims_ != nullptr) graph_.atom_failures = std::move(leader_.observer()->failures);
  if (!original_.empty()) map_back();
}

/// What was noted of copies of a function is noted of the function. (Where something broke was mapped when it
/// was told.)
void Explorer::map_back() {
  for (Address at = first_copy_; at < original_.size(); ++at) {
    graph_.executed[original_[at]] |= graph_.executed[at];
    graph_.held[original_[at]] |= graph_.held[at];
  }
  graph_.executed.resize(first_copy_);
  graph_.held.resize(first_copy_);
  for (SlotCost& cost : graph_.costs) {
    for (Address& look : cost.looks) look = original(look);
    std::sort(cost.looks.begin(), cost.looks.end());
    cost.looks.erase(std::unique(cost.looks.begin(), cost.looks.end()), cost.looks.end());
  }
}

/// The options before the reader, each list once.
void Explorer::list_offers() {
  std::map<std::vector<ChoicePointId>, uint32_t> known;
  std::vector<ChoicePointId> points;
  for (uint32_t v = 0; v < graph_.vertices.size(); ++v) {
    if (graph_.vertices[v].kind != VertexKind::choice) continue;
    points.clear();
    for (const story::Offer& offer : leader_.look_at(store_.bytes({v})).offers)
      if (!offer.is_invisible_default) points.push_back(offer.point);
    const auto [at, is_new] = known.try_emplace(points, static_cast<uint32_t>(graph_.offers.size()));
    if (is_new) graph_.offers.push_back(points);
    graph_.vertices[v].detail = at->second;
  }
}

void Explorer::weigh_slots() {
  Explainer explainer(program_, known_);
  for (uint32_t v = 0; v < graph_.vertices.size() && !explainer.is_full(); ++v) {
    if (graph_.vertices[v].kind != VertexKind::choice) continue;
    const story::State& state = leader_.look_at(store_.bytes({v}));
    explainer.add(state, leader_.last_live());
  }
  graph_.costs = explainer.weigh();
}

Graph explore(const Program& program, const Reductions& reductions, const Limits& limits, Watcher& watcher,
              const Claims* claims, const Recording& recording, Keeping* keeping) {
  std::optional<program::Specialised> copied;
  if (reductions.calls && reductions.liveness) copied = program::specialise(program);
  std::vector<Address> original;
  if (copied) original.swap(copied->original);
  return Explorer(copied ? copied->program : program, std::move(original), reductions, limits, watcher,
                  claims, recording, keeping)
      .explore();
}

}  // namespace dramaturg::graph
