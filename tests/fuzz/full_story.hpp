// One small story whose states hold a bit of everything: calls, tunnels, threads, pointers, lists, targets,
// sequences, counts, tags. What the fuzzers of saves and snapshots load into.
#pragma once

#include <string>
#include <string_view>

#include "program/program.hpp"

namespace dramaturg::tests {

program::Program full_story();

/// A snapshot around what it holds, with a checksum that agrees.
std::string sealed(std::string_view content, uint64_t fingerprint);
/// What a snapshot holds, without header and checksum.
std::string_view unsealed(std::string_view bytes);

}  // namespace dramaturg::tests
