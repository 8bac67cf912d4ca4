// Breadth first by choices: every vertex of one depth before any of the next, questions to chance inside
// their depth.
//
// A vertex is decoded into a State, each offer (or each outcome) is taken on a copy of it, the machine runs
// silently to its next stop, and the state there is encoded and looked up. Since a question to chance is a
// vertex of its own, loops through chance close like any other, and a path is simply the edges on the way. A
// turn that will not end is watched (endless.hpp). Moves are taken in batches, whose lookups are fetched
// ahead (batch.hpp): vertices, edges and whatever is told of them are made in the order of the moves, as if
// each were finished before the next began.
#include <algorithm>
#include <map>

#include "base/expect.hpp"
#include "graph/explain.hpp"
#include "graph/explorer.hpp"

namespace dramaturg::graph {
namespace {

constexpr uint64_t most_memo_bytes = uint64_t{32} << 20;
constexpr uint64_t most_pool_bytes = uint64_t{1} << 30;

}  // namespace

Explorer::Explorer(const Program& program, const Reductions& reductions, const Limits& limits,
                   Watcher& watcher, const Claims* claims, const Recording& recording, Keeping* keeping)
    : program_(program),
      recording_(recording),
      reductions_(reductions),
      limits_(limits),
      watcher_(watcher),
      known_(program, reductions, limits, recording, claims != nullptr),
      lean_(program::find_strides(program)),
      places_(program, known_.flow, lean_),
      pool_(program.constants),
      draws_(known_.printed, graph_.executed, runs_),
      context_{program, pool_, draws_},
      notices_(program, known_.flow),
      canon_(program, known_.liveness, known_.reads, known_.outlook, reductions, initial_),
      claims_(claims),
      keeping_(keeping),
      memo_(limits.max_bytes ? std::min(limits.max_bytes / 16, most_memo_bytes) : most_memo_bytes) {
  graph_.executed = known_.seen.executed;
  graph_.offered = known_.seen.offered;
  if (claims_) {
    observer_.emplace(program, *claims_, pool_, &known_.asked);
    context_.trace.watch = &observer_->watch;
  }
  EXPECT(!claims_ || program.kept.empty(), "claims and kept globals are searches of their own");
  marks_.number("");
  context_.lean = &lean_;
  context_.trace.executed = graph_.executed.data();
  context_.trace.offered = graph_.offered.data();
  if (recording_.traces) context_.trace.runs = &runs_;
  context_.trace.ending_tag = &met_tag_;
  context_.trace.notices = &notices_;
  output_.is_silent = true;
}

Graph Explorer::explore() {
  begun_ = kept_ = watcher_.now();
  context_.steps_left = limits_.steps_per_turn;
  initial_ = story::initial_state(context_);
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
    for (; at_ < level_.size() && go_on(); ++at_) expand(level_[at_]);
    finish_batch();
    if (is_stopped_) break;
    ++depth_;
    next_turn();
  }
  if (keeping_ != nullptr) save();
  finish();
  return std::move(graph_);
}

void Explorer::start() {
  state_ = initial_;
  output_.pieces.clear();
  graph_.vertices.reserve(1 << 12);
  parent_ = StateId::none();
  step_ = {};
  child_depth_ = 0;
  mark_ = 0;
  if (initial_.fault.kind != story::FaultKind::none) {
    add_fault(VertexKind::fault, initial_.fault);
  } else {
    if (observer_) observer_->begin(true);
    begin_run();
    end_turn(step_machine());
  }
  next_turn();
}

void Explorer::next_turn() {
  level_.swap(next_level_);
  next_level_.clear();
  chance_.swap(next_chance_);
  next_chance_.clear();
  at_ = chance_at_ = 0;
}

/// Answers the questions to chance of this depth, and those that follow in the same turn.
void Explorer::finish_turns() {
  for (;; ++chance_at_) {
    if (chance_at_ == chance_.size()) finish_batch();  // may lead to more of them
    if (chance_at_ == chance_.size() || !go_on()) break;
    expand(chance_[chance_at_]);
  }
  finish_batch();
}

