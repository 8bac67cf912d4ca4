// Guards apps/cli/reading.cpp: lists of choices, and dice that follow them.
#include "cli/reading.hpp"

#include <gtest/gtest.h>

#include "containers/json.hpp"

namespace dramaturg::cli {
namespace {

std::string round_trip(const std::string& text) {
  std::vector<Pick> picks;
  std::string problem;
  return read_picks(text, picks, problem) ? write_picks(picks) : "problem: " + problem;
}

TEST(Picks, AreReadAndWritten) {
  EXPECT_EQ(round_trip("1,3,r2,1"), "1,3,r2,1");
  EXPECT_EQ(round_trip(" 1 3\nr-2\t,,7\n"), "1,3,r-2,7");
  EXPECT_EQ(round_trip(""), "");
  EXPECT_EQ(round_trip("1,0"), "problem: `0` is no choice: choices count from 1, rN is a draw");
  for (const char* wrong : {"x", "r", "1.5", "-1", "1;2", "99999999999", "rr1", "+1"}) {
    EXPECT_TRUE(round_trip(wrong).starts_with("problem")) << wrong;
  }
}

/// One line of two draws, then a choice that comes back.
program::Program two_draws() {
  containers::Containers containers;
  containers::JsonError error;
  EXPECT_TRUE(containers::read_json(
      R"j({"inkVersion":21,"root":[{"->":"k"},"done",{"k":["ev",5,8,"rnd","out",1,2,"rnd","out","/ev","\n",)j"
      R"j("ev","str","^go","/str","/ev",{"*":".^.c-0","flg":4},"done",{"c-0":[{"->":"k"},null]}]}],)j"
      R"j("listDefs":{}})j",
      containers, error))
      << error.text;
  return program::lower(containers);
}

std::string lines(Reading& reading) {
  std::string text;
  for (Passage passage; reading.read(passage);) text += passage.misfit ? "misfit" : passage.line.text;
  return text;
}

TEST(Dice, FollowTheList) {
  const program::Program program = two_draws();
  std::vector<Pick> picks;
  std::string problem;
  ASSERT_TRUE(read_picks("r7,r1,1,r5,r2,1", picks, problem));
  Reading reading(program, DiceKind::ink, 1);
  reading.dice().give(picks);
  EXPECT_EQ(lines(reading), "71\n");
  ASSERT_TRUE(reading.choose(0));
  EXPECT_EQ(lines(reading), "52\n");
  EXPECT_FALSE(reading.choose(1));
  EXPECT_EQ(write_picks(reading.picks({{false, 1}})), "r7,r1,1,r5,r2");
}

TEST(Dice, WhatDoesNotFitIsSaid) {
  const program::Program program = two_draws();
  for (const char* list : {"r9,r1", "r4,r1", "r5,r0", "r5,1,r1"}) {
    std::vector<Pick> picks;
    std::string problem;
    ASSERT_TRUE(read_picks(list, picks, problem));
    Reading reading(program, DiceKind::ink, 1);
    reading.dice().give(picks);
    EXPECT_EQ(lines(reading), "misfit") << list;
  }
}

TEST(Dice, IdealOnesComeBackFromTheirSeedAndTheirList) {
  const program::Program program = two_draws();
  Reading first(program, DiceKind::ideal, 42), second(program, DiceKind::ideal, 42);
  const std::string text = lines(first);
  EXPECT_EQ(lines(second), text);
  Reading third(program, DiceKind::ideal, 7);
  third.dice().give(first.picks({}));
  EXPECT_EQ(lines(third), text);
}

TEST(Dice, GoingBackTakesDrawsBack) {
  const program::Program program = two_draws();
  Reading reading(program, DiceKind::ideal, 42);
  lines(reading);
  const Reading::Mark mark = reading.mark();
  ASSERT_TRUE(reading.choose(0));
  const std::string text = lines(reading);
  reading.go_back(mark);
  ASSERT_TRUE(reading.choose(0));
  EXPECT_EQ(lines(reading), text);
}

}  // namespace
}  // namespace dramaturg::cli
