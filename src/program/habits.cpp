// The tunnel part asks the flow which blocks can still return; the choice part scans the code between the
// start of a choice's expression and the choice, with the start text that it visits on the way.
#include "program/habits.hpp"

namespace dramaturg::program {
namespace {

class HabitsFinder {
 public:
  HabitsFinder(const Program& program, const Flow& flow) : program_(program), flow_(flow) {
    const size_t size = program.containers.size();
    top_.resize(size);
    changes_.assign(size, 0);
    for (uint32_t c = 0; c < size; ++c) {
      const ContainerInfo& info = program.containers[c];
      if (info.parent) top_[c] = top_[info.parent.value];
      if (info.is_knot && !top_[c]) top_[c] = {c};
    }
  }

  Habits find() {
    habits_.gives_up_tunnel.assign(program_.code.size(), 0);
    habits_.has_effect.assign(program_.code.size(), 0);
    find_tunnel_knots();
    find_choice_ahead();
    find_changing_functions();
    for (Address at = 0; at < program_.code.size(); ++at) {
      if (program_.code[at].op == Op::jump) judge_divert(at);
      if (program_.code[at].op == Op::choice) judge_choice(at);
    }
    return std::move(habits_);
  }

 private:
  ContainerId top_of(ContainerId container) const {
    return container ? top_[container.value] : ContainerId::none();
  }
  ContainerId top_at(Address at) const { return top_of(program_.container_at[at]); }
  const TargetInfo* target(uint32_t id) const {
    return id < program_.targets.size() ? &program_.targets[id] : nullptr;
  }
  BlockId block_of(Address at) const {
    while (flow_.block(at).is_none() && at > 0) --at;
    return flow_.block(at);
  }

  // ---- tunnels

  void find_tunnel_knots() {
    is_tunnel_.assign(program_.containers.size(), 0);
    for (const Instruction& i : program_.code) {
      if (i.op != Op::call || !(i.flags & instruction_flags::tunnel)) continue;
      const TargetInfo* to = target(i.a);
      const ContainerId knot = to ? top_of(to->container) : ContainerId::none();
      if (knot) is_tunnel_[knot.value] = 1;
    }
    for (uint32_t c = 0; c < program_.containers.size(); ++c) {
      const Address begin = program_.containers[c].begin;
      if (top_[c] != ContainerId{c} || begin >= program_.code.size()) continue;
      if (flow_.pops_tunnel[block_of(begin).value]) is_tunnel_[c] = 1;
    }
  }

  /// Backwards from every choice, over everything that may be executed next.
  void find_choice_ahead() {
    const size_t size = flow_.blocks.size();
    const std::vector<std::vector<uint32_t>> before = predecessors(flow_);
    choice_ahead_.assign(size, 0);
    std::vector<uint32_t> work;
    for (uint32_t b = 0; b < size; ++b) {
      const Block& block = flow_.blocks[b];
      if (block.end == 0 || program_.code[block.end - 1].op != Op::choice) continue;
      choice_ahead_[b] = 1;
      work.push_back(b);
    }
    while (!work.empty()) {
      const uint32_t b = work.back();
      work.pop_back();
      for (const uint32_t from : before[b]) {
        if (choice_ahead_[from]) continue;
        choice_ahead_[from] = 1;
        work.push_back(from);
      }
    }
  }

  void judge_divert(Address at) {
    const TargetInfo* to = target(program_.code[at].a);
    if (!to || to->address >= program_.code.size()) return;
    const ContainerId from_knot = top_at(at), to_knot = top_of(to->container);
    if (!from_knot || !to_knot || from_knot == to_knot || !is_tunnel_[from_knot.value]) return;
    const BlockId block = block_of(to->address);
    habits_.gives_up_tunnel[at] = !flow_.pops_tunnel[block.value] && choice_ahead_[block.value];
  }

  // ---- effects

