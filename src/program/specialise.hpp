// Program → Program: a call of a function with arguments that are known gets a copy of the function made for
// them.
//
// `alter(gold, 5)`, `came_from(-> cellar)`, `raise(2)`: one body serves all calls, so whoever asks it what is
// read and written hears about every variable that is ever passed. A copy for (gold, 5) says `gold = gold +
// 5`, and every analysis understands it. Copies stand behind the code; what nothing can call any longer is
// emptied. This is procedure cloning (Cooper, Hall, Kennedy 1993). Left out: functions with choices, threads,
// shuffles or strings that are put together, arguments that are computed, and copies beyond a bound.
#pragma once

#include <optional>
#include <vector>

#include "program/program.hpp"

namespace dramaturg::program {

/// Runs as the program it was made from does, step by step, for whoever maps addresses back.
struct Specialised {
  Program program;
  std::vector<Address> original;  ///< by address of `program`; below the first program's size: itself
};

/// None: there is no such call. Cost O(instructions of the program and of the copies).
std::optional<Specialised> specialise(const Program& program);

}  // namespace dramaturg::program
