// Guards src/program/specialise.cpp and how the explorer maps copies back: stories that get smaller, stories
// that must not, and that nothing of a copy is seen from outside.
#include <gtest/gtest.h>

#include "graph/graph.hpp"
#include "program/specialise.hpp"
#include "unit/compiled.hpp"

namespace dramaturg::graph {
namespace {

Graph explored(const program::Program& program, const Reductions& reductions = {},
               const Recording& recording = {}) {
  Patience patience;
  Limits limits;
  limits.max_states = 200;
  return explore(program, reductions, limits, patience, nullptr, recording);
}

constexpr const char* alter = "=== function alter(ref x, k)\n~ x = x + k\n";

TEST(Specialise, WhatIsOnlyPrintedIsForgottenThoughFunctionsChangeItByReference) {
  const program::Program story = compile(
      std::string(
          "VAR score = 0\n-> camp\n=== camp\nScore {score}.\n+ [Chop]\n  ~ alter(score, 2)\n  -> camp\n"
          "+ [Rest]\n  ~ alter(score, -1)\n  -> camp\n* [Home] -> END\n") +
      alter);
  const Graph found = explored(story);
  EXPECT_TRUE(found.is_complete);
  EXPECT_EQ(found.choice_situations, 1u);
  EXPECT_FALSE(explored(story, {.calls = false}).is_complete);
}

TEST(Specialise, NumbersThatFunctionsRaiseByConstantsSaturate) {
  const program::Program story = compile(
      "VAR trust = 0\n-> camp\n=== camp\n+ [Talk]\n  ~ warm(1)\n  -> camp\n+ {trust > 2} [Go] -> END\n"
      "=== function warm(n)\n~ raise(n)\n=== function raise(n)\n~ trust += n\n");
  const Graph found = explored(story);
  EXPECT_TRUE(found.is_complete);
  EXPECT_EQ(found.choice_situations, 4u);  // 0, 1, 2, more
  EXPECT_FALSE(explored(story, {.calls = false}).is_complete);
}

TEST(Specialise, OnlyTheTargetThatIsPassedIsAskedFor) {
  // Of four places, only how long ago `cellar` was left is ever asked for.
  const program::Program story = compile(
      "-> attic\n=== attic\n+ [stairs] -> stairs\n=== stairs\n{came_from(-> attic): From above.}\n"
      "+ [attic] -> attic\n+ [cellar] -> cellar\n+ {lately(-> cellar)} [door] -> END\n=== cellar\n"
      "+ [stairs] -> stairs\n=== function came_from(-> x)\n~ return TURNS_SINCE(x) == 0\n"
      "=== function lately(-> y)\n~ return TURNS_SINCE(y) >= 0 && TURNS_SINCE(y) <= 3\n");
  const Graph found = explored(story), known = explored(story, {.calls = false});
  EXPECT_TRUE(found.is_complete && known.is_complete);
  EXPECT_EQ(found.choice_situations, 8u);
  EXPECT_LT(found.choice_situations, known.choice_situations);
}

TEST(Specialise, ParametersThatChangeAreKept) {
  // 3 + 2 + 1: the loop changes its parameter, so it is no constant.
  const program::Program story = compile(
      "VAR sum = 0\n-> hub\n=== hub\n* [add]\n  ~ pile(3)\n  -> hub\n+ {sum == 6} [six] -> END\n+ {sum == 3} "
      "[three] -> "
      "END\n=== function pile(n)\n{n > 0:\n  ~ sum = sum + n\n  ~ n = n - 1\n  ~ pile(n)\n}\n");
  EXPECT_FALSE(program::specialise(story).has_value());
  const Graph found = explored(story);
  EXPECT_EQ(found.offered, (std::vector<uint8_t>{1, 1, 0}));
}

TEST(Specialise, AReferenceToTheParameterItselfIsNoConstant) {
  const program::Program story = compile(
      std::string("VAR sum = 0\n-> hub\n=== hub\n* [add]\n  ~ more(3)\n  -> hub\n+ {sum == 5} [five] -> END\n"
                  "+ {sum == 3} [three] -> END\n=== function more(n)\n~ alter(n, 2)\n~ sum = n\n") +
      alter);
  EXPECT_EQ(explored(story).offered, (std::vector<uint8_t>{1, 1, 0}));
}

TEST(Specialise, ReferencesAreHandedOn) {
  const program::Program story = compile(
      std::string(
          "VAR a = 0\nVAR b = 0\n-> hub\n=== hub\n* [add]\n  ~ twice(a, 2)\n  ~ twice(b, 1)\n  -> hub\n"
          "+ {a == 4 and b == 2} [right] -> END\n+ {a != 4 or b != 2} [wrong] -> END\n"
          "=== function twice(ref y, n)\n~ alter(y, n)\n~ alter(y, n)\n") +
      alter);
  const auto copied = program::specialise(story);
  ASSERT_TRUE(copied.has_value());
  for (const program::Instruction& i : copied->program.code) EXPECT_NE(i.op, program::Op::push_pointer);
  const Graph found = explored(story);
  EXPECT_TRUE(found.is_complete);
  EXPECT_EQ(found.offered, (std::vector<uint8_t>{1, 1, 1}));  // wrong before it was added
  EXPECT_EQ(found.choice_situations, 2u);
}

TEST(Specialise, WhatRunsAndBreaksInCopiesIsToldOfTheFunction) {
  const program::Program story = compile(
      "VAR zero = 0\n-> hub\n=== hub\n+ [one]\n  ~ share(1)\n  -> hub\n+ [two]\n  ~ share(2)\n  -> hub\n+ "
      "[say]\n"
      "  {label(1)}{label(5)}\n  -> hub\n* [end] -> END\n=== function share(n)\n~ return n / zero\n"
      "=== function label(n)\n{n > 3:many|few}\n");
  const Graph found = explored(story, {}, {.traces = true});
  EXPECT_TRUE(found.is_complete);
  EXPECT_EQ(found.faults.size(), 1u);  // one place, whoever calls
  EXPECT_LT(found.faults.front().where, story.code.size());
  ASSERT_EQ(found.executed.size(), story.code.size());
  ASSERT_EQ(found.held.size(), story.code.size());
  const Graph plain = explored(story, {.calls = false}, {.traces = true});
  EXPECT_EQ(found.executed, plain.executed);
  EXPECT_EQ(found.held, plain.held);
  ASSERT_EQ(found.traces.size(), plain.traces.size());
  for (uint32_t t = 0; t < found.traces.size(); ++t) {
    const auto a = found.traces.runs(TraceId{t}), b = plain.traces.runs(TraceId{t});
    EXPECT_TRUE(std::equal(a.begin(), a.end(), b.begin(), b.end())) << t;
  }
}

TEST(Specialise, TargetsThatAreOnlyAskedForAreNoPlacesToGo) {
  // Nothing ever goes to `far` through `back`, so what is read there is dead in the loop.
  const std::string story =
      "VAR back = -> hub\nVAR mood = 0\n-> hub\n=== hub\n+ [up]\n  ~ mood = 1 - mood\n  -> turn\n"
      "+ {TURNS_SINCE(-> far) < 0} [end] -> END\n=== turn\n+ [on] -> back\n"
      "=== far\n{mood: -> END}\n+ [x] -> END\n";
  EXPECT_EQ(explored(compile(story)).choice_situations, 2u);
}

}  // namespace
}  // namespace dramaturg::graph
