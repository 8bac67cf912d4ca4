// Factors of tags are looked up once for each choice point, those of events once for each trace.
#include "verdict/temper.hpp"

#include <algorithm>
#include <cmath>

#include "base/decimal.hpp"

namespace dramaturg::verdict {
namespace {

std::string tidy(std::string_view tag) {
  std::string out;
  for (const char c : tag) {
    if (c == ' ' && (out.empty() || out.back() == ' ' || out.back() == ':')) continue;
    if (c == ':')
      while (out.ends_with(' ')) out.pop_back();
    out += c;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace

bool is_tag(std::string_view tag, std::string_view named) { return tidy(tag) == tidy(named); }

std::optional<std::string> tag_value(std::string_view tag, std::string_view key) {
  const std::string tidied = tidy(tag);
  const std::string before = tidy(key) + ":";
  if (!tidied.starts_with(before)) return std::nullopt;
  return tidied.substr(before.size());
}

bool Temper::is_even() const {
  return first == 1 && last == 1 && tags.empty() && weight_tag.empty() && events.empty() && conflict == 1 &&
         seek.empty() && avoid.empty() && loyal.empty();
}

void make_whole(const std::vector<double>& weights, std::vector<uint32_t>& out) {
  constexpr double most = 1 << 20;
  out.assign(weights.size(), 0);
  double largest = 0;
  for (const double w : weights) largest = std::max(largest, w);
  if (!(largest > 0)) return;
  double scale = most / largest;
  for (const double plain : {1.0, 10.0, 100.0, 1000.0}) {
    const bool fits = largest * plain <= most && std::all_of(weights.begin(), weights.end(), [&](double w) {
                        return std::fabs(w * plain - std::round(w * plain)) < 1e-9;
                      });
    if (!fits) continue;
    scale = plain;
    break;
  }
  for (size_t i = 0; i < weights.size(); ++i) {
    const auto whole = static_cast<uint32_t>(std::llround(weights[i] * scale));
    out[i] = weights[i] > 0 ? std::max(whole, 1u) : 0;
  }
}

double times_of_tags(const Temper& temper, const std::vector<std::string>& tags, bool& is_conflict) {
  double times = 1;
  for (const std::string& tag : tags) {
    for (const auto& [named, factor] : temper.tags)
      if (is_tag(tag, named)) times *= factor;
    is_conflict |= is_tag(tag, "conflict");
    if (temper.weight_tag.empty()) continue;
    double number = 0;
    const auto value = tag_value(tag, temper.weight_tag);
    if (!value) continue;
    const auto [end, error] = base::read_double(*value, number);
    if (error == std::errc() && number >= 0 && number <= 1000) times *= number;
  }
  return times;
}

TemperedReaders::TemperedReaders(const Temper& temper, Scene scene)
    : temper_(temper), scene_(std::move(scene)) {
  if (scene_.offers == nullptr) return;
  for (const std::vector<std::string>& tags : scene_.offers->tags) {
    bool is_conflict = false;
    point_times_.push_back(times_of_tags(temper_, tags, is_conflict));
    is_conflict_at_.push_back(is_conflict);
  }
}

double TemperedReaders::times(const graph::Edge& edge, uint32_t at) const {
  double out = 1;
  bool is_conflict = false;
  if (!point_times_.empty() && scene_.offers->points[at] != Offers::none) {
    out *= point_times_[scene_.offers->points[at]];
    is_conflict = is_conflict_at_[scene_.offers->points[at]] != 0;
  }
  if (!edge.trace.is_none() && edge.trace.value < scene_.event_times.size()) {
    out *= scene_.event_times[edge.trace.value];
    is_conflict |= scene_.is_conflict[edge.trace.value] != 0;
  }
  return is_conflict ? out * temper_.conflict : out;
}

void TemperedReaders::lean(const graph::Graph& graph, const graph::Vertex& vertex,
                           std::vector<double>& weights) const {
  const auto odds_of = [&](size_t i, uint32_t ending) {
    return scene_.endings->from(graph.edges[vertex.first_edge + i].to)[ending];
  };
  // Beside the option from which the ending is likeliest (least likely), the others fade with the power of
  // their odds; a thousandth part of a chance is left to them.
  const auto fade = [&](auto goodness) {
    double best = 0;
    for (size_t i = 0; i < weights.size(); ++i) best = std::max(best, goodness(i));
    for (size_t i = 0; best > 0 && i < weights.size(); ++i)
      weights[i] *= std::pow(goodness(i) / best, temper_.strength) + 0.001;
  };
  if (scene_.sought) fade([&](size_t i) { return odds_of(i, *scene_.sought); });
  if (scene_.avoided) fade([&](size_t i) { return 1 - odds_of(i, *scene_.avoided); });
  for (const Scene::Measure& measure : scene_.loyal) {
    const auto value = [&](size_t i) {
      const auto at = static_cast<uint32_t>(vertex.first_edge + i);
      return measure.ahead->from(graph.edges[at].to)[0] + (*measure.gains)[at];
    };
    double best = 0;
    for (size_t i = 0; i < weights.size(); ++i) best = std::max(best, value(i));
    for (size_t i = 0; i < weights.size(); ++i)
      weights[i] *= std::exp2(-10 * temper_.loyalty * (best - value(i)));
  }
}

void TemperedReaders::weigh(const graph::Graph& graph, graph::StateId situation,
                            std::vector<uint32_t>& weights) const {
  const graph::Vertex& vertex = graph.vertices[situation.value];
  std::vector<double> exact(weights.size(), 1);
  for (uint32_t i = 0; i < weights.size(); ++i) {
    if (i == 0) exact[i] *= temper_.first;
    if (i + 1 == weights.size()) exact[i] *= temper_.last;
    exact[i] *= times(graph.edges[vertex.first_edge + i], vertex.first_edge + i);
  }
  lean(graph, vertex, exact);
  make_whole(exact, weights);
}

}  // namespace dramaturg::verdict
