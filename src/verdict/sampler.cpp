// Weights summed up along each vertex's edges, and looked for from the front: most vertices have few.
#include "verdict/sampler.hpp"

#include <cmath>

namespace dramaturg::verdict {
Sample sample_readings(const Chain& chain, uint64_t readings, uint64_t seed, uint64_t most_steps) {
  Sample sample;
  sample.stops.assign(chain.size(), 0);
  sample.readings = readings;
  if (chain.size() == 0) return sample;
  Numbers numbers{seed * 0x2545f4914f6cdd1du + 1};
  for (uint64_t n = 0; n < readings; ++n) {
    uint32_t at = 0;
    uint64_t choices = 0, steps = 0;
    for (; steps < most_steps && chain.first[at] < chain.first[at + 1]; ++steps) {
      choices += chain.is_choice[at];
      uint32_t e = chain.first[at];
      if (chain.first[at + 1] - e > 1) {
        uint64_t drawn = numbers.below(static_cast<uint64_t>(chain.total[at]));
        for (; drawn >= chain.edges[e].weight; ++e) drawn -= chain.edges[e].weight;
      }
      at = chain.edges[e].to;
    }
    if (chain.first[at] < chain.first[at + 1]) {
      ++sample.cut;
    } else {
      ++sample.stops[at];
      sample.choices += static_cast<double>(choices);
    }
  }
  return sample;
}

Interval wilson(uint64_t hits, uint64_t trials, double deviations) {
  if (trials == 0) return {0, 1};
  const auto n = static_cast<double>(trials), k = static_cast<double>(hits);
  const double share = k / n, z = deviations * deviations / n;
  const double middle = (share + z / 2) / (1 + z);
  const double reach = deviations * std::sqrt(share * (1 - share) / n + z / (4 * n)) / (1 + z);
  return {hits == 0 ? 0 : std::max(0.0, middle - reach), hits == trials ? 1 : std::min(1.0, middle + reach)};
}

}  // namespace dramaturg::verdict
