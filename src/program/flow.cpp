// How blocks are cut, linked, and asked whether their frame can ever be left.
#include "program/flow.hpp"

#include <algorithm>
#include <optional>

#include "base/expect.hpp"

namespace dramaturg::program {
namespace {

bool ends_block(Op op) {
  switch (op) {
    case Op::jump:
    case Op::jump_var:
    case Op::call:
    case Op::call_var:
    case Op::call_external:
    case Op::choice:
    case Op::function_return:
    case Op::tunnel_return:
    case Op::thread_start:
    case Op::done:
    case Op::end:
    case Op::run_out: return true;
    default: return false;
  }
}

bool asks_chance(Op op) { return op == Op::random || op == Op::list_random || op == Op::shuffle_index; }

std::optional<TargetId> pushed_target(const Instruction& instruction) {
  if (instruction.op != Op::push) return std::nullopt;
  if (static_cast<Kind>(instruction.b & 0xff) != Kind::divert_target) return std::nullopt;
  return TargetId{instruction.a};
}

/// The compiler's return variables: a start text `s` is entered from two places, each of which first sets
/// `$r` to the label behind it. Such a jump is a call of `s` that comes back to that label.
class ReturnLabels {
 public:
  explicit ReturnLabels(const Program& program)
      : program_(program),
        label_of_jump_(program.code.size()),
        name_of_jump_(program.code.size()),
        is_label_push_(program.code.size(), 0),
        is_set_elsewhere_(program.temp_names.size(), 0) {
    std::vector<uint8_t> is_paired_set(program.code.size(), 0);
    for (Address at = 0; at < program.code.size(); ++at) pair(at, is_paired_set);
    for (Address at = 0; at < program.code.size(); ++at) {
      const Instruction& i = program.code[at];
      const bool may_set = (i.op == Op::set_temp && !is_paired_set[at]) || (i.op == Op::push_pointer && !i.b);
      if (may_set) is_set_elsewhere_[i.a] = 1;
    }
  }

  /// The label that a jump's start text comes back to; none when the jump is an ordinary one.
  TargetId label_of_jump(Address jump) const { return label_of_jump_[jump]; }
  /// The return variable that such a jump sets.
  NameId name_of_jump(Address jump) const { return name_of_jump_[jump]; }
  bool is_label_push(Address at) const { return is_label_push_[at] != 0; }

  /// The variable that a return divert follows, if nothing sets it but paired jumps; else none.
  NameId return_name(const Instruction& divert) const {
    const bool is_one = divert.b == 0 && program::is_return_name(program_.temp_names[divert.a]) &&
                        !is_set_elsewhere_[divert.a];
    return is_one ? NameId{divert.a} : NameId::none();
  }

 private:
  void pair(Address jump, std::vector<uint8_t>& is_paired_set) {
    const auto& code = program_.code;
    if (code[jump].op != Op::jump || (code[jump].flags & instruction_flags::conditional)) return;
    Address at = jump;
    const auto step_back_over = [&](Op op) {
      if (at > 0 && code[at - 1].op == op) --at;
    };
    step_back_over(Op::string_start);
    if (at == 0 || code[at - 1].op != Op::set_temp) return;
    const Address set_at = --at;
    const Instruction& set = code[set_at];
    if (!program::is_return_name(program_.temp_names[set.a])) return;
    step_back_over(Op::eval_end);
    if (at == 0) return;
    if (const auto label = pushed_target(code[at - 1])) {
      label_of_jump_[jump] = *label;
      name_of_jump_[jump] = NameId{set.a};
      is_paired_set[set_at] = 1;
      is_label_push_[at - 1] = 1;
    }
  }

  const Program& program_;
  std::vector<TargetId> label_of_jump_;
  std::vector<NameId> name_of_jump_;
  std::vector<uint8_t> is_label_push_;
  std::vector<uint8_t> is_set_elsewhere_;  ///< by NameId
};

class FlowBuilder {
 public:
  explicit FlowBuilder(const Program& program) : program_(program), labels_(program) {}

