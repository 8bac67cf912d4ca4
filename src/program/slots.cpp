// Slots are numbered once, in the order of the program's tables.
#include "program/slots.hpp"

#include <algorithm>

namespace dramaturg::program {

bool SlotSet::add_all(const SlotSet& other) {
  uint64_t grown = 0;
  for (size_t i = 0; i < words_.size(); ++i) {
    grown |= other.words_[i] & ~words_[i];
    words_[i] |= other.words_[i];
  }
  return grown != 0;
}

Slots::Slots(const Program& program) {
  for (const Instruction& instruction : program.code)
    if (instruction.op == Op::shuffle_index) shuffles.push_back(ContainerId{instruction.a});
  std::sort(shuffles.begin(), shuffles.end());
  shuffles.erase(std::unique(shuffles.begin(), shuffles.end()), shuffles.end());
  first_temp = static_cast<uint32_t>(program.globals.size());
  first_visit = first_temp + static_cast<uint32_t>(program.temp_names.size());
  first_turn_of = first_visit + static_cast<uint32_t>(program.counted.size());
  first_shuffle = first_turn_of + static_cast<uint32_t>(program.turn_counted.size());
  turn_number = first_shuffle + static_cast<uint32_t>(shuffles.size());
  seed = turn_number + 1;
  count = seed + 1;
}

uint32_t Slots::shuffle_index(ContainerId sequence) const {
  return static_cast<uint32_t>(std::lower_bound(shuffles.begin(), shuffles.end(), sequence) -
                               shuffles.begin());
}

}  // namespace dramaturg::program
