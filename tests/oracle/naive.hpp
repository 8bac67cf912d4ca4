// The explorer's independent witness: a search without any idea of what matters.
//
// Whole raw states (every variable, every temporary of every frame, all counts, the evaluation stack, the
// turn number, what shuffles drew, every offer with its thread), told apart by all of it; chance answered by
// trying every sequence of outcomes from the start of the turn. None of the relevance code is used: only the
// machine's public verbs. It cannot finish stories with loops, so it looks at every reading of up to
// `choices` choices.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "program/program.hpp"

namespace oracle {

/// What a search saw, in a form that both searches can give. Depths are the fewest choices.
struct Sight {
  std::map<std::pair<uint32_t, std::string>, uint32_t> endings;  ///< (address, ending tag) → depth
  std::map<std::pair<uint32_t, int>, uint32_t> faults;           ///< (address, kind) → depth
  std::vector<uint8_t> executed;
  std::vector<uint8_t> offered;
  std::vector<uint8_t> held;                 ///< as Graph::held
  std::set<std::vector<uint32_t>> together;  ///< which options the reader is offered at once
  uint64_t cuts = 0;                         ///< turns that ended where a number was outside of its bound
  bool is_whole = true;                      ///< nothing was cut by `most_states` or a turn's step budget
  uint64_t states = 0;
};

/// Readings that leave one of the program's bounds are not followed, just like the explorer's.
Sight search(const dramaturg::program::Program& program, uint32_t choices, uint64_t most_states);

}  // namespace oracle
