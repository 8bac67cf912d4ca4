// What people call a way to stop: the name the author gave to the place, else the ending tag, else the knot.
// One rule for reports and for checks that speak of endings.
#pragma once

#include <string>
#include <vector>

#include "graph/claims.hpp"
#include "program/program.hpp"

namespace dramaturg::graph {

/// `where`: the instruction at which the story stopped; `tag`: the last ending tag met, or empty.
std::string end_name(const program::Program& program, const std::vector<NamedEnding>& named,
                     program::Address where, const std::string& tag);

}  // namespace dramaturg::graph
