// From a conditional jump, blocks are taken in reverse postorder until one alone is left: every way from the
// jump leads there, and no way leads back. On the way nothing may happen but printing: no fault, no offer, no
// assignment, no count that anything else reads; the stack must come out the same on every way.
#include "program/branchings.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "containers/names.hpp"

namespace dramaturg::program {
namespace {

constexpr size_t most_blocks = 256;

class BranchingFinder {
 public:
  BranchingFinder(const Program& program, const Flow& flow, const KindTable& kinds, const TextUse& uses,
                  const Printed& printed)
      : program_(program), flow_(flow), kinds_(kinds), uses_(uses), printed_(printed) {
    number_blocks();
    find_readers();
    find_sure_tests();
  }

  std::vector<Branching> find() {
    std::vector<Branching> found;
    for (const Block& block : flow_.blocks) {
      const Address last = block.end - 1;
      if (!is_conditional_jump(last) || !uses_.is_for_people(last)) continue;
      if (auto branching = try_at(flow_.block(block.begin))) found.push_back(std::move(*branching));
    }
    return found;
  }

 private:
  const Instruction& code(Address at) const { return program_.code[at]; }
  bool is_conditional_jump(Address at) const {
    return code(at).op == Op::jump && (code(at).flags & instruction_flags::conditional);
  }
  bool is_int(Address at, int64_t number) const {
    return code(at).op == Op::push && (code(at).b & 0xff) == static_cast<uint32_t>(Kind::integer) &&
           static_cast<int32_t>(code(at).a) == number;
  }

  /// Reverse postorder of a depth-first walk (iterative; roots in order of address).
  void number_blocks() {
    const size_t count = flow_.blocks.size();
    order_.assign(count, 0);
    std::vector<uint8_t> seen(count, 0);
    std::vector<std::pair<uint32_t, size_t>> stack;
    auto number = static_cast<uint32_t>(count);
    for (uint32_t root = 0; root < count; ++root) {
      if (seen[root]) continue;
      seen[root] = 1;
      stack.push_back({root, 0});
      while (!stack.empty()) {
        auto& [b, i] = stack.back();
        const Block& block = flow_.blocks[b];
        const size_t ways = block.next.size() + (block.after_call.is_none() ? 0 : 1);
        if (i == ways) {
          order_[b] = --number;
          stack.pop_back();
          continue;
        }
        const BlockId next = i < block.next.size() ? block.next[i] : block.after_call;
        ++i;
        if (seen[next.value]) continue;
        seen[next.value] = 1;
        stack.push_back({next.value, 0});
      }
    }
  }

  /// Counts that something other than the container's own sequence reads.
  void find_readers() {
    is_read_.assign(program_.containers.size(), 0);
    visit_reads_.assign(program_.containers.size(), {});
    const auto read = [&](ContainerId c) {
      if (!c.is_none()) is_read_[c.value] = 1;
    };
    for (Address at = 0; at < program_.code.size(); ++at) {
      const Instruction& i = code(at);
      if (i.op == Op::get_count) read({i.a});
      if (i.op == Op::visit_index) visit_reads_[i.a].push_back(at);
      if (i.op == Op::choice) read(program_.choice_points[i.a].target_container);
      if (i.op == Op::push && (i.b & 0xff) == static_cast<uint32_t>(Kind::divert_target))
        read(program_.targets[i.a].container);  // READ_COUNT or TURNS_SINCE may be asked of it
    }
  }

  /// The last test of a sequence always holds when it is come to: the compiler's sequences number their
  /// branches from 0 to n-1, and their container has counted itself where its count is read.
  void find_sure_tests() {
    is_sure_.assign(program_.code.size(), 0);
    for (Address at = 0; at + 8 < program_.code.size(); ++at) {
      if (code(at).op != Op::visit_index) continue;
      int64_t branches = 0;
      Address test = at + 1;
      if (!is_int(test, static_cast<int32_t>(code(test).a))) continue;
      const auto number = static_cast<int32_t>(code(test).a);
      const Instruction& op = code(test + 1);
      if (op.op == Op::shuffle_index) {
        branches = number;
      } else if (op.op == Op::native && static_cast<Native>(op.a) == Native::min) {
        branches = int64_t{number} + 1;
      } else if (op.op == Op::native && static_cast<Native>(op.a) == Native::mod) {
        branches = number;
      }
      if (branches <= 0 || code(test + 2).op != Op::eval_end) continue;
      test += 3;
      for (int64_t k = 0; k < branches && is_test(test, k); ++k, test += 6)
        if (k + 1 == branches) is_sure_[test + 5] = counts_itself({code(at).a}, at, test + 5);
    }
  }

