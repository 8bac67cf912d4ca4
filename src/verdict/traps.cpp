// Graph → traps: situations from which no ending can be reached any more, by backward reach. A region that
// also runs into faults is explained by them and not told twice. One finding for each connected region, at
// the choice by which it is entered soonest. Complete graphs only: an open situation may lead out.
#include <map>

#include "verdict/parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

using graph::VertexKind;

/// Per vertex: some way on comes to a stop of any kind. O(vertices + edges).
std::vector<uint8_t> reaching_a_stop(const Graph& graph) {
  const size_t size = graph.vertices.size();
  std::vector<uint32_t> first(size + 1, 0), from(graph.edges.size());
  for (const graph::Edge& edge : graph.edges) ++first[edge.to.value + 1];
  for (size_t v = 0; v < size; ++v) first[v + 1] += first[v];
  std::vector<uint32_t> next(first.begin(), first.end() - 1);
  for (uint32_t v = 0; v < size; ++v) {
    const graph::Vertex& vertex = graph.vertices[v];
    for (uint32_t e = 0; e < vertex.edge_count; ++e)
      from[next[graph.edges[vertex.first_edge + e].to.value]++] = v;
  }
  std::vector<uint8_t> reaches(size, 0);
  std::vector<uint32_t> work;
  for (uint32_t v = 0; v < size; ++v) {
    const VertexKind kind = graph.vertices[v].kind;
    if (kind == VertexKind::choice || kind == VertexKind::chance) continue;
    reaches[v] = 1;
    work.push_back(v);
  }
  while (!work.empty()) {
    const uint32_t v = work.back();
    work.pop_back();
    for (uint32_t at = first[v]; at < first[v + 1]; ++at) {
      if (reaches[from[at]]) continue;
      reaches[from[at]] = 1;
      work.push_back(from[at]);
    }
  }
  return reaches;
}

/// Union-find over the trapped vertices; the root of a region is its vertex found first.
struct Regions {
  std::vector<uint32_t> parent;
  uint32_t find(uint32_t v) {
    while (parent[v] != v) v = parent[v] = parent[parent[v]];
    return v;
  }
  void join(uint32_t a, uint32_t b) {
    a = find(a), b = find(b);
    if (a == b) return;
    if (a < b)
      parent[b] = a;
    else
      parent[a] = b;
  }
};

}  // namespace

void find_traps(Case& c, std::vector<Finding>& findings) {
  if (!c.sees_all) return;
  const Graph& graph = c.graph;
  const std::vector<uint8_t> reaches = reaching_a_stop(graph);
  Regions regions;
  for (uint32_t v = 0; v < graph.vertices.size(); ++v) regions.parent.push_back(v);
  for (uint32_t v = 0; v < graph.vertices.size(); ++v) {
    if (reaches[v]) continue;
    const graph::Vertex& vertex = graph.vertices[v];
    for (uint32_t e = 0; e < vertex.edge_count; ++e)
      regions.join(v, graph.edges[vertex.first_edge + e].to.value);  // what it leads to is trapped, too
  }
  // A reading that comes into a region ends up in one of its circles that have no way out.
  std::map<uint32_t, std::vector<uint32_t>> closed;
  for (uint32_t v = 0; v < graph.vertices.size() && c.odds != nullptr; ++v)
    if (!reaches[v] && c.odds->forward.is_closed[v]) closed[regions.find(v)].push_back(v);
  for (uint32_t v = 0; v < graph.vertices.size(); ++v) {
    if (reaches[v] || regions.find(v) != v) continue;
    // The first of a region found has a parent outside, for the parent was found before it.
    const Witness witness = c.replay({v});
    const bool is_from_start = witness.choices.empty();
    Finding finding = make_finding(is_from_start ? Wording::trap_from_start : Wording::trap);
    const Address at = is_from_start ? c.ground.program.start
                                     : c.ground.program.choice_points[witness.choices.back().value].address;
    finding.where = line_where(c.ground, at);
    finding.path = c.path({v});
    if (c.odds != nullptr) {
      finding.odds = is_from_start && v == 0 ? Interval{1, 1} : share_that_stays(*c.odds, closed[v]);
    }
    findings.push_back(std::move(finding));
  }
}

}  // namespace dramaturg::verdict
