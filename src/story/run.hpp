// Program + State → State: the verbs of a running story. Playing and proving call the same ones.
//
//   State s = initial_state(p);                    // globals at their defaults, cursor at the start
//   Stop stop = advance(ctx, s, …);                // run until offers stand, the story stops, or chance is
//   asked s = choose(p, s, ChoiceIndex{0});              // take an offer
//
// `continue_line` is the reader's form: one line at a time, exactly as the reference cuts them. `advance` is
// the explorer's form: straight to the next choice point, with printed text dropped (text that can matter —
// inside strings, tags — is still made). Both go through the one step function in step.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "program/lean.hpp"
#include "program/program.hpp"
#include "story/notices.hpp"
#include "story/state.hpp"

namespace dramaturg::story {

using ChoiceIndex = base::Id<struct ChoiceIndexTag>;  ///< over visible offers, from 0

// ---- chance
// ------------------------------------------------------------------------------------------------------

enum class DrawKind : uint8_t { random, list_random, shuffle };

/// One question to chance: an outcome in [0, outcomes), each alike. For `random` outcome k means low + k; for
/// list_random the k-th item in list order; for a shuffle the k-th of the positions not drawn in this loop.
struct DrawRequest {
  DrawKind kind;
  uint32_t outcomes;
  int32_t low = 0;       ///< random: RANDOM's lower bound
  ContainerId sequence;  ///< shuffle
};

/// Who answers. Returns the outcome, or nothing: then the run stops with Stop::draw *before* the instruction,
/// the state is untouched, and running again asks again.
struct Draws {
  virtual std::optional<uint32_t> draw(const DrawRequest& request, State& state) = 0;
  /// True: shuffles and RANDOM follow the seed in the state as the reference's runtime does (the request is
  /// then answered by `reference_draw` and never asked of `draw`).
  virtual bool is_reference() const { return false; }
  virtual bool is_minstd() const { return false; }  ///< inkjs's generator in place of .NET's

 protected:
  ~Draws() = default;
};

// ---- text
// --------------------------------------------------------------------------------------------------------

/// The output stream of one line (or of one turn), as the reference keeps it: pieces of text, newlines, glue,
/// marks. Beside the state, never in it; at a choice point it is empty. Defined in output.hpp.
struct Output;

// ---- watching
// ----------------------------------------------------------------------------------------------------

struct Warning {
  std::string text;
  Address where;
};

/// Who wants to know what is entered while it runs, and to look at the state then: `advance` stops with
/// Stop::watched behind an instruction that counted a visit to one of `containers`, or that led to one of
/// `addresses`; running on goes on. Visits are counted for containers that are flagged so, and only then.
struct Watch {
  std::vector<uint8_t> containers;   ///< by ContainerId
  std::vector<uint8_t> addresses;    ///< by address; empty: none
  std::vector<ContainerId> entered;  ///< in order, outer before inner; whoever looks clears it
  std::vector<uint8_t>
      globals;  ///< by GlobalId: 1 wants to be told when it is assigned, 2 it was; empty: none
  std::vector<program::GlobalId> assigned;  ///< those with 2; whoever looks clears both

  void assign(program::GlobalId global) {
    if (globals.empty() || globals[global.value] != 1) return;
    globals[global.value] = 2;
    assigned.push_back(global);
  }
};

/// Instructions [begin, end) that ran one after another.
struct Run {
  Address begin, end;
  friend bool operator==(const Run&, const Run&) = default;
};

/// Who watches a run. All optional; silent by default.
struct Trace {
  uint8_t* executed = nullptr;       ///< per address: set to 1 when the instruction ran
  uint8_t* offered = nullptr;        ///< per ChoicePointId: set to 1 when it made a visible offer
  std::vector<Run>* runs = nullptr;  ///< what ran is added at its end, in order
  std::vector<Warning>* warnings = nullptr;
  std::string* ending_tag =
      nullptr;  ///< set to the text after `ending:` of each such tag that is met and has one
  Watch* watch = nullptr;
  Notices* notices = nullptr;
};

// ---- the host

/// The game's own functions that stand behind the story's EXTERNALs.
struct Externals {
  enum class Binding : uint8_t {
    none,    ///< the ink function of that name stands in, if there is one
    safe,    ///< may be called while the machine looks ahead, and then a second time
    unsafe,  ///< is called only when the line before it is certain; never inside of a string
  };
  virtual Binding binding(ExternalId external) const = 0;
  /// Arguments in the order they are written. False: `problem` says why, and the story stops with a fault.
  virtual bool call(ExternalId external, const Value* arguments, size_t count, Pool& pool, Value& result,
                    std::string& problem) = 0;

