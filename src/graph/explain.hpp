// Graph → what each remembered thing costs: how many situations would be one if it were forgotten.
//
// A slot is masked in every situation that holds it, and the situations that are then still different are
// counted, by 64-bit hash: an estimate, for a look at what makes a story large. Of large graphs the first
// situations only.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/insight.hpp"
#include "graph/slot_cost.hpp"
#include "story/state.hpp"

namespace dramaturg::graph {

/// Collects situations, then weighs their slots.
class Explainer {
 public:
  Explainer(const Program& program, const Insight& known) : program_(program), known_(known) {}
  bool is_full() const { return rows_.size() >= most_rows; }
  /// A decoded situation, and which slots outside of its frames were live in it.
  void add(const story::State& state, const program::SlotSet& live);
  /// By factor, the dearest first; what costs nothing is left out.
  std::vector<SlotCost> weigh() const;

 private:
  static constexpr size_t most_rows = 30'000;
  struct Part {
    uint32_t slot;
    uint64_t value;
  };
  struct Row {
    uint64_t all;
    uint32_t first, last;
  };
  void find_looks(SlotCost& cost) const;

  const Program& program_;
  const Insight& known_;
  std::vector<Part> parts_;
  std::vector<Row> rows_;
};

}  // namespace dramaturg::graph
