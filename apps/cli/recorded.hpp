// A file of what readers chose, one JSON object a line → readings.
//
//   {"choices": "1,3,r2,1"}          a whole reading, as --choices takes it; or [1, 3, "r2", 1]
//   {"reader": "x7", "choice": 2}    one choice of a reader, in order; "draw": 3 for what the dice gave
// Other members are left alone. Choices count from 1.
#pragma once

#include <string>
#include <vector>

#include "cli/reading.hpp"

namespace dramaturg::cli {

struct RecordedReading {
  std::vector<Pick> picks;
  size_t line = 0;  ///< on which it begins
};

/// False: `problem` says why, with its place.
[[nodiscard]] bool read_recorded(const std::string& path, std::vector<RecordedReading>& readings,
                                 std::string& problem);

}  // namespace dramaturg::cli
