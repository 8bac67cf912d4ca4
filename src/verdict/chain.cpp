// Weights laid out edge by edge; components by Tarjan's algorithm.
#include "verdict/chain.hpp"

#include <algorithm>

namespace dramaturg::verdict {

using graph::VertexKind;

Chain make_chain(const graph::Graph& graph, const Readers& readers, bool keeps_graph_edges) {
  Chain chain;
  const size_t size = graph.vertices.size();
  const bool keeps = keeps_graph_edges || graph.traces.size() > 0;
  const uint32_t leaving = std::min(readers.leaving(), 999u);
  if (leaving > 0) chain.left = static_cast<uint32_t>(size);
  chain.first.reserve(size + 1);
  chain.edges.reserve(graph.edges.size());
  chain.total.reserve(size);
  chain.is_choice.reserve(size);
  std::vector<uint32_t> weights;
  for (uint32_t v = 0; v < size; ++v) {
    const graph::Vertex& vertex = graph.vertices[v];
    const bool is_choice = vertex.kind == VertexKind::choice;
    chain.first.push_back(static_cast<uint32_t>(chain.edges.size()));
    chain.is_choice.push_back(is_choice);
    const bool is_weighed = is_choice && !readers.is_even();
    const bool is_left = is_choice && leaving > 0;
    if (is_weighed) {
      weights.assign(vertex.edge_count, 0);
      readers.weigh(graph, {v}, weights);
      bool has_weight = false;
      for (const uint32_t w : weights) has_weight |= w != 0;
      if (!has_weight) weights.assign(vertex.edge_count, 1);
    }
    double total = 0;
    for (uint32_t e = 0; e < vertex.edge_count; ++e) {
      const graph::Edge& edge = graph.edges[vertex.first_edge + e];
      const uint32_t weight = is_weighed ? weights[e] : edge.weight;
      if (weight == 0) continue;
      chain.edges.push_back({edge.to.value, is_left ? weight * (1000 - leaving) : weight});
      if (keeps) chain.graph_edge.push_back(vertex.first_edge + e);
      total += is_left ? 1000.0 * weight : weight;
      if (!is_left) continue;
      chain.edges.push_back({*chain.left, weight * leaving});  // of each option, so that no sum can overflow
      if (keeps) chain.graph_edge.push_back(Chain::no_edge);
    }
    chain.total.push_back(total);
  }
  if (chain.left) {
    chain.first.push_back(static_cast<uint32_t>(chain.edges.size()));
    chain.is_choice.push_back(0);
    chain.total.push_back(0);
  }
  chain.first.push_back(static_cast<uint32_t>(chain.edges.size()));
  return chain;
}

Components find_components(const Chain& chain) {
  struct Visit {
    uint32_t vertex, next_edge;
  };
  constexpr uint32_t done = UINT32_MAX;
  const uint32_t size = chain.size();
  Components out;
  out.vertices.reserve(size);
  out.first.push_back(0);
  std::vector<uint32_t> low(size, 0);  // 0: not met; else the least number reached; `done`: in a component
  std::vector<uint32_t> open;          // met, in no component yet
  std::vector<Visit> visits;
  std::vector<uint32_t> number(size, 0);
  uint32_t count = 0;
  for (uint32_t root = 0; root < size; ++root) {
    if (low[root] != 0) continue;
    visits.push_back({root, chain.first[root]});
    low[root] = number[root] = ++count;
    open.push_back(root);
    while (!visits.empty()) {
      Visit& visit = visits.back();
      const uint32_t v = visit.vertex;
      if (visit.next_edge < chain.first[v + 1]) {
        const uint32_t to = chain.edges[visit.next_edge++].to;
        if (low[to] == 0) {
          low[to] = number[to] = ++count;
          open.push_back(to);
          visits.push_back({to, chain.first[to]});
        } else if (low[to] != done) {
          low[v] = std::min(low[v], number[to]);
        }
        continue;
      }
      visits.pop_back();
      if (!visits.empty()) low[visits.back().vertex] = std::min(low[visits.back().vertex], low[v]);
      if (low[v] != number[v]) continue;
      uint32_t member;
      do {
        member = open.back();
        open.pop_back();
        low[member] = done;
        out.vertices.push_back(member);
      } while (member != v);
      out.first.push_back(static_cast<uint32_t>(out.vertices.size()));
    }
  }
  return out;
}

}  // namespace dramaturg::verdict
