// One round of choices, run one instruction at a time from the situation it begins in, while every value that
// grows from round to round is followed: through variables, temporaries, the evaluation stack, calls and
// pointers.
//
// *Why what it says is certain.* Let S be the situation and D the drift from round to round. By induction
// over the instructions, the round from S + n D runs the same instructions as the round from S, with each
// value v in place of v + n * slope, as long as every comparison on the way answers alike, which slopes.hpp
// counts; chance answers alike because it is asked the same and may answer so. If the slopes at the end are
// those of D, the round from S + n D ends in S + (n + 1) D, and so on. Values that liveness does not want
// decide nothing and are not followed. One that grows and comes to anything not known here (a roll's bounds,
// a tag, a list) makes the round not understood. Nothing is claimed of numbers that leave 32 bits.
#pragma once

#include <vector>

#include "graph/graph.hpp"
#include "graph/insight.hpp"
#include "graph/slopes.hpp"
#include "story/output.hpp"

namespace dramaturg::graph {

class Round {
 public:
  Round(const program::Program& program, const Insight& known, program::Pool& pool)
      : program_(program), known_(known), pool_(pool) {}

  /// Runs `steps` from `state`, which begins to differ from the round before by `drift`, to the situation
  /// where they lead. False: it does not lead to one (an option is gone, chance asks otherwise, it is over).
  /// `steps_left` counts instructions down.
  bool run(story::State& state, const Path& steps, const Drift& drift, uint64_t& steps_left);

  // Of the last run:

  bool is_understood() const { return is_understood_; }
  /// So many rounds, this one included, decide alike.
  uint64_t rounds() const { return rounds_; }
  /// So many stay safely among the numbers.
  uint64_t safe_rounds() const { return safe_rounds_; }
  /// Whether the slopes at its end are those it began with, where anything ahead reads. `end` is where it
  /// ended, `kept` the same as the search keeps it, and `live` what lives there.
  bool keeps(const story::State& end, const story::State& kept, const program::SlotSet& live) const;
  program::Address option() const { return option_; }

 private:
  bool take(story::State& state, const Step& step);
  bool run_turn(story::Context& context, story::State& state, uint64_t& steps_left);

  // What an instruction does to slopes: what it asks and assigns before it runs, what it leaves behind after.
  void before(const story::State& state);
  void before_value(const story::State& state, const program::Instruction& i, program::Address at);
  void after(const story::State& state);
  void ask_native(const story::State& state, const program::Instruction& i);
  void ask_condition(const story::State& state);
  void print();
  void end_string();
  Slope count_slope(const story::State& state, const program::Instruction& i);
  void follow_offers(const story::State& state);

  Slope top(size_t below = 0) const;
  Slope slope_of(const story::State& state, const program::Value* value);
  void assign(const story::State& state, const program::Value* value, Slope slope);
  void assign_temp(uint32_t frame, program::NameId name, Slope slope);
  bool find_temp(const story::State& state, const program::Value* value, uint32_t& frame,
                 program::NameId& name) const;
  void note(const SlopeResult& result);
  void lose() { is_understood_ = false; }

  const program::Program& program_;
  const Insight& known_;
  program::Pool& pool_;

  const Drift* drift_ = nullptr;
  bool is_understood_ = true;
  uint64_t rounds_ = for_ever, safe_rounds_ = for_ever;
  program::Address option_ = program::no_address;  ///< the first taken
  size_t least_frames_ = 0;                        ///< with growing frames: what lies below is not touched

  std::vector<Slope> globals_, stack_;
  TempSlopes temps_;                     ///< of the running thread; frames counted from the bottom
  std::vector<TempSlopes> offer_temps_;  ///< by offer; from the top
  std::vector<Slope> strings_;           ///< of each string being made: the growing text in it
  uint32_t tags_ = 0;                    ///< being made

  // Between `before` and `after` one instruction:
  size_t height_ = 0, offers_ = 0, threads_ = 0;
  size_t popped_ = 0;       ///< at least so many values
  bool is_choice_ = false;  ///< its texts may grow
  Slope pushed_;
};

}  // namespace dramaturg::graph
