// The situations of a search that was stopped → what grows without bound, and the round of choices that makes
// it grow.
//
// The search goes on for ever where a reader can come back to a place with nothing changed but a larger
// number. So the ways to some of the deepest situations are looked through for an earlier situation that
// differs in nothing but what may grow (drift.hpp). The round between the two is run once more, and watched
// (round.hpp). Where a comparison on it would answer otherwise after so many rounds, those rounds are made at
// once, and it is run from there: either the round is no longer what it was, and nothing is told (the number
// has a bound), or no comparison is left that can change, and then it is proved that the round can be gone
// for ever. A round that is not understood is gone many times; if each adds the same, that is told as what it
// is, an estimate. Left out: growth over rounds of more than `longest_round` choices.
#pragma once

#include <vector>

#include "graph/canon.hpp"
#include "graph/growth.hpp"
#include "graph/insight.hpp"
#include "graph/round.hpp"
#include "graph/store.hpp"

namespace dramaturg::graph {

/// Bounded by counts, not by time: the same for the same graph. A fraction of a second.
class PumpFinder {
 public:
  PumpFinder(const program::Program& program, const Insight& known, program::Pool& pool, Canon& canon,
             const Store& store, const Graph& graph, const story::State& initial)
      : program_(program),
        known_(known),
        pool_(pool),
        canon_(canon),
        store_(store),
        graph_(graph),
        initial_(initial),
        round_(program, known, pool) {}

  /// Each variable in one of them only, the one with the fewest parts; proved ones first.
  std::vector<Growth> find();

 private:
  struct Seen {
    StateId vertex;
    uint64_t shape;
    story::State state;
  };
  /// How far a round was followed.
  struct Followed {
    bool grows = false, is_proved = false;
    uint32_t rounds = 0;
  };

  /// What was followed in vain, and how often.
  struct Failed {
    std::vector<Growth::Part> parts;
    uint32_t count;
  };

  std::vector<StateId> deepest() const;
  void look_back_from(StateId vertex);
  void examine(const Seen& from, const Seen& to);
  void begin_sooner(Growth& growth, const Drift& drift, const Path& steps);
  void suggest(Growth& growth) const;
  Followed follow(const Drift& drift, const Path& steps, story::State state);
  bool is_remembered(const Drift& drift, const story::State& state);
  bool settle(story::State& state);
  bool has_failed(const std::vector<Growth::Part>& parts) const;
  void note_failure(const std::vector<Growth::Part>& parts);
  bool is_told(const std::vector<Growth::Part>& parts) const;
  uint64_t shape_of(const story::State& state) const;
  void decode(StateId vertex, story::State& state);

  const program::Program& program_;
  const Insight& known_;
  program::Pool& pool_;
  Canon& canon_;
  const Store& store_;
  const Graph& graph_;
  const story::State& initial_;
  Round round_;
  std::vector<Growth> found_;
  std::vector<Failed> failed_;
  std::vector<uint8_t> bytes_, other_bytes_;
  story::Output output_;
  uint64_t steps_left_ = 0;
};

}  // namespace dramaturg::graph
