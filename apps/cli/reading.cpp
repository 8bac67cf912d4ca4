// The story's verbs, put in the order in which a reader meets them.
#include "cli/reading.hpp"

#include <algorithm>

#include "program/places.hpp"
#include "story/host.hpp"

namespace dramaturg::cli {

namespace {

constexpr uint64_t steps_per_turn = 10'000'000;

/// splitmix64 (Steele, Lea and Flood 2014): every bit of a counter moves every bit of the result.
uint64_t scramble(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

}  // namespace

std::string write_picks(const std::vector<Pick>& picks) {
  std::string text;
  for (const Pick& pick : picks) {
    if (!text.empty()) text += ',';
    text += (pick.is_draw ? "r" : "") + std::to_string(pick.number);
  }
  return text;
}

void Dice::give(const std::vector<Pick>& picks) {
  size_t choices = 0;
  for (const Pick& pick : picks) {
    if (pick.is_draw) {
      draws_.push_back({pick.number, choices});
    } else {
      ++choices;
    }
  }
}

std::optional<uint32_t> Dice::draw(const story::DrawRequest& request, story::State& state) {
  const auto place = static_cast<size_t>(state.previous_random);
  const int64_t lowest = request.kind == story::DrawKind::random ? request.low : 1;
  int64_t outcome = 0;
  if (place < draws_.size()) {
    outcome = int64_t{draws_[place].number} - lowest;
    if (draws_[place].after_choices != choices_made) return std::nullopt;
  } else {
    outcome = static_cast<int64_t>(scramble(seed_ * 0x9e3779b97f4a7c15u + place) % request.outcomes);
  }
  if (outcome < 0 || outcome >= int64_t{request.outcomes}) return std::nullopt;
  asked_.resize(place);
  asked_.push_back({static_cast<int32_t>(lowest + outcome), choices_made});
  ++state.previous_random;
  return static_cast<uint32_t>(outcome);
}

bool Dice::has_unused_draw(const story::State& state) const {
  // A story that has seeded chance asks nobody any more, and counts its draws no longer.
  if (draws_.empty() || state.is_seeded) return false;
  const auto place = static_cast<size_t>(state.previous_random);
  return place < draws_.size() && draws_[place].after_choices <= choices_made;
}

std::vector<Pick> Dice::interleave(const std::vector<Pick>& choices, size_t count) const {
  std::vector<Pick> picks;
  size_t next = 0;
  for (size_t made = 0; made <= choices.size(); ++made) {
    while (next < std::min(count, asked_.size()) && asked_[next].after_choices == made) {
      picks.push_back({true, asked_[next++].number});
    }
    if (made < choices.size()) picks.push_back(choices[made]);
  }
  return picks;
}

Reading::Reading(const program::Program& program, DiceKind kind, int32_t seed)
    : program_(program),
      pool_(program.constants),
      dice_(kind, static_cast<uint64_t>(seed)),
      steps_left_(steps_per_turn) {
  story::Context context{program_, pool_, dice_};
  state_ = story::initial_state(context);
  state_.story_seed = seed;
}

bool Reading::read(Passage& passage) {
  passage = {};
  if (is_stopped_ || !story::can_continue(state_)) return false;
  story::Context context{program_, pool_, dice_, {}, steps_left_};
  context.trace.warnings = &passage.warnings;
  context.trace.ending_tag = &ending_tag_;
  const story::Advance advance = story::continue_line(context, state_, output_, passage.line);
  steps_left_ = context.steps_left;
  switch (advance.stop) {
    case story::Stop::place:
    case story::Stop::line:
    case story::Stop::offers: break;
    case story::Stop::draw: passage.misfit = advance.pending; break;
    case story::Stop::watched:
    case story::Stop::budget:
      passage.is_over_budget = true;
      ended_at_ = state_.thread().frames.back().pc;
      break;
    case story::Stop::ended: ended_at_ = advance.ended_at; break;
    case story::Stop::fault: ended_at_ = state_.fault.where; break;
  }
  is_stopped_ = advance.stop != story::Stop::line && advance.stop != story::Stop::offers;
  return true;
}

std::string_view Reading::offer_text(uint32_t index) const {
  return pool_.string(story::visible_offer(state_, story::ChoiceIndex{index}).text);
}

std::vector<std::string> Reading::offer_tags(uint32_t index) const {
  std::vector<std::string> tags;
  for (const auto tag : story::visible_offer(state_, story::ChoiceIndex{index}).tags) {
    tags.emplace_back(pool_.string(tag));
  }
  return tags;
}

bool Reading::choose(uint32_t index) {
  if (is_stopped_ || index >= offers()) return false;
  if (!story::choose(program_, state_, story::ChoiceIndex{index})) return false;
  ++dice_.choices_made;
  steps_left_ = steps_per_turn;
  return true;
}

bool Reading::go_to(std::string_view path) {
  const program::Places places(program_);
  const program::ContainerId container = places.container(path);
  if (container.is_none() || container.value == 0) return false;
  const program::TargetInfo target = places.target(container);
  if (program::parameter_count(program_, target) > 0) return false;
  story::Context context{program_, pool_, dice_};
  story::choose_path(context, state_, target, {});
  is_stopped_ = false;
  ended_at_ = program::no_address;
  output_ = {};
  steps_left_ = steps_per_turn;
  return true;
}

void Reading::go_back(const Mark& mark) {
  state_ = mark.state;
  ending_tag_ = mark.ending_tag;
  ended_at_ = mark.ended_at;
  is_stopped_ = mark.is_stopped;
  dice_.choices_made = mark.choices_made;
  output_ = {};
  steps_left_ = steps_per_turn;
}

std::vector<Pick> Reading::picks(const std::vector<Pick>& choices) const {
  if (dice_.is_reference() || state_.is_seeded) return choices;
  return dice_.interleave(choices, static_cast<size_t>(state_.previous_random));
}

std::string Reading::ending() const {
  if (!ending_tag_.empty()) return ending_tag_;
  if (ended_at_ >= program_.container_at.size()) return {};
  for (auto id = program_.container_at[ended_at_]; id; id = program_.containers[id.value].parent) {
    const auto& container = program_.containers[id.value];
    if (!container.is_knot) continue;
    const auto& above = program_.containers[container.parent.value];
    return above.is_knot ? above.name + "." + container.name : container.name;
  }
  return {};
}

}  // namespace dramaturg::cli
