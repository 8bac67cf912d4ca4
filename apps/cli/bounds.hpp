// `--bound gold=0..200` and `bound gold 0..200` → Program::bounds. What is typed comes before what the checks
// file says of the same variable.
#pragma once

#include <string>
#include <vector>

#include "cli/load.hpp"
#include "cli/options.hpp"

namespace dramaturg::cli {

/// False: `problem` says which is no range of a variable.
bool read_bounds(const Options& options, std::vector<world::RangeLine>& bounds, std::string& problem);

/// `typed` and those of the story's own files. False, after saying why on stderr: the story has no such
/// variable, or it holds no number.
bool set_bounds(Story& story, const std::vector<world::RangeLine>& typed);

}  // namespace dramaturg::cli
