// A drama, explored → its people as the page shows them: how they felt as each episode began, who knew what.
#pragma once

#include <optional>

#include "cli/load.hpp"
#include "cli/options.hpp"
#include "graph/graph.hpp"
#include "report/page_people.hpp"

namespace dramaturg::cli {

/// None: the story has no people, or `graph`, its exploration, is not complete. Feelings and facts that a
/// search within `limits` cannot keep are named in `absent`. Cost: some explorations more.
std::optional<report::PagePeople> gather_people(const Story& story, const graph::Graph& graph,
                                                const graph::Reductions& reductions,
                                                const graph::Limits& limits, const Options& options,
                                                graph::Watcher& watcher);

}  // namespace dramaturg::cli
