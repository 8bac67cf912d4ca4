// Program + Graph → StoryMap: the knots of a story, when a reader first meets each, and which lead where.
//
// An arrow is a divert that is written in one knot and leads into another (or a target that is handed over as
// a value: it may lead there). Knots are top knots; stitches count to theirs. What runs on the edges of the
// graph says how many choices lie before a knot on the shortest way to it. Left out: shares of readings
// (met.hpp), layout.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verdict/ground.hpp"

namespace dramaturg::verdict {

struct MapKnot {
  ContainerId container;  ///< none: the opening, before the first knot
  std::string name;
  Where where;
  uint64_t words = 0;
  std::optional<uint32_t> depth;  ///< choices on the shortest way to it; none: not met, or not recorded
  bool is_met = false;
};

struct MapArrow {
  uint32_t from = 0, to = 0;   ///< indexes of knots
  std::vector<Address> jumps;  ///< the instructions that lead there
  bool is_met = false;
};

struct StoryMap {
  std::vector<MapKnot> knots;  ///< in the order of the text
  std::vector<MapArrow> arrows;
};

/// Cost O(code + edges × ranges of their traces). Functions are no knots.
StoryMap draw_map(const Ground& ground, const Graph& graph);

}  // namespace dramaturg::verdict