/// Each move makes one edge, in the end.
void Explorer::expand(StateId id) {
  canon_.decode(store_.bytes(id), parent_state_, parent_output_, parent_mark_);
  parent_ = id;
  Vertex& vertex = graph_.vertices[id.value];
  const bool is_choice = vertex.kind == VertexKind::choice;
  child_depth_ = vertex.depth + (is_choice ? 1 : 0);
  vertex.first_edge = static_cast<uint32_t>(graph_.edges.size()) + batch_.size();
  const uint32_t moves = is_choice ? expand_choices() : expand_outcomes();
  graph_.vertices[id.value].edge_count = moves;
}

uint32_t Explorer::expand_choices() {
  const StateId from = parent_;
  const uint32_t count = story::visible_offers(parent_state_);
  for (uint32_t i = 0; i < count; ++i) {
    take_rest(parent_output_, parent_mark_);
    take_choice(parent_state_, i);
    ++graph_.moves;
    run_on(from, {false, i, static_cast<int32_t>(i) + 1});
  }
  return count;
}

uint32_t Explorer::expand_outcomes() {
  const StateId from = parent_;
  const DrawRequest request = ask_again();
  for (uint32_t k = 0; k < request.outcomes; ++k) {
    take_parent();
    const int32_t shown = request.kind == story::DrawKind::random ? request.low + static_cast<int32_t>(k)
                                                                  : static_cast<int32_t>(k) + 1;
    draws_.set(k);
    run_on(from, {true, k, shown});
  }
  return request.outcomes;
}

/// First to the end of each turn, then into the graph, both in the order of the moves.
void Explorer::finish_batch() {
  for (Move& move : batch_) {
    if (move.stage != Move::Stage::place || look_up(move, 0)) continue;
    go_on_from_place(move);
  }
  for (Move& move : batch_) add_move(move);
  batch_.clear();
}

void Explorer::stop(Limit limit) {
  graph_.limit = limit;
  is_stopped_ = true;
}

/// Something was left unexamined, but the search goes on.
void Explorer::cut(Limit limit) {
  if (cut_limit_ == Limit::none) cut_limit_ = limit;
  first_cut_ = std::min(first_cut_, child_depth_);
}

uint64_t Explorer::memory() const {
  return store_.memory() + graph_.traces.memory() + graph_.vertices.capacity() * sizeof(Vertex) +
         graph_.edges.memory() + pool_.bytes() + canon_.memory() + memo_.memory();
}

bool Explorer::go_on() {
  if (is_stopped_) return false;
  if (limits_.max_states && graph_.situations + batch_.size() >= limits_.max_states) finish_batch();
  if (limits_.max_states && graph_.situations >= limits_.max_states) stop(Limit::states);
  if ((++ticks_ & 255) == 0) {
    const uint64_t bytes = memory();
    if ((limits_.max_bytes && bytes > limits_.max_bytes) || pool_.bytes() > most_pool_bytes)
      stop(Limit::memory);
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
  context_.trace.notices = nullptr;
  graph_.held = std::move(notices_.held);
  // What decides between words is forgotten: how it fell out here is not how it falls out for a reader.
  for (Address at = 0; at < program_.code.size(); ++at)
    if (known_.printed.chooses_words(at)) graph_.held[at] = 3;
  if (recording_.offers) list_offers();
  if (recording_.costs || (recording_.costs_if_stopped && !graph_.is_complete)) weigh_slots();
  if (observer_) graph_.atom_failures = std::move(observer_->failures);
}

/// The options before the reader, each list once.
void Explorer::list_offers() {
  std::map<std::vector<ChoicePointId>, uint32_t> known;
  std::vector<ChoicePointId> points;
  for (uint32_t v = 0; v < graph_.vertices.size(); ++v) {
    if (graph_.vertices[v].kind != VertexKind::choice) continue;
    canon_.decode(store_.bytes({v}), parent_state_, parent_output_, parent_mark_);
    points.clear();
    for (const story::Offer& offer : parent_state_.offers)
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
    canon_.decode(store_.bytes({v}), parent_state_, parent_output_, parent_mark_);
    explainer.add(parent_state_, canon_.last_live());
  }
  graph_.costs = explainer.weigh();
}

Graph explore(const Program& program, const Reductions& reductions, const Limits& limits, Watcher& watcher,
              const Claims* claims, const Recording& recording, Keeping* keeping) {
  return Explorer(program, reductions, limits, watcher, claims, recording, keeping).explore();
}

}  // namespace dramaturg::graph
