// Guards Program::kept (src/program/{ambient,reads}.cpp, src/graph/explore.cpp) and
// src/verdict/{arrivals,episodes}.cpp: what a search keeps is what the plain machine prints, and the shares
// of those who come to an episode are those that can be counted by hand.
#include <gtest/gtest.h>

#include <cmath>

#include "graph/graph.hpp"
#include "report/transcript.hpp"
#include "unit/compiled.hpp"
#include "verdict/arrivals.hpp"
#include "verdict/episodes.hpp"

namespace dramaturg::verdict {
namespace {

struct Kept {
  text::SourceSet sources;
  program::Program program;
  graph::Graph graph;
};

void keep(const std::string& source, const std::vector<std::string>& names, Kept& out) {
  out.program = compile(out.sources, source);
  for (const std::string& name : names)
    for (uint32_t g = 0; g < out.program.globals.size(); ++g)
      if (out.program.globals[g] == name) out.program.kept.push_back({g});
  Patience patience;
  out.graph = graph::explore(out.program, {}, {}, patience);
  ASSERT_TRUE(out.graph.is_complete);
  ASSERT_EQ(out.graph.standings.size(), names.empty() ? 0 : out.graph.vertices.size());
}

// Every value below is forgotten by a search that keeps nothing: it is only printed, or overwritten later.
const char* const story = R"(VAR fear = 0
VAR told = false
VAR debt = 5
LIST bond = strangers, friends, lovers
VAR now = friends
-> one
=== one
# ep: 1
{fear} {told:1|0} {debt} {LIST_VALUE(now)}
+ {fear < 3} [again]
  ~ fear = fear + 1
  ~ debt = debt - fear
  -> one
+ [tell]
  ~ told = true
  -> two
+ [leave]
  ~ now = strangers
  {fear} {told:1|0} {debt} {LIST_VALUE(now)}
  -> END
=== aside
Nothing.
-> END
=== two
# ep: 2
{~one|two|three}<>
~ temp roll = RANDOM(1, 2)
{ roll == 1:
  ~ now = lovers
}
\ {fear} {told:1|0} {debt} {LIST_VALUE(now)}
+ [part]
  ~ debt = 0
  {fear} {told:1|0} {debt} {LIST_VALUE(now)}
  -> END
+ [stay] -> DONE
)";

TEST(Kept, IsWhatThePlainMachinePrints) {
  Kept kept;
  keep(story, {"fear", "told", "debt", "now"}, kept);
  uint32_t compared = 0;
  for (uint32_t v = 0; v < kept.graph.vertices.size(); ++v) {
    if (kept.graph.vertices[v].kind == graph::VertexKind::chance) continue;
    const report::Transcript read =
        report::transcribe(kept.program, graph::path_to(kept.program, kept.graph, {v}));
    std::string last;
    for (const report::Turn& turn : read.turns)
      for (const report::TranscriptLine& line : turn.lines)
        if (line.text.find_first_of("0123456789") != std::string::npos) last = line.text;
    std::string numbers;
    for (const int32_t n : kept.graph.standings[v].kept)
      numbers += (numbers.empty() ? "" : " ") + std::to_string(n);
    EXPECT_TRUE(last.ends_with(numbers)) << last << " / " << numbers;
    ++compared;
  }
  EXPECT_GT(compared, 20u);
}

TEST(Kept, CostsNothingWhenNothingIsKept) {
  Kept none, all;
  none.program = compile(none.sources, story);
  Patience patience;
  none.graph = graph::explore(none.program, {}, {}, patience);
  EXPECT_TRUE(none.graph.standings.empty());
  keep(story, {"fear", "told", "debt", "now"}, all);
  EXPECT_LT(none.graph.situations, all.graph.situations);
}

TEST(Episodes, GoByTheTextAndStopAtItsFile) {
  Kept kept;
  keep(story, {"fear"}, kept);
  const Ground ground = survey(kept.program, kept.sources);
  const std::vector<std::string> episodes = find_episodes(ground);
  for (uint32_t c = 0; c < kept.program.containers.size(); ++c) {
    const std::string& name = kept.program.containers[c].name;
    if (!kept.program.containers[c].is_knot) continue;
    EXPECT_EQ(episodes[c], name == "two" ? "2" : "1") << name;
  }
}

TEST(Arrivals, CountReadingsAtTheirFirstSituationThere) {
  Kept kept;
  keep(story, {"fear"}, kept);
  const Ground ground = survey(kept.program, kept.sources);
  const std::vector<std::string> episodes = find_episodes(ground);
  std::vector<uint8_t> in_two(kept.graph.vertices.size(), 0);
  for (uint32_t v = 0; v < in_two.size(); ++v) {
    const program::Address where = kept.graph.standings[v].where;
    if (kept.graph.vertices[v].kind == graph::VertexKind::choice && where != program::no_address)
      in_two[v] = episodes[ground.top_knots[container_at(kept.program, where).value].value] == "2";
  }
  const Arrivals arrivals = find_arrivals(kept.graph, EvenReaders(), in_two);
  ASSERT_TRUE(arrivals.is_sure);
  // Of three options one tells, one goes round; after three rounds there are two.
  double by_fear[4] = {};
  for (const Arrivals::At& at : arrivals.first)
    by_fear[kept.graph.standings[at.vertex].kept[0]] += at.share.middle();
  EXPECT_NEAR(by_fear[0], 1.0 / 3, 1e-12);
  EXPECT_NEAR(by_fear[1], 1.0 / 9, 1e-12);
  EXPECT_NEAR(by_fear[2], 1.0 / 27, 1e-12);
  EXPECT_NEAR(by_fear[3], 1.0 / 27 / 2, 1e-12);
  EXPECT_NEAR(arrivals.all.middle(), 0.5, 1e-12);
}

TEST(Arrivals, ComeOnceThoughReadingsComeBack) {
  Kept kept;
  keep("-> a\n=== a\n+ [on] -> b\n+ [end] -> END\n=== b\n+ [back] -> a\n", {}, kept);
  std::vector<uint8_t> is_b(kept.graph.vertices.size(), 0);
  for (uint32_t v = 0; v < is_b.size(); ++v)
    is_b[v] =
        kept.graph.vertices[v].kind == graph::VertexKind::choice && kept.graph.vertices[v].edge_count == 1;
  const Arrivals arrivals = find_arrivals(kept.graph, EvenReaders(), is_b);
  ASSERT_EQ(arrivals.first.size(), 1u);
  EXPECT_EQ(arrivals.first[0].share.low, 0.5);
  EXPECT_EQ(arrivals.first[0].share.high, 0.5);
}

}  // namespace
}  // namespace dramaturg::verdict
