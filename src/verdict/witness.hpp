// Path → Witness: replays a way through the graph on the plain machine, line by line as a reader would, with
// the recorded draws as its chance. What does not arrive where the graph says is a fault of ours.
#pragma once

#include "verdict/verdict.hpp"

namespace dramaturg::verdict {

class MachineReplayer final : public Replayer {
 public:
  /// After `endless_steps` a turn that should never end is taken at its word.
  explicit MachineReplayer(const Program& program, uint64_t endless_steps = 1'000'000)
      : program_(program), endless_steps_(endless_steps) {}
  Witness replay(const Graph& graph, StateId vertex) override;
  bool meets(const Graph& graph, const graph::Sight& sight) override;

 private:
  const Program& program_;
  const uint64_t endless_steps_;
};

}  // namespace dramaturg::verdict
