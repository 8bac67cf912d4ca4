// Sets flow forward over the edges: into callees and forks with what waits for them, back with the offers
// they left, and over a choice to its target with the frames alone, for a new turn has neither offers nor
// threads. A start text is a callee without a frame: what its label reads, temporaries and all, waits below
// it.
#include "program/ambient.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace dramaturg::program {
namespace {

constexpr size_t largest_leaf = 32;

SlotSet with(SlotSet set, const SlotSet& more) {
  set.add_all(more);
  return set;
}

bool is_end(Op op) {
  return op == Op::function_return || op == Op::tunnel_return || op == Op::run_out || op == Op::done ||
         op == Op::end;
}

}  // namespace

Ambient::Ambient(const Program& program, const Flow& flow, const Slots& slots, const Asked& asked)
    : program_(program), flow_(flow), asked_(asked), shared_(slots.count), observed_(slots.count) {
  for (uint32_t slot = 0; slot < slots.count; ++slot)
    if (slot < slots.first_temp || slot >= slots.first_visit) shared_.add(slot);
  for (const GlobalId global : program.kept) observed_.add(slots.global(global));
  for (const Bound& bound : program.bounds) observed_.add(slots.global(bound.variable));
  below_.assign(flow.blocks.size(), SlotSet(slots.count));
  turn_ = below_;
  leaves_.resize(flow.blocks.size());
  ends_.resize(flow.blocks.size());
  std::map<std::pair<uint32_t, bool>, std::vector<BlockId>> known;
  for (const Block& block : flow.blocks) {
    if (!block.back_at.is_none()) find_start_text_ends(block);
    std::vector<BlockId> entries = block.callees;
    const BlockId fork = fork_of(block);
    if (!fork.is_none()) entries.push_back(fork);
    if (entries.empty()) continue;
    const BlockId caller = flow.block(block.begin);
    if (entries.size() == 1) find_leaf(block, entries.front());
    if (!leaves_[caller.value].empty()) continue;  // leaves no offers behind
    for (BlockId entry : entries) {
      // A fork may end inside a callee of its own; what is called comes back from its own frame alone.
      const bool is_fork = entry == fork;
      auto [found, is_new] = known.try_emplace({entry.value, is_fork});
      if (is_new)
        for (BlockId b : reach(entry, is_fork))
          if (is_end(program.code[flow.blocks[b.value].end - 1].op)) found->second.push_back(b);
      ends_[caller.value].insert(ends_[caller.value].end(), found->second.begin(), found->second.end());
    }
  }
}

/// The block that a thread's fork begins with; none when the block starts no thread.
BlockId Ambient::fork_of(const Block& block) const {
  return program_.code[block.end - 1].op == Op::thread_start ? flow_.block(block.end) : BlockId::none();
}

/// All blocks of a frame that begins at `entry`, and of those above it when `into_callees`. Cost O(those).
std::vector<BlockId> Ambient::reach(BlockId entry, bool into_callees) {
  reached_in_.resize(flow_.blocks.size(), 0);
  const uint32_t now = ++reaches_;
  std::vector<BlockId> found{entry};
  reached_in_[entry.value] = now;
  for (size_t i = 0; i < found.size(); ++i) {
    const Block& block = flow_.blocks[found[i].value];
    const auto go = [&](BlockId next) {
      if (next.is_none() || reached_in_[next.value] == now) return;
      reached_in_[next.value] = now;
      found.push_back(next);
    };
    for (BlockId next : block.next) go(next);
    go(block.after_call);
    if (into_callees)
      for (BlockId callee : block.callees) go(callee);
  }
  return found;
}

void Ambient::find_leaf(const Block& caller, BlockId entry) {
  std::vector<BlockId> found{entry};
  for (size_t i = 0; i < found.size(); ++i) {
    const Block& block = flow_.blocks[found[i].value];
    const Op op = program_.code[block.end - 1].op;
    if (found.size() > largest_leaf || !block.callees.empty() || op == Op::choice || op == Op::thread_start ||
        op == Op::jump_var || op == Op::call_external)
      return;
    for (BlockId next : block.next)
      if (std::find(found.begin(), found.end(), next) == found.end()) found.push_back(next);
  }
  leaves_[flow_.block(caller.begin).value] = std::move(found);
}

