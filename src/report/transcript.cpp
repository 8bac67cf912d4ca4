// Turn by turn: run to the next choice, compare the globals, take the choice.
#include "report/transcript.hpp"

#include "story/draws.hpp"
#include "story/ops.hpp"
#include "story/output.hpp"

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

class Transcriber {
 public:
  Transcriber(const Program& program, story::Draws& draws, int32_t seed)
      : program_(program), pool_(program.constants), context_{program, pool_, draws} {
    context_.trace.ending_tag = &ending_tag_;
    state_ = story::initial_state(context_);
    state_.story_seed = seed;
  }

  Transcript transcribe(const std::vector<uint32_t>& choices) {
    out_.turns.emplace_back();
    Stop stop = state_.fault.kind != story::FaultKind::none ? Stop::fault : run_turn();
    size_t taken = 0;
    while (stop == Stop::offers && taken < choices.size()) {
      if (choices[taken] >= story::visible_offers(state_)) {
        stop = Stop::draw;
        break;
      }
      take(choices[taken++]);
      stop = run_turn();
    }
    close(stop, taken < choices.size());
    return std::move(out_);
  }

 private:
  std::vector<TranscriptOption> options() const {
    std::vector<TranscriptOption> all;
    for (uint32_t i = 0; i < story::visible_offers(state_); ++i) {
      const story::Offer& offer = story::visible_offer(state_, story::ChoiceIndex{i});
      TranscriptOption option{std::string(pool_.string(offer.text)), {}};
      for (const auto tag : offer.tags) option.tags.emplace_back(pool_.string(tag));
      all.push_back(std::move(option));
    }
    return all;
  }

  void take(uint32_t choice) {
    Turn turn;
    turn.options = options();
    turn.taken = choice;
    out_.turns.push_back(std::move(turn));
    [[maybe_unused]] const bool is_taken = story::choose(program_, state_, story::ChoiceIndex{choice});
  }

  Stop run_turn() {
    Turn& turn = out_.turns.back();
    const std::vector<program::Value> before = state_.globals;
    context_.steps_left = steps_per_turn;
    Stop stop = Stop::line;
    while (stop == Stop::line) {
      story::Line line;
      const story::Advance advance = story::continue_line(context_, state_, output_, line);
      stop = advance.stop;
      where_ = stop == Stop::ended      ? advance.ended_at
               : stop == Stop::fault    ? state_.fault.where
               : state_.threads.empty() ? program::no_address
                                        : state_.thread().previous;
      while (line.text.ends_with('\n')) line.text.pop_back();
      if (!line.text.empty() || !line.tags.empty()) turn.lines.push_back({std::move(line.text), line.tags});
      if (stop == Stop::line && !story::can_continue(state_))
        stop = story::visible_offers(state_) > 0 ? Stop::offers : Stop::ended;
    }
    for (size_t g = 0; g < before.size(); ++g)
      if (!(before[g] == state_.globals[g]))
        turn.changes.push_back({program_.globals[g], story::value_text(program_, pool_, before[g]),
                                story::value_text(program_, pool_, state_.globals[g])});
    turn.knot = stop == Stop::offers ? knot_of_offers() : knot_at(program_, where_);
    return stop;
  }

  std::string knot_of_offers() const {
    const story::Offer& offer = story::visible_offer(state_, story::ChoiceIndex{0});
    return knot_at(program_, program_.choice_points[offer.point.value].address);
  }

  void close(Stop stop, bool has_more) {
    switch (stop) {
      case Stop::offers: out_.end = TranscriptEnd::open; break;
      case Stop::ended: out_.end = has_more ? TranscriptEnd::unasked : TranscriptEnd::ended; break;
      case Stop::fault: out_.end = TranscriptEnd::fault; break;
      case Stop::budget: out_.end = TranscriptEnd::budget; break;
      default: out_.end = TranscriptEnd::misfit;
    }
    if (stop == Stop::offers) out_.options = options();
    if (stop == Stop::ended) out_.ending = ending_tag_.empty() ? out_.turns.back().knot : ending_tag_;
    out_.fault = state_.fault;
  }

  const Program& program_;
  program::Pool pool_;
  story::Context context_;
  story::State state_;
  story::Output output_;
  std::string ending_tag_;
  program::Address where_ = program::no_address;
  Transcript out_;
};

}  // namespace

Transcript transcribe(const Program& program, story::Draws& draws, const std::vector<uint32_t>& choices,
                      int32_t seed) {
  return Transcriber(program, draws, seed).transcribe(choices);
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
