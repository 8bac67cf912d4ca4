// Follows each look at a count to the operation that consumes it, by counting what is pushed above it.
#include "program/reads.hpp"

#include <algorithm>
#include <numeric>

#include "containers/names.hpp"

namespace dramaturg::program {
namespace {

constexpr int64_t largest_modulus = 1 << 12;

void use_whole(CountUse& use) {
  use.is_read = true;
  use.is_whole = true;
}
void use_compared(CountUse& use, int64_t constant) {
  use.is_read = true;
  use.above = std::max(use.above, constant);
}
void use_modulo(CountUse& use, int64_t modulus) {
  use.is_read = true;
  const int64_t both = std::lcm(use.modulus, modulus);
  if (modulus <= 0 || both > largest_modulus) {
    use.is_whole = true;
  } else {
    use.modulus = both;
  }
}

bool is_unary(Native native) { return containers::operands(native) == 1; }

bool is_comparison(Native native) {
  return native == Native::equal || native == Native::not_equal || native == Native::less ||
         native == Native::greater || native == Native::less_or_equal || native == Native::greater_or_equal;
}

/// How one look is consumed.
struct Look {
  enum class How : uint8_t { whole, compared, modulo, dropped } how = How::whole;
  int64_t constant = 0;
};

class LookFinder {
 public:
  explicit LookFinder(const Program& program) : code_(program.code) {}

  /// The consumer of the value that the instruction at `read` pushes. Anything not understood is `whole`.
  Look follow(Address read) const {
    int above = 0;  // values pushed on top of ours
    for (Address at = read + 1; at < code_.size() && at < read + 64; ++at) {
      const Instruction& instruction = code_[at];
      switch (instruction.op) {
        case Op::push:
        case Op::get_global:
        case Op::get_temp:
        case Op::get_count:
        case Op::choice_count:
        case Op::turns:
        case Op::visit_index: ++above; break;
        case Op::turns_since:
        case Op::read_count:
          if (above == 0) return {};
          break;  // pops a target, pushes a number
        case Op::native: {
          const Native native = static_cast<Native>(instruction.a);
          if (above == 0 || (above == 1 && !is_unary(native))) return consume(native, read, at, above);
          if (!is_unary(native)) --above;
          break;
        }
        case Op::shuffle_index:
          if (above == 1 && at == read + 2 && is_int(at - 1)) return {Look::How::modulo, int_at(at - 1)};
          return {};
        case Op::eval_end:
          if (above != 0) return {};
          return after_expression(at + 1);
        case Op::drop:
          if (above == 0) return {Look::How::dropped, 0};
          --above;
          break;
        default: return {};
      }
    }
    return {};
  }

 private:
  bool is_int(Address at) const {
    return code_[at].op == Op::push && (code_[at].b & 0xff) == static_cast<uint32_t>(Kind::integer);
  }
  int64_t int_at(Address at) const { return static_cast<int32_t>(code_[at].a); }

  Look after_expression(Address at) const {
    if (at >= code_.size()) return {};
    const Instruction& next = code_[at];
    const bool is_divert = next.op == Op::jump || next.op == Op::jump_var || next.op == Op::call;
    if (is_divert && (next.flags & instruction_flags::conditional)) return {Look::How::compared, 0};
    if (next.op == Op::drop) return {Look::How::dropped, 0};
    return {};
  }

  Look consume(Native native, Address read, Address at, int above) const {
    if (native == Native::logical_not || native == Native::logical_and || native == Native::logical_or)
      return {Look::How::compared, 0};
    if (above == 1) {  // ours OP other
      if (at != read + 2 || !is_int(at - 1)) return {};
      const int64_t constant = int_at(at - 1);
      if (is_comparison(native)) return {Look::How::compared, constant};
      if (native == Native::min) return {Look::How::compared, constant};  // MIN(c, n): n and beyond are alike
      if (native == Native::mod && constant > 0) return {Look::How::modulo, constant};
      return {};
    }
    // other OP ours, and the other is the constant just before
    if (is_comparison(native) && read > 0 && is_int(read - 1)) return {Look::How::compared, int_at(read - 1)};
    return {};
  }

