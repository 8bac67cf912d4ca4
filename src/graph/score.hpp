// What claims want to know of each edge: its moments, in order. Written by the Observer while the search
// runs, read by a Monitor for each rule afterwards.
//
// A moment is one word: what it is, whether what is raised there is shown or only told, and a number. Most
// edges have the same few rows of moments, so each row is held once and told by its id. A condition's answer
// is written where it may have changed; between two such words it stays what it was.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace dramaturg::graph {

enum class MomentKind : uint8_t {
  answer,    // number: atom * 2 + the answer of its condition from now on
  scene,     // a new scene begins
  entered,   // number: the ContainerId of a place that is watched
  choosing,  // the reader chooses
  ended,     // number: the name of the ending
  stopped,   // a fault, or a loop
};

struct Moment {
  MomentKind kind;
  bool is_shown = true;
  uint32_t number = 0;

  uint32_t word() const {
    return number << 4 | static_cast<uint32_t>(is_shown) << 3 | static_cast<uint32_t>(kind);
  }
  static Moment of(uint32_t word) {
    return {static_cast<MomentKind>(word & 7), (word >> 3 & 1) != 0, word >> 4};
  }
};

class Score {
 public:
  using Row = std::vector<uint32_t>;  ///< Moment::word

  uint32_t intern(const Row& row) {
    const auto [known, is_new] = ids_.try_emplace(row, static_cast<uint32_t>(rows_.size()));
    if (is_new) rows_.push_back(&known->first);
    return known->second;
  }
  uint32_t ending(const std::string& name) {
    for (uint32_t e = 0; e < endings.size(); ++e)
      if (endings[e] == name) return e;
    endings.push_back(name);
    return static_cast<uint32_t>(endings.size()) - 1;
  }
  std::span<const uint32_t> row(uint32_t id) const { return *rows_[id]; }
  size_t rows() const { return rows_.size(); }

  std::vector<uint32_t> of_edge;  ///< by edge: the id of its row
  uint32_t opening = 0;           ///< of what ran before the root
  std::vector<std::string> endings;

 private:
  std::map<Row, uint32_t> ids_;  ///< its keys stay where they are
  std::vector<const Row*> rows_;
};

}  // namespace dramaturg::graph
