// What a search that was stopped has seen to grow, and whether it is proved to grow for ever (pump.hpp says
// how that is known).
#pragma once

#include <cstdint>
#include <vector>

#include "graph/edges.hpp"
#include "program/program.hpp"

namespace dramaturg::graph {

/// A round of choices after which the reader stands where he stood, but for what has grown.
struct Growth {
  struct Part {
    enum class Kind : uint8_t { global, temporary, visits, age, turn_number, frames, values } kind;
    uint32_t index = 0;          ///< GlobalId, NameId, or ContainerId
    bool is_text = false;        ///< `per_round` counts its bytes
    bool is_fractional = false;  ///< `per_round` is its direction only
    int64_t per_round = 0;       ///< never 0
  };
  std::vector<Part> parts;  ///< variables first
  StateId from, to;         ///< the round leads from one to the other, along the shortest way to `to`
  uint32_t choices = 0;     ///< of the round
  program::Address option = program::no_address;  ///< its first
  int32_t low = 0, high = 0;  ///< a range that may do for the first part, if it is a number in a global
  bool is_proved = false;     ///< it can be gone round for ever, and adds the same each time
  uint32_t rounds = 0;        ///< not proved: so many rounds each added the same
};

}  // namespace dramaturg::graph
