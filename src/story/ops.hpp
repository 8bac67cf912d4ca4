// What the instructions mean, one function each, grouped as the ops_*.cpp files. Each receives only what it
// touches. A function that can fail returns false and says in `fault` what happened (step.cpp adds where);
// what it would have changed is then of no further interest, for a fault ends the story.
#pragma once

#include <optional>
#include <string>

#include "story/output.hpp"
#include "story/run.hpp"
#include "story/state.hpp"

namespace dramaturg::story {

/// Instructions that ran, added to what ran before.
inline void note_run(std::vector<Run>& runs, Address begin, Address end) {
  if (!runs.empty() && runs.back().end == begin)
    runs.back().end = end;
  else
    runs.push_back({begin, end});
}

/// Bounds on what a story can make us hold. Reaching one is a fault (`too_deep`).
namespace bounds {
inline constexpr size_t frames = 10'000, forked_frames = 1'000'000, threads = 10'000, offers = 3'000,
                        evaluation = 100'000, string_bytes = size_t{1} << 20, pool_bytes = size_t{1} << 30,
                        pieces = 1'000'000, shuffled = 60'000;
}

inline bool fail(Fault& fault, FaultKind kind, std::string detail) {
  fault.kind = kind;
  fault.detail = std::move(detail);
  return false;
}

inline bool pop(Stack& stack, Value& value, Fault& fault) {
  if (stack.empty()) return fail(fault, FaultKind::stack_underflow, "the evaluation stack is empty");
  value = stack.back();
  stack.pop_back();
  return true;
}

// ---- values: ops_value.cpp

/// As `{value}` prints it.
std::string value_text(const Program& program, const Pool& pool, Value value);
const char* type_name(Kind kind);
[[nodiscard]] bool is_truthy(const Program& program, const Pool& pool, Value value, bool& truth,
                             Fault& fault);
[[nodiscard]] bool op_native(const Program& program, Pool& pool, Native native, Stack& stack, Fault& fault);

// ---- lists: ops_list.cpp

[[nodiscard]] bool list_unary(const Program& program, Pool& pool, Native native, ListId list, Value& out,
                              Fault& fault);
[[nodiscard]] bool list_binary(const Program& program, Pool& pool, Native native, Value left, Value right,
                               Value& out, Fault& fault);
[[nodiscard]] bool op_list_from_int(const Program& program, Pool& pool, Stack& stack, Fault& fault);
[[nodiscard]] bool op_list_range(const Program& program, Pool& pool, Stack& stack, Fault& fault);
std::string list_text(const Program& program, const ListValue& list);

// ---- variables: ops_variable.cpp

/// The slot a variable stands for, pointers followed; null: there is none.
const Value* find_global(const State& state, GlobalId global);
const Value* find_temp(const State& state, NameId name);
Value pointer_to(const Frames& frames, NameId name);
void op_set_global(Pool& pool, std::vector<Value>& globals, Frames& frames, GlobalId global, Value value);
[[nodiscard]] bool op_set_temp(const Program& program, Pool& pool, std::vector<Value>& globals,
                               Frames& frames, NameId name, bool declares, Value value, Fault& fault);

// ---- text: ops_text.cpp

[[nodiscard]] bool op_output(const Program& program, Pool& pool, Stack& stack, Frames& frames, Output& output,
                             Fault& fault);
[[nodiscard]] bool op_string_end(Pool& pool, Stack& stack, Frame& frame, Output& output, Fault& fault);
[[nodiscard]] bool op_tag_end(Pool& pool, Stack& stack, Output& output, std::string* ending_tag,
                              Fault& fault);
void op_legacy_tag(const Pool& pool, Output& output, StringId text, std::string* ending_tag);

// ---- flow: ops_flow.cpp

/// The counts of containers and what sets them.
struct Visits {
  const Program& program;
  std::vector<int32_t>& visits;
  std::vector<int32_t>& turn_of_visit;
  int32_t turn;
  Watch* watch;  ///< or null
};

/// Counts one visit to a container, entered at its start.
void count_visit(const Visits& visits, ContainerId container);
/// Counts what a divert from `previous` enters on its way to `target`'s first item, or to an item.
void count_entered(const Visits& visits, Address previous, const TargetInfo& target);

/// Moves the thread's cursor to a target: `direct` as a divert in the text goes, else as one through a
/// variable or `->-> target` goes, which counts the target itself once more when it is entered.
void go_to(State& state, const Program& program, const TargetInfo& target, bool direct, Watch* watch);
/// Moves the cursor past the instruction that ran.
void go_on(State& state, const Program& program, Output& output, const Pool& pool);
/// Leaves whatever has run out of content: functions return nothing, threads close; else the cursor is
/// nowhere.
void settle(State& state, const Program& program, Output& output, const Pool& pool);

/// Which target a variable holds.
[[nodiscard]] bool target_in(const Program& program, const Pool& pool, const Value* value,
                             const std::string& name, TargetId& target, Fault& fault);
[[nodiscard]] bool push_frame(State& state, FrameKind kind, const Output& output);
[[nodiscard]] bool op_thread_start(State& state);
[[nodiscard]] bool op_function_return(State& state, Output& output, const Pool& pool);
[[nodiscard]] bool op_tunnel_return(State& state, Output& output, const Pool& pool,
                                    std::optional<TargetId>& override_target);
/// False: the flow stops here; true: it was a thread that closed, and the one below goes on.
bool op_done(State& state);
void op_end(State& state);
[[nodiscard]] bool op_turns_since(const Program& program, const State& state, Stack& stack, bool ages,
                                  std::vector<Warning>* warnings, Fault& fault);
[[nodiscard]] bool visit_count(const Program& program, const std::vector<int32_t>& visits,
                               ContainerId container, int32_t& count, Fault& fault);

// ---- choices: choose.cpp

[[nodiscard]] bool op_choice(const Program& program, Pool& pool, State& state, ChoicePointId point,
                             std::string& scratch, uint8_t* offered, Notices* notices);
/// When nothing but invisible defaults is left: takes the first.
bool follow_default(const Program& program, State& state, Output& output, const Pool& pool, Watch* watch);

// ---- chance: ops_chance.cpp

enum class Asked : uint8_t { answered, open, failed };
Asked op_random(State& state, Draws& draws, std::optional<DrawRequest>& pending);
Asked op_list_random(const Program& program, Pool& pool, State& state, Draws& draws,
                     std::optional<DrawRequest>& pending);
Asked op_shuffle(const Program& program, State& state, Draws& draws, ContainerId sequence,
                 std::optional<DrawRequest>& pending);
[[nodiscard]] bool op_seed_random(State& state);

}  // namespace dramaturg::story
