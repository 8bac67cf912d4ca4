// Silent turns, each followed by a look: the same order as in the search, the code its own.
#include "verdict/rule_replay.hpp"

#include "graph/end_name.hpp"
#include "graph/observer.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"

namespace dramaturg::verdict {
namespace {

using story::Stop;

constexpr uint64_t steps_per_turn = 2'000'000;

class Replay {
 public:
  Replay(const program::Program& program, const graph::Claims& claims, uint32_t rule, const graph::Path& path)
      : program_(program),
        claims_(claims),
        pool_(program.constants),
        observer_(program, claims, pool_, nullptr, rule),
        monitor_(claims, rule),
        context_{program, pool_, draws_} {
    for (const graph::Step& step : path)
      if (step.is_draw) draws_.outcomes.push_back(step.index);
    context_.trace.watch = &observer_.watch;
    context_.trace.ending_tag = &tag_;
    output_.is_silent = true;
  }

  RuleReplay run(const graph::Path& path, uint32_t goes_on) {
    context_.steps_left = steps_per_turn;
    state_ = story::initial_state(context_);
    memory_ = monitor_.begin();
    observer_.begin(true);
    if (state_.fault.kind != story::FaultKind::none) {
      out_.end = RuleReplay::End::stopped;
      return std::move(out_);
    }
    bool is_open = turn();
    for (const graph::Step& step : path) {
      if (step.is_draw) continue;
      if (!is_open || !choose(step.index)) return misfit();
      is_open = turn();
    }
    for (; is_open && goes_on > 0 && choose(0); --goes_on) is_open = turn();
    return std::move(out_);
  }

 private:
  RuleReplay misfit() {
    out_.end = RuleReplay::End::misfit;
    return std::move(out_);
  }
  bool choose(uint32_t index) {
    return story::choose(program_, state_, story::ChoiceIndex{index}, &observer_.watch);
  }

  /// True: the reader chooses again.
  bool turn() {
    context_.steps_left = steps_per_turn;
    story::Advance advance = step();
    while (advance.stop == Stop::watched) advance = step();
    if (advance.stop == Stop::offers) {
      observer_.choose(state_);
    } else if (advance.stop == Stop::ended) {
      const std::string name = graph::end_name(program_, claims_.endings, advance.ended_at, tag_);
      observer_.stop(state_, score_.ending(name));
      out_.end = RuleReplay::End::ended;
    } else {
      if (advance.stop != Stop::draw) observer_.stop(state_, -1);
      out_.end = RuleReplay::End::stopped;
    }
    for (const uint32_t word : observer_.moments)
      monitor_.step(memory_, graph::Moment::of(word), score_.endings);
    observer_.begin(false);
    if (monitor_.is_hit) out_.hits.push_back(static_cast<uint32_t>(out_.words.size()));
    monitor_.is_hit = false;
    out_.has_premise = monitor_.has_premise;
    out_.is_denied = monitor_.is_denied;
    out_.unearned = monitor_.unearned;
    out_.words.push_back(memory_.word);
    out_.offers.push_back(advance.stop == Stop::offers ? story::visible_offers(state_) : 0);
    return advance.stop == Stop::offers;
  }

  story::Advance step() {
    const story::Advance advance = story::advance(context_, state_, output_);
    observer_.look(state_);
    return advance;
  }

  const program::Program& program_;
  const graph::Claims& claims_;
  program::Pool pool_;
  graph::Observer observer_;
  graph::Monitor monitor_;
  graph::Monitor::Memory memory_;
  graph::Score score_;  ///< for the names of endings
  story::RecordedDraws draws_;
  story::Context context_;
  story::State state_;
  story::Output output_;
  std::string tag_;
  RuleReplay out_;
};

}  // namespace

RuleReplay replay_rule(const program::Program& program, const graph::Claims& claims, uint32_t rule,
                       const graph::Path& path, uint32_t goes_on) {
  return Replay(program, claims, rule, path).run(path, goes_on);
}

}  // namespace dramaturg::verdict
