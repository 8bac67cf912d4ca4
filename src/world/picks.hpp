// One entry of a reading as people write it down, `1,3,r2,1`, and the reading of such lists.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dramaturg::world {

/// A choice from 1, or `rN`, an outcome of chance (the value for RANDOM, the position from 1 for a shuffle or
/// LIST_RANDOM).
struct Pick {
  bool is_draw = false;
  int32_t number = 0;
};

/// Commas, blanks and line ends separate. False: `problem` says what is wrong, and `at` where its word
/// begins.
bool read_picks(std::string_view text, std::vector<Pick>& picks, std::string& problem, size_t* at = nullptr);

}  // namespace dramaturg::world
