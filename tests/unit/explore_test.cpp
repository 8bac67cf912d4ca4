// Guards src/graph/ and src/program/{flow,reads,liveness,printed}.cpp where exact numbers are known by hand.
#include <gtest/gtest.h>

#include "graph/graph.hpp"
#include "unit/compiled.hpp"

namespace dramaturg::graph {
namespace {

Graph explored(const std::string& source, const Limits& limits = {}, const Reductions& reductions = {}) {
  Patience patience;
  return explore(compile(source), reductions, limits, patience);
}

/// A room of `topics` once-only topics whose flags nothing reads, and a way out once the first was heard.
std::string hub(int topics) {
  std::string story = "-> hub\n=== hub\n";
  for (int i = 0; i < topics; ++i) story += "* (t" + std::to_string(i) + ") [topic] -> hub\n";
  return story + "+ {t0} [leave] -> END\n";
}

TEST(Explore, HubIsEverySubsetOfTopics) {
  const Graph found = explored(hub(8));
  EXPECT_TRUE(found.is_complete);
  EXPECT_EQ(found.choice_situations, 256u);  // 2^8: each topic heard or not
  EXPECT_EQ(found.situations, 257u);         // one ending: nothing is remembered there
  EXPECT_EQ(found.moves,
            8u * 128u + 128u);  // each unheard topic of each subset, and leaving where t0 is heard
  EXPECT_EQ(found.depth, 8u);
}

TEST(Explore, ForgetsWhatNothingReads) {
  const std::string story =
      "VAR mood = 0\n-> one\n=== one\n* [kind]\n  ~ mood = 1\n* [cold]\n  ~ mood = 2\n* [neither]\n-\n* [on] "
      "-> END\n";
  const Graph merged = explored(story);
  EXPECT_EQ(merged.choice_situations, 2u);
  Reductions whole;
  whole.liveness = false;
  EXPECT_EQ(explored(story, {}, whole).choice_situations, 4u);
}

TEST(Explore, KeepsWhatIsReadThroughAPointer) {
  const Graph found = explored(
      "VAR gold = 0\n-> a\n=== function get(ref x)\n~ return x\n=== a\n+ [one]\n  ~ gold = 1\n  -> b\n+ "
      "[two]\n"
      "  ~ gold = 2\n  -> b\n=== b\n+ [on]\n  {get(gold) == 2: -> rich}\n  -> END\n=== rich\nrich -> END\n");
  EXPECT_TRUE(found.is_complete);
  EXPECT_EQ(found.choice_situations, 3u);
  EXPECT_EQ(found.ends.size(), 2u);
}

TEST(Explore, DropsFramesThatNothingReturnsTo) {
  const std::string story =
      "-> hub\n=== hub\n+ [talk] -> talk ->\n  after\n+ [quit] -> END\n=== talk\n+ [leave] -> hub\n";
  const Graph found = explored(story);
  EXPECT_TRUE(found.is_complete);
  EXPECT_EQ(found.choice_situations, 2u);
  EXPECT_EQ(found.situations, 3u);
  Limits limits;
  limits.max_states = 50;
  Reductions kept;
  kept.frames = false;
  EXPECT_FALSE(explored(story, limits, kept).is_complete);  // every round leaks a frame
}

TEST(Explore, SaturatesCountsThatAreOnlyCompared) {
  const std::string story = "-> k\n=== k\n+ [again] -> round\n+ {k > 3} [leave] -> END\n=== round\n-> k\n";
  const Graph found = explored(story);
  EXPECT_TRUE(found.is_complete);
  EXPECT_EQ(found.choice_situations, 4u);  // k = 1, 2, 3, more (which stands for all above)
  Limits limits;
  limits.max_states = 50;
  Reductions growing;
  growing.saturation = false;
  EXPECT_FALSE(explored(story, limits, growing).is_complete);
}

TEST(Explore, SaturatesCountsThatOptionsAskFor) {
  const Graph found =
      explored("-> k\n=== k\n+ [again] -> round\n+ {round} [leave] -> END\n=== round\n-> k\n");
  EXPECT_TRUE(found.is_complete);
  EXPECT_EQ(found.choice_situations, 2u);
}

TEST(Explore, ForgetsWhatLiesBehindOptionsThatWereTaken) {
  const std::string story =
      "-> hub\n=== hub\n* [a]\n  * * [a1]\n  * * [a2]\n  - - -> hub\n* [b]\n  * * [b1]\n  * * [b2]\n  - - -> "
      "hub\n"
      "+ [leave] -> END\n";
  EXPECT_EQ(explored(story).choice_situations, 8u);  // four at the hub, two inside each topic
  Reductions kept;
  kept.settled = false;
  EXPECT_EQ(explored(story, {}, kept).choice_situations, 12u);  // told in two ways, while the other is not
}

TEST(Explore, ForgetsWhatLiesBehindFlagsThatStaySet) {
  const std::string story =
      "VAR knows = false\nVAR hint = false\n-> k\n=== k\n+ {not knows} [ask] -> ask\n+ [wander] -> k\n"
      "=== ask\n+ [plain]\n  ~ hint = true\n  -> k\n+ {hint} [well] -> END\n+ [the secret]\n  ~ knows = "
      "true\n"
      "  -> over\n=== over\n+ [on] -> k\n";
  EXPECT_EQ(explored(story).choice_situations, 6u);
  Reductions kept;
  kept.settled = false;
  EXPECT_EQ(explored(story, {}, kept).choice_situations, 8u);
}

TEST(Explore, FlagsThatCanBeTakenBackStayOpen) {
  const std::string story =
      "VAR knows = false\nVAR hint = false\n-> k\n=== k\n+ {not knows} [ask] -> ask\n+ [forget]\n  ~ knows = "
      "false\n"
      "  -> k\n=== ask\n+ [plain]\n  ~ hint = true\n  -> k\n+ {hint} [well] -> END\n+ [the secret]\n  ~ "
      "knows = true\n"
      "  -> over\n=== over\n+ [on] -> k\n";
  EXPECT_EQ(explored(story).choice_situations, 8u);
}

TEST(Explore, AsksEveryOutcomeOfChance) {
  const Graph found = explored("VAR n = 0\n~ n = RANDOM(1, 3)\n{n == 2: -> two}\n-> END\n=== two\n-> END\n");
  EXPECT_TRUE(found.is_complete);
  ASSERT_EQ(found.vertices.front().kind, VertexKind::chance);
  EXPECT_EQ(found.vertices.front().edge_count, 3u);
  EXPECT_EQ(found.ends.size(), 2u);
  EXPECT_EQ(found.moves, 0u);
}

TEST(Explore, ClosesLoopsThroughChance) {
  const Graph found = explored("-> roll\n=== roll\n{RANDOM(1, 6) < 6: -> roll}\nat last -> END\n");
  EXPECT_TRUE(found.is_complete);
  EXPECT_EQ(found.situations, 1u);
}

TEST(Explore, ShufflesThatOnlyChooseWordsAreNotRemembered) {
  const std::string story = "-> k\n=== k\n{~one|two|three} words\n+ [again] -> k\n+ [leave] -> END\n";
  EXPECT_EQ(explored(story).choice_situations, 1u);
  Reductions remembered;
  remembered.printed = false;
  EXPECT_EQ(explored(story, {}, remembered).choice_situations,
            7u);  // three with one drawn, three with two, one fresh loop
  const Graph all = explored(story), kept = explored(story, {}, remembered);
  EXPECT_EQ(all.executed, kept.executed);
}

TEST(Explore, PathsHoldTheDrawsOfWords) {
  const program::Program program = compile("-> k\n=== k\n* a {~one|two} [on] -> END\n");
  Patience patience;
  const Graph found = explore(program, {}, {}, patience);
  ASSERT_EQ(found.ends.size(), 1u);
  for (uint32_t v = 0; v < found.vertices.size(); ++v) {
    if (found.vertices[v].kind != VertexKind::ending) continue;
    const Path path = path_to(program, found, StateId{v});
    ASSERT_EQ(path.size(), 2u);  // drawn when offered; when chosen only one word is left
    EXPECT_TRUE(path[0].is_draw);
    EXPECT_FALSE(path[1].is_draw);
  }
}

TEST(Explore, ProvesTurnsThatNeverEnd) {
  const Graph found = explored("+ [go] -> a\n=== a\n-> b\n=== b\n-> a\n");
  EXPECT_TRUE(found.is_complete);
  EXPECT_EQ(found.vertices.back().kind, VertexKind::loop);
}

TEST(Explore, NeverCallsASpentBudgetALoop) {
  const Graph found = explored("VAR n = 0\n+ [go] -> a\n=== a\n~ n = n + 1\n{n < 0: -> END}\n-> a\n");
  EXPECT_FALSE(found.is_complete);
  EXPECT_EQ(found.limit, Limit::steps);
  EXPECT_EQ(found.vertices.back().kind, VertexKind::unknown);
  EXPECT_EQ(found.covered_choices, 0u);
}

TEST(Explore, SaysHowFarItCameWhenChoicesAreLimited) {
  Limits limits;
  limits.max_choices = 3;
  const Graph found = explored(hub(8), limits);
  EXPECT_FALSE(found.is_complete);
  EXPECT_EQ(found.limit, Limit::choices);
  EXPECT_EQ(found.covered_choices, 3u);
  EXPECT_EQ(found.choice_situations, 1u + 8u + 28u + 56u);
}

TEST(Explore, NamesAnEndingByTheLastTagMet) {
  const Graph found = explored(
      "* [a] It is over. # ending: calm\n* [b] It is over. # ending: storm\n-\n* [epilogue] -> END\n");
  ASSERT_EQ(found.ends.size(), 2u);
  EXPECT_EQ(found.ends[0].tag, "calm");
  EXPECT_EQ(found.ends[1].tag, "storm");
  EXPECT_EQ(found.ends[0].kind, EndKind::tag);
}

TEST(Explore, RecordsWhatRunsOnEachEdgeOncePerSet) {
  const program::Program program =
      compile("-> hub\n=== hub\nHello.\n+ [again] -> hub\n+ [more] -> hub\n+ [leave] -> END\n");
  Patience patience;
  const Graph plain = explore(program, {}, {}, patience);
  EXPECT_TRUE(plain.edges[0].trace.is_none());
  EXPECT_EQ(plain.traces.size(), 0u);
  const Graph found = explore(program, {}, {}, patience, nullptr, {true});
  ASSERT_EQ(found.edges.size(), plain.edges.size());
  std::vector<uint8_t> ran(program.code.size() + program.choice_points.size(), 0);
  const auto add = [&](TraceId id) {
    ASSERT_FALSE(id.is_none());
    uint32_t end = 0;
    for (const story::Run& run : found.traces.runs(id)) {
      EXPECT_TRUE(end == 0 || run.begin > end) << "runs ascend and do not touch";
      for (end = run.begin; end < run.end; ++end) ran[end] = 1;
    }
  };
  add(found.opening);
  for (const Edge& edge : found.edges) add(edge.trace);
  for (size_t at = 0; at < program.code.size(); ++at) EXPECT_EQ(ran[at] != 0, found.executed[at] != 0) << at;
  for (size_t p = 0; p < program.choice_points.size(); ++p)
    EXPECT_EQ(ran[program.code.size() + p] != 0, found.offered[p] != 0) << p;
  EXPECT_NE(found.edges[0].trace, found.edges[1].trace);  // the options' own text differs
}

TEST(Traces, EqualSetsAreOne) {
  Traces traces;
  std::vector<story::Run> a{{5, 7}, {0, 2}, {7, 9}}, b{{0, 1}, {1, 2}, {5, 9}, {6, 8}}, c{{0, 2}, {5, 8}};
  const TraceId first = traces.intern(a);
  EXPECT_EQ(traces.intern(b), first);
  EXPECT_NE(traces.intern(c), first);
  for (uint32_t i = 0; i < 5000; ++i) {
    std::vector<story::Run> run{{i * 2 + 20, i * 2 + 21}};
    EXPECT_EQ(traces.intern(run).value, i + 2);
  }
  std::vector<story::Run> again{{5, 9}, {0, 2}};
  EXPECT_EQ(traces.intern(again), first);
}

}  // namespace
}  // namespace dramaturg::graph