  Flow build() {
    collect_value_targets();
    find_paired_start_texts();
    cut_blocks();
    for (Block& block : flow_.blocks) link(block);
    add_override_edges();
    find_returns();
    find_frame_minders();
    return std::move(flow_);
  }

 private:
  const Instruction& code(Address at) const { return program_.code[at]; }

  void collect_value_targets() {
    std::vector<uint8_t> seen(program_.targets.size(), 0);
    for (Address at = 0; at < program_.code.size(); ++at) {
      const auto target = pushed_target(code(at));
      if (!target) continue;
      // `TURNS_SINCE(-> x)` takes it at once: no variable ever holds it.
      const Op next = at + 1 < program_.code.size() ? code(at + 1).op : Op::nop;
      if (next == Op::turns_since || next == Op::read_count) continue;
      if (labels_.is_label_push(at)) {
        label_targets_.push_back(*target);
      } else if (!seen[target->value]) {
        seen[target->value] = 1;
        flow_.value_targets.push_back(*target);
      }
    }
  }

  /// A return divert is paired when its container is entered by paired jumps alone, all of which set the
  /// variable that it follows: it is a named-only child (nothing falls into it), no value names it, every
  /// jump from outside that lands in it has a label, and no paired jump stands inside it.
  void find_paired_start_texts() {
    std::vector<uint8_t> is_unpaired(program_.containers.size(), 0);
    return_name_.assign(program_.containers.size(), NameId::none());
    const auto each_entered = [&](TargetId target, Address from, auto visit) {
      if (target.is_none() || program_.targets[target.value].address == no_address) return;
      for (ContainerId c = program_.targets[target.value].container; !c.is_none();
           c = program_.containers[c.value].parent) {
        if (from != no_address && program_.is_inside(program_.container_at[from], c)) break;
        visit(c);
      }
    };
    const auto spoil = [&](ContainerId c) { is_unpaired[c.value] = 1; };
    for (Address at = 0; at < program_.code.size(); ++at) {
      const Op op = code(at).op;
      if (op == Op::call) each_entered(TargetId{code(at).a}, no_address, spoil);
      if (op != Op::jump) continue;
      const NameId name = labels_.name_of_jump(at);
      if (name.is_none()) {
        each_entered(TargetId{code(at).a}, at, spoil);
        continue;
      }
      for (ContainerId c = program_.container_at[at]; !c.is_none(); c = program_.containers[c.value].parent)
        spoil(c);
      each_entered(TargetId{code(at).a}, at, [&](ContainerId c) {
        NameId& known = return_name_[c.value];
        if (!known.is_none() && known != name) spoil(c);
        known = name;
      });
    }
    for (TargetId target : flow_.value_targets) each_entered(target, no_address, spoil);
    for (const ChoicePointInfo& point : program_.choice_points) each_entered(point.target, no_address, spoil);
    for (const auto& external : program_.externals) each_entered(external.fallback, no_address, spoil);
    for (size_t c = 0; c < program_.containers.size(); ++c)
      if (program_.containers[c].index_in_parent >= 0 || is_unpaired[c]) return_name_[c] = NameId::none();
  }

  /// The start text that holds this return divert: the innermost named-only container.
  bool is_paired_return(Address at) const {
    const NameId name = labels_.return_name(code(at));
    if (name.is_none()) return false;
    ContainerId c = program_.container_at[at];
    while (program_.containers[c.value].index_in_parent >= 0) c = program_.containers[c.value].parent;
    return return_name_[c.value] == name;
  }