 protected:
  ~Externals() = default;
};

// ---- running
// -----------------------------------------------------------------------------------------------------

/// What `continue_line` would else allocate for each line. Defined in output.hpp.
struct LineScratch;

struct Context {
  const Program& program;
  Pool& pool;
  Draws& draws;
  Trace trace{};
  uint64_t steps_left = 10'000'000;  ///< counts down; at 0 the run stops with Stop::budget
  Externals* externals = nullptr;    ///< none: ink functions stand in for all of them
  bool may_fall_back = true;         ///< false: a story that calls what is not bound stops with a fault
  /// As the reference does, continue_line lets a run-out pass when a DONE was met earlier in the same line.
  /// `advance` knows no lines and reports every one; who replays what it found sets this to false.
  bool excuses_run_out = true;
  LineScratch* scratch = nullptr;  ///< or null
  /// For `advance`: takes runs of instructions in one stride. The same states, offers (but for their texts)
  /// and marks of what ran; not for who collects warnings.
  const program::Lean* lean = nullptr;
  /// With `lean`, per address: 1 where `advance` stops (Stop::place) when a divert has just led there.
  const uint8_t* places = nullptr;
};

enum class Stop : uint8_t {
  line,     // continue_line only: one line is complete, more may follow
  offers,   // at least one visible offer stands
  ended,    // -> END, or DONE with nothing left to choose (state.ending says which)
  fault,    // state.fault says what and where
  draw,     // chance was asked and did not answer; `pending` says what
  budget,   // steps_left is spent; the state stands in the middle of the turn and may be looked at
  watched,  // Trace::watch only: something watched was entered; the state stands in the middle of the turn
  place,    // the cursor has come to one of Context::places; running again goes on
};

struct Advance {
  Stop stop;
  std::optional<DrawRequest> pending;  ///< Stop::draw
  Address ended_at = no_address;  ///< Stop::ended: the `end` or `done` instruction that stopped the story
};

/// The state before the first line: global declarations run, cursor at the start. Never faults silently: a
/// fault in the declarations is in state.fault.
State initial_state(Context& context);

/// Runs to the next choice point or stop, silent. Invisible defaults are followed. `output` is scratch,
/// reused.
Advance advance(Context& context, State& state, Output& output);

/// Runs to the end of the next line. The line's text (with its newline, cleaned) and tags are in
/// `line`/`tags`. Stop::line: a line was made; the others may come with a last line, too.
struct Line {
  std::string text;
  std::vector<std::string> tags;
};
Advance continue_line(Context& context, State& state, Output& output, Line& line);

/// True while continue_line has more to give.
bool can_continue(const State& state);

/// Takes the `index`-th visible offer: resumes its thread as it stood when offered, counts the turn and what
/// is entered. False: there is no such offer; the state is untouched. Cost O(thread depth).
[[nodiscard]] bool choose(const Program& program, State& state, ChoiceIndex index, Watch* watch = nullptr);
/// The same on a copy, `to`, that is made without the offers that are not taken. Not to itself.
[[nodiscard]] bool choose(const Program& program, const State& from, ChoiceIndex index, State& to,
                          Watch* watch = nullptr);

/// The value that a function of the story without parameters returns, called here and now. `state` is used
/// up: give a copy. What it prints is dropped. Nothing: it broke, asked chance, spent the steps, or returned
/// nothing; `state.fault` says which if it is the first.
std::optional<Value> evaluate(Context& context, State& state, ContainerId function);

/// Indexes into state.offers of the visible ones, in order.
uint32_t visible_offers(const State& state);
const Offer& visible_offer(const State& state, ChoiceIndex index);

}  // namespace dramaturg::story
