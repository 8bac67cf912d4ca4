// The forward solution summed up by what an author asks.
#include "verdict/odds.hpp"

#include <algorithm>

namespace dramaturg::verdict {

using graph::VertexKind;

namespace {

/// Readings come to it, and nothing is known of what follows.
bool is_open(const graph::Vertex& vertex) {
  const bool goes_on = vertex.kind == VertexKind::choice || vertex.kind == VertexKind::chance;
  return vertex.kind == VertexKind::unknown || vertex.kind == VertexKind::cut ||
         (goes_on && vertex.edge_count == 0);
}

}  // namespace

Odds find_odds(const graph::Graph& graph, const Readers& readers, bool keeps_graph_edges) {
  Odds odds;
  odds.chain = make_chain(graph, readers, keeps_graph_edges);
  odds.components = find_components(odds.chain);
  odds.forward = solve_forward(odds.chain, odds.components);
  odds.open = odds.forward.unsolved;
  for (const graph::Vertex& vertex : graph.vertices) odds.is_open.push_back(is_open(vertex));
  for (uint32_t v = 0; v < graph.vertices.size(); ++v)
    if (odds.is_open[v])
      odds.open += odds.forward.visits[v];
    else if (odds.chain.first[v] == odds.chain.first[v + 1])
      odds.stops.push_back(v);
  if (odds.chain.left) {
    odds.is_open.push_back(false);
    odds.stops.push_back(*odds.chain.left);
  }
  odds.open = clamped_share(odds.open);
  return odds;
}

std::vector<uint32_t> stops_of(const graph::Graph& graph, const Odds& odds, VertexKind kind,
                               std::span<const uint32_t> details) {
  std::vector<uint32_t> stops;
  for (const uint32_t v : odds.stops) {
    if (v >= graph.vertices.size() || graph.vertices[v].kind != kind) continue;
    if (std::find(details.begin(), details.end(), graph.vertices[v].detail) != details.end())
      stops.push_back(v);
  }
  return stops;
}

std::vector<uint32_t> ending_of(const graph::Graph& graph, std::span<const Ending> endings) {
  std::vector<uint32_t> out(graph.ends.size(), 0);
  for (uint32_t e = 0; e < endings.size(); ++e)
    for (const uint32_t end : endings[e].ends) out[end] = e;
  return out;
}

Interval share_that_leaves(const Odds& odds) {
  if (!odds.chain.left) return {};
  const uint32_t left[] = {*odds.chain.left};
  return share_that_stops(odds, left);
}

Interval flow_of(const Odds& odds, uint32_t from, uint32_t edge) {
  const auto weight = static_cast<double>(odds.chain.edges[edge].weight);
  const double total = odds.chain.total[from];
  return odds.forward.visits[from] * Interval{quotient_below(weight, total), quotient_above(weight, total)};
}

Interval share_that_stops(const Odds& odds, std::span<const uint32_t> meant) {
  // All shares sum to exactly 1, so what surely goes elsewhere bounds this one from above, and what can at
  // most go elsewhere bounds it from below.
  // What is open may come here or not, so it counts against both.
  Interval own, others = odds.forward.stays;
  for (size_t i = 0, next = 0; i < odds.stops.size(); ++i) {
    const bool is_meant = next < meant.size() && meant[next] == odds.stops[i];
    next += is_meant;
    (is_meant ? own : others) += odds.forward.visits[odds.stops[i]];
  }
  const double can_come = sum_above(own.high, odds.open.high);
  others.high = sum_above(others.high, odds.open.high);
  const Interval rest = rest_of(clamped_share(others));
  return {std::max(own.low, rest.low), std::min({can_come, rest.high, 1.0})};
}

Interval share_without_ending(const graph::Graph& graph, const Odds& odds) {
  Interval lost = odds.forward.stays, ended;
  for (uint32_t v = 0; v < graph.vertices.size(); ++v) {
    const VertexKind kind = graph.vertices[v].kind;
    if (kind == VertexKind::ending) ended += odds.forward.visits[v];
    if (kind == VertexKind::fault || kind == VertexKind::loop) lost += odds.forward.visits[v];
  }
  if (odds.chain.left) ended += odds.forward.visits[*odds.chain.left];
  const Interval rest = rest_of(clamped_share(ended));
  return {lost.high == 0 ? 0 : std::min(lost.low, 1.0),
          std::min({sum_above(lost.high, odds.open.high), rest.high, 1.0})};
}

Interval share_that_stays(const Odds& odds, std::span<const uint32_t> vertices) {
  Interval share;
  for (const uint32_t v : vertices) {
    if (odds.forward.is_closed[v]) share += odds.forward.visits[v];
  }
  return {std::min(share.low, 1.0), std::min(sum_above(share.high, odds.open.high), 1.0)};
}

std::optional<Interval> mean_choices(const Odds& odds, std::span<const uint32_t> meant) {
  if (odds.open.high > 0) return std::nullopt;
  Interval share, choices;
  for (const uint32_t v : meant) {
    share += odds.forward.visits[v];
    choices += odds.forward.choices[v];
  }
  if (!(share.low > 0)) return std::nullopt;
  return choices / share;
}

std::optional<uint64_t> most_choices(const Odds& odds) {
  constexpr int64_t never = -1;  // no reading stops from there
  std::vector<int64_t> most(odds.chain.size(), never);
  for (const uint32_t v : odds.stops) most[v] = 0;
  for (uint32_t c = 0; c < odds.components.size(); ++c) {  // what a component leads to came before it
    const auto vertices = odds.components.of(c);
    int64_t longest = never;
    bool has_choice = false;
    for (const uint32_t v : vertices) {
      has_choice |= odds.chain.is_choice[v] != 0;
      for (const Chain::Edge& edge : odds.chain.edges_of(v))
        if (most[edge.to] != never) longest = std::max(longest, most[edge.to] + odds.chain.is_choice[v]);
    }
    if (longest == never) continue;
    bool is_circle = vertices.size() > 1;
    for (const Chain::Edge& edge : odds.chain.edges_of(vertices[0])) is_circle |= edge.to == vertices[0];
    if (is_circle && has_choice) return std::nullopt;
    for (const uint32_t v : vertices) most[v] = longest;
  }
  if (odds.chain.size() == 0 || most[0] == never) return std::nullopt;
  return static_cast<uint64_t>(most[0]);
}

}  // namespace dramaturg::verdict
