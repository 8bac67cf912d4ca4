// The memory of a state (globals, counts, ages, shuffles, turn, seed, evaluation stack) ↔ bits, by plans.
//
// A plan is a set of live slots that was met before, by number; each slot has its number of bits: a count
// that is only compared with 0 takes one. Joining two sets is looked up, not computed. The plan's number
// stands before the bits, so reading needs no liveness. Where a story has too many sets, the set itself is
// written.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/bits.hpp"
#include "graph/graph.hpp"
#include "program/liveness.hpp"
#include "program/reads.hpp"
#include "story/state.hpp"

namespace dramaturg::graph {

void write_value(base::BitWriter& out, program::Value value, program::Kind expected);
program::Value read_value(base::BitReader& in, program::Kind expected);

class Memory {
 public:
  using PlanId = uint32_t;
  static constexpr PlanId nothing = 0;  ///< the plan of the empty set

  /// `initial` is the story's first state, set before the first use: what dead globals are read as.
  Memory(const program::Program& program, const program::Slots& slots, const program::Reads& reads,
         const Reductions& reductions, const story::State& initial);

  static constexpr PlanId unplanned = UINT32_MAX;  ///< there are too many sets: only `of` gives a plan then

  /// The plan for a set that stays where it is and as it is: looked up by its address.
  PlanId of_row(const program::SlotSet& row);
  PlanId join(PlanId a, PlanId b);
  /// An `unplanned` set is remembered until the next call.
  PlanId of(const program::SlotSet& set);

  /// Of an `unplanned` set: until the next call of `of` or `read`.
  const program::SlotSet& slots_of(PlanId id) const { return plan_of(id).set; }

  /// Inside a turn a loop may count until a number wraps: there integers that only grow are kept whole.
  /// `unread`, unless null: slots written as the story's first state has them, as nothing will read them.
  void write(const story::State& state, PlanId plan, bool is_situation, const program::SlotSet* unread,
             base::BitWriter& out);
  /// The plan it was written by.
  PlanId read(base::BitReader& in, story::State& state);

  uint64_t bytes() const { return plan_bytes_; }

  /// For who follows another: gives no new numbers from here on, but says that one is lacking.
  void follow(const Memory& leader);
  bool lacks_number() const { return lacks_number_; }
  void forget_lack() { lacks_number_ = false; }

  /// The plans, by number: keys hold it.
  template <class Archive>
  void keep(Archive& archive) {
    uint64_t count = plans_.size();
    archive.value(count);
    for (uint64_t id = 0; id < count; ++id) {
      program::SlotSet set = Archive::is_reading ? program::SlotSet() : plans_[id].set;
      archive.row(set.words());
      if constexpr (Archive::is_reading) of(set);
    }
  }

 private:
  /// How a growing number is kept.
  struct Count {
    uint32_t bits;  ///< any_size: as a number of any size
    int64_t top;    ///< >= 0: min(n, top); else its representative
  };

  /// One slot of a plan: what it is, its bits (of a count), and its place among its like.
  struct Field {
    enum What : uint8_t { global, growing_global, flag, visits, age } what;
    uint32_t bits;
    uint32_t index;
  };
  struct Plan {
    program::SlotSet set;
    std::vector<Field> fields;
    bool has_more;  ///< shuffles, the turn number, the seed
  };
  const Plan& plan_of(PlanId id) const { return id == unplanned ? spare_ : plans_[id]; }
  Plan plan_for(const program::SlotSet& set) const;

  Count count_for(const program::CountUse& use, int64_t beside) const;
  static int64_t shown(const Count& count, const program::CountUse& use, int64_t n);
  program::Value kept(const Field& field, program::Value value) const;
  void write_shuffle(const story::State& state, uint32_t index, base::BitWriter& out);
  uint32_t slot_of(const Field& field) const;
  int32_t age_for(const Field& field, int32_t shown) const;
  void write_more(const story::State& state, const program::SlotSet& set, const program::SlotSet* unread,
                  base::BitWriter& out);
  void read_more(base::BitReader& in, story::State& state, const program::SlotSet& set) const;

  const program::Program& program_;
  const program::Slots& slots_;
  const program::Reads& reads_;
  const Reductions reductions_;
  const story::State& initial_;
  std::vector<Count> visits_, ages_;  ///< by CountId
  std::vector<Plan> plans_;
  Plan spare_;
  std::unordered_multimap<uint64_t, PlanId> by_content_;
  std::unordered_map<const program::SlotSet*, PlanId> by_row_;
  std::unordered_map<uint64_t, PlanId> joined_;
  struct Recent {
    uint64_t key = UINT64_MAX;
    PlanId id = 0;
  };
  std::vector<Recent> recent_rows_, recent_joins_;  ///< what was asked last, by low bits
  uint64_t plan_bytes_ = 0;
  bool is_following_ = false, lacks_number_ = false;
  std::vector<uint16_t> drawn_;  ///< scratch
};

}  // namespace dramaturg::graph
