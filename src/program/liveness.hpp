// Program + Flow → Liveness: what may still be read from each point on, before it is written anew.
//
// The classic backward may-read analysis (Kildall 1973; Appel, Modern Compiler Implementation, ch. 10), over
// every kind of memory an ink story has: globals, temporaries, visit counts, turns of visits, the turn
// number, the seed, what a shuffle has drawn. A slot that is dead at a situation is left out of its canonical
// state; two histories that differ only there have the same future, since no instruction ahead reads it
// first. The case-by-case argument stands at `Transfer` in liveness.cpp.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "program/flow.hpp"
#include "program/program.hpp"
#include "program/reads.hpp"

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

class Liveness {
 public:
  Liveness(const Program& program, const Flow& flow, const Reads& reads, const Printed& printed);

  const Slots& slots() const { return slots_; }
  /// Live where control stands at a block's first instruction (every target, every return, every draw).
  const SlotSet& live_at(Address address) const { return rows_[flow_.block(address).value]; }
  /// Live in a frame that waits at `call` for what it called to return (override targets included).
  SlotSet live_after_call(Address call) const;
  /// Slots that any instruction of the story reads: all that `--without=liveness` may leave out.
  const SlotSet& ever_read() const { return ever_read_; }

  /// Can a frame of this kind still be left from here?
  bool can_return(Address address, bool is_function) const {
    const auto& pops = is_function ? flow_.pops_function : flow_.pops_tunnel;
    return pops[flow_.block(address).value] != 0;
  }
  bool minds_frame(Address address) const { return flow_.minds_frame[flow_.block(address).value] != 0; }
  const Flow& flow() const { return flow_; }

 private:
  void add_observed(const Program& program, const SlotSet& temps);

  const Flow& flow_;
  Slots slots_;
  std::vector<SlotSet> rows_;  ///< by BlockId, at its beginning
  SlotSet ever_read_;
};

}  // namespace dramaturg::program
