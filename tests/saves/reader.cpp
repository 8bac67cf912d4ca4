// The machine's verbs in the order a reader meets them, with inkjs's dice.
#include "saves/reader.hpp"

#include "differential/shown.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"

namespace saves {
namespace {

using namespace dramaturg;
using differential::escape, differential::join;

constexpr uint64_t steps_of_a_turn = 3'000'000;

class Reader {
 public:
  explicit Reader(const program::Program& program)
      : pool_(program.constants), dice_(story::Generator::minstd), context_{program, pool_, dice_} {
    defaults_ = story::initial_state(context_);
    state_ = defaults_;
  }

  Walk walk(uint32_t seed, uint32_t turns) {
    state_.story_seed = static_cast<int32_t>(seed);
    luck_ = seed & 0x7fffffffu;
    play(0, turns, true);
    return std::move(walk_);
  }

  Walk go_on(const std::string& save, uint32_t luck, uint32_t turn, uint32_t turns) {
    story::SaveReading reading;
    luck_ = luck;
    if (!story::read_save(save, context_.program, pool_, state_, flows_, defaults_, reading)) {
      walk_.lines.push_back("REFUSED " + reading.problem);
    } else if (!reading.unplaced.empty()) {
      walk_.lines.push_back("REFUSED in part: " + reading.unplaced[0].name);
    } else {
      play(turn, turns, false);
    }
    return std::move(walk_);
  }

 private:
  uint32_t below(uint32_t n) {
    luck_ = (luck_ * 1103515245u + 12345u) & 0x7fffffffu;
    return (luck_ >> 8) % n;
  }

  void play(uint32_t turn, uint32_t turns, bool saves) {
    for (;; ++turn) {
      if (!finish_turn()) return;
      if (saves)
        walk_.turns.push_back({turn, luck_, walk_.lines.size(),
                               story::write_save(context_.program, pool_, state_, flows_, defaults_)});
      const uint32_t n = story::visible_offers(state_);
      for (uint32_t i = 0; i < n; ++i) show(story::visible_offer(state_, story::ChoiceIndex{i}));
      if (n == 0 || turn >= turns) return walk_.lines.push_back(n == 0 ? "END" : "TURNS");
      const uint32_t index = below(n);
      walk_.lines.push_back("> " + std::to_string(index));
      if (!story::choose(context_.program, state_, story::ChoiceIndex{index}))
        walk_.lines.push_back("NO SUCH CHOICE");
    }
  }

  bool finish_turn() {
    context_.steps_left = steps_of_a_turn;
    while (story::can_continue(state_)) {
      const story::Advance stop = story::continue_line(context_, state_, output_, flows_.line);
      if (stop.stop == story::Stop::budget) return stop_with("ENDLESS");
      walk_.lines.push_back("T " + escape(flows_.line.text));
      if (!flows_.line.tags.empty()) walk_.lines.push_back("# " + join(flows_.line.tags));
    }
    if (state_.fault.kind == story::FaultKind::none) return true;
    walk_.is_excused = state_.fault.kind == story::FaultKind::stack_underflow ||
                       state_.fault.kind == story::FaultKind::division_by_zero;
    return stop_with(state_.fault.kind == story::FaultKind::too_deep ? "ENDLESS" : "FAULT");
  }

  bool stop_with(const char* word) {
    walk_.lines.push_back(word);
    return false;
  }

  void show(const story::Offer& offer) {
    std::vector<std::string> tags;
    for (auto tag : offer.tags) tags.emplace_back(pool_.string(tag));
    walk_.lines.push_back("C " + std::string(pool_.string(offer.text)) +
                          (tags.empty() ? "" : " # " + join(tags)));
  }

  program::Pool pool_;
  story::SeededDraws dice_;
  story::Context context_;
  story::State defaults_, state_;
  story::Flows flows_;
  story::Output output_;
  uint32_t luck_ = 0;
  Walk walk_;
};

}  // namespace

Walk walk(const program::Program& program, uint32_t seed, uint32_t turns) {
  return Reader(program).walk(seed, turns);
}

Walk go_on(const program::Program& program, const std::string& save, uint32_t luck, uint32_t turn,
           uint32_t turns) {
  return Reader(program).go_on(save, luck, turn, turns);
}

}  // namespace saves
