// A way through the graph → the path that replays it: the draws of shuffles that only choose words, on which
// the search did not branch, are put between its edges, each as the first that remains.
#pragma once

#include "graph/graph.hpp"

namespace dramaturg::graph {

inline constexpr uint64_t steps_of_turn = 10'000'000;

/// `edges` lead from the root, one after the other. A silent replay where the story has such shuffles, else
/// nothing.
/// `last_steps`: for the turn behind the last of them.
Path with_printed_draws(const Program& program, const Graph& graph, Path edges,
                        uint64_t last_steps = steps_of_turn);

}  // namespace dramaturg::graph
