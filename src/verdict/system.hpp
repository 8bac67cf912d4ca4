// x = b + A x for one component, solved with certainty: every unknown between two doubles.
//
// A is not negative, and from every row some way leads out (a row sums to less than 1, or leads to one that
// does), so its powers vanish and x = b + A b + A² b + … Whatever y satisfies y ≥ b + A y is then above x,
// and whatever z ≤ b + A z is below it: (I − A)⁻¹ is not negative. (Collatz 1952; for Markov models:
// Hartmanns and Kaminski 2020, "Optimistic value iteration".) So any quick and careless method may find x;
// one careful pass with outward rounding then proves a little more and a little less to be bounds.
#pragma once

#include <cstdint>
#include <vector>

#include "verdict/interval.hpp"
#include "verdict/sparse.hpp"

namespace dramaturg::verdict {

class System {
 public:
  struct Entry {
    uint32_t row, column;
    Interval factor;
  };

  /// Takes the entries of A, in any order; several for one place add up.
  System(uint32_t size, std::vector<Entry> entries);

  /// x for this b. False: no bounds were found within the work allowed, `x` is untouched. May be called again
  /// with another b. Cost: of one elimination, where little fills in; else entries × sweeps.
  bool solve(const std::vector<Interval>& b, std::vector<Interval>& x);

  static constexpr uint32_t most_dense = 24;

 private:
  bool approximate(const std::vector<double>& b, std::vector<double>& x);
  void sweep(const std::vector<double>& b, std::vector<double>& x) const;
  void factorise();
  void substitute(const std::vector<double>& b, std::vector<double>& x) const;
  bool is_above(const std::vector<Interval>& b, const std::vector<double>& y) const;
  bool is_below(const std::vector<Interval>& b, const std::vector<double>& z) const;

  const uint32_t size_;
  std::vector<uint32_t> first_;    ///< per row; and one more
  std::vector<Entry> entries_;     ///< by row
  std::vector<double> triangles_;  ///< I − A as L U, once made
  SparseFactors sparse_;           ///< the same, for larger systems
  bool fills_in_ = false;          ///< … unless that would take too much
};

}  // namespace dramaturg::verdict
