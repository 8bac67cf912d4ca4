// Program + Flow → branchings that do nothing but print, from the condition to where their branches meet
// again.
#pragma once

#include <vector>

#include "program/printed.hpp"

namespace dramaturg::program {

/// Every conditional jump that qualifies, in order of address. `printed` knows the shuffles.
std::vector<Branching> find_branchings(const Program& program, const Flow& flow, const KindTable& kinds,
                                       const TextUse& uses, const Printed& printed);

}  // namespace dramaturg::program
