// A reading → its way through the graph: which vertex each of its choices was made at.
#pragma once

#include <vector>

#include "graph/graph.hpp"
#include "story/draws.hpp"

namespace dramaturg::graph {

/// Runs the story silently with these choices (from 0 over what is offered) and `draws` for chance, and walks
/// the graph's edges beside it. Gives the situation before each choice, and last the vertex where the reading
/// stands; fewer when the reading leaves what was explored, or when `draws` follow a seed (then nobody is
/// asked, and an outcome cannot be told). Cost: that of reading silently.
std::vector<StateId> follow(const Program& program, const Graph& graph, const std::vector<uint32_t>& choices,
                            story::Draws& draws, int32_t seed = 0);

}  // namespace dramaturg::graph
