// Our reader: walks a compiled story by luck, saves at every turn, and goes on from a save.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "program/program.hpp"
#include "story/save.hpp"

namespace saves {

using Lines = std::vector<std::string>;

/// One turn of a walk: where its choices stand in the lines, and what is needed to go on from here.
struct Turn {
  uint32_t turn = 0, luck = 0;
  size_t at = 0;
  std::string save;
};

struct Walk {
  Lines lines;
  std::vector<Turn> turns;
  bool is_excused = false;  ///< it ends in a fault that inkjs does not know
};

Walk walk(const dramaturg::program::Program& program, uint32_t seed, uint32_t turns);

/// Lines from a save on; the one line `REFUSED …` when it cannot be loaded whole.
Walk go_on(const dramaturg::program::Program& program, const std::string& save, uint32_t luck, uint32_t turn,
           uint32_t turns);

}  // namespace saves
