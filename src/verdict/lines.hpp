// A recorded exploration and a kind of reader → which share of readings meets each line and each knot.
#pragma once

#include "verdict/ground.hpp"
#include "verdict/odds.hpp"
#include "verdict/verdict.hpp"

namespace dramaturg::verdict {

/// `odds` are of `recorded`, for the readers that are meant; `words` is how many the story has. Cost:
/// met.hpp's.
Met find_met(const Ground& ground, const Graph& recorded, const Odds& odds, uint64_t words);

}  // namespace dramaturg::verdict
