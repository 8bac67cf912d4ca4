// A path is walked turn by turn: choices are taken by number, draws are answered from the record. Arrival is
// checked against the graph's vertex: the same kind of stop and, for faults, the same place.
#include "verdict/witness.hpp"

#include "story/output.hpp"
#include "story/run.hpp"

namespace dramaturg::verdict {
namespace {

using graph::VertexKind;
using story::Stop;

/// Answers from the recorded path. How many draws were answered is kept in the state, in the field that the
/// reference's generator would use: so a look-ahead that is taken back takes its draws back, too. Nothing
/// else reads that field until the story seeds its own chance, and from then on nobody is asked.
struct RecordedDraws final : story::Draws {
  std::vector<uint32_t> outcomes;
  bool has_disagreed = false;

  std::optional<uint32_t> draw(const story::DrawRequest& request, story::State& state) override {
    const size_t next = static_cast<size_t>(state.previous_random);
    if (next >= outcomes.size()) return std::nullopt;
    if (outcomes[next] >= request.outcomes) {
      has_disagreed = true;
      return std::nullopt;
    }
    ++state.previous_random;
    return outcomes[next];
  }
};

/// Where the story stands now, compared with what the graph says of the vertex.
bool has_arrived(const Graph& graph, const graph::Vertex& vertex, Stop stop, const story::State& state) {
  switch (vertex.kind) {
    case VertexKind::choice: return stop == Stop::offers;
    case VertexKind::chance: return stop == Stop::draw;
    case VertexKind::ending: return stop == Stop::ended;
    case VertexKind::fault:
      return stop == Stop::fault && state.fault.kind == graph.faults[vertex.detail].kind &&
             state.fault.where == graph.faults[vertex.detail].where;
    case VertexKind::loop:
    case VertexKind::unknown: return stop == Stop::budget;
  }
  return false;
}

/// A turn that the search has seen end is let run to its end: line by line it takes more steps than silently,
/// as look-ahead runs twice and long lines cost more. One that never ends need not be run for long.
uint64_t steps_of_turn(const graph::Vertex& vertex, bool is_last, uint64_t endless_steps) {
  const bool is_endless = is_last && (vertex.kind == VertexKind::loop || vertex.kind == VertexKind::unknown);
  return is_endless ? endless_steps : 500'000'000;
}

Stop run_turn(story::Context& context, story::State& state, story::Output& output) {
  for (;;) {
    story::Line line;
    const Stop stop = story::continue_line(context, state, output, line).stop;
    if (stop != Stop::line) return stop;
    if (story::can_continue(state)) continue;
    if (state.fault.kind != story::FaultKind::none) return Stop::fault;
    return story::visible_offers(state) > 0 ? Stop::offers : Stop::ended;
  }
}

}  // namespace

Witness MachineReplayer::replay(const Graph& graph, StateId vertex) {
  Witness witness;
  const graph::Path path = graph::path_to(program_, graph, vertex);
  RecordedDraws draws;
  size_t turns_left = 0;
  for (const graph::Step& step : path) {
    if (step.is_draw) {
      draws.outcomes.push_back(step.index);
    } else {
      ++turns_left;
    }
  }
  program::Pool pool = program_.constants;
  story::Context context{program_, pool, draws};
  context.steps_left = steps_of_turn(graph.vertices[vertex.value], turns_left == 0, endless_steps_);
  context.excuses_run_out = false;
  story::Output output;
  story::State state = story::initial_state(context);
  Stop stop = state.fault.kind != story::FaultKind::none ? Stop::fault : run_turn(context, state, output);
  for (const graph::Step& step : path) {
    if (step.is_draw) continue;
    const story::ChoiceIndex index{step.index};
    if (stop != Stop::offers || step.index >= story::visible_offers(state)) return witness;
    witness.choices.push_back(story::visible_offer(state, index).point);
    if (!story::choose(program_, state, index)) return witness;
    context.steps_left = steps_of_turn(graph.vertices[vertex.value], --turns_left == 0, endless_steps_);
    stop = run_turn(context, state, output);
  }
  witness.has_arrived = !draws.has_disagreed && has_arrived(graph, graph.vertices[vertex.value], stop, state);
  if (!state.threads.empty()) witness.last = state.threads.back().previous;
  return witness;
}

}  // namespace dramaturg::verdict
