// Places: addresses that diverts lead to and that have choices behind them, where it is worth asking whether
// others came the same way (memo.hpp). One that has saved too little on trial is asked no more.
#pragma once

#include <cstdint>
#include <vector>

#include "program/flow.hpp"
#include "program/lean.hpp"
#include "program/program.hpp"

namespace dramaturg::graph {

class Places {
 public:
  Places(const program::Program& program, const program::Flow& flow, const program::Lean& lean)
      : is_place_(program.code.size(), 0), counts_(program.code.size()) {
    for (const program::LeanRow& row : lean.rows)
      if ((row.stride == program::Stride::jump || row.stride == program::Stride::branch) &&
          has_choices(program, row.to) && !flow.block(row.to).is_none())
        is_place_[row.to] = 1;
    is_asked_ = is_place_;
  }

  /// By address, for story::Context::places: all of them, and those that are asked about.
  const uint8_t* all() const { return is_place_.data(); }
  const uint8_t* asked() const { return is_asked_.data(); }
  bool is_asked(program::Address at) const { return is_asked_[at] != 0; }

  void note_look(program::Address at, bool is_found) {
    Counts& counts = counts_[at];
    ++counts.looks;
    counts.found += is_found;
    if (counts.looks == looks_on_trial && counts.found * 16 < counts.looks) is_asked_[at] = 0;
  }

 private:
  static constexpr uint32_t looks_on_trial = 256;  ///< after so many, it must have saved one turn in sixteen
  struct Counts {
    uint32_t looks = 0, found = 0;
  };

  static bool has_choices(const program::Program& program, program::Address at) {
    const program::ContainerId in = program.container_at[at];
    for (uint32_t choices = 0; at < program.code.size(); ++at) {
      if (!program.is_inside(program.container_at[at], in)) return false;
      if (program.code[at].op == program::Op::choice && ++choices == 2) return true;
    }
    return false;
  }

  std::vector<uint8_t> is_place_, is_asked_;
  std::vector<Counts> counts_;
};

}  // namespace dramaturg::graph
