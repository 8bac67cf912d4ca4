// A reading and the graph it lies in → its fate: the odds of every ending at each of its choices, and what
// each option would have made of them.
#pragma once

#include <optional>
#include <vector>

#include "cli/load.hpp"
#include "cli/reading.hpp"
#include "graph/graph.hpp"
#include "report/recap.hpp"
#include "verdict/ahead.hpp"
#include "verdict/verdict.hpp"

namespace dramaturg::cli {

/// The situation before each choice of a reading, and last where it stands; fewer when it leaves what was
/// explored, or a draw is missing.
std::vector<graph::StateId> way_of(const Story& story, const graph::Graph& graph,
                                   const std::vector<Pick>& picks);

/// For many readings of one graph: what lies ahead of each vertex is solved once.
class Fates {
 public:
  Fates(const Story& story, const graph::Graph& graph, const verdict::Verdict& verdict);

  /// `picks` with every draw in it. None: the reading leaves what was explored, or a draw is missing.
  std::optional<report::Fate> of(const std::vector<Pick>& picks) const;

  /// Where a reading stands: the odds there, by ending, and behind each option that is offered.
  struct Outlook {
    std::vector<double> odds;
    std::vector<std::vector<double>> by_option;
  };
  std::optional<Outlook> from(const std::vector<Pick>& picks) const;

 private:
  std::vector<double> odds_from(graph::StateId vertex) const;
  std::vector<std::vector<double>> by_option(graph::StateId situation) const;

  const Story& story_;
  const graph::Graph& graph_;
  const verdict::Verdict& verdict_;
  const verdict::Odds odds_;
  const verdict::Ahead ahead_;
};

}  // namespace dramaturg::cli
