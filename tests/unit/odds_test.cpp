// Guards src/verdict/{interval,chain,system,forward,odds,extremes,met,sampler,rational,exact}: chains whose
// odds are known by hand.
#include "verdict/odds.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "verdict/exact.hpp"
#include "verdict/extremes.hpp"
#include "verdict/met.hpp"
#include "verdict/sampler.hpp"
#include "verdict/system.hpp"

namespace dramaturg::verdict {
namespace {

using graph::VertexKind;

/// Vertices with their ways on; a vertex without any is an ending, unless it says otherwise.
struct Made {
  graph::Graph graph;
  uint32_t add(VertexKind kind, const std::vector<std::pair<uint32_t, uint32_t>>& to = {}) {
    graph::Vertex vertex;
    vertex.kind = kind;
    vertex.first_edge = static_cast<uint32_t>(graph.edges.size());
    vertex.edge_count = static_cast<uint32_t>(to.size());
    for (const auto& [target, weight] : to) graph.edges.push_back({{target}, {}, weight, {}});
    graph.vertices.push_back(vertex);
    return static_cast<uint32_t>(graph.vertices.size()) - 1;
  }
  Odds odds() const { return find_odds(graph, EvenReaders()); }
};

Interval stops(const Odds& odds, std::vector<uint32_t> at) { return share_that_stops(odds, at); }

void expect_around(const Interval& found, double truth, double width = 1e-12) {
  EXPECT_LE(found.low, truth * (1 + 1e-16));
  EXPECT_GE(found.high, truth * (1 - 1e-16));
  EXPECT_LE(found.width(), width);
}

TEST(Interval, RoundsOutwardUnlessExact) {
  const Interval third = Interval{1, 1} / Interval{3, 3};
  EXPECT_LT(third.low, third.high);
  EXPECT_EQ(std::nextafter(std::nextafter(third.low, 1), 1), third.high);
  const Interval half = Interval{1, 1} / Interval{2, 2};
  EXPECT_TRUE(half.is_exactly(0.5));
  EXPECT_TRUE((half + half).is_exactly(1));
  EXPECT_TRUE((half * half).is_exactly(0.25));
  const Interval tiny = Interval{1e-320, 1e-320} / Interval{2, 2};
  EXPECT_LT(tiny.low, tiny.high);
  EXPECT_TRUE(rest_of({0, 0}).is_exactly(1));
  EXPECT_TRUE(rest_of({1, 1}).is_exactly(0));
  EXPECT_GE(above(0), std::numeric_limits<double>::denorm_min());
  EXPECT_EQ(below(0), 0);
}

/// Sums against a wider type: what the doubles say must hold there.
TEST(Interval, HoldsWhatALongDoubleSays) {
  std::mt19937_64 random(7);
  std::uniform_real_distribution<double> some(0, 1);
  for (int i = 0; i < 20'000; ++i) {
    const double a = std::ldexp(some(random), static_cast<int>(random() % 60) - 30), b = some(random) + 1e-9;
    EXPECT_LE(static_cast<long double>(sum_below(a, b)), static_cast<long double>(a) + b);
    EXPECT_GE(static_cast<long double>(sum_above(a, b)), static_cast<long double>(a) + b);
    EXPECT_LE(static_cast<long double>(product_below(a, b)), static_cast<long double>(a) * b);
    EXPECT_GE(static_cast<long double>(product_above(a, b)), static_cast<long double>(a) * b);
    EXPECT_LE(static_cast<long double>(quotient_below(a, b)) * b, static_cast<long double>(a) * (1 + 1e-18L));
    EXPECT_GE(static_cast<long double>(quotient_above(a, b)) * b, static_cast<long double>(a) * (1 - 1e-18L));
  }
}

TEST(Odds, OfAForkAreExact) {
  Made m;
  m.add(VertexKind::choice, {{1, 1}, {2, 1}, {2, 1}, {3, 1}});
  m.add(VertexKind::ending);
  m.add(VertexKind::ending);
  m.add(VertexKind::fault);
  const Odds odds = m.odds();
  EXPECT_TRUE(stops(odds, {1}).is_exactly(0.25));
  EXPECT_TRUE(stops(odds, {2}).is_exactly(0.5));
  EXPECT_TRUE(stops(odds, {1, 2, 3}).is_exactly(1));
  EXPECT_TRUE(share_without_ending(m.graph, odds).is_exactly(0.25));
  EXPECT_TRUE(odds.open.is_exactly(0));
  EXPECT_EQ(most_choices(odds), 1u);
}

TEST(Odds, OfALoopThatIsLeftOneTimeInThree) {
  // At the choice: again, again, or out; out is a roll of six, one of which goes back.
  Made m;
  m.add(VertexKind::choice, {{0, 1}, {0, 1}, {1, 1}});
  m.add(VertexKind::chance, {{0, 1}, {2, 3}, {3, 2}});
  m.add(VertexKind::ending);
  m.add(VertexKind::ending);
  const Odds odds = m.odds();
  expect_around(stops(odds, {2}), 0.6);
  expect_around(stops(odds, {3}), 0.4);
  EXPECT_TRUE(stops(odds, {2, 3}).is_exactly(1));
  // Three tries to come out, 6/5 times: 18/5 choices.
  expect_around(*mean_choices(odds, odds.stops), 3.6, 1e-11);
  EXPECT_FALSE(most_choices(odds));
}

TEST(Odds, LoseNoReadingInATrap) {
  Made m;
  m.add(VertexKind::choice, {{1, 1}, {2, 1}, {3, 1}});
  m.add(VertexKind::ending);
  m.add(VertexKind::choice, {{3, 1}});
  m.add(VertexKind::choice, {{2, 1}, {3, 1}});
  const Odds odds = m.odds();
  expect_around(odds.forward.stays, 2.0 / 3);
  expect_around(share_without_ending(m.graph, odds), 2.0 / 3);
  expect_around(stops(odds, {1}), 1.0 / 3);
  EXPECT_EQ(most_choices(odds), 1u);  // of the readings that stop
}

TEST(Odds, CountWhatIsOpenForEveryone) {
  Made m;
  m.add(VertexKind::choice, {{1, 1}, {2, 1}, {3, 1}, {4, 1}});
  m.add(VertexKind::ending);
  m.add(VertexKind::choice);  // found, not followed
  m.add(VertexKind::ending);
  m.add(VertexKind::unknown);
  const Odds odds = m.odds();
  EXPECT_TRUE(odds.open.is_exactly(0.5));
  EXPECT_EQ(stops(odds, {1}), (Interval{0.25, 0.75}));
  EXPECT_EQ(stops(odds, {1, 3}), (Interval{0.5, 1}));
  EXPECT_FALSE(mean_choices(odds, odds.stops));
  EXPECT_EQ(share_without_ending(m.graph, odds), (Interval{0, 0.5}));
}

/// Readings that go on nearly for ever: a walk on a line that seldom ends. The truth is known: gambler's
/// ruin.
TEST(Odds, StayCertainOnLongWalks) {
  for (const uint32_t length : {2u, 50u, 400u, 1500u, 20'000u}) {
    Made m;
    m.add(VertexKind::choice, {{1 + length / 2, 1}});
    for (uint32_t i = 1; i <= length; ++i)
      m.add(VertexKind::choice, {{i == 1 ? length + 1 : i - 1, 1}, {i == length ? length + 2 : i + 1, 1}});
    m.add(VertexKind::ending);
    m.add(VertexKind::ending);
    const Odds odds = m.odds();
    const double at = 1 + length / 2;
    expect_around(stops(odds, {length + 2}), at / (length + 1), 1e-15 * length * length + 1e-12);
    const Interval mean = *mean_choices(odds, odds.stops);
    expect_around(mean, 1 + at * (length + 1 - at), 1e-6 * length * length);
  }
}

TEST(Odds, FollowTheReadersWeights) {
  Made m;
  m.add(VertexKind::choice, {{1, 1}, {2, 1}, {2, 1}});
  m.add(VertexKind::ending);
  m.add(VertexKind::ending);
  const Odds odds = find_odds(m.graph, FirstOptionReaders(6, 1));
  EXPECT_TRUE(stops(odds, {1}).is_exactly(0.75));
}

TEST(System, KeepsWhatIsNothingExactlyNothing) {
  System circle(3, {{0, 1, {0.5, 0.5}}, {1, 0, {1, 1}}, {2, 2, {0.5, 0.5}}});
  std::vector<Interval> x;
  ASSERT_TRUE(circle.solve({{0, 0}, {0, 0}, {0, 0}}, x));
  for (const Interval& value : x) EXPECT_TRUE(value.is_exactly(0));
  ASSERT_TRUE(circle.solve({{1, 1}, {0, 0}, {0, 0}}, x));
  expect_around(x[0], 2);
  EXPECT_TRUE(x[2].is_exactly(0));
}

TEST(System, GivesUpOnWhatHasNoSolution) {
  System closed(2, {{0, 1, {1, 1}}, {1, 0, {1, 1}}});
  std::vector<Interval> x;
  EXPECT_FALSE(closed.solve({{1, 1}, {0, 0}}, x));
}

TEST(Components, ComeAfterAllTheyLeadTo) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    Made m;
    const uint32_t size = 2 + random() % 40;
    for (uint32_t v = 0; v < size; ++v) {
      std::vector<std::pair<uint32_t, uint32_t>> to;
      for (uint32_t e = random() % 4; e > 0; --e) to.push_back({static_cast<uint32_t>(random()) % size, 1});
      m.add(VertexKind::choice, to);
    }
    const Chain chain = make_chain(m.graph, EvenReaders());
    const Components components = find_components(chain);
    ASSERT_EQ(components.vertices.size(), size);
    std::vector<uint32_t> of(size, UINT32_MAX);
    for (uint32_t c = 0; c < components.size(); ++c)
      for (const uint32_t v : components.of(c)) of[v] = c;
    std::vector<std::vector<uint8_t>> reaches(size, std::vector<uint8_t>(size, 0));
    for (uint32_t v = 0; v < size; ++v) {
      reaches[v][v] = 1;
      std::vector<uint32_t> work{v};
      while (!work.empty()) {
        const uint32_t at = work.back();
        work.pop_back();
        for (const Chain::Edge& edge : chain.edges_of(at))
          if (!reaches[v][edge.to]) reaches[v][edge.to] = 1, work.push_back(edge.to);
      }
    }
    for (uint32_t a = 0; a < size; ++a)
      for (uint32_t b = 0; b < size; ++b) {
        EXPECT_EQ(of[a] == of[b], reaches[a][b] && reaches[b][a]);
        EXPECT_TRUE(!reaches[a][b] || of[a] >= of[b]);
      }
  }
}

/// The best and the worst of all ways to decide once and for all, by trying each: enough for a best reader
/// (memoryless strategies suffice), and for a stubborn one when staying away for ever is a way, too.
struct Forced {
  double most = 0, least = 1;
};
Forced try_everything(const Made& m, const std::vector<uint32_t>& wanted) {
  std::vector<uint32_t> choices;
  for (uint32_t v = 0; v < m.graph.vertices.size(); ++v)
    if (m.graph.vertices[v].kind == VertexKind::choice) choices.push_back(v);
  std::vector<uint32_t> taken(m.graph.vertices.size(), 0);
  Forced forced;
  while (true) {
    Made fixed;
    fixed.graph = m.graph;
    for (const uint32_t v : choices) {
      fixed.graph.vertices[v].first_edge += taken[v];
      fixed.graph.vertices[v].edge_count = 1;
    }
    const Odds odds = fixed.odds();
    Interval share;
    for (const uint32_t v : wanted) share += odds.forward.visits[v];
    forced.most = std::max(forced.most, share.middle());
    forced.least = std::min(forced.least, share.middle());
    size_t i = 0;
    while (i < choices.size() && ++taken[choices[i]] == m.graph.vertices[choices[i]].edge_count)
      taken[choices[i++]] = 0;
    if (i == choices.size()) return forced;
  }
}

TEST(Extremes, AreThoseOfTheBestOfAllStrategies) {
  std::mt19937 random(11);
  uint32_t between = 0;
  for (int round = 0; round < 400; ++round) {
    Made m;
    const uint32_t inner = 2 + random() % 7, size = inner + 2;
    for (uint32_t v = 0; v < inner; ++v) {
      std::vector<std::pair<uint32_t, uint32_t>> to;
      for (uint32_t e = 1 + random() % 3; e > 0; --e)
        to.push_back({static_cast<uint32_t>(random()) % size, 1 + static_cast<uint32_t>(random()) % 3});
      const bool is_choice = random() % 2 == 0;
      if (is_choice)
        for (auto& [target, weight] : to) weight = 1;
      m.add(is_choice ? VertexKind::choice : VertexKind::chance, to);
    }
    m.add(VertexKind::ending);
    m.add(VertexKind::ending);
    const std::vector<uint32_t> wanted{inner};
    const Odds odds = m.odds();
    const Forced truth = try_everything(m, wanted);
    for (const uint32_t patience : {Extremes::few_sweeps, 0u}) {  // by sweeps, and by policies at once
      Extremes extremes(odds, patience);
      const double most = extremes.at_most(wanted), least = extremes.at_least(wanted);
      EXPECT_GE(most, truth.most - 1e-13) << round;
      EXPECT_LE(most, truth.most + 1e-9) << round;
      EXPECT_LE(least, truth.least + 1e-13) << round;
      EXPECT_GE(least, truth.least - 1e-9) << round;
    }
    between += truth.most > 0.001 && truth.most < 0.999;
  }
  EXPECT_GE(between, 20u) << "some of these must be no plain yes or no";
}

TEST(Extremes, OfAGamblerAreFoundWithoutManySweeps) {
  // 20 of 200 coins, an even game for one coin or for up to ten: bold or timid, one chance in ten to be rich.
  constexpr uint32_t start = 20, rich = 200;
  // The first vertex is where readings begin.
  const auto with = [](uint32_t coins) { return coins == 0 ? start : coins == start ? 0 : coins; };
  const auto coins_at = with;  // its own inverse
  Made m;
  for (uint32_t v = 0; v <= rich; ++v) {
    const uint32_t coins = coins_at(v), game = rich + 1 + 2 * coins;
    if (coins == 0 || coins == rich)
      m.add(VertexKind::ending);
    else
      m.add(VertexKind::choice, {{game, 1}, {game + 1, 1}});
  }
  for (uint32_t coins = 0; coins <= rich; ++coins)
    for (const uint32_t most : {1u, 10u}) {
      const uint32_t bet = std::min({most, coins, rich - coins});
      if (bet == 0)
        m.add(VertexKind::ending);
      else
        m.add(VertexKind::chance, {{with(coins - bet), 1}, {with(coins + bet), 1}});
    }
  const Odds odds = m.odds();
  Extremes extremes(odds);
  const std::vector<uint32_t> wanted{with(rich)};
  EXPECT_NEAR(extremes.at_most(wanted), 0.1, 1e-9);
  EXPECT_GE(extremes.at_most(wanted), 0.1);
  EXPECT_NEAR(extremes.at_least(wanted), 0.1, 1e-9);
  EXPECT_LE(extremes.at_least(wanted), 0.1);
}

/// Edges are written once and only read after that: to change one, all are written anew.
template <class Change>
void change_edge(graph::Graph& graph, uint32_t edge, Change change) {
  graph::Edges changed;
  for (uint32_t e = 0; e < graph.edges.size(); ++e) {
    graph::Edge each = graph.edges[e];
    if (e == edge) change(each);
    changed.push_back(each);
  }
  graph.edges = std::move(changed);
}

/// Traces made by hand, so that what is met is known.
struct Traced : Made {
  void trace(uint32_t edge, std::vector<uint32_t> addresses) {
    std::vector<story::Run> runs;
    for (const uint32_t at : addresses) runs.push_back({at, at + 1});
    const graph::TraceId trace = graph.traces.intern(runs);
    change_edge(graph, edge, [&](graph::Edge& each) { each.trace = trace; });
  }
  std::vector<Interval> met(uint32_t addresses) {
    Things things;
    things.count = addresses;
    for (uint32_t at = 0; at < addresses; ++at) things.at.push_back({at});
    std::vector<story::Run> first{{0, 1}};
    graph.opening = graph.traces.intern(first);
    return shares_that_meet(graph, odds(), things);
  }
};

TEST(Met, CountsAReadingOnceHoweverOftenItComesBy) {
  // The hub: line 1 on `again`, line 2 on `leave`; the third option falls into a circle with line 3.
  Traced m;
  m.add(VertexKind::choice, {{0, 1}, {1, 1}, {2, 1}});
  m.add(VertexKind::ending);
  m.add(VertexKind::choice, {{3, 1}, {2, 1}});
  m.add(VertexKind::choice, {{2, 1}});
  const uint32_t nothing = 9;
  for (uint32_t e = 0; e < m.graph.edges.size(); ++e) m.trace(e, {nothing});
  m.trace(0, {1});
  m.trace(1, {2});
  m.trace(3, {3});
  const std::vector<Interval> met = m.met(5);
  EXPECT_TRUE(met[0].is_exactly(1));  // before the first choice
  expect_around(met[1], 1.0 / 3);     // three options alike, though it may be taken again
  expect_around(met[2], 0.5);
  expect_around(met[3], 0.5);  // who comes into the circle takes it some time
  EXPECT_TRUE(met[4].is_exactly(0));
}

/// Against the definition: an edge that is taken leads to a stop of its own, and its share is read off.
TEST(Met, AgreesWithAChainThatStopsThere) {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    Traced m;
    const uint32_t inner = 2 + random() % 8, size = inner + 2;
    for (uint32_t v = 0; v < inner; ++v) {
      std::vector<std::pair<uint32_t, uint32_t>> to;
      for (uint32_t e = 1 + random() % 3; e > 0; --e)
        to.push_back({static_cast<uint32_t>(random()) % size, 1 + static_cast<uint32_t>(random()) % 3});
      m.add(VertexKind::chance, to);
    }
    m.add(VertexKind::ending);
    m.add(VertexKind::ending);
    std::vector<uint32_t> line_of;
    for (uint32_t e = 0; e < m.graph.edges.size(); ++e) {
      line_of.push_back(1 + random() % 5);
      m.trace(e, {line_of.back()});
    }
    const std::vector<Interval> met = m.met(6);
    for (uint32_t line = 1; line < 6; ++line) {
      Made stops;
      stops.graph = m.graph;
      stops.graph.traces = {};
      const uint32_t stop = stops.add(VertexKind::ending);
      for (uint32_t e = 0; e < line_of.size(); ++e)
        if (line_of[e] == line) change_edge(stops.graph, e, [&](graph::Edge& each) { each.to = {stop}; });
      const Interval truth = stops.odds().forward.visits[stop];
      EXPECT_LE(met[line].low, truth.high) << round << " " << line;
      EXPECT_GE(met[line].high, truth.low) << round << " " << line;
      EXPECT_LE(met[line].width(), 1e-9);
    }
  }
}

