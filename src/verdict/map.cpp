// One pass over the code for arrows, one over the edges for depths.
#include "verdict/map.hpp"

#include <algorithm>
#include <map>

#include "verdict/parts.hpp"

namespace dramaturg::verdict {
namespace {

using program::Op;
using program::TargetId;

class Cartographer {
 public:
  Cartographer(const Ground& ground, const Graph& graph)
      : ground_(ground),
        program_(ground.program),
        graph_(graph),
        knot_of_(program_.containers.size(), nobody) {}

  StoryMap draw() {
    find_knots();
    for (Address at = 0; at < program_.code.size(); ++at) {
      const uint32_t from = knot_at(at);
      if (from == nobody) continue;
      MapKnot& knot = map_.knots[from];
      knot.words += ground_.words[at];
      knot.is_met |= is_executed(graph_, at);
      add_arrow(from, at);
    }
    find_depths();
    // The opening is a knot of the map only when it says or decides something.
    if (map_.knots[0].words == 0) drop_opening();
    return std::move(map_);
  }

 private:
  static constexpr uint32_t nobody = UINT32_MAX;

  void find_knots() {
    map_.knots.push_back({ContainerId::none(), "the opening", {}, 0, {}, false});
    for (uint32_t c = 1; c < program_.containers.size(); ++c) {
      const program::ContainerInfo& info = program_.containers[c];
      if (!info.is_knot || info.is_function || ground_.top_knots[c] != ContainerId{c}) continue;
      knot_of_[c] = static_cast<uint32_t>(map_.knots.size());
      map_.knots.push_back(
          {ContainerId{c}, info.name, where(ground_, info.span, ContainerId{c}), 0, {}, false});
    }
  }

  uint32_t knot_in(ContainerId container) const {
    if (ground_.is_declarations[container.value]) return nobody;
    const ContainerId top = ground_.top_knots[container.value];
    if (top) return knot_of_[top.value];  // a function's is nobody
    return 0;
  }
  uint32_t knot_at(Address at) const { return knot_in(container_at(program_, at)); }

  void add_arrow(uint32_t from, Address at) {
    const program::Instruction& i = program_.code[at];
    const bool is_target_value =
        i.op == Op::push && static_cast<program::Kind>(i.b & 0xff) == program::Kind::divert_target;
    if (i.op != Op::jump && i.op != Op::call && !is_target_value) return;
    const program::TargetInfo& target = program_.targets[i.a];
    if (target.address == program::no_address) return;
    const uint32_t to = knot_in(target.container);
    if (to == nobody || to == from || to == 0) return;
    const auto [known, is_new] = arrow_at_.try_emplace({from, to}, map_.arrows.size());
    if (is_new) map_.arrows.push_back({from, to, {}, false});
    MapArrow& arrow = map_.arrows[known->second];
    arrow.jumps.push_back(at);
    arrow.is_met |= is_executed(graph_, at);
  }

  /// The least depth at which each trace was met, then of every knot that the trace runs in.
  void find_depths() {
    std::vector<uint32_t> depth_of(graph_.traces.size(), UINT32_MAX);
    if (depth_of.empty()) return;
    if (!graph_.opening.is_none()) depth_of[graph_.opening.value] = 0;
    for (uint32_t v = 0; v < graph_.vertices.size(); ++v) {
      const graph::Vertex& vertex = graph_.vertices[v];
      for (uint32_t e = vertex.first_edge; e < vertex.first_edge + vertex.edge_count; ++e) {
        const graph::Edge& edge = graph_.edges[e];
        if (edge.trace.is_none()) continue;
        uint32_t& depth = depth_of[edge.trace.value];
        depth = std::min(depth, vertex.depth + !edge.step.is_draw);
      }
    }
    for (uint32_t t = 0; t < depth_of.size(); ++t) {
      if (depth_of[t] == UINT32_MAX) continue;
      for (const auto& range : graph_.traces.runs(graph::TraceId{t}))
        for (Address at = range.begin; at < range.end && at < program_.code.size(); ++at) {
          const uint32_t knot = knot_at(at);
          if (knot == nobody) continue;
          std::optional<uint32_t>& depth = map_.knots[knot].depth;
          depth = std::min(depth.value_or(UINT32_MAX), depth_of[t]);
        }
    }
  }

  void drop_opening() {
    map_.knots.erase(map_.knots.begin());
    std::erase_if(map_.arrows, [](const MapArrow& arrow) { return arrow.from == 0; });
    for (MapArrow& arrow : map_.arrows) --arrow.from, --arrow.to;
  }

  const Ground& ground_;
  const Program& program_;
  const Graph& graph_;
  std::vector<uint32_t> knot_of_;  ///< by container that is a top knot
  std::map<std::pair<uint32_t, uint32_t>, size_t> arrow_at_;
  StoryMap map_;
};

}  // namespace

StoryMap draw_map(const Ground& ground, const Graph& graph) { return Cartographer(ground, graph).draw(); }

}  // namespace dramaturg::verdict
