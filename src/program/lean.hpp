// Program → Lean: which runs of instructions can be taken in one stride when nothing is printed.
//
// The explorer takes most turns through the same few shapes: text that nobody reads, an expression that
// decides a divert or sets a variable, a choice whose text is constant, a plain divert. Each such run, from
// its first address, gets a row here; addresses are not renumbered and every instruction keeps its meaning:
// what a row does is what its instructions do one by one in a silent run outside of strings
// (story/stride.cpp, where that is argued; the tests run both ways and compare). An address without a row is
// stepped. A row may end where content runs out: what follows there is not its business.
#pragma once

#include <cstdint>
#include <vector>

#include "program/program.hpp"

namespace dramaturg::program {

enum class Stride : uint8_t {
  none,       // step it
  silent,     // text, glue and the like: nothing happens
  enter,      // a: the container that is counted
  jump,       // a plain divert; counts what it enters
  value,      // an expression whose value nobody takes, or that is printed
  branch,     // an expression and a conditional divert
  assign,     // an expression and a variable
  choice,     // constant texts and a choice point
  choice_if,  // an expression besides: a condition
};

struct LeanRow {
  Stride stride = Stride::none;
  uint16_t length = 0;                      ///< instructions, all in a row
  Address to = 0;                           ///< jump, branch: where the divert lands
  uint32_t first_entered = 0, entered = 0;  ///< jump, branch: what the divert counts, in Lean::entered
};

struct Lean {
  std::vector<LeanRow> rows;  ///< by address
  std::vector<ContainerId> entered;
};

inline constexpr uint16_t longest_stride = 200;  ///< instructions
inline constexpr uint32_t deepest_stride = 16;   ///< values on its stack

/// Cost O(instructions × length of a run).
Lean find_strides(const Program& program);

}  // namespace dramaturg::program
