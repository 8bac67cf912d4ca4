// A path → the options it takes, as the reader saw them; and what sets two readings apart, in words.
#pragma once

#include <string>
#include <vector>

#include "graph/graph.hpp"

namespace dramaturg::verdict {

/// The text of each option taken, in order; shorter than the path where that does not fit.
std::vector<std::string> options_taken(const program::Program& program, const graph::Path& path);

/// The texts of the options that stand at the end of the path; none where it does not fit.
std::vector<std::string> options_at(const program::Program& program, const graph::Path& path);

/// "at choice 8, [Ask her first.] instead": where `changed` takes other options than `path` does.
std::string change_in_words(const program::Program& program, const graph::Path& path,
                            const graph::Path& changed);

}  // namespace dramaturg::verdict
