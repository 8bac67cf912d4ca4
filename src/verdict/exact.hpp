// Chain → the share of readings that stop at each vertex, as fractions: what `--exact` prints, and what the
// intervals are tried against. For graphs of some thousand vertices with small circles.
#pragma once

#include <string>
#include <vector>

#include "verdict/chain.hpp"
#include "verdict/rational.hpp"

namespace dramaturg::verdict {

struct ExactOdds {
  std::vector<Rational> visits;  ///< per vertex without edges: the share that stops there
  Rational stays;                ///< share that comes into circles without a way out
  std::string refusal;           ///< not empty: too large, and why; then nothing else is set
};

/// Cost O(edges) fractions, and size³ for each circle.
ExactOdds solve_exactly(const Chain& chain, const Components& components);

}  // namespace dramaturg::verdict
