// What ran on an edge, as a set of addresses. Many edges run the same instructions, so each set is held once
// and told by its id. An address beyond the program's code stands for an option: code size + ChoicePointId.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/ids.hpp"
#include "story/run.hpp"

namespace dramaturg::graph {

using TraceId = base::Id<struct TraceTag>;
using story::Run;

class Traces {
 public:
  /// The set of all addresses in `runs`, in whatever order and however often. Equal sets have equal ids.
  /// `runs` is used up. Cost O(runs log runs).
  TraceId intern(std::vector<Run>& runs);
  /// Ascending, with a gap between each two.
  std::span<const Run> runs(TraceId id) const {
    return {runs_.data() + first_[id.value], runs_.data() + first_[id.value + 1]};
  }
  uint32_t size() const { return static_cast<uint32_t>(first_.size()) - 1; }
  uint64_t memory() const {
    return runs_.capacity() * sizeof(Run) + first_.capacity() * sizeof(uint64_t) +
           slots_.capacity() * sizeof(Slot);
  }

 private:
  struct Slot {
    uint32_t id = UINT32_MAX;
    uint32_t tag = 0;  ///< of the hash
  };
  void grow();

  std::vector<Run> runs_;
  std::vector<uint64_t> first_{0};  ///< per id, where its runs begin; and one more
  std::vector<Slot> slots_;         ///< open addressing, at most 5/8 full
};

}  // namespace dramaturg::graph
