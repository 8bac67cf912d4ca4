// Recorded choices → readers who choose like those who were recorded.
//
// What is fitted is how readily each option is taken where just these options stand, in this order:
// situations that show a reader the same choice share what is known about it. Beside the counts stand
// `smoothing` readers who picked evenly (a Dirichlet prior), so that what nobody was seen to take is rare,
// not impossible. Odds of the fitted readers are uncertain as far as the counts are few: their intervals
// follow from the spread of each choice by the odds' slope (delta method), and are an estimate.
#pragma once

#include <map>
#include <vector>

#include "verdict/ahead.hpp"
#include "verdict/offers.hpp"
#include "verdict/readers.hpp"

namespace dramaturg::verdict {

class FittedReaders final : public Readers {
 public:
  /// `smoothing` > 0. Cost O(graph).
  FittedReaders(const graph::Graph& graph, const Offers& offers, double smoothing);

  /// Somebody took option `index` (from 0) there.
  void note(graph::StateId situation, uint32_t index);
  void weigh(const graph::Graph& graph, graph::StateId situation,
             std::vector<uint32_t>& weights) const override;

  uint64_t choices() const { return choices_; }
  /// Different sets of options somebody was seen to choose from; and how many there are.
  size_t sets_seen() const;
  size_t sets() const { return sets_.size(); }

  /// By ending, and last for no ending: where the share lies at so many standard deviations. `odds` and
  /// `ahead` are of these readers.
  std::vector<Interval> spread(const graph::Graph& graph, const Odds& odds, const Ahead& ahead,
                               uint32_t endings, double deviations = 1.96) const;

 private:
  struct Set {
    std::vector<double> taken;  ///< by option
    double all = 0;
  };
  double share(const Set& set, size_t option) const;

  const double smoothing_;
  std::vector<uint32_t> set_of_;  ///< by vertex
  std::vector<Set> sets_;
  uint64_t choices_ = 0;
};

}  // namespace dramaturg::verdict
