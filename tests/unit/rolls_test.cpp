// Guards src/program/rolls.cpp and how the explorer splits rolls by it: the fewest classes, with their
// weights.
#include <gtest/gtest.h>

#include "graph/graph.hpp"
#include "unit/compiled.hpp"

namespace dramaturg::graph {
namespace {

/// The weights of the first question to chance, in order: "30 70".
std::string weights(const std::string& source, const Reductions& reductions = {}) {
  Patience patience;
  const Graph graph = explore(compile(source), reductions, {}, patience);
  EXPECT_TRUE(graph.is_complete);
  for (const Vertex& vertex : graph.vertices) {
    if (vertex.kind != VertexKind::chance) continue;
    std::string out;
    uint32_t next = 0;
    for (uint32_t e = 0; e < vertex.edge_count; ++e) {
      const Edge edge = graph.edges[vertex.first_edge + e];
      EXPECT_EQ(edge.step.index, next) << "a class is named by its first value";
      next += edge.weight;
      out += (e == 0 ? "" : " ") + std::to_string(edge.weight);
    }
    return out;
  }
  return "";
}

TEST(Rolls, ComparedAtOnceAreSplitThere) {
  const std::string story = "{RANDOM(1, 100) <= 30: -> low}\nHigh. -> END\n=== low\nLow. -> END\n";
  EXPECT_EQ(weights(story), "29 1 70");
  std::string each = "1";
  for (int i = 1; i < 100; ++i) each += " 1";
  EXPECT_EQ(weights(story, {.rolls = false}), each);
}

TEST(Rolls, InAVariableAreSplitByAllItsLooks) {
  EXPECT_EQ(weights("VAR roll = 0\n~ roll = RANDOM(1, 20)\n{roll >= 15: -> a}\n{roll < 3: -> b}\n-> END\n"
                    "=== a\n{roll == 20: -> b}\n-> END\n=== b\n-> END\n"),
            "2 1 11 1 4 1");
  EXPECT_EQ(weights("~ temp roll = RANDOM(1, 6)\n{roll > 3: -> a}\n-> END\n=== a\n-> END\n"), "2 1 3");
}

TEST(Rolls, AgainstAVariableAreSplitByWhatItHolds) {
  EXPECT_EQ(weights("VAR skill = 40\n-> a\n=== a\n{RANDOM(1, 100) <= skill: -> b}\n-> END\n=== b\n-> END\n"),
            "39 1 60");
}

TEST(Rolls, ThatOnlyWordsAskForAreOne) {
  EXPECT_EQ(weights("VAR roll = 0\n~ roll = RANDOM(1, 6)\nYou rolled {roll}.\n-> END\n"), "6");
}

TEST(Rolls, UsedOtherwiseAreRolledValueByValue) {
  const std::string head = "VAR roll = 0\nVAR sum = 0\n~ roll = RANDOM(1, 4)\n";
  EXPECT_EQ(weights(head + "~ sum = sum + roll\n{sum == 3: -> END}\n-> END\n"), "1 1 1 1");
  EXPECT_EQ(weights(head + "{roll == 3: -> END}\n{MIN(roll, 3) == sum: -> END}\n-> END\n"), "1 1 1 1");
  EXPECT_EQ(weights(head + "{twice(roll) == 4: -> END}\n-> END\n=== function twice(x)\n~ return x + x\n"),
            "1 1 1 1");
  EXPECT_EQ(weights(head +
                    "~ change(roll)\n{roll == 3: -> END}\n-> END\n=== function change(ref x)\n~ x = x + 1\n"),
            "1 1 1 1");
}

TEST(Rolls, ThroughAPointerAreNotSplit) {
  EXPECT_EQ(weights("VAR sum = 0\n~ throw(sum)\n{sum * 2 == 4: -> END}\n-> END\n=== function throw(ref x)\n"
                    "~ x = RANDOM(1, 4)\n{x == 9: Odd.}\n"),
            "1 1 1 1");
}

}  // namespace
}  // namespace dramaturg::graph
