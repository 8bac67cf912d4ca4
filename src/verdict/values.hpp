// Program + Graph + a question (a hidden function that gives a value) → what it is worth where readings stop,
// and where each episode begins.
//
// Histories that merge may differ in what nothing ahead asks for, so the story must have been explored with
// the function among Program::observed: then what it reads is the same for all histories of a situation. At a
// stop histories merge once more, so the value is taken on each edge that leads there. Every edge is run
// once. Left out: odds (they differ by reader; see `shares_of`).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "verdict/odds.hpp"

namespace dramaturg::verdict {

struct Values {
  static constexpr uint32_t at_end = UINT32_MAX;
  std::vector<std::string> texts;              ///< the different values, numbers in order
  std::vector<std::optional<double>> numbers;  ///< by value; of a list the greatest; none: no number
  std::vector<std::string> episodes;           ///< of `# ep:` tags, in order of the program
  struct Sight {
    uint32_t edge;   ///< of the graph; graph::opening: before the first choice
    uint32_t place;  ///< index of an episode that begins there, or at_end
    uint32_t value;  ///< index
  };
  std::vector<Sight> sights;
  std::string failure;  ///< the question could not be answered somewhere

  bool are_numbers() const;
};

/// By function. Cost: that of running every edge once.
std::vector<Values> find_values(const program::Program& program, const graph::Graph& graph,
                                std::span<const program::ContainerId> functions);

/// By value: how often readings are at `place` with it, on average; what comes there more than once in a
/// reading counts each time. `odds` must know the graph's edges (find_odds).
std::vector<Interval> shares_of(const Values& values, uint32_t place, const Odds& odds);

/// By edge of the graph: the value at the end it leads to, from 0 for the least to 1 for the greatest; turned
/// round when `is_less_better`. Only of numbers.
std::vector<double> gains_of(const Values& values, const graph::Graph& graph, bool is_less_better);

}  // namespace dramaturg::verdict
