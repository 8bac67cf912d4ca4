// A shuffle is printed when its code has the compiler's shape, its branches only print, and what is printed
// there can become nothing but text that a reader sees: the story's lines, or the label of a choice. Text
// inside other strings is a value, text inside a tag may be one we read, and a function may be called from
// either; there, the draw is kept.
#include "program/printed.hpp"

#include <algorithm>

namespace dramaturg::program {
namespace {

class PrintedFinder {
 public:
  PrintedFinder(const Program& program, const Flow& flow)
      : program_(program), flow_(flow), is_value_(program.code.size(), 0), is_called_(flow.blocks.size(), 0) {
    mark_values();
    mark_called();
  }

  /// The branches of the shuffle whose draw is at `draw`; false: it is not only printed.
  bool find(Address draw, std::vector<std::pair<Address, Address>>& branches) const {
    const auto& code = program_.code;
    if (is_called_[block_of(draw).value] || stands_in_value(draw)) return false;
    if (draw < 2 || draw + 1 >= code.size()) return false;
    const ContainerId sequence{code[draw].a};
    if (code[draw - 2].op != Op::visit_index || code[draw - 2].a != sequence.value) return false;
    if (!is_int(draw - 1) || code[draw + 1].op != Op::eval_end) return false;
    const int32_t count = static_cast<int32_t>(code[draw - 1].a);
    Address at = draw + 2;
    std::vector<TargetId> targets;
    for (int32_t i = 0; i < count; ++i, at += 6) {
      if (at + 6 >= code.size()) return false;
      const bool is_test =
          code[at].op == Op::eval_start && code[at + 1].op == Op::duplicate && is_int(at + 2) &&
          static_cast<int32_t>(code[at + 2].a) == i && code[at + 3].op == Op::native &&
          static_cast<Native>(code[at + 3].a) == Native::equal && code[at + 4].op == Op::eval_end &&
          code[at + 5].op == Op::jump && (code[at + 5].flags & instruction_flags::conditional);
      if (!is_test) return false;
      targets.push_back(TargetId{code[at + 5].a});
    }
    for (TargetId target : targets)
      if (!only_prints(target, at, branches)) return false;
    branches.push_back({draw, at});  // the tests that find the branch
    return !targets.empty();
  }

 private:
  bool is_int(Address at) const {
    return program_.code[at].op == Op::push &&
           (program_.code[at].b & 0xff) == static_cast<uint32_t>(Kind::integer);
  }

  BlockId block_of(Address address) const {
    while (flow_.block(address).is_none()) --address;
    return flow_.block(address);
  }

  /// A branch drops the number it was tested with, prints, and goes to `rejoin`.
  bool only_prints(TargetId target, Address rejoin,
                   std::vector<std::pair<Address, Address>>& branches) const {
    const TargetInfo& info = program_.targets[target.value];
    const Address begin = info.first_item != no_address ? info.first_item : info.address;
    if (begin == no_address) return false;
    for (Address at = begin; at < program_.code.size(); ++at) {
      const Instruction& instruction = program_.code[at];
      switch (instruction.op) {
        case Op::drop:
        case Op::text:
        case Op::glue:
        case Op::nop:
        case Op::eval_start:
        case Op::eval_end:
        case Op::get_global:
        case Op::get_temp:
        case Op::output: break;
        case Op::jump: {
          if (instruction.flags & instruction_flags::conditional) return false;
          if (program_.targets[instruction.a].address != rejoin) return false;
          branches.push_back({begin, at + 1});
          return true;
        }
        default: return false;
      }
    }
    return false;
  }

  /// Marks what stands between the two ends of a string or a tag, but for the labels of choices.
  void mark_values() {
    const auto& code = program_.code;
    for (Address at = 0; at < code.size(); ++at) {
      if (code[at].op == Op::string_start) mark_to(at, Op::string_start, Op::string_end);
      if (code[at].op == Op::tag_start) mark_to(at, Op::tag_start, Op::tag_end);
    }
    for (const ChoicePointInfo& point : program_.choice_points) unmark_labels(point);
  }

