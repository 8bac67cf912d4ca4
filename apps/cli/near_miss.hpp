// A threshold that no reading reaches → the nearest value that one does reach, with a reading that shows it.
#pragma once

#include <optional>
#include <string>

#include "cli/claims.hpp"
#include "cli/options.hpp"

namespace dramaturg::cli {

struct NearMiss {
  std::string what;  ///< "`gold`"
  std::string value;
  std::string path;
  std::string knot;  ///< where that reading comes to it; may be empty
  size_t choices = 0;
};

/// Of `reachable x >= n` that is proved not to be, and of `never x >= n` that holds (also `>`, `<`, `<=`).
/// None: the question is another one, or no nearer value was found within a few searches like the first one.
std::optional<NearMiss> find_near_miss(const Options& options, const Story& story, const Judged& judged,
                                       const graph::Reductions& reductions, const graph::Limits& limits,
                                       Watching& watching);

}  // namespace dramaturg::cli
