// The numbering of everything a story can remember, and sets of it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "program/program.hpp"

namespace dramaturg::program {

/// A set of slots, as words of bits.
class SlotSet {
 public:
  SlotSet() = default;
  explicit SlotSet(uint32_t slots) : words_((slots + 63) / 64, 0) {}
  void add(uint32_t slot) { words_[slot / 64] |= uint64_t{1} << (slot % 64); }
  void remove(uint32_t slot) { words_[slot / 64] &= ~(uint64_t{1} << (slot % 64)); }
  bool has(uint32_t slot) const { return words_[slot / 64] >> (slot % 64) & 1; }
  void clear() { std::fill(words_.begin(), words_.end(), 0); }
  bool add_all(const SlotSet& other);  ///< true: it grew
  std::vector<uint64_t>& words() { return words_; }
  const std::vector<uint64_t>& words() const { return words_; }
  friend bool operator==(const SlotSet&, const SlotSet&) = default;

 private:
  std::vector<uint64_t> words_;
};

/// The numbering of slots: globals, then temporaries by name, visit counts, turns of visits, shuffles, turn,
/// seed.
struct Slots {
  explicit Slots(const Program& program);
  uint32_t global(GlobalId id) const { return id.value; }
  uint32_t temp(NameId id) const { return first_temp + id.value; }
  uint32_t visit(CountId id) const { return first_visit + id.value; }
  uint32_t turn_of(CountId id) const { return first_turn_of + id.value; }
  uint32_t shuffle(uint32_t index) const { return first_shuffle + index; }

  uint32_t first_temp, first_visit, first_turn_of, first_shuffle, turn_number, seed, count;
  std::vector<ContainerId> shuffles;  ///< sequences that shuffle, in order of address
  uint32_t shuffle_index(ContainerId sequence) const;
};

}  // namespace dramaturg::program
