// Claims + the graph that watched them → which of them hold, with evidence.
//
// Each form is decided by what its rule saw and, where a claim is about all that may still come, by reach in
// the graph. What a search that was stopped has not seen is never claimed: only a break that was found, or a
// region that was followed to its last situation, is certain then. Every path was replayed on the plain
// machine with a monitor of its own before it is given. Definitions, one for each form: docs/checks.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/claims.hpp"
#include "graph/graph.hpp"
#include "verdict/verdict.hpp"
#include "world/check.hpp"

namespace dramaturg::verdict {

/// What a claim is judged in.
struct Hearing {
  const Program& program;  ///< with the hidden functions
  const text::SourceSet& sources;
  const Graph& graph;  ///< explored with `claims`
  const graph::Claims& claims;
  const std::vector<world::Check>& checks;
  std::string capped_by;  ///< not empty: absence is not proved even if the graph is complete, and why
  const graph::Path* told = nullptr;  ///< the told reading, if there is one
};

/// One result for each check, in order. `broken`: a witness that did not replay, if any.
std::vector<CheckResult> judge_checks(const Hearing& hearing, std::string& broken);

/// The fewest choices to change in a reading so that it comes to an ending without breaking the rule: the
/// whole reading, changed. Tries every single change, then pairs while `most_replays` last; what comes after
/// the given choices takes the first option. None: no such reading was found.
std::optional<graph::Path> repair(const Program& program, const graph::Claims& claims, uint32_t rule,
                                  const graph::Path& path, uint32_t most_replays = 4'000);

const char* name(Holds holds);

}  // namespace dramaturg::verdict
