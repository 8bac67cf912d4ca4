// End components by removing, again and again, the dice that may lead out; then values from the stops back:
// by sweeps, and where these are slow by policy iteration, whose result one careful pass proves.
#include "verdict/extremes.hpp"

#include <algorithm>
#include <cmath>

#include "verdict/sparse.hpp"

namespace dramaturg::verdict {
namespace {

constexpr uint32_t most_sweeps = 20'000;
constexpr uint64_t most_looks = 200'000'000;  ///< at edges, in sweeps over one component
constexpr uint32_t most_policies = 100;
constexpr uint32_t outside = UINT32_MAX;
constexpr double wanted_width = 1e-10;
/// What a step costs or pays beside what it is worth: far above what rounding spoils.
constexpr double slack = 0x1p-46;

}  // namespace

Extremes::Extremes(const Odds& odds, uint32_t patience)
    : odds_(odds), chain_(odds.chain), patience_(patience), is_circle_(chain_.size(), 0) {
  for (uint32_t v = 0; v < chain_.size(); ++v) group_.push_back(v);
  find_end_components();
  members_ = odds.components.vertices;
  for (uint32_t c = 0; c < odds.components.size(); ++c)
    std::sort(members_.begin() + odds.components.first[c], members_.begin() + odds.components.first[c + 1],
              [&](uint32_t a, uint32_t b) { return group_[a] != group_[b] ? group_[a] < group_[b] : a < b; });
}

void Extremes::find_end_components() {
  for (uint32_t c = 0; c < odds_.components.size(); ++c) {
    const auto vertices = odds_.components.of(c);
    bool is_circle = vertices.size() > 1;
    for (const Chain::Edge& edge : chain_.edges_of(vertices[0])) is_circle |= edge.to == vertices[0];
    if (is_circle) find_end_components_of(c);
  }
}

/// Within one strongly connected component. A choice can be kept inside by choosing, a roll cannot.
void Extremes::find_end_components_of(uint32_t component) {
  std::vector<uint32_t> kept(odds_.components.of(component).begin(), odds_.components.of(component).end());
  std::vector<uint32_t>& place = members_;  // not in use yet
  if (place.empty()) place.assign(chain_.size(), outside);
  while (!kept.empty()) {
    for (uint32_t i = 0; i < kept.size(); ++i) place[kept[i]] = i;
    Chain part;
    for (const uint32_t v : kept) {
      part.first.push_back(static_cast<uint32_t>(part.edges.size()));
      for (const Chain::Edge& edge : chain_.edges_of(v))
        if (place[edge.to] != outside) part.edges.push_back({place[edge.to], 1});
      part.total.push_back(1);
    }
    part.first.push_back(static_cast<uint32_t>(part.edges.size()));
    const Components pieces = find_components(part);
    std::vector<uint32_t> piece_of(kept.size());
    for (uint32_t p = 0; p < pieces.size(); ++p)
      for (const uint32_t i : pieces.of(p)) piece_of[i] = p;
    std::vector<uint32_t> still;
    for (uint32_t i = 0; i < kept.size(); ++i) {
      uint32_t inside = 0;
      for (const Chain::Edge& edge : part.edges_of(i)) inside += piece_of[edge.to] == piece_of[i];
      const bool stays = chain_.is_choice[kept[i]] ? inside > 0 : inside == chain_.edges_of(kept[i]).size();
      if (stays) still.push_back(kept[i]);
    }
    if (still.size() == kept.size()) {
      for (uint32_t p = 0; p < pieces.size(); ++p) {
        uint32_t first = outside;
        for (const uint32_t i : pieces.of(p)) first = std::min(first, kept[i]);
        for (const uint32_t i : pieces.of(p)) group_[kept[i]] = first, is_circle_[kept[i]] = 1;
      }
      break;
    }
    for (const uint32_t v : kept) place[v] = outside;
    kept = std::move(still);
  }
  for (const uint32_t v : kept) place[v] = outside;
}

/// The value of a group, from those of the groups it leads to.
Interval Extremes::look(std::span<const uint32_t> members, bool is_best) const {
  const uint32_t group = group_[members[0]];
  if (!chain_.is_choice[members[0]] && !is_circle_[members[0]]) {
    Interval sum;
    for (const Chain::Edge& edge : chain_.edges_of(members[0])) {
      const auto weight = static_cast<double>(edge.weight);
      sum += values_[group_[edge.to]] * Interval{weight, weight};
    }
    const double total = chain_.total[members[0]];
    return clamped_share({quotient_below(sum.low, total), quotient_above(sum.high, total)});
  }
  // Whoever wants to avoid it goes round for ever; whoever wants it takes the best way out.
  if (is_circle_[members[0]] && !is_best) return {};
  Interval best;
  bool is_first = true;
  for (const uint32_t v : members) {
    if (!chain_.is_choice[v]) continue;  // inside a circle: its rolls stay inside
    for (const Chain::Edge& edge : chain_.edges_of(v)) {
      if (group_[edge.to] == group && is_circle_[v]) continue;
      const Interval& value = values_[group_[edge.to]];
      if (is_first)
        best = value;
      else if (is_best)
        best = {std::max(best.low, value.low), std::max(best.high, value.high)};
      else
        best = {std::min(best.low, value.low), std::min(best.high, value.high)};
      is_first = false;
    }
  }
  return best;
}

/// Groups in one component, which depend on each other through chance.
void Extremes::iterate(uint32_t component, bool is_best) {
  const std::span<const uint32_t> all{members_.data() + odds_.components.first[component],
                                      members_.data() + odds_.components.first[component + 1]};
  std::vector<std::span<const uint32_t>> groups;
  for (size_t from = 0, i = 1; i <= all.size(); ++i) {
    if (i < all.size() && group_[all[i]] == group_[all[from]]) continue;
    groups.push_back(all.subspan(from, i - from));
    from = i;
  }
  for (const auto& members : groups) values_[group_[members[0]]] = {0, 1};
  if (groups.size() == 1 && is_circle_[all[0]]) {
    values_[group_[all[0]]] = look(all, is_best);
    return;
  }
  uint64_t edges = 1;
  for (const uint32_t v : all) edges += chain_.edges_of(v).size();
  const auto most = static_cast<uint32_t>(std::min<uint64_t>(most_sweeps, most_looks / edges));
  if (sweep(groups, is_best, patience_) || settle(groups, is_best)) return;
  sweep(groups, is_best, most);
}

/// Each look gives bounds when it is given bounds, and neither bound is ever given back. True: they have met.
bool Extremes::sweep(const Groups& groups, bool is_best, uint32_t most) {
  for (uint32_t sweep = 0; sweep < most; ++sweep) {
    double widest = 0;
    bool has_changed = false;
    for (const auto& members : groups) {
      Interval& value = values_[group_[members[0]]];
      const Interval next = look(members, is_best);
      const Interval closer{std::max(value.low, next.low), std::min(value.high, next.high)};
      has_changed |= closer != value;
      value = closer;
      widest = std::max(widest, value.width());
    }
    if (widest <= wanted_width || !has_changed) return true;
  }
  return false;
}

/// The bound that is asked for, the high one for the best reader and the low one for the stubborn, by policy
/// iteration (Howard 1960): fix what the reader takes everywhere, solve the linear system, take what is
/// better now, until nothing is. Each step is said to pay `slack` more for the best reader, and less for the
/// stubborn; so what comes out, y, is at least look(y) + slack (at most look(y) − slack). One pass of looks,
/// rounded outward, then proves y ≥ look(y) (≤), and since look is monotone and has one fixed point (circles
/// are gone), y bounds it. False: nothing was proved, and the bounds are as they were.
bool Extremes::settle(const Groups& groups, bool is_best) {
  if (place_.empty()) place_.assign(chain_.size(), outside);
  for (uint32_t g = 0; g < groups.size(); ++g) place_[group_[groups[g][0]]] = g;
  std::vector<double> x(groups.size()), b(groups.size());
  for (uint32_t g = 0; g < groups.size(); ++g) x[g] = values_[group_[groups[g][0]]].middle();
  std::vector<const Chain::Edge*> taken(groups.size(), nullptr);
  std::vector<SparseFactors::Entry> entries;
  bool is_settled = false;
  for (uint32_t round = 0; round < most_policies; ++round) {
    const auto before = taken;
    entries.clear();
    for (uint32_t g = 0; g < groups.size(); ++g) {
      const uint32_t some = groups[g][0];
      const bool goes_round = is_circle_[some] && !is_best;
      b[g] = goes_round ? 0 : is_best ? slack : -slack;
      const auto go = [&](const Chain::Edge& edge, double share) {
        const uint32_t to = place_[group_[edge.to]];
        if (to == outside)
          b[g] += share * worth(edge.to, is_best, x);
        else
          entries.push_back({g, to, share});
      };
      if (goes_round) continue;
      if (chain_.is_choice[some] || is_circle_[some]) {
        taken[g] = best_way(groups[g], taken[g], is_best, x);
        if (taken[g] != nullptr) go(*taken[g], 1);
      } else {
        for (const Chain::Edge& edge : chain_.edges_of(some))
          go(edge, static_cast<double>(edge.weight) / chain_.total[some]);
      }
    }
    is_settled = round > 0 && taken == before;
    SparseFactors factors;
    if (is_settled || !factors.factorise(static_cast<uint32_t>(groups.size()), entries)) break;
    factors.substitute(b, x);
    if (!std::all_of(x.begin(), x.end(), [](double value) { return std::isfinite(value); })) break;
  }
  for (const auto& members : groups) place_[group_[members[0]]] = outside;
  return is_settled && prove(groups, is_best, x);
}

/// What is expected behind this vertex: `x` within the component, the bound that is asked for outside of it.
double Extremes::worth(uint32_t v, bool is_best, const std::vector<double>& x) const {
  if (place_[group_[v]] != outside) return x[place_[group_[v]]];
  return is_best ? values_[group_[v]].high : values_[group_[v]].low;
}

/// Another way than `taken` only if it is better by more than nothing, so that policies do not go in circles.
const Chain::Edge* Extremes::best_way(std::span<const uint32_t> members, const Chain::Edge* taken,
                                      bool is_best, const std::vector<double>& x) const {
  const Chain::Edge* best = taken;
  for (const uint32_t v : members) {
    if (!chain_.is_choice[v]) continue;
    for (const Chain::Edge& edge : chain_.edges_of(v)) {
      if (is_circle_[v] && group_[edge.to] == group_[v]) continue;
      const double gain = best == nullptr ? 0 : worth(edge.to, is_best, x) - worth(best->to, is_best, x);
      if (best == nullptr || (is_best ? gain : -gain) > slack / 4) best = &edge;
    }
  }
  return best;
}

/// Takes `x` over where it is closer, if it proves to be a bound.
bool Extremes::prove(const Groups& groups, bool is_best, const std::vector<double>& x) {
  std::vector<Interval> before;
  for (uint32_t g = 0; g < groups.size(); ++g) {
    Interval& value = values_[group_[groups[g][0]]];
    before.push_back(value);
    if (is_best)
      value.high = std::clamp(x[g], 0.0, 1.0);
    else
      value.low = std::clamp(x[g], 0.0, 1.0);
  }
  bool is_proved = true;
  for (const auto& members : groups) {
    const Interval next = look(members, is_best);
    const Interval& value = values_[group_[members[0]]];
    is_proved &= is_best ? next.high <= value.high : next.low >= value.low;
  }
  for (uint32_t g = 0; g < groups.size(); ++g) {
    Interval& value = values_[group_[groups[g][0]]];
    if (!is_proved)
      value = before[g];
    else if (is_best)  // the other bound stays: nobody asks for it
      value.high = std::min(value.high, before[g].high);
    else
      value.low = std::max(value.low, before[g].low);
  }
  return is_proved;
}

Interval Extremes::solve(std::span<const uint32_t> stops, bool is_best) {
  values_.assign(chain_.size(), {});
  for (const uint32_t v : stops) values_[v] = {1, 1};
  for (uint32_t v = 0; v < chain_.size(); ++v)
    if (odds_.is_open[v]) values_[v] = {0, 1};
  for (uint32_t c = 0; c < odds_.components.size(); ++c) {
    const uint32_t first = odds_.components.first[c], end = odds_.components.first[c + 1];
    const uint32_t v = members_[first];
    if (end - first == 1 && chain_.edges_of(v).empty()) continue;
    bool leads_to_itself = false;
    for (const Chain::Edge& edge : chain_.edges_of(v)) leads_to_itself |= edge.to == v;
    if (end - first == 1 && !leads_to_itself)
      values_[v] = look({&members_[first], 1}, is_best);
    else
      iterate(c, is_best);
  }
  return chain_.size() > 0 ? values_[group_[0]] : Interval{};
}

}  // namespace dramaturg::verdict
