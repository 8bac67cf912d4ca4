// Two readings of chance, side by side: ideal dice, and the hundred seeds that the reference runtime ships.
#pragma once

#include "cli/load.hpp"
#include "cli/options.hpp"
#include "graph/graph.hpp"
#include "verdict/verdict.hpp"

namespace dramaturg::cli {

/// For `--dice=ink`: `verdict` is of the story with the seed as a draw. Its paths become `s37,1,2`, and it is
/// told how the odds of its endings differ from those of ideal dice, for which the story is explored again.
/// 0, or the exit code.
int compare_with_ideal_dice(const Options& options, const graph::Reductions& reductions,
                            const graph::Limits& limits, graph::Watcher& watching, verdict::Verdict& verdict);

/// `r37,1`, whose first draw is the seed → `s37,1`.
std::string with_seed(const std::string& path);

}  // namespace dramaturg::cli
