// Several flows of one reader: each has its own threads and offers; variables, counts, the turn and the
// evaluation stack are shared. The current flow's stand in the State, so that the machine knows nothing of
// flows; the others wait here. A small value beside the State: copied, compared and saved with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "story/run.hpp"

namespace dramaturg::story {

/// The name of the flow that every story begins in, as the reference calls it.
inline constexpr std::string_view default_flow = "DEFAULT_FLOW";

/// A flow that is not the current one.
struct Flow {
  std::string name;
  decltype(State::threads) threads;
  decltype(State::offers) offers;
  Ending ending = Ending::none;
  Line line;  ///< the last that was read in it
};

struct Flows {
  std::string current{default_flow};
  std::vector<Flow> others;  ///< in order of their making
  Line line;                 ///< the last that was read in the current flow
};

/// Makes `name` the current flow, a new one at the start of the story when there is none of that name. O(1).
void switch_flow(const Program& program, Pool& pool, State& state, Flows& flows, std::string_view name);

/// Ends a flow for good; the default flow takes over when it was the current one. False: there is none of
/// that name, or it is the default flow.
[[nodiscard]] bool remove_flow(const Program& program, Pool& pool, State& state, Flows& flows,
                               std::string_view name);

/// Stands the state at the start of the story with one fresh thread. Nothing else changes.
void stand_at_start(const Program& program, Pool& pool, State& state);

bool is_same(const Flows& a, const Flows& b);
/// Everything that can change what happens next, and what is on offer.
bool is_same(const State& a, const State& b);

}  // namespace dramaturg::story
