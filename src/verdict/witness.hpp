// Path → Witness: replays a way through the graph on the plain machine, line by line as a reader would, with
// the recorded draws as its chance. What does not arrive where the graph says is a fault of ours.
#pragma once

#include "verdict/verdict.hpp"

namespace dramaturg::verdict {

class MachineReplayer final : public Replayer {
 public:
  /// A line that looks ahead runs what it looked at twice, so a turn here may take twice the search's steps.
  explicit MachineReplayer(const Program& program, uint64_t steps_per_turn = 2'500'000)
      : program_(program), steps_per_turn_(steps_per_turn) {}
  Witness replay(const Graph& graph, StateId vertex) override;

 private:
  const Program& program_;
  uint64_t steps_per_turn_;
};

}  // namespace dramaturg::verdict
