// Beside a running story: turns what happens into moments (score.hpp) and asks the conditions of claims.
//
// A condition is asked by calling its hidden function on a copy of what a function can read, so that it
// leaves no trace in the reading. When it need not be asked, its answer is what it was (program/asked.hpp); a
// condition that is asked in the middle of a turn counts only for the events that follow there. What moments
// mean to a rule is the Monitor's.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/claims.hpp"
#include "graph/score.hpp"
#include "program/asked.hpp"
#include "story/run.hpp"
#include "story/state.hpp"

namespace dramaturg::graph {

class Observer {
 public:
  /// `asked` null: every condition is asked at every moment. `rule`: only what this rule speaks of.
  Observer(const Program& program, const Claims& claims, program::Pool& pool, const program::Asked* asked,
           uint32_t rule = UINT32_MAX);
  Observer(const Observer&) = delete;

  /// Told by the story while it runs.
  story::Watch watch;
  /// Since `begin`, in order.
  Score::Row moments;
  /// Per atom: why its condition could not be asked for, the first time; empty: it always could.
  std::vector<std::string> failures;

  /// A run begins. At the very beginning of a reading every answer is wanted.
  void begin(bool is_opening);
  /// Looks at the places entered since it last did.
  void look(const story::State& state);
  void choose(const story::State& state);
  /// `ending`: the number of its name in the Score; negative: it is none.
  void stop(const story::State& state, int64_t ending);
  /// Before a question to chance: what changed is asked while it is known.
  void pause(const story::State& state) { ask_changed(state); }

 private:
  void add(MomentKind kind, const story::State& state, uint32_t number = 0);
  void ask_changed(const story::State& state);
  void ask(uint32_t atom, const story::State& state);
  bool answer(uint32_t atom, const story::State& state);
  bool is_shown(const story::State& state) const;

  const Program& program_;
  const Claims& claims_;
  program::Pool& pool_;
  std::vector<uint8_t> is_scene_, is_summary_, has_event_;  ///< by ContainerId
  std::vector<uint32_t> conditions_;                        ///< atoms that are conditions
  std::vector<uint32_t> restless_;                          ///< those asked at every moment
  std::vector<std::vector<uint32_t>> readers_;              ///< by GlobalId: atoms
  std::vector<uint8_t> is_changed_;                         ///< by atom
  bool wants_all_ = true;
  bool counts_choices_;  ///< some condition may ask how many are on offer
  story::State scratch_;
};

}  // namespace dramaturg::graph
