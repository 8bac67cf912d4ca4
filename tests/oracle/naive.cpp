// Breadth first over raw states: once for what can be reached, once for the odds.
#include "oracle/naive.hpp"

#include <cstdlib>
#include <deque>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "oracle/naive_odds.hpp"
#include "program/flow.hpp"
#include "story/notices.hpp"
#include "story/output.hpp"
#include "story/run.hpp"

namespace oracle {
namespace {

using namespace dramaturg;
using story::State;

/// A number is outside of what it is taken to stay within.
bool is_outside(const program::Program& program, const State& state) {
  for (const program::Bound& bound : program.bounds) {
    const program::Value value = state.globals[bound.variable.value];
    const bool is_whole = value.kind == program::Kind::integer, is_real = value.kind == program::Kind::real;
    if (!is_whole && !is_real) return true;
    const double number = is_whole ? value.as_int() : value.as_real();
    if (number < bound.low || number > bound.high) return true;
  }
  return false;
}

/// Answers from a list; remembers what was asked beyond its end. A roll is where bounds are looked at, too.
class ListedDraws final : public story::Draws {
 public:
  explicit ListedDraws(const program::Program& program) : program_(program) {}
  std::optional<uint32_t> draw(const story::DrawRequest& request, State& state) override {
    is_cut = is_cut || (request.kind != story::DrawKind::shuffle && is_outside(program_, state));
    if (is_cut) return std::nullopt;
    if (next < outcomes.size()) return outcomes[next++];
    asked = request.outcomes;
    return std::nullopt;
  }
  std::vector<uint32_t> outcomes;
  size_t next = 0;
  uint32_t asked = 0;
  bool is_cut = false;

 private:
  const program::Program& program_;
};

/// Everything in a state, as text. Slow and complete.
class RawKey {
 public:
  std::string of(const State& state, const std::string& tag) {
    key_ = tag + "|";
    for (const auto& value : state.globals) put(value);
    for (int32_t n : state.visits) put(n);
    for (int32_t n : state.turn_of_visit) put(n);
    put(state.turn);
    put(state.is_seeded);
    put(state.story_seed);
    put(state.previous_random);
    for (const auto& value : state.evaluation) put(value);
    for (const auto& loop : state.shuffles) {
      put(static_cast<int64_t>(loop.sequence.value));
      for (uint16_t position : loop.drawn) put(position);
    }
    for (const auto& offer : state.offers) {
      put(static_cast<int64_t>(offer.point.value));
      put(offer.is_invisible_default);
      put(offer.thread);
    }
    return std::move(key_);
  }

 private:
  void put(int64_t number) { key_ += std::to_string(number) + ","; }
  void put(const program::Value& value) {
    put(static_cast<int64_t>(value.kind));
    put(static_cast<int64_t>(value.context));
    put(static_cast<int64_t>(value.bits));
  }
  void put(const story::Thread& thread) {
    put(static_cast<int64_t>(thread.previous));
    for (const auto& frame : thread.frames) {
      put(static_cast<int64_t>(frame.pc));
      put(static_cast<int64_t>(frame.kind));
      put(frame.is_evaluating);
      for (const auto& binding : frame.temps) {
        put(static_cast<int64_t>(binding.name.value));
        put(binding.value);
      }
      key_ += ";";
    }
    key_ += "/";
  }
  std::string key_;
};

class Search {
 public:
  Search(const program::Program& program, uint32_t choices, uint64_t most_states)
      : program_(program),
        choices_(choices),
        most_states_(most_states),
        pool_(program.constants),
        notices_(program, program::analyse_flow(program)) {
    sight_.executed.assign(program.code.size(), 0);
    sight_.offered.assign(program.choice_points.size(), 0);
  }

  Sight run() {
    turn(std::nullopt, 0, "");
    while (!open_.empty() && sight_.is_whole) {
      const Open at = std::move(open_.front());
      open_.pop_front();
      if (at.depth >= choices_) continue;
      if (seen_.size() > most_states_) {
        sight_.is_whole = false;
        break;
      }
      for (uint32_t i = 0; i < story::visible_offers(at.state); ++i) {
        chosen_ = i;
        turn(at.state, at.depth + 1, at.tag);
      }
    }
    sight_.states = seen_.size();
    sight_.held = std::move(notices_.held);
    return std::move(sight_);
  }

 private:
  struct Open {
    State state;
    uint32_t depth;
    std::string tag;
  };

