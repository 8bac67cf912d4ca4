// Lines tagged `# mentions: person fact …` → hidden functions that are entered where such a line is read.
#pragma once

#include <vector>

#include "syntax/tree.hpp"
#include "world/claims.hpp"
#include "world/expand.hpp"

namespace dramaturg::world {

/// Puts a call of a hidden function, which prints nothing, before each such tag of `tree`: one for each fact
/// that is mentioned. Names were looked at when the story was joined. For `every mention known` only: a story
/// that is played has none of this.
std::vector<Mention> mark_mentions(const Checked& checked, syntax::Tree& tree);

}  // namespace dramaturg::world
