// Program + Flow → the shuffles that only choose words.
//
// `{~Great job!|Very good.}` asks chance, and remembers what it has drawn; but when every branch does nothing
// but print and all come back to one place, no outcome can change what happens next. Such a shuffle need be
// neither branched on nor remembered. At its first visit every branch may be drawn, so all of them are
// reachable as soon as it is met. Left out: sequences that are not shuffles (their later branches are
// reachable only by further visits).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "program/flow.hpp"
#include "program/program.hpp"

namespace dramaturg::program {

class Printed {
 public:
  Printed() = default;
  Printed(const Program& program, const Flow& flow);

  bool is_empty() const { return is_printed_.empty(); }
  bool has(ContainerId sequence) const {
    return sequence.value < is_printed_.size() && is_printed_[sequence.value];
  }
  /// The instructions [first, second) of each of its branches, and of the tests that lead to them.
  const std::vector<std::pair<Address, Address>>& branches(ContainerId sequence) const {
    return branches_[sequence.value];
  }

 private:
  std::vector<uint8_t> is_printed_;  ///< by ContainerId; empty: none
  std::vector<std::vector<std::pair<Address, Address>>> branches_;
};

}  // namespace dramaturg::program
