// Each reading is played on the plain machine with ideal dice, by a generator with a fixed seed. States are
// values, so a reading can be left at a moment and gone on with from there in other ways: what lies behind a
// hard door is found by those who begin at the door. ("First return, then explore": Ecoffet et al. 2021.)
// Half of them are led towards something that nobody has run yet (directed fuzzing: Böhme et al. 2017).
#include "graph/scout.hpp"

#include <algorithm>
#include <utility>

#include "story/output.hpp"
#include "story/run.hpp"

namespace dramaturg::graph {
namespace {

constexpr uint32_t most_readings = 20000, most_barren = 600;
constexpr uint32_t most_turns = 400;
/// Moments that are kept: so many, and so many numbers in all of them.
constexpr size_t most_moments = 1000, most_numbers = 4'000'000;
constexpr uint64_t most_steps = 24'000'000, most_steps_of_turn = 100'000, steps_between_looks = 1'000;
constexpr size_t most_frames = 300;

/// Knuth's 64-bit linear congruential generator (TAOCP volume 2, 3.3.4).
class Numbers {
 public:
  uint32_t below(uint32_t bound) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return static_cast<uint32_t>((state_ >> 33) % bound);
  }

 private:
  uint64_t state_ = 0;
};

struct RandomDraws final : story::Draws {
  explicit RandomDraws(Numbers& from) : numbers(from) {}
  std::optional<uint32_t> draw(const story::DrawRequest& request, story::State&) override {
    return numbers.below(request.outcomes);
  }
  Numbers& numbers;
};

/// How many blocks lie between a place and an instruction, on the shortest way of the flow graph.
class Way {
 public:
  explicit Way(const program::Flow& flow)
      : flow_(flow), before_(program::predecessors(flow)), far_(flow.blocks.size()) {}

  /// Returns how many blocks were looked at.
  uint64_t lead_to(Address where) {
    const auto behind =
        std::partition_point(flow_.blocks.begin(), flow_.blocks.end(),
                             [&](const program::Block& block) { return block.begin <= where; });
    std::fill(far_.begin(), far_.end(), UINT32_MAX);
    queue_.assign(1, static_cast<uint32_t>(behind - flow_.blocks.begin()) - 1);
    far_[queue_.front()] = 0;
    for (size_t at = 0; at < queue_.size(); ++at)
      for (const uint32_t before : before_[queue_[at]])
        if (far_[before] == UINT32_MAX) {
          far_[before] = far_[queue_[at]] + 1;
          queue_.push_back(before);
        }
    return flow_.blocks.size();
  }

  uint32_t from(Address target) const {
    if (target == program::no_address || flow_.block(target).is_none()) return UINT32_MAX;
    return far_[flow_.block(target).value];
  }

 private:
  const program::Flow& flow_;
  std::vector<std::vector<uint32_t>> before_;  ///< by BlockId
  std::vector<uint32_t> far_, queue_;
};

class Scout {
 public:
  Scout(const Program& program, const program::Flow& flow, const Limits& limits)
      : program_(program), limits_(limits), way_(flow), pool_(program.constants), draws_(numbers_) {
    seen_.executed.assign(program.code.size(), 0);
    seen_.offered.assign(program.choice_points.size(), 0);
    taken_.assign(program.choice_points.size(), 0);
    met_.assign(program.choice_points.size(), 0);
    const size_t numbers = program.globals.size() + program.counted.size() + program.turn_counted.size() + 1;
    room_ = std::min(most_moments, most_numbers / numbers + 1);
  }

  Sighting look_for(std::vector<Address> open) {
    uint32_t barren = 0;
    for (uint32_t n = 0; n < most_readings && barren < most_barren && steps_ < most_steps; ++n) {
      is_bound_ = n % 2 != 0;
      if (is_bound_) steps_ += way_.lead_to(open[numbers_.below(static_cast<uint32_t>(open.size()))]) / 8;
      if (n % 4 == 0 || moments_.empty())
        read_from_the_start();
      else
        go_on_from(least_begun());
      const size_t before = open.size();
      std::erase_if(open, [&](Address at) { return seen_.executed[at] != 0; });
      if (open.empty()) break;
      barren = open.size() < before ? 0 : barren + 1;
    }
    return std::move(seen_);
  }

 private:
  /// Where an option stood before a reader for the first time.
  struct Moment {
    story::State state;
    uint32_t turn;
    uint32_t begun = 0;  ///< readings that went on from it
  };

  story::Context context() {
    story::Context context{program_, pool_, draws_};
    context.trace.executed = seen_.executed.data();
    context.trace.offered = seen_.offered.data();
    context.steps_left = limits_.steps_per_turn;
    return context;
  }

  void read_from_the_start() {
    story::Context run = context();
    story::State state = story::initial_state(run);
    read(run, state, 0);
  }

