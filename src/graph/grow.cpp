// What a finished move adds to the graph: an edge, and a vertex if nobody stood there before.
#include <algorithm>

#include "base/expect.hpp"
#include "graph/explorer.hpp"

namespace dramaturg::graph {

void Explorer::add_move(Move& move) {
  parent_ = move.from;
  step_ = move.step;
  weight_ = move.weight;
  Vertex& from = graph_.vertices[parent_.value];
  child_depth_ = from.depth + (from.kind == VertexKind::choice ? 1 : 0);
  if (from.edge_count++ == 0) from.first_edge = static_cast<uint32_t>(graph_.edges.size());
  if (!step_.is_draw) ++graph_.moves;
  const bool is_odd = move.stage == Move::Stage::odd || move.stage == Move::Stage::place;
  const bool is_cut = is_odd && run_alone(move);
  add(move);
  if (is_cut) return;
  for (uint32_t look = 0; look < move.look_count; ++look)
    memo_.put(move.looks[look].key, move.looks[look].hash, last_to_);
  move.known = last_to_;
}

/// True: the turn was cut, and where it leads is unknown.
bool Explorer::run_alone(Move& move) {
  leader_.run_alone(store_.bytes(move.from), move);
  tell_news();
  if (leader_.cut != Limit::none) cut(leader_.cut);
  return leader_.cut == Limit::steps;
}

void Explorer::tell_news() {
  for (story::Notice notice : leader_.news) {
    notice.where = original(notice.where);
    const auto is_told = [&](const Sight& sight) {
      return sight.notice.kind == notice.kind && sight.notice.where == notice.where;
    };
    const bool is_known =
        !original_.empty() && std::any_of(graph_.sights.begin(), graph_.sights.end(), is_told);
    if (!is_known) graph_.sights.push_back({notice, parent_, step_});
  }
}

/// Runs within a copy of a function become runs within the function: a copy ends in `run_out`, so none leads
/// from one into the next. Options stand behind the code.
void Explorer::map_back(std::vector<story::Run>& runs) const {
  const auto size = static_cast<Address>(original_.size());
  for (story::Run& run : runs) {
    if (run.begin < first_copy_) continue;
    const Address begin = run.begin < size ? original_[run.begin] : run.begin - size + first_copy_;
    run = {begin, begin + (run.end - run.begin)};
  }
}

/// Where a finished move leads.
void Explorer::add(Move& move) {
  mark_ = move.mark;
  standing_ = move.standing;
  if (recording_.traces && !original_.empty()) map_back(move.runs);
  const TraceId trace = recording_.traces ? graph_.traces.intern(move.runs) : TraceId::none();
  switch (move.stage) {
    case Move::Stage::known: return add_edge(move.known, trace);
    case Move::Stage::choice: return add_state(VertexKind::choice, move.key, trace);
    case Move::Stage::chance: return add_state(VertexKind::chance, move.key, trace);
    case Move::Stage::ended: return add_end(move.where, trace);
    case Move::Stage::cut: return add_cut(move.where, trace);
    case Move::Stage::fault: return add_fault(VertexKind::fault, leader_.fault, trace);
    case Move::Stage::loop: return add_fault(VertexKind::loop, leader_.fault, trace);
    case Move::Stage::unknown: return add_fault(VertexKind::unknown, leader_.fault, trace);
    case Move::Stage::place:
    case Move::Stage::same:
    case Move::Stage::odd: EXPECT(false, "a finished move leads somewhere");
  }
}

void Explorer::add_state(VertexKind kind, const Move::Look& key, TraceId trace) {
  const Store::Found found = store_.intern(key.key, key.hash);
  if (found.is_new) {
    add_vertex(kind, 0);
    await(kind, found.id);
  }
  add_edge(found.id, trace);
}

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
  if (!program_.kept.empty()) graph_.standings.push_back(leader_.standing(standing_));
  if (kind != VertexKind::chance && kind != VertexKind::cut) ++graph_.situations;
  if (kind == VertexKind::choice) ++graph_.choice_situations;
  graph_.depth = std::max(graph_.depth, child_depth_);
  EXPECT(graph_.vertices.size() == store_.size(), "one vertex for each stored state");
}

void Explorer::add_edge(StateId to, TraceId trace) {
  last_to_ = to;
  if (parent_.is_none())
    graph_.opening = trace;
  else
    graph_.edges.push_back({to, step_, weight_, trace});
  if (claims_ == nullptr) return;
  const uint32_t row = graph_.score.intern(leader_.observer()->moments);
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
  const uint32_t end = end_of(where, leader_.mark(mark_));
  add_stop({VertexKind::ending, story::FaultKind::none, where, mark_, standing_}, VertexKind::ending, end,
           trace);
}

uint32_t Explorer::end_of(Address where, const std::string& tag) {
  for (uint32_t e = 0; e < graph_.ends.size(); ++e)
    if (graph_.ends[e].where == where && graph_.ends[e].tag == tag) return e;
  graph_.ends.push_back({end_kind(where), tag, where});
  return static_cast<uint32_t>(graph_.ends.size()) - 1;
}

void Explorer::add_fault(VertexKind kind, const story::Fault& fault, TraceId trace) {
  const auto detail = static_cast<uint32_t>(graph_.faults.size());
  const Address where = original(fault.where);
  const StopKey key{kind, fault.kind, where, 0, standing_};
  if (!add_stop(key, kind, detail, trace)) return;
  graph_.faults.push_back(fault);
  graph_.faults.back().where = where;
}

/// One vertex for each bound: what lies behind it is not known, and not asked.
void Explorer::add_cut(uint32_t bound, TraceId trace) {
  cut(Limit::bound);
  add_stop({VertexKind::cut, story::FaultKind::none, bound, 0, standing_}, VertexKind::cut, bound, trace);
}

EndKind Explorer::end_kind(Address where) const {
  if (!leader_.mark(mark_).empty()) return EndKind::tag;
  if (where == program::no_address || program_.code[where].op == program::Op::end) return EndKind::end;
  return program::is_implicit_done_at(program_, where) ? EndKind::implicit : EndKind::done;
}

}  // namespace dramaturg::graph
