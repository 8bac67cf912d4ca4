// Guards src/program/{kinds,text_use,branchings,printed,liveness,ambient}.cpp and
// src/graph/{scout,explain}.cpp: what is only printed is forgotten, and what looks only printed but is not is
// kept.
#include <gtest/gtest.h>

#include "graph/graph.hpp"
#include "unit/compiled.hpp"

namespace dramaturg::graph {
namespace {

Graph explored(const std::string& source, const Reductions& reductions = {}) {
  Patience patience;
  Limits limits;
  limits.max_states = 2000;
  return explore(compile(source), reductions, limits, patience);
}

uint64_t situations(const std::string& source) {
  const Graph found = explored(source);
  EXPECT_TRUE(found.is_complete);
  return found.choice_situations;
}

/// Two ways to set `x`, then `body`, then a last choice.
std::string after_two_ways(const std::string& body) {
  return "VAR x = 0\nVAR y = 0\nLIST keys = brass, iron\n-> one\n=== one\n* [a]\n  ~ x = 1\n* [b]\n  ~ x = "
         "2\n"
         "-\n* [on]\n-\n" +
         body + "\n* [last] -> END\n";
}

TEST(Cone, ForgetsWhatIsOnlyPrinted) {
  EXPECT_EQ(situations(after_two_ways("You have {x}, {x * 2 + 1} in all.")), 3u);
  EXPECT_EQ(situations(after_two_ways("~ y = x + 1\nThat is {y}.")), 3u);
  Reductions without;
  without.cone = false;
  EXPECT_EQ(explored(after_two_ways("You have {x}."), without).choice_situations, 4u);
}

TEST(Cone, ForgetsACounterThatIsOnlyPrinted) {
  EXPECT_EQ(
      situations("VAR day = 0\n-> hub\n=== hub\n~ day++\nDay {day}.\n+ [sleep] -> hub\n+ [leave] -> END\n"),
      1u);
}

TEST(Cone, ForgetsWhatOnlyChoosesWords) {
  EXPECT_EQ(situations(after_two_ways("A {x > 1:big|small} fish{x == 2:!}.")), 3u);
  EXPECT_EQ(situations(after_two_ways("{\n- x > 1: Many.\n- else: {x} {x == 1:only}.\n}")), 3u);
  EXPECT_EQ(situations(after_two_ways("{ x:\n- 1: one\n- else: two\n}")), 3u);
}

TEST(Cone, ForgetsSequencesThatOnlyChooseWords) {
  EXPECT_EQ(
      situations("-> hub\n=== hub\n{&Mon|Tue|Wed} {one|two|three} {!first}\n+ [on] -> hub\n+ [off] -> END\n"),
      1u);
}

TEST(Cone, ForgetsWhatOnlyChoosesWordsBehindManyDoors) {
  // Of eight doors in each room one leads on. Readings that always begin at the beginning do not come far.
  std::string source = "-> room0\n";
  for (int room = 0; room < 7; ++room) {
    source += "=== room" + std::to_string(room) + "\n";
    for (int door = 0; door < 8; ++door)
      source += "+ [" + std::to_string(door) + "] -> " +
                (door == (room * 3 + 1) % 8 ? "room" + std::to_string(room + 1) : "END") + "\n";
  }
  source += "=== room7\n{one|two|three} {&x|y} {!first}\n+ [again] -> room7\n+ [off] -> END\n";
  EXPECT_EQ(situations(source), 8u);
}

TEST(Cone, KeepsWhatDecidesWhichWordsAreEverRead) {
  // `never` is not reached by any reading, so what decides about it must not be forgotten.
  const Graph found = explored(after_two_ways("{x > 2:never|ever}"));
  EXPECT_TRUE(found.is_complete);
  EXPECT_EQ(found.choice_situations, 4u);
}

TEST(Cone, KeepsWhatCanFault) {
  const Graph found = explored(
      "VAR gold = 5\n* [spend]\n ~ gold = 0\n* [keep]\n- You have {100/gold} shares.\n* "
      "[go] -> END\n");
  EXPECT_EQ(found.faults.size(), 1u);
  EXPECT_EQ(explored(after_two_ways("~ y = 10 % (x - 1)\n{y}")).faults.size(), 1u);
}

TEST(Cone, KeepsWhatAStartTextAssigns) {
  // The text of `nobody` runs when it is offered and when it is taken; what it assigns is asked for behind
  // it.
  for (const char* function : {"{f()}waits\n", "{g(n)}waits\n", "{h()}waits\n"}) {
    const std::string source =
        std::string("VAR n = 0\nVAR m = 5\n* the\n  ~ m = 7\n* * nobody ") + function +
        "-\n* why?\n- {n > 6: -> secret}\n-> END\n=== secret\nsalt # ending: secret\n-> END\n"
        "=== function f()\n~ n = m\n=== function g(ref to)\n~ to = m\n"
        "=== function h()\n{m > 2:\n  ~ f()\n}\n";
    const Graph found = explored(source);
    ASSERT_EQ(found.ends.size(), 1u);
    EXPECT_EQ(found.ends.front().tag, "secret") << function;
  }
}

TEST(Cone, KeepsWhatIsInAStringATagOrAFunctionsAnswer) {
  EXPECT_EQ(situations(after_two_ways("{\"n{x}\" == \"n1\": -> END}")), 4u);
  const Graph tagged = explored(after_two_ways("The end. # ending: {x}"));
  EXPECT_EQ(tagged.ends.size(), 2u);
  EXPECT_EQ(explored("VAR x = 0\n-> one\n=== one\n* [a]\n  ~ x = 1\n* [b]\n  ~ x = 2\n-\n* [on]\n-\n"
                     "{ twice(x) > 3: -> END }\n* [last] -> DONE\n=== function twice(n)\n~ return n * 2\n")
                .ends.size(),
            2u);
}

TEST(Cone, KeepsWhatIsReadThroughAPointer) {
  const Graph found = explored(
      "VAR gold = 0\nVAR x = 0\n-> one\n=== one\n* [a]\n  ~ x = 1\n* [b]\n  ~ x = 2\n-\n* [on]\n-\n"
      "~ raise(gold)\n{gold > 1: -> END}\n-> DONE\n=== function raise(ref g)\n~ gold = x\n~ g = g\n");
  EXPECT_EQ(found.ends.size(), 2u);
}

TEST(Cone, KeepsThatATemporaryWasDeclared) {
  const Graph found = explored("-> k\n=== k\n~ temp t = 1\n* a\n-\n~ t = 2\n{t}\n-> END\n");
  EXPECT_TRUE(found.faults.empty());
  EXPECT_EQ(found.ends.size(), 1u);
}

TEST(Cone, KeepsTheOriginsAnEmptyListTakesOver) {
  const Graph found = explored(
      "LIST one = a\nLIST two = b\nVAR l = ()\n-> k\n=== k\n* [one]\n  ~ l = a\n* [two]\n  ~ l = b\n-\n* "
      "[on]\n-\n~ l "
      "= ()\n{LIST_ALL(l) ? a: -> END}\n-> DONE\n");
  EXPECT_EQ(found.ends.size(), 2u);
}

TEST(Cone, KeepsWhatAWaitingThreadAnOfferAndACallerRead) {
  const std::string head =
      "VAR x = 0\nVAR y = 0\n-> one\n=== one\n* [a]\n  ~ x = 1\n* [b]\n  ~ x = 2\n-\n* [on]\n-\n";
  const std::string copy = "=== copy\n~ y = x\n-> DONE\n=== function set()\n~ y = x\n";
  EXPECT_EQ(explored(head + "<- copy\n{y > 1: -> END}\n-> DONE\n" + copy).ends.size(), 2u);
  EXPECT_EQ(explored(head + "~ set()\n{y > 1: -> END}\n-> DONE\n" + copy).ends.size(), 2u);
  EXPECT_EQ(
      explored(head + "<- ask\n~ y = x\n-> DONE\n=== ask\n+ [ask]\n  {y > 1: -> END}\n  -> DONE\n" + copy)
          .ends.size(),
      2u);
}

TEST(Growth, SaturatesIntegersThatOnlyGrow) {
  const std::string hub =
      "VAR gold = 0\n-> hub\n=== hub\n+ [work]\n  ~ gold += 2\n  -> hub\n+ {gold > 5} [buy]\n  ";
  EXPECT_EQ(situations(hub + "~ gold = 0\n  -> hub\n+ [leave] -> END\n"), 4u);  // 0, 2, 4, and beyond
  const Graph spent = explored(hub + "~ gold = gold - 6\n  -> hub\n+ [leave] -> END\n");
  EXPECT_FALSE(spent.is_complete);  // it falls, so it is kept as it is: unbounded
  const Graph twice = explored(hub + "-> hub\n+ {gold * 2 > 90} [leave] -> END\n");
  EXPECT_FALSE(twice.is_complete);
}

TEST(Explain, SaysWhichVariableMakesAStoryLargeAndWhoLooks) {
  const program::Program program =
      compile(after_two_ways("{x > 1: -> END}") + "* [more]\n-\n{x > 2: never}\n-> DONE\n");
  Patience patience;
  Recording recording;
  recording.costs = true;
  const Graph found = explore(program, {}, {}, patience, nullptr, recording);
  ASSERT_FALSE(found.costs.empty());
  EXPECT_EQ(found.costs[0].kind, SlotCost::Kind::global);
  EXPECT_EQ(program.globals[found.costs[0].index], "x");
  EXPECT_EQ(found.costs[0].values, 2u);
  EXPECT_EQ(found.costs[0].factor, 1.5);
  ASSERT_FALSE(found.costs[0].looks.empty());
  EXPECT_EQ(program.code[found.costs[0].looks[0]].op, program::Op::get_global);
  EXPECT_TRUE(explore(program, {}, {}, patience).costs.empty());
}

}  // namespace
}  // namespace dramaturg::graph