  bool is_test(Address at, int64_t number) const {
    return at + 6 < program_.code.size() && code(at).op == Op::eval_start &&
           code(at + 1).op == Op::duplicate && is_int(at + 2, number) && code(at + 3).op == Op::native &&
           static_cast<Native>(code(at + 3).a) == Native::equal && code(at + 4).op == Op::eval_end &&
           is_conditional_jump(at + 5);
  }

  /// Its first instructions read its count, and nothing leads in behind its counting.
  bool counts_itself(ContainerId container, Address read, Address last) const {
    const ContainerInfo& info = program_.containers[container.value];
    if (info.visits.is_none() || info.begin == no_address || code(info.begin).op != Op::enter) return false;
    if (read != info.first_item + 1) return false;
    return std::none_of(program_.targets.begin(), program_.targets.end(), [&](const TargetInfo& target) {
      return target.address > info.first_item && target.address <= last;
    });
  }

  // ---- one branching

  std::optional<Branching> try_at(BlockId head) {
    Branching branching;
    branching.jump = flow_.blocks[head.value].end - 1;
    head_ = head;
    frontier_.clear();
    taken_.clear();
    counted_.clear();
    dips_ = false;
    if (kinds_.mode(branching.jump) != Mode::plain || !leave(head, 0)) return std::nullopt;
    std::vector<std::pair<BlockId, int32_t>> parts;
    while (frontier_.size() > 1) {
      const auto first = frontier_.begin();
      const BlockId block{first->second.first};
      int32_t height = first->second.second;
      frontier_.erase(first);
      taken_.push_back(block);
      if (taken_.size() > most_blocks || !only_prints(block, height) || !leave(block, height))
        return std::nullopt;
      parts.push_back({block, height});
    }
    if (frontier_.empty() || parts.empty()) return std::nullopt;
    const int32_t at_meeting = frontier_.begin()->second.second;
    if (at_meeting > 0 || (dips_ && at_meeting != -1)) return std::nullopt;
    if (!may_meet_at(flow_.blocks[frontier_.begin()->second.first].begin)) return std::nullopt;
    branching.dropped = static_cast<uint32_t>(-at_meeting);
    for (const auto& [block, height] : parts) {
      const int32_t left = height + static_cast<int32_t>(branching.dropped);
      if (left < 0) return std::nullopt;
      branching.parts.push_back({block, static_cast<uint32_t>(left)});
    }
    if (!counts_stay_inside()) return std::nullopt;
    return branching;
  }

  /// What stands there looks neither at where control came from nor at how.
  bool may_meet_at(Address at) const {
    const Op op = code(at).op;
    return kinds_.mode(at) == Mode::plain && op != Op::choice && op != Op::thread_start && op != Op::enter;
  }

  /// Adds what follows a block; false: it leads back, or comes with another height.
  bool leave(BlockId from, int32_t height) {
    const Block& block = flow_.blocks[from.value];
    const Address last = block.end - 1;
    if (!block.callees.empty()) return false;
    if (code(last).op == Op::jump && !counts_nothing(last)) return false;
    if (block.next.empty()) return false;
    for (BlockId next : block.next) {
      if (is_sure_[last] && next == flow_.block(block.end)) continue;  // not this way
      if (next == head_ || std::find(taken_.begin(), taken_.end(), next) != taken_.end()) return false;
      const auto [at, is_new] = frontier_.try_emplace(order_[next.value], std::pair{next.value, height});
      if (!is_new && at->second.second != height) return false;
    }
    return true;
  }

