// One row after another. A row does what `step` does for each of its instructions in turn, when nothing is
// printed:
//
// - text, glue, nop and values outside of an expression have no effect; `previous` ends at the last of them.
// - an expression works on a stack of its own, whose values it has all put there itself (lean.cpp); looking
// at
//   variables and counts changes nothing, so a row that meets anything out of the ordinary (an operation that
//   fails, a chain of pointers) is left before it has changed the state, and stepped.
// - a plain divert counts what its own place and its target decide (each_entered).
// - an offer's text is a label of the edge: a silent run leaves it out.
//
// Where content runs out behind a row, strides end; the caller leaves what has run out (run.cpp).
// Instructions count against the budget one by one, and are marked as executed one by one.
#include "story/stride.hpp"

#include <cstring>

#include "containers/names.hpp"
#include "program/lean.hpp"

namespace dramaturg::story {
namespace {

using program::LeanRow;
using program::Stride;

class Strider {
 public:
  Strider(Context& context, State& state)
      : context_(context),
        program_(context.program),
        lean_(*context.lean),
        state_(state),
        thread_(state.thread()),
        frame_(thread_.frames.back()),
        watch_(context.trace.watch),
        notices_(context.trace.notices) {}

  bool run() {
    while (true) {
      at_ = frame_.pc;
      const LeanRow& row = lean_.rows[at_];
      if (row.length == 0 || context_.steps_left < row.length) return false;
      switch (row.stride) {
        case Stride::none: return false;
        case Stride::silent: go_on(row); break;
        case Stride::enter:
          count_visit(visits(), {program_.code[at_].a});
          spend(row);
          ++frame_.pc;  // entering is no content: `previous` stays
          if (is_watched()) return false;
          break;
        case Stride::jump:
          land(row);
          if (is_watched()) return false;
          if (is_place()) return true;
          break;
        case Stride::value:
          if (!evaluate(at_ + row.length - 1)) return false;
          go_on(row);
          break;
        case Stride::branch: {
          bool is_taken = false;
          if (!evaluate(at_ + row.length - 2) || !truth(values_[0], is_taken)) return false;
          if (notices_ != nullptr) notices_->ask(at_ + row.length - 1, is_taken);
          if (!is_taken) {
            go_on(row);
            break;
          }
          land(row);
          if (is_watched()) return false;
          if (is_place()) return true;
          break;
        }
        case Stride::assign:
          if (!assign(row)) return false;
          go_on(row);
          break;
        case Stride::choice:
        case Stride::choice_if:
          if (!offer(row)) return false;
          go_on(row);
          break;
      }
    }
  }

 private:
  Visits visits() const { return {program_, state_.visits, state_.turn_of_visit, state_.turn, watch_}; }

  void spend(const LeanRow& row) {
    context_.steps_left -= row.length;
    if (context_.trace.executed != nullptr) std::memset(context_.trace.executed + at_, 1, row.length);
    if (context_.trace.runs != nullptr) note_run(*context_.trace.runs, at_, at_ + row.length);
  }
  void go_on(const LeanRow& row) {
    spend(row);
    frame_.pc = at_ + row.length;
    thread_.previous = frame_.pc - 1;
  }
  void land(const LeanRow& row) {
    spend(row);
    thread_.previous = at_ + row.length - 1;
    frame_.pc = row.to;
    if (notices_ != nullptr && notices_->habits.gives_up_tunnel[thread_.previous] &&
        thread_.frames.size() > 1 && frame_.kind == FrameKind::tunnel)
      notices_->meet(Notice::Kind::tunnel_left, thread_.previous);
    if (watch_ != nullptr)
      return count_entered(visits(), thread_.previous, program_.targets[program_.code[thread_.previous].a]);
    for (uint32_t i = 0; i < row.entered; ++i) count_visit(visits(), lean_.entered[row.first_entered + i]);
  }
  bool is_watched() const { return watch_ != nullptr && !watch_->entered.empty(); }
  bool is_place() const { return context_.places != nullptr && context_.places[frame_.pc] != 0; }

  bool truth(Value value, bool& is_true) {
    if (value.kind == Kind::boolean || value.kind == Kind::integer) {
      is_true = value.bits != 0;
      return true;
    }
    Fault fault;
    return is_truthy(program_, context_.pool, value, is_true, fault);
  }

  bool assign(const LeanRow& row) {
    // The setter is the last instruction, or the one before the expression's end.
    const Instruction& last = program_.code[at_ + row.length - 1];
    const bool is_inside = last.op == Op::eval_end;
    const Instruction& setter = is_inside ? program_.code[at_ + row.length - 2] : last;
    if (!evaluate(at_ + row.length - 2)) return false;
    const Value value = values_[0];
    if (value.kind == Kind::variable_pointer) return false;
    if (setter.op == Op::set_global) {
      op_set_global(context_.pool, state_.globals, thread_.frames, {setter.a}, value);
      if (watch_ != nullptr) watch_->assign({setter.a});
      return true;
    }
    Fault fault;  // declaring what is no pointer cannot fail
    return op_set_temp(program_, context_.pool, state_.globals, thread_.frames, {setter.a}, true, value,
                       fault);
  }