  const std::vector<Instruction>& code_;
};

/// `shift`: what the look sees is the number minus `shift` (visit_index shows the count minus one).
void apply(CountUse& use, Look look, int64_t shift = 0) {
  switch (look.how) {
    case Look::How::whole: use_whole(use); break;
    case Look::How::compared: use_compared(use, look.constant + shift); break;
    case Look::How::modulo:
      use_modulo(use, look.constant);
      if (shift > 0) use_compared(use, shift - 1);  // never visited stays apart from a whole round
      break;
    case Look::How::dropped: use.is_read = true; break;
  }
}

class ReadFinder {
 public:
  ReadFinder(const Program& program, const std::vector<TargetId>& value_targets, const Printed& printed,
             const Liveness& liveness)
      : program_(program),
        value_targets_(value_targets),
        printed_(printed),
        liveness_(liveness),
        looks_(program) {
    reads_.visits.resize(program.counted.size());
    reads_.ages.resize(program.turn_counted.size());
  }

  Reads find() {
    for (Address at = 0; at < program_.code.size(); ++at) look_at(at);
    // A shuffle under a seed of the author's own depends on which loop it is in: the very count.
    if (reads_.seeds_chance)
      for (Address at = 0; at < program_.code.size(); ++at)
        if (program_.code[at].op == Op::shuffle_index && !printed_.has(ContainerId{program_.code[at].a}))
          whole_count_of(ContainerId{program_.code[at].a});
    return std::move(reads_);
  }

 private:
  void look_at(Address at) {
    const Instruction& instruction = program_.code[at];
    const bool is_look = instruction.op != Op::push_pointer && instruction.op != Op::seed_random &&
                         instruction.op != Op::choice;
    if (is_look && !liveness_.is_wanted(at)) return;
    switch (instruction.op) {
      case Op::push_pointer: reads_.has_pointers = true; break;
      case Op::seed_random: reads_.seeds_chance = true; break;
      case Op::get_count: count(ContainerId{instruction.a}, looks_.follow(at)); break;
      case Op::visit_index: count(ContainerId{instruction.a}, looks_.follow(at), 1); break;
      case Op::read_count:
        each_named(at, [&](ContainerId container) { count(container, looks_.follow(at)); });
        break;
      case Op::turns_since:
        each_named(at, [&](ContainerId container) { age(container, looks_.follow(at)); });
        break;
      case Op::turns: apply(reads_.turn_number, looks_.follow(at)); break;
      case Op::choice: {
        const ChoicePointInfo& point = program_.choice_points[instruction.a];
        if (point.flags & containers::choice_flags::once_only)
          count(point.target_container, {Look::How::compared, 0});
        break;
      }
      default: break;
    }
  }

  /// The containers whose number READ_COUNT or TURNS_SINCE asks for: the target just pushed, or any target
  /// value.
  template <class Visit>
  void each_named(Address at, Visit visit) {
    if (at > 0) {
      const Instruction& before = program_.code[at - 1];
      if (before.op == Op::push && (before.b & 0xff) == static_cast<uint32_t>(Kind::divert_target)) {
        visit(program_.targets[before.a].container);
        return;
      }
    }
    for (TargetId target : value_targets_) visit(program_.targets[target.value].container);
  }

  void count(ContainerId container, Look look, int64_t shift = 0) {
    if (container.is_none()) return;
    const CountId id = program_.containers[container.value].visits;
    if (!id.is_none()) apply(reads_.visits[id.value], look, shift);
  }
  void age(ContainerId container, Look look) {
    if (container.is_none()) return;
    const CountId id = program_.containers[container.value].turns;
    if (!id.is_none()) apply(reads_.ages[id.value], look);
  }
  void whole_count_of(ContainerId container) { count(container, {}); }

  const Program& program_;
  const std::vector<TargetId>& value_targets_;
  const Printed& printed_;
  const Liveness& liveness_;
  LookFinder looks_;
  Reads reads_;
};

}  // namespace

Reads analyse_reads(const Program& program, const std::vector<TargetId>& value_targets,
                    const Printed& printed, const Liveness& liveness) {
  return ReadFinder(program, value_targets, printed, liveness).find();
}

}  // namespace dramaturg::program
