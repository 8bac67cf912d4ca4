// Graph + odds → Ahead: from every situation, how likely each ending is from there on.
//
// The backward view of what forward.hpp sums up from the start: one sweep over the components, sinks first,
// for all endings at once. It is for showing how a reading's fate turns (recap, the fate line, `play
// --lens`), so it gives the middle of each interval; where the search was not finished, what is open counts
// for no ending.
#pragma once

#include <span>
#include <vector>

#include "verdict/odds.hpp"

namespace dramaturg::verdict {

class Ahead {
 public:
  /// `ending_of`: per index into Graph::ends, which of `endings` it belongs to. Cost O(edges × endings), and
  /// of components with circles what System takes.
  Ahead(const graph::Graph& graph, const Odds& odds, const std::vector<uint32_t>& ending_of,
        uint32_t endings);

  /// By ending, each within [0, 1]; their sum is below 1 by what ends in no ending, or is open.
  std::span<const double> from(graph::StateId vertex) const {
    return {values_.data() + size_t{vertex.value} * endings_, endings_};
  }

 private:
  void solve_single(uint32_t v);
  void solve_component(std::span<const uint32_t> vertices);
  double* at(uint32_t v) { return values_.data() + size_t{v} * endings_; }

  const Chain& chain_;
  const uint32_t endings_;
  std::vector<double> values_;  ///< vertex by vertex
};

}  // namespace dramaturg::verdict
