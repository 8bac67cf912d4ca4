// Guards src/report/{sentences,recap,fate_line,recap_text}.cpp: what is kept of a reading, and how it is
// told.
#include "report/recap.hpp"

#include <gtest/gtest.h>

#include "report/fate_line.hpp"
#include "report/recap_writers.hpp"
#include "report/sentences.hpp"
#include "report/shares.hpp"

namespace dramaturg::report {
namespace {

using Strings = std::vector<std::string>;

TEST(Sentences, EndWhereANewOneBegins) {
  EXPECT_EQ(sentences("He asked. She did not answer!  \"Well?\" he said. Fine…"),
            (Strings{"He asked.", "She did not answer!", "\"Well?\" he said.", "Fine…"}));
  EXPECT_EQ(sentences("Mr. Doe saw J. Park at No. 4."), (Strings{"Mr. Doe saw J. Park at No. 4."}));
  EXPECT_EQ(sentences("3.5 metres. Then"), (Strings{"3.5 metres.", "Then"}));
  EXPECT_EQ(sentences("彼は来た。誰もいない。"), (Strings{"彼は来た。", "誰もいない。"}));
  EXPECT_TRUE(sentences(" \t").empty());
}

TEST(Sentences, KnowWhetherTheyStandAlone) {
  EXPECT_TRUE(stands_alone("He left."));
  EXPECT_FALSE(stands_alone("\"No,\" he said."));
  EXPECT_FALSE(stands_alone("and then nothing"));
  EXPECT_EQ(continued("He left."), "he left.");
  EXPECT_EQ(continued("Ada left."), "Ada left.");
  EXPECT_EQ(word_count("one — two  3"), 3u);
}

Transcript two_episodes() {
  Transcript t;
  t.turns.resize(3);
  t.turns[0].lines = {{"The kettle sang in the empty kitchen.", {"ep: 1", "scene: the-kitchen"}}};
  t.turns[1].options = {{"Ask him.", {}}, {"Wait.", {}}};
  t.turns[1].lines = {{"He told her what it had cost him to come.", {}},
                      {"", {"recap: He told her the price."}}};
  t.turns[1].changes = {{"trust", "0", "1"}};
  t.turns[2].options = {{"Go.", {}}};
  t.turns[2].lines = {{"The harbour was shut on the day she went.", {"ep: 2", "scene: the-harbour"}},
                      {"A late word, long after the end of it all.", {"scene: bonus-letter"}}};
  t.turns[2].changes = {{"trust", "1", "0"}};
  t.end = TranscriptEnd::ended;
  t.ending = "gone";
  return t;
}

TEST(Recap, IsCutIntoEpisodesAndTellsTheBonusLast) {
  const Recap recap = recapitulate("Low Water", two_episodes(), std::nullopt, {});
  ASSERT_EQ(recap.episodes.size(), 3u);
  EXPECT_EQ(recap.episodes[0].name, "1");
  EXPECT_EQ(recap.episodes[1].name, "2");
  EXPECT_TRUE(recap.episodes[2].is_bonus);
  EXPECT_EQ(recap.episodes[0].changes.size(), 1u);
  EXPECT_EQ(recap.ending, "gone");
}

TEST(Recap, PrefersTheLinesThatWereWrittenForIt) {
  RecapOptions options;
  options.words = 8;
  const Recap recap = recapitulate("Low Water", two_episodes(), std::nullopt, options);
  EXPECT_EQ(recap.episodes[0].scenes[0].text, "He told her the price.");
}

TEST(Recap, OfOneEpisodeOpensWithTheLastOne) {
  RecapOptions options;
  options.episode = "2";
  const Recap recap = recapitulate("Low Water", two_episodes(), std::nullopt, options);
  ASSERT_EQ(recap.episodes.size(), 1u);
  EXPECT_EQ(recap.episodes[0].before, "he told her the price.");
  EXPECT_TRUE(write_recap_text(recap, {}).find("In the last episode, he told her the price.") !=
              std::string::npos);
  EXPECT_TRUE(recapitulate("Low Water", two_episodes(), std::nullopt,
                           {.words = 9, .episode = "7", .tells_all = false})
                  .episodes.empty());
}

Fate fate() {
  Fate f;
  f.endings = {"gone", "home"};
  f.moments = {{{0.5, 0.5}, {{0.75, 0.25}, {0.25, 0.75}}}, {{0.75, 0.25}, {{1, 0}}}};
  f.last = {1, 0};
  return f;
}

TEST(Recap, FindsTheTurningPointAndTheRoadNotTaken) {
  const Recap recap = recapitulate("Low Water", two_episodes(), fate(), {});
  ASSERT_EQ(recap.turning_points.size(), 2u);
  const TurningPoint& point = recap.turning_points[0];
  EXPECT_EQ(point.choice, 1u);
  EXPECT_EQ(point.taken, "Ask him.");
  EXPECT_EQ(point.ending, "gone");
  EXPECT_EQ(share(point.before) + share(point.after), "50%75%");
  EXPECT_EQ(point.other, "Wait.");
  EXPECT_EQ(share(point.otherwise), "25%");
}

TEST(Fate, IsDrawnInBlocks) {
  const FateChart chart = draw_fate(fate(), 1, 3, 3, 4, false);
  ASSERT_EQ(chart.rows.size(), 2u);
  EXPECT_EQ(chart.rows[0].ending, "gone");
  EXPECT_EQ(chart.rows[0].blocks, "▅▇█");
  EXPECT_EQ(chart.rows[1].blocks, "▅▃ ");
}

TEST(Fate, AShareIsNeverRoundedToCertainty) {
  EXPECT_EQ(share(0), "0%");
  EXPECT_EQ(share(1), "100%");
  EXPECT_EQ(share(0.0004), "under 0.1%");
  EXPECT_EQ(share(0.9996), "over 99.9%");
  EXPECT_EQ(share(0.082), "8.2%");
  EXPECT_EQ(share(0.996), "99.6%");
  EXPECT_EQ(share(0.0996), "10%");
}

}  // namespace
}  // namespace dramaturg::report
