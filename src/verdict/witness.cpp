// A path is walked turn by turn: choices are taken by number, draws are answered from the record. Arrival is
// checked against the graph's vertex: the same kind of stop and, for faults, the same place.
#include "verdict/witness.hpp"

#include <algorithm>

#include "story/output.hpp"
#include "story/run.hpp"
#include "verdict/parts.hpp"

namespace dramaturg::verdict {

graph::Path path_of(const Program& program, const Graph& graph, const graph::Sight& sight) {
  if (sight.from) return graph::path_to(program, graph, sight.from, sight.step);
  return graph.vertices.empty() ? graph::Path{} : graph::path_to(program, graph, StateId{0});
}

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
    case VertexKind::cut: return stop == Stop::offers || stop == Stop::draw;
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

bool MachineReplayer::meets(const Graph& graph, const graph::Sight& sight) {
  RecordedDraws draws;
  std::vector<uint32_t> choices;
  for (const graph::Step& step : path_of(program_, graph, sight))
    (step.is_draw ? draws.outcomes : choices).push_back(step.index);
  program::Pool pool = program_.constants;
  story::Context context{program_, pool, draws};
  story::LineScratch scratch;
  context.scratch = &scratch;
  story::Notices notices(program_, program::analyse_flow(program_));
  context.trace.notices = &notices;
  context.excuses_run_out = false;
  story::Output output;
  story::State state = story::initial_state(context);
  if (state.fault.kind == story::FaultKind::none) run_turn(context, state, output);
  for (const uint32_t index : choices) {
    if (index >= story::visible_offers(state)) return false;
    notices.leaked = state.evaluation.size();
    if (!story::choose(program_, state, story::ChoiceIndex{index})) return false;
    context.steps_left = endless_steps_;
    run_turn(context, state, output);
  }
  return std::find(notices.fresh.begin(), notices.fresh.end(), sight.notice) != notices.fresh.end();
}

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
  story::LineScratch scratch;
  context.scratch = &scratch;
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
