// Outlook + State → which slots, live as the program goes, nothing will read as this very state goes.
//
// The walk begins where the state's threads and offers go on, takes every value as it is, and follows each
// way whose test may come out as wanted. What it meets on the way may change values: those become intervals,
// tests that asked for them are asked again, until nothing is new. Why exact: by induction over the run, all
// that runs from here lies in what the walk met, and every value in what the walk allows it (an assignment
// met has widened it; one not met does not run). So a slot that nothing met reads is never read, and two
// states that differ only there go on alike, as with liveness. It depends on the state alone. Left out: walks
// beyond a bound, which forget nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "program/outlook.hpp"
#include "story/state.hpp"

namespace dramaturg::graph {

class Foresight {
 public:
  Foresight(const program::Outlook& outlook, const program::Slots& slots);

  bool is_idle() const { return outlook_.is_empty(); }
  /// A new state: begins with no place to go on.
  void begin() { roots_.clear(); }
  /// Places to go on, as they were for a state that goes on at the same.
  const std::vector<uint32_t>& roots() const { return roots_; }
  void begin_with(const uint32_t* roots, uint32_t count) { roots_.assign(roots, roots + count); }
  void go_on_at(program::BlockId block) {
    if (is_idle() || block.is_none()) return;
    const uint32_t spot = outlook_.spot_of[block.value];
    if (spot != program::Outlook::nowhere && (roots_.empty() || roots_.back() != spot))
      roots_.push_back(spot);
  }
  /// Of the slots in `live`, those that do not hold what `initial` holds, and that nothing ahead reads; null:
  /// there are none. Valid until the next call. Cost: the walk, which ends as soon as all of them were read;
  /// none when each is read before any test.
  const program::SlotSet* unread(const story::State& state, const program::SlotSet& live,
                                 const story::State& initial);

 private:
  struct Range {
    int64_t low = 0, high = 0;
    bool is_known = true;  ///< else: anything
    bool is_symbol = false;
    friend bool operator==(const Range&, const Range&) = default;
  };
  /// A test's outcome, as long as nothing that it asks for has changed since.
  struct Tested {
    uint64_t at = 0;
    bool may_hold = true, may_fail = true;
  };

  bool find_changed(const program::SlotSet& live, const story::State& initial);
  bool holds_first(uint32_t slot, const story::State& initial) const;
  bool try_way(const program::Way& way);
  void meet(uint32_t spot);
  void apply(const program::Effect& effect);
  bool is_open(const program::Way& way);
  Range& value_of(uint32_t tracked);
  Range first_value(uint32_t tracked) const;
  const Tested& outcome(uint32_t test);
  Range evaluate(const program::Test& test);
  static Range combine(program::Native native, const Range& x, const Range& y);

  const program::Outlook& outlook_;
  const program::Slots& slots_;
  const story::State* state_ = nullptr;
  std::vector<uint32_t> roots_, open_;
  std::vector<const program::Way*> refused_, again_;
  uint32_t epoch_ = 0;
  std::vector<uint32_t> met_at_, known_at_;   ///< by spot, by tracked value: the epoch in which
  std::vector<Range> ranges_;                 ///< by tracked value
  uint64_t changes_ = 1;                      ///< of ranges, counted over all walks
  std::vector<uint64_t> changed_at_;          ///< by tracked value: its last, in that count
  std::vector<std::vector<uint32_t>> asked_;  ///< by test: tracked values, each once
  std::vector<Tested> tested_;                ///< by test
  std::vector<Range> stack_;
  bool has_changed_ = false;
  program::SlotSet unread_;
};

}  // namespace dramaturg::graph
