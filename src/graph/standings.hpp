// Where the reader stands, and what Program::kept holds there, by number. Number 0 is nowhere.
//
// Of a situation the key holds all of it already: what is kept is live everywhere, and where the reader
// stands is in the offers. A stop has no key of its own, so it is told apart by its number.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "graph/graph.hpp"
#include "story/run.hpp"

namespace dramaturg::graph {

using StandingId = uint32_t;

class Standings {
 public:
  /// At the end of a turn. A question to chance is nowhere.
  StandingId note(const Program& program, const program::Pool& pool, const story::State& state,
                  const story::Advance& advance);
  const Standing& operator[](StandingId id) const { return standings_[id]; }

 private:
  std::vector<Standing> standings_{1};
  std::map<Standing, StandingId> index_{{Standing{}, 0}};
};

}  // namespace dramaturg::graph
