// Chain → how many readings come where: one sweep from the start, component by component.
//
// For each vertex, how often a reading stands there on average (for one that absorbs: the share of readings
// that stop there), and the same weighted by the choices taken until then, which gives mean lengths. All
// readings are accounted for: those that stop, those that stay in a component without a way out for ever, and
// those that come to where the search has not looked.
#pragma once

#include <vector>

#include "verdict/chain.hpp"

namespace dramaturg::verdict {

struct Forward {
  std::vector<Interval> visits;      ///< per vertex; in a component without a way out: of readings that enter
                                     ///< there
  std::vector<Interval> choices;     ///< per vertex, the choices taken so far, summed over visits
  std::vector<uint8_t> is_closed;    ///< per vertex: in a component with edges but no way out
  std::vector<uint8_t> is_unsolved;  ///< per vertex: in a component for which no bounds were found
  Interval stays;                    ///< share of readings that come into a closed component, and stay
  Interval unsolved;     ///< share that comes into components not solved: where it goes is not known
  uint32_t largest = 0;  ///< vertices of the largest component
};

/// Everything starts at vertex 0. Cost O(edges), and of components with circles what System takes.
Forward solve_forward(const Chain& chain, const Components& components);

}  // namespace dramaturg::verdict