  Address matching_end(Address start, Op open, Op close) const {
    int depth = 0;
    for (Address at = start; at < program_.code.size(); ++at) {
      if (program_.code[at].op == open) ++depth;
      if (program_.code[at].op == close && --depth == 0) return at;
    }
    return static_cast<Address>(program_.code.size());
  }

  void mark_to(Address start, Op open, Op close) {
    const Address end = matching_end(start, open, close);
    for (Address at = start + 1; at < end; ++at) is_value_[at] |= open == Op::tag_start ? 2 : 1;
  }

  /// The expression before a choice begins with its label's strings, as many as its flags say.
  void unmark_labels(const ChoicePointInfo& point) {
    const auto& code = program_.code;
    int labels = (point.flags & containers::choice_flags::has_start ? 1 : 0) +
                 (point.flags & containers::choice_flags::has_choice_only ? 1 : 0);
    if (labels == 0 || point.address == 0 || code[point.address - 1].op != Op::eval_end) return;
    Address begin = point.address - 1;
    for (int depth = 0;; --begin) {
      if (code[begin].op == Op::eval_end) ++depth;
      if (code[begin].op == Op::eval_start && --depth == 0) break;
      if (begin == 0) return;
    }
    for (Address at = begin; at < point.address && labels > 0; ++at) {
      if (code[at].op != Op::string_start) continue;
      const Address end = matching_end(at, Op::string_start, Op::string_end);
      for (Address inside = at; inside < end; ++inside)
        if (!is_in_inner_string(at, inside)) is_value_[inside] &= 2;
      at = end;
      --labels;
    }
  }

  bool is_in_inner_string(Address label, Address at) const {
    int depth = 0;
    for (Address i = label; i <= at; ++i) {
      if (program_.code[i].op == Op::string_start) ++depth;
      if (program_.code[i].op == Op::string_end) --depth;
    }
    return depth > 1;
  }

  /// Whether this instruction, or the place from which its container is reached, stands inside a value. A
  /// named-only container belongs to the place of its parent.
  bool stands_in_value(Address at) const {
    if (is_value_[at]) return true;
    for (ContainerId c = program_.container_at[at]; !c.is_none(); c = program_.containers[c.value].parent) {
      const ContainerInfo& info = program_.containers[c.value];
      if (info.index_in_parent >= 0 || info.parent.is_none()) continue;
      const Address place = program_.containers[info.parent.value].begin;
      if (place != no_address && is_value_[place]) return true;
    }
    return false;
  }

  /// Marks every block that a function call, or a call from inside a value, can lead to.
  void mark_called() {
    std::vector<BlockId> work;
    const auto mark = [&](BlockId block) {
      if (is_called_[block.value]) return;
      is_called_[block.value] = 1;
      work.push_back(block);
    };
    for (const Block& block : flow_.blocks)
      if (!block.is_tunnel_call || stands_in_value(block.end - 1))
        for (BlockId callee : block.callees) mark(callee);
    while (!work.empty()) {
      const Block& block = flow_.blocks[work.back().value];
      work.pop_back();
      for (BlockId next : block.next) mark(next);
      for (BlockId callee : block.callees) mark(callee);
      if (!block.after_call.is_none()) mark(block.after_call);
    }
  }

  const Program& program_;
  const Flow& flow_;
  std::vector<uint8_t> is_value_;   ///< by address: 1 inside a string, 2 inside a tag
  std::vector<uint8_t> is_called_;  ///< by BlockId
};

}  // namespace

Printed::Printed(const Program& program, const Flow& flow) {
  bool has_shuffle = false;
  for (const Instruction& instruction : program.code) has_shuffle |= instruction.op == Op::shuffle_index;
  // After SEED_RANDOM a shuffle is no draw, and which branch comes depends on how often it was met.
  for (const Instruction& instruction : program.code) has_shuffle &= instruction.op != Op::seed_random;
  if (!has_shuffle) return;
  is_printed_.assign(program.containers.size(), 0);
  branches_.resize(program.containers.size());
  const PrintedFinder finder(program, flow);
  for (Address at = 0; at < program.code.size(); ++at) {
    if (program.code[at].op != Op::shuffle_index) continue;
    const uint32_t sequence = program.code[at].a;
    is_printed_[sequence] = finder.find(at, branches_[sequence]);
  }
}

}  // namespace dramaturg::program
