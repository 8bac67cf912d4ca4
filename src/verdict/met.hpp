// Graph with traces + odds → which share of readings meets a thing at least once: a line, a knot, some words.
//
// A thing is a set of addresses (traces.hpp); meeting it is taking an edge whose trace has one of them.
// Things that are met on the same edges are one question. Where no reading can meet a thing twice, how often
// it is met on average is the share, and the forward solution has it already; 64 things at a time are tested
// for that by one sweep of bits. The others are solved one by one, backward from what meets them.
#pragma once

#include <vector>

#include "verdict/odds.hpp"

namespace dramaturg::verdict {

/// Things by number; each address may be part of several.
struct Things {
  uint32_t count = 0;
  std::vector<std::vector<uint32_t>> at;  ///< per address (and option, as traces count them)
};

/// Per thing, the share of readings that meet it. Needs a graph with traces. Cost O(things / 64 × edges), and
/// one solution for each thing that may be met twice, up to `most_work` edges looked at: what is left then
/// has wide bounds, still certain.
std::vector<Interval> shares_that_meet(const graph::Graph& graph, const Odds& odds, const Things& things,
                                       uint64_t most_work = 4'000'000'000);

}  // namespace dramaturg::verdict
