// One instruction: read it, do what its op means, move the cursor. What ops mean is in ops_*.cpp; here stand
// only which parts of the state each touches, and how the cursor moves after it.
#include "story/step.hpp"

#include "base/expect.hpp"
#include "program/flow.hpp"
#include "program/places.hpp"

namespace dramaturg::story {
namespace {

/// How the cursor moves when the instruction is done.
struct Move {
  enum Kind : uint8_t { on, direct, through_variable, into, nowhere } kind = on;
  TargetId target;
};

class Stepper {
 public:
  Stepper(Context& context, State& state, Output& output, std::optional<DrawRequest>& pending)
      : context_(context),
        program_(context.program),
        pool_(context.pool),
        state_(state),
        output_(output),
        pending_(pending),
        at_(state.thread().frames.back().pc) {}

  Stepped run() {
    if (context_.trace.executed != nullptr) context_.trace.executed[at_] = 1;
    if (context_.trace.runs != nullptr) note_run(*context_.trace.runs, at_, at_ + 1);
    const Asked asked = perform(program_.code[at_]);
    if (asked == Asked::open) return Stepped::asked;
    if (asked == Asked::failed || !move() || !is_within_bounds()) {
      state_.fault.where = at_;
      return Stepped::failed;
    }
    return Stepped::ran;
  }

 private:
  Frame& frame() { return state_.thread().frames.back(); }
  Frames& frames() { return state_.thread().frames; }
  Stack& stack() { return state_.evaluation; }
  Fault& fault() { return state_.fault; }
  bool push(Value value) {
    stack().push_back(value);
    return true;
  }
  bool fails(FaultKind kind, std::string detail) { return fail(fault(), kind, std::move(detail)); }
  static Asked done(bool ok) { return ok ? Asked::answered : Asked::failed; }

  [[gnu::always_inline]] Asked perform(const Instruction& i) {
    switch (i.op) {
      case Op::text: return done(text({i.a}));
      case Op::glue: return done(glue());
      case Op::push: return done(constant(i));
      case Op::push_pointer: return done(constant_pointer(i));
      case Op::eval_start: return done(set_evaluating(true, "Already in expression evaluation?"));
      case Op::eval_end: return done(set_evaluating(false, "Not in expression evaluation mode"));
      case Op::output: return done(op_output(program_, pool_, stack(), frames(), output_, fault()));
      case Op::duplicate: return done(duplicate());
      case Op::drop: return done(drop());
      case Op::string_start: return done(string_start());
      case Op::string_end: return done(op_string_end(pool_, stack(), frame(), output_, fault()));
      case Op::tag_start: mark(output_, PieceKind::tag_start); return Asked::answered;
      case Op::tag_end: return done(op_tag_end(pool_, stack(), output_, context_.trace.ending_tag, fault()));
      case Op::legacy_tag: return done(legacy_tag({i.a}));
      case Op::get_global: return done(get(find_global(state_, {i.a}), program_.globals[i.a]));
      case Op::get_temp: return done(get(find_temp(state_, {i.a}), program_.temp_names[i.a]));
      case Op::get_count: return done(get_count({i.a}, 0));
      case Op::set_global: return done(set_global({i.a}));
      case Op::set_temp: return done(set_temp({i.a}, i.b != 0));
      case Op::native: return done(op_native(program_, pool_, static_cast<Native>(i.a), stack(), fault()));
      case Op::jump: return done(jump(i, {Move::direct, {i.a}}));
      case Op::jump_var: return done(jump_through_variable(i));
      case Op::call: return done(jump(i, {Move::direct, {i.a}}));
      case Op::call_var: return done(jump_through_variable(i));
      case Op::call_external: return done(call_external(i));
      case Op::choice:
        return done(op_choice(program_, pool_, state_, {i.a}, output_.scratch, context_.trace.offered,
                              context_.trace.notices));
      case Op::choice_count: return done(push(Value::of(static_cast<int32_t>(state_.offers.size()))));
      case Op::turns: return done(push(Value::of(state_.turn + 1)));
      case Op::turns_since:
      case Op::read_count:
        return done(op_turns_since(program_, state_, stack(), i.op == Op::turns_since,
                                   context_.trace.warnings, fault()));
      case Op::random: return op_random(state_, context_.draws, pending_);
      case Op::seed_random: return done(op_seed_random(state_));
      case Op::visit_index: return done(get_count({i.a}, -1));
      case Op::shuffle_index: return op_shuffle(program_, state_, context_.draws, {i.a}, pending_);
      case Op::list_from_int: return done(op_list_from_int(program_, pool_, stack(), fault()));
      case Op::list_range: return done(op_list_range(program_, pool_, stack(), fault()));
      case Op::list_random: return op_list_random(program_, pool_, state_, context_.draws, pending_);
      case Op::function_return: return done(function_return());
      case Op::tunnel_return: return done(tunnel_return());
      case Op::thread_start: starts_thread_ = true; return Asked::answered;
      case Op::done: stop_here(op_done(state_)); return Asked::answered;
      case Op::end:
        op_end(state_);
        stop_here(false);
        return Asked::answered;
      case Op::nop: return Asked::answered;
      case Op::enter:
        count_visit({program_, state_.visits, state_.turn_of_visit, state_.turn, context_.trace.watch},
                    {i.a});
        move_.kind = Move::into;
        return Asked::answered;
      case Op::run_out: break;  // settled before it can run
    }
    move_.kind = Move::nowhere;
    settle(state_, program_, output_, pool_);
    return Asked::answered;
  }

