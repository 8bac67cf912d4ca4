// Guards src/verdict/odds.cpp and what the search merges: on generated stories, the odds of every way to end
// are those of a walk that keeps every raw state apart and knows no reductions. ODDS_COUNT runs more.
#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <map>

#include "containers/build.hpp"
#include "generate/generate.hpp"
#include "generate/included.hpp"
#include "graph/graph.hpp"
#include "oracle/bind.hpp"
#include "oracle/naive_odds.hpp"
#include "syntax/parse.hpp"
#include "verdict/odds.hpp"

namespace {

using namespace dramaturg;
using verdict::Interval;

using generate::Included;

struct Patience final : graph::Watcher {
  bool go_on(const graph::Progress&) override { return true; }
  double now() override { return 0; }
};

constexpr uint64_t most_states = 20'000;

/// By address and tag of the end; faults under the tag "fault".
std::map<std::pair<uint32_t, std::string>, std::vector<uint32_t>> stops_by_place(const graph::Graph& graph) {
  std::map<std::pair<uint32_t, std::string>, std::vector<uint32_t>> places;
  for (uint32_t v = 0; v < graph.vertices.size(); ++v) {
    const graph::Vertex& vertex = graph.vertices[v];
    if (vertex.kind == graph::VertexKind::ending)
      places[{graph.ends[vertex.detail].where, graph.ends[vertex.detail].tag}].push_back(v);
    else if (vertex.kind == graph::VertexKind::fault)
      places[{graph.faults[vertex.detail].where, "fault"}].push_back(v);
  }
  return places;
}

/// "" when the explorer's bounds hold what the naive walk found. `is_tight`: it found all there is.
std::string difference(const program::Program& program, const graph::Reductions& reductions,
                       const oracle::NaiveOdds& naive, uint64_t situations) {
  Patience patience;
  graph::Limits limits;
  limits.max_states = situations;
  limits.steps_per_turn = 300'000;
  const graph::Graph graph = graph::explore(program, reductions, limits, patience);
  const verdict::Odds odds = verdict::find_odds(graph, verdict::EvenReaders());
  const auto places = stops_by_place(graph);
  Interval cut;
  for (uint32_t v = 0; v < graph.vertices.size(); ++v)
    if (graph.vertices[v].kind == graph::VertexKind::cut) cut += odds.forward.visits[v];
  if (graph.limit == graph::Limit::bound &&
      (cut.high < naive.cut - 1e-12 || cut.low > naive.cut + naive.open + 1e-12))
    return std::to_string(naive.cut) + " of readings leave the bound, the explorer says " +
           std::to_string(cut.low) + " to " + std::to_string(cut.high);
  for (const auto& [place, share] : naive.stops)
    if (!places.contains(place) && (odds.open.high == 0 || graph.limit == graph::Limit::bound))
      return "a stop at " + std::to_string(place.first) + " is missed";
  for (const auto& [place, stops] : places) {
    const auto found = naive.stops.find(place);
    const double least = found == naive.stops.end() ? 0 : found->second;
    const double most = least + naive.open + naive.cut;
    const Interval share = verdict::share_that_stops(odds, stops);
    constexpr double slip = 1e-12;  // the naive sums are plain doubles
    if (share.high < least - slip || share.low > most + slip)
      return "the stop at " + std::to_string(place.first) + " has " + std::to_string(least) + " to " +
             std::to_string(most) + ", the explorer says " + std::to_string(share.low) + " to " +
             std::to_string(share.high);
    if (graph.is_complete && share.width() > 1e-9) return "bounds are wide in a finished graph";
  }
  return "";
}

/// `choices`: how deep the naive walk goes; `situations`: how far the explorer.
void expect_alike(generate::Profile profile, uint32_t choices, uint64_t situations, uint64_t first,
                  uint64_t count) {
  uint64_t tight = 0, forked = 0, compared = 0, bound = 0;
  for (uint64_t seed = first; seed < first + count; ++seed) {
    const generate::Story story =
        generate::generate({.seed = seed, .size = 1 + static_cast<uint32_t>(seed % 2), .profile = profile});
    Included included;
    included.files = story.included;
    text::SourceSet sources;
    text::Diagnostics diagnostics;
    const auto tree = syntax::parse(sources, "story.ink", generate::print(story), included, diagnostics);
    if (diagnostics.has_errors()) continue;
    const auto built = containers::build(tree, {}, diagnostics);
    if (diagnostics.has_errors()) continue;
    program::Program program = program::lower(built);
    if (seed % 3 == 0) oracle::bind(program, seed);
    const oracle::NaiveOdds naive = oracle::naive_odds(program, choices, most_states);
    ++compared;
    bound += naive.cut > 0;
    tight += naive.open < 1e-9;
    forked += naive.open < 1e-9 && naive.stops.size() > 1;
    for (const bool reduces : {true, false}) {
      graph::Reductions reductions;
      if (!reduces) reductions = {false, false, false, false, false, false};
      ASSERT_EQ(difference(program, reductions, naive, situations), "")
          << "seed " << seed << (reduces ? "" : ", no reductions") << "\n"
          << generate::print(story);
    }
  }
  std::printf("%llu compared, %llu exactly, %llu of them with several ways to stop\n",
              static_cast<unsigned long long>(compared), static_cast<unsigned long long>(tight),
              static_cast<unsigned long long>(forked));
  EXPECT_GE(bound * 20, count) << "bounds that nobody leaves show nothing";
  EXPECT_GE(tight * 5, count);
  EXPECT_GE(forked * 12, count);
}

uint64_t number(const char* name, uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

TEST(OddsOracle, AgreesOnGeneratedStories) {
  expect_alike(generate::Profile::small, 14, 200'000, number("ODDS_FIRST", 1), number("ODDS_COUNT", 120));
}

TEST(OddsOracle, AgreesOnTwistedStories) {
  expect_alike(generate::Profile::twisted, 6, 1'000, number("ODDS_FIRST", 1), number("ODDS_COUNT", 120));
}

}  // namespace
