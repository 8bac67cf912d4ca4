// `dramaturg.toml`: how the tool is run on a story, found in its folder or one above. Options in, as flags
// gave them; what the file says is filled in where no flag spoke. Unknown keys are mistakes with the nearest
// name.
#pragma once

#include <string>

#include "cli/options.hpp"

namespace dramaturg::cli {

/// False: `problem` says `PATH:line:column: …`. No file is no mistake. Paths in the file are relative to it.
[[nodiscard]] bool apply_config(Options& options, std::string& problem);

/// `--show-config`: every setting with its value, and who says so.
std::string show_config(const Options& options);

}  // namespace dramaturg::cli
