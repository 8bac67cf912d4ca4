// A review that is made again whenever a file changes.
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"

namespace dramaturg::cli {

/// Runs `once`, which names the files it read, and again when one of them changes, until Ctrl-C ends the
/// program. Looks about three times a second.
[[noreturn]] void watch(int (*once)(const Options&, std::vector<std::string>& files), const Options& options);

}  // namespace dramaturg::cli
