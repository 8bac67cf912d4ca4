// Graph + odds → from every situation, the odds of some endings from there on, each between two doubles.
//
// The proved counterpart of ahead.hpp, a few endings at a time, so that it fits beside a large graph. One
// sweep over the components, sinks first: a vertex alone is the mean of what it leads to, a circle is a
// system of equations (system.hpp). What is open counts for nothing below and for everything above.
#pragma once

#include <array>
#include <vector>

#include "verdict/odds.hpp"

namespace dramaturg::verdict {

class Backward {
 public:
  static constexpr uint32_t lanes = 4;  ///< endings at a time
  using Values = std::array<Interval, lanes>;

  /// Takes references. Cost O(vertices).
  Backward(const graph::Graph& graph, const Odds& odds);

  /// `lane_of`: per index into Graph::ends, its lane; `lanes` and more: none. Cost O(edges), and of circles
  /// what System takes. False: circles would take more than `most_work`, and nothing was done.
  bool solve(const std::vector<uint32_t>& lane_of, uint64_t most_work);

  const Values& from(uint32_t vertex) const { return values_[vertex]; }

 private:
  void solve_alone(uint32_t v);
  void solve_circle(std::span<const uint32_t> vertices);

  const graph::Graph& graph_;
  const Odds& odds_;
  const Chain& chain_;
  std::vector<Values> values_;
  std::vector<uint32_t> place_;  ///< within its component
};

}  // namespace dramaturg::verdict
