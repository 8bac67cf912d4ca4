// Checks as the search watches them: the rules of a ClaimPlan, with every word found in the compiled story.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "containers/containers.hpp"
#include "program/program.hpp"
#include "world/claims.hpp"

namespace dramaturg::graph {

using program::ContainerId;
using program::Program;
using world::Formula;
using world::Rule;

struct Atom {
  enum class Kind : uint8_t { condition, event, ending };
  Kind kind = Kind::condition;
  ContainerId function;                 ///< condition: one of Program::observed
  std::vector<ContainerId> containers;  ///< event: entering any of them; each counts its visits
  std::string ending;                   ///< ending: as it is called
};

/// An ending that the author gave a name: every way to stop inside these containers.
struct NamedEnding {
  std::string name;
  std::vector<ContainerId> containers;
};

struct Claims {
  std::vector<Atom> atoms;
  std::vector<Rule> rules;
  std::vector<ContainerId> scenes;  ///< entering one ends the scene before; each counts its visits
  std::vector<ContainerId>
      summaries;  ///< knots whose text only sums up: what is raised there is told, not shown
  std::vector<ContainerId> history;  ///< events from before the story begins, in order
  std::vector<NamedEnding> endings;
};

/// Finds what the plan's hidden functions mean in `story`, which was built from the tree that has them:
/// conditions are marked as observed, functions that only stand for a place are emptied. A name that is no
/// place is reported.
Claims find_claims(const world::ClaimPlan& plan, containers::Containers& story,
                   text::Diagnostics& diagnostics);

}  // namespace dramaturg::graph
