// Guards src/story/output.cpp: pieces of text, glue and newlines become lines.
#include "story/output.hpp"

#include <gtest/gtest.h>

namespace {
using namespace dramaturg::story;

struct Stream {
  Pool pool;
  Output output;
  Frames frames{1};
  Stream& text(std::string_view text) {
    print(output, pool, frames, pool.intern(text));
    return *this;
  }
  Stream& glue() {
    print_glue(output, pool);
    return *this;
  }
  Stream& open(PieceKind kind) {
    mark(output, kind);
    return *this;
  }
  std::string line() const { return text_of(output, pool); }
};

TEST(Output, BeginsNoLineEmptyAndEndsNoneTwice) {
  EXPECT_EQ(Stream().text("\n").text("a").text("\n").text("\n").line(), "a\n");
  EXPECT_EQ(Stream().text("\n a\n\n").line(), "a\n");
}

TEST(Output, GlueReachesBackAndForward) {
  EXPECT_EQ(Stream().text("a").text("\n").glue().text("b").line(), "ab");
  EXPECT_EQ(Stream().text("a").glue().text("\n").text("b").text("\n").line(), "ab\n");
  // Blanks leave glue alone; text takes it away.
  EXPECT_EQ(Stream().text("a").glue().text(" ").text("\n").text("b").line(), "a b");
}

TEST(Output, CleansBlanks) {
  EXPECT_EQ(clean("  a \t b  \n  c "), "a b\nc");
  EXPECT_EQ(clean(""), "");
}

TEST(Output, TrimsWhatAFunctionPrints) {
  Stream stream;
  stream.text("a");
  Frame function;
  function.kind = FrameKind::function;
  function.function_start = output_length(stream.output);
  stream.frames.push_back(function);
  stream.text("\n").text("b").text("\n").text(" ");
  EXPECT_EQ(stream.frames.back().function_start, -1) << "it has printed something";
  trim_function_end(stream.output, stream.pool, stream.frames.back());
  EXPECT_EQ(stream.line(), "ab");
}

TEST(Output, TakesStringsAndTagsOutOfTheStream) {
  Stream stream;
  stream.text("a").open(PieceKind::string_start).text("b").text(" c");
  EXPECT_TRUE(is_in_string(stream.output));
  EXPECT_EQ(stream.pool.string(take_string(stream.output, stream.pool, 3)), "b c");
  EXPECT_EQ(stream.line(), "a");
  stream.open(PieceKind::tag_start).text("mood: ").text("low").open(PieceKind::tag_end).text("d");
  EXPECT_EQ(stream.line(), "ad");
  EXPECT_EQ(tags_of(stream.output, stream.pool), std::vector<std::string>{"mood: low"});
}

TEST(Output, SilentKeepsOnlyOpenStringsAndTags) {
  Stream stream;
  stream.output.is_silent = true;
  stream.text("gone").glue().text("\n");
  EXPECT_TRUE(stream.output.pieces.empty());
  stream.open(PieceKind::string_start).text("kept");
  EXPECT_TRUE(take_string(stream.output, stream.pool, 3).is_none()) << "longer than that";
  EXPECT_TRUE(stream.output.pieces.empty());
}
}  // namespace
