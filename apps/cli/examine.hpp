// A story, as typed, → loaded, explored and judged: what every verb that speaks of all readings begins with.
#pragma once

#include <string>

#include "cli/load.hpp"
#include "cli/options.hpp"
#include "graph/graph.hpp"
#include "verdict/verdict.hpp"

namespace dramaturg::cli {

struct Examined {
  Story story;
  graph::Graph graph;
  verdict::Verdict verdict;  ///< endings, findings, odds; no checks
};

/// 0, or the exit code after saying on stderr what is wrong. `undone`: what did not happen then: "compared".
int examine(const std::string& story, const Options& options, const char* undone,
            const graph::Recording& recording, Examined& out);

/// The same for a story that was loaded with `reads_endings` or `values`: with values, its program is the one
/// that keeps them alive.
int examine_loaded(const Options& options, const graph::Recording& recording, Examined& out);

}  // namespace dramaturg::cli
