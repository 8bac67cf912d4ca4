// `--choices LIST|@FILE|NAME` → the choices and draws it stands for. A NAME is `told` or a `path` of the
// checks file beside the story, or `shortest:ENDING`, which is looked for among all readings.
#pragma once

#include <vector>

#include "cli/load.hpp"
#include "cli/options.hpp"
#include "cli/reading.hpp"

namespace dramaturg::cli {

/// 0, or the exit code after saying on stderr what is wrong. Without `--choices` there are no picks.
int read_choices(const Story& story, const Options& options, std::vector<Pick>& picks);

/// `--choices s37,1,2` is `--seed=37 --dice=ink --choices 1,2`: how a reading is written whose chance was
/// settled by its seed.
Options with_seed_of_choices(Options options);

/// The checks file beside the story writes down a reading of that name. Says nothing.
bool has_reading(const Story& story, const std::string& name);

}  // namespace dramaturg::cli
