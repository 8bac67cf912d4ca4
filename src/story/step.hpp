// One instruction: the machine's only door to what instructions mean.
#pragma once

#include <optional>

#include "story/ops.hpp"

namespace dramaturg::story {

enum class Stepped : uint8_t {
  ran,    // the cursor has moved
  asked,  // chance did not answer: `pending` says what; nothing has changed
  failed  // state.fault says what and where
};

/// Runs the instruction under the cursor of the running thread, which must stand somewhere.
Stepped step(Context& context, State& state, Output& output, std::optional<DrawRequest>& pending);

/// What a step costs of `Context::steps_left`. It looks back over the line so far: in a line without end,
/// steps must cost what they take.
inline uint64_t step_cost(const Output& output) { return 1 + output.pieces.size() / 64; }

/// The same again and again, each step paid for, until something was printed, the thread stands nowhere, or
/// the steps are spent; or until a step has not run. `last` is where the last one was.
Stepped step_to_change(Context& context, State& state, Output& output, std::optional<DrawRequest>& pending,
                       Address& last);

}  // namespace dramaturg::story
