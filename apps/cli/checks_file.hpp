// The checks file beside a story: found, read, and what is wrong with it said on stderr.
#pragma once

#include <string>

#include "cli/load.hpp"
#include "world/checks_file.hpp"

namespace dramaturg::cli {

/// Where it would stand; empty for a story from stdin.
std::string checks_path(const Story& story);

/// Reads the file, and the readings that stand in the story's drama, for those who need no names looked up in
/// it. 0, or the exit code; no such file is 0 and an empty ChecksFile, with `is_there` false. `quietly`: says
/// nothing.
int read_checks(const Story& story, world::ChecksFile& out, bool& is_there, bool quietly = false);

}  // namespace dramaturg::cli
