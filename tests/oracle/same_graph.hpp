// Two graphs, vertex by vertex and edge by edge: for searches that must find the very same.
#pragma once

#include <algorithm>
#include <string>

#include "graph/graph.hpp"

namespace oracle {

/// What differs first; empty: nothing.
inline std::string difference(const dramaturg::graph::Graph& a, const dramaturg::graph::Graph& b) {
  using namespace dramaturg;
  if (a.vertices.size() != b.vertices.size())
    return "vertices: " + std::to_string(a.vertices.size()) + ", " + std::to_string(b.vertices.size());
  for (size_t v = 0; v < a.vertices.size(); ++v) {
    const graph::Vertex &x = a.vertices[v], &y = b.vertices[v];
    if (x.parent != y.parent || x.step != y.step || x.kind != y.kind || x.depth != y.depth ||
        x.detail != y.detail || x.first_edge != y.first_edge || x.edge_count != y.edge_count)
      return "vertex " + std::to_string(v);
  }
  if (a.edges.size() != b.edges.size()) return "edges";
  for (size_t e = 0; e < a.edges.size(); ++e) {
    const graph::Edge x = a.edges[e], y = b.edges[e];
    if (x.to != y.to || x.step != y.step || x.weight != y.weight || x.trace != y.trace)
      return "edge " + std::to_string(e);
  }
  if (a.traces.size() != b.traces.size() || a.opening != b.opening) return "traces";
  for (uint32_t t = 0; t < a.traces.size(); ++t) {
    const auto x = a.traces.runs({t}), y = b.traces.runs({t});
    if (!std::equal(x.begin(), x.end(), y.begin(), y.end())) return "trace " + std::to_string(t);
  }
  const auto is_same_end = [](const graph::End& x, const graph::End& y) {
    return x.kind == y.kind && x.tag == y.tag && x.where == y.where;
  };
  const auto is_same_fault = [](const story::Fault& x, const story::Fault& y) {
    return x.kind == y.kind && x.where == y.where && x.detail == y.detail;
  };
  const auto is_same_sight = [](const graph::Sight& x, const graph::Sight& y) {
    return x.notice == y.notice && x.from == y.from && x.step == y.step;
  };
  const auto is_alike = [](const auto& x, const auto& y, auto same) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), same);
  };
  if (!is_alike(a.ends, b.ends, is_same_end)) return "ends";
  if (!is_alike(a.faults, b.faults, is_same_fault)) return "faults";
  if (!is_alike(a.sights, b.sights, is_same_sight)) return "sights";
  if (a.executed != b.executed || a.offered != b.offered || a.held != b.held) return "what ran";
  if (a.offers != b.offers) return "what stands together";
  if (a.situations != b.situations || a.choice_situations != b.choice_situations || a.moves != b.moves ||
      a.depth != b.depth)
    return "counts";
  if (a.is_complete != b.is_complete || a.limit != b.limit || a.covered_choices != b.covered_choices)
    return "limits";
  return {};
}

}  // namespace oracle
