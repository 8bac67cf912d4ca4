// What the report page shows, gathered: the verdict, playthroughs as prose, the map, the heat of every line.
#pragma once

#include <string>

#include "cli/load.hpp"
#include "cli/options.hpp"
#include "graph/graph.hpp"
#include "verdict/verdict.hpp"

namespace dramaturg::cli {

/// The page as bytes. Cost: a replay for each ending and each finding that has a path.
std::string make_page(const Story& story, const graph::Graph& graph, const verdict::Verdict& verdict,
                      const Options& options);

}  // namespace dramaturg::cli
