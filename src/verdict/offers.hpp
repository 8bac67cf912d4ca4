// Program + Graph → what each choice edge is to an author: which option of the ink it takes, with which text
// and tags. A graph has none of that, since it changes nothing ahead; the machine is asked once for each
// situation.
//
// Readers may look at tags only where all histories of a situation see the same: a tag that is written out,
// on an option that always has it. Those that are not so are named here, so that who wants one can be told.
#pragma once

#include <string>
#include <vector>

#include "graph/graph.hpp"

namespace dramaturg::verdict {

struct Offers {
  static constexpr uint32_t none = UINT32_MAX;
  std::vector<uint32_t> points;  ///< by edge of the graph, a ChoicePointId; none: a draw
  std::vector<std::vector<std::string>>
      tags;                        ///< by choice point, as first met; those behind its brackets, too
  std::vector<std::string> texts;  ///< by choice point, as first met
};

/// Cost: that of running every situation once.
Offers find_offers(const program::Program& program, const graph::Graph& graph);

/// A tag that some option may have or not have, or that is made while the story runs.
struct UnsettledTag {
  std::string beginning;  ///< as far as it is written out
  program::Address where;
};
std::vector<UnsettledTag> find_unsettled_tags(const program::Program& program);

}  // namespace dramaturg::verdict
