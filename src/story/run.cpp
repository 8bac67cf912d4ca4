// The two ways to run a story: line by line as a reader sees it, and straight to the next choice.
//
// A line is certain only when something follows it, for glue may still reach back. So at a newline the state
// is copied and the run goes on; text after it brings the copy back, glue lets it go. Source: ink,
// Story.ContinueInternal, ContinueSingleStep.
#include "story/run.hpp"

#include <algorithm>

#include "story/output.hpp"
#include "story/step.hpp"
#include "story/stride.hpp"

namespace dramaturg::story {
namespace {

bool stands_nowhere(const State& state) { return state.thread().frames.back().pc == no_address; }

/// What kind of end an end of content is.
void fault_at_run_out(State& state) {
  const Frames& frames = state.thread().frames;
  state.fault.where = state.thread().previous;
  if (frames.size() == 1) {
    fail(state.fault, FaultKind::ran_out_of_content,
         "ran out of content. Do you need a '-> DONE' or '-> END'?");
  } else if (frames.back().kind == FrameKind::tunnel) {
    fail(state.fault, FaultKind::ran_out_in_tunnel,
         "unexpectedly reached end of content. Do you need a '->->' to return from a tunnel?");
  } else {
    fail(state.fault, FaultKind::ran_out_in_function_call,
         "unexpectedly reached end of content. Do you need a '~ return'?");
  }
}

/// How a run that cannot go on has stopped.
Stop stop_of(State& state) {
  if (state.fault.kind != FaultKind::none) return Stop::fault;
  if (visible_offers(state) > 0) {
    state.ending = Ending::none;
    return Stop::offers;
  }
  if (state.ending != Ending::none) return Stop::ended;
  fault_at_run_out(state);
  return Stop::fault;
}

/// One instruction, and the default choice when nothing else is left.
class Runner {
 public:
  Runner(Context& context, State& state, Output& output, bool is_excusing)
      : context_(context), state_(state), output_(output), is_excusing_(is_excusing) {}

  /// Nothing: the run goes on. Else why it does not.
  std::optional<Stop> step_once() {
    if (has_strided_out()) {
      const Address last = state_.thread().previous;
      settle(state_, context_.program, output_, context_.pool);
      return went_to(last);
    }
    if (context_.steps_left == 0) return Stop::budget;
    context_.steps_left -= std::min(context_.steps_left, step_cost(output_));
    const Address at = state_.thread().frames.back().pc;
    return after(step(context_, state_, output_, pending_), at);
  }

  /// As often as nothing is printed.
  std::optional<Stop> step_to_change() {
    if (context_.steps_left == 0) return Stop::budget;
    Address last = no_address;
    const Stepped stepped = story::step_to_change(context_, state_, output_, pending_, last);
    return after(stepped, last);
  }

  /// How a run that cannot go on has stopped. A DONE excuses a run-out later in the same line: the default
  /// choice that was followed from there needs no ending of its own. (ink: didSafeExit, reset by Continue.)
  Stop stop() {
    if (has_met_done_ && is_excusing_ && state_.fault.kind == FaultKind::none &&
        state_.ending == Ending::none)
      state_.ending = Ending::done;
    return stop_of(state_);
  }

  Advance advance(Stop stop) const {
    Advance out{stop, std::nullopt, no_address};
    if (stop == Stop::draw) out.pending = pending_;
    if (stop == Stop::ended) out.ended_at = ended_at_;
    return out;
  }

 private:
  /// Strides stop where content runs out; a step would have seen to that.
  bool has_strided_out() const {
    return context_.program.code[state_.thread().frames.back().pc].op == Op::run_out;
  }

  std::optional<Stop> after(Stepped stepped, Address at) {
    switch (stepped) {
      case Stepped::asked: ++context_.steps_left; return Stop::draw;
      case Stepped::failed: return Stop::fault;
      case Stepped::ran: break;
    }
    return went_to(at);
  }

