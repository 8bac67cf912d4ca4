// Program → a few readings at random, and what they ran: a first look before the search.
//
// What a reading runs is reachable, and no proof is better than a reading. So the search need not remember
// what decides between branches that only print once all of them have been seen here (program/printed.hpp).
// The readings are the same each time; they prefer options that were taken least.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/graph.hpp"
#include "program/flow.hpp"
#include "program/printed.hpp"

namespace dramaturg::graph {

struct Sighting {
  std::vector<uint8_t> executed;  ///< per address, of the whole program
  std::vector<uint8_t> offered;   ///< per ChoicePointId
};

/// Reads until every candidate's every branch was seen, or readings show nothing new for a while. No reading
/// is longer than the limits allow. Cost: at most a few million instructions.
Sighting scout(const Program& program, const program::Flow& flow,
               const std::vector<program::Branching>& candidates, const Limits& limits);

}  // namespace dramaturg::graph
