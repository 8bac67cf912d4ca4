// The search over pairs. Rows of moments are thinned out first: most say nothing to a rule.
#include "graph/rule_graph.hpp"

#include <array>
#include <unordered_map>

namespace dramaturg::graph {
namespace {

class Follower {
 public:
  Follower(const Graph& graph, const Claims& claims, uint32_t rule, uint32_t most)
      : from_(graph), monitor_(claims, rule), most_(most) {
    rows_.resize(graph.score.rows());
    for (uint32_t row = 0; row < rows_.size(); ++row)
      for (const uint32_t word : graph.score.row(row))
        if (monitor_.concerns(Moment::of(word))) rows_[row].push_back(word);
    out_.graph.ends = graph.ends;
    out_.graph.faults = graph.faults;
    out_.graph.printed = graph.printed;
    out_.graph.is_complete = graph.is_complete;
    out_.graph.limit = graph.limit;
    out_.graph.covered_choices = graph.covered_choices;
    out_.graph.vertices.reserve(graph.vertices.size());
    of_.reserve(graph.vertices.size());
  }

  RuleGraph follow() {
    Memory memory = monitor_.begin();
    if (!rows_.empty()) play(memory, from_.score.opening, {}, {}, 0);
    if (!from_.vertices.empty()) find({0}, memory, {}, {}, 0);
    while (!(choices_[0].empty() && chances_[0].empty()) && !is_full_) {
      // Chance belongs to the turn it is asked in: what it leads to has the same depth, and comes first.
      for (size_t at = 0; at < chances_[0].size() && !is_full_; ++at) expand(chances_[0][at]);
      for (size_t at = 0; at < choices_[0].size() && !is_full_; ++at) expand(choices_[0][at]);
      ++depth_;
      for (auto* queue : {&choices_, &chances_}) {
        (*queue)[0].swap((*queue)[1]);
        (*queue)[1].clear();
      }
    }
    if (is_full_) {
      out_.graph.is_complete = false;
      out_.graph.limit = Limit::states;
    }
    out_.sight.has_premise = monitor_.has_premise;
    out_.sight.has_happened = monitor_.has_happened;
    out_.sight.has_denied = monitor_.has_denied;
    out_.sight.has_open = monitor_.has_open;
    return std::move(out_);
  }

 private:
  using Memory = Monitor::Memory;
  struct Pair {
    uint32_t vertex;
    Memory memory;
    friend bool operator==(const Pair&, const Pair&) = default;
  };
  struct PairHash {
    size_t operator()(const Pair& pair) const {
      uint64_t h = (uint64_t{pair.vertex} << 32 | pair.memory.word) * 0x9E3779B97F4A7C15u;
      h = (h ^ h >> 29 ^ pair.memory.answers) * 0xBF58476D1CE4E5B9u;
      return h ^ h >> 32;
    }
  };

  void expand(uint32_t id) {
    const Vertex& vertex = from_.vertices[of_[id].vertex];
    const uint32_t depth = out_.graph.vertices[id].depth;
    out_.graph.vertices[id].first_edge = static_cast<uint32_t>(out_.graph.edges.size());
    for (uint32_t e = vertex.first_edge; e < vertex.first_edge + vertex.edge_count; ++e) {
      const Edge edge = from_.edges[e];
      const uint32_t child = depth + (edge.step.is_draw ? 0 : 1);
      Memory memory = of_[id].memory;
      play(memory, from_.score.of_edge[e], {id}, edge.step, child);
      const uint32_t to = find(edge.to, memory, {id}, edge.step, child);
      out_.graph.edges.push_back({StateId{to}, edge.step, edge.weight, {}});
    }
    out_.graph.vertices[id].edge_count =
        static_cast<uint32_t>(out_.graph.edges.size()) - out_.graph.vertices[id].first_edge;
  }

  void play(Memory& memory, uint32_t row, StateId from, const Step& step, uint32_t depth) {
    for (const uint32_t word : rows_[row]) {
      monitor_.step(memory, Moment::of(word), from_.score.endings);
      if (monitor_.is_hit && !out_.sight.is_hit) out_.sight = {true, from, step, depth, false, false, false};
      monitor_.is_hit = false;
    }
  }

  uint32_t find(StateId vertex, const Memory& memory, StateId parent, const Step& step, uint32_t depth) {
    const auto [known, is_new] =
        index_.try_emplace({vertex.value, memory}, static_cast<uint32_t>(of_.size()));
    if (!is_new) return known->second;
    const Vertex& from = from_.vertices[vertex.value];
    const uint32_t id = known->second;
    of_.push_back({vertex.value, memory});
    out_.graph.vertices.push_back({parent, step, from.kind, depth, from.detail, 0, 0});
    out_.words.push_back(memory.word);
    is_full_ = of_.size() >= most_;
    if (from.edge_count > 0)
      (from.kind == VertexKind::chance ? chances_ : choices_)[depth - depth_].push_back(id);
    return id;
  }

  const Graph& from_;
  Monitor monitor_;
  const uint32_t most_;
  RuleGraph out_;
  std::vector<std::vector<uint32_t>> rows_;  ///< by row: what concerns the rule
  std::vector<Pair> of_;                     ///< by vertex of `out_`
  std::unordered_map<Pair, uint32_t, PairHash> index_;
  std::array<std::vector<uint32_t>, 2> choices_, chances_;  ///< to expand: of this depth, and of the next
  uint32_t depth_ = 0;
  bool is_full_ = false;
};

}  // namespace

RuleGraph follow_rule(const Graph& graph, const Claims& claims, uint32_t rule, uint32_t most) {
  return Follower(graph, claims, rule, most).follow();
}

}  // namespace dramaturg::graph
