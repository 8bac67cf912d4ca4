// Choices as an author sees them: the places where options stand together, each with all situations in which
// a reader chooses there.
//
// Situations differ by which options are still there; what makes them one place is the weave that the first
// option stands in. So a hub whose topics are used up one by one is one place.
#pragma once

#include <vector>

#include "graph/graph.hpp"

namespace dramaturg::verdict {

struct Crossroads {
  std::vector<program::Address> places;  ///< each as the first option that is ever on offer there
  std::vector<uint32_t> place_of_list;   ///< per list of Graph::offers

  uint32_t place_of(const graph::Vertex& choice) const { return place_of_list[choice.detail]; }
};

/// Cost O(lists of offers).
Crossroads find_crossroads(const program::Program& program, const graph::Graph& graph);

}  // namespace dramaturg::verdict
