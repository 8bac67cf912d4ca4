// Everything that can change what happens next, and nothing else: the value that is copied, compared, hashed,
// saved.
//
// No pointers back, no history, no clock, no text that was printed (Output is beside it, not in it). Strings
// and lists are ids in a Pool that lives as long as the states that use it. Copy-assignment into an old State
// reuses its memory, so that a search that copies states allocates nothing once it is warm.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/row.hpp"
#include "program/program.hpp"

namespace dramaturg::story {

using namespace program;  // story speaks the program's vocabulary throughout

struct Binding {
  NameId name;
  Value value;
  friend bool operator==(const Binding&, const Binding&) = default;
};

enum class FrameKind : uint8_t {
  tunnel,
  function,
  host
};  ///< the bottom frame is a tunnel, as in the reference

struct Frame {
  Address pc = 0;  ///< next instruction; of a frame that called: the calling instruction
  FrameKind kind = FrameKind::tunnel;
  bool is_evaluating = false;  ///< between eval_start and eval_end
  int32_t function_start =
      -1;  ///< output length when a function was called; -1: it has printed something (Output's business)
  uint32_t stack_height = 0;    ///< of the evaluation stack when pushed (host calls)
  base::Row<Binding, 4> temps;  ///< in order of NameId
  friend bool operator==(const Frame&, const Frame&) = default;
};

using Frames = base::Row<Frame, 1>;

struct Thread {
  Frames frames;  ///< bottom first; never empty
  Address previous =
      no_address;  ///< the instruction before this one: its ancestors are "already entered" when choosing
  friend bool operator==(const Thread&, const Thread&) = default;
};

struct Offer {
  ChoicePointId point;
  bool is_invisible_default = false;
  Thread thread;  ///< as it stood when offered
  StringId text;  ///< label of the edge, not of the state
  base::Row<StringId, 0> tags;
};

/// Which sequence positions of a shuffle were drawn in its running loop (ideal dice only).
struct ShuffleLoop {
  ContainerId sequence;
  std::vector<uint16_t> drawn;  ///< in order of drawing
  friend bool operator==(const ShuffleLoop&, const ShuffleLoop&) = default;
};

enum class FaultKind : uint8_t {
  none,
  ran_out_of_content,        // a knot or the main flow runs off its end
  ran_out_in_tunnel,         // … inside a tunnel
  ran_out_in_function_call,  // `~ return` expected (find_function_return mismatch)
  tunnel_return_without_tunnel,
  return_without_function,
  divert_to_nowhere,    // a path or variable that leads nowhere
  not_a_divert_target,  // a variable divert whose value is something else
  type_mismatch,        // an operation on values it is not for
  division_by_zero,
  stack_underflow,  // popping an empty evaluation stack
  missing_external,
  step_budget,  // the turn took more steps than allowed
  too_deep,     // call stack, evaluation stack or string beyond its limit
  bad_list_operation,
  bad_random_range,
};

struct Fault {
  FaultKind kind = FaultKind::none;
  Address where = no_address;
  std::string detail;  ///< as the reference words it where it has words for it
};

using Stack = base::Row<Value, 8>;

inline constexpr int32_t never_visited = INT32_MIN;

enum class Ending : uint8_t { none, end, done };

struct State {
  std::vector<Value> globals;          ///< by GlobalId
  std::vector<int32_t> visits;         ///< by CountId
  std::vector<int32_t> turn_of_visit;  ///< by CountId (turns); never_visited until then. The first turn is -1
  base::Row<Thread, 1> threads;        ///< running; the last is current
  base::Row<Offer, 0> offers;          ///< generated choices, invisible defaults among them
  Stack evaluation;                    ///< the evaluation stack
  base::Row<ShuffleLoop, 0> shuffles;
  int32_t turn = -1;  ///< current turn index; `TURNS()` shows turn + 1… as the reference counts
  int32_t story_seed = 0;
  int32_t previous_random = 0;
  bool is_seeded = false;        ///< SEED_RANDOM was called: chance is the seed's from here on
  Ending ending = Ending::none;  ///< `-> END` or a silent DONE reached
  Fault fault;

  Thread& thread() { return threads.back(); }
  const Thread& thread() const { return threads.back(); }
};

}  // namespace dramaturg::story
