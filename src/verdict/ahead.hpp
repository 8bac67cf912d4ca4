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
  /// In place of endings one number: what readings gain from each vertex on, on average, where an edge of the
  /// graph brings as much as `gains` says; `odds` must know those. No reading may gain more than 1.
  Ahead(const Odds& odds, const std::vector<double>& gains);

  /// By ending, each within [0, 1]; their sum is below 1 by what ends in no ending, or is open.
  std::span<const double> from(graph::StateId vertex) const {
    return {values_.data() + size_t{vertex.value} * endings_, endings_};
  }

 private:
  void solve(const Odds& odds);
  double gain(const Chain::Edge& edge) const {
    return gains_ == nullptr ? 0
                             : (*gains_)[chain_.graph_edge[static_cast<size_t>(&edge - chain_.edges.data())]];
  }
  void solve_single(uint32_t v);
  void solve_component(std::span<const uint32_t> vertices);
  double* at(uint32_t v) { return values_.data() + size_t{v} * endings_; }

  const Chain& chain_;
  const uint32_t endings_;
  const std::vector<double>* gains_ = nullptr;  ///< by edge of the graph
  std::vector<double> values_;                  ///< vertex by vertex
};

}  // namespace dramaturg::verdict
