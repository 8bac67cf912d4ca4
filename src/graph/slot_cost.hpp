// What one remembered thing costs in situations (explain.hpp finds it).
#pragma once

#include <cstdint>
#include <vector>

#include "program/program.hpp"

namespace dramaturg::graph {

struct SlotCost {
  enum class Kind : uint8_t { global, temporary, visits, age, shuffle, turn_number } kind;
  uint32_t index = 0;                        ///< GlobalId, NameId, or ContainerId
  uint64_t values = 0;                       ///< different ones seen
  double factor = 1;                         ///< situations that hold it, for each that is left without it
  std::vector<program::Address> looks = {};  ///< the instructions whose look keeps it
};

}  // namespace dramaturg::graph
