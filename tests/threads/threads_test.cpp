// Guards src/graph/{crew,mover}.cpp and apps/cli/hands.cpp: however many hands explore, the graph is the
// same, vertex by vertex and edge by edge. Generated stories with and without reductions (without, levels are
// large), made ones that are known to be large, stories that make strings and lists while they run, limits in
// the middle of a round, a search that was kept and gone on with. Built with ThreadSanitizer, too.
// THREADS_FIRST and THREADS_COUNT run other seeds.
#include <gtest/gtest.h>

#include <cstdlib>

#include "cli/hands.hpp"
#include "containers/build.hpp"
#include "generate/generate.hpp"
#include "generate/included.hpp"
#include "graph/graph.hpp"
#include "oracle/same_graph.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace dramaturg;
using oracle::difference;

/// No threads: the parts by turns, the last hand first. So hands lag behind each other as far as they can.
struct Jugglers final : graph::Hands {
  uint32_t count() const override { return 3; }
  void run(uint32_t parts, graph::Job& job) override {
    for (uint32_t hand = count(); hand-- > 0;)
      for (uint32_t part = hand; part < parts; part += count()) job.work(part, hand);
    rounds += 1;
  }
  uint64_t rounds = 0;
};

struct Patience final : graph::Watcher {
  explicit Patience(graph::Hands* who) : hands_(who) {}
  bool go_on(const graph::Progress&) override { return true; }
  double now() override { return 0; }
  graph::Hands* hands() override { return hands_; }

 private:
  graph::Hands* hands_;
};

struct Asked {
  graph::Reductions reductions{};
  graph::Limits limits{};
  graph::Recording recording{};
};

graph::Graph explore(const program::Program& program, const Asked& asked, graph::Hands* hands) {
  Patience patience(hands);
  return graph::explore(program, asked.reductions, asked.limits, patience, nullptr, asked.recording);
}

std::optional<program::Program> compile(const std::string& source,
                                        const std::map<std::string, std::string>& files = {}) {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  generate::Included included;
  included.files = files;
  const auto tree = syntax::parse(sources, "story.ink", source, included, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  const auto built = containers::build(tree, {}, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  return program::lower(built);
}

/// One thread, hands that lag, two threads, four. True: some round was run.
bool expect_alike(const program::Program& program, const Asked& asked, const std::string& what) {
  const graph::Graph alone = explore(program, asked, nullptr);
  Jugglers jugglers;
  EXPECT_EQ(difference(alone, explore(program, asked, &jugglers)), "") << what << ", by turns";
  if (jugglers.rounds == 0) return false;
  for (const uint32_t count : {2u, 4u}) {
    cli::Threads threads(count);
    const graph::Graph together = explore(program, asked, &threads);
    EXPECT_EQ(difference(alone, together), "") << what << ", " << count << " threads";
  }
  return true;
}

uint64_t from_environment(const char* name, uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

TEST(Threads, FindTheSameInGeneratedStories) {
  const uint64_t first = from_environment("THREADS_FIRST", 1), count = from_environment("THREADS_COUNT", 40);
  uint64_t rounds = 0;
  for (uint64_t seed = first; seed < first + count; ++seed) {
    const auto profile = seed % 2 ? generate::Profile::small : generate::Profile::walk;
    const generate::Story story = generate::generate({.seed = seed, .size = 3, .profile = profile});
    const auto program = compile(generate::print(story), story.included);
    if (!program) continue;
    Asked asked;
    asked.limits.max_choices = 10;
    asked.limits.max_states = 900 + seed * 37 % 500;
    asked.limits.steps_per_turn = 5'000;
    asked.recording = {.traces = seed % 3 == 0, .offers = true};
    rounds += expect_alike(*program, asked, "seed " + std::to_string(seed));
    asked.reductions = {false, false, false, false, false, false, false};
    rounds += expect_alike(*program, asked, "without reductions, seed " + std::to_string(seed));
  }
  EXPECT_GT(rounds * 10, count) << "too few stories were large enough for a round";
}

std::string hub(int topics) {
  std::string source = "-> hub\n=== hub\n";
  for (int t = 0; t < topics; ++t) source += "* (t" + std::to_string(t) + ") [Topic]\n  -> hub\n";
  return source + "+ {t0} [Out]\n  -> END\n";
}

TEST(Threads, FindTheSameInAHub) {
  EXPECT_TRUE(expect_alike(*compile(hub(11)), {}, "hub"));
  Asked recorded;
  recorded.recording.traces = true;
  EXPECT_TRUE(expect_alike(*compile(hub(9)), recorded, "hub, recorded"));
}

TEST(Threads, StopAtALimitWhereOneThreadDoes) {
  const auto program = *compile(hub(11));
  for (const uint64_t most : {100u, 700u, 1500u, 2046u, 2047u, 2048u, 2049u}) {
    Asked asked;
    asked.limits.max_states = most;
    expect_alike(program, asked, std::to_string(most) + " situations");
  }
  Asked asked;
  asked.limits.max_choices = 5;
  EXPECT_TRUE(expect_alike(program, asked, "5 choices"));
}

/// Strings, lists, dice and endings that nobody has numbered before a round begins.
constexpr const char* made_while_running = R"(
LIST things = lamp, rope, key, map, coin, bell, book, ring
VAR bag = ()
VAR said = ""
VAR luck = 0
-> camp
=== camp
+ {bag !? lamp} [Lamp]
  ~ bag += lamp
+ {bag !? rope} [Rope]
  ~ bag += rope
+ {bag !? key} [Key]
  ~ bag += key
+ {bag !? map} [Map]
  ~ bag += map
+ {bag !? coin} [Coin]
  ~ bag += coin
+ {LIST_COUNT(bag) > 2} [Say it]
  ~ said = "{bag} and {said}"
  ~ bag = ()
  {said == "bell":
    -> END
  }
+ [Roll]
  ~ luck = RANDOM(1, 6)
+ {luck * luck > 20} [Leave with {bag}]
  # ending: {said} {bag}
  -> END
- {TURNS() > 3:
    -> late
  }
  -> camp
=== late
Too late. # ending: late with {bag}
-> DONE
)";

TEST(Threads, AgreeOnWhatIsMadeWhileItRuns) {
  const auto program = compile(made_while_running);
  ASSERT_TRUE(program);
  Asked asked;
  asked.limits.max_choices = 5;  // what is said grows without end
  EXPECT_TRUE(expect_alike(*program, asked, "strings and lists"));
  asked.recording = {.traces = true, .offers = true};
  EXPECT_TRUE(expect_alike(*program, asked, "strings and lists, recorded"));
}

}  // namespace
