// What the functions of checks read, and so when they must be asked anew.
//
// A check's condition is a function that nothing in the story calls (Program::observed). One that reads
// nothing but globals, which no pointer leads to, can change its answer only where one of these is assigned.
// It need not be asked anywhere else, and what it reads need not be kept anywhere else: an assignment to one
// of them counts as a read of all of them (liveness.cpp), and that is all that keeps them. Any other
// condition, one that counts visits, turns or offers, may be asked at any moment: it is *restless*, and what
// it reads is live everywhere.
#pragma once

#include <optional>
#include <vector>

#include "program/flow.hpp"
#include "program/kinds.hpp"
#include "program/program.hpp"

namespace dramaturg::program {

struct Asked {
  struct Condition {
    ContainerId function;
    std::vector<GlobalId> globals;  ///< all it may read, each once
  };
  std::vector<Condition> conditions;           ///< of Program::observed, those that are not restless
  std::vector<ContainerId> restless;           ///< the others
  std::vector<std::vector<uint32_t>> readers;  ///< by GlobalId: which of `conditions` read it

  /// Null: restless, or none of ours.
  const Condition* find(ContainerId function) const;
};

/// `is_asked` false: nobody will ask when something is assigned, so all of them are restless. Cost
/// O(instructions of those functions and what they call).
Asked find_asked(const Program& program, const Flow& flow, const KindTable& kinds, bool is_asked);

}  // namespace dramaturg::program
