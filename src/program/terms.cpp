// One pass over the blocks in order of address.
#include "program/terms.hpp"

#include <algorithm>
#include <optional>

#include "containers/names.hpp"

namespace dramaturg::program {
namespace {

constexpr size_t longest_test = 48;
constexpr int64_t largest_step = 4096;  ///< as in reads.cpp: a number is not raised until it wraps
constexpr Kinds whole_kinds = kinds_of(Kind::boolean) | kinds_of(Kind::integer);

bool gives_truth(Native native) {
  switch (native) {
    case Native::equal:
    case Native::not_equal:
    case Native::less:
    case Native::greater:
    case Native::less_or_equal:
    case Native::greater_or_equal:
    case Native::logical_not:
    case Native::logical_and:
    case Native::logical_or: return true;
    default: return false;
  }
}

class TermFinder {
 public:
  TermFinder(const Program& program, const Flow& flow, const KindTable& kinds, const Slots& slots)
      : program_(program), flow_(flow), kinds_(kinds), slots_(slots) {
    tracked_of_.assign(slots.count, UINT32_MAX);
    for (uint32_t g = 0; g < program.globals.size(); ++g) {
      const Kinds held = kinds.globals[g];
      const bool is_symbol = held == kinds_of(Kind::string) || held == kinds_of(Kind::divert_target);
      if ((held & ~whole_kinds) != 0 && !is_symbol) continue;
      if (!kinds.is_pointed_at(GlobalId{g})) track(slots.global({g}), is_symbol);
    }
    for (uint32_t c = 0; c < program.counted.size(); ++c) track(slots.visit({c}), false);
  }

  Terms find() {
    find_single_ways();
    terms_.blocks.resize(flow_.blocks.size());
    left_.resize(flow_.blocks.size());
    for (uint32_t b = 0; b < flow_.blocks.size(); ++b) run(BlockId{b});
    find_countings();
    return std::move(terms_);
  }

 private:
  using Stack = std::vector<Test>;

  void track(uint32_t slot, bool is_symbol) {
    tracked_of_[slot] = static_cast<uint32_t>(terms_.tracked.size());
    terms_.tracked.push_back({slot, is_symbol});
  }

  /// Blocks that are come to from one other alone, by its jump or by falling out of it.
  void find_single_ways() {
    const size_t count = flow_.blocks.size();
    std::vector<uint32_t> ways(count, 0);
    from_.assign(count, BlockId::none());
    const auto come = [&](BlockId to) {
      if (!to.is_none()) ++ways[to.value];
    };
    for (uint32_t b = 0; b < count; ++b) {
      const Block& block = flow_.blocks[b];
      for (BlockId next : block.next) {
        come(next);
        if (program_.code[block.end - 1].op == Op::jump || is_plain_end(block)) from_[next.value] = {b};
      }
      for (BlockId callee : block.callees) come(callee);
      come(block.after_call);
      come(block.back_at);  // from the end of a start text, too
    }
    const auto come_by_value = [&](TargetId target) {
      const TargetInfo& info = program_.targets[target.value];
      for (const Address at : {info.address, info.first_item})
        if (at != no_address) come(flow_.block(at));
    };
    for (TargetId target : flow_.value_targets) come_by_value(target);
    for (BlockId target : flow_.override_targets) come(target);
    come(flow_.block(program_.start));
    if (program_.global_declarations != no_address) come(flow_.block(program_.global_declarations));
    for (ContainerId observed : program_.observed)
      come(flow_.block(program_.containers[observed.value].first_item));
    for (uint32_t b = 0; b < count; ++b)
      if (ways[b] != 1) from_[b] = BlockId::none();
  }
  /// It ends because another begins.
  bool is_plain_end(const Block& block) const {
    return block.next.size() == 1 && block.callees.empty() &&
           flow_.blocks[block.next[0].value].begin == block.end &&
           program_.code[block.end - 1].op != Op::choice &&
           program_.code[block.end - 1].op != Op::thread_start;
  }

