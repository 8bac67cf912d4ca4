// What follows each RANDOM in its expression; then, for variables, all looks at them.
#include "program/rolls.hpp"

#include <algorithm>

#include "program/reads.hpp"

namespace dramaturg::program {
namespace {

bool is_comparison(const Instruction& i) {
  if (i.op != Op::native) return false;
  switch (static_cast<Native>(i.a)) {
    case Native::equal:
    case Native::not_equal:
    case Native::less:
    case Native::greater:
    case Native::less_or_equal:
    case Native::greater_or_equal: return true;
    default: return false;
  }
}

class Finder {
 public:
  Finder(const Program& program, const Liveness& liveness, const KindTable& kinds)
      : program_(program), liveness_(liveness), kinds_(kinds) {
    for (const Instruction& i : program.code) has_pointers_ |= i.op == Op::push_pointer;
  }

  std::optional<Rolls::Split> split(Address roll) const {
    Rolls::Split out{roll, {}, std::nullopt};
    if (roll + 2 >= program_.code.size()) return std::nullopt;
    const Instruction &next = program_.code[roll + 1], &after = program_.code[roll + 2];
    if (is_comparison(after)) {
      if (is_number(next)) {
        add(out, static_cast<int32_t>(next.a));
        return sorted(std::move(out));
      }
      // Nothing runs between the roll and the look.
      if (next.op != Op::get_global || !liveness_.is_wanted(roll + 1)) return std::nullopt;
      out.against = GlobalId{next.a};
      return out;
    }
    if (next.op != Op::eval_end) return std::nullopt;
    const bool is_condition = after.op == Op::jump && (after.flags & instruction_flags::conditional);
    if (is_condition) {
      add(out, 0);
      return sorted(std::move(out));
    }
    if (after.op != Op::set_global && after.op != Op::set_temp) return std::nullopt;
    const bool is_global = after.op == Op::set_global;
    if (!is_global && after.b == 0 && has_pointers_) return std::nullopt;  // it may be another variable's
    if (!is_only_compared(is_global, after.a, out)) return std::nullopt;
    return sorted(std::move(out));
  }

 private:
  static bool is_number(const Instruction& i) {
    return i.op == Op::push && (i.b & 0xff) == static_cast<uint32_t>(Kind::integer);
  }
  static void add(Rolls::Split& split, int64_t constant) {
    split.begins.push_back(constant);
    split.begins.push_back(constant + 1);
  }
  static Rolls::Split sorted(Rolls::Split split) {
    std::sort(split.begins.begin(), split.begins.end());
    split.begins.erase(std::unique(split.begins.begin(), split.begins.end()), split.begins.end());
    return split;
  }

  /// Everything that the story does with the variable, by its name.
  bool is_only_compared(bool is_global, uint32_t name, Rolls::Split& out) const {
    if (is_global && (!kinds_.is_only_integer({name}) || is_wanted_outside({name}))) return false;
    for (Address at = 0; at < program_.code.size(); ++at) {
      const Instruction& i = program_.code[at];
      const bool names_it = i.a == name && (i.b != 0) == is_global;
      if ((i.op == Op::push_pointer || i.op == Op::jump_var || i.op == Op::call_var) && names_it)
        return false;
      if (i.op != (is_global ? Op::get_global : Op::get_temp) || i.a != name) continue;
      if (!liveness_.is_wanted(at)) continue;
      const std::optional<int64_t> constant = compared_with(program_, liveness_.flow(), at);
      if (!constant) return false;
      add(out, *constant);
    }
    return true;
  }

  bool is_wanted_outside(GlobalId global) const {
    const auto is_it = [&](const auto& each) { return each == global; };
    return kinds_.is_pointed_at(global) || std::any_of(program_.kept.begin(), program_.kept.end(), is_it) ||
           std::any_of(program_.bounds.begin(), program_.bounds.end(),
                       [&](const Bound& bound) { return bound.variable == global; });
  }

  const Program& program_;
  const Liveness& liveness_;
  const KindTable& kinds_;
  bool has_pointers_ = false;
};

}  // namespace

Rolls::Rolls(const Program& program, const Liveness& liveness, const KindTable& kinds) {
  const Finder finder(program, liveness, kinds);
  for (Address at = 0; at < program.code.size(); ++at)
    if (program.code[at].op == Op::random)
      if (auto split = finder.split(at)) splits_.push_back(std::move(*split));
}

const Rolls::Split* Rolls::at(Address roll) const {
  const auto found = std::lower_bound(splits_.begin(), splits_.end(), roll,
                                      [](const Split& split, Address at) { return split.at < at; });
  return found != splits_.end() && found->at == roll ? &*found : nullptr;
}

}  // namespace dramaturg::program
