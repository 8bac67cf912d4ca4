// Guards tests/generate: the same stories everywhere, every construct in them, and a shrinker that shrinks.
#include "generate/generate.hpp"

#include <gtest/gtest.h>

#include <set>

using namespace dramaturg::generate;

namespace {

uint64_t fingerprint(Profile profile) {
  uint64_t hash = 0xCBF29CE484222325u;
  for (uint64_t seed = 1; seed <= 50; ++seed) {
    Story story = generate({.seed = seed, .profile = profile});
    for (unsigned char c : print(story) + story.included["more.ink"]) hash = (hash ^ c) * 0x100000001B3u;
  }
  return hash;
}

}  // namespace

// Changes whenever the writer does; the point is that it changes on every machine alike.
TEST(Generate, WritesTheSameStoriesOnEveryMachine) {
  EXPECT_EQ(fingerprint(Profile::walk), 3398686302555948688u);
  EXPECT_EQ(fingerprint(Profile::small), 3215023954697453565u);
  EXPECT_EQ(fingerprint(Profile::tokens), 14020422324248026972u);
  EXPECT_EQ(fingerprint(Profile::twisted), 8548695398599208864u);
}

TEST(Generate, SeedsGiveDifferentStories) {
  std::set<std::string> stories;
  for (uint64_t seed = 1; seed <= 200; ++seed) stories.insert(print(generate({.seed = seed})));
  EXPECT_EQ(stories.size(), 200u);
}

TEST(Generate, ThreeHundredStoriesUseEveryHardConstruct) {
  std::map<std::string, uint32_t> features;
  for (uint64_t seed = 1; seed <= 300; ++seed)
    for (const auto& [feature, times] : generate({.seed = seed}).features) features[feature] += times;
  for (const char* feature : {"read through ref",
                              "write through ref",
                              "ref chain",
                              "variable divert with surplus arguments",
                              "variable divert with too few arguments",
                              "conditional temporary",
                              "stale temporary read",
                              "tunnel left by a divert",
                              "->-> override",
                              "->-> to a parameter",
                              "->-> at the top",
                              "variable tunnel",
                              "tunnel chain",
                              "effects in a condition",
                              "dynamic tag",
                              "knot tag",
                              "END in a thread",
                              "DONE in a thread",
                              "one thread twice",
                              "nested weave",
                              "choice in a conditional",
                              "choice on a gather's line",
                              "divert to a label",
                              "sticky fallback",
                              "once-only fallback",
                              "stopping",
                              "cycle",
                              "once",
                              "shuffle",
                              "shuffle once",
                              "shuffle stopping",
                              "inline shuffle",
                              "inline once",
                              "TURNS",
                              "TURNS_SINCE",
                              "CHOICE_COUNT",
                              "READ_COUNT",
                              "RANDOM",
                              "LIST_RANDOM",
                              "SEED_RANDOM",
                              "list shift",
                              "list from int",
                              "LIST_RANGE",
                              "logic in a string",
                              "string ?",
                              "float /",
                              "bool in arithmetic",
                              "recursion",
                              "recursive tunnel",
                              "external call",
                              "INCLUDE",
                              "glue inside a line",
                              "weave at the root",
                              "no fallback"})
    EXPECT_GT(features[feature], 0u) << feature;
}

TEST(Generate, MostSmallStoriesAreFiniteAndNoneIsLong) {
  uint32_t finite = 0;
  for (uint64_t seed = 1; seed <= 200; ++seed) {
    Story story = generate({.seed = seed, .profile = Profile::small});
    finite += story.is_finite;
    uint32_t options = story.features["once-only choice"] + story.features["sticky choice"];
    EXPECT_LE(options, 24u) << "seed " << seed;
  }
  EXPECT_GT(finite, 170u);
}

TEST(Shrink, LeavesWhatTheFailureNeeds) {
  std::string source = print(generate({.seed = 7})) + "=== needle\n{a: hay|{b: {c} needle}}\n-> END\n";
  auto fails = [](const std::string& text) { return text.find("needle}") != std::string::npos; };
  EXPECT_LE(shrink(source, fails).size(), 12u);
}
