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

}  // namespace dramaturg::story