  /// Whether a jump enters no counted container that anything but itself reads (as story/ops_flow.cpp
  /// counts).
  bool counts_nothing(Address jump) {
    if (TargetId{code(jump).a}.is_none()) return false;
    const TargetInfo& target = program_.targets[code(jump).a];
    if (target.address == no_address) return false;
    const ContainerId from = program_.container_at[jump];
    bool at_start = target.index <= 0;
    for (ContainerId c = target.container; !c.is_none(); c = program_.containers[c.value].parent) {
      const ContainerInfo& info = program_.containers[c.value];
      const bool start_only = info.flags & containers::count_flags::start_only;
      const bool counts = start_only ? at_start : !program_.is_inside(from, c);
      if (counts && !may_count(c)) return false;
      at_start = at_start && info.index_in_parent == 0;
    }
    return true;
  }

  /// A counted container is entered on the way: nobody else may read its count.
  bool may_count(ContainerId c) {
    const ContainerInfo& info = program_.containers[c.value];
    if (info.visits.is_none() && info.turns.is_none()) return true;
    if (is_read_[c.value]) return false;
    counted_.push_back(c);
    return true;
  }

  /// Reads of the counts of what was entered stand in the parts themselves.
  bool counts_stay_inside() {
    const bool all = std::all_of(counted_.begin(), counted_.end(), [&](ContainerId c) {
      return std::all_of(visit_reads_[c.value].begin(), visit_reads_[c.value].end(), [&](Address at) {
        return std::any_of(taken_.begin(), taken_.end(), [&](BlockId b) {
          return flow_.blocks[b.value].begin <= at && at < flow_.blocks[b.value].end;
        });
      });
    });
    return all;
  }

  /// Runs a block over the height of the stack, from the head's on; false: it does more than print.
  bool only_prints(BlockId id, int32_t& height) {
    const Block& block = flow_.blocks[id.value];
    for (Address at = block.begin; at < block.end; ++at)
      if (!uses_.is_for_people(at) || !only_prints(at, height)) return false;
    return true;
  }

  bool only_prints(Address at, int32_t& height) {
    const Instruction& i = code(at);
    const Mode mode = kinds_.mode(at);
    const auto take = [&](int32_t values) {
      height -= values;
      return height >= 0;
    };
    switch (i.op) {
      case Op::text:
      case Op::glue:
      case Op::eval_start: return mode == Mode::plain;
      case Op::nop: return true;
      case Op::eval_end: return mode == Mode::expression;
      case Op::push: ++height; return mode == Mode::expression;
      case Op::get_count:
        ++height;
        return i.a < program_.containers.size() && !program_.containers[i.a].visits.is_none();
      case Op::get_global:
      case Op::get_temp:
      case Op::choice_count:
      case Op::turns: ++height; return true;
      case Op::visit_index: ++height; return !program_.containers[i.a].visits.is_none();
      case Op::duplicate:
        dips_ |= height == 0;
        ++height;
        return height >= 1;
      case Op::drop: dips_ |= height == 0; return --height >= -1;
      case Op::output: return mode == Mode::expression && take(1);
      case Op::native: {
        const auto operands = static_cast<int32_t>(containers::operands(static_cast<Native>(i.a)));
        if (kinds_.may_fault(at) || !take(operands)) return false;
        ++height;
        return true;
      }
      case Op::shuffle_index:
        if (!printed_.has({i.a}) || !take(2)) return false;
        ++height;
        return true;
      case Op::enter: return may_count({i.a});
      case Op::jump: return !(i.flags & instruction_flags::conditional) || take(1);
      default: return false;
    }
  }

  const Program& program_;
  const Flow& flow_;
  const KindTable& kinds_;
  const TextUse& uses_;
  const Printed& printed_;
  std::vector<uint32_t> order_;   ///< by BlockId: place in reverse postorder
  std::vector<uint8_t> is_read_;  ///< by ContainerId
  std::vector<std::vector<Address>> visit_reads_;
  std::vector<uint8_t> is_sure_;  ///< by address of a conditional jump: it is always taken

  BlockId head_;
  std::map<uint32_t, std::pair<uint32_t, int32_t>> frontier_;  ///< by place: block, height at its beginning
  std::vector<BlockId> taken_;
  std::vector<ContainerId> counted_;
  bool dips_ = false;  ///< the value below the condition was looked at
};

}  // namespace

std::vector<Branching> find_branchings(const Program& program, const Flow& flow, const KindTable& kinds,
                                       const TextUse& uses, const Printed& printed) {
  return BranchingFinder(program, flow, kinds, uses, printed).find();
}

}  // namespace dramaturg::program
