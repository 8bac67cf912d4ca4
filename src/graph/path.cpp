// Edges back to the root, and the draws that the search did not branch on put between them.
#include <algorithm>

#include "base/expect.hpp"
#include "graph/way.hpp"
#include "story/output.hpp"

namespace dramaturg::graph {
namespace {

using story::Stop;

/// Answers from the edges of a path. A shuffle that only chooses words has no edge: the search drew its first
/// position.
class EdgeDraws final : public story::Draws {
 public:
  EdgeDraws(const program::Printed& printed, const Path& edges) : printed_(printed), edges_(edges) {}

  std::optional<uint32_t> draw(const story::DrawRequest& request, story::State&) override {
    if (request.kind == story::DrawKind::shuffle && printed_.has(request.sequence)) {
      path_.push_back({true, 0, 1});
      return 0;
    }
    if (next_ == edges_.size()) return std::nullopt;
    EXPECT(edges_[next_].is_draw, "a question to chance is answered by an edge of chance");
    return take().index;
  }

  const Step& take() {
    path_.push_back(edges_[next_]);
    return edges_[next_++];
  }
  bool has_more() const { return next_ < edges_.size(); }
  Path finish() { return std::move(path_); }

 private:
  const program::Printed& printed_;
  const Path& edges_;
  size_t next_ = 0;
  Path path_;
};

constexpr uint64_t endless_steps = 1'000'000;

Path edges_to(const Graph& graph, StateId vertex) {
  Path edges;
  while (!graph.vertices[vertex.value].parent.is_none()) {
    edges.push_back(graph.vertices[vertex.value].step);
    vertex = graph.vertices[vertex.value].parent;
  }
  std::reverse(edges.begin(), edges.end());
  return edges;
}

}  // namespace

Path with_printed_draws(const Program& program, const Graph& graph, Path edges, uint64_t last_steps) {
  if (graph.printed.is_empty()) return edges;
  program::Pool pool = program.constants;
  EdgeDraws draws(graph.printed, edges);
  story::Context context{program, pool, draws};
  story::Output output;
  output.is_silent = true;
  context.steps_left = draws.has_more() ? steps_of_turn : last_steps;
  story::State state = story::initial_state(context);
  while (true) {
    const story::Advance advance = story::advance(context, state, output);
    if (advance.stop != Stop::offers || !draws.has_more()) break;
    const bool is_taken = story::choose(program, state, story::ChoiceIndex{draws.take().index});
    EXPECT(is_taken, "an edge of the graph can be taken again");
    context.steps_left = draws.has_more() ? steps_of_turn : last_steps;
  }
  return draws.finish();
}

/// A turn that never ends asks for printed draws without end: so many as anybody replays of it.
Path path_to(const Program& program, const Graph& graph, StateId vertex) {
  const VertexKind kind = graph.vertices[vertex.value].kind;
  const bool is_endless = kind == VertexKind::loop || kind == VertexKind::unknown;
  return with_printed_draws(program, graph, edges_to(graph, vertex),
                            is_endless ? endless_steps : steps_of_turn);
}

Path path_to(const Program& program, const Graph& graph, StateId vertex, const Step& next) {
  Path edges;
  if (vertex) {
    edges = edges_to(graph, vertex);
    edges.push_back(next);
  }
  return with_printed_draws(program, graph, std::move(edges));
}

}  // namespace dramaturg::graph
