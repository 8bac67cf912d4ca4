// State + Flows ↔ a save in the reference's own JSON (save version 10), so that a reader who began in any
// ink runtime goes on in any other.
//
// Places are paths, variables are names, so a save outlives a change of the story: what it names and the
// story has no longer is said, item by item, and everything else is kept. Reading makes a new State and hands
// it over only when all of it is sound: whoever is refused stands where they stood. Left out, as the format
// has no room for them: shuffles drawn with ideal dice (story/snapshot.hpp keeps them), and where a line is
// cut.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "story/flows.hpp"
#include "story/run.hpp"

namespace dramaturg::story {

inline constexpr int32_t save_version = 10, oldest_save_version = 8, save_format_version = 21;
inline constexpr size_t largest_save = size_t{64} << 20;  ///< bytes

/// `defaults` is the story's state at its start: variables that are as there are left out. Cost O(state ·
/// depth of the paths).
std::string write_save(const Program& program, const Pool& pool, const State& state, const Flows& flows,
                       const State& defaults);

/// What a save names and the story does not have, and what was done about it.
struct Unplaced {
  enum class Kind : uint8_t {
    variable,     ///< dropped: no global variable of that name
    visit_count,  ///< dropped: no container of that path, or none that is counted
    turn_index,   ///< dropped, alike
    temporary,    ///< dropped: nothing of the story uses that name
    list_item,    ///< dropped from its list
    place,        ///< a cursor: moved to what is left of its path
    target,       ///< a divert target: 0 in its stead
    choice,       ///< an offered choice: taken off the offer
  };
  Kind kind;
  std::string name;  ///< the path or name, as the save has it
};
const char* name(Unplaced::Kind kind);

struct SaveReading {
  std::string problem;             ///< a sentence when it was refused
  uint32_t line = 0, column = 0;   ///< where in the save, from 1; 0: no one place
  std::vector<Unplaced> unplaced;  ///< in the save's order
};

/// Reads a save of version 8 or later. False: `reading.problem` says why, and `state` and `flows` are
/// untouched. Any bytes are safe: sizes and depths are limited as the machine's own are. `defaults` is the
/// story's state at its start; what the save leaves out is as there. Cost O(save · log program).
[[nodiscard]] bool read_save(std::string_view bytes, const Program& program, Pool& pool, State& state,
                             Flows& flows, const State& defaults, SaveReading& reading);

}  // namespace dramaturg::story
