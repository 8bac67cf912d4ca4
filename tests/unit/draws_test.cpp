// Guards src/story/draws.cpp: chance is exactly the reference's, number for number.
#include "story/draws.hpp"

#include <gtest/gtest.h>

#include "story/state.hpp"

namespace {
using namespace dramaturg::story;

TEST(SeededNumbers, AreDotnetsNumberForNumber) {
  struct Vector {
    int32_t seed, first[4];
  };
  const Vector vectors[] = {{0, {1559595546, 1755192844, 1649316166, 1198642031}},
                            {1, {534011718, 237820880, 1002897798, 1657007234}},
                            {42, {1434747710, 302596119, 269548474, 1122627734}},
                            {99, {958527983, 1859223698, 2078407144, 1479640541}},
                            {100, {2080427802, 341851734, 1431988776, 1938005744}},
                            {-5, {726643700, 610783965, 564707973, 1342984399}},
                            {2147483647, {1559595546, 1755192844, 1649316172, 1198642031}}};
  for (const Vector& vector : vectors) {
    SeededNumbers numbers(Generator::dotnet, vector.seed);
    for (int32_t expected : vector.first) EXPECT_EQ(numbers.next(), expected) << vector.seed;
  }
}

TEST(SeededNumbers, OfMinstdBeginAgainAboveTheModulus) {
  EXPECT_EQ(SeededNumbers(Generator::minstd, 1).next(), 48271);
  EXPECT_EQ(SeededNumbers(Generator::minstd, 2147483647).next(),
            SeededNumbers(Generator::minstd, 2147483646).next());
  EXPECT_EQ(SeededNumbers(Generator::minstd, int64_t{2147483647} + 5).next(), 5 * 48271);
}

TEST(RecordedDraws, AnswerInOrderAndRewindWithTheState) {
  RecordedDraws draws;
  draws.outcomes = {2, 0};
  State state;
  const DrawRequest die{DrawKind::random, 6, 1, {}};
  State earlier = state;
  EXPECT_EQ(draws.draw(die, state), 2u);
  EXPECT_EQ(draws.draw(die, state), 0u);
  EXPECT_EQ(draws.draw(die, state), std::nullopt);
  EXPECT_EQ(draws.draw(die, earlier), 2u);
}

TEST(RecordedDraws, RefuseWhatTheQuestionDoesNotHave) {
  RecordedDraws draws;
  draws.outcomes = {7};
  State state;
  EXPECT_EQ(draws.draw({DrawKind::random, 6, 1, {}}, state), std::nullopt);
}
}  // namespace
