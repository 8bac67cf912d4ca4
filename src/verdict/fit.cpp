// Sets of options are numbered by the choice points of their edges.
#include "verdict/fit.hpp"

#include <algorithm>
#include <cmath>

#include "verdict/temper.hpp"

namespace dramaturg::verdict {

FittedReaders::FittedReaders(const graph::Graph& graph, const Offers& offers, double smoothing)
    : smoothing_(smoothing), set_of_(graph.vertices.size(), Offers::none) {
  std::map<std::vector<uint32_t>, uint32_t> known;
  for (uint32_t v = 0; v < graph.vertices.size(); ++v) {
    const graph::Vertex& vertex = graph.vertices[v];
    if (vertex.kind != graph::VertexKind::choice || vertex.edge_count == 0) continue;
    const auto first = offers.points.begin() + vertex.first_edge;
    const auto [at, is_new] = known.emplace(std::vector<uint32_t>(first, first + vertex.edge_count),
                                            static_cast<uint32_t>(sets_.size()));
    set_of_[v] = at->second;
    if (is_new) sets_.push_back({std::vector<double>(vertex.edge_count, 0), 0});
  }
}

void FittedReaders::note(graph::StateId situation, uint32_t index) {
  if (situation.value >= set_of_.size() || set_of_[situation.value] == Offers::none) return;
  Set& set = sets_[set_of_[situation.value]];
  if (index >= set.taken.size()) return;
  set.taken[index] += 1;
  set.all += 1;
  ++choices_;
}

size_t FittedReaders::sets_seen() const {
  return static_cast<size_t>(
      std::count_if(sets_.begin(), sets_.end(), [](const Set& set) { return set.all > 0; }));
}

double FittedReaders::share(const Set& set, size_t option) const {
  return (set.taken[option] + smoothing_ / static_cast<double>(set.taken.size())) / (set.all + smoothing_);
}

void FittedReaders::weigh(const graph::Graph&, graph::StateId situation,
                          std::vector<uint32_t>& weights) const {
  const Set& set = sets_[set_of_[situation.value]];
  std::vector<double> exact(weights.size(), 1);
  for (size_t i = 0; i < exact.size(); ++i) exact[i] = share(set, i);
  make_whole(exact, weights);
}

std::vector<Interval> FittedReaders::spread(const graph::Graph& graph, const Odds& odds, const Ahead& ahead,
                                            uint32_t endings, double deviations) const {
  // The slope of an ending's odds as an option becomes likelier: how often it is offered, times the odds
  // behind it.
  const size_t width = endings + 1;
  std::vector<std::vector<double>> slope;
  for (const Set& set : sets_) slope.emplace_back(set.taken.size() * width, 0);
  for (uint32_t v = 0; v < graph.vertices.size(); ++v) {
    if (set_of_[v] == Offers::none) continue;
    const double visits = odds.forward.visits[v].middle();
    for (uint32_t i = 0; i < graph.vertices[v].edge_count; ++i) {
      const auto behind = ahead.from(graph.edges[graph.vertices[v].first_edge + i].to);
      double none = 1;
      for (uint32_t e = 0; e < endings; ++e) {
        slope[set_of_[v]][i * width + e] += visits * behind[e];
        none -= behind[e];
      }
      slope[set_of_[v]][i * width + endings] += visits * none;
    }
  }
  std::vector<Interval> out;
  double without = 1;
  for (size_t e = 0; e < width; ++e) {
    double variance = 0;
    for (size_t s = 0; s < sets_.size(); ++s) {
      double mean = 0, square = 0;
      for (size_t i = 0; i < sets_[s].taken.size(); ++i) {
        const double p = share(sets_[s], i), g = slope[s][i * width + e];
        mean += p * g;
        square += p * g * g;
      }
      variance += std::max(0.0, square - mean * mean) / (sets_[s].all + smoothing_ + 1);
    }
    const double middle = e < endings ? ahead.from({0})[e] : std::max(0.0, without);
    if (e < endings) without -= middle;
    const double reach = deviations * std::sqrt(variance);
    out.push_back({std::max(0.0, middle - reach), std::min(1.0, middle + reach)});
  }
  return out;
}

}  // namespace dramaturg::verdict
