// Program + Flow + Liveness → what can still be met ahead, given what a situation holds.
//
// An option that may be taken once and was, `{not met}` when `met` only grows, a route that nothing ahead can
// change: such tests are settled, and what lies behind them will never run again. Liveness asks of every path
// of the program; here a walk over the same edges leaves out those whose test the situation's own values
// refuse, now and for ever (conditional constant propagation, Wegman and Zadeck 1991, over intervals, begun
// anew at each situation). This table is what the walk needs (graph/foresight.hpp): the program's blocks with
// all drawn together that no test can part. Left out: temporaries, lists, numbers that are not whole.
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "program/liveness.hpp"

namespace dramaturg::program {

/// One step of a test in postfix: an interval of numbers, what a variable holds, an operation.
struct Term {
  enum class Kind : uint8_t { number, symbol, tracked, native, unknown } kind = Kind::unknown;
  Native native{};
  uint32_t tracked = 0;  ///< index into Outlook::tracked
  int64_t number = 0;    ///< number: its value; symbol: an id and its kind
};
using Test = std::vector<Term>;

/// What a block may do to a tracked value.
struct Effect {
  enum class Kind : uint8_t { join, raise, lower, forget } kind = Kind::forget;
  uint32_t tracked = 0;
  int64_t low = 0, high = 0;  ///< join: the values it may become
  friend auto operator<=>(const Effect&, const Effect&) = default;
};

/// A way that is open only while its option was never taken and its test may have the wanted outcome.
struct Way {
  uint32_t to = 0;             ///< a spot
  uint32_t once = UINT32_MAX;  ///< CountId of what may be entered once; none
  uint32_t test = UINT32_MAX;  ///< index into Outlook::tests; none
  bool wanted = true;
};

/// Blocks that are all met as soon as one is.
struct Spot {
  SlotSet reads;  ///< slots that a walk can find unread, but not from here on: read here, or behind `next`
  std::vector<Effect> effects;
  std::vector<Way> ways;
  std::vector<uint32_t> next;  ///< spots that are always met, too
};

struct Outlook {
  static constexpr uint32_t nowhere = UINT32_MAX;
  struct Tracked {
    uint32_t slot;
    bool is_symbol;  ///< a string or a divert target: known or not, never an interval
  };
  std::vector<Tracked> tracked;
  std::vector<Test> tests;
  std::vector<Spot> spots;
  std::vector<uint32_t> spot_of;  ///< by BlockId; nowhere: nothing behind it matters to the walk
  SlotSet prunable;               ///< slots that some walk may find unread, though liveness says live

  bool is_empty() const { return spots.empty(); }
};

/// Cost: a few passes over blocks × slots.
Outlook find_outlook(const Program& program, const Flow& flow, const KindTable& kinds, const Printed& printed,
                     const Liveness& liveness);

}  // namespace dramaturg::program
