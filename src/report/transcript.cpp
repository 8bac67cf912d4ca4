// Turn by turn: run to the next choice, compare the globals, take the choice.
#include "report/transcript.hpp"

#include "story/draws.hpp"
#include "story/ops.hpp"

namespace dramaturg::report {
namespace {

using program::Program;
using story::Stop;

constexpr uint64_t steps_per_turn = 10'000'000;

std::string knot_at(const Program& program, program::Address at) {
  if (at >= program.container_at.size()) return {};
  std::string knot;
  for (auto id = program.container_at[at]; id; id = program.containers[id.value].parent) {
    const program::ContainerInfo& container = program.containers[id.value];
    if (container.is_knot && !container.is_function) knot = container.name;
  }
  return knot;
}

}  // namespace

Transcriber::Transcriber(const Program& program, story::Draws& draws, int32_t seed)
    : program_(program), pool_(program.constants), context_{program, pool_, draws} {
  context_.trace.ending_tag = &ending_tag_;
  context_.scratch = &scratch_;
  state_ = story::initial_state(context_);
  state_.story_seed = seed;
  out_.turns.emplace_back();
  if (state_.fault.kind != story::FaultKind::none)
    stop_ = Stop::fault;
  else
    run_turn();
}

uint32_t Transcriber::offers() const { return stop_ == Stop::offers ? story::visible_offers(state_) : 0; }

bool Transcriber::take(uint32_t option) {
  if (option >= offers()) return false;
  Turn turn;
  turn.options = options();
  turn.taken = option;
  out_.turns.push_back(std::move(turn));
  if (!story::choose(program_, state_, story::ChoiceIndex{option})) return false;
  run_turn();
  return true;
}

Transcript Transcriber::finish(bool is_unfinished) {
  switch (stop_) {
    case Stop::offers: out_.end = is_unfinished ? TranscriptEnd::misfit : TranscriptEnd::open; break;
    case Stop::ended: out_.end = is_unfinished ? TranscriptEnd::unasked : TranscriptEnd::ended; break;
    case Stop::fault: out_.end = TranscriptEnd::fault; break;
    case Stop::budget: out_.end = TranscriptEnd::budget; break;
    default: out_.end = TranscriptEnd::misfit;
  }
  if (stop_ == Stop::offers) out_.options = options();
  if (stop_ == Stop::ended) out_.ending = ending_tag_.empty() ? out_.turns.back().knot : ending_tag_;
  out_.fault = state_.fault;
  return std::move(out_);
}

std::vector<TranscriptOption> Transcriber::options() const {
  std::vector<TranscriptOption> all;
  for (uint32_t i = 0; i < story::visible_offers(state_); ++i) {
    const story::Offer& offer = story::visible_offer(state_, story::ChoiceIndex{i});
    TranscriptOption option{std::string(pool_.string(offer.text)), {}};
    for (const auto tag : offer.tags) option.tags.emplace_back(pool_.string(tag));
    all.push_back(std::move(option));
  }
  return all;
}

void Transcriber::run_turn() {
  Turn& turn = out_.turns.back();
  const std::vector<program::Value> before = state_.globals;
  context_.steps_left = steps_per_turn;
  do {
    story::Line line;
    const story::Advance advance = story::continue_line(context_, state_, output_, line);
    stop_ = advance.stop;
    where_ = stop_ == Stop::ended     ? advance.ended_at
             : stop_ == Stop::fault   ? state_.fault.where
             : state_.threads.empty() ? program::no_address
                                      : state_.thread().previous;
    while (line.text.ends_with('\n')) line.text.pop_back();
    if (!line.text.empty() || !line.tags.empty()) turn.lines.push_back({std::move(line.text), line.tags});
    if (stop_ == Stop::line && !story::can_continue(state_))
      stop_ = story::visible_offers(state_) > 0 ? Stop::offers : Stop::ended;
  } while (stop_ == Stop::line);
  for (size_t g = 0; g < before.size(); ++g)
    if (!(before[g] == state_.globals[g]))
      turn.changes.push_back({program_.globals[g], story::value_text(program_, pool_, before[g]),
                              story::value_text(program_, pool_, state_.globals[g])});
  turn.knot = stop_ == Stop::offers ? knot_of_offers() : knot_at(program_, where_);
}

std::string Transcriber::knot_of_offers() const {
  const story::Offer& offer = story::visible_offer(state_, story::ChoiceIndex{0});
  return knot_at(program_, program_.choice_points[offer.point.value].address);
}

Transcript transcribe(const Program& program, story::Draws& draws, const std::vector<uint32_t>& choices,
                      int32_t seed) {
  Transcriber transcriber(program, draws, seed);
  for (const uint32_t choice : choices)
    if (!transcriber.take(choice)) return transcriber.finish(true);
  return transcriber.finish();
}

Transcript transcribe(const Program& program, const graph::Path& path) {
  story::RecordedDraws draws;
  std::vector<uint32_t> choices;
  for (const graph::Step& step : path) {
    if (step.is_draw)
      draws.outcomes.push_back(step.index);
    else
      choices.push_back(step.index);
  }
  return transcribe(program, draws, choices);
}

}  // namespace dramaturg::report
