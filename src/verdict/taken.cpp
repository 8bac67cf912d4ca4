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

}  // namespace

std::vector<std::string> options_taken(const program::Program& program, const graph::Path& path) {
  std::vector<std::string> out;
  program::Pool pool = program.constants;
  story::RecordedDraws draws;
  for (const graph::Step& step : path)
    if (step.is_draw) draws.outcomes.push_back(step.index);
  story::Context context{program, pool, draws};
  context.steps_left = steps_per_turn;
  story::Output output;
  story::State state = story::initial_state(context);
  for (const uint32_t index : choices_of(path)) {
    context.steps_left = steps_per_turn;
    if (story::advance(context, state, output).stop != story::Stop::offers) break;
    output.pieces.clear();
    if (index >= story::visible_offers(state)) break;
    out.emplace_back(pool.string(story::visible_offer(state, story::ChoiceIndex{index}).text));
    if (!story::choose(program, state, story::ChoiceIndex{index})) break;
  }
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
