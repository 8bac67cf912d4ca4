// Snapshots below the door: every state of many walks comes back as it was, and whatever passes the checksum
// is refused or can be run. tests/fuzz/snapshot_fuzz.cpp goes on from here.
#include "story/snapshot.hpp"

#include <gtest/gtest.h>

#include "fuzz/full_story.hpp"
#include "program/fingerprint.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"

namespace dramaturg {
namespace {

using story::SnapshotProblem;

struct Reader {
  program::Program program = tests::full_story();
  uint64_t fingerprint = program::fingerprint(program);
  program::Pool pool = program.constants;
  story::SeededDraws dice{};
  story::Context context{program, pool, dice};
  story::State state = story::initial_state(context);
  story::Flows flows{};
  story::Output output{};

  std::string bytes() const { return story::write_snapshot(fingerprint, program, pool, state, flows); }
  SnapshotProblem read(std::string_view bytes) {
    return story::read_snapshot(bytes, fingerprint, program, pool, state, flows);
  }
  void read_on() {
    context.steps_left = 20'000;
    while (story::can_continue(state) && context.steps_left > 0)
      story::continue_line(context, state, output, flows.line);
  }
};

TEST(Snapshot, EveryStateOfAWalkComesBackAsItWas) {
  Reader reader, other;
  for (uint32_t turn = 0; turn < 60; ++turn) {
    if (turn % 20 == 19)
      story::switch_flow(reader.program, reader.pool, reader.state, reader.flows, turn == 19 ? "a" : "b");
    reader.read_on();
    const std::string bytes = reader.bytes();
    ASSERT_EQ(other.read(bytes), SnapshotProblem::none) << turn;
    EXPECT_EQ(other.bytes(), bytes);
    EXPECT_EQ(reader.read(bytes), SnapshotProblem::none);
    const uint32_t offers = story::visible_offers(reader.state);
    if (offers == 0) break;
    ASSERT_TRUE(story::choose(reader.program, reader.state, story::ChoiceIndex{turn * 7 % offers}));
    ASSERT_TRUE(story::choose(other.program, other.state, story::ChoiceIndex{turn * 7 % offers}));
    EXPECT_EQ(other.bytes(), reader.bytes());
  }
}

TEST(Snapshot, TheFingerprintTellsStoriesApart) {
  program::Program program = tests::full_story();
  const uint64_t before = program::fingerprint(program);
  program.globals[0] += "x";
  EXPECT_NE(program::fingerprint(program), before);
  program.globals[0].pop_back();
  EXPECT_EQ(program::fingerprint(program), before);
  program.code.back().a ^= 1;
  EXPECT_NE(program::fingerprint(program), before);
  program.code.back().a ^= 1;
  program.spans.clear();
  EXPECT_EQ(program::fingerprint(program), before);
}

TEST(Snapshot, WhatPassesTheChecksumIsRefusedOrRuns) {
  Reader reader;
  reader.read_on();
  ASSERT_TRUE(story::choose(reader.program, reader.state, story::ChoiceIndex{0}));
  reader.read_on();
  const std::string content(tests::unsealed(reader.bytes()));
  ASSERT_EQ(reader.read(tests::sealed(content, reader.fingerprint)), SnapshotProblem::none);
  int refused = 0, read = 0;
  Reader victim;
  const std::string start = victim.bytes();
  for (size_t i = 0; i < content.size(); ++i)
    for (const int hit : {0, 1, 2, 0x7f, 0x80, 0xff}) {
      std::string changed = content;
      if (changed[i] == static_cast<char>(hit)) continue;
      changed[i] = static_cast<char>(hit);
      const SnapshotProblem problem = victim.read(tests::sealed(changed, victim.fingerprint));
      if (problem != SnapshotProblem::none) {
        EXPECT_EQ(problem, SnapshotProblem::damaged);
        EXPECT_EQ(victim.bytes(), start);
        ++refused;
        continue;
      }
      ++read;
      victim.read_on();
      (void)story::choose(victim.program, victim.state, story::ChoiceIndex{0});
      victim.read_on();
      ASSERT_EQ(victim.read(start), SnapshotProblem::none);
    }
  EXPECT_GT(refused, 100);
  EXPECT_GT(read, 100);
}

}  // namespace
}  // namespace dramaturg
