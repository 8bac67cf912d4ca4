// Graph + odds → how much each choice of the story decides.
//
// In every situation the options lead on to situations with other odds of the endings; the largest difference
// that two options make to one ending is the choice's change there, known between two doubles. A place in the
// story (crossroads.hpp) is told by the situation in which it decides most. Places are ordered by what they
// decide over all readings: their change, by how often readings stand there. Complete graphs only.
#include <algorithm>

#include "verdict/backward.hpp"
#include "verdict/crossroads.hpp"
#include "verdict/parts.hpp"
#include "verdict/taken.hpp"

namespace dramaturg::verdict {
namespace {

constexpr uint64_t most_work = 400'000'000;  ///< edges looked at, all endings together
constexpr size_t most_told = 50;
constexpr double rounding = 1e-9;

/// The largest change found so far at a place.
struct Best {
  bool is_found = false;
  Interval change;
  uint32_t vertex = 0, ending = 0;
  uint32_t least_option = 0, most_option = 0;
  Interval least, most;
  double all = 0;  ///< over all readings
};

/// In one situation and for one ending.
Best look(const Chain& chain, const Backward& backward, uint32_t v, uint32_t lane) {
  Best out;
  const auto edges = chain.edges_of(v);
  Interval lowest{1, 1}, highest{0, 0};  // between what and what the least and the most lie
  for (uint32_t i = 0; i < edges.size(); ++i) {
    const Interval& value = backward.from(edges[i].to)[lane];
    if (i == 0 || value.middle() < out.least.middle()) out.least_option = i, out.least = value;
    if (i == 0 || value.middle() > out.most.middle()) out.most_option = i, out.most = value;
    lowest = {std::min(lowest.low, value.low), std::min(lowest.high, value.high)};
    highest = {std::max(highest.low, value.low), std::max(highest.high, value.high)};
  }
  out.vertex = v;
  out.change.low = highest.low > lowest.high ? sum_below(highest.low, -lowest.high) : 0;
  out.change.high = highest.high > lowest.low ? std::min(1.0, sum_above(highest.high, -lowest.low)) : 0;
  return out;
}

class Influences {
 public:
  Influences(Case& c, const std::vector<Ending>& endings)
      : c_(c),
        endings_(endings),
        chain_(c.odds->chain),
        roads_(find_crossroads(c.ground.program, c.graph)),
        best_(roads_.places.size()) {}

  std::vector<Influence> find() {
    const uint64_t passes = (endings_.size() + Backward::lanes - 1) / Backward::lanes;
    if (passes * Backward::lanes * chain_.edges.size() > most_work) return {};
    Backward backward(c_.graph, *c_.odds);
    change_.assign(chain_.size(), 0);
    for (uint32_t first = 0; first < endings_.size(); first += Backward::lanes) {
      std::vector<uint32_t> lane_of(c_.graph.ends.size(), Backward::lanes);
      for (uint32_t e = first; e < endings_.size() && e < first + Backward::lanes; ++e)
        for (const uint32_t end : endings_[e].ends) lane_of[end] = e - first;
      if (!backward.solve(lane_of, most_work / passes)) return {};
      for (uint32_t v = 0; v < chain_.size(); ++v)
        if (chain_.is_choice[v] && chain_.edges_of(v).size() > 1) note(backward, v, first);
    }
    for (uint32_t v = 0; v < chain_.size(); ++v)
      if (change_[v] > 0) best_[place_of(v)].all += change_[v] * c_.odds->forward.visits[v].middle();
    return tell();
  }

 private:
  uint32_t place_of(uint32_t v) const { return roads_.place_of(c_.graph.vertices[v]); }

  void note(const Backward& backward, uint32_t v, uint32_t first) {
    Best& best = best_[place_of(v)];
    for (uint32_t lane = 0; lane < Backward::lanes && first + lane < endings_.size(); ++lane) {
      Best found = look(chain_, backward, v, lane);
      change_[v] = std::max(change_[v], found.change.middle());
      const double high = std::max(best.change.high, found.change.high);
      // What differs by less than rounding could is no better: the first situation is kept.
      if (!best.is_found || found.change.low > best.change.low + rounding) {
        best = found;
        best.is_found = true;
        best.ending = first + lane;
      }
      best.change.high = high;
    }
  }

  std::vector<Influence> tell() {
    std::vector<uint32_t> order;
    for (uint32_t p = 0; p < best_.size(); ++p)
      if (best_[p].is_found && best_[p].change.high > rounding) order.push_back(p);
    const auto score = [&](uint32_t p) { return static_cast<int64_t>(best_[p].all / rounding + 0.5); };
    std::sort(order.begin(), order.end(),
              [&](uint32_t a, uint32_t b) { return score(a) != score(b) ? score(a) > score(b) : a < b; });
    std::vector<Influence> out;
    for (const uint32_t p : order)
      if (out.size() < most_told) out.push_back(tell(p));
    return out;
  }

  Influence tell(uint32_t p) {
    const Best& best = best_[p];
    const Program& program = c_.ground.program;
    const graph::Path path = graph::path_to(program, c_.graph, {best.vertex});
    const std::vector<std::string> options = options_at(program, path);
    Influence out;
    out.where = line_where(c_.ground, roads_.places[p]);
    out.ending = endings_[best.ending].name;
    out.change = best.change;
    out.least = best.least;
    out.most = best.most;
    if (best.least_option < options.size()) out.least_option = options[best.least_option];
    if (best.most_option < options.size()) out.most_option = options[best.most_option];
    if (options.empty() && c_.broken.empty())
      c_.broken = "the way `" + path_string(path) + "` did not replay";
    out.path = path_string(path);
    return out;
  }

  Case& c_;
  const std::vector<Ending>& endings_;
  const Chain& chain_;
  const Crossroads roads_;
  std::vector<Best> best_;      ///< per place
  std::vector<double> change_;  ///< per vertex, the largest
};

}  // namespace

std::vector<Influence> find_influences(Case& c, const std::vector<Ending>& endings) {
  if (!c.is_complete || c.odds == nullptr || endings.size() < 2 || c.graph.offers.empty()) return {};
  return Influences(c, endings).find();
}

}  // namespace dramaturg::verdict