TEST(Sampler, FindsTheOddsWithinItsIntervals) {
  Made m;
  m.add(VertexKind::choice, {{0, 1}, {1, 1}, {4, 1}});
  m.add(VertexKind::chance, {{0, 1}, {2, 3}, {3, 2}});
  m.add(VertexKind::ending);
  m.add(VertexKind::ending);
  m.add(VertexKind::ending);
  const Odds odds = m.odds();
  uint32_t inside = 0, asked = 0;
  for (uint64_t seed = 0; seed < 200; ++seed) {
    const Sample sample = sample_readings(odds.chain, 2000, seed);
    EXPECT_EQ(sample.cut, 0u);
    for (const uint32_t v : {2u, 3u, 4u}) {
      const double truth = odds.forward.visits[v].middle();
      const Interval found = wilson(sample.stops[v], sample.readings);
      inside += found.low <= truth && truth <= found.high;
      ++asked;
    }
  }
  // 95 in 100 are meant; 600 trials that hang together in threes may stray by three in a hundred.
  EXPECT_GE(inside * 100, asked * 92);
  EXPECT_LE(inside * 100, asked * 98);
  EXPECT_EQ(sample_readings(odds.chain, 100, 7).stops, sample_readings(odds.chain, 100, 7).stops);
}

TEST(Sampler, LetsGoOfReadingsThatNeverStop) {
  Made m;
  m.add(VertexKind::choice, {{0, 1}});
  const Sample sample = sample_readings(make_chain(m.graph, EvenReaders()), 3, 1, 1000);
  EXPECT_EQ(sample.cut, 3u);
}

