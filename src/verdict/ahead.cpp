// A vertex alone: the mean of what it leads to. Vertices in a circle: one linear system for each ending. A
// component without a way out comes to no ending; its values stay 0.
#include "verdict/ahead.hpp"

#include <algorithm>
#include <unordered_map>

#include "verdict/system.hpp"

namespace dramaturg::verdict {

using graph::VertexKind;

Ahead::Ahead(const graph::Graph& graph, const Odds& odds, const std::vector<uint32_t>& ending_of,
             uint32_t endings)
    : chain_(odds.chain), endings_(endings), values_(size_t{odds.chain.size()} * endings, 0) {
  for (uint32_t v = 0; v < graph.vertices.size(); ++v)
    if (graph.vertices[v].kind == VertexKind::ending && graph.vertices[v].detail < ending_of.size())
      at(v)[ending_of[graph.vertices[v].detail]] = 1;
  solve(odds);
}

Ahead::Ahead(const Odds& odds, const std::vector<double>& gains)
    : chain_(odds.chain), endings_(1), gains_(&gains), values_(odds.chain.size(), 0) {
  solve(odds);
  gains_ = nullptr;
}

void Ahead::solve(const Odds& odds) {
  for (uint32_t c = 0; c < odds.components.size(); ++c) {
    const auto vertices = odds.components.of(c);
    if (vertices.size() == 1)
      solve_single(vertices[0]);
    else if (!odds.forward.is_closed[vertices[0]])
      solve_component(vertices);
  }
}

void Ahead::solve_single(uint32_t v) {
  const auto edges = chain_.edges_of(v);
  if (edges.empty()) return;
  double back = 0;  // the weight that leads to itself
  for (const Chain::Edge& edge : edges) {
    if (edge.to == v) {
      back += edge.weight;
      continue;
    }
    for (uint32_t e = 0; e < endings_; ++e) at(v)[e] += edge.weight * (at(edge.to)[e] + gain(edge));
  }
  const double rest = chain_.total[v] - back;
  for (uint32_t e = 0; e < endings_; ++e) at(v)[e] = rest > 0 ? std::min(1.0, at(v)[e] / rest) : 0;
}

void Ahead::solve_component(std::span<const uint32_t> vertices) {
  const auto size = static_cast<uint32_t>(vertices.size());
  std::unordered_map<uint32_t, uint32_t> row_of;
  for (uint32_t row = 0; row < size; ++row) row_of.emplace(vertices[row], row);
  std::vector<System::Entry> entries;
  std::vector<std::vector<Interval>> b(endings_, std::vector<Interval>(size));
  for (uint32_t row = 0; row < size; ++row) {
    const uint32_t v = vertices[row];
    for (const Chain::Edge& edge : chain_.edges_of(v)) {
      const double share = edge.weight / chain_.total[v];
      const Interval factor{below(share), above(share)};
      const auto inside = row_of.find(edge.to);
      if (inside != row_of.end()) {
        entries.push_back({row, inside->second, factor});
        continue;
      }
      for (uint32_t e = 0; e < endings_; ++e) {
        const double value = at(edge.to)[e] + gain(edge);
        if (value > 0) b[e][row] += factor * Interval{value, value};
      }
    }
  }
  System system(size, std::move(entries));
  std::vector<Interval> x(size);
  for (uint32_t e = 0; e < endings_; ++e) {
    if (!system.solve(b[e], x)) continue;
    for (uint32_t row = 0; row < size; ++row) at(vertices[row])[e] = std::min(1.0, x[row].middle());
  }
}

}  // namespace dramaturg::verdict
