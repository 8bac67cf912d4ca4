// Doubles, each sum rounded by at most 2^-52 of itself: the ends are moved outward by more than all of that.
#include "verdict/chances.hpp"

#include <algorithm>
#include <vector>

namespace dramaturg::verdict {
namespace {

constexpr double rest = 1e-12;   ///< mass under way that is let go
constexpr double slack = 1e-10;  ///< more than all rounding together
constexpr uint32_t sweeps = 20'000;

}  // namespace

Chances chances_of(const graph::Graph& graph, const std::function<bool(uint32_t)>& is_goal,
                   bool knows_chance) {
  if (!knows_chance || graph.vertices.empty()) return {};
  const size_t count = graph.vertices.size();
  std::vector<double> here(count, 0), next(count, 0);
  std::vector<uint8_t> goal(count);
  for (uint32_t v = 0; v < count; ++v) goal[v] = is_goal(v);
  here[0] = 1;
  double arrived = 0, lost = 0, under_way = 1;
  for (uint32_t sweep = 0; sweep < sweeps && under_way > rest; ++sweep) {
    std::fill(next.begin(), next.end(), 0.0);
    under_way = 0;
    for (uint32_t v = 0; v < count; ++v) {
      if (here[v] == 0) continue;
      const graph::Vertex& vertex = graph.vertices[v];
      const bool is_stop = vertex.kind == graph::VertexKind::ending ||
                           vertex.kind == graph::VertexKind::fault || vertex.kind == graph::VertexKind::loop;
      if (goal[v]) {
        arrived += here[v];
      } else if (is_stop) {
        lost += here[v];
      } else if (vertex.edge_count > 0) {
        const double share = here[v] / vertex.edge_count;
        for (uint32_t e = 0; e < vertex.edge_count; ++e)
          next[graph.edges[vertex.first_edge + e].to.value] += share;
        under_way += here[v];
      }
    }
    here.swap(next);
  }
  return {std::max(0.0, arrived - slack), std::min(1.0, 1 - lost + slack)};
}

}  // namespace dramaturg::verdict