TEST(Rational, CountsExactly) {
  const Rational third = Rational::of(1, 3), sixth = Rational::of(4, 24);
  EXPECT_EQ((third + sixth).text(), "1/2");
  EXPECT_EQ((third * sixth).text(), "1/18");
  EXPECT_EQ((third / sixth).text(), "2");
  EXPECT_EQ((Rational() + sixth).text(), "1/6");
  EXPECT_EQ((Rational() * sixth).text(), "0");
  Rational sum, part = Rational::of(1, 1);
  for (int i = 0; i < 200; ++i) {
    part = part * Rational::of(2, 3);
    sum = sum + part;
  }  // 2 - 2 (2/3)^200
  EXPECT_EQ((sum + part + part).text(), "2");
  EXPECT_EQ((Natural(4'000'000'000) * Natural(4'000'000'000) * Natural(10'000'000'000)).decimal(),
            "160000000000000000000000000000");
  EXPECT_TRUE(compare(third, 1.0 / 3) > 0);  // the double is a little less
  EXPECT_TRUE(compare(third, std::nextafter(1.0 / 3, 1)) < 0);
  EXPECT_TRUE(compare(Rational::of(3, 8), 0.375) == 0);
  EXPECT_TRUE(compare(Rational::of(7, 1), 7) == 0);
  EXPECT_TRUE(compare(Rational(), 1e-300) < 0);
}

/// The intervals hold the fractions: chains of all shapes, traps among them.
TEST(Exact, LiesWithinEveryInterval) {
  std::mt19937 random(23);
  uint32_t proper = 0;
  for (int round = 0; round < 300; ++round) {
    Made m;
    const uint32_t inner = 2 + random() % 14, size = inner + 3;
    for (uint32_t v = 0; v < inner; ++v) {
      std::vector<std::pair<uint32_t, uint32_t>> to;
      for (uint32_t e = 1 + random() % 4; e > 0; --e)
        to.push_back({static_cast<uint32_t>(random()) % size, 1 + static_cast<uint32_t>(random()) % 9});
      m.add(VertexKind::chance, to);
    }
    for (int i = 0; i < 3; ++i) m.add(VertexKind::ending);
    const Odds odds = m.odds();
    const ExactOdds exact = solve_exactly(odds.chain, odds.components);
    ASSERT_EQ(exact.refusal, "");
    Rational sum = exact.stays;
    for (const uint32_t v : odds.stops) {
      const Interval& bounds = odds.forward.visits[v];
      EXPECT_TRUE(compare(exact.visits[v], bounds.low) >= 0) << round;
      EXPECT_TRUE(compare(exact.visits[v], bounds.high) <= 0) << round;
      EXPECT_LE(bounds.width(), 1e-12 * bounds.high) << round;
      sum = sum + exact.visits[v];
      proper += bounds.high > 0 && bounds.high < 1;
    }
    EXPECT_EQ(sum.text(), "1") << "no reading is lost";
    EXPECT_TRUE(compare(exact.stays, odds.forward.stays.low) >= 0);
    EXPECT_TRUE(compare(exact.stays, odds.forward.stays.high) <= 0);
  }
  EXPECT_GE(proper, 200u);
}

TEST(Exact, RefusesWhatIsTooLarge) {
  Made m;
  for (uint32_t v = 0; v < 100; ++v) m.add(VertexKind::choice, {{(v + 1) % 100, 1}, {100, 1}});
  m.add(VertexKind::ending);
  const Odds odds = m.odds();
  EXPECT_NE(solve_exactly(odds.chain, odds.components).refusal, "");
}

}  // namespace
}  // namespace dramaturg::verdict
