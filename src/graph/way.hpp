// A way through the graph → the path that replays it: the draws of shuffles that only choose words, on which
// the search did not branch, are put between its edges, each as the first that remains.
#pragma once

#include "graph/graph.hpp"

namespace dramaturg::graph {

/// `edges` lead from the root, one after the other. A silent replay where the story has such shuffles, else
/// nothing.
Path with_printed_draws(const Program& program, const Graph& graph, Path edges);

}  // namespace dramaturg::graph
