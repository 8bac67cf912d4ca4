// Findings that are known: written to a file once, so that a build fails only on new ones. A line is a
// fingerprint, which stays the same when lines above move, and what it stood for, for people and for diffs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verdict/verdict.hpp"

namespace dramaturg::verdict {

struct Baseline {
  struct Entry {
    std::string fingerprint;
    std::string told;  ///< `dead-end  ep3.ink  dead end: …`
  };
  std::vector<Entry> entries;
};

/// Every finding that is not allowed, in order of fingerprint.
std::string write_baseline(const Verdict& verdict);

/// False: `problem` says in which line and why.
[[nodiscard]] bool read_baseline(std::string_view bytes, Baseline& baseline, std::string& problem);

/// Marks the findings that are known. What the baseline has and a proved review does not is `mended`; before
/// everything was examined nothing is: it may still come.
void apply_baseline(const Baseline& baseline, Verdict& verdict);

}  // namespace dramaturg::verdict
