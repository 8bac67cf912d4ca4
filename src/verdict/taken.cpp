// A replay that prints, for the words of an option are made when it is offered.
#include "verdict/taken.hpp"

#include "story/draws.hpp"
#include "story/output.hpp"

namespace dramaturg::verdict {
namespace {

constexpr uint64_t steps_per_turn = 10'000'000;

std::vector<uint32_t> choices_of(const graph::Path& path) {
  std::vector<uint32_t> out;
  for (const graph::Step& step : path)
    if (!step.is_draw) out.push_back(step.index);
  return out;
}

/// Plays a path, printing, and knows what stands before the reader.
class Reading {
 public:
  Reading(const program::Program& program, const graph::Path& path)
      : program_(program), pool_(program.constants), context_{program, pool_, draws_} {
    for (const graph::Step& step : path)
      if (step.is_draw) draws_.outcomes.push_back(step.index);
    context_.steps_left = steps_per_turn;
    state_ = story::initial_state(context_);
    run();
  }

  uint32_t offers() const { return is_open_ ? story::visible_offers(state_) : 0; }
  std::string option(uint32_t index) const {
    return std::string(pool_.string(story::visible_offer(state_, story::ChoiceIndex{index}).text));
  }
  bool take(uint32_t index) {
    if (index >= offers() || !story::choose(program_, state_, story::ChoiceIndex{index})) return false;
    run();
    return true;
  }

 private:
  void run() {
    context_.steps_left = steps_per_turn;
    is_open_ = story::advance(context_, state_, output_).stop == story::Stop::offers;
    output_.pieces.clear();
  }

  const program::Program& program_;
  program::Pool pool_;
  story::RecordedDraws draws_;
  story::Context context_;
  story::Output output_;
  story::State state_;
  bool is_open_ = false;
};

}  // namespace

std::vector<std::string> options_taken(const program::Program& program, const graph::Path& path) {
  std::vector<std::string> out;
  Reading reading(program, path);
  for (const uint32_t index : choices_of(path)) {
    if (index >= reading.offers()) break;
    out.push_back(reading.option(index));
    if (!reading.take(index)) break;
  }
  return out;
}

std::vector<std::string> options_at(const program::Program& program, const graph::Path& path) {
  Reading reading(program, path);
  for (const uint32_t index : choices_of(path))
    if (!reading.take(index)) return {};
  std::vector<std::string> out;
  for (uint32_t i = 0; i < reading.offers(); ++i) out.push_back(reading.option(i));
  return out;
}

std::string change_in_words(const program::Program& program, const graph::Path& path,
                            const graph::Path& changed) {
  const std::vector<uint32_t> before = choices_of(path), after = choices_of(changed);
  const std::vector<std::string> taken = options_taken(program, changed);
  std::string out;
  for (size_t i = 0; i < std::min({before.size(), after.size(), taken.size()}); ++i)
    if (before[i] != after[i])
      out += (out.empty() ? "at choice " : "; at choice ") + std::to_string(i + 1) + ", [" + taken[i] +
             "] instead";
  return out;
}

}  // namespace dramaturg::verdict
