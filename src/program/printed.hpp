// Program + Flow → the shuffles and branchings that only choose words.
//
// `{~Great job!|Very good.}` asks chance, `{gold > 3:rich|poor}` asks a variable, `{one|two}` a count; but
// when every branch does nothing but print and all come back to one place, no outcome can change what happens
// next. A shuffle of this kind need be neither branched on nor remembered: at its first visit every branch
// may be drawn, so all of them are reachable as soon as it is met. Any other branching may be forgotten only
// when some reading is known to run each of its instructions (graph/scout.hpp finds such readings): then what
// it asks decides neither what happens nor what is ever reached.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "program/flow.hpp"
#include "program/kinds.hpp"
#include "program/program.hpp"
#include "program/text_use.hpp"

namespace dramaturg::program {

/// A conditional jump whose branches only print until they meet again.
struct Branching {
  Address jump = no_address;
  uint32_t dropped =
      0;  ///< values below the condition that the branches drop (a switch keeps its value there)
  struct Part {
    BlockId block;
    uint32_t left;  ///< values of its own, and those to be dropped, on the stack where the block ends
  };
  std::vector<Part> parts;  ///< between the jump and the meeting
};

class Printed {
 public:
  Printed() = default;
  Printed(const Program& program, const Flow& flow, const KindTable& kinds, const TextUse& uses);

  /// Shuffles.
  bool is_empty() const { return is_printed_.empty(); }
  bool has(ContainerId sequence) const {
    return sequence.value < is_printed_.size() && is_printed_[sequence.value];
  }
  /// The instructions [first, second) of each of its branches, and of the tests that lead to them.
  const std::vector<std::pair<Address, Address>>& branches(ContainerId sequence) const {
    return branches_[sequence.value];
  }

  /// Branchings that qualify but for being seen.
  const std::vector<Branching>& candidates() const { return candidates_; }
  /// Keeps as printed those whose every instruction is in `executed`; the rest decide something.
  void accept(const Program& program, const Flow& flow, std::vector<uint8_t> executed);
  /// The condition of this conditional jump only chooses words.
  bool chooses_words(Address jump) const { return jump < is_words_.size() && is_words_[jump]; }
  /// How many values on top of the stack nobody looks at where this block ends.
  uint32_t unwanted_at_end(BlockId block) const {
    return block.value < unwanted_.size() ? unwanted_[block.value] : 0;
  }

 private:
  std::vector<uint8_t> is_printed_;  ///< by ContainerId; empty: none
  std::vector<std::vector<std::pair<Address, Address>>> branches_;
  std::vector<Branching> candidates_;
  std::vector<uint8_t> is_words_;   ///< by address
  std::vector<uint32_t> unwanted_;  ///< by BlockId
};

}  // namespace dramaturg::program