  void go_on_from(Moment& moment) {
    ++moment.begun;
    story::Context run = context();
    story::State state = moment.state;
    const uint32_t turn = moment.turn;
    if (turn < limits_.max_choices && story::choose(program_, state, pick(state))) read(run, state, turn + 1);
  }

  /// The latest of those that were begun at the least.
  Moment& least_begun() {
    const auto later = std::min_element(moments_.rbegin(), moments_.rend(),
                                        [](const Moment& a, const Moment& b) { return a.begun < b.begun; });
    return *later;
  }

  void read(story::Context& run, story::State& state, uint32_t turn) {
    output_.is_silent = true;
    for (const uint32_t last = turn + most_turns; turn <= std::min(last, limits_.max_choices); ++turn) {
      if (state.fault.kind != story::FaultKind::none) break;
      output_.pieces.clear();
      const story::Advance advance = take_turn(run, state);
      if (advance.stop != story::Stop::offers || turn == limits_.max_choices) break;
      if (meets_an_option(state)) keep({state, turn});
      if (!story::choose(program_, state, pick(state))) break;
    }
  }

  /// Where frames pile up, each step may copy them all: that is looked at in between.
  story::Advance take_turn(story::Context& run, story::State& state) {
    uint64_t left = std::min(limits_.steps_per_turn, most_steps_of_turn);
    while (true) {
      const uint64_t steps = std::min(left, steps_between_looks);
      run.steps_left = steps;
      const story::Advance advance = story::advance(run, state, output_);
      const uint64_t taken = steps - run.steps_left;
      left -= taken;
      steps_ += taken + 50;
      const bool goes_on = advance.stop == story::Stop::budget && left > 0 &&
                           state.thread().frames.size() + state.threads.size() < most_frames;
      if (!goes_on) return advance;
    }
  }

  bool meets_an_option(const story::State& state) {
    bool is_first = false;
    for (uint32_t i = 0; i < story::visible_offers(state); ++i) {
      uint8_t& met = met_[story::visible_offer(state, story::ChoiceIndex{i}).point.value];
      is_first |= met == 0;
      met = 1;
    }
    return is_first;
  }

  /// Where there is no more room, what was begun most often is given up.
  void keep(Moment moment) {
    if (moments_.size() < room_) {
      moments_.push_back(std::move(moment));
      return;
    }
    *std::max_element(moments_.begin(), moments_.end(),
                      [](const Moment& a, const Moment& b) { return a.begun < b.begun; }) = std::move(moment);
  }

  /// Mostly the option that was taken least, or that leads nearest to where the reading is bound; sometimes
  /// any.
  story::ChoiceIndex pick(const story::State& state) {
    const uint32_t count = story::visible_offers(state);
    story::ChoiceIndex best{numbers_.below(count)};
    const uint32_t mood = numbers_.below(8);
    for (uint32_t i = 0; mood > 1 && i < count; ++i) {
      const story::ChoiceIndex index{(best.value + i) % count};
      const bool is_nearer = is_bound_ && mood > 3;
      if (is_nearer ? distance(state, index) < distance(state, best)
                    : times(state, index) < times(state, best))
        best = index;
    }
    ++taken_[story::visible_offer(state, best).point.value];
    return best;
  }
  uint32_t times(const story::State& state, story::ChoiceIndex index) const {
    return taken_[story::visible_offer(state, index).point.value];
  }

  uint32_t distance(const story::State& state, story::ChoiceIndex index) const {
    const auto& point = program_.choice_points[story::visible_offer(state, index).point.value];
    return way_.from(program_.targets[point.target.value].address);
  }

  const Program& program_;
  const Limits& limits_;
  Way way_;
  bool is_bound_ = false;  ///< this reading is led
  program::Pool pool_;
  Numbers numbers_;
  RandomDraws draws_;
  story::Output output_;
  Sighting seen_;
  std::vector<uint32_t> taken_;  ///< per ChoicePointId
  std::vector<uint8_t> met_;     ///< per ChoicePointId: it stood before some reader
  std::vector<Moment> moments_;
  size_t room_ = 0;
  uint64_t steps_ = 0;
};

}  // namespace

Sighting scout(const Program& program, const program::Flow& flow,
               const std::vector<program::Branching>& candidates, const Limits& limits) {
  std::vector<Address> open;
  for (const program::Branching& branching : candidates) {
    open.push_back(branching.jump);
    for (const program::Branching::Part& part : branching.parts)
      open.push_back(flow.blocks[part.block.value].begin);
  }
  if (open.empty())
    return {std::vector<uint8_t>(program.code.size(), 0),
            std::vector<uint8_t>(program.choice_points.size(), 0)};
  return Scout(program, flow, limits).look_for(std::move(open));
}

}  // namespace dramaturg::graph
