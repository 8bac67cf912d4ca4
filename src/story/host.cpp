// A call from outside is a frame of its own kind on the running thread: it ends at whatever returns first,
// and the reader's own cursor waits below it.
#include "story/host.hpp"

#include "story/ops.hpp"

namespace dramaturg::story {

void choose_path(Context& context, State& state, const TargetInfo& target,
                 const std::vector<Value>& arguments) {
  op_end(state);
  state.ending = Ending::none;
  for (const Value& argument : arguments) state.evaluation.push_back(argument);
  if (state.turn < INT32_MAX) ++state.turn;
  go_to(state, context.program, target, true, context.trace.watch);
  Output output;
  settle(state, context.program, output, context.pool);
}

bool call_function(Context& context, State& state, const TargetInfo& target,
                   const std::vector<Value>& arguments, std::string& text, Value& result, Fault& fault) {
  const State before = state;
  const auto undo = [&](FaultKind kind, std::string detail) {
    fault = state.fault;
    if (fault.kind == FaultKind::none) fail(fault, kind, std::move(detail));
    state = before;
    return false;
  };
  text.clear();
  result = Value::nothing();
  const size_t height = state.evaluation.size();
  Output output;
  if (!push_frame(state, FrameKind::host, output)) return undo(FaultKind::too_deep, "");
  state.thread().frames.back().stack_height = static_cast<uint32_t>(height);
  state.thread().frames.back().pc = target.first_item;
  state.ending = Ending::none;
  for (const Value& argument : arguments) state.evaluation.push_back(argument);
  settle(state, context.program, output, context.pool);
  Line line;
  while (can_continue(state)) {
    const Advance advance = continue_line(context, state, output, line);
    text += line.text;
    if (text.size() > bounds::string_bytes) return undo(FaultKind::too_deep, "the function prints too much");
    if (advance.stop == Stop::draw) return undo(FaultKind::bad_random_range, "chance was asked");
    if (advance.stop == Stop::budget)
      return undo(FaultKind::step_budget, "the function does not come to an end");
  }
  if (state.fault.kind != FaultKind::none) return undo(FaultKind::none, "");
  const bool is_back = state.threads.size() == before.threads.size() &&
                       state.thread().frames.size() == before.thread().frames.size() + 1 &&
                       state.thread().frames.back().kind == FrameKind::host;
  if (!is_back) return undo(FaultKind::return_without_function, "the function left for somewhere else");
  if (state.evaluation.size() > height) result = state.evaluation.back();
  while (state.evaluation.size() > height) state.evaluation.pop_back();
  state.thread().frames.pop_back();
  state.ending = before.ending;
  return true;
}

}  // namespace dramaturg::story
