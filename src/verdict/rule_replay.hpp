// A path replayed on the plain machine with one rule's automaton beside it: when it moved. What proves a
// witness of a check, tells it, decides a claim on one reading, and tries repairs. Every condition is asked
// at every moment here, so that it also holds the search to account, which asks only where an answer may
// change.
#pragma once

#include <vector>

#include "graph/claims.hpp"
#include "graph/graph.hpp"
#include "graph/monitor.hpp"

namespace dramaturg::verdict {

/// What a replay met, turn by turn; turn 0 is the opening.
struct RuleReplay {
  enum class End : uint8_t { open, ended, stopped, misfit };
  std::vector<uint32_t> words;   ///< what the rule remembers after each turn
  std::vector<uint32_t> hits;    ///< the turns in which it found what it looks for
  std::vector<uint32_t> offers;  ///< how many were on offer after each turn; 0: none
  bool has_premise = false;
  uint32_t unearned = 0;   ///< Monitor::unearned
  bool is_denied = false;  ///< at the end its `denial` holds
  End end = End::open;  ///< ended: an ending; stopped: a fault, a question to chance, or a loop; misfit: the
                        ///< path does not fit
};

/// `goes_on`: after the path, the first option is taken until the story stops or so many turns are played.
RuleReplay replay_rule(const program::Program& program, const graph::Claims& claims, uint32_t rule,
                       const graph::Path& path, uint32_t goes_on = 0);

}  // namespace dramaturg::verdict
