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
  LookFinder(const Program& program, const Flow& flow)
      : program_(program), flow_(flow), code_(program.code) {}

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
    // An option's condition lies uppermost.
    if (next.op == Op::choice &&
        (program_.choice_points[next.a].flags & containers::choice_flags::has_condition))
      return {Look::How::compared, 0};
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
    // other OP ours, and the other is the constant just before, on whichever way
    if (is_comparison(native) && read > 0 && is_int(read - 1) && flow_.block(read).is_none())
      return {Look::How::compared, int_at(read - 1)};
    return {};
  }

  const Program& program_;
  const Flow& flow_;
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

/// Integers that only grow: every assignment is a constant, or the variable itself plus a constant of at most
/// `largest_step`; every look that can matter compares it with a constant. Beyond the largest constant all
/// values answer every look alike, and raising them leaves them there. (A number wraps after 2^31: with these
/// steps no reading of fewer than half a million raises comes near it.)
class GrowthFinder {
 public:
  GrowthFinder(const Program& program, const Liveness& liveness, const KindTable& kinds)
      : program_(program),
        liveness_(liveness),
        looks_(program, liveness.flow()),
        uses_(program.globals.size()) {
    for (uint32_t g = 0; g < uses_.size(); ++g)
      uses_[g].is_whole = !kinds.is_sound || !kinds.is_only_integer({g}) || kinds.is_pointed_at(GlobalId{g});
  }

  std::vector<CountUse> find() {
    std::vector<uint8_t> is_own_look(program_.code.size(), 0);
    for (Address at = 0; at < program_.code.size(); ++at) {
      const Instruction& i = program_.code[at];
      if (i.op == Op::set_global && !grows(at, is_own_look)) uses_[i.a].is_whole = true;
    }
    for (Address at = 0; at < program_.code.size(); ++at) {
      const Instruction& i = program_.code[at];
      if (i.op == Op::get_global && !is_own_look[at] && liveness_.is_wanted(at))
        apply(uses_[i.a], looks_.follow(at));
    }
    for (CountUse& use : uses_) use.is_whole |= use.modulus != 1;  // it may be negative
    return std::move(uses_);
  }

 private:
  static constexpr int32_t largest_step = 4096;

  bool is_constant(Address at) const {
    const Instruction& i = program_.code[at];
    return i.op == Op::push && (i.b & 0xff) == static_cast<uint32_t>(Kind::integer);
  }
  bool is_step(Address at) const {
    const auto step = static_cast<int32_t>(program_.code[at].a);
    return is_constant(at) && step >= 0 && step <= largest_step;
  }
  bool is_look(Address at, uint32_t global) const {
    return program_.code[at].op == Op::get_global && program_.code[at].a == global;
  }

  /// `g = constant`, `g = g + constant`, `g = constant + g`, in one stretch of code.
  bool grows(Address set, std::vector<uint8_t>& is_own_look) const {
    const auto& code = program_.code;
    const uint32_t global = code[set].a;
    Address at = set;
    if (at > 0 && code[at - 1].op == Op::eval_end) --at;
    if (at == 0 || !is_stretch(at - 1, set)) return false;
    if (is_constant(at - 1) && at >= 2 && code[at - 2].op == Op::eval_start) return true;
    if (is_constant(at - 1) && is_in_declarations(set)) return true;
    if (at < 4 || code[at - 1].op != Op::native || static_cast<Native>(code[at - 1].a) != Native::add)
      return false;
    if (code[at - 4].op != Op::eval_start || !is_stretch(at - 4, set)) return false;
    const bool is_after = is_look(at - 3, global) && is_step(at - 2);
    const bool is_before = is_step(at - 3) && is_look(at - 2, global);
    if (is_after) is_own_look[at - 3] = 1;
    if (is_before) is_own_look[at - 2] = 1;
    return is_after || is_before;
  }

  bool is_in_declarations(Address at) const {
    return program_.global_declarations != no_address &&
           program_.container_at[at] == program_.container_at[program_.global_declarations];
  }
  /// No block begins inside: what stands first has run when the last does.
  bool is_stretch(Address first, Address last) const {
    for (Address at = first + 1; at <= last; ++at)
      if (!liveness_.flow().block(at).is_none()) return false;
    return true;
  }

  const Program& program_;
  const Liveness& liveness_;
  LookFinder looks_;
  std::vector<CountUse> uses_;
};

class ReadFinder {
 public:
  ReadFinder(const Program& program, const std::vector<TargetId>& value_targets, const Printed& printed,
             const Liveness& liveness)
      : program_(program),
        value_targets_(value_targets),
        printed_(printed),
        liveness_(liveness),
        looks_(program, liveness.flow()) {
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
        if (liveness_.flow().block(at).is_none()) return;  // else another may have been pushed elsewhere
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

std::optional<int64_t> compared_with(const Program& program, const Flow& flow, Address look) {
  const Look found = LookFinder(program, flow).follow(look);
  if (found.how != Look::How::compared) return std::nullopt;
  const Address at = look + 2;  // MIN(c, n) compares for what only grows
  const bool is_min = at < program.code.size() && program.code[at].op == Op::native &&
                      static_cast<Native>(program.code[at].a) == Native::min;
  return is_min ? std::nullopt : std::optional(found.constant);
}

Reads analyse_reads(const Program& program, const std::vector<TargetId>& value_targets,
                    const Printed& printed, const Liveness& liveness, const KindTable& kinds) {
  Reads reads = ReadFinder(program, value_targets, printed, liveness).find();
  reads.globals = GrowthFinder(program, liveness, kinds).find();
  for (const GlobalId global : program.kept) reads.globals[global.value].is_whole = true;
  for (const Bound& bound : program.bounds) reads.globals[bound.variable.value].is_whole = true;
  return reads;
}

}  // namespace dramaturg::program
