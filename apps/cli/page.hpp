// What the report page shows, gathered: the verdict, playthroughs as prose, the map, the heat of every line.
#pragma once

#include <optional>
#include <string>

#include "cli/load.hpp"
#include "cli/options.hpp"
#include "cli/seating.hpp"
#include "graph/graph.hpp"
#include "report/page_people.hpp"
#include "verdict/verdict.hpp"

namespace dramaturg::cli {

/// What a review came to know.
struct Reviewed {
  const Story& story;
  const graph::Graph& graph;
  const graph::Graph* recorded;  ///< with traces, for shares of lines and knots; null: there is none
  const verdict::Verdict& verdict;
  std::optional<report::PagePeople> people;  ///< none: not a drama, or not known
  std::vector<SeatedReader> readers;         ///< those of the configuration
};

/// The page as bytes. Cost: a replay for each ending and each finding that has a path.
std::string make_page(const Reviewed& reviewed, const Options& options);

}  // namespace dramaturg::cli
