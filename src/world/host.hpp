// The game's part in a story, played by chance: what external functions may answer, what variables a game may
// set before the story begins, and the seed it begins with.
//
// All of it is ink that is added to the tree before compiling, so that exploring, replaying and playing have
// one meaning of it: `extern hour() 0..23` makes `hour` a function that answers RANDOM(0, 23), `extern gold
// 0..9` sets the variable to RANDOM(0, 9) before the first line. Each answer is then a draw in the path. Left
// out: externals of stories that seed chance themselves (SEED_RANDOM): their answers would follow the seed.
#pragma once

#include <string>
#include <vector>

#include "syntax/tree.hpp"
#include "text/diagnostic.hpp"
#include "world/checks_file.hpp"

namespace dramaturg::world {

/// What is taken for granted by it, as people read it: `hour() 0..23`. Names that the story does not have are
/// reported.
std::vector<std::string> answer_for_game(const std::vector<RangeLine>& ranges, syntax::Tree& tree,
                                         text::Diagnostics& diagnostics);

/// Chance as the reference runtime ships it: it draws its seed from 100 values, and what follows is settled.
/// The first draw of every path is then the seed. Source: ink, StoryState's constructor.
void seed_as_shipped(syntax::Tree& tree);

}  // namespace dramaturg::world
