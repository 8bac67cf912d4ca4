// Chain → the best and the most stubborn reader: dice stay dice, but the reader is free and knows the story.
//
// What share of readings can a reader force into an ending, and what share can none avoid? A Markov decision
// process; where a reader may go round in a circle for as long as he likes (an end component: de Alfaro
// 1997), its vertices are one, since each of its ways out can be had from all of them. What is left has no
// such circle, so iterating from 0 and from 1 meets in the middle (Haddad and Monmege 2014); both sides are
// bounds at every moment, rounded outward. A gambler's fortune takes long to meet: there a policy is improved
// until none is better (Howard 1960), and its value, with a little slack, proved to be a bound.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "verdict/odds.hpp"

namespace dramaturg::verdict {

class Extremes {
 public:
  static constexpr uint32_t few_sweeps = 100;

  /// Cost O(edges), and more where circles hold chance. `patience`: sweeps before policies are tried.
  explicit Extremes(const Odds& odds, uint32_t patience = few_sweeps);

  /// The share that the best reader can force into these stops is at most this. Cost O(edges), and of
  /// circles that hold chance sweeps, or some eliminations.
  double at_most(std::span<const uint32_t> stops) { return solve(stops, true).high; }
  /// The share that no reader can keep from them, not even one who never stops reading, is at least this.
  double at_least(std::span<const uint32_t> stops) { return solve(stops, false).low; }

 private:
  void find_end_components();
  void find_end_components_of(uint32_t component);
  Interval solve(std::span<const uint32_t> stops, bool is_best);
  using Groups = std::vector<std::span<const uint32_t>>;
  void iterate(uint32_t component, bool is_best);
  bool sweep(const Groups& groups, bool is_best, uint32_t most);
  bool settle(const Groups& groups, bool is_best);
  double worth(uint32_t v, bool is_best, const std::vector<double>& x) const;
  const Chain::Edge* best_way(std::span<const uint32_t> members, const Chain::Edge* taken, bool is_best,
                              const std::vector<double>& x) const;
  bool prove(const Groups& groups, bool is_best, const std::vector<double>& x);
  Interval look(std::span<const uint32_t> members, bool is_best) const;

  const Odds& odds_;
  const Chain& chain_;
  const uint32_t patience_;
  std::vector<uint32_t> group_;     ///< per vertex: the first of its end component, or itself
  std::vector<uint8_t> is_circle_;  ///< per vertex: in an end component
  std::vector<uint32_t> members_;   ///< the vertices of each component, by group
  std::vector<uint32_t> place_;     ///< per group, while a component is settled: which of its groups
  std::vector<Interval> values_;    ///< per vertex that stands for its group
};

}  // namespace dramaturg::verdict
