// Odds → how long readings are and where they get lost, all together.
#include <algorithm>

#include "verdict/exact.hpp"
#include "verdict/parts.hpp"

namespace dramaturg::verdict {

std::optional<double> settled(const std::optional<Interval>& interval) {
  if (!interval || !(interval->width() <= 1e-6 * interval->high)) return std::nullopt;
  return interval->middle();
}

std::string find_fractions(const Case& c, const std::vector<std::vector<uint32_t>>& stops,
                           std::vector<Ending>& endings) {
  if (!c.is_complete || c.odds == nullptr) return "only a proved review has them";
  const ExactOdds exact = solve_exactly(c.odds->chain, c.odds->components);
  for (size_t e = 0; e < endings.size() && exact.refusal.empty(); ++e) {
    Rational sum;
    for (const uint32_t v : stops[e]) sum = sum + exact.visits[v];
    endings[e].exact = sum.text();
  }
  return exact.refusal;
}

Readings sum_up_readings(const Case& c) {
  Readings out;
  if (c.odds == nullptr) return out;
  const Odds& odds = *c.odds;
  out.covered = c.is_complete ? Interval{1, 1} : rest_of(odds.open);
  out.no_ending = share_without_ending(c.graph, odds);
  for (const uint32_t v : odds.stops) {
    const uint64_t depth = c.graph.vertices[v].depth;
    out.fewest_turns = std::min(out.fewest_turns.value_or(depth), depth);
  }
  if (!c.is_complete) return out;
  out.most_turns = most_choices(odds);
  if (odds.forward.stays.high == 0) out.mean_turns = settled(mean_choices(odds, odds.stops));
  return out;
}

}  // namespace dramaturg::verdict
