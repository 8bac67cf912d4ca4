// Ground → which episode each knot belongs to, as `# ep: 4` says it.
//
// The tag stands in the knot that an episode begins with; the knots that follow it in the file are of the
// same episode, until the next tag. What stands before the first tag of its file, or in a file without one,
// is of none. This is how a text is laid out, not how it is read: recaps ask which tags a reading met.
#pragma once

#include <string>
#include <vector>

#include "verdict/ground.hpp"

namespace dramaturg::verdict {

/// By container, for knots: the episode's name; empty: none. Cost O(code + knots log knots).
std::vector<std::string> find_episodes(const Ground& ground);

}  // namespace dramaturg::verdict
