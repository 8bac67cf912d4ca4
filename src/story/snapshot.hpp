// State + Flows ↔ bytes of our own: everything that can change what happens next, exactly, in a few hundred
// bytes.
//
// A save (save.hpp) goes by paths and names and outlives changes of the story; a snapshot goes by the
// program's own numbers, is smaller and faster, keeps what a save has no room for, and is bound to the one
// program it was made with. Reading makes a new State and hands it over only when all of it is sound. Layout:
// docs/formats.md.
#pragma once

#include <string>
#include <string_view>

#include "story/flows.hpp"
#include "story/run.hpp"

namespace dramaturg::story {

inline constexpr uint32_t snapshot_version = 1;
inline constexpr size_t largest_snapshot = size_t{64} << 20;  ///< bytes

/// `fingerprint` is the program's (program/fingerprint.hpp). Cost O(state).
std::string write_snapshot(uint64_t fingerprint, const Program& program, const Pool& pool, const State& state,
                           const Flows& flows);

enum class SnapshotProblem : uint8_t {
  none,
  no_snapshot,  ///< other bytes, or cut short
  other_version,
  damaged,     ///< the checksum does not agree, or what it holds cannot be
  wrong_story  ///< made with another program
};
/// One sentence for people.
const char* sentence(SnapshotProblem problem);

/// Reads what write_snapshot wrote. Any bytes are safe: unless the answer is `none`, `state` and `flows` are
/// untouched, and what is handed over the machine can run. Cost O(bytes).
[[nodiscard]] SnapshotProblem read_snapshot(std::string_view bytes, uint64_t fingerprint,
                                            const Program& program, Pool& pool, State& state, Flows& flows);

}  // namespace dramaturg::story
