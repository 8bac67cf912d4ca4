// Looks at each address for the longest run that fits a shape. What a run takes off the evaluation stack it
// has put there itself, so what lay below is never touched.
#include "program/lean.hpp"

#include <algorithm>

#include "containers/names.hpp"

namespace dramaturg::program {
namespace {

namespace choice_flags = containers::choice_flags;

class StrideFinder {
 public:
  explicit StrideFinder(const Program& program) : program_(program), code_(program.code) {}

  Lean find() {
    lean_.rows.resize(code_.size());
    for (Address at = 0; at < code_.size(); ++at) lean_.rows[at] = row_at(at);
    return std::move(lean_);
  }

 private:
  LeanRow row_at(Address at) {
    switch (code_[at].op) {
      case Op::text:
      case Op::glue:
      case Op::push:
      case Op::nop: return silent(at);
      case Op::enter: return code_[at + 1].op == Op::run_out ? LeanRow{} : LeanRow{Stride::enter, 1};
      case Op::jump:
        if (code_[at].flags & instruction_flags::conditional) return {};
        return lands(at, at, Stride::jump);
      case Op::eval_start: return expression(at);
      case Op::choice: return choice(at, at, 0, 0);
      default: return {};
    }
  }

  /// A run goes on behind its last instruction; where that runs out, whoever strides sees to it.
  LeanRow checked(Stride stride, Address at, Address end) const {
    if (end - at > longest_stride || end >= code_.size()) return {};
    return {stride, static_cast<uint16_t>(end - at)};
  }

  LeanRow silent(Address at) const {
    const auto is_silent = [&](Op op) {
      return op == Op::text || op == Op::glue || op == Op::push || op == Op::nop;
    };
    Address end = at;
    while (is_silent(code_[end].op) && end - at < longest_stride) ++end;
    return checked(Stride::silent, at, end);
  }

  /// A plain divert at `jump`, from `at` on. What it counts is decided by where it stands.
  LeanRow lands(Address at, Address jump, Stride stride) {
    LeanRow row = checked(stride, at, jump + 1);
    const TargetInfo& target = program_.targets[code_[jump].a];
    if (stride == Stride::jump) row = {stride, static_cast<uint16_t>(jump + 1 - at)};
    if (row.stride == Stride::none || target.address == no_address ||
        code_[target.first_item].op == Op::run_out)
      return {};
    row.to = target.first_item;
    row.first_entered = static_cast<uint32_t>(lean_.entered.size());
    each_entered(program_, jump, target, [&](ContainerId container) { lean_.entered.push_back(container); });
    row.entered = static_cast<uint32_t>(lean_.entered.size()) - row.first_entered;
    return row;
  }

  /// From eval_start on: one expression, and the instruction that takes its value.
  LeanRow expression(Address at) {
    uint32_t texts = 0, depth = 0;
    Address end = at + 1;
    for (; end < code_.size() && end - at < longest_stride; ++end) {
      if (code_[end].op == Op::eval_end) return consumed(at, end + 1, texts, depth);
      if (code_[end].op == Op::set_global || code_[end].op == Op::set_temp) {
        // `~ x++` sets inside the expression; nothing may follow that could still fail
        if (code_[end + 1].op != Op::eval_end || texts > 0 || depth != 1 || !is_plain_set(end)) return {};
        return checked(Stride::assign, at, end + 2);
      }
      if (code_[end].op == Op::string_start) {
        if (depth != texts || texts == 2) return {};
        Address close = end + 1;
        while (code_[close].op == Op::text) ++close;
        if (code_[close].op != Op::string_end) return {};
        ++texts;
        ++depth;
        end = close;
      } else if (!stack_effect(end, texts, depth)) {
        return {};
      }
    }
    return {};
  }

  static bool takes(uint32_t& depth, uint32_t below, uint32_t pops, uint32_t pushes) {
    if (depth < below + pops) return false;
    depth += pushes - pops;
    return depth <= deepest_stride;
  }

  /// False: not for a run. Texts that were made for a choice lie at the bottom and are not touched.
  bool stack_effect(Address at, uint32_t texts, uint32_t& depth) const {
    const Instruction& instruction = code_[at];
    switch (instruction.op) {
      case Op::text:
      case Op::push:
      case Op::get_global:
      case Op::get_temp:
      case Op::choice_count:
      case Op::turns: return takes(depth, texts, 0, 1);
      case Op::get_count:
      case Op::visit_index: return is_counted(ContainerId{instruction.a}) && takes(depth, texts, 0, 1);
      case Op::turns_since:
      case Op::read_count: return takes(depth, texts, 1, 1);
      case Op::duplicate: return takes(depth, texts, 1, 2);
      case Op::drop:
      case Op::output: return takes(depth, texts, 1, 0);
      case Op::native:
        return takes(depth, texts, containers::operands(static_cast<Native>(instruction.a)), 1);
      default: return false;
    }
  }

  LeanRow consumed(Address at, Address next, uint32_t texts, uint32_t depth) {
    if (next >= code_.size()) return {};
    const Instruction& taker = code_[next];
    if (texts == 0 && depth == 0) return checked(Stride::value, at, next);
    if (taker.op == Op::choice) return choice(at, next, texts, depth);
    if (texts > 0 || depth != 1) return {};
    if (taker.op == Op::jump && (taker.flags & instruction_flags::conditional))
      return lands(at, next, Stride::branch);
    if (is_plain_set(next)) return checked(Stride::assign, at, next + 1);
    return {};
  }

  bool is_plain_set(Address at) const {
    return code_[at].op == Op::set_global || (code_[at].op == Op::set_temp && code_[at].b != 0);
  }

  LeanRow choice(Address at, Address choice, uint32_t texts, uint32_t depth) const {
    const ChoicePointInfo& point = program_.choice_points[code_[choice].a];
    const uint32_t wanted =
        ((point.flags & choice_flags::has_start) != 0) + ((point.flags & choice_flags::has_choice_only) != 0);
    const uint32_t condition = (point.flags & choice_flags::has_condition) != 0;
    if (texts != wanted || depth != wanted + condition) return {};
    if ((point.flags & choice_flags::once_only) && !is_counted(point.target_container)) return {};
    const bool is_text_alone =
        std::all_of(code_.begin() + at, code_.begin() + choice, [](const Instruction& i) {
          return i.op == Op::eval_start || i.op == Op::string_start || i.op == Op::text ||
                 i.op == Op::string_end || i.op == Op::eval_end;
        });
    return checked(is_text_alone ? Stride::choice : Stride::choice_if, at, choice + 1);
  }

  bool is_counted(ContainerId container) const {
    return !container.is_none() && !program_.containers[container.value].visits.is_none();
  }

  const Program& program_;
  const std::vector<Instruction>& code_;
  Lean lean_;
};

}  // namespace

Lean find_strides(const Program& program) { return StrideFinder(program).find(); }

}  // namespace dramaturg::program
