// Chain → the best and the most stubborn reader: dice stay dice, but the reader is free and knows the story.
//
// What share of readings can a reader force into an ending, and what share can none avoid? A Markov decision
// process; where a reader may go round in a circle for as long as he likes (an end component: de Alfaro
// 1997), its vertices are one, since each of its ways out can be had from all of them. What is left has no
// such circle, so iterating from 0 and from 1 meets in the middle (Haddad and Monmege 2014); both sides are
// bounds at every moment, rounded outward.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "verdict/odds.hpp"

namespace dramaturg::verdict {

class Extremes {
 public:
  /// Cost O(edges), and more where circles hold chance.
  explicit Extremes(const Odds& odds);

  /// The share that the best reader can force into these stops; between two doubles. Cost O(edges), and
  /// sweeps over circles that hold chance.
  Interval at_most(std::span<const uint32_t> stops) { return solve(stops, true); }
  /// The share that no reader can keep from them, not even one who never stops reading.
  Interval at_least(std::span<const uint32_t> stops) { return solve(stops, false); }

 private:
  void find_end_components();
  void find_end_components_of(uint32_t component);
  Interval solve(std::span<const uint32_t> stops, bool is_best);
  void iterate(uint32_t component, bool is_best);
  Interval look(std::span<const uint32_t> members, bool is_best) const;

  const Odds& odds_;
  const Chain& chain_;
  std::vector<uint32_t> group_;     ///< per vertex: the first of its end component, or itself
  std::vector<uint8_t> is_circle_;  ///< per vertex: in an end component
  std::vector<uint32_t> members_;   ///< the vertices of each component, by group
  std::vector<Interval> values_;    ///< per vertex that stands for its group
};

}  // namespace dramaturg::verdict