/// No compiler lets a start text make offers, but in a compiled story a tunnel may stand in one: what it
/// offered waits at the label, too.
void Ambient::find_start_text_ends(const Block& block) {
  for (BlockId entry : block.next) {
    if (entry == block.back_at) continue;
    const auto found = reach(entry, true);
    const auto ends_with = [&](Op op) {
      return [&, op](BlockId b) { return program_.code[flow_.blocks[b.value].end - 1].op == op; };
    };
    if (std::none_of(found.begin(), found.end(), ends_with(Op::choice))) continue;
    std::copy_if(found.begin(), found.end(), std::back_inserter(ends_[flow_.block(block.begin).value]),
                 ends_with(Op::jump_var));
  }
}

bool Ambient::refresh(const std::vector<SlotSet>& rows) {
  SlotSet asked = observed_;
  for (ContainerId function : asked_.restless)
    add_shared(asked, rows[flow_.block(program_.containers[function.value].first_item).value]);
  bool has_grown = observed_.add_all(asked);
  for (bool changed = true; changed;) {
    changed = false;
    for (const Block& block : flow_.blocks) changed |= pass_on(block, rows);
    has_grown |= changed;
  }
  return has_grown;
}

void Ambient::add_shared(SlotSet& to, const SlotSet& row) const {
  for (size_t w = 0; w < row.words().size(); ++w) to.words()[w] |= row.words()[w] & shared_.words()[w];
}

bool Ambient::flow_into(BlockId to, const SlotSet& below, const SlotSet& turn) {
  const bool below_grew = below_[to.value].add_all(below);
  return turn_[to.value].add_all(turn) || below_grew;
}

bool Ambient::pass_on(const Block& block, const std::vector<SlotSet>& rows) {
  const uint32_t id = flow_.block(block.begin).value;
  const Instruction& last = program_.code[block.end - 1];
  const SlotSet below = below_[id];
  SlotSet turn = turn_[id];
  bool changed = false;
  if (last.op == Op::choice) {
    const TargetInfo& info = program_.targets[program_.choice_points[last.a].target.value];
    const Address address = info.first_item != no_address ? info.first_item : info.address;
    const SlotSet new_turn(turn_[id].words().size() * 64);
    if (address != no_address) {
      changed |= flow_into(flow_.block(address), below, new_turn);
      add_shared(turn, rows[flow_.block(address).value]);
    }
    turn.add_all(below);
    const BlockId behind = block.end < program_.code.size() ? flow_.block(block.end) : BlockId::none();
    return (!behind.is_none() && flow_into(behind, below, turn)) || changed;
  }
  const BlockId fork = fork_of(block);
  if (!fork.is_none()) {
    SlotSet waiting = turn;
    waiting.add_all(below);
    for (BlockId next : block.next)
      if (next != fork) add_shared(waiting, rows[next.value]);
    changed |= flow_into(fork, below, waiting);
  }
  if (!block.callees.empty()) {
    SlotSet under = below;
    if (!block.after_call.is_none()) add_shared(under, rows[block.after_call.value]);
    for (BlockId next : block.next) add_shared(under, rows[next.value]);
    for (BlockId callee : block.callees) changed |= flow_into(callee, under, turn);
  }
  for (BlockId end : ends_[id]) turn.add_all(turn_[end.value]);
  for (BlockId next : block.next) {
    if (next == fork) continue;
    const bool is_start_text = !block.back_at.is_none() && next != block.back_at;
    changed |= flow_into(next, is_start_text ? with(below, rows[block.back_at.value]) : below, turn);
  }
  if (!block.after_call.is_none()) changed |= flow_into(block.after_call, below, turn);
  return changed;
}

}  // namespace dramaturg::program
