// Checks as the search watches them: what an author claims, with every word resolved.
//
// A claim is about *atoms*: the value of a hidden function, the entering of containers, the story stopping
// under a name. A rule is the automaton of one check; a check about "anybody" (`?x`) has one rule for each.
// Made by world and verdict from what the author wrote (world/check.hpp); run by monitor.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "program/program.hpp"
#include "world/check.hpp"

namespace dramaturg::graph {

using program::ContainerId;
using program::Program;

struct Atom {
  enum class Kind : uint8_t { condition, event, ending };
  Kind kind = Kind::condition;
  ContainerId function;                 ///< condition: one of Program::observed
  std::vector<ContainerId> containers;  ///< event: entering any of them; each counts its visits
  std::string ending;                   ///< ending: as it is called
};

/// `and`, `or`, `not` over atoms, all at one moment.
struct Formula {
  enum class Kind : uint8_t { never, atom, all, any, none };
  Kind kind = Kind::never;  ///< never: false
  uint32_t atom = 0;
  std::vector<Formula> parts;
};

struct Rule {
  world::Form form = world::Form::never;
  Formula what, other, last;  ///< as in world::Check; `never` where there is none
  std::vector<Formula> sequence;
  struct Half {
    Formula formula;
    bool must_be_shown = false;
  };
  std::vector<Half> halves;
  uint32_t most = 0;
  uint32_t check = 0;  ///< which check it belongs to
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

}  // namespace dramaturg::graph
