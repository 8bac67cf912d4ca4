// Program + a kind of reader → readings drawn at random by running the story: for stories that are too large
// to be examined wholly. A situation is weighed as it is met, so that only what stands before the reader can
// count: the order of the options, and tags that are written out.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "graph/claims.hpp"
#include "program/lean.hpp"
#include "program/program.hpp"
#include "verdict/sampler.hpp"
#include "verdict/temper.hpp"

namespace dramaturg::verdict {

struct Played {
  std::map<std::string, uint64_t> endings;  ///< by name, how many readings
  uint64_t readings = 0, left = 0;
  uint64_t cut = 0;    ///< let go after very many choices
  double choices = 0;  ///< all together
};

class Player {
 public:
  /// All must outlive it. Of `temper`, what looks ahead or at events is not regarded.
  Player(const program::Program& program, const std::vector<graph::NamedEnding>& endings,
         const Temper& temper);

  /// So many readings more. The same seed gives the same ones. Cost: that of running them silently.
  void play(uint64_t readings, uint64_t seed, Played& out);

 private:
  double times(uint32_t index, const story::State& state);

  const program::Program& program_;
  const std::vector<graph::NamedEnding>& endings_;
  const Temper& temper_;
  const program::Lean lean_;
  program::Pool pool_;
  std::vector<double> point_times_;  ///< by choice point; below 0: not looked at yet
};

}  // namespace dramaturg::verdict
