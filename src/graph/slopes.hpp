// Operations on values that change by a fixed amount from round to round: what their result changes by, and
// for how many rounds a comparison keeps its answer.
//
// The value at hand is the value of this round; `n` rounds on it is value + n * by. Sums, differences and
// products with what does not change are of that form again. A comparison of two such values asks for the
// sign of their difference, which is of that form, too: it changes at most twice, at rounds that can be
// counted. Whatever else happens to a value that changes is not understood.
#pragma once

#include "containers/containers.hpp"
#include "graph/drift.hpp"

namespace dramaturg::graph {

inline constexpr uint64_t for_ever = UINT64_MAX;

struct SlopeResult {
  bool is_understood = false;
  Slope slope = {};
  uint64_t rounds = for_ever;  ///< this one included: so many decide alike
};

/// `x` and `y` are the operands of this round (`y` is ignored by what takes one).
SlopeResult apply(containers::Native native, program::Value x, Slope slope_x, program::Value y,
                  Slope slope_y);

/// Whether the value counts as true.
SlopeResult ask(program::Value value, Slope slope);

}  // namespace dramaturg::graph
