// Moves under way: how far each has run, while the memory it will ask for is on its way from afar.
//
// Looking up a key in a table of many megabytes waits for memory longer than everything else about a move
// takes. So moves are collected: each runs to the first thing that must be looked up, which is fetched ahead;
// then all are looked up, in the order in which they were made. What is found, and in which order, is what
// taking one after the other would find (explore.cpp). Slots keep their memory from batch to batch.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "graph/edges.hpp"
#include "graph/marks.hpp"
#include "graph/standings.hpp"

namespace dramaturg::graph {

inline constexpr uint32_t most_looks = 3;  ///< at places, in one turn

struct Move {
  enum class Stage : uint8_t {
    place,   // stands at a place: looks[0] may be known
    known,   // it ends where another did
    choice,  // `key` is the situation it ends in
    chance,  // `key` is the question to chance it ends in
    ended,   // the story stopped at `where`
    odd,     // out of the ordinary: it is run once more, alone
  };
  struct Look {
    std::vector<uint8_t> key;
    uint64_t hash = 0;
    program::Address at = 0;  ///< the place
  };

  StateId from;
  Step step;
  Stage stage = Stage::odd;
  uint32_t look_count = 0;
  std::array<Look, most_looks> looks;  ///< places on the way that nobody was known to have come to
  Look key;
  MarkId mark = 0;
  StandingId standing = 0;
  program::Address where = 0;  ///< place: the thread's `previous`; ended: the instruction that ended it
  TraceId trace{};
  StateId known;
};

class Batch {
 public:
  bool empty() const { return size_ == 0; }
  bool is_full() const { return size_ == moves_.size(); }
  uint32_t size() const { return size_; }
  Move* begin() { return moves_.data(); }
  Move* end() { return moves_.data() + size_; }
  /// Whatever the slot held stands in it.
  Move& add() { return moves_[size_++]; }
  void clear() { size_ = 0; }

 private:
  std::vector<Move> moves_{64};
  uint32_t size_ = 0;
};

}  // namespace dramaturg::graph
