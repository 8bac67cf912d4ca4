// A path replayed on the plain machine with a monitor of its own: when which rule moved. What proves a
// witness of a check, tells it, and tries repairs.
#pragma once

#include <vector>

#include "graph/claims.hpp"
#include "graph/graph.hpp"
#include "graph/monitor.hpp"

namespace dramaturg::verdict {

/// What a replay met, turn by turn; turn 0 is the opening.
struct RuleReplay {
  enum class End : uint8_t { open, ended, stopped, misfit };
  struct Hit {
    uint32_t rule;
    uint32_t turn;
    uint32_t state;  ///< what the rule remembered when the turn began
  };
  std::vector<graph::RuleStates> after;  ///< each turn
  std::vector<uint32_t> offers;          ///< how many were on offer after each turn; 0: none
  std::vector<Hit> hits;
  End end = End::open;  ///< ended: an ending; stopped: a fault, a question to chance, or a loop; misfit: the
                        ///< path does not fit
};

/// `goes_on`: after the path, the first option is taken until the story stops or so many turns are played.
RuleReplay replay_rules(const program::Program& program, const graph::Claims& claims, const graph::Path& path,
                        uint32_t goes_on = 0);

}  // namespace dramaturg::verdict
