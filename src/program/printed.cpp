// A shuffle is printed when its code has the compiler's shape, its branches only print, and what is printed
// there is read by people alone (text_use.hpp). Other branchings are found in branchings.cpp.
#include "program/printed.hpp"

#include <algorithm>

#include "program/branchings.hpp"

namespace dramaturg::program {
namespace {

class PrintedFinder {
 public:
  PrintedFinder(const Program& program, const TextUse& uses) : program_(program), uses_(uses) {}

  /// The branches of the shuffle whose draw is at `draw`; false: it is not only printed.
  bool find(Address draw, std::vector<std::pair<Address, Address>>& branches) const {
    const auto& code = program_.code;
    if (!uses_.is_for_people(draw)) return false;
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

  const Program& program_;
  const TextUse& uses_;
};

Address begin_of(const Flow& flow, Address at) {
  while (flow.block(at).is_none()) --at;
  return at;
}

}  // namespace

Printed::Printed(const Program& program, const Flow& flow, const KindTable& kinds, const TextUse& uses) {
  bool has_shuffle = false;
  for (const Instruction& instruction : program.code) has_shuffle |= instruction.op == Op::shuffle_index;
  // After SEED_RANDOM a shuffle is no draw, and which branch comes depends on how often it was met.
  for (const Instruction& instruction : program.code) has_shuffle &= instruction.op != Op::seed_random;
  if (has_shuffle) {
    is_printed_.assign(program.containers.size(), 0);
    branches_.resize(program.containers.size());
    const PrintedFinder finder(program, uses);
    for (Address at = 0; at < program.code.size(); ++at) {
      if (program.code[at].op != Op::shuffle_index) continue;
      const uint32_t sequence = program.code[at].a;
      is_printed_[sequence] = finder.find(at, branches_[sequence]);
    }
  }
  candidates_ = find_branchings(program, flow, kinds, uses, *this);
}

void Printed::accept(const Program& program, const Flow& flow, std::vector<uint8_t> executed) {
  // All branches of a printed shuffle are reachable as soon as it is met.
  for (Address at = 0; at < program.code.size(); ++at)
    if (program.code[at].op == Op::shuffle_index && executed[at] && has({program.code[at].a}))
      for (const auto& [begin, end] : branches({program.code[at].a}))
        std::fill(executed.begin() + begin, executed.begin() + end, uint8_t{1});
  is_words_.assign(program.code.size(), 0);
  unwanted_.assign(flow.blocks.size(), 0);
  for (const Branching& branching : candidates_) {
    const bool is_seen =
        std::all_of(branching.parts.begin(), branching.parts.end(), [&](const Branching::Part& part) {
          const Block& block = flow.blocks[part.block.value];
          return std::all_of(executed.begin() + block.begin, executed.begin() + block.end,
                             [](uint8_t seen) { return seen != 0; });
        });
    if (!is_seen || !executed[branching.jump]) continue;
    const auto add = [&](Address last, uint32_t left) {
      const BlockId block = flow.block(begin_of(flow, last));
      is_words_[last] |= program.code[last].op == Op::jump;
      unwanted_[block.value] = std::max(unwanted_[block.value], left);
    };
    add(branching.jump, branching.dropped);
    for (const Branching::Part& part : branching.parts) add(flow.blocks[part.block.value].end - 1, part.left);
  }
}

}  // namespace dramaturg::program
