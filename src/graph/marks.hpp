// What a key holds beside the state, by number: the last ending tag met, and what the rules of claims
// remember. Number 0 is neither.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "graph/canon.hpp"
#include "graph/monitor.hpp"

namespace dramaturg::graph {

struct Mark {
  std::string tag;
  RuleStates rules;
  friend auto operator<=>(const Mark&, const Mark&) = default;
};

class Marks {
 public:
  MarkId number(std::string tag, const RuleStates& rules) {
    Mark mark{std::move(tag), rules};
    const auto [known, is_new] = index_.try_emplace(mark, static_cast<MarkId>(marks_.size()));
    if (is_new) marks_.push_back(std::move(mark));
    return known->second;
  }
  const Mark& operator[](MarkId id) const { return marks_[id]; }
  size_t size() const { return marks_.size(); }

  /// Tags only: a search that rules watch is not kept.
  template <class Archive>
  void keep(Archive& archive) {
    uint64_t count = marks_.size();
    archive.value(count);
    for (uint64_t id = 0; id < count; ++id) {
      std::string tag = Archive::is_reading ? std::string() : marks_[static_cast<MarkId>(id)].tag;
      archive.row(tag);
      if constexpr (Archive::is_reading) number(std::move(tag), {});
    }
  }

 private:
  std::vector<Mark> marks_;
  std::map<Mark, MarkId> index_;
};

}  // namespace dramaturg::graph
