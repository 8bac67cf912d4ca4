// Graph + readers + a set of situations → at which of them a reading arrives first.
//
// How things stand "as episode 4 begins" is how they stand at the first situation there that a reading comes
// to. Whatever follows does not matter, so the way on from these vertices is cut and what stops there is
// counted (odds.hpp): each share is a closed interval that is certain. A reading that never comes there
// counts for nothing.
#pragma once

#include <vector>

#include "verdict/odds.hpp"

namespace dramaturg::verdict {

struct Arrivals {
  struct At {
    uint32_t vertex;
    Interval share;  ///< of all readings
  };
  std::vector<At> first;  ///< those that some reading comes to, in order
  Interval all;           ///< share of readings that come to any of them
  bool is_sure = true;    ///< false: a part of the graph had no bounds, and more may come to more
};

/// `is_there` by vertex. Cost O(graph), and more where it runs in circles. The graph must be complete.
Arrivals find_arrivals(const graph::Graph& graph, const Readers& readers,
                       const std::vector<uint8_t>& is_there);

}  // namespace dramaturg::verdict
