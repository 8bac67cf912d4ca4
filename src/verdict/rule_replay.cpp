// Silent turns, each followed by the monitor's look: the same order as in the search, the code its own.
#include "verdict/rule_replay.hpp"

#include "graph/end_name.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"

namespace dramaturg::verdict {
namespace {

using story::Stop;

constexpr uint64_t steps_per_turn = 2'000'000;

class Replay {
 public:
  Replay(const program::Program& program, const graph::Claims& claims, const graph::Path& path)
      : program_(program),
        claims_(claims),
        pool_(program.constants),
        monitor_(program, claims, pool_),
        context_{program, pool_, draws_} {
    for (const graph::Step& step : path)
      if (step.is_draw) draws_.outcomes.push_back(step.index);
    monitor_.watch(watch_);
    context_.trace.watch = &watch_;
    context_.trace.ending_tag = &tag_;
    output_.is_silent = true;
  }

  RuleReplay run(const graph::Path& path, uint32_t goes_on) {
    context_.steps_left = steps_per_turn;
    state_ = story::initial_state(context_);
    states_ = monitor_.begin();
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
  bool choose(uint32_t index) { return story::choose(program_, state_, story::ChoiceIndex{index}, &watch_); }

  /// True: the reader chooses again.
  bool turn() {
    const graph::RuleStates before = states_;
    context_.steps_left = steps_per_turn;
    story::Advance advance = step();
    while (advance.stop == Stop::watched) advance = step();
    if (advance.stop == Stop::offers) {
      monitor_.choose(states_, state_);
    } else if (advance.stop == Stop::ended) {
      const std::string name = graph::end_name(program_, claims_.endings, advance.ended_at, tag_);
      monitor_.stop(states_, state_, &name);
      out_.end = RuleReplay::End::ended;
    } else {
      if (advance.stop != Stop::draw) monitor_.stop(states_, state_, nullptr);
      out_.end = RuleReplay::End::stopped;
    }
    for (const uint32_t rule : monitor_.hits)
      out_.hits.push_back({rule, static_cast<uint32_t>(out_.after.size()), before[rule]});
    monitor_.hits.clear();
    out_.after.push_back(states_);
    out_.offers.push_back(advance.stop == Stop::offers ? story::visible_offers(state_) : 0);
    return advance.stop == Stop::offers;
  }

  story::Advance step() {
    const story::Advance advance = story::advance(context_, state_, output_);
    for (const program::ContainerId entered : watch_.entered) monitor_.enter(states_, entered, state_);
    watch_.entered.clear();
    return advance;
  }

  const program::Program& program_;
  const graph::Claims& claims_;
  program::Pool pool_;
  graph::Monitor monitor_;
  story::RecordedDraws draws_;
  story::Context context_;
  story::Watch watch_;
  story::State state_;
  story::Output output_;
  std::string tag_;
  graph::RuleStates states_;
  RuleReplay out_;
};

}  // namespace

RuleReplay replay_rules(const program::Program& program, const graph::Claims& claims, const graph::Path& path,
                        uint32_t goes_on) {
  return Replay(program, claims, path).run(path, goes_on);
}

}  // namespace dramaturg::verdict
