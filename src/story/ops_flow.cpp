// Where the cursor goes, and what is counted on the way.
//
// The cursor of a frame stands on the instruction that runs, or on the call it waits for. After an
// instruction the thread's `previous` is where the cursor stood, then it moves: to the next address, or to a
// target. Two ways of going differ in what they count, as in the reference: a divert in the text lands
// *inside* its container and counts the containers around that were not around `previous`; one through a
// variable lands *on* the container, whose `enter` counts it once more. Source: ink, Story.NextContent,
// VisitChangedContainersDueToDivert.
#include <algorithm>

#include "program/places.hpp"
#include "story/ops.hpp"

namespace dramaturg::story {

void count_visit(const Visits& counts, ContainerId container) {
  const ContainerInfo& info = counts.program.containers[container.value];
  if (info.visits && counts.visits[info.visits.value] < INT32_MAX) ++counts.visits[info.visits.value];
  if (info.turns) counts.turn_of_visit[info.turns.value] = counts.turn;
  if (counts.watch && counts.watch->containers[container.value]) counts.watch->entered.push_back(container);
}

void count_entered(const Visits& counts, Address previous, const TargetInfo& target) {
  const size_t entered_before = counts.watch ? counts.watch->entered.size() : 0;
  each_entered(counts.program, previous, target,
               [&](ContainerId container) { count_visit(counts, container); });
  if (counts.watch && counts.watch->entered.size() > entered_before + 1)
    std::reverse(counts.watch->entered.begin() + static_cast<ptrdiff_t>(entered_before),
                 counts.watch->entered.end());
}

void go_to(State& state, const Program& program, const TargetInfo& target, bool direct, Watch* watch) {
  Thread& thread = state.thread();
  const bool lands_inside = direct || target.index >= 0;
  thread.frames.back().pc = lands_inside ? target.first_item : target.address;
  if (lands_inside)
    count_entered({program, state.visits, state.turn_of_visit, state.turn, watch}, thread.previous, target);
}

void go_on(State& state, const Program& program, Output& output, const Pool& pool) {
  Thread& thread = state.thread();
  Frame& frame = thread.frames.back();
  thread.previous = frame.pc;
  ++frame.pc;
  if (program.code[frame.pc].op == Op::run_out) settle(state, program, output, pool);
}

void settle(State& state, const Program& program, Output& output, const Pool& pool) {
  while (true) {
    Thread& thread = state.thread();
    Frame& frame = thread.frames.back();
    if (frame.pc == no_address || program.code[frame.pc].op != Op::run_out) return;
    if (frame.kind == FrameKind::function && thread.frames.size() > 1) {
      trim_function_end(output, pool, frame);
      thread.frames.pop_back();
      if (thread.frames.back().is_evaluating) state.evaluation.push_back(Value::nothing());
    } else if (state.threads.size() > 1 && frame.kind != FrameKind::host) {
      state.threads.pop_back();
    } else {
      frame.pc = no_address;
      if (frame.kind == FrameKind::host) state.ending = Ending::done;
      return;
    }
    Thread& below = state.thread();
    below.previous = below.frames.back().pc;
    ++below.frames.back().pc;
  }
}

bool target_in(const Program& program, const Pool& pool, const Value* value, const std::string& name,
               TargetId& target, Fault& fault) {
  if (value == nullptr)
    return fail(fault, FaultKind::divert_to_nowhere,
                "Tried to divert using a target from a variable that could not be found (" + name + ")");
  if (value->kind != Kind::divert_target) {
    const bool is_zero = value->kind == Kind::integer && value->as_int() == 0;
    return fail(fault, FaultKind::not_a_divert_target,
                "Tried to divert to a target from a variable, but the variable (" + name +
                    ") didn't contain a divert target, it " +
                    (is_zero ? "was empty/null (the value 0)."
                             : "contained '" + value_text(program, pool, *value) + "'."));
  }
  target = {value->bits};
  return true;
}

bool push_frame(State& state, FrameKind kind, const Output& output) {
  Frames& frames = state.thread().frames;
  if (frames.size() >= bounds::frames)
    return fail(state.fault, FaultKind::too_deep, "the call stack is beyond its limit");
  const Address pc = frames.back().pc;
  Frame& frame = frames.add();
  frame.pc = pc;
  frame.kind = kind;
  frame.is_evaluating = false;
  frame.function_start = kind == FrameKind::function ? output_length(output) : -1;
  frame.stack_height = 0;
  frame.temps.clear();
  return true;
}

bool op_thread_start(State& state) {
  const size_t forks = state.threads.size() + state.offers.size();
  if (state.threads.size() >= bounds::threads ||
      forks * state.thread().frames.size() >= bounds::forked_frames)
    return fail(state.fault, FaultKind::too_deep, "too many threads at once");
  state.threads.push_back(state.thread());
  return true;
}

namespace {

const char* statement(FrameKind kind) {
  return kind == FrameKind::tunnel ? "tunnel onwards statement (->->)"
                                   : "function return statement (~ return)";
}

bool leave_frame(State& state, FrameKind wanted) {
  const Frames& frames = state.thread().frames;
  if (frames.size() > 1 && frames.back().kind == wanted) return true;
  const char* expected = frames.size() > 1 ? statement(frames.back().kind) : "end of flow (-> END or choice)";
  return fail(state.fault,
              wanted == FrameKind::tunnel ? FaultKind::tunnel_return_without_tunnel
                                          : FaultKind::return_without_function,
              std::string("Found ") + statement(wanted) + ", when expected " + expected);
}

/// A call from outside ends at whatever returns first.
bool ends_host_call(State& state) {
  Frame& frame = state.thread().frames.back();
  if (frame.kind != FrameKind::host) return false;
  frame.pc = no_address;
  state.ending = Ending::done;
  return true;
}

}  // namespace

bool op_function_return(State& state, Output& output, const Pool& pool) {
  if (ends_host_call(state)) return true;
  if (!leave_frame(state, FrameKind::function)) return false;
  Frames& frames = state.thread().frames;
  trim_function_end(output, pool, frames.back());
  frames.pop_back();
  return true;
}

bool op_tunnel_return(State& state, Output&, const Pool&, std::optional<TargetId>& override_target) {
  Value value;
  if (!pop(state.evaluation, value, state.fault)) return false;
  if (value.kind != Kind::void_value && value.kind != Kind::divert_target)
    return fail(state.fault, FaultKind::not_a_divert_target, "Expected void if ->-> doesn't override target");
  if (ends_host_call(state)) return true;
  if (!leave_frame(state, FrameKind::tunnel)) return false;
  state.thread().frames.pop_back();
  if (value.kind == Kind::divert_target) override_target = TargetId{value.bits};
  return true;
}

bool op_done(State& state) {
  if (state.threads.size() > 1 && state.thread().frames.back().kind != FrameKind::host) {
    state.threads.pop_back();
    return true;
  }
  state.thread().frames.back().pc = no_address;
  state.ending = Ending::done;
  return false;
}

void op_end(State& state) {
  state.offers.clear();
  state.threads.resize(1);
  Thread& thread = state.threads[0];
  thread.previous = no_address;
  thread.frames.assign(1, Frame{});
  thread.frames[0].pc = no_address;
  state.ending = Ending::end;
}

bool visit_count(const Program& program, const std::vector<int32_t>& visits, ContainerId container,
                 int32_t& count, Fault& fault) {
  if (container.is_none())
    return fail(fault, FaultKind::divert_to_nowhere, "Failed to find content of a read count");
  const ContainerInfo& info = program.containers[container.value];
  if (info.visits.is_none())
    return fail(fault, FaultKind::type_mismatch,
                "Read count for target (" + info.name +
                    " - on ) unknown. The story may need to be compiled with countAllVisits flag (-c).");
  count = visits[info.visits.value];
  return true;
}

namespace {

/// The container a target leads to, an item that is one included; none.
ContainerId container_of(const Program& program, const TargetInfo& target) {
  if (target.container.is_none() || target.index < 0) return target.container;
  const ContainerInfo& holder = program.containers[target.container.value];
  for (ContainerId child{target.container.value + 1}; child < holder.subtree_end;
       child = program.containers[child.value].subtree_end)
    if (program.containers[child.value].index_in_parent == target.index) return child;
  return ContainerId::none();
}

}  // namespace

bool op_turns_since(const Program& program, const State& state, Stack& stack, bool ages,
                    std::vector<Warning>* warnings, Fault& fault) {
  Value value;
  if (!pop(stack, value, fault)) return false;
  if (value.kind != Kind::divert_target)
    return fail(
        fault, FaultKind::not_a_divert_target,
        std::string("TURNS_SINCE / READ_COUNT expected a divert target (knot, stitch, label name), but "
                    "saw a value of type ") +
            type_name(value.kind) +
            (value.kind == Kind::integer ? ". Did you accidentally pass a read count ('knot_name') "
                                           "instead of a target ('-> knot_name')?"
                                         : ""));
  const ContainerId container = container_of(program, program.targets[value.bits]);
  int32_t count = ages ? -1 : 0;
  if (container.is_none()) {
    if (warnings != nullptr)
      warnings->push_back({"Failed to find container for " + std::string(ages ? "TurnsSince" : "ReadCount") +
                               " lookup at " + path_of(program, TargetId{value.bits}),
                           state.thread().frames.back().pc});
  } else if (ages) {
    const ContainerInfo& info = program.containers[container.value];
    if (info.turns.is_none())
      return fail(fault, FaultKind::type_mismatch,
                  "TURNS_SINCE() for target (" + info.name +
                      " - on ) unknown. The story may need to be compiled with countAllVisits flag (-c).");
    const int32_t then = state.turn_of_visit[info.turns.value];
    if (then != never_visited) count = state.turn - then;
  } else if (!visit_count(program, state.visits, container, count, fault)) {
    return false;
  }
  stack.push_back(Value::of(count));
  return true;
}

}  // namespace dramaturg::story
