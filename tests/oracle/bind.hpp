// A bound for one of a story's numbers, tight enough that readings leave it.
#pragma once

#include <cstdint>

#include "program/program.hpp"

namespace oracle {

/// One of the story's whole numbers, by `seed`, is taken to stay near where it begins. False: it has none.
bool bind(dramaturg::program::Program& program, uint64_t seed);

}  // namespace oracle
