// Graph → of each bound that a number was taken to stay within, whether readings leave it, and how many.
#include "verdict/parts.hpp"

namespace dramaturg::verdict {

std::string Bounded::range() const { return name + "=" + std::to_string(low) + ".." + std::to_string(high); }

std::string bounds_left(const std::vector<Bounded>& bounds) {
  std::string out;
  for (const Bounded& each : bounds)
    if (each.is_left) out += (out.empty() ? "" : ", ") + each.range();
  return out;
}

/// All readings that leave one bound meet at one vertex.
std::vector<Bounded> find_bounds(const Program& program, const Graph& graph, const Odds* odds) {
  std::vector<Bounded> out;
  for (const program::Bound& bound : program.bounds)
    out.push_back({program.globals[bound.variable.value], bound.low, bound.high, false, 0, {0, 0}});
  for (uint32_t v = 0; v < graph.vertices.size(); ++v) {
    if (graph.vertices[v].kind != graph::VertexKind::cut) continue;
    Bounded& left = out[graph.vertices[v].detail];
    const uint32_t depth = graph.vertices[v].depth;
    left.first = left.is_left ? std::min(left.first, depth) : depth;
    left.is_left = true;
    // Readings that come to what is open may yet leave it.
    if (odds != nullptr)
      left.share += odds->forward.visits[v];
    else
      left.share = {0, 1};
  }
  for (Bounded& each : out) each.share = clamped_share(each.share);
  return out;
}

}  // namespace dramaturg::verdict
