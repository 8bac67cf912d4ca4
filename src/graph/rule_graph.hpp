// Graph with a Score × one rule → the graph in which situations are told apart by what the rule remembers.
//
// The story runs once for all claims; each claim is then followed over the edges that are already known: the
// synchronous product of the graph with the claim's automaton (Vardi and Wolper 1986), breadth first by
// choices, so that the way back through parents is again a shortest playthrough. Nothing runs, so it costs a
// few steps for each edge.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/claims.hpp"
#include "graph/graph.hpp"
#include "graph/monitor.hpp"

namespace dramaturg::graph {

/// What was seen of a rule.
struct RuleSight {
  bool is_hit = false;  ///< it broke; or, for `reachable`, was met; or happened first
  StateId
      from;   ///< the turn (or the part of it behind a draw) in which it did begins here; none: the opening
  Step step;  ///< … and with this
  uint32_t depth = 0;         ///< choices taken until then; no reading does it in fewer
  bool has_premise = false;   ///< what the claim supposes came true in some reading
  bool has_happened = false;  ///< its `what` held in some reading
  bool has_denied = false;    ///< its `denial` held in some reading
  bool has_open = false;      ///< at some moment of some reading neither held
};

struct RuleGraph {
  Graph graph;  ///< vertices, edges, and what a way back needs; no figures
  RuleSight sight;
  std::vector<uint32_t> words;  ///< by vertex: Monitor::Memory::word
};

/// `graph` was explored with `claims`. Cost O(edges × what the rule can remember); when there are more than
/// `most` vertices the result is not complete.
RuleGraph follow_rule(const Graph& graph, const Claims& claims, uint32_t rule, uint32_t most = 20'000'000);

}  // namespace dramaturg::graph