  bool offer(const LeanRow& row) {
    namespace flags = containers::choice_flags;
    const Address choice = at_ + row.length - 1;
    const ChoicePointId id{program_.code[choice].a};
    const ChoicePointInfo& point = program_.choice_points[id.value];
    if (row.stride == Stride::choice_if && !evaluate(choice - 1)) return false;
    bool is_shown = true;
    if (point.flags & flags::has_condition) {
      if (!truth(values_[depth_ - 1], is_shown)) return false;
      if (notices_ != nullptr) notices_->ask(choice, is_shown);
    }
    if (point.flags & flags::once_only)
      is_shown &= state_.visits[program_.containers[point.target_container.value].visits.value] == 0;
    if (!is_shown) {
      if (notices_ != nullptr && notices_->habits.has_effect[choice])
        notices_->meet(Notice::Kind::hidden_effect, choice);
      return true;
    }
    const size_t forks = state_.threads.size() + state_.offers.size();
    if (state_.offers.size() >= bounds::offers || forks * thread_.frames.size() >= bounds::forked_frames)
      return false;
    frame_.pc = choice;
    if (row.length > 1) thread_.previous = choice - 1;
    Offer& offer = state_.offers.add();
    offer.point = id;
    offer.is_invisible_default = (point.flags & flags::is_invisible_default) != 0;
    offer.thread = thread_;
    offer.text = StringId::none();
    offer.tags.clear();
    if (context_.trace.offered != nullptr && !offer.is_invisible_default)
      context_.trace.offered[id.value] = 1;
    return true;
  }

  // ---- expressions

  bool push(Value value) {
    values_[depth_++] = value;
    return true;
  }

  /// From behind the eval_start at the cursor to `end`. False: something is out of the ordinary.
  bool evaluate(Address end) {
    depth_ = 0;
    for (Address at = at_ + 1; at < end; ++at)
      if (!perform(program_.code[at], at)) return false;
    return true;
  }

  bool perform(const Instruction& i, Address& at) {
    switch (i.op) {
      case Op::text: return push(Value::of(StringId{i.a}));
      case Op::push: return push({static_cast<Kind>(i.b & 0xff), 0, static_cast<uint16_t>(i.b >> 16), i.a});
      case Op::get_global: {
        const Value value = state_.globals[i.a];
        if (value.kind != Kind::variable_pointer) return push(value);
        const Value* found = find_global(state_, {i.a});
        return found != nullptr && push(*found);
      }
      case Op::get_temp: {
        const Value* found = find_temp(state_, {i.a});
        if (found == nullptr) return false;  // its step tells who listens
        return push(*found);
      }
      case Op::choice_count: return push(Value::of(static_cast<int32_t>(state_.offers.size())));
      case Op::turns: return push(Value::of(state_.turn + 1));
      case Op::get_count: return push(Value::of(count_of(i)));
      case Op::visit_index: return push(Value::of(count_of(i) - 1));
      case Op::duplicate: return push(values_[depth_ - 1]);
      case Op::drop:
      case Op::output: --depth_; return true;
      case Op::native: return native(static_cast<Native>(i.a));
      case Op::turns_since:
      case Op::read_count: return ages(i.op == Op::turns_since);
      case Op::string_start:
        while (program_.code[at].op != Op::string_end) ++at;
        return push(Value::nothing());  // a choice's text
      default: return false;
    }
  }

  int32_t count_of(const Instruction& i) const {
    return state_.visits[program_.containers[i.a].visits.value];
  }

  bool native(Native native) {
    const bool is_unary = containers::operands(native) == 1;
    const Value right = is_unary ? Value::of(0) : values_[--depth_];
    const Value left = values_[--depth_];
    const auto is_number = [](Value v) { return v.kind == Kind::integer || v.kind == Kind::boolean; };
    if (is_number(left) && is_number(right) && quick(native, left.as_int(), right.as_int())) return true;
    Stack stack;
    stack.push_back(left);
    if (!is_unary) stack.push_back(right);
    Fault fault;
    return op_native(program_, context_.pool, native, stack, fault) && push(stack.back());
  }

  /// The common operations on whole numbers, as ops_value.cpp has them.
  bool quick(Native native, int32_t x, int32_t y) {
    switch (native) {
      case Native::add:
        return push(Value::of(static_cast<int32_t>(static_cast<uint32_t>(x) + static_cast<uint32_t>(y))));
      case Native::subtract:
        return push(Value::of(static_cast<int32_t>(static_cast<uint32_t>(x) - static_cast<uint32_t>(y))));
      case Native::equal: return push(Value::of(x == y));
      case Native::not_equal: return push(Value::of(x != y));
      case Native::greater: return push(Value::of(x > y));
      case Native::less: return push(Value::of(x < y));
      case Native::greater_or_equal: return push(Value::of(x >= y));
      case Native::less_or_equal: return push(Value::of(x <= y));
      case Native::logical_not: return push(Value::of(x == 0));
      case Native::logical_and: return push(Value::of(x != 0 && y != 0));
      case Native::logical_or: return push(Value::of(x != 0 || y != 0));
      default: return false;
    }
  }

  bool ages(bool is_turns_since) {
    Stack stack;
    stack.push_back(values_[--depth_]);
    Fault fault;
    return op_turns_since(program_, state_, stack, is_turns_since, nullptr, fault) && push(stack.back());
  }

  Context& context_;
  const Program& program_;
  const program::Lean& lean_;
  State& state_;
  Thread& thread_;
  Frame& frame_;
  Watch* watch_;
  Notices* notices_;
  Address at_ = 0;
  uint32_t depth_ = 0;
  union {
    Value values_[program::deepest_stride];  ///< those below `depth_` were set
  };
};

}  // namespace

bool take_strides(Context& context, State& state) {
  if (state.thread().frames.back().is_evaluating || state.evaluation.size() > bounds::evaluation / 2)
    return false;
  return Strider(context, state).run();
}

}  // namespace dramaturg::story
