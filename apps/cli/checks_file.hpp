// `STORY.checks`, what the author claims about a story: its bytes in, the readings that were written down
// out. A line is a word and what it wants; `//` opens a comment. Only `told` and `path` are read here; lines
// that begin with another word of the contract are for others and skipped.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/reading.hpp"

namespace dramaturg::cli {

struct KeptReading {
  std::string name;  ///< `told`, or what a `path` line calls it
  std::vector<Pick> picks;
  uint32_t line = 0;
};

/// False: `problem` says `PATH:line: …`.
[[nodiscard]] bool read_checks(const std::string& path, std::string_view bytes,
                               std::vector<KeptReading>& readings, std::string& problem);

}  // namespace dramaturg::cli
