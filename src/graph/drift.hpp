// Two situations at one place → what the later has more of, slot by slot; nothing when they differ in
// anything that does not grow.
//
// Both are decoded from their canonical bytes, so that only what is ever read again is compared. What may
// grow: whole numbers, fractions and texts in globals and temporaries; visit counts, ages and the turn number
// that are kept whole; how deep calls are nested; values left on the evaluation stack.
#pragma once

#include <optional>
#include <vector>

#include "graph/growth.hpp"
#include "program/reads.hpp"
#include "story/state.hpp"

namespace dramaturg::graph {

/// How a value differs from what it was a round ago.
struct Slope {
  enum class Kind : uint8_t {
    none,      // not at all
    number,    // a whole number, by `by`
    text,      // a text that something was added to: `by` bytes
    fraction,  // `by` is the direction
  } kind = Kind::none;
  int64_t by = 0;
  explicit operator bool() const { return kind != Kind::none; }
  friend bool operator==(const Slope&, const Slope&) = default;
};

/// Of a temporary.
struct TempSlope {
  uint32_t frame;  ///< counted from the uppermost
  program::NameId name;
  Slope slope;
  friend bool operator==(const TempSlope&, const TempSlope&) = default;
};
using TempSlopes = std::vector<TempSlope>;  ///< from the lowest frame up, in order of name; none is nothing

struct Drift {
  std::vector<Slope> globals;         ///< by GlobalId
  std::vector<int32_t> visits, ages;  ///< by CountId
  int32_t turn = 0;                   ///< 0, too, when nobody asks for it
  std::vector<TempSlopes> temps;      ///< by offer
  uint32_t frames = 0, values = 0;    ///< more frames in every offer's thread; more on the stack
  friend bool operator==(const Drift&, const Drift&) = default;

  /// Nothing but whole numbers.
  bool is_numeric() const;
};

/// From `a` to `b`, both decoded situations. Frames below the uppermost are compared only where the threads
/// are as deep. Cost O(state).
std::optional<Drift> find_drift(const program::Reads& reads, const program::Pool& pool, const story::State& a,
                                const story::State& b);

/// Makes a numeric drift's `rounds` steps at once. False: a number would leave what is safely a number.
bool go_on(story::State& state, const Drift& drift, int64_t rounds);

std::vector<Growth::Part> parts_of(const program::Program& program, const Drift& drift);

}  // namespace dramaturg::graph
