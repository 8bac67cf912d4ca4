// The machine is told chance and choice by one stream of numbers.
#include "verdict/player.hpp"

#include "graph/end_name.hpp"
#include "story/output.hpp"
#include "story/run.hpp"

namespace dramaturg::verdict {
namespace {

constexpr uint64_t most_choices_read = 100'000;

class RandomDraws final : public story::Draws {
 public:
  explicit RandomDraws(Numbers& numbers) : numbers_(numbers) {}
  std::optional<uint32_t> draw(const story::DrawRequest& request, story::State&) override {
    return static_cast<uint32_t>(numbers_.below(request.outcomes));
  }

 private:
  Numbers& numbers_;
};

}  // namespace

Player::Player(const program::Program& program, const std::vector<graph::NamedEnding>& endings,
               const Temper& temper)
    : program_(program),
      endings_(endings),
      temper_(temper),
      lean_(program::find_strides(program)),
      pool_(program.constants),
      point_times_(program.choice_points.size(), -1) {}

double Player::times(uint32_t index, const story::State& state) {
  const story::Offer& offer = story::visible_offer(state, story::ChoiceIndex{index});
  double& known = point_times_[offer.point.value];
  if (known >= 0) return known;
  std::vector<std::string> tags;
  for (const auto tag : offer.tags) tags.emplace_back(pool_.string(tag));
  bool is_conflict = false;
  known = times_of_tags(temper_, tags, is_conflict);
  if (is_conflict) known *= temper_.conflict;
  return known;
}

void Player::play(uint64_t readings, uint64_t seed, Played& out) {
  Numbers numbers{seed * 0x2545f4914f6cdd1du + 1};
  RandomDraws draws(numbers);
  std::string tag;
  story::Context context{program_, pool_, draws};
  context.trace.ending_tag = &tag;
  const story::State start = story::initial_state(context);
  story::State state, next;
  story::Output output;
  output.is_silent = true;
  const bool looks_at_tags = temper_.looks_at_tags();
  std::vector<double> exact;
  std::vector<uint32_t> weights;
  // Texts and tags of options are made only for who looks at them.
  if (!looks_at_tags) context.lean = &lean_;
  for (uint64_t n = 0; n < readings; ++n) {
    state = start;
    tag.clear();
    output.pieces.clear();
    ++out.readings;
    uint64_t taken = 0;
    for (;; ++taken) {
      context.steps_left = 10'000'000;
      const story::Advance advance = story::advance(context, state, output);
      if (advance.stop == story::Stop::ended)
        ++out.endings[graph::end_name(program_, endings_, advance.ended_at, tag)];
      if (advance.stop != story::Stop::offers) break;
      if (taken == most_choices_read) {
        ++out.cut;
        break;
      }
      if (temper_.leave > 0 && numbers.below(1000) < temper_.leave) {
        ++out.left;
        break;
      }
      const uint32_t offers = story::visible_offers(state);
      uint32_t option = 0;
      if (temper_.is_even()) {
        option = static_cast<uint32_t>(numbers.below(offers));
      } else {
        exact.assign(offers, 1);
        exact.front() *= temper_.first;
        exact.back() *= temper_.last;
        for (uint32_t i = 0; looks_at_tags && i < offers; ++i) exact[i] *= times(i, state);
        make_whole(exact, weights);
        uint64_t all = 0;
        for (const uint32_t w : weights) all += w;
        if (all == 0) weights.assign(offers, 1), all = offers;
        uint64_t drawn = numbers.below(all);
        for (; drawn >= weights[option]; ++option) drawn -= weights[option];
      }
      if (!story::choose(program_, state, story::ChoiceIndex{option}, next)) break;
      std::swap(state, next);
    }
    out.choices += static_cast<double>(taken);
  }
}

}  // namespace dramaturg::verdict
