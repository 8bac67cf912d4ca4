// A shortest way (Dijkstra 1959), where an edge is as long as it is unlikely: −log of its odds. These are
// never negative and add up along a way as odds multiply, so the shortest way is the likeliest. Equals: fewer
// edges, then the vertex that was met first, so that the answer is one.
#include "verdict/likeliest.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <tuple>

#include "base/expect.hpp"
#include "graph/way.hpp"
#include "verdict/parts.hpp"

namespace dramaturg::verdict {
namespace {

using graph::VertexKind;

struct Reached {
  double length = std::numeric_limits<double>::infinity();
  uint32_t edges = 0;
  uint32_t from = UINT32_MAX;
  graph::Step step;
  bool is_settled = false;
};

bool is_meant(const graph::Vertex& vertex, const Ending& ending) {
  return vertex.kind == VertexKind::ending &&
         std::find(ending.ends.begin(), ending.ends.end(), vertex.detail) != ending.ends.end();
}

graph::Path way_back(const std::vector<Reached>& reached, uint32_t vertex) {
  graph::Path edges;
  for (; reached[vertex].from != UINT32_MAX; vertex = reached[vertex].from)
    edges.push_back(reached[vertex].step);
  std::reverse(edges.begin(), edges.end());
  return edges;
}

}  // namespace

std::string likeliest_reading(const Program& program, const Graph& graph, const Ending& ending) {
  std::vector<Reached> reached(graph.vertices.size());
  using Next = std::tuple<double, uint32_t, uint32_t>;  // length, edges, vertex
  std::priority_queue<Next, std::vector<Next>, std::greater<>> open;
  reached[0].length = 0;
  open.emplace(0.0, 0, 0);
  while (!open.empty()) {
    const uint32_t v = std::get<2>(open.top());
    open.pop();
    if (std::exchange(reached[v].is_settled, true)) continue;
    const graph::Vertex& vertex = graph.vertices[v];
    if (is_meant(vertex, ending))
      return path_string(graph::with_printed_draws(program, graph, way_back(reached, v)));
    double all = 0;
    for (uint32_t e = 0; e < vertex.edge_count; ++e) all += graph.edges[vertex.first_edge + e].weight;
    for (uint32_t e = 0; e < vertex.edge_count; ++e) {
      const graph::Edge& edge = graph.edges[vertex.first_edge + e];
      Reached& to = reached[edge.to.value];
      const double length = reached[v].length + std::log(all / edge.weight);
      const uint32_t edges = reached[v].edges + 1;
      if (to.is_settled || std::tie(length, edges) >= std::tie(to.length, to.edges)) continue;
      to = {length, edges, v, edge.step, false};
      open.emplace(length, edges, edge.to.value);
    }
  }
  EXPECT(false, "an ending of the graph can be reached in it");
  return {};
}

}  // namespace dramaturg::verdict
