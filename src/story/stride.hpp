// The rows of program::Lean, run: the explorer's quick way through what a turn mostly consists of.
#pragma once

#include "story/ops.hpp"

namespace dramaturg::story {

/// Goes on from the cursor for as long as rows fit, in a silent run with no string open, and until something
/// watched is entered (a watch of addresses cannot be kept here). True: the cursor has
/// come to a place in `Context::places` by a divert, nothing else being under way; it stands there.
bool take_strides(Context& context, State& state);

}  // namespace dramaturg::story
