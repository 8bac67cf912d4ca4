// One reader in one story: the state they stand in, the dice they play with, and the choices and draws that
// were given beforehand. What `play` shows and what tests compare comes from here, line by line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "program/program.hpp"
#include "story/output.hpp"
#include "story/run.hpp"
#include "world/picks.hpp"

namespace dramaturg::cli {

using world::Pick;
using world::read_picks;
std::string write_picks(const std::vector<Pick>& picks);

enum class DiceKind : uint8_t { ideal, ink, inkjs };

/// Chance: the draws that were given, in order, and then the dice. Once a draw is given, all are asked for
/// one by one (the reference's generator would roll whole shuffles at a time). How many were asked for stands
/// in State::previous_random, as with story::RecordedDraws, so that a look-ahead that is rolled back takes
/// its draws back, too.
class Dice final : public story::Draws {
 public:
  Dice(DiceKind kind, uint64_t seed) : kind_(kind), seed_(seed) {}

  /// Takes the list in; choices stay with the caller, but draws must come between the right ones.
  void give(const std::vector<Pick>& picks);

  std::optional<uint32_t> draw(const story::DrawRequest& request, story::State& state) override;
  bool is_reference() const override { return kind_ != DiceKind::ideal && draws_.empty(); }
  bool is_minstd() const override { return kind_ == DiceKind::inkjs; }

  /// The first `count` outcomes that were asked for, put between the choices: a list that leads here again.
  std::vector<Pick> interleave(const std::vector<Pick>& choices, size_t count) const;

  /// A draw was given for this turn that nothing has asked for.
  bool has_unused_draw(const story::State& state) const;

  size_t choices_made = 0;

 private:
  struct Draw {
    int32_t number;  ///< as people write it
    size_t after_choices;
  };

  DiceKind kind_;
  uint64_t seed_;
  std::vector<Draw> draws_;  ///< given
  std::vector<Draw> asked_;  ///< by place
};

/// What one step of a reading gave.
struct Passage {
  story::Line line;
  std::vector<story::Warning> warnings;
  std::optional<story::DrawRequest> misfit;  ///< a given draw that does not fit here
  bool is_over_budget = false;
};

class Reading {
 public:
  Reading(const program::Program& program, DiceKind kind, int32_t seed);

  /// The next line of the turn; false when there was none.
  bool read(Passage& passage);

  uint32_t offers() const { return story::visible_offers(state_); }
  std::string_view offer_text(uint32_t index) const;
  std::vector<std::string> offer_tags(uint32_t index) const;
  /// False: there is no such offer. `index` counts from 0.
  bool choose(uint32_t index);
  /// Leaves everything and stands at that knot, stitch or label. False: there is no such place, or it takes
  /// arguments.
  bool go_to(std::string_view path);

  /// Everything that makes the reader stand where they stand; a copy that can be gone back to.
  struct Mark {
    story::State state;
    std::string ending_tag;
    program::Address ended_at = program::no_address;
    size_t choices_made = 0;
    bool is_stopped = false;
  };
  Mark mark() const { return {state_, ending_tag_, ended_at_, dice_.choices_made, is_stopped_}; }
  void go_back(const Mark& mark);

  const story::State& state() const { return state_; }
  /// The instruction at which the reading ended, broke, or ran out of steps; no_address: not yet.
  program::Address ended_at() const { return ended_at_; }
  bool is_faulted() const { return state_.fault.kind != story::FaultKind::none; }
  bool is_stopped() const { return is_stopped_; }
  /// The tag, else the knot, at which the reading ended.
  std::string ending() const;
  /// `choices`, with the draws between them when the dice alone would not lead here again.
  std::vector<Pick> picks(const std::vector<Pick>& choices) const;
  bool has_unused_draw() const { return dice_.has_unused_draw(state_); }
  Dice& dice() { return dice_; }
  const Dice& dice() const { return dice_; }

 private:
  const program::Program& program_;
  program::Pool pool_;
  Dice dice_;
  story::State state_;
  story::Output output_;
  std::string ending_tag_;
  program::Address ended_at_ = program::no_address;
  bool is_stopped_ = false;
  uint64_t steps_left_;  ///< of this turn: a loop that prints is as endless as a silent one
};

}  // namespace dramaturg::cli
