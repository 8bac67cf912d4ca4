// Guards src/report/transcript.cpp: what a reading shows, turn by turn.
#include "report/transcript.hpp"

#include <gtest/gtest.h>

#include "containers/build.hpp"
#include "story/draws.hpp"
#include "syntax/parse.hpp"

namespace dramaturg::report {
namespace {

struct NoFiles final : text::FileProvider {
  bool read(std::string_view, std::string&) override { return false; }
};

program::Program compile(const std::string& source) {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  NoFiles files;
  const auto tree = syntax::parse(sources, "story.ink", source, files, diagnostics);
  const auto built = containers::build(tree, {}, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  return program::lower(built);
}

const char* const story = R"(VAR trust = 0
-> porch
=== porch
# scene: the porch
It rains.
* [Knock. # brave]
  ~ trust = trust + 2
  She opens.
  ** [Go in.] Warm. # ending: warm
     -> END
* [Leave.] -> road
=== road
You walk. -> END
)";

Transcript told(const std::vector<uint32_t>& choices) {
  static const program::Program program = compile(story);
  story::RecordedDraws draws;
  return transcribe(program, draws, choices);
}

TEST(Transcript, HoldsTextOptionsTagsAndChanges) {
  const Transcript t = told({0});
  ASSERT_EQ(t.turns.size(), 2u);
  EXPECT_EQ(t.turns[0].lines[0].text, "It rains.");
  EXPECT_EQ(t.turns[0].lines[0].tags, std::vector<std::string>{"scene: the porch"});
  EXPECT_EQ(t.turns[0].knot, "porch");
  const Turn& knock = t.turns[1];
  ASSERT_EQ(knock.options.size(), 2u);
  EXPECT_EQ(knock.options[knock.taken].text, "Knock.");
  EXPECT_EQ(knock.options[knock.taken].tags, std::vector<std::string>{"brave"});
  EXPECT_EQ(knock.lines[0].text, "She opens.");
  ASSERT_EQ(knock.changes.size(), 1u);
  EXPECT_EQ(knock.changes[0].name + knock.changes[0].before + knock.changes[0].after, "trust02");
  EXPECT_EQ(t.end, TranscriptEnd::open);
  EXPECT_EQ(t.options.size(), 1u);
}

TEST(Transcript, NamesTheEndingByItsTagOrItsKnot) {
  EXPECT_EQ(told({1}).ending, "road");
  EXPECT_EQ(told({1}).end, TranscriptEnd::ended);
  EXPECT_EQ(told({0, 0}).ending, "warm");
}

TEST(Transcript, SaysWhenTheChoicesDoNotFit) {
  EXPECT_EQ(told({5}).end, TranscriptEnd::misfit);
  EXPECT_EQ(told({1, 0}).end, TranscriptEnd::unasked);
}

}  // namespace
}  // namespace dramaturg::report
