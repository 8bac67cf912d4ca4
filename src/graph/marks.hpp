// What a key holds beside the state, by number: the last ending tag met. Number 0 is none.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "graph/canon.hpp"

namespace dramaturg::graph {

class Marks {
 public:
  MarkId number(const std::string& tag) {
    const auto [known, is_new] = index_.try_emplace(tag, static_cast<MarkId>(marks_.size()));
    if (is_new) marks_.push_back(tag);
    return known->second;
  }
  /// False: it has no number yet.
  bool find(const std::string& tag, MarkId& number) const {
    const auto known = index_.find(tag);
    if (known != index_.end()) number = known->second;
    return known != index_.end();
  }
  /// Takes over what `longer` has beyond it.
  void follow(const Marks& longer) {
    for (size_t id = marks_.size(); id < longer.size(); ++id) number(longer.marks_[id]);
  }
  const std::string& operator[](MarkId id) const { return marks_[id]; }
  size_t size() const { return marks_.size(); }

  template <class Archive>
  void keep(Archive& archive) {
    uint64_t count = marks_.size();
    archive.value(count);
    for (uint64_t id = 0; id < count; ++id) {
      std::string tag = Archive::is_reading ? std::string() : marks_[static_cast<MarkId>(id)];
      archive.row(tag);
      if constexpr (Archive::is_reading) number(tag);
    }
  }

 private:
  std::vector<std::string> marks_;
  std::map<std::string, MarkId> index_;
};

}  // namespace dramaturg::graph
