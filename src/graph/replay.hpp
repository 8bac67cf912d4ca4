// Graph → the same readings once more, on the machine: for what a graph does not keep, as the texts and tags
// of options, or a variable's value on every way to an end.
//
// Every vertex is run once, from its first parent, and on wish every edge. What the machine holds at a vertex
// stands for all histories that merged there: only what is live there is the same for all of them, so ask for
// nothing else (Program::observed keeps alive what a hidden function reads). Left out: what to look for.
#pragma once

#include "graph/graph.hpp"
#include "story/state.hpp"

namespace dramaturg::graph {

/// Who looks on. The pool serves the values of all states shown.
struct Onlooker {
  /// The reader chooses: the offers of `state` are the edges of `situation`, in order.
  virtual void choosing(StateId /*situation*/, const story::State& /*state*/, program::Pool& /*pool*/) {}
  /// One of the addresses that were asked for is about to run, in the turn (or the part of it behind a draw)
  /// that `edge` begins; `opening`: before the first.
  virtual void passing(uint32_t /*edge*/, Address /*at*/, const story::State& /*state*/,
                       program::Pool& /*pool*/) {}
  /// `edge`, or the opening, has come to `to`.
  virtual void arrived(uint32_t /*edge*/, StateId /*to*/, const story::State& /*state*/,
                       program::Pool& /*pool*/) {}

 protected:
  ~Onlooker() = default;
};
inline constexpr uint32_t opening = UINT32_MAX;

struct ReplayOptions {
  bool runs_all_edges = false;  ///< else those by which vertices were found
  std::vector<uint8_t> stops;   ///< per address: `passing` is wanted; empty: nowhere
  uint64_t steps_per_turn = 1'000'000;
};

/// Cost O(edges run), and one State for each vertex on the longest way.
void replay(const Program& program, const Graph& graph, const ReplayOptions& options, Onlooker& onlooker);

}  // namespace dramaturg::graph
