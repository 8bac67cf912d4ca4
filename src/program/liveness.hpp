// Program + Flow → Liveness: what may still be read from each point on, before it is written anew.
//
// The classic backward may-read analysis (Kildall 1973; Appel, Modern Compiler Implementation, ch. 10), over
// every kind of memory an ink story has: globals, temporaries, visit counts, turns of visits, the turn
// number, the seed, what a shuffle has drawn. A slot that is dead at a situation is left out of its canonical
// state; two histories that differ only there have the same future, since no instruction ahead reads it
// first. The case-by-case argument stands at `Transfer` in liveness.cpp.
//
// With the cone of influence (strong liveness: Giegerich, Möncke, Wilhelm 1981, "faint" variables), a read
// counts only when its value can matter: what is merely printed, or merely computed into something that is
// dead in turn, is no read.
#pragma once

#include <cstdint>
#include <vector>

#include "program/asked.hpp"
#include "program/flow.hpp"
#include "program/kinds.hpp"
#include "program/printed.hpp"
#include "program/program.hpp"
#include "program/slots.hpp"
#include "program/text_use.hpp"

namespace dramaturg::program {

class Liveness {
 public:
  /// `has_cone`: reads whose value cannot matter do not count.
  Liveness(const Program& program, const Flow& flow, const KindTable& kinds, const TextUse& uses,
           const Printed& printed, const Asked& asked, bool has_cone);

  const Slots& slots() const { return slots_; }
  /// Live where control stands at a block's first instruction (every target, every return, every draw).
  const SlotSet& live_at(Address address) const { return rows_[flow_.block(address).value]; }
  /// Live in a frame that waits at `call` for what it called to return (override targets included).
  SlotSet live_after_call(Address call) const;
  /// Slots that any instruction of the story reads: all that `--without=liveness` may leave out.
  const SlotSet& ever_read() const { return ever_read_; }

  /// Slots outside of frames that some instruction of the block reads where the value can matter, or may
  /// read.
  const std::vector<uint32_t>& read_in(BlockId block) const { return read_in_[block.value]; }
  /// False: pointers lead to it, or checks ask for it at any moment.
  bool may_be_unread(uint32_t slot) const { return !always_read_.has(slot); }

  /// Can a frame of this kind still be left from here?
  bool can_return(Address address, bool is_function) const {
    const auto& pops = is_function ? flow_.pops_function : flow_.pops_tunnel;
    return pops[flow_.block(address).value] != 0;
  }
  bool minds_frame(Address address) const { return flow_.minds_frame[flow_.block(address).value] != 0; }
  const Flow& flow() const { return flow_; }
  /// The value that the instruction at `at` reads can matter.
  bool is_wanted(Address at) const { return is_wanted_[at] != 0; }
  /// An assignment ahead may fail if it was never declared: so that it is must be kept, if not its value.
  bool must_exist(NameId temp) const { return must_exist_[temp.value] != 0; }

 private:
  void note_reads(const SlotSet& live, std::vector<uint32_t>& reads) const;

  const Flow& flow_;
  Slots slots_;
  std::vector<SlotSet> rows_;  ///< by BlockId, at its beginning
  SlotSet ever_read_, always_read_;
  std::vector<std::vector<uint32_t>> read_in_;  ///< by BlockId, in order
  std::vector<uint8_t> is_wanted_;              ///< by address
  std::vector<uint8_t> must_exist_;             ///< by NameId
};

}  // namespace dramaturg::program