  void run(BlockId id) {
    const Block& block = flow_.blocks[id.value];
    stack_.clear();
    const BlockId from = from_[id.value];
    if (!from.is_none() && from < id) stack_ = left_[from.value];
    for (Address at = block.begin; at < block.end; ++at) step(at, terms_.blocks[id.value]);
    left_[id.value] = stack_;
  }

  Test pop() {
    if (stack_.empty()) return {Term{}};
    Test top = std::move(stack_.back());
    stack_.pop_back();
    return top;
  }
  void push(Term term) { stack_.push_back({term}); }
  void push_tracked(uint32_t slot) {
    if (tracked_of_[slot] == UINT32_MAX) return push({});
    Term term;
    term.kind = Term::Kind::tracked;
    term.tracked = tracked_of_[slot];
    push(term);
  }

  void step(Address at, BlockTerms& out) {
    const Instruction& i = program_.code[at];
    const bool is_conditional = i.flags & instruction_flags::conditional;
    switch (i.op) {
      case Op::push: return push_constant(at);
      case Op::text:
      case Op::push_pointer:
        if (kinds_.mode(at) == Mode::expression) push({});
        if (kinds_.mode(at) == Mode::unknown) stack_.clear();
        return;
      case Op::get_global: return push_tracked(slots_.global({i.a}));
      case Op::get_count: return push_count({i.a});
      case Op::get_temp:
      case Op::turns:
      case Op::choice_count:
      case Op::visit_index: return push({});
      case Op::read_count: return read_count(at);
      case Op::turns_since: pop(); return push({});
      case Op::native: return apply(static_cast<Native>(i.a));
      case Op::duplicate: {
        const Test top = pop();
        stack_.push_back(top);
        stack_.push_back(top);
        return;
      }
      case Op::drop:
      case Op::output: pop(); return;
      case Op::set_temp: pop(); return;
      case Op::set_global: return assign(i.a, pop(), out);
      case Op::nop:
      case Op::glue:
      case Op::eval_start:
      case Op::eval_end:
      case Op::enter: return;
      case Op::string_end: push({}); return;
      case Op::string_start: return;
      case Op::jump:
        if (is_conditional) out.test = known(pop());
        return;
      case Op::choice: {
        const ChoicePointInfo& point = program_.choice_points[i.a];
        if (point.flags & containers::choice_flags::has_condition) out.test = known(pop());
        return stack_.clear();
      }
      default: return stack_.clear();
    }
  }

  /// Empty when nothing in it is known.
  static Test known(Test test) {
    const bool has_tracked =
        std::any_of(test.begin(), test.end(), [](const Term& t) { return t.kind == Term::Kind::tracked; });
    return has_tracked ? test : Test{};
  }

  void push_constant(Address at) {
    if (kinds_.mode(at) == Mode::plain) return;
    if (kinds_.mode(at) == Mode::unknown) return stack_.clear();
    const Instruction& i = program_.code[at];
    const auto kind = static_cast<Kind>(i.b & 0xff);
    Term term;
    if (kind == Kind::integer || kind == Kind::boolean) {
      term.kind = Term::Kind::number;
      term.number = static_cast<int32_t>(i.a);
    } else if (kind == Kind::string || kind == Kind::divert_target) {
      term.kind = Term::Kind::symbol;
      term.number = symbol(kind, i.a);
    }
    push(term);
  }
  static int64_t symbol(Kind kind, uint32_t bits) { return int64_t{bits} << 8 | static_cast<int64_t>(kind); }

  void push_count(ContainerId container) {
    if (container.is_none() || container.value >= program_.containers.size()) return push({});
    const CountId id = program_.containers[container.value].visits;
    if (id.is_none()) return push({});
    push_tracked(slots_.visit(id));
  }

  /// `READ_COUNT(-> knot)`: the target was pushed just before.
  void read_count(Address at) {
    const Test target = pop();
    const auto kind = static_cast<int64_t>(Kind::divert_target);
    if (target.size() != 1 || target[0].kind != Term::Kind::symbol || (target[0].number & 0xff) != kind ||
        program_.code[at - 1].op != Op::push)
      return push({});
    push_count(program_.targets[static_cast<size_t>(target[0].number >> 8)].container);
  }

