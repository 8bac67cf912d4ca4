// What a reading changed, in the words of its drama: who feels what now, what two people are to each other,
// who learned what, what was promised and reached.
//
// A drama is played as ink's own variables (world/expand.hpp); their names are taken apart here and put back
// into people's words. What only keeps the books (that an event has happened, what one thinks that another
// thinks) is left out, as are the story's own variables, which say nothing to who does not know the ink. What
// the story has not let the reader know by then is left out, too, unless everything is to be told.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/transcript.hpp"
#include "world/world.hpp"

namespace dramaturg::report {

/// `now`: the values of all variables that have changed since the beginning, where the telling ends.
std::vector<std::string> tell_changes(const world::World& world, const std::vector<Change>& changes,
                                      const std::map<std::string, std::string>& now, bool tells_all,
                                      bool is_ascii);

/// The same without a drama: `trust ada jonas: 0 → 1`.
std::vector<std::string> tell_changes(const std::vector<Change>& changes, bool is_ascii);

}  // namespace dramaturg::report