  /// Functions that assign a global, assign through a parameter, or call one that does.
  void find_changing_functions() {
    std::vector<std::pair<uint32_t, uint32_t>> calls;
    for (Address at = 0; at < program_.code.size(); ++at) {
      const Instruction& i = program_.code[at];
      const ContainerId knot = top_at(at);
      if (!knot) continue;
      const bool is_assignment = i.op == Op::set_global || i.op == Op::call_external ||
                                 (i.op == Op::set_temp && i.b == 0 && is_parameter(knot, {i.a}));
      if (is_assignment) changes_[knot.value] = 1;
      const TargetInfo* to = i.op == Op::call ? target(i.a) : nullptr;
      if (to && top_of(to->container)) calls.emplace_back(knot.value, top_of(to->container).value);
    }
    for (bool has_changed = true; has_changed;) {
      has_changed = false;
      for (const auto& [caller, callee] : calls) {
        if (changes_[caller] || !changes_[callee]) continue;
        changes_[caller] = 1;
        has_changed = true;
      }
    }
  }

  bool is_parameter(ContainerId knot, NameId name) const {
    Address at = program_.containers[knot.value].first_item;
    for (; at < program_.code.size() && program_.code[at].op == Op::set_temp && program_.code[at].b == 1;
         ++at)
      if (program_.code[at].a == name.value) return true;
    return false;
  }

  bool is_effect(Address at) const {
    const Instruction& i = program_.code[at];
    if (i.op == Op::call_external) return true;
    if (i.op != Op::call || (i.flags & instruction_flags::tunnel)) return false;
    const TargetInfo* to = target(i.a);
    const ContainerId knot = to ? top_of(to->container) : ContainerId::none();
    return knot && changes_[knot.value];
  }

  /// The strings of a choice's text come first in its expression; a condition stands behind them.
  void judge_choice(Address choice) {
    if (choice == 0 || program_.code[choice - 1].op != Op::eval_end) return;
    Address begin = choice - 1;
    for (int depth = 0;; --begin) {
      if (program_.code[begin].op == Op::eval_end) ++depth;
      if (program_.code[begin].op == Op::eval_start && --depth == 0) break;
      if (begin == 0) return;
    }
    int strings = 0;
    for (Address at = begin; at < choice; ++at) {
      const Instruction& i = program_.code[at];
      strings += i.op == Op::string_start;
      strings -= i.op == Op::string_end;
      if (strings > 0 && is_effect(at)) habits_.has_effect[choice] = 1;
      const TargetInfo* text = strings > 0 && i.op == Op::jump ? target(i.a) : nullptr;
      if (text && text->container && has_effect_inside(text->container)) habits_.has_effect[choice] = 1;
    }
  }

  bool has_effect_inside(ContainerId container) const {
    for (Address at = program_.containers[container.value].begin; at < program_.code.size(); ++at) {
      if (!program_.is_inside(program_.container_at[at], container)) return false;
      if (is_effect(at)) return true;
    }
    return false;
  }

  const Program& program_;
  const Flow& flow_;
  std::vector<ContainerId> top_;       ///< per container: the knot around it
  std::vector<uint8_t> is_tunnel_;     ///< per knot: entered as a tunnel, or able to return as one
  std::vector<uint8_t> changes_;       ///< per knot
  std::vector<uint8_t> choice_ahead_;  ///< per block
  Habits habits_;
};

}  // namespace

Habits analyse_habits(const Program& program, const Flow& flow) { return HabitsFinder(program, flow).find(); }

uint32_t parameters(const Program& program, TargetId target) {
  if (target.value >= program.targets.size()) return 0;
  Address at = program.targets[target.value].address;
  while (at < program.code.size() && program.code[at].op == Op::enter) ++at;
  uint32_t count = 0;
  for (; at < program.code.size() && program.code[at].op == Op::set_temp && program.code[at].b == 1; ++at)
    ++count;
  return count;
}

}  // namespace dramaturg::program
