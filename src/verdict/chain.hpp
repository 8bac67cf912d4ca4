// Graph + readers → Chain: who goes where with which odds; and its strongly connected components.
//
// A vertex's way on is drawn by weights: those of chance are the graph's, those of choices the readers'. A
// vertex without edges absorbs. Where readers leave, a last vertex takes them all. Kept apart from the graph,
// since solving touches every edge several times and wants eight bytes of it, not more.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/graph.hpp"
#include "verdict/interval.hpp"
#include "verdict/readers.hpp"

namespace dramaturg::verdict {

struct Chain {
  struct Edge {
    uint32_t to;
    uint32_t weight;  ///< never 0
  };
  std::vector<uint32_t> first;  ///< per vertex, its first edge; and one more
  std::vector<Edge> edges;
  std::vector<double> total;  ///< per vertex, the sum of its weights: a whole number below 2^53, thus exact
  std::vector<uint8_t> is_choice;
  /// Per edge, the graph's, or `no_edge` for one by which readers leave; only when the graph has traces, or
  /// on wish.
  std::vector<uint32_t> graph_edge;
  std::optional<uint32_t> left;  ///< the vertex of those who have left

  static constexpr uint32_t no_edge = UINT32_MAX;
  uint32_t size() const { return static_cast<uint32_t>(total.size()); }
  std::span<const Edge> edges_of(uint32_t v) const {
    return {edges.data() + first[v], edges.data() + first[v + 1]};
  }
};

/// Options that the readers never take have no edge. Cost O(graph).
Chain make_chain(const graph::Graph& graph, const Readers& readers, bool keeps_graph_edges = false);

/// Sets of vertices that can all reach each other, sinks first: a component comes after all it leads to.
struct Components {
  std::vector<uint32_t> vertices;  ///< component by component
  std::vector<uint32_t> first;     ///< per component, where its vertices begin; and one more

  uint32_t size() const { return static_cast<uint32_t>(first.size()) - 1; }
  std::span<const uint32_t> of(uint32_t c) const {
    return {vertices.data() + first[c], vertices.data() + first[c + 1]};
  }
};

/// Tarjan (1972), with a stack of its own instead of recursion. Cost O(vertices + edges).
Components find_components(const Chain& chain);

}  // namespace dramaturg::verdict
