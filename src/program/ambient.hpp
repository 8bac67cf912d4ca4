// Program + Flow + rows → what others will read when this block is done: the rest of the turn and the
// callers.
//
// Whether an assignment matters is not settled inside its own frame. A function's caller reads on; a thread
// that was forked ends, and what it was forked from goes on; the offers made earlier in the turn are taken
// after it; a start text ends, and its label goes on. So for each block two sets of slots: what may be read
// once the frame, or the start text, is left, and what the waiting threads and the pending offers of this
// turn may read. (Temporaries are left out but behind start texts: each frame and each offer has its own
// copy.) Both are supersets, over all contexts; `leaf` finds the callees small enough to be looked at in the
// context of each call instead.
#pragma once

#include <vector>

#include "program/asked.hpp"
#include "program/flow.hpp"
#include "program/program.hpp"
#include "program/slots.hpp"

namespace dramaturg::program {

class Ambient {
 public:
  Ambient(const Program& program, const Flow& flow, const Slots& slots, const Asked& asked);

  /// Brings the sets up to date with what is live where blocks begin. True: some set grew.
  bool refresh(const std::vector<SlotSet>& rows);
  /// Adds what is read after this block's frame, thread or turn.
  void add_to(SlotSet& live, BlockId block) const {
    live.add_all(below_[block.value]);
    live.add_all(turn_[block.value]);
    live.add_all(observed_);
  }
  /// What the restless conditions of checks read, which may be asked anywhere, and Program::kept.
  const SlotSet& observed() const { return observed_; }
  /// The blocks of what a block calls or forks, entry first, when that is small, makes no offer and calls
  /// nothing.
  const std::vector<BlockId>& leaf(BlockId caller) const { return leaves_[caller.value]; }
  const SlotSet& shared() const { return shared_; }  ///< all slots but temporaries

 private:
  void find_leaf(const Block& block, BlockId entry);
  void find_start_text_ends(const Block& block);
  std::vector<BlockId> reach(BlockId entry, bool into_callees);
  bool pass_on(const Block& block, const std::vector<SlotSet>& rows);
  bool flow_into(BlockId to, const SlotSet& below, const SlotSet& turn);
  void add_shared(SlotSet& to, const SlotSet& row) const;
  BlockId fork_of(const Block& block) const;

  const Program& program_;
  const Flow& flow_;
  const Asked& asked_;
  SlotSet shared_, observed_;
  std::vector<SlotSet> below_, turn_;         ///< by BlockId
  std::vector<std::vector<BlockId>> leaves_;  ///< by BlockId of the caller
  std::vector<uint32_t> reached_in_;          ///< by BlockId: the last call of `reach` that came there
  uint32_t reaches_ = 0;
  std::vector<std::vector<BlockId>> ends_;  ///< by BlockId of the caller: where what it began may end
};

}  // namespace dramaturg::program
