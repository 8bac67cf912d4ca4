// Parts of turns that are known by what they read: where they lead is looked up, not run.
//
// A part begins where the reader takes an option, or at a place (places.hpp), and ends at the next place or
// where the turn stops. It runs as it does because of its origin (the option's thread, or the place's) and of
// the values that it reads, in the order in which it reads them; so what ran once is kept as a path of forks,
// each asking for the slot that was read next, to its effect: what it writes, and the threads it ends with.
// From then on whatever comes to the same origin with the same answers has the same effect (transitions.cpp
// has the argument). This is what explicit model checkers know as local transition caching (Blom, van de Pol
// and Weber 2010, LTSmin, section 4), with the slots that are read found anew at each run, not given
// beforehand. Left out: how a part is run and written down (known_turn.cpp), what it reads (footprint.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/batch.hpp"
#include "graph/canon.hpp"
#include "graph/footprint.hpp"
#include "story/state.hpp"

namespace dramaturg::graph {

/// What a part of a turn comes to. Ranges lie in the tables of who holds it.
struct Effect {
  struct Range {
    uint32_t begin = 0, count = 0;
  };
  Move::Stage stage = Move::Stage::odd;  ///< place, or an ordinary stop
  bool is_next_turn = false;             ///< the part begins with an option: the turn number is one more
  MarkId mark = 0;
  program::Address at = 0;     ///< place
  program::Address where = 0;  ///< as Move::where
  uint32_t next = UINT32_MAX;  ///< place: the origin there
  Memory::PlanId plan = 0;     ///< of the key
  uint64_t head_bits = 0;      ///< of the key, before its memory
  Range head;                  ///< its bytes
  Range roots;                 ///< of its foresight
  Range writes, evaluation, runs;
};

/// One slot that a part leaves changed.
struct Written {
  enum class Kind : uint8_t { value, more, now } kind;  ///< now: the turn of a visit is this turn
  uint32_t index = 0;                                   ///< GlobalId, or CountId
  program::Value value{};                               ///< of a global
  int32_t more = 0;                                     ///< visits: so many more
};

class Transitions {
 public:
  using Origin = uint32_t;
  static constexpr Origin no_origin = UINT32_MAX;

  Transitions(const program::Slots& slots, uint64_t most_bytes) : slots_(slots), most_bytes_(most_bytes) {}

  /// Where a part begins that takes this offer, or begins at the place that a key was just written of. None:
  /// it is not worth it any more.
  Origin of_offer(const story::Offer& offer, MarkId mark);
  Origin of_place(const std::vector<uint8_t>& key, uint64_t head_bits, program::Address previous,
                  const story::State& state);
  bool is_tried(Origin origin) const { return origin != no_origin && !origins_[origin].is_given_up; }

  /// What the part from there comes to in this state; null: it is not known. Cost O(slots read).
  const Effect* find(const story::State& state, Origin origin);

  /// An effect that is put down: `begin`, then what belongs to it, then `finish`.
  Effect& begin();
  void add_head(const std::vector<uint8_t>& key, uint64_t bits);
  void add_roots(const std::vector<uint32_t>& roots);
  void add_writes(const std::vector<Written>& writes);
  void add_evaluation(const story::Stack& values);
  void add_runs(const std::vector<story::Run>& runs);
  /// `source` is the state in which the part began, `asked` the slots that it read, in order.
  void finish(const story::State& source, Origin origin, const std::vector<uint32_t>& asked);

  const uint8_t* head(const Effect& effect) const { return heads_.data() + effect.head.begin; }
  const uint32_t* roots(const Effect& effect) const { return roots_.data() + effect.roots.begin; }
  const Written* writes(const Effect& effect) const { return writes_.data() + effect.writes.begin; }
  const program::Value* evaluation(const Effect& effect) const {
    return values_.data() + effect.evaluation.begin;
  }
  const story::Run* runs(const Effect& effect) const { return runs_.data() + effect.runs.begin; }

  bool has_room() const { return memory() < most_bytes_; }
  uint64_t memory() const;

 private:
  static constexpr uint32_t nothing = UINT32_MAX, is_effect = uint32_t{1} << 31;

  /// Asks for one slot; branches by what it holds.
  struct Fork {
    uint32_t slot;
    uint32_t first = nothing;  ///< index into branches_
  };
  struct Branch {
    uint64_t answer;
    uint32_t to;  ///< a fork, or an effect with `is_effect`
    uint32_t next = nothing;
  };
  struct Start {
    uint32_t to = nothing;
    uint32_t hits = 0, misses = 0;
    bool is_given_up = false;
  };
  struct Plain {
    program::Address previous = 0;
    MarkId mark = 0;
    Origin origin = no_origin;
  };

  Origin named(const std::string& name);
  void note_miss(Start& start);
  uint64_t answer(const story::State& state, uint32_t slot) const;

  const program::Slots& slots_;
  const uint64_t most_bytes_;
  std::vector<Start> origins_;
  std::vector<Plain> plain_;  ///< by ChoicePointId: offers whose thread is one empty frame
  std::unordered_map<std::string, Origin> names_;
  uint64_t name_bytes_ = 0;
  std::string name_;  ///< scratch
  std::vector<Fork> forks_;
  std::vector<Branch> branches_;
  std::vector<Effect> effects_;
  std::vector<uint8_t> heads_;
  std::vector<uint32_t> roots_;
  std::vector<Written> writes_;
  std::vector<program::Value> values_;
  std::vector<story::Run> runs_;
};

}  // namespace dramaturg::graph
