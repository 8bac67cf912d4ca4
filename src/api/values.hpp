// Values of the machine ↔ values of the doors.
#pragma once

#include "api/data.hpp"
#include "dramaturg/story.hpp"

// The machine's headers mean the program's Value where the doors' own is in sight, too.
namespace dramaturg::story {
using program::Value;
}

#include "story/run.hpp"

namespace dramaturg::api {

Value value_of(const program::Program& program, const program::Pool& pool, program::Value value);

/// Nothing: a list item or target that the story does not have; `problem` names it.
Result<program::Value> machine_value(const program::Program& program, program::Pool& pool,
                                     const Value& value);

}  // namespace dramaturg::api
