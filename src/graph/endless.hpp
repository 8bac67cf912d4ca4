// A turn that will not end, watched: does a state in its middle come back?
//
// The states at the beginnings of blocks are compared with an earlier one that is moved up in growing strides
// (Brent 1980), so that one state is held and a circle of any length is found after some rounds of it. Equal
// canonical states have equal futures (canon.hpp), and no question to chance lies between them: a turn in
// which one comes back runs for ever. Watching gives up after so many blocks or bytes, and then claims
// nothing.
#pragma once

#include <cstdint>
#include <vector>

namespace dramaturg::graph {

class Endless {
 public:
  /// A new turn.
  void start() {
    saved_.clear();
    stride_ = 1;
    since_ = blocks_ = 0;
    encoded_ = 0;
  }

  /// The canonical bytes at the beginning of the next block; what is left of them is of no use. True: they
  /// came before in this turn, which never ends.
  bool has_returned(std::vector<uint8_t>& bytes) {
    ++blocks_;
    encoded_ += bytes.size();
    if (bytes == saved_) return true;
    if (++since_ >= stride_) {
      saved_.swap(bytes);
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
  uint32_t stride_ = 1, since_ = 0, blocks_ = 0;
  uint64_t encoded_ = 0;
};

}  // namespace dramaturg::graph