  bool move() {
    if (move_.kind == Move::nowhere) return true;
    Thread& thread = state_.thread();
    if (move_.kind == Move::into) {  // entering is no content: `previous` stays
      ++thread.frames.back().pc;
    } else if (move_.kind == Move::on) {
      thread.previous = thread.frames.back().pc;
      ++thread.frames.back().pc;
    } else {
      thread.previous = thread.frames.back().pc;
      const TargetInfo& target = program_.targets[move_.target.value];
      if (target.address == no_address)
        return fails(FaultKind::divert_to_nowhere, "Failed to find content at path '" +
                                                       path_of(program_, target) +
                                                       "', and no approximation of it was possible.");
      go_to(state_, program_, target, move_.kind == Move::direct, context_.trace.watch);
    }
    const Address now = thread.frames.back().pc;
    if (now != no_address && program_.code[now].op == Op::run_out) settle(state_, program_, output_, pool_);
    return !starts_thread_ || op_thread_start(state_);
  }

  bool is_within_bounds() {
    if (stack().size() > bounds::evaluation)
      return fails(FaultKind::too_deep, "the evaluation stack is beyond its limit");
    if (output_.pieces.size() > bounds::pieces)
      return fails(FaultKind::too_deep, "a line is beyond its limit");
    if (pool_.bytes() > bounds::pool_bytes)
      return fails(FaultKind::too_deep, "strings and lists are beyond their limit");
    return true;
  }

  // ---- values and text

  bool text(StringId id) {
    if (frame().is_evaluating) return push(Value::of(id));
    print(output_, pool_, frames(), id);
    return true;
  }

  bool glue() {
    if (!frame().is_evaluating) print_glue(output_, pool_);
    return true;
  }

  /// Outside of an expression a value is content without text.
  bool constant(const Instruction& i) {
    if (!frame().is_evaluating) return true;
    return push({static_cast<Kind>(i.b & 0xff), 0, static_cast<uint16_t>(i.b >> 16), i.a});
  }

  bool constant_pointer(const Instruction& i) {
    if (!frame().is_evaluating) return true;
    return push(i.b != 0 ? Value::pointer_to_global({i.a}) : pointer_to(frames(), {i.a}));
  }

  bool set_evaluating(bool evaluating, const char* otherwise) {
    if (frame().is_evaluating == evaluating) return fails(FaultKind::type_mismatch, otherwise);
    frame().is_evaluating = evaluating;
    return true;
  }

