// Program → two things about its code that matter only when a reading comes past: diverts after which no
// tunnel can be returned from any more, and choices whose text has effects. Both are "may": a run decides.
#pragma once

#include <cstdint>
#include <vector>

#include "program/flow.hpp"
#include "program/program.hpp"

namespace dramaturg::program {

struct Habits {
  /// By address, of a divert from a knot that is entered as a tunnel, or can return as one, into another knot
  /// that never can and where the story goes on to choices.
  std::vector<uint8_t> gives_up_tunnel;
  /// By address, of a choice whose text (shown or not, it runs when the choice is come past) calls a function
  /// that changes a variable, or one of the host's.
  std::vector<uint8_t> has_effect;
};

/// Cost O(code × depth of calls).
Habits analyse_habits(const Program& program, const Flow& flow);

/// How many parameters the knot at a target takes.
uint32_t parameters(const Program& program, TargetId target);

}  // namespace dramaturg::program
