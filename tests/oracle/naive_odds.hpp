// The odds' independent witness: readings walked level by level as whole raw states with their share of all
// readings, each option alike and each outcome of chance alike. None of the relevance code is used.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "program/program.hpp"

namespace oracle {

struct NaiveOdds {
  /// (address, ending tag) → share of readings that stop so; faults under the tag "fault".
  std::map<std::pair<uint32_t, std::string>, double> stops;
  double cut = 0;   ///< share of readings that leave a bound
  double open = 0;  ///< share of readings that were not followed to their stop
};

/// Readings of up to `choices` choices; a level wider than `most_states` is left open.
NaiveOdds naive_odds(const dramaturg::program::Program& program, uint32_t choices, uint64_t most_states);

}  // namespace oracle
