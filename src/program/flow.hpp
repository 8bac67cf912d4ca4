// Program → Flow: its basic blocks, and which block can follow which, inside one call frame.
//
// The control flow of ink with everything that hides it made explicit: variable diverts go to every target
// that is ever pushed as a value; the compiler's return variables (`$r`, the two entries of a choice's start
// text) are paired with their labels; a choice is followed by its target as well as by the next instruction;
// a thread runs beside what follows it; a tunnel may be left for an override target. Everything is "may": an
// edge too many costs states, never a verdict. Left out: what is read and written on the way (liveness.cpp).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "program/program.hpp"

namespace dramaturg::program {

using BlockId = base::Id<struct BlockTag>;

struct Block {
  Address begin = 0, end = 0;    ///< [begin, end)
  std::vector<BlockId> next;     ///< in the same frame
  std::vector<BlockId> callees;  ///< entered in a frame of their own…
  BlockId after_call;            ///< …and this follows when one of them returns
  bool is_tunnel_call = false;
  BlockId back_at;  ///< it enters a start text: the label behind, one of `next`, where the text's end leads
};

/// The compiler's return variables are temporaries of this name: each holds the label its start text comes
/// back to.
inline bool is_return_name(std::string_view name) { return name.starts_with("$r"); }

struct Flow {
  std::vector<Block> blocks;
  std::vector<BlockId> block_at;          ///< by address; none when not a block's first instruction
  std::vector<BlockId> override_targets;  ///< where a `->-> elsewhere` may continue, in the caller's frame
  std::vector<TargetId> value_targets;    ///< targets that a variable may hold (return labels left out)
  std::vector<uint8_t> pops_function;     ///< by block: can the frame be left as a function's
  std::vector<uint8_t> pops_tunnel;       ///< by block: can the frame be left by `->->`
  std::vector<uint8_t>
      minds_frame;  ///< by block: can an instruction be met whose effect depends on the frame's kind

  BlockId block(Address address) const { return block_at[address]; }
};

/// Cost O(instructions + variable diverts × targets).
Flow analyse_flow(const Program& program);

/// By BlockId: the blocks that it may be executed after, in whichever frame. Cost O(edges).
std::vector<std::vector<uint32_t>> predecessors(const Flow& flow);

}  // namespace dramaturg::program
