// Chance as the explorer sees it: silent, until an outcome is set, which answers one question. A shuffle that
// only chooses words draws its first position, and all its branches count as run: at its first visit any of
// them may be.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "program/printed.hpp"
#include "story/run.hpp"

namespace dramaturg::graph {

class OutcomeDraws final : public story::Draws {
 public:
  OutcomeDraws(const program::Printed& printed, std::vector<uint8_t>& executed, std::vector<story::Run>& runs)
      : printed_(printed), executed_(executed), runs_(runs) {}

  std::optional<uint32_t> draw(const story::DrawRequest& request, story::State&) override {
    if (request.kind != story::DrawKind::shuffle || !printed_.has(request.sequence))
      return std::exchange(next_, std::nullopt);
    for (const auto& [begin, end] : printed_.branches(request.sequence)) {
      std::fill(executed_.begin() + begin, executed_.begin() + end, uint8_t{1});
      runs_.push_back({begin, end});
    }
    return 0;
  }
  void set(uint32_t outcome) { next_ = outcome; }

 private:
  const program::Printed& printed_;
  std::vector<uint8_t>& executed_;
  std::vector<story::Run>& runs_;
  std::optional<uint32_t> next_;
};

}  // namespace dramaturg::graph
