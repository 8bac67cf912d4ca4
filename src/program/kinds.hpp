// Program + Flow → what kinds of values each variable can hold, and so which operations can never fault.
//
// ink is dynamically typed: `x + 1` breaks on a divert target. Only where an operation is known never to
// break may its operands be forgotten when its result is. Flow-insensitive: for each name the union over all
// that is ever assigned to it; inside a block the evaluation stack is followed, below and across blocks
// anything is assumed. Also whether each instruction runs inside an expression, which decides if constants
// are pushed.
#pragma once

#include <cstdint>
#include <vector>

#include "program/flow.hpp"
#include "program/program.hpp"

namespace dramaturg::program {

using Kinds = uint16_t;  ///< a set: bit k for Kind k
inline constexpr Kinds kinds_of(Kind kind) { return static_cast<Kinds>(1u << static_cast<unsigned>(kind)); }
inline constexpr Kinds any_kind = 0x1ff;

enum class Mode : uint8_t { plain = 1, expression = 2, unknown = 3 };

struct KindTable {
  KindTable() = default;
  KindTable(const Program& program, const Flow& flow);

  /// False: the operation at this address succeeds whatever its operands hold (given their kinds).
  bool may_fault(Address native) const { return faults[native] != 0; }
  /// An assignment to a variable that may hold a list, of what may be an empty list: the new value takes over
  /// the origins of the old.
  bool keeps_origins(Address assignment) const { return inherits[assignment] != 0; }
  /// Some pointer leads to it: it is read where no name shows it.
  bool is_pointed_at(GlobalId global) const { return pointed_globals[global.value] != 0; }
  bool is_pointed_at(NameId temp) const { return pointed_temps[temp.value] != 0; }
  bool is_only_integer(GlobalId global) const { return globals[global.value] == kinds_of(Kind::integer); }
  bool may_be_pointer(NameId temp) const {
    return (temps[temp.value] & kinds_of(Kind::variable_pointer)) != 0;
  }
  Mode mode(Address at) const { return static_cast<Mode>(modes[at]); }

  std::vector<Kinds> globals, temps;      ///< by GlobalId, by NameId
  std::vector<uint8_t> faults, inherits;  ///< by address
  std::vector<uint8_t> modes;             ///< by address: a Mode
  std::vector<uint8_t> pointed_globals, pointed_temps;
  bool is_sound = true;  ///< false: a global may hold a pointer (no compiler makes such a story)
};

/// The mode after an instruction that runs in `before`.
Mode mode_after(const Instruction& instruction, Mode before);

}  // namespace dramaturg::program
