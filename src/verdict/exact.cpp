// The forward sweep in fractions. A circle is taken apart vertex by vertex (Grassmann, Taksar and Heyman
// 1985): who comes to the vertex goes on at once to where it leads, and how often it comes back to itself is
// told by the sum of its other ways. So nothing is ever subtracted.
#include "verdict/exact.hpp"

#include <map>

namespace dramaturg::verdict {
namespace {

constexpr uint32_t most_vertices = 200'000;
constexpr uint32_t largest_circle = 64;
constexpr size_t most_bits = 6000;

class Exactly {
 public:
  Exactly(const Chain& chain, const Components& components)
      : chain_(chain), components_(components), component_of_(chain.size()) {
    for (uint32_t c = 0; c < components.size(); ++c)
      for (const uint32_t v : components.of(c)) component_of_[v] = c;
  }

  ExactOdds solve() {
    if (chain_.size() > most_vertices) return refused("it has more than 200,000 situations");
    out_.visits.resize(chain_.size());
    if (chain_.size() > 0) out_.visits[0] = Rational::of(1, 1);
    for (uint32_t c = components_.size(); c-- > 0;) {
      const auto vertices = components_.of(c);
      if (vertices.size() > largest_circle)
        return refused("a circle in it has " + std::to_string(vertices.size()) +
                       " situations, and 64 is the most");
      if (!take_apart(vertices, c)) return refused("its fractions grow beyond 1,800 digits");
    }
    return std::move(out_);
  }

 private:
  static ExactOdds refused(const char* why) { return refused(std::string(why)); }
  static ExactOdds refused(std::string why) {
    ExactOdds out;
    out.refusal = std::move(why);
    return out;
  }

  bool take_apart(std::span<const uint32_t> vertices, uint32_t c) {
    std::vector<std::map<uint32_t, Rational>> ways(vertices.size());  // by vertex of the chain
    bool has_way_out = false, is_visited = false;
    for (size_t i = 0; i < vertices.size(); ++i) {
      is_visited |= !out_.visits[vertices[i]].is_zero();
      for (const Chain::Edge& edge : chain_.edges_of(vertices[i])) {
        Rational& way = ways[i][edge.to];
        way = way + Rational::of(edge.weight, static_cast<uint64_t>(chain_.total[vertices[i]]));
        has_way_out |= component_of_[edge.to] != c;
      }
    }
    if (!is_visited || (vertices.size() == 1 && ways[0].empty())) return true;  // nobody comes, or all stop
    if (!has_way_out) {
      for (const uint32_t v : vertices) out_.stays = out_.stays + out_.visits[v];
      return true;
    }
    for (size_t k = 0; k < vertices.size(); ++k) {
      const uint32_t gone = vertices[k];
      ways[k].erase(gone);
      Rational all;
      for (const auto& [to, way] : ways[k]) all = all + way;
      for (auto& [to, way] : ways[k]) {
        way = way / all;
        if (way.bits() > most_bits) return false;
      }
      for (const auto& [to, way] : ways[k]) {
        out_.visits[to] = out_.visits[to] + out_.visits[gone] * way;
        if (out_.visits[to].bits() > most_bits) return false;
      }
      for (size_t i = k + 1; i < vertices.size(); ++i) {
        const auto through = ways[i].find(gone);
        if (through == ways[i].end()) continue;
        const Rational share = through->second;
        ways[i].erase(through);
        for (const auto& [to, way] : ways[k]) ways[i][to] = ways[i][to] + share * way;
      }
    }
    return true;
  }

  const Chain& chain_;
  const Components& components_;
  std::vector<uint32_t> component_of_;
  ExactOdds out_;
};

}  // namespace

ExactOdds solve_exactly(const Chain& chain, const Components& components) {
  return Exactly(chain, components).solve();
}

}  // namespace dramaturg::verdict