  /// After the instruction `at`.
  std::optional<Stop> went_to(Address at) {
    if (!stands_nowhere(state_)) return std::nullopt;
    ended_at_ = at;
    has_met_done_ |= state_.ending == Ending::done;
    if (state_.thread().frames.back().kind != FrameKind::host)
      follow_default(context_.program, state_, output_, context_.pool, context_.trace.watch);
    if (can_continue(state_)) return std::nullopt;
    return stop();
  }

  Context& context_;
  State& state_;
  Output& output_;
  std::optional<DrawRequest> pending_;
  Address ended_at_ = no_address;
  bool is_excusing_, has_met_done_ = false;
};

bool has_marks(const Output& output) {
  return std::any_of(output.pieces.begin(), output.pieces.end(), [](const Piece& piece) {
    return piece.kind != PieceKind::text && piece.kind != PieceKind::newline;
  });
}

/// True: behind the newline that was just printed, visible text follows whatever the state may be, so the
/// line is certain without looking ahead. Only what neither asks nor prints may stand between: going on from
/// here would come to that text, and then everything since the newline would be taken back, counts of visits
/// included. A function trims its text and marks in the stream change what text does there: those are looked
/// at the long way; so is everything when somebody watches what runs.
bool is_certain(const Context& context, const State& state, const Output& output) {
  constexpr int patience = 32;  // instructions; a loop would have no end
  const Trace& trace = context.trace;
  if (trace.executed != nullptr || trace.runs != nullptr || trace.watch != nullptr ||
      trace.notices != nullptr)
    return false;
  const Frame& frame = state.thread().frames.back();
  if (frame.kind == FrameKind::function || frame.is_evaluating || has_marks(output)) return false;
  Address at = frame.pc;
  for (int i = 0; i < patience; ++i) {
    const Instruction& next = context.program.code[at];
    if (next.op == Op::text) {
      const TextTraits traits = context.pool.traits({next.a});
      const bool is_newline = context.pool.string({next.a}) == "\n";  // dropped: one stands already
      if (!traits.is_blank && !is_newline) return !traits.has_outer_newline;
      ++at;
    } else if (next.op == Op::nop || next.op == Op::enter) {
      ++at;
    } else if (next.op == Op::jump && next.flags == 0) {
      at = context.program.targets[next.a].first_item;
      if (at == no_address) return false;
    } else {
      return false;
    }
  }
  return false;
}

/// A line in the making: the state and the stream as they stood at its newline.
class LookAhead {
 public:
  LookAhead(const Context& context, LineScratch& scratch)
      : context_(context),
        state_(scratch.state),
        output_(scratch.output),
        then_(scratch.then),
        now_(scratch.now) {}
  bool is_open() const { return is_open_; }

  void open(const State& state, const Output& output) {
    is_open_ = true;
    has_then_ = false;
    state_ = state;
    output_ = output;
    has_marks_ = has_marks(output);
    seen_ = output.changes;
    pieces_ = output.pieces.size();
    if (context_.trace.warnings != nullptr) warnings_ = context_.trace.warnings->size();
  }

  void restore(State& state, Output& output) {
    is_open_ = false;
    std::swap(state, state_);
    output = output_;
    if (context_.trace.warnings != nullptr) context_.trace.warnings->resize(warnings_);
  }

  void close() { is_open_ = false; }

  enum class Change : uint8_t { none, newline_removed, extended };

  /// What has become of the newline since.
  Change change(Output& output) {
    const uint64_t changes = output.changes - seen_;
    if (changes == 0) return Change::none;
    seen_ = output.changes;
    const size_t before = pieces_;
    const bool is_longer = output.pieces.size() == before + changes;
    pieces_ = output.pieces.size();
    if (is_longer && !has_marks_) {
      // Text was added behind the newline, which stays: blanks alone are dropped, all else begins a line.
      const auto added = output.pieces.begin() + static_cast<std::ptrdiff_t>(before);
      if (std::all_of(added, output.pieces.end(), [&](const Piece& piece) { return is_blank_text(piece); }))
        return Change::none;
      if (std::all_of(added, output.pieces.end(), [](const Piece& piece) {
            return piece.kind == PieceKind::text || piece.kind == PieceKind::newline;
          }))
        return Change::extended;
    }
    // A loop that prints only blanks would else have all of them looked at again for each.
    if (changes == 1 && is_longer && is_blank_text(output.pieces.back())) return Change::none;
    return compare_texts(output);
  }

