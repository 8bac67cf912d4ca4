// Graph + an ending → the reading of it that most readers make: of all readings that end so, the one whose
// choices and draws are together the likeliest for a reader who picks evenly.
#pragma once

#include <string>

#include "verdict/verdict.hpp"

namespace dramaturg::verdict {

/// As `--choices` reads it; empty: the first situation is the end. `ending` is one of this graph's. What was
/// not explored is not looked at. Cost O(moves × log situations), and a silent replay.
std::string likeliest_reading(const Program& program, const Graph& graph, const Ending& ending);

}  // namespace dramaturg::verdict
