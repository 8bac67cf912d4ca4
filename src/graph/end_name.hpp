// What people call a way to stop: the name the author gave to the place, else the ending tag, else the knot.
// One rule for reports and for checks that speak of endings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/claims.hpp"
#include "program/program.hpp"

namespace dramaturg::graph {

/// `where`: the instruction at which the story stopped; `tag`: the last ending tag met, or empty.
std::string end_name(const program::Program& program, const std::vector<NamedEnding>& named,
                     program::Address where, const std::string& tag);

/// The name in the tag `ending: name` that is written out at `where`; empty: there is none, or it holds
/// logic.
std::string written_ending(const program::Program& program, program::Address where);

/// Every name that `end_name` may give, as far as the story's text tells.
struct EndNames {
  std::vector<std::string> names;  ///< of `ending` lines, tags, and knots in which the story can stop
  std::vector<std::string> knots;  ///< all of them, and what an end outside is called
  bool is_open = false;            ///< a tag with logic in it may give any other
};
EndNames find_end_names(const program::Program& program, const std::vector<NamedEnding>& named);

}  // namespace dramaturg::graph