 private:
  Change compare_texts(Output& output) {
    if (!has_then_) {
      has_then_ = true;  // it is looked at again and again, and stands as it stood
      take_text(output_, context_.pool, then_);
      tags_then_ = tags_of(output_, context_.pool).size();
    }
    take_text(output, context_.pool, now_);
    const bool newline_stands =
        !then_.empty() && now_.size() >= then_.size() && now_[then_.size() - 1] == '\n';
    if (!newline_stands) return Change::newline_removed;
    if (tags_of(output, context_.pool).size() > tags_then_) return Change::extended;
    return now_.find_first_not_of(" \t", then_.size()) == std::string::npos ? Change::none : Change::extended;
  }

  bool is_blank_text(const Piece& piece) const {
    return piece.kind == PieceKind::text && context_.pool.traits(piece.text).is_blank;
  }

  const Context& context_;
  bool is_open_ = false, has_marks_ = false, has_then_ = false;
  State& state_;
  Output& output_;
  std::string &then_, &now_;
  size_t warnings_ = 0, pieces_ = 0, tags_then_ = 0;
  uint64_t seen_ = 0;
};

/// Stops where somebody wants to look. What was entered before the first step (by choosing) counts, too.
std::optional<Stop> run_watched(Context& context, Runner& runner, State& state, const Output& output) {
  const Watch& watch = *context.trace.watch;
  std::optional<Stop> stop;
  if (!watch.entered.empty()) return Stop::watched;
  const bool may_stride = context.lean != nullptr && watch.addresses.empty();
  while (!stop && can_continue(state)) {
    if (may_stride && output.pieces.empty()) {
      if (take_strides(context, state)) return Stop::place;
      if (!watch.entered.empty()) return Stop::watched;
    }
    stop = runner.step_once();
    if (stop || !can_continue(state)) continue;
    const Address at = state.thread().frames.back().pc;
    if (!watch.entered.empty() || (!watch.addresses.empty() && watch.addresses[at])) return Stop::watched;
  }
  return stop;
}

}  // namespace

namespace {
/// The next instruction calls a function of the host that must not run before the line is certain.
bool calls_unsafe(const Context& context, const State& state) {
  if (context.externals == nullptr) return false;
  const Instruction& i = context.program.code[state.thread().frames.back().pc];
  return i.op == Op::call_external && context.externals->binding({i.a}) == Externals::Binding::unsafe;
}
}  // namespace

bool can_continue(const State& state) {
  return state.fault.kind == FaultKind::none && !state.threads.empty() && !stands_nowhere(state);
}

State initial_state(Context& context) {
  const Program& program = context.program;
  State state;
  state.globals.assign(program.globals.size(), Value::of(0));
  state.visits.assign(program.counted.size(), 0);
  state.turn_of_visit.assign(program.turn_counted.size(), never_visited);
  state.threads.resize(1);
  state.threads[0].frames.resize(1);
  if (program.global_declarations != no_address) {
    state.threads[0].frames[0].pc = program.global_declarations;
    Output output;
    output.is_silent = true;
    settle(state, program, output, context.pool);
    Runner runner(context, state, output, false);
    while (can_continue(state))
      if (runner.step_once()) break;
    if (state.ending == Ending::none) return state;
    op_end(state);
  }
  state.ending = Ending::none;
  state.threads[0].frames[0].pc = program.start;
  Output output;
  settle(state, program, output, context.pool);
  return state;
}

Advance advance(Context& context, State& state, Output& output) {
  output.is_silent = true;
  Runner runner(context, state, output, false);
  std::optional<Stop> stop;
  if (context.trace.watch != nullptr) {
    stop = run_watched(context, runner, state, output);
  } else {
    while (!stop && can_continue(state)) {
      if (context.lean != nullptr && output.pieces.empty() && take_strides(context, state))
        return runner.advance(Stop::place);
      stop = runner.step_once();
    }
  }
  if (!stop) stop = stop_of(state);
  if (*stop != Stop::draw && *stop != Stop::budget && *stop != Stop::watched && *stop != Stop::place)
    output.pieces.clear();
  return runner.advance(*stop);
}

std::optional<Value> evaluate(Context& context, State& state, ContainerId function) {
  state.threads.resize(1);
  Thread& thread = state.threads[0];
  thread.previous = no_address;
  thread.frames.assign(1, Frame{});
  thread.frames[0].kind = FrameKind::host;
  thread.frames[0].pc = context.program.containers[function.value].first_item;
  state.evaluation.clear();
  state.ending = Ending::none;
  Output output;
  output.is_silent = true;
  settle(state, context.program, output, context.pool);
  Runner runner(context, state, output, false);
  std::optional<Stop> stop;
  while (!stop && can_continue(state)) stop = runner.step_once();
  if (state.fault.kind != FaultKind::none || state.evaluation.empty()) return std::nullopt;
  if (stop == Stop::draw || stop == Stop::budget) return std::nullopt;
  return state.evaluation.back();
}

Advance continue_line(Context& context, State& state, Output& output, Line& line) {
  line.text.clear();
  line.tags.clear();
  output.pieces.clear();
  output.is_silent = false;
  const bool may_ask = !state.is_seeded && !context.draws.is_reference();
  LineScratch own;
  LineScratch& scratch = context.scratch != nullptr ? *context.scratch : own;
  State& before = scratch.before;
  if (may_ask) before = state;

  Runner runner(context, state, output, context.excuses_run_out);
  LookAhead ahead(context, scratch);
  uint64_t looked_at = output.changes;  ///< a stream that stands as it stood ends as it ended
  std::optional<Stop> stop;
  while (!stop && can_continue(state)) {
    if (ahead.is_open() && calls_unsafe(context, state)) {
      ahead.restore(state, output);
      stop = Stop::line;
      break;
    }
    const bool may_call_host = context.externals != nullptr && ahead.is_open();
    stop = may_call_host ? runner.step_once() : runner.step_to_change();
    if (stop == Stop::draw) {
      std::swap(state, before);
      output.pieces.clear();
      return runner.advance(Stop::draw);
    }
    if (stop == Stop::budget) break;
    if (!stop && output.changes == looked_at) continue;  // nothing to see
    if (stop == Stop::fault && state.fault.kind != FaultKind::none && ahead.is_open() &&
        !stands_nowhere(state)) {
      ahead.restore(state, output);  // it is the next line's fault
      stop = Stop::line;
      break;
    }
    if (is_in_string(output)) continue;
    if (ahead.is_open()) {
      const LookAhead::Change change = ahead.change(output);
      if (change == LookAhead::Change::extended) {
        ahead.restore(state, output);
        stop = Stop::line;
        break;
      }
      if (change == LookAhead::Change::newline_removed) ahead.close();
    }
    const bool has_printed = output.changes != looked_at;
    looked_at = output.changes;
    if (has_printed && !stop && !ahead.is_open() && ends_in_newline(output, context.pool) &&
        can_continue(state)) {
      if (is_certain(context, state, output)) {
        stop = Stop::line;
        break;
      }
      ahead.open(state, output);
    }
    if (stop && ends_in_newline(output, context.pool)) ahead.close();
  }
  if (stop && *stop != Stop::line && ahead.is_open()) {
    // Stopped beyond the newline, without its line having been closed: what came after belongs to the next.
    ahead.restore(state, output);
    stop = Stop::line;
  }
  if (!stop) stop = can_continue(state) ? Stop::line : runner.stop();
  take_text(output, context.pool, line.text);
  line.tags = tags_of(output, context.pool);
  if (*stop != Stop::budget) output.pieces.clear();
  return runner.advance(*stop);
}

}  // namespace dramaturg::story
