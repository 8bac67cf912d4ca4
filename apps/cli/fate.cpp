// The reading is followed through the graph; at each situation the odds ahead are read off, for it and for
// what each of its edges leads to.
#include "cli/fate.hpp"

#include "graph/follow.hpp"

namespace dramaturg::cli {
namespace {

/// The draws of a list, in order; what a look-ahead took back is given again.
class ListedDraws final : public story::Draws {
 public:
  explicit ListedDraws(const std::vector<Pick>& picks) {
    for (const Pick& pick : picks)
      if (pick.is_draw) numbers_.push_back(pick.number);
  }
  std::optional<uint32_t> draw(const story::DrawRequest& request, story::State& state) override {
    const auto place = static_cast<size_t>(state.previous_random);
    if (place >= numbers_.size()) return std::nullopt;
    const int64_t lowest = request.kind == story::DrawKind::random ? request.low : 1;
    const int64_t outcome = numbers_[place] - lowest;
    if (outcome < 0 || outcome >= int64_t{request.outcomes}) return std::nullopt;
    ++state.previous_random;
    return static_cast<uint32_t>(outcome);
  }

 private:
  std::vector<int32_t> numbers_;
};

std::vector<uint32_t> choices_in(const std::vector<Pick>& picks) {
  std::vector<uint32_t> choices;
  for (const Pick& pick : picks)
    if (!pick.is_draw) choices.push_back(static_cast<uint32_t>(pick.number) - 1);
  return choices;
}

}  // namespace

std::vector<graph::StateId> way_of(const Story& story, const graph::Graph& graph,
                                   const std::vector<Pick>& picks) {
  ListedDraws draws(picks);
  return graph::follow(story.program, graph, choices_in(picks), draws);
}

Fates::Fates(const Story& story, const graph::Graph& graph, const verdict::Verdict& verdict)
    : story_(story),
      graph_(graph),
      verdict_(verdict),
      odds_(verdict::find_odds(graph, verdict::EvenReaders())),
      ahead_(graph, odds_, verdict::ending_of(graph, verdict.endings),
             static_cast<uint32_t>(verdict.endings.size())) {}

std::vector<double> Fates::odds_from(graph::StateId vertex) const {
  const auto values = ahead_.from(vertex);
  return {values.begin(), values.end()};
}

std::vector<std::vector<double>> Fates::by_option(graph::StateId situation) const {
  std::vector<std::vector<double>> out;
  const graph::Vertex& vertex = graph_.vertices[situation.value];
  for (uint32_t e = vertex.first_edge; e < vertex.first_edge + vertex.edge_count; ++e)
    out.push_back(odds_from(graph_.edges[e].to));
  return out;
}

std::optional<Fates::Outlook> Fates::from(const std::vector<Pick>& picks) const {
  const std::vector<graph::StateId> way = way_of(story_, graph_, picks);
  if (way.size() != choices_in(picks).size() + 1 || verdict_.endings.empty()) return std::nullopt;
  return Outlook{odds_from(way.back()), by_option(way.back())};
}

std::optional<report::Fate> Fates::of(const std::vector<Pick>& picks) const {
  const std::vector<graph::StateId> way = way_of(story_, graph_, picks);
  const std::vector<uint32_t> choices = choices_in(picks);
  if (way.size() != choices.size() + 1 || verdict_.endings.empty()) return std::nullopt;

  report::Fate fate;
  fate.is_exact = graph_.is_complete;
  for (const verdict::Ending& ending : verdict_.endings) fate.endings.push_back(ending.name);
  for (size_t i = 0; i < choices.size(); ++i) {
    report::Fate::Moment moment;
    moment.odds = odds_from(way[i]);
    moment.by_option = by_option(way[i]);
    fate.moments.push_back(std::move(moment));
  }
  fate.last = odds_from(way.back());
  return fate;
}

}  // namespace dramaturg::cli