  void cut_blocks() {
    const Address size = static_cast<Address>(program_.code.size());
    std::vector<uint8_t> is_leader(size + 1, 0);
    const auto lead = [&](Address at) {
      if (at < size) is_leader[at] = 1;
    };
    lead(0);
    lead(program_.start);
    lead(program_.global_declarations);
    for (const TargetInfo& target : program_.targets) {
      lead(target.address);
      lead(target.first_item);
    }
    for (ContainerId observed : program_.observed) lead(program_.containers[observed.value].first_item);
    for (Address at = 0; at < size; ++at) {
      if (ends_block(code(at).op)) lead(at + 1);
      if (asks_chance(code(at).op)) lead(at);
      if (code(at).op == Op::thread_start) lead(at + 2);
    }
    flow_.block_at.assign(size + 1, BlockId::none());
    for (Address at = 0; at < size; ++at) {
      if (is_leader[at]) {
        flow_.block_at[at] = BlockId{static_cast<uint32_t>(flow_.blocks.size())};
        flow_.blocks.push_back({});
        flow_.blocks.back().begin = at;
      }
      flow_.blocks.back().end = at + 1;
    }
  }

  void go_to(Block& block, Address address) {
    if (address == no_address || address >= program_.code.size()) return;
    const BlockId next = flow_.block(address);
    EXPECT(!next.is_none(), "every address that control can go to begins a block");
    if (std::find(block.next.begin(), block.next.end(), next) == block.next.end()) block.next.push_back(next);
  }
  void go_direct(Block& block, TargetId target) {
    if (target.is_none()) return;
    const TargetInfo& info = program_.targets[target.value];
    go_to(block, info.first_item != no_address ? info.first_item : info.address);
  }
  void go_by_value(Block& block, TargetId target) { go_to(block, program_.targets[target.value].address); }

  void add_callee(Block& block, Address address) {
    if (address != no_address && address < program_.code.size())
      block.callees.push_back(flow_.block(address));
  }

  void link(Block& block) {
    const Address last = block.end - 1;
    const Instruction& instruction = code(last);
    const bool is_conditional = instruction.flags & instruction_flags::conditional;
    if (!ends_block(instruction.op) || is_conditional) go_to(block, block.end);
    switch (instruction.op) {
      case Op::jump: {
        go_direct(block, TargetId{instruction.a});
        const TargetId label = labels_.label_of_jump(last);
        if (label.is_none() || program_.targets[label.value].address == no_address) break;
        go_by_value(block, label);
        block.back_at = flow_.block(program_.targets[label.value].address);
        break;
      }
      case Op::jump_var:
        if (is_paired_return(last)) break;  // its continuation is linked at the paired jumps
        for (TargetId target : flow_.value_targets) go_by_value(block, target);
        for (TargetId target : label_targets_) go_by_value(block, target);
        break;
      case Op::call: {
        const TargetInfo& info = program_.targets[instruction.a];
        add_callee(block, info.first_item != no_address ? info.first_item : info.address);
        break;
      }
      case Op::call_var:
        for (TargetId target : flow_.value_targets) add_callee(block, program_.targets[target.value].address);
        break;
      case Op::call_external: {
        // A host function returns at once; the ink fallback is a call.
        go_to(block, block.end);
        const TargetId fallback = program_.externals[instruction.a].fallback;
        if (!fallback.is_none()) {
          const TargetInfo& info = program_.targets[fallback.value];
          add_callee(block, info.first_item != no_address ? info.first_item : info.address);
        }
        break;
      }
      case Op::choice: {
        go_to(block, block.end);
        go_direct(block, program_.choice_points[instruction.a].target);
        break;
      }
      case Op::thread_start:
        // The fork runs the divert that follows; what was forked goes on behind it.
        go_to(block, last + 1);
        go_to(block, last + 2);
        break;
      case Op::tunnel_return: collect_override(last); break;
      default: break;
    }
    if (!block.callees.empty()) {
      block.after_call = flow_.block(block.end);
      block.is_tunnel_call = instruction.flags & instruction_flags::tunnel;
    }
  }

