// A seed → the same numbers on every machine (splitmix64): all luck of the story writer comes from here.
// Callers must fix the order of their draws themselves: two draws never stand in one unordered expression.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dramaturg::generate {

class Random {
 public:
  explicit Random(uint64_t seed) : state_(mix(seed + 0x1234567u)) {}  // mixed: else seeds share a stream

  uint64_t next() { return mix(state_ += 0x9E3779B97F4A7C15u); }
  /// A number in [0, n); 0 when n is 0.
  uint32_t below(uint32_t n) { return n == 0 ? 0 : static_cast<uint32_t>((next() >> 16) % n); }
  uint32_t between(uint32_t low, uint32_t high) { return low + below(high - low + 1); }
  bool chance(uint32_t percent) { return below(100) < percent; }
  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[below(static_cast<uint32_t>(from.size()))];
  }

 private:
  static uint64_t mix(uint64_t z) {
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }

  uint64_t state_;
};

}  // namespace dramaturg::generate
