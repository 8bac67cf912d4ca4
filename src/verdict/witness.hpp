// Path → Witness: replays a way through the graph on the plain machine, line by line as a reader would, with
// the recorded draws as its chance. What does not arrive where the graph says is a fault of ours.
#pragma once

#include "verdict/verdict.hpp"

namespace dramaturg::verdict {

class MachineReplayer final : public Replayer {
 public:
  explicit MachineReplayer(const Program& program) : program_(program) {}
  Witness replay(const Graph& graph, StateId vertex) override;

 private:
  const Program& program_;
};

}  // namespace dramaturg::verdict