  /// `->->` pops what was pushed before it: nothing (void), one known target, or anything, also where control
  /// may come in between.
  void collect_override(Address at) {
    const bool is_stretch = at >= 2 && flow_.block(at).is_none() && flow_.block(at - 1).is_none();
    if (is_stretch && code(at - 1).op == Op::eval_end && code(at - 2).op == Op::push) {
      const Instruction& push = code(at - 2);
      if (static_cast<Kind>(push.b & 0xff) == Kind::void_value) return;
      if (const auto target = pushed_target(push)) {
        add_override(*target);
        return;
      }
    }
    for (TargetId target : flow_.value_targets) add_override(target);
  }
  void add_override(TargetId target) {
    const Address address = program_.targets[target.value].address;
    if (address == no_address) return;
    const BlockId block = flow_.block(address);
    auto& all = flow_.override_targets;
    if (std::find(all.begin(), all.end(), block) == all.end()) all.push_back(block);
  }

  void add_override_edges() {
    for (Block& block : flow_.blocks) {
      if (!block.is_tunnel_call) continue;
      for (BlockId target : flow_.override_targets)
        if (std::find(block.next.begin(), block.next.end(), target) == block.next.end())
          block.next.push_back(target);
    }
  }

  /// Least fixpoint: a frame can be left from a block when the block leaves it, or control can go on (past
  /// calls that can return) to a block from which it can be left. Least, so a tunnel that only ever recurs
  /// never returns.
  void find_returns() {
    const size_t count = flow_.blocks.size();
    flow_.pops_function.assign(count, 0);
    flow_.pops_tunnel.assign(count, 0);
    for (size_t b = 0; b < count; ++b) {
      const Op op = code(flow_.blocks[b].end - 1).op;
      if (op == Op::function_return || op == Op::run_out) flow_.pops_function[b] = 1;
      if (op == Op::tunnel_return) flow_.pops_tunnel[b] = 1;
    }
    for (bool changed = true; changed;) {
      changed = false;
      for (size_t b = count; b-- > 0;) {
        for (auto* pops : {&flow_.pops_function, &flow_.pops_tunnel}) {
          if ((*pops)[b]) continue;
          if (any_next(flow_.blocks[b], *pops)) {
            (*pops)[b] = 1;
            changed = true;
          }
        }
      }
    }
  }

  bool any_next(const Block& block, const std::vector<uint8_t>& fact) const {
    for (BlockId next : block.next)
      if (fact[next.value]) return true;
    return !block.after_call.is_none() && fact[block.after_call.value] && returns(block);
  }

  bool returns(const Block& block) const {
    const auto& pops = block.is_tunnel_call ? flow_.pops_tunnel : flow_.pops_function;
    return std::any_of(block.callees.begin(), block.callees.end(),
                       [&](BlockId callee) { return pops[callee.value] != 0; });
  }

  void find_frame_minders() {
    const size_t count = flow_.blocks.size();
    flow_.minds_frame.assign(count, 0);
    for (size_t b = 0; b < count; ++b) {
      const Op op = code(flow_.blocks[b].end - 1).op;
      if (op == Op::function_return || op == Op::run_out || op == Op::tunnel_return) flow_.minds_frame[b] = 1;
    }
    for (bool changed = true; changed;) {
      changed = false;
      for (size_t b = count; b-- > 0;) {
        if (!flow_.minds_frame[b] && any_next(flow_.blocks[b], flow_.minds_frame)) {
          flow_.minds_frame[b] = 1;
          changed = true;
        }
      }
    }
  }

  const Program& program_;
  ReturnLabels labels_;
  std::vector<TargetId> label_targets_;
  std::vector<NameId> return_name_;  ///< by ContainerId: of a start text; none for all else
  Flow flow_;
};

}  // namespace

Flow analyse_flow(const Program& program) { return FlowBuilder(program).build(); }

std::vector<std::vector<uint32_t>> predecessors(const Flow& flow) {
  std::vector<std::vector<uint32_t>> before(flow.blocks.size());
  for (uint32_t b = 0; b < flow.blocks.size(); ++b) {
    const Block& block = flow.blocks[b];
    for (const BlockId next : block.next) before[next.value].push_back(b);
    for (const BlockId callee : block.callees) before[callee.value].push_back(b);
    if (!block.after_call.is_none()) before[block.after_call.value].push_back(b);
  }
  return before;
}

}  // namespace dramaturg::program
