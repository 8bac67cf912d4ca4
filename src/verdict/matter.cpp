// Sets of options are told apart by their choice points; one that matters anywhere matters.
#include "verdict/matter.hpp"

#include <cmath>
#include <map>

namespace dramaturg::verdict {

Matter count_what_matters(const graph::Graph& graph, const Offers& offers, const Ahead& ahead) {
  constexpr double least = 1e-6;  // far above what rounding makes of equal odds
  std::map<std::vector<uint32_t>, bool> sets;
  for (const graph::Vertex& vertex : graph.vertices) {
    if (vertex.kind != graph::VertexKind::choice || vertex.edge_count < 2) continue;
    const auto first = offers.points.begin() + vertex.first_edge;
    bool& matters = sets[std::vector<uint32_t>(first, first + vertex.edge_count)];
    const auto one = ahead.from(graph.edges[vertex.first_edge].to);
    for (uint32_t i = 1; i < vertex.edge_count && !matters; ++i) {
      const auto other = ahead.from(graph.edges[vertex.first_edge + i].to);
      for (size_t e = 0; e < one.size(); ++e) matters = matters || std::fabs(one[e] - other[e]) > least;
    }
  }
  Matter out;
  for (const auto& [points, matters] : sets) {
    ++out.choices;
    out.matter += matters;
  }
  return out;
}

}  // namespace dramaturg::verdict