  bool duplicate() {
    if (stack().empty()) return fails(FaultKind::stack_underflow, "the evaluation stack is empty");
    return push(stack().back());
  }

  bool drop() {
    Value dropped;
    return pop(stack(), dropped, fault());
  }

  bool string_start() {
    if (!frame().is_evaluating)
      return fails(FaultKind::type_mismatch, "Expected to be in an expression when evaluating a string");
    mark(output_, PieceKind::string_start);
    frame().is_evaluating = false;
    return true;
  }

  bool legacy_tag(StringId id) {
    if (frame().is_evaluating) return push(Value::tag(id));
    op_legacy_tag(pool_, output_, id, context_.trace.ending_tag);
    return true;
  }

  // ---- variables

  bool get(const Value* found, const std::string& name) {
    if (found != nullptr) return push(*found);
    if (context_.trace.notices != nullptr) context_.trace.notices->meet(Notice::Kind::undeclared, at_);
    if (context_.trace.warnings != nullptr)
      context_.trace.warnings->push_back({"Variable not found: '" + name +
                                              "'. Using default value of 0 (false). This can happen with "
                                              "temporary variables if the declaration "
                                              "hasn't yet been hit. Globals are always given a default value "
                                              "on load if a value doesn't exist in "
                                              "the save state.",
                                          at_});
    return push(Value::of(0));
  }

  bool get_count(ContainerId container, int32_t offset) {
    int32_t count = 0;
    return visit_count(program_, state_.visits, container, count, fault()) && push(Value::of(count + offset));
  }

  bool set_global(GlobalId global) {
    Value value;
    if (!pop(stack(), value, fault())) return false;
    op_set_global(pool_, state_.globals, frames(), global, value);
    if (context_.trace.watch != nullptr) context_.trace.watch->assign(global);
    return true;
  }

  bool set_temp(NameId name, bool declares) {
    Value value;
    if (!pop(stack(), value, fault())) return false;
    return op_set_temp(program_, pool_, state_.globals, frames(), name, declares, value, fault());
  }

  // ---- flow

  /// False with no fault: the condition of a conditional divert says no.
  bool is_taken(const Instruction& i, bool& taken) {
    taken = true;
    if (!(i.flags & instruction_flags::conditional)) return true;
    Value condition;
    if (!pop(stack(), condition, fault()) || !is_truthy(program_, pool_, condition, taken, fault()))
      return false;
    if (context_.trace.notices != nullptr) context_.trace.notices->ask(at_, taken);
    return true;
  }

  bool jump(const Instruction& i, Move where) {
    bool taken = false;
    if (!is_taken(i, taken)) return false;
    return !taken || leave_for(i, where);
  }

  bool jump_through_variable(const Instruction& i) {
    bool taken = false;
    if (!is_taken(i, taken)) return false;
    if (!taken) return true;
    const bool is_global = i.b != 0;
    const Value* value = is_global ? find_global(state_, {i.a}) : find_temp(state_, {i.a});
    const std::string& name = is_global ? program_.globals[i.a] : program_.temp_names[i.a];
    TargetId target;
    if (!target_in(program_, pool_, value, name, target, fault())) return false;
    if (context_.trace.notices != nullptr && !(i.b == 0 && is_return_name(name))) notice_surplus(target);
    return leave_for(i, {Move::through_variable, target});
  }

  /// What lies on the evaluation stack when the flow goes on elsewhere is what its target is given. Values
  /// that were left there before are told once, where they were left.
  void notice_surplus(TargetId target) {
    if (frame().is_evaluating || stack().empty()) return;
    for (const Frame& each : frames())
      if (each.kind == FrameKind::function) return;
    Notices& notices = *context_.trace.notices;
    const size_t wanted = notices.leaked + parameters(program_, target);
    if (stack().size() <= wanted) return;
    notices.leaked += stack().size() - wanted;
    notices.meet(Notice::Kind::surplus, at_);
  }

