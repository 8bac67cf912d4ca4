// Which story a program is, as a number: what a snapshot is bound to.
#pragma once

#include <cstdint>

#include "program/program.hpp"

namespace dramaturg::program {

/// Equal for programs that run alike and number their parts alike, wherever they were compiled; different,
/// but for an accident of 64 bits, when any text, place, name or instruction differs. Where the author wrote
/// what (spans) does not count. Cost O(program).
uint64_t fingerprint(const Program& program);

}  // namespace dramaturg::program
