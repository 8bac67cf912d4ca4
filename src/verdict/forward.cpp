// Components in topological order: what has come in from before is complete when a component's turn comes, so
// a vertex alone is a multiplication per edge, and only vertices in a circle need a system of equations.
#include "verdict/forward.hpp"

#include "verdict/system.hpp"

namespace dramaturg::verdict {
namespace {

class Solver {
 public:
  Solver(const Chain& chain, const Components& components)
      : chain_(chain), components_(components), component_of_(chain.size()), place_(chain.size()) {
    for (uint32_t c = 0; c < components.size(); ++c)
      for (uint32_t i = components.first[c]; i < components.first[c + 1]; ++i) {
        component_of_[components.vertices[i]] = c;
        place_[components.vertices[i]] = i - components.first[c];
      }
    out_.visits.resize(chain.size());
    out_.choices.resize(chain.size());
    out_.is_closed.resize(chain.size());
    out_.is_unsolved.resize(chain.size());
  }

  Forward solve() {
    if (chain_.size() > 0) out_.visits[0] = {1, 1};
    for (uint32_t c = components_.size(); c-- > 0;) {
      const auto vertices = components_.of(c);
      out_.largest = std::max(out_.largest, static_cast<uint32_t>(vertices.size()));
      if (vertices.size() == 1 && !has_own_edge(vertices[0])) {
        pass_on(vertices[0], c);
      } else {
        solve_circle(c);
      }
    }
    out_.stays = clamped_share(out_.stays);
    out_.unsolved = clamped_share(out_.unsolved);
    return std::move(out_);
  }

 private:
  bool has_own_edge(uint32_t v) const {
    for (const Chain::Edge& edge : chain_.edges_of(v))
      if (edge.to == v) return true;
    return false;
  }

  bool has_way_out(uint32_t c) const {
    for (const uint32_t v : components_.of(c)) {
      if (chain_.first[v] == chain_.first[v + 1]) return true;
      for (const Chain::Edge& edge : chain_.edges_of(v))
        if (component_of_[edge.to] != c) return true;
    }
    return false;
  }

  /// What has been summed up at a vertex goes along its edges, those inside its component left out.
  void pass_on(uint32_t v, uint32_t c) {
    const double total = chain_.total[v];
    if (total == 0 || out_.visits[v].high == 0) return;
    const Interval share{quotient_below(out_.visits[v].low, total),
                         quotient_above(out_.visits[v].high, total)};
    Interval length = out_.choices[v];
    if (chain_.is_choice[v]) length += out_.visits[v];
    length = {quotient_below(length.low, total), quotient_above(length.high, total)};
    for (const Chain::Edge& edge : chain_.edges_of(v)) {
      if (component_of_[edge.to] == c) continue;
      const auto weight = static_cast<double>(edge.weight);
      const Interval by{weight, weight};
      out_.visits[edge.to] += share * by;
      out_.choices[edge.to] += length * by;
    }
  }

  Interval come_in(uint32_t c) const {
    Interval sum;
    for (const uint32_t v : components_.of(c)) sum += out_.visits[v];
    return clamped_share(sum);
  }

  void solve_circle(uint32_t c) {
    const auto vertices = components_.of(c);
    const Interval arriving = come_in(c);
    if (arriving.high == 0) return;
    if (!has_way_out(c)) {
      out_.stays += arriving;
      for (const uint32_t v : vertices) out_.is_closed[v] = 1;
      return;
    }
    std::vector<System::Entry> entries;
    for (const uint32_t v : vertices) {
      for (const Chain::Edge& edge : chain_.edges_of(v)) {
        if (component_of_[edge.to] != c) continue;
        const auto weight = static_cast<double>(edge.weight);
        entries.push_back(
            {place_[edge.to],
             place_[v],
             {quotient_below(weight, chain_.total[v]), quotient_above(weight, chain_.total[v])}});
      }
    }
    System system(static_cast<uint32_t>(vertices.size()), std::move(entries));
    if (!solve_visits(system, vertices) || !solve_lengths(system, vertices, c)) {
      out_.unsolved += arriving;
      for (const uint32_t v : vertices) out_.is_unsolved[v] = 1;
      return;
    }
    for (const uint32_t v : vertices) pass_on(v, c);
  }

  bool solve_visits(System& system, std::span<const uint32_t> vertices) {
    std::vector<Interval> b, x;
    for (const uint32_t v : vertices) b.push_back(out_.visits[v]);
    if (!system.solve(b, x)) return false;
    for (size_t i = 0; i < vertices.size(); ++i) out_.visits[vertices[i]] = x[i];
    return true;
  }

  /// Each visit to a choice inside adds one to the lengths it passes on.
  bool solve_lengths(System& system, std::span<const uint32_t> vertices, uint32_t c) {
    std::vector<Interval> b, x;
    for (const uint32_t v : vertices) b.push_back(out_.choices[v]);
    for (const uint32_t v : vertices) {
      if (!chain_.is_choice[v]) continue;
      for (const Chain::Edge& edge : chain_.edges_of(v)) {
        if (component_of_[edge.to] != c) continue;
        const auto weight = static_cast<double>(edge.weight);
        const Interval factor{quotient_below(weight, chain_.total[v]),
                              quotient_above(weight, chain_.total[v])};
        b[place_[edge.to]] += out_.visits[v] * factor;
      }
    }
    if (!system.solve(b, x)) return false;
    for (size_t i = 0; i < vertices.size(); ++i) out_.choices[vertices[i]] = x[i];
    return true;
  }

  const Chain& chain_;
  const Components& components_;
  std::vector<uint32_t> component_of_;
  std::vector<uint32_t> place_;  ///< within its component
  Forward out_;
};

}  // namespace

Forward solve_forward(const Chain& chain, const Components& components) {
  return Solver(chain, components).solve();
}

}  // namespace dramaturg::verdict
