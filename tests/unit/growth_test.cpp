// Guards src/graph/{pump,round,drift,slopes}.cpp: what grows without bound is found and proved, and what has
// a bound, however far, is not told.
#include <gtest/gtest.h>

#include "graph/graph.hpp"
#include "graph/slopes.hpp"
#include "unit/compiled.hpp"

namespace dramaturg::graph {
namespace {

using Part = Growth::Part;

struct Told {
  program::Program program;
  Graph graph;
};

Told explored(const std::string& source, uint64_t most_states = 400) {
  Told told{compile(source), {}};
  Patience patience;
  Limits limits;
  limits.max_states = most_states;
  told.graph = explore(told.program, {}, limits, patience, nullptr, {.growth = true});
  return told;
}

/// "gold+3/2!": of the first, its name, by how much in how many choices, and `!` when it is proved.
std::string first_of(const Told& told) {
  if (told.graph.growths.empty()) return "";
  const Growth& growth = told.graph.growths.front();
  const Part& part = growth.parts.front();
  std::string name;
  switch (part.kind) {
    case Part::Kind::global: name = told.program.globals[part.index]; break;
    case Part::Kind::temporary: name = told.program.temp_names[part.index]; break;
    case Part::Kind::visits: name = "visits"; break;
    case Part::Kind::age: name = "age"; break;
    case Part::Kind::turn_number: name = "turns"; break;
    case Part::Kind::frames: name = "frames"; break;
    case Part::Kind::values: name = "values"; break;
  }
  return name + (part.per_round > 0 ? "+" : "") + std::to_string(part.per_round) + "/" +
         std::to_string(growth.choices) + (growth.is_proved ? "!" : "?");
}

std::string told_of(const std::string& source) { return first_of(explored(source)); }

TEST(Growth, IsProvedBeyondTheLastComparison) {
  const Told told = explored(
      "VAR gold = 0\nVAR debt = 90\n-> mine\n=== mine\n+ [Dig.]\n  ~ gold = gold + 3\n  -> mine\n"
      "+ {gold >= debt} [Pay.] -> END\n");
  EXPECT_EQ(first_of(told), "gold+3/1!");
  ASSERT_EQ(told.graph.growths.size(), 1u);
  const Growth& growth = told.graph.growths.front();
  EXPECT_EQ(told.graph.vertices[growth.to.value].parent, growth.from);
  EXPECT_EQ(growth.low, 0);
  EXPECT_EQ(growth.high, 100);
}

TEST(Growth, IsNotToldOfWhatHasABoundHoweverFar) {
  EXPECT_EQ(told_of("VAR gold = 0\nVAR most = 100000\n-> mine\n=== mine\n+ {gold < most} [Dig.]\n"
                    "  ~ gold = gold + 1\n  -> mine\n+ [Go.] -> END\n"),
            "");
  EXPECT_EQ(told_of("VAR gold = 0\nVAR most = 100000\n-> mine\n=== mine\n+ [Dig.]\n"
                    "  ~ gold = MIN(gold + 1, most)\n  -> mine\n+ {gold == most} [Go.] -> END\n"),
            "");
  EXPECT_EQ(told_of("VAR gold = 0\nVAR most = 100000\n-> mine\n=== mine\n+ [Dig.]\n  ~ gold = gold + 1\n"
                    "  {gold > most: -> END}\n  -> mine\n"),
            "");
  EXPECT_EQ(told_of("VAR gold = 0\nVAR most = 100000\n-> mine\n=== mine\n+ [Dig.]\n  ~ gold = gold + 1\n"
                    "  {gold > most:\n    ~ gold = 0\n  }\n  -> mine\n+ [Go.] -> END\n"),
            "");
}

TEST(Growth, AddsUpOverARoundOfSeveralChoices) {
  EXPECT_EQ(told_of("VAR gold = 0\nVAR debt = 9\n-> mine\n=== mine\n+ [Dig.]\n  ~ gold = gold + 5\n"
                    "  -> shop\n=== shop\n+ [Buy.]\n  ~ gold -= 2\n  {gold > debt: -> mine}\n  -> mine\n"),
            "gold+3/2!");
}

TEST(Growth, FallsToo) {
  EXPECT_EQ(told_of("VAR health = 10\nVAR well = 12\n-> fight\n=== fight\n+ [Hit.]\n"
                    "  ~ health = health - 2\n  {health > well: -> END}\n  -> fight\n"),
            "health-2/1!");
}

TEST(Growth, IsFollowedThroughFunctionsAndPointers) {
  EXPECT_EQ(told_of("VAR gold = 0\nVAR debt = 9\n-> mine\n=== mine\n+ [Dig.]\n  ~ alter(gold, 2)\n"
                    "  {owes(gold): -> mine}\n  -> mine\n"
                    "=== function alter(ref x, by)\n~ temp sum = x + by\n~ x = sum\n"
                    "=== function owes(n)\n~ return debt - n > 0\n"),
            "gold+2/1!");
}

TEST(Growth, IsFoundInTemporaries) {
  EXPECT_EQ(told_of("VAR most = 7\n-> mine\n=== mine\n~ temp n = 0\n- (top)\n+ [Dig.]\n  ~ n = n + 1\n"
                    "  {n == most: -> END}\n  -> top\n+ [Rest.] -> top\n"),
            "");  // the seventh ends it
  EXPECT_EQ(told_of("VAR most = 7\n-> mine\n=== mine\n~ temp n = 0\n- (top)\n+ [Dig.]\n  ~ n = n + 1\n"
                    "  {n == most: Luck!}\n  -> top\n+ {n > most} [Rest.] -> END\n"),
            "n+1/1!");
}

TEST(Growth, IsFoundInCountsAndTurns) {
  EXPECT_EQ(told_of("VAR least = 3\n-> hub\n=== hub\n+ [Again.] -> way\n+ {hub > least} [Go.] -> END\n"
                    "=== way\n-> hub\n"),
            "visits+1/1!");
  EXPECT_EQ(told_of("VAR begun = 0\nVAR long = 3\n-> hub\n=== hub\n+ [Again.] -> hub\n"
                    "+ {TURNS() - begun > long} [Go.] -> END\n"),
            "turns+1/1!");
}

TEST(Growth, OfTextsIsProvedWhereTheyAreOnlyAddedTo) {
  EXPECT_EQ(told_of("VAR diary = \"\"\n-> day\n=== day\n+ [Write.]\n  ~ diary = diary + \"x\"\n  -> day\n"
                    "+ [Read.]\n  {diary == \"xx\": -> day}\n  -> END\n"),
            "diary+1/1!");
  EXPECT_EQ(told_of("VAR diary = \"\"\n-> day\n=== day\n+ [Write.]\n  ~ diary = \"{diary}xy\"\n  -> day\n"
                    "+ [Read.]\n  {diary == \"xx\": -> day}\n  -> END\n"),
            "diary+2/1!");
  EXPECT_EQ(told_of("VAR diary = \"\"\n-> day\n=== day\n+ [Write.]\n  ~ diary = diary + \"x\"\n"
                    "  {diary == \"xx\": Two lines.|-> day}\n  -> day\n"),
            "diary+1/1?");  // it is compared
}

TEST(Growth, OfFractionsIsAnEstimate) {
  EXPECT_EQ(told_of("VAR sum = 0.0\nVAR much = 9.0\n-> mine\n=== mine\n+ [Dig.]\n  ~ sum = sum + 0.5\n"
                    "  -> mine\n+ {sum > much} [Go.] -> END\n"),
            "sum+1/1?");
}

TEST(Growth, IsFoundInNestedTunnels) {
  EXPECT_EQ(told_of("-> cave\n=== cave\n-> deeper ->\n-> END\n=== deeper\n+ [Down.] -> deeper ->\n  ->->\n"
                    "+ [Up.] ->->\n"),
            "frames+1/1!");
}

TEST(Growth, BringsItsRollsAlong) {
  EXPECT_EQ(told_of("VAR gold = 0\nVAR debt = 50\n-> mine\n=== mine\n+ [Dig.]\n"
                    "  ~ gold = gold + RANDOM(1, 2)\n  -> mine\n+ {gold >= debt} [Pay.] -> END\n")
                .substr(0, 5),
            "gold+");
}

TEST(Growth, IsToldOnceForEachVariable) {
  const Told told = explored(
      "VAR gold = 0\nVAR wood = 0\nVAR cost = 4\n-> camp\n=== camp\n+ [Dig.]\n  ~ gold = gold + 1\n  -> "
      "camp\n"
      "+ [Chop.]\n  ~ wood = wood + 2\n  -> camp\n+ {gold > cost && wood > cost} [Build.] -> END\n");
  ASSERT_EQ(told.graph.growths.size(), 2u);
  for (const Growth& growth : told.graph.growths) {
    EXPECT_TRUE(growth.is_proved);
    EXPECT_EQ(growth.parts.size(), 1u);
  }
}

TEST(Growth, IsNotLookedForWhereNothingStopsTheSearch) {
  EXPECT_TRUE(explored("-> a\n=== a\n+ [On.] -> a\n* [End.] -> END\n").graph.growths.empty());
}

TEST(Slopes, CountTheRoundsThatAnswerAlike) {
  using containers::Native;
  using program::Value;
  const auto rounds = [](Native native, int32_t x, int64_t by, int32_t y) {
    return apply(native, Value::of(x), {Slope::Kind::number, by}, Value::of(y), {}).rounds;
  };
  for (const Native native : {Native::equal, Native::not_equal, Native::less, Native::greater,
                              Native::less_or_equal, Native::greater_or_equal})
    for (int32_t x = -12; x <= 12; ++x)
      for (int64_t by = -5; by <= 5; ++by) {
        if (by == 0) continue;
        const auto answer = [&](int64_t n) {
          const int64_t d = x + n * by - 3;
          return native == Native::equal           ? d == 0
                 : native == Native::not_equal     ? d != 0
                 : native == Native::less          ? d < 0
                 : native == Native::greater       ? d > 0
                 : native == Native::less_or_equal ? d <= 0
                                                   : d >= 0;
        };
        uint64_t alike = 1;
        while (alike < 40 && answer(static_cast<int64_t>(alike)) == answer(0)) ++alike;
        EXPECT_EQ(rounds(native, x, by, 3), alike == 40 ? for_ever : alike) << x << " by " << by;
      }
}

}  // namespace
}  // namespace dramaturg::graph
