// The machine runs; whenever chance is asked or the reader chooses, the edge with that answer is taken.
#include "graph/follow.hpp"

#include "story/output.hpp"

namespace dramaturg::graph {
namespace {

using story::Stop;

/// Where the walk stands in the graph; none once it has left it.
class Walk {
 public:
  explicit Walk(const Graph& graph) : graph_(graph) {
    if (!graph.vertices.empty()) at_ = StateId{0};
  }
  StateId at() const { return at_; }

  void take(bool is_draw, uint32_t index) {
    if (at_.is_none()) return;
    const Vertex& vertex = graph_.vertices[at_.value];
    at_ = StateId::none();
    const VertexKind wanted = is_draw ? VertexKind::chance : VertexKind::choice;
    if (vertex.kind != wanted) return;
    for (uint32_t e = vertex.first_edge; e < vertex.first_edge + vertex.edge_count; ++e) {
      const Edge& edge = graph_.edges[e];
      // An outcome may stand for those after it, too: for as many as its weight.
      const uint32_t width = is_draw ? edge.weight : 1;
      if (index < edge.step.index || index - edge.step.index >= width) continue;
      at_ = edge.to;
      return;
    }
  }

 private:
  const Graph& graph_;
  StateId at_;
};

class WalkingDraws final : public story::Draws {
 public:
  WalkingDraws(const Graph& graph, story::Draws& inner, Walk& walk)
      : graph_(graph), inner_(inner), walk_(walk) {}

  std::optional<uint32_t> draw(const story::DrawRequest& request, story::State& state) override {
    const std::optional<uint32_t> outcome = inner_.draw(request, state);
    const bool is_printed = request.kind == story::DrawKind::shuffle && graph_.printed.has(request.sequence);
    if (outcome && !is_printed) walk_.take(true, *outcome);
    return outcome;
  }
  bool is_reference() const override { return inner_.is_reference(); }
  bool is_minstd() const override { return inner_.is_minstd(); }

 private:
  const Graph& graph_;
  story::Draws& inner_;
  Walk& walk_;
};

}  // namespace

std::vector<StateId> follow(const Program& program, const Graph& graph, const std::vector<uint32_t>& choices,
                            story::Draws& draws, int32_t seed) {
  std::vector<StateId> met;
  program::Pool pool = program.constants;
  Walk walk(graph);
  WalkingDraws walking(graph, draws, walk);
  story::Context context{program, pool, walking};
  story::Output output;
  output.is_silent = true;
  story::State state = story::initial_state(context);
  state.story_seed = seed;
  for (size_t next = 0;; ++next) {
    context.steps_left = 10'000'000;
    const story::Advance advance = story::advance(context, state, output);
    if (walk.at().is_none()) return met;
    met.push_back(walk.at());
    if (advance.stop != Stop::offers || next == choices.size()) return met;
    if (!story::choose(program, state, story::ChoiceIndex{choices[next]})) return met;
    walk.take(false, choices[next]);
  }
}

}  // namespace dramaturg::graph
