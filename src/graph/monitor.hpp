// Claims beside a running story: small automata that the search carries along in its key.
//
// A reading is a row of *moments*: something watched is entered; the reader chooses; the story stops. At each
// moment every rule looks which of its atoms hold and moves on. A rule keeps no more than decides the future
// of its claim (whether x has happened, how often, which halves are earned), so that few situations become
// several for it. A claim that breaks is recorded where it breaks and needs no memory afterwards: only its
// first break, by fewest choices, is ever shown.
//
// Conditions are asked for by calling their hidden function on a copy of what a function can read. Their
// value counts where the reader chooses, where the story stops, and at the rule's own events.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/claims.hpp"
#include "story/run.hpp"
#include "story/state.hpp"

namespace dramaturg::graph {

/// What all rules remember at one moment: one word each.
using RuleStates = std::vector<uint32_t>;

/// Bits of a half of `earned`, three a half.
enum class Earned : uint8_t { missing, told_here, shown_here, told, shown };

class Monitor {
 public:
  Monitor(const Program& program, const Claims& claims, program::Pool& pool);

  /// Before the first line, history counted.
  RuleStates begin();
  /// Containers and addresses to look at (story::Watch).
  void watch(story::Watch& watch) const;

  /// One of the watched containers was entered. The others: the reader chooses; the story stops there, under
  /// a name if it is an ending.
  void enter(RuleStates& states, ContainerId container, const story::State& state);
  void choose(RuleStates& states, const story::State& state);
  void stop(RuleStates& states, const story::State& state, const std::string* ending);

  /// Rules that found what they look for (a break, or what `reachable` asks for) since this was last cleared.
  std::vector<uint32_t> hits;
  /// Per rule: its premise was met at some moment of some reading.
  std::vector<uint8_t> premises;
  /// Per rule: its `what` held at some moment of some reading.
  std::vector<uint8_t> happened;
  /// Per atom: why its condition could not be asked for, the first time; empty: it always could.
  std::vector<std::string> failures;

  static Earned earned(uint32_t state, size_t half) { return static_cast<Earned>(state >> (3 * half) & 7); }

 private:
  enum class Moment : uint8_t { entered, choosing, stopped };
  void look(RuleStates& states, const story::State* state);
  void end_scene(RuleStates& states) const;
  bool concerns(const Rule& rule, ContainerId container) const;
  bool holds(const Formula& formula);
  bool atom_holds(uint32_t atom);
  bool ask(uint32_t atom);
  bool is_shown() const;
  void step(uint32_t index, uint32_t& state);
  void step_between(const Rule& rule, uint32_t index, uint32_t& state);
  void step_earned(const Rule& rule, uint32_t index, uint32_t& state);
  void step_twice(const Rule& rule, uint32_t index, uint32_t& state);
  void hit(uint32_t index) { hits.push_back(index); }

  const Program& program_;
  const Claims& claims_;
  program::Pool& pool_;
  std::vector<uint8_t> is_scene_, is_summary_, has_event_;  ///< by ContainerId
  bool counts_choices_;                                     ///< some condition may ask how many are on offer
  story::State scratch_;

  // of the moment that is looked at
  Moment moment_ = Moment::choosing;
  ContainerId entered_;
  const story::State* state_ = nullptr;
  const std::string* ending_ = nullptr;
  std::vector<int8_t> known_;  ///< per atom: 0, 1, or -1 while not asked for
};

}  // namespace dramaturg::graph
