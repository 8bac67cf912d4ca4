// Guards src/graph/{transitions,footprint,known_turn}.cpp: whether parts of turns are known or run, the graph
// is the same, vertex by vertex and edge by edge. Generated stories with and without the reductions, and made
// ones in which a part is met again with something changed that it depends on. ORACLE_FIRST and ORACLE_COUNT
// run other seeds.
#include <gtest/gtest.h>

#include <cstdlib>

#include "generate/generate.hpp"
#include "generate/included.hpp"
#include "oracle/same_graph.hpp"
#include "unit/compiled.hpp"

namespace {

using namespace dramaturg;

graph::Graph explore(const program::Program& program, graph::Reductions reductions, bool is_known,
                     bool has_traces) {
  Patience patience;
  graph::Limits limits;
  limits.max_choices = 9;
  limits.max_states = 20'000;
  limits.steps_per_turn = 100'000;
  limits.max_seconds = 1e9;
  graph::Recording recording;
  recording.traces = has_traces;
  recording.offers = true;
  reductions.transitions = is_known;
  return graph::explore(program, reductions, limits, patience, nullptr, recording);
}

std::string difference(const program::Program& program, const graph::Reductions& reductions) {
  for (const bool has_traces : {false, true}) {
    const std::string found = oracle::difference(explore(program, reductions, true, has_traces),
                                                 explore(program, reductions, false, has_traces));
    if (!found.empty()) return found + (has_traces ? ", with traces" : "");
  }
  return "";
}

std::optional<program::Program> compile_generated(const generate::Story& story) {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  generate::Included included;
  included.files = story.included;
  const auto tree = syntax::parse(sources, "story.ink", generate::print(story), included, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  const auto built = containers::build(tree, {}, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  return program::lower(built);
}

uint64_t number(const char* name, uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

TEST(TransitionsOracle, FindTheSameInGeneratedStories) {
  const uint64_t first = number("ORACLE_FIRST", 1), count = number("ORACLE_COUNT", 300) / 3;
  const graph::Reductions all, none{.liveness = false,
                                    .settled = false,
                                    .frames = false,
                                    .printed = false,
                                    .cone = false,
                                    .rolls = false,
                                    .saturation = false};
  uint64_t explored = 0;
  for (uint64_t seed = first; seed < first + count; ++seed) {
    const auto profile = seed % 3 == 0   ? generate::Profile::walk
                         : seed % 3 == 1 ? generate::Profile::small
                                         : generate::Profile::twisted;
    const auto program = compile_generated(generate::generate(
        {.seed = seed, .size = 1 + static_cast<uint32_t>(seed / 3 % 3), .profile = profile}));
    if (!program) continue;
    ++explored;
    ASSERT_EQ(difference(*program, all), "") << "seed " << seed;
    ASSERT_EQ(difference(*program, none), "") << "seed " << seed << ", without reductions";
  }
  EXPECT_GE(explored * 2, count);
}

/// With all that a part may depend on, or leave changed.
const char* const made[] = {
    // a number that is added to, compared in the next part
    "VAR gold = 0\n-> a\n=== a\n+ {gold < 5} [Earn]\n  ~ gold = gold + 1\n  -> a\n+ [Leave] -> b\n"
    "=== b\n{gold > 3: Rich.}\n+ {gold > 2} [Pay]\n  ~ gold = gold - 2\n  -> a\n+ [Go] -> END\n",
    // counts, and options that are there once
    "-> a\n=== a\n* [One] -> a\n* [Two] -> b\n+ {b < 3} [Three] -> b\n+ [Out] -> END\n"
    "=== b\n+ {a > 2} [Back] -> a\n+ [Again] -> b2\n=== b2\n{b > 1: -> a}\n* [x] -> a\n+ [y] -> END\n",
    // ages
    "-> a\n=== a\n+ {TURNS_SINCE(-> b) > 1 or TURNS_SINCE(-> b) < 0} [b] -> b\n+ {TURNS_SINCE(-> c) != 0} "
    "[c] -> c\n"
    "+ [Out] -> END\n=== b\n+ [on] -> c\n+ {TURNS_SINCE(-> c) == 2} [two] -> a\n=== c\n+ [to a] -> a\n"
    "+ {TURNS_SINCE(-> b) == 1} [to b] -> b\n",
    // visits and ages in one turn: the second place is entered again in the turn that entered it
    "VAR n = 0\n-> a\n=== a\n~ n = 0\n+ [p] -> p\n+ [q] -> q\n+ [end] -> END\n=== p\n~ n = n + 1\n{n < 2: -> "
    "q}\n"
    "+ {TURNS_SINCE(-> q) == 0} [same] -> a\n+ [x] -> a\n=== q\n{TURNS_SINCE(-> p) == 0 and n < 2: -> p}\n"
    "+ {TURNS_SINCE(-> p) == 0} [same] -> a\n+ {TURNS_SINCE(-> p) > 1} [long ago] -> a\n+ [y] -> a\n",
    // an age that is asked for its remainder: three turns ago is not this turn
    "VAR n = 3\n-> a\n=== a\n-> b(n % 7)\n=== b(k)\n= inner\n* [One]\n* [Two]\n* * [Deeper]\n* "
    "{TURNS_SINCE(-> b.inner) % 3 >= 4} [Never]\n- + [On]\n{n < 6:\nBright.\n}\n* * [Again]\n-> "
    "b.inner.back\n* * (back) [Round]\n-> a\n",
    // the turn number
    "-> a\n=== a\n+ {TURNS() < 4} [on] -> a\n+ {TURNS() == 3} [three] -> b\n+ [Out] -> END\n"
    "=== b\n+ {TURNS() > 5} [late] -> END\n+ [back] -> a\n",
    // temporaries, tunnels, threads, functions
    "VAR x = 0\n-> a\n=== a\n~ temp t = x * 2\n+ {t < 4} [up]\n  ~ x = f(t)\n  -> a\n+ [tunnel] -> tun(t) -> "
    "a\n"
    "+ [thread] -> c\n+ [end] -> END\n=== tun(k)\n+ {k > 1} [deep] ->->\n+ [shallow]\n  ~ x = x - 1\n  ->->\n"
    "=== function f(y)\n~ return (y / 2) + 1\n=== c\n<- side(x)\n+ [main] -> a\n=== side(v)\n+ {v > 0} "
    "[side]\n"
    "  ~ x = 0\n  -> a\n-> DONE\n",
    // strings and lists, and an empty list that keeps its origin
    "LIST L = (one), two, three\nVAR s = \"a\"\n-> a\n=== a\n+ {L ? one} [take] \n  ~ L -= one\n  -> a\n"
    "+ {L !? two} [add]\n  ~ L += two\n  -> a\n+ [empty]\n  ~ L = ()\n  -> b\n+ {s == \"a\"} [text]\n  ~ s = "
    "s + \"b\"\n"
    "  -> a\n+ [end] -> END\n=== b\n{LIST_COUNT(LIST_ALL(L)) > 1: -> a}\n+ [x] -> END\n+ [y] -> a\n",
    // a divert through a variable, chance, shuffles, gathers
    "VAR to = -> b\n-> a\n=== a\n+ [b]\n  ~ to = -> b\n  -> to\n+ [c]\n  ~ to = -> c\n  -> to\n+ [roll]\n"
    "  {RANDOM(1, 6) > 4: -> b}\n  -> c\n+ [shuffle] {shuffle:\n  - -> b\n  - -> c\n  }\n  -> a\n"
    "=== b\n+ [go on] -> to\n+ [end] -> END\n=== c\n* [once] -> a\n+ {to == -> b} [b?] -> b\n- (g) \n+ {g < "
    "2} [g] -> a\n"
    "+ [end] -> END\n",
    // chance that is asked before it has a seed, and not after
    "VAR r = 0\n-> a\n=== a\n+ [roll] -> b\n+ [seed]\n  ~ SEED_RANDOM(9)\n  -> a\n+ [end] -> END\n"
    "=== b\n~ r = RANDOM(1, 6)\n{r > 3: -> a}\n+ [x] -> a\n+ [y] -> END\n",
    // tags that name endings, an invisible default
    "VAR k = 0\n-> a\n=== a\n+ [mark] \n  # ending: marked\n  -> b\n+ [plain] -> b\n=== b\n~ k = k + 1\n"
    "* {k < 3} [again] -> a\n* [again] -> a\n* -> done\n=== done\nOver.\n-> END\n",
};

TEST(TransitionsOracle, FindTheSameInMadeStories) {
  for (const char* source : made) {
    const program::Program program = compile(source);
    EXPECT_EQ(difference(program, {}), "") << source;
    EXPECT_EQ(difference(program, {.liveness = false, .settled = false, .saturation = false}), "") << source;
    EXPECT_EQ(difference(program, {.settled = false}), "") << source;
    EXPECT_EQ(difference(program, {.cone = false}), "") << source;
  }
}

}  // namespace
