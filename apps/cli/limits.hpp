// Options → what an exploration may use: time, memory, situations, choices, and which reductions are on.
#pragma once

#include <string>

#include "cli/options.hpp"
#include "graph/graph.hpp"

namespace dramaturg::cli {

/// The contract's defaults where an option says nothing: 60 s, and half of the memory that is free now.
graph::Limits read_limits(const Options& options);

/// `--without`: false, and `problem` says why, when a name is none of ours.
bool read_reductions(const Options& options, graph::Reductions& reductions, std::string& problem);

/// What is wrong with a review's options beyond their form, names of findings and dice; empty: nothing.
std::string find_problem(const Options& options);

}  // namespace dramaturg::cli
