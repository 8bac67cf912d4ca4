// A turn that will not end, watched: does a state in its middle come back?
//
// The states at the beginnings of blocks are compared with an earlier one that is moved up in growing strides
// (Brent 1980), so that one state is held and a circle of any length is found after some rounds of it. Equal
// canonical states have equal futures (canon.hpp), and no question to chance lies between them: a turn in
// which one comes back runs for ever. Only a state of the same outline as the one held can be it, so that a
// state that grows is seldom encoded. Watching gives up after so many blocks or bytes, and then claims
// nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "story/state.hpp"

namespace dramaturg::graph {

class Endless {
 public:
  /// What canonical bytes begin with, or hold of each part: states that differ here differ in their bytes.
  struct Outline {
    program::Address pc;
    size_t threads, frames, offers, pieces;
    friend bool operator==(const Outline&, const Outline&) = default;
  };

  /// A new turn.
  void start() {
    saved_.clear();
    stride_ = 1;
    since_ = blocks_ = 0;
    encoded_ = 0;
  }

  /// At the beginning of the next block. False: it is none that is held, and need not be.
  bool must_look(const Outline& outline) {
    ++blocks_;
    outline_ = outline;
    return ++since_ >= stride_ || outline == saved_outline_;
  }

  /// The canonical bytes there; what is left of them is of no use. True: they came before in this turn, which
  /// never ends.
  bool has_returned(std::vector<uint8_t>& bytes) {
    encoded_ += bytes.size();
    if (bytes == saved_) return true;
    if (since_ >= stride_) {
      saved_.swap(bytes);
      saved_outline_ = outline_;
      since_ = 0;
      stride_ *= 2;
    }
    return false;
  }

  bool is_tired() const { return blocks_ >= most_blocks || encoded_ >= most_bytes; }

 private:
  static constexpr uint32_t most_blocks = 50'000;
  static constexpr uint64_t most_bytes = uint64_t{64} << 20;  // a state that grows is soon dear to encode

  std::vector<uint8_t> saved_;
  Outline saved_outline_{}, outline_{};
  uint32_t stride_ = 1, since_ = 0, blocks_ = 0;
  uint64_t encoded_ = 0;
};

}  // namespace dramaturg::graph
