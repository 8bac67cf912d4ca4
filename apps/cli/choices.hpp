// `--choices LIST|@FILE|NAME` → the choices and draws it stands for. A NAME is `told` or a `path` of the
// checks file beside the story; `likeliest` and `shortest:ENDING` are looked for among all readings.
#pragma once

#include <vector>

#include "cli/load.hpp"
#include "cli/options.hpp"
#include "cli/reading.hpp"
#include "verdict/verdict.hpp"

namespace dramaturg::cli {

/// All readings of a story, for a name that is looked for among them.
struct Explored {
  const graph::Graph& graph;
  const verdict::Verdict& verdict;
};

/// `likeliest`, which is the likeliest reading to the likeliest ending, or `shortest:ENDING`.
bool is_looked_for(const std::string& choices);

/// 0, or the exit code after saying on stderr what is wrong. Without `--choices` there are no picks. What is
/// looked for is looked for in `explored`; null: the story is explored for it.
int read_choices(const Story& story, const Options& options, std::vector<Pick>& picks,
                 const Explored* explored = nullptr);

/// `--choices s37,1,2` is `--seed=37 --dice=ink --choices 1,2`: how a reading is written whose chance was
/// settled by its seed.
Options with_seed_of_choices(Options options);

/// The checks file beside the story writes down a reading of that name. Says nothing.
bool has_reading(const Story& story, const std::string& name);

}  // namespace dramaturg::cli
