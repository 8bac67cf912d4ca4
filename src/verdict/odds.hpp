// Graph + readers → Odds: how the readings are shared out among the ways they can go.
//
// Every share is a closed interval that is certain (system.hpp, interval.hpp say why), and all of them
// together account for every reading: what stops, what stays in a circle without a way out, and what the
// search has not looked at, which may yet go anywhere. So for a search that was stopped, low is what has
// surely come there and high is that and all that is open. Left out: best and worst readers (extremes.hpp),
// lines (met.hpp).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "verdict/forward.hpp"
#include "verdict/verdict.hpp"

namespace dramaturg::verdict {

struct Odds {
  Chain chain;
  Components components;
  Forward forward;
  std::vector<uint32_t> stops;   ///< vertices at which readings stop for good
  std::vector<uint8_t> is_open;  ///< per vertex: what follows it is not known
  Interval open;                 ///< share of readings that come to where nothing is known
};

/// Cost O(graph), and more where large parts of it run in circles.
Odds find_odds(const graph::Graph& graph, const Readers& readers, bool keeps_graph_edges = false);

/// The vertices of `odds.stops` of this kind, and with one of these indexes into the graph's ends or faults.
std::vector<uint32_t> stops_of(const graph::Graph& graph, const Odds& odds, graph::VertexKind kind,
                               std::span<const uint32_t> details);

/// Per index into Graph::ends, which of these endings it belongs to.
std::vector<uint32_t> ending_of(const graph::Graph& graph, std::span<const Ending> endings);

/// Share of readings that are left before they stop.
Interval share_that_leaves(const Odds& odds);

/// Share of readings that stop at one of these (out of `stops`, in that order). Exactly 1 when readings can
/// go nowhere else.
Interval share_that_stops(const Odds& odds, std::span<const uint32_t> meant);

/// Share of readings that end nowhere: they break, run for ever within a turn, or never stop choosing. Those
/// that are left are not among them.
Interval share_without_ending(const graph::Graph& graph, const Odds& odds);

/// Share of readings that come into this set of vertices, which they then never leave nor stop in.
Interval share_that_stays(const Odds& odds, std::span<const uint32_t> vertices);

/// How many choices the readings take that stop at one of these, on average. None: nobody surely stops there,
/// or part of the story is open.
std::optional<Interval> mean_choices(const Odds& odds, std::span<const uint32_t> meant);

/// How often the readings take this edge of the chain, on average.
Interval flow_of(const Odds& odds, uint32_t from, uint32_t edge);

/// The most choices any reading that stops can take; none: there is no most.
std::optional<uint64_t> most_choices(const Odds& odds);

}  // namespace dramaturg::verdict