  void apply(Native native) {
    Test result = containers::operands(native) == 1 ? Test{} : pop();
    Test left = pop();
    left.insert(left.end(), result.begin(), result.end());
    Term term;
    term.kind = Term::Kind::native;
    term.native = native;
    left.push_back(term);
    if (left.size() > longest_test) left = {Term{}};
    stack_.push_back(std::move(left));
  }

  void assign(uint32_t global, const Test& value, BlockTerms& out) {
    const uint32_t tracked = tracked_of_[slots_.global({global})];
    if (tracked == UINT32_MAX) return;
    Effect effect;
    effect.tracked = tracked;
    using Of = Term::Kind;
    if (value.size() == 1 && (value[0].kind == Of::number || value[0].kind == Of::symbol)) {
      effect.kind = Effect::Kind::join;
      effect.low = effect.high = value[0].number;
    } else if (value.back().kind == Of::native && gives_truth(value.back().native)) {
      effect.kind = Effect::Kind::join;
      effect.high = 1;
    } else if (const auto step = step_of(tracked, value)) {
      if (*step == 0) return;
      effect.kind = *step > 0 ? Effect::Kind::raise : Effect::Kind::lower;
    }
    out.effects.push_back(effect);
  }

  /// `x + 3`, `3 + x`, `x - 3`.
  static std::optional<int64_t> step_of(uint32_t tracked, const Test& value) {
    if (value.size() != 3 || value[2].kind != Term::Kind::native) return std::nullopt;
    const bool is_sum = value[2].native == Native::add;
    if (!is_sum && value[2].native != Native::subtract) return std::nullopt;
    const auto is_own = [&](const Term& t) { return t.kind == Term::Kind::tracked && t.tracked == tracked; };
    int64_t step = 0;
    if (is_own(value[0]) && value[1].kind == Term::Kind::number) {
      step = is_sum ? value[1].number : -value[1].number;
    } else if (is_sum && is_own(value[1]) && value[0].kind == Term::Kind::number) {
      step = value[0].number;
    } else {
      return std::nullopt;
    }
    if (step > largest_step || step < -largest_step) return std::nullopt;
    return step;
  }

  // ---- counting

  /// Which containers a jump counts depends on where it comes from; here all around its target may be.
  void find_countings() {
    std::vector<uint8_t> is_landed(flow_.blocks.size(), 0);
    for (const Block& block : flow_.blocks) {
      for (BlockId next : block.next) is_landed[next.value] = 1;
      for (BlockId callee : block.callees) is_landed[callee.value] = 1;
    }
    for (uint32_t b = 0; b < flow_.blocks.size(); ++b) {
      const Block& block = flow_.blocks[b];
      if (is_landed[b])
        for (ContainerId c = program_.container_at[block.begin]; !c.is_none();
             c = program_.containers[c.value].parent)
          counts(c, terms_.blocks[b]);
      for (Address at = block.begin; at < block.end; ++at)
        if (program_.code[at].op == Op::enter) counts({program_.code[at].a}, terms_.blocks[b]);
    }
  }
  void counts(ContainerId container, BlockTerms& out) {
    const CountId id = program_.containers[container.value].visits;
    if (id.is_none()) return;
    Effect effect;
    effect.kind = Effect::Kind::raise;
    effect.tracked = tracked_of_[slots_.visit(id)];
    out.effects.push_back(effect);
  }

  const Program& program_;
  const Flow& flow_;
  const KindTable& kinds_;
  const Slots& slots_;
  std::vector<uint32_t> tracked_of_;  ///< by slot
  std::vector<BlockId> from_;         ///< by BlockId: the only way in
  std::vector<Stack> left_;           ///< by BlockId: what it leaves on the stack, uppermost last
  Stack stack_;
  Terms terms_;
};

}  // namespace

Terms find_terms(const Program& program, const Flow& flow, const KindTable& kinds, const Slots& slots) {
  return TermFinder(program, flow, kinds, slots).find();
}

}  // namespace dramaturg::program