  /// One turn from `from` (none: from the start of the story), once for every sequence of outcomes.
  void turn(const std::optional<State>& from, uint32_t depth, const std::string& tag) {
    std::vector<std::vector<uint32_t>> to_try{{}};
    while (!to_try.empty() && sight_.is_whole) {
      ListedDraws draws(program_);
      draws.outcomes = std::move(to_try.back());
      to_try.pop_back();
      if (draws.outcomes.size() > 12) {
        sight_.is_whole = false;
        continue;
      }
      std::string met = tag;
      story::Context context{program_, pool_, draws};
      context.trace.executed = sight_.executed.data();
      context.trace.offered = sight_.offered.data();
      context.trace.ending_tag = &met;
      context.trace.notices = &notices_;
      context.steps_left = 300'000;
      State state = from ? *from : story::initial_state(context);
      if (from && !story::choose(program_, state, story::ChoiceIndex{chosen_})) std::abort();
      story::Output output;
      output.is_silent = true;
      const story::Advance advance = story::advance(context, state, output);
      switch (advance.stop) {
        case story::Stop::offers:
          if (is_outside(program_, state))
            ++sight_.cuts;
          else
            keep(std::move(state), depth, met);
          break;
        case story::Stop::ended: sight_.endings.try_emplace({advance.ended_at, met}, depth); break;
        case story::Stop::fault:
          sight_.faults.try_emplace({state.fault.where, static_cast<int>(state.fault.kind)}, depth);
          break;
        case story::Stop::draw:
          if (draws.is_cut) ++sight_.cuts;
          for (uint32_t k = draws.asked; k-- > 0;) {
            to_try.push_back(draws.outcomes);
            to_try.back().push_back(k);
          }
          break;
        default: sight_.is_whole = false;
      }
    }
  }

  void keep(State state, uint32_t depth, const std::string& tag) {
    std::vector<uint32_t> points;
    for (const story::Offer& offer : state.offers)
      if (!offer.is_invisible_default) points.push_back(offer.point.value);
    sight_.together.insert(std::move(points));
    if (seen_.insert(RawKey().of(state, tag)).second) open_.push_back({std::move(state), depth, tag});
  }

  const program::Program& program_;
  const uint32_t choices_;
  const uint64_t most_states_;
  program::Pool pool_;
  story::Notices notices_;
  uint32_t chosen_ = 0;
  std::deque<Open> open_;
  std::unordered_set<std::string> seen_;
  Sight sight_;
};

/// Level by level: equal raw states of one level share their readings' weight.
class Walk {
 public:
  Walk(const program::Program& program, uint64_t most_states)
      : program_(program), most_states_(most_states), pool_(program.constants) {}

  NaiveOdds run(uint32_t choices) {
    turn(nullptr, 0, "", 1);
    for (uint32_t depth = 0; depth < choices && !next_.empty(); ++depth) {
      const std::vector<Open> level = std::move(next_);
      next_.clear();
      known_.clear();
      for (const Open& at : level) {
        const uint32_t count = story::visible_offers(at.state);
        for (uint32_t i = 0; i < count; ++i) turn(&at.state, i, at.tag, at.share / count);
      }
      if (next_.size() > most_states_) break;
    }
    for (const Open& at : next_) odds_.open += at.share;
    return std::move(odds_);
  }

 private:
  struct Open {
    State state;
    std::string tag;
    double share;
  };
  struct Try {
    std::vector<uint32_t> outcomes;
    double share;
  };

  void turn(const State* from, uint32_t chosen, const std::string& tag, double all) {
    std::vector<Try> to_try{{{}, all}};
    while (!to_try.empty()) {
      const Try at = std::move(to_try.back());
      to_try.pop_back();
      ListedDraws draws(program_);
      draws.outcomes = at.outcomes;
      std::string met = tag;
      story::Context context{program_, pool_, draws};
      context.trace.ending_tag = &met;
      context.steps_left = 300'000;
      State state = from ? *from : story::initial_state(context);
      if (from && !story::choose(program_, state, story::ChoiceIndex{chosen})) std::abort();
      story::Output output;
      output.is_silent = true;
      const story::Advance advance = story::advance(context, state, output);
      const bool is_cut = advance.stop == story::Stop::offers ? is_outside(program_, state) : draws.is_cut;
      if (is_cut) {
        odds_.cut += at.share;
      } else if (advance.stop == story::Stop::offers) {
        keep(std::move(state), met, at.share);
      } else if (advance.stop == story::Stop::ended) {
        odds_.stops[{advance.ended_at, met}] += at.share;
      } else if (advance.stop == story::Stop::fault) {
        odds_.stops[{state.fault.where, "fault"}] += at.share;
      } else if (advance.stop == story::Stop::draw && at.outcomes.size() < 12) {
        for (uint32_t k = 0; k < draws.asked; ++k) {
          to_try.push_back({at.outcomes, at.share / draws.asked});
          to_try.back().outcomes.push_back(k);
        }
      } else {
        odds_.open += at.share;
      }
    }
  }

  void keep(State state, const std::string& tag, double share) {
    const auto [at, is_new] = known_.emplace(RawKey().of(state, tag), next_.size());
    if (is_new)
      next_.push_back({std::move(state), tag, share});
    else
      next_[at->second].share += share;
  }

  const program::Program& program_;
  const uint64_t most_states_;
  program::Pool pool_;
  std::vector<Open> next_;
  std::unordered_map<std::string, size_t> known_;
  NaiveOdds odds_;
};

}  // namespace

NaiveOdds naive_odds(const program::Program& program, uint32_t choices, uint64_t most_states) {
  return Walk(program, most_states).run(choices);
}

Sight search(const program::Program& program, uint32_t choices, uint64_t most_states) {
  return Search(program, choices, most_states).run();
}

}  // namespace oracle
