// Depth first along first parents, so that no more states are held than the longest way has vertices.
#include "graph/replay.hpp"

#include "story/output.hpp"

namespace dramaturg::graph {
namespace {

/// One answer for the question at hand. Shuffles that were not branched on only choose words: any answer
/// does.
class OneAnswer final : public story::Draws {
 public:
  explicit OneAnswer(const Graph& graph) : graph_(graph) {}
  std::optional<uint32_t> next;
  std::optional<uint32_t> draw(const story::DrawRequest& request, story::State&) override {
    if (request.kind == story::DrawKind::shuffle && graph_.printed.has(request.sequence)) return 0;
    const std::optional<uint32_t> answer = next;
    next.reset();
    return answer;
  }

 private:
  const Graph& graph_;
};

class Walk {
 public:
  Walk(const Program& program, const Graph& graph, const ReplayOptions& options, Onlooker& onlooker)
      : program_(program),
        graph_(graph),
        options_(options),
        onlooker_(onlooker),
        pool_(program.constants),
        draws_(graph),
        context_{program, pool_, draws_} {
    watch_.containers.assign(program.containers.size(), 0);
    watch_.addresses = options.stops;
    if (!options.stops.empty()) context_.trace.watch = &watch_;
  }

  void run() {
    if (graph_.vertices.empty()) return;
    Level first;
    first.output.is_silent = true;
    first.state = story::initial_state(context_);
    go_on(first, opening);
    onlooker_.arrived(opening, StateId{0}, first.state, pool_);
    arrive(std::move(first), StateId{0});
    while (depth_ > 0) step();
  }

 private:
  struct Level {
    StateId vertex;
    uint32_t next = 0;  ///< of its edges
    story::State state;
    story::Output output;
  };

  void step() {
    Level& level = levels_[depth_ - 1];
    const Vertex& vertex = graph_.vertices[level.vertex.value];
    if (level.next == vertex.edge_count) {
      --depth_;
      return;
    }
    const uint32_t at = vertex.first_edge + level.next++;
    const Edge edge = graph_.edges[at];
    const Vertex& to = graph_.vertices[edge.to.value];
    const bool is_first_way = to.parent == level.vertex && to.step == edge.step;
    if (!is_first_way && !options_.runs_all_edges) return;
    scratch_.state = level.state;
    scratch_.output = level.output;
    if (edge.step.is_draw)
      draws_.next = edge.step.index;
    else if (!story::choose(program_, scratch_.state, story::ChoiceIndex{edge.step.index}))
      return;
    go_on(scratch_, at);
    onlooker_.arrived(at, edge.to, scratch_.state, pool_);
    if (is_first_way) arrive(std::move(scratch_), edge.to);
  }

  void go_on(Level& level, uint32_t edge) {
    context_.steps_left = options_.steps_per_turn;
    for (;;) {
      const story::Advance advance = story::advance(context_, level.state, level.output);
      if (advance.stop != story::Stop::watched) break;
      watch_.entered.clear();
      onlooker_.passing(edge, level.state.thread().frames.back().pc, level.state, pool_);
    }
    draws_.next.reset();
  }

  void arrive(Level&& level, StateId vertex) {
    const VertexKind kind = graph_.vertices[vertex.value].kind;
    if (kind == VertexKind::choice) onlooker_.choosing(vertex, level.state, pool_);
    if (graph_.vertices[vertex.value].edge_count == 0) return;
    if (depth_ == levels_.size()) levels_.emplace_back();
    Level& own = levels_[depth_++];
    own.vertex = vertex;
    own.next = 0;
    own.state = level.state;
    own.output = level.output;
  }

  const Program& program_;
  const Graph& graph_;
  const ReplayOptions& options_;
  Onlooker& onlooker_;
  program::Pool pool_;
  OneAnswer draws_;
  story::Watch watch_;
  story::Context context_;
  std::vector<Level> levels_;  ///< the first `depth_` are of the way to where we stand
  size_t depth_ = 0;
  Level scratch_;
};

}  // namespace

void replay(const Program& program, const Graph& graph, const ReplayOptions& options, Onlooker& onlooker) {
  Walk(program, graph, options, onlooker).run();
}

}  // namespace dramaturg::graph
