// Sinks first, so that what a component leads to is known when its turn comes.
#include "verdict/backward.hpp"

#include "verdict/system.hpp"

namespace dramaturg::verdict {
namespace {

constexpr uint32_t nowhere = UINT32_MAX;
constexpr uint64_t dearer_in_circles = 50;

}  // namespace

Backward::Backward(const graph::Graph& graph, const Odds& odds)
    : graph_(graph), odds_(odds), chain_(odds.chain), place_(odds.chain.size(), nowhere) {}

bool Backward::solve(const std::vector<uint32_t>& lane_of, uint64_t most_work) {
  uint64_t work = 0;
  for (uint32_t c = 0; c < odds_.components.size(); ++c)
    if (const auto vertices = odds_.components.of(c); vertices.size() > 1)
      for (const uint32_t v : vertices) work += dearer_in_circles * chain_.edges_of(v).size();
  if (work > most_work) return false;
  values_.assign(chain_.size(), {});
  for (uint32_t c = 0; c < odds_.components.size(); ++c) {
    const auto vertices = odds_.components.of(c);
    const uint32_t some = vertices[0];
    bool is_circle = vertices.size() > 1;
    for (const Chain::Edge& edge : chain_.edges_of(some)) is_circle |= edge.to == some;
    if (odds_.is_open[some] || odds_.forward.is_unsolved[some]) {
      for (const uint32_t v : vertices) values_[v].fill({0, 1});
    } else if (odds_.forward.is_closed[some]) {
      continue;  // readings go round in it for ever
    } else if (is_circle) {
      solve_circle(vertices);
    } else if (!chain_.edges_of(some).empty()) {
      solve_alone(some);
    } else if (const graph::Vertex& vertex = graph_.vertices[some];
               vertex.kind == graph::VertexKind::ending && lane_of[vertex.detail] < lanes) {
      values_[some][lane_of[vertex.detail]] = {1, 1};
    }
  }
  return true;
}

/// Weights are multiplied before they are divided by: they are whole numbers, so that what all ways agree on
/// stays exact.
void Backward::solve_alone(uint32_t v) {
  for (uint32_t lane = 0; lane < lanes; ++lane) {
    Interval sum;
    for (const Chain::Edge& edge : chain_.edges_of(v)) {
      const auto weight = static_cast<double>(edge.weight);
      sum += values_[edge.to][lane] * Interval{weight, weight};
    }
    const double total = chain_.total[v];
    values_[v][lane] = clamped_share({quotient_below(sum.low, total), quotient_above(sum.high, total)});
  }
}

/// Readings leave the component some time (it has a way out), so the system's powers vanish.
void Backward::solve_circle(std::span<const uint32_t> vertices) {
  for (uint32_t i = 0; i < vertices.size(); ++i) place_[vertices[i]] = i;
  std::vector<System::Entry> entries;
  std::array<std::vector<Interval>, lanes> b;
  for (auto& lane : b) lane.resize(vertices.size());
  for (uint32_t i = 0; i < vertices.size(); ++i)
    for (const Chain::Edge& edge : chain_.edges_of(vertices[i])) {
      const auto weight = static_cast<double>(edge.weight);
      const double total = chain_.total[vertices[i]];
      const Interval share{quotient_below(weight, total), quotient_above(weight, total)};
      if (place_[edge.to] != nowhere)
        entries.push_back({i, place_[edge.to], share});
      else
        for (uint32_t lane = 0; lane < lanes; ++lane) b[lane][i] += share * values_[edge.to][lane];
    }
  for (const uint32_t v : vertices) place_[v] = nowhere;
  System system(static_cast<uint32_t>(vertices.size()), std::move(entries));
  std::vector<Interval> x;
  for (uint32_t lane = 0; lane < lanes; ++lane) {
    bool is_zero = true;
    for (const Interval& each : b[lane]) is_zero = is_zero && each.is_exactly(0);
    if (is_zero) continue;
    const bool is_solved = system.solve(b[lane], x);
    for (uint32_t i = 0; i < vertices.size(); ++i)
      values_[vertices[i]][lane] = is_solved ? clamped_share(x[i]) : Interval{0, 1};
  }
}

}  // namespace dramaturg::verdict
