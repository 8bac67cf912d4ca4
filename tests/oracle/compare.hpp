// One story, searched naively and by the explorer in every form; the first difference in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "program/program.hpp"

namespace oracle {

struct Comparison {
  std::string difference;  ///< empty: all searches agree
  bool is_whole = true;    ///< false: the naive search had to cut, nothing was compared
  bool is_cut = false;     ///< some reading leaves a bound of the program's
  uint64_t naive_states = 0;
  uint64_t merged_states = 0;  ///< situations of the explorer with all reductions
};

/// Every reading of up to `choices` choices: endings with their fewest choices, faults, instructions run,
/// options offered, alone and together, which way conditions go; for all reductions, for each one off, and
/// for none. `turn`: for all reductions and one of the others alone, in turn.
Comparison compare(const dramaturg::program::Program& program, uint32_t choices, uint64_t most_states,
                   std::optional<uint64_t> turn = {});

}  // namespace oracle
