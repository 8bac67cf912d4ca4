// What is claimed about a story, judged: the search with claims, and their verdicts.
#pragma once

#include <string>
#include <vector>

#include "cli/load.hpp"
#include "cli/progress.hpp"
#include "graph/graph.hpp"
#include "verdict/check.hpp"

namespace dramaturg::cli {

struct Judged {
  graph::Graph graph;
  std::vector<verdict::CheckResult> checks;
  std::string broken;  ///< not empty: a witness did not replay
};

/// `story.claimed` must be there. `own_situations`: how many the story has without claims; 0: not known, and
/// all claims are observed in one search however large it grows. `graph` is of the last search.
Judged judge_claims(const Story& story, const graph::Reductions& reductions, const graph::Limits& limits,
                    Watching& watching, uint64_t own_situations = 0);

/// What the sources of a drama say, with what became of it; takes their checks out of `checks`.
std::vector<verdict::SourceClaim> source_claims(const Story& story,
                                                std::vector<verdict::CheckResult>& checks);

}  // namespace dramaturg::cli
