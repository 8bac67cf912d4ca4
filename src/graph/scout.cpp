// Each reading is played on the plain machine with ideal dice, by a generator with a fixed seed.
#include "graph/scout.hpp"

#include <algorithm>

#include "story/output.hpp"
#include "story/run.hpp"

namespace dramaturg::graph {
namespace {

constexpr uint32_t most_readings = 4000, most_barren = 150;
constexpr uint32_t most_turns = 400;
constexpr uint64_t most_steps = 8'000'000;

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

class Scout {
 public:
  Scout(const Program& program, const Limits& limits)
      : program_(program), limits_(limits), pool_(program.constants), draws_(numbers_) {
    seen_.executed.assign(program.code.size(), 0);
    seen_.offered.assign(program.choice_points.size(), 0);
    taken_.assign(program.choice_points.size(), 0);
  }

  Sighting look_for(std::vector<Address> open) {
    uint32_t barren = 0;
    for (uint32_t n = 0; n < most_readings && barren < most_barren && steps_ < most_steps; ++n) {
      read();
      const size_t before = open.size();
      std::erase_if(open, [&](Address at) { return seen_.executed[at] != 0; });
      if (open.empty()) break;
      barren = open.size() < before ? 0 : barren + 1;
    }
    return std::move(seen_);
  }

 private:
  void read() {
    story::Context context{program_, pool_, draws_};
    context.trace.executed = seen_.executed.data();
    context.trace.offered = seen_.offered.data();
    context.steps_left = limits_.steps_per_turn;
    story::State state = story::initial_state(context);
    output_.is_silent = true;
    for (uint32_t turn = 0; turn <= std::min(most_turns, limits_.max_choices); ++turn) {
      if (state.fault.kind != story::FaultKind::none) break;
      output_.pieces.clear();
      context.steps_left = std::min<uint64_t>(limits_.steps_per_turn, 100'000);
      const uint64_t steps = context.steps_left;
      const story::Advance advance = story::advance(context, state, output_);
      steps_ += steps - context.steps_left + 50;
      if (advance.stop != story::Stop::offers || turn == limits_.max_choices) break;
      if (!story::choose(program_, state, pick(state))) break;
    }
  }

  /// Mostly the option that was taken least, sometimes any.
  story::ChoiceIndex pick(const story::State& state) {
    const uint32_t count = story::visible_offers(state);
    story::ChoiceIndex best{numbers_.below(count)};
    if (numbers_.below(4) != 0)
      for (uint32_t i = 0; i < count; ++i) {
        const story::ChoiceIndex index{(best.value + i) % count};
        if (times(state, index) < times(state, best)) best = index;
      }
    ++taken_[story::visible_offer(state, best).point.value];
    return best;
  }
  uint32_t times(const story::State& state, story::ChoiceIndex index) const {
    return taken_[story::visible_offer(state, index).point.value];
  }

  const Program& program_;
  const Limits& limits_;
  program::Pool pool_;
  Numbers numbers_;
  RandomDraws draws_;
  story::Output output_;
  Sighting seen_;
  std::vector<uint32_t> taken_;  ///< per ChoicePointId
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
  return Scout(program, limits).look_for(std::move(open));
}

}  // namespace dramaturg::graph
