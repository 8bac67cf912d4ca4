// What a finished move adds to the graph: an edge, and a vertex if nobody stood there before.
#include <algorithm>

#include "base/expect.hpp"
#include "base/hash.hpp"
#include "graph/explorer.hpp"

namespace dramaturg::graph {

void Explorer::add_move(const Move& move) {
  parent_ = move.from;
  step_ = move.step;
  mark_ = move.mark;
  standing_ = move.standing;
  bool is_cut = false;
  switch (move.stage) {
    case Move::Stage::known: add_edge(move.known, move.trace); break;
    case Move::Stage::choice: add_state(VertexKind::choice, move.key, move.trace); break;
    case Move::Stage::chance: add_state(VertexKind::chance, move.key, move.trace); break;
    case Move::Stage::ended: add_end(move.where, move.trace); break;
    case Move::Stage::place:
    case Move::Stage::odd: is_cut = run_alone(move);
  }
  if (is_cut) return;
  for (uint32_t look = 0; look < move.look_count; ++look)
    memo_.put(move.looks[look].key, move.looks[look].hash, last_to_);
}

void Explorer::add_key(VertexKind kind) {
  key_.hash = base::hash_bytes(key_.key.data(), key_.key.size());
  add_state(kind, key_, trace());
}

void Explorer::add_state(VertexKind kind, const Move::Look& key, TraceId trace) {
  const Store::Found found = store_.intern(key.key, key.hash);
  if (found.is_new) {
    add_vertex(kind, 0);
    await(kind, found.id);
  }
  add_edge(found.id, trace);
}

TraceId Explorer::trace() { return recording_.traces ? graph_.traces.intern(runs_) : TraceId::none(); }

/// Chance belongs to the turn it is asked in: what an outcome leads to has the same depth.
void Explorer::await(VertexKind kind, StateId id) {
  const bool is_this_turn = !parent_.is_none() && child_depth_ == depth_;
  if (kind == VertexKind::chance) {
    (is_this_turn ? chance_ : next_chance_).push_back(id);
  } else {
    (is_this_turn ? level_ : next_level_).push_back(id);
  }
}

void Explorer::add_vertex(VertexKind kind, uint32_t detail) {
  Vertex vertex;
  vertex.parent = parent_;
  vertex.step = step_;
  vertex.kind = kind;
  vertex.depth = child_depth_;
  vertex.detail = detail;
  graph_.vertices.push_back(vertex);
  if (!program_.kept.empty()) graph_.standings.push_back(standings_[standing_]);
  if (kind != VertexKind::chance) ++graph_.situations;
  if (kind == VertexKind::choice) ++graph_.choice_situations;
  graph_.depth = std::max(graph_.depth, child_depth_);
  EXPECT(graph_.vertices.size() == store_.size(), "one vertex for each stored state");
}

void Explorer::add_edge(StateId to, TraceId trace) {
  last_to_ = to;
  if (parent_.is_none())
    graph_.opening = trace;
  else
    graph_.edges.push_back({to, step_, 1, trace});
  if (!observer_) return;
  const uint32_t row = graph_.score.intern(observer_->moments);
  if (parent_.is_none())
    graph_.score.opening = row;
  else
    graph_.score.of_edge.push_back(row);
}

/// Stops are few: distinct by what they are, and found again by it. True: it is new.
bool Explorer::add_stop(const StopKey& key, VertexKind kind, uint32_t detail, TraceId trace) {
  const auto [known, is_new] = stops_.try_emplace(key, StateId{store_.size()});
  if (is_new) {
    store_.add_blank();
    add_vertex(kind, detail);
  }
  add_edge(known->second, trace);
  return is_new;
}

void Explorer::add_end(Address where, TraceId trace) {
  const uint32_t end = end_of(where, marks_[mark_]);
  add_stop({VertexKind::ending, story::FaultKind::none, where, mark_, standing_}, VertexKind::ending, end,
           trace);
}

uint32_t Explorer::end_of(Address where, const std::string& tag) {
  for (uint32_t e = 0; e < graph_.ends.size(); ++e)
    if (graph_.ends[e].where == where && graph_.ends[e].tag == tag) return e;
  graph_.ends.push_back({end_kind(where), tag, where});
  return static_cast<uint32_t>(graph_.ends.size()) - 1;
}

void Explorer::add_fault(VertexKind kind, const story::Fault& fault) {
  const auto detail = static_cast<uint32_t>(graph_.faults.size());
  const StopKey key{kind, fault.kind, fault.where, 0, standing_};
  if (add_stop(key, kind, detail, trace())) graph_.faults.push_back(fault);
}

void Explorer::add_loop() {
  add_fault(VertexKind::loop, {story::FaultKind::step_budget, state_.thread().frames.back().pc, {}});
}

EndKind Explorer::end_kind(Address where) const {
  if (!marks_[mark_].empty()) return EndKind::tag;
  if (where == program::no_address || program_.code[where].op == program::Op::end) return EndKind::end;
  return program::is_implicit_done_at(program_, where) ? EndKind::implicit : EndKind::done;
}

}  // namespace dramaturg::graph
