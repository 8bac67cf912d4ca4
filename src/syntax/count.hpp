// Tree → how much of each thing the author wrote, counted as the reference compiler's `-s` counts.
#pragma once

#include <cstdint>

#include "syntax/tree.hpp"

namespace dramaturg::syntax {

struct Counts {
  uint32_t words = 0;  ///< of all texts, tags and strings included; what reviews call words leaves those out
  uint32_t knots = 0;  ///< functions among them
  uint32_t stitches = 0, functions = 0, choices = 0, gathers = 0;
  uint32_t diverts = 0;  ///< calls of functions and targets as values among them
};

/// Cost O(size).
Counts count(const Tree& tree);

}  // namespace dramaturg::syntax
