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
    place,    // stands at a place: looks[0] may be known
    known,    // it ends where another did
    same,     // it ends where an earlier one of its batch or round does: `known` is its number there
    choice,   // `key` is the situation it ends in
    chance,   // `key` is the question to chance it ends in
    ended,    // the story stopped at `where`
    cut,      // it has left the bound `where`
    odd,      // out of the ordinary: it is run once more, alone
    fault,    // the story broke; these are left only by a run alone
    loop,     // the turn never ends
    unknown,  // where it leads was not found out
  };
  struct Look {
    std::vector<uint8_t> key;
    uint64_t hash = 0;
    program::Address at = 0;  ///< the place
  };

  StateId from;
  Step step;
  uint32_t weight = 1;  ///< of its edge
  Stage stage = Stage::odd;
  uint32_t look_count = 0;
  StateId known;
  MarkId mark = 0;
  StandingId standing = 0;
  program::Address where = 0;    ///< place: the thread's `previous`; ended: the instruction that ended it;
                                 ///< cut: indexes Program::bounds
  uint32_t origin = UINT32_MAX;  ///< place: of the part of the turn that begins there (transitions.hpp)
  Look key;
  std::array<Look, most_looks> looks;  ///< places on the way that nobody was known to have come to
  std::vector<story::Run> runs;        ///< what ran, when that is recorded
};

class Batch {
 public:
  bool empty() const { return size_ == 0; }
  bool is_full() const { return size_ >= usual_size; }
  uint32_t size() const { return size_; }
  Move* begin() { return moves_.data(); }
  Move* end() { return moves_.data() + size_; }
  Move& operator[](uint32_t i) { return moves_[i]; }
  /// Whatever the slot held stands in it. Valid until the next.
  Move& add() {
    if (size_ == moves_.size()) moves_.resize(2 * size_);
    return moves_[size_++];
  }
  void clear() { size_ = 0; }

 private:
  static constexpr uint32_t usual_size = 64;
  std::vector<Move> moves_{usual_size};
  uint32_t size_ = 0;
};

}  // namespace dramaturg::graph
