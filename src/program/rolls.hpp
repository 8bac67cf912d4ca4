// Program → for each RANDOM, which of its values nothing can tell apart.
//
// Where a roll is compared with constants and nothing else, two values that lie on the same side of all of
// them answer alike. That is so for `RANDOM(1, 100) <= 30`, and for a variable that is set to a roll, if
// every look at the variable that can matter is such a comparison, wherever it stands: then two states that
// differ only in such values run the same instructions from the roll on. A roll that is compared at once with
// a variable is split by what the variable holds. All else is rolled value by value. Left out: rolls that are
// passed on, returned, or compared by a switch.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "program/kinds.hpp"
#include "program/liveness.hpp"
#include "program/program.hpp"

namespace dramaturg::program {

class Rolls {
 public:
  struct Split {
    Address at;                       ///< the RANDOM
    std::vector<int64_t> begins;      ///< values that begin a class, in order; beside the lowest
    std::optional<GlobalId> against;  ///< the value it holds then, and the next, begin one, too
  };

  Rolls() = default;
  Rolls(const Program& program, const Liveness& liveness, const KindTable& kinds);

  /// Null: each value is a class of its own.
  const Split* at(Address roll) const;

 private:
  std::vector<Split> splits_;  ///< in order of address
};

}  // namespace dramaturg::program
