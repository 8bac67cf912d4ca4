// How likely a reader who picks evenly comes to a set of vertices: an interval that is always true.
//
// Mass is pushed from the start, sweep by sweep, until what is still under way is next to nothing. What has
// arrived is the lower end; the upper is what has not come to rest elsewhere. Left out: exact solutions,
// other readers.
#pragma once

#include <functional>

#include "graph/graph.hpp"

namespace dramaturg::verdict {

struct Chances {
  double low = 0, high = 1;
};

/// `is_goal`: arriving there is what is asked about; it is never left again in the answer. `knows_chance`:
/// false when some outcomes are nobody's to weigh; nothing is claimed then. Cost O(sweeps × edges).
Chances chances_of(const graph::Graph& graph, const std::function<bool(uint32_t)>& is_goal,
                   bool knows_chance);

}  // namespace dramaturg::verdict