  bool leave_for(const Instruction& i, Move where) {
    move_ = where;
    Notices* notices = context_.trace.notices;
    if (notices != nullptr && notices->habits.gives_up_tunnel[at_] && frames().size() > 1 &&
        frame().kind == FrameKind::tunnel)
      notices->meet(Notice::Kind::tunnel_left, at_);
    if (i.op != Op::call && i.op != Op::call_var) return true;
    const bool is_tunnel = (i.flags & instruction_flags::tunnel) != 0;
    return push_frame(state_, is_tunnel ? FrameKind::tunnel : FrameKind::function, output_);
  }

  /// Where no host is bound to an external function, the ink function of that name stands in.
  bool call_external(const Instruction& i) {
    bool taken = false;
    if (!is_taken(i, taken)) return false;
    if (!taken) return true;
    const ExternalInfo& external = program_.externals[i.a];
    if (context_.externals != nullptr)
      if (const auto binding = context_.externals->binding({i.a}); binding != Externals::Binding::none)
        return call_host(i, external, binding == Externals::Binding::safe);
    if (!context_.may_fall_back)
      return fails(FaultKind::missing_external,
                   "Trying to call EXTERNAL function '" + external.name +
                       "' which has not been bound (and ink fallbacks disabled).");
    if (external.fallback.is_none())
      return fails(FaultKind::missing_external,
                   "Trying to call EXTERNAL function '" + external.name +
                       "' which has not been bound, and fallback ink function could not be found.");
    move_ = {Move::direct, external.fallback};
    return push_frame(state_, FrameKind::function, output_);
  }

  bool call_host(const Instruction& i, const ExternalInfo& external, bool is_safe) {
    if (!is_safe && is_in_string(output_))
      return fails(
          FaultKind::missing_external,
          "External function " + external.name +
              " could not be called because it was not bound as safe for look-ahead, and the story is "
              "in the middle of making a string. Give its result to a temporary variable first: ~ "
              "temp x = " +
              external.name + "()");
    if (stack().size() < i.b) return fails(FaultKind::stack_underflow, "the evaluation stack is empty");
    Value result = Value::nothing();
    std::string problem;
    const Value* arguments = i.b == 0 ? nullptr : &stack()[stack().size() - i.b];
    if (!context_.externals->call({i.a}, arguments, i.b, pool_, result, problem))
      return fails(FaultKind::missing_external, "External function " + external.name + ": " + problem);
    stack().resize(stack().size() - i.b);
    return push(result);
  }

  bool function_return() {
    if (!op_function_return(state_, output_, pool_)) return false;
    stop_here(frame().pc != no_address);
    return true;
  }

  bool tunnel_return() {
    std::optional<TargetId> target;
    if (!op_tunnel_return(state_, output_, pool_, target)) return false;
    if (target) move_ = {Move::through_variable, *target};
    stop_here(frame().pc != no_address);
    return true;
  }

  void stop_here(bool goes_on) {
    if (!goes_on) move_.kind = Move::nowhere;
  }

  Context& context_;
  const Program& program_;
  Pool& pool_;
  State& state_;
  Output& output_;
  std::optional<DrawRequest>& pending_;
  Address at_;
  Move move_;
  bool starts_thread_ = false;
};

}  // namespace

Stepped step(Context& context, State& state, Output& output, std::optional<DrawRequest>& pending) {
  return Stepper(context, state, output, pending).run();
}

Stepped step_to_change(Context& context, State& state, Output& output, std::optional<DrawRequest>& pending,
                       Address& last) {
  const uint64_t changes = output.changes;
  const uint64_t cost = step_cost(output);  // pieces come and go with changes
  while (true) {
    context.steps_left -= std::min(context.steps_left, cost);
    last = state.thread().frames.back().pc;
    const Stepped stepped = Stepper(context, state, output, pending).run();
    if (stepped != Stepped::ran || output.changes != changes || context.steps_left == 0) return stepped;
    if (state.thread().frames.back().pc == no_address) return stepped;
  }
}

}  // namespace dramaturg::story
