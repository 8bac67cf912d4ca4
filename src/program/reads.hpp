// Program → Reads: how each visit count and each turn age is looked at, over the whole story.
//
// A count only ever grows by one. If every look at it compares it with constants, values beyond the largest
// constant are alike; if it is only looked at modulo m, values m apart are alike. Both together make a lasso.
// One look that is anything else (assigned, added, passed) keeps the number whole. The same holds for an
// integer variable that is only ever set to constants or raised by constants.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "program/liveness.hpp"
#include "program/printed.hpp"
#include "program/program.hpp"

namespace dramaturg::program {

/// The fewest values that tell all looks at a growing number apart.
struct CountUse {
  bool is_read = false;   ///< some instruction looks at it
  bool is_whole = false;  ///< some look needs the very number
  int64_t above = -1;     ///< the largest constant compared with; -1 none
  int64_t modulus = 1;    ///< least common multiple of the moduli; 1: none

  /// The representative of `n` (n >= 0): equal representatives answer every look, now and after any number of
  /// further increments, alike. Proof: below `above`+1 it is n itself; beyond, comparisons with constants <=
  /// `above` no longer change, and n and its representative stay congruent modulo `modulus`.
  int64_t representative(int64_t n) const {
    if (is_whole) return n;
    const int64_t start = above + 1;
    return n <= start ? n : start + (n - start) % modulus;
  }
};

struct Reads {
  std::vector<CountUse> visits;   ///< by CountId
  std::vector<CountUse> ages;     ///< by CountId (turns): of turns since the visit
  CountUse turn_number;           ///< TURNS()
  std::vector<CountUse> globals;  ///< by GlobalId: of integers that only grow; all others are whole
  bool has_pointers = false;      ///< some `ref` argument is passed
  bool seeds_chance = false;      ///< SEED_RANDOM is called somewhere
};

/// The constant that the look at a number compares it with, whichever way, if it does nothing else.
std::optional<int64_t> compared_with(const Program& program, const Flow& flow, Address look);

/// Looks whose value cannot matter (Liveness::is_wanted) do not count. Cost O(instructions × length of an
/// expression).
Reads analyse_reads(const Program& program, const std::vector<TargetId>& value_targets,
                    const Printed& printed, const Liveness& liveness, const KindTable& kinds);

}  // namespace dramaturg::program
