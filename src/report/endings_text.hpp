// How a story ends, for a terminal: a row for each ending with its odds, and how long a reading is.
#pragma once

#include <string>

#include "verdict/verdict.hpp"

namespace dramaturg::report {

/// Lines, each with its end. `shows_all`: the list is not folded.
std::string write_endings(const verdict::Verdict& verdict, bool shows_all, bool is_ascii);

}  // namespace dramaturg::report
