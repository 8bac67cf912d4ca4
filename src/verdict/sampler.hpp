// Readings drawn at random from a finished graph, a million in seconds: for readers and questions that have
// no closed form, and to try the exact odds against.
//
// One 64-bit number a step (splitmix64: Steele, Lea and Flood 2014), scaled to the sum of a vertex's weights
// by the high half of a product, whose bias is below 2^-32. The same seed gives the same readings.
#pragma once

#include <cstdint>
#include <vector>

#include "verdict/chain.hpp"

namespace dramaturg::verdict {

/// A stream of numbers from a seed.
struct Numbers {
  uint64_t state;
  uint64_t next() {
    uint64_t z = state += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
  }
  /// Below `limit`.
  uint64_t below(uint64_t limit) {
    return static_cast<uint64_t>(static_cast<unsigned __int128>(next()) * limit >> 64);
  }
};

struct Sample {
  std::vector<uint64_t> stops;  ///< per vertex: readings that stopped there
  uint64_t cut = 0;             ///< readings let go after `most_steps`
  uint64_t readings = 0;
  double choices = 0;  ///< taken by those that stopped, all together
};

Sample sample_readings(const Chain& chain, uint64_t readings, uint64_t seed, uint64_t most_steps = 1'000'000);

/// Of `hits` in `trials`: where the true share lies, at about this many standard deviations (1.96: 95%).
/// Wilson (1927). An estimate, never a bound.
Interval wilson(uint64_t hits, uint64_t trials, double deviations = 1.96);

}  // namespace dramaturg::verdict
