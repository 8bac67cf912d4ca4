// Guards src/text: places in files, wording of diagnostics, rendering.
#include <gtest/gtest.h>

#include "text/diagnostic.hpp"
#include "text/render.hpp"
#include "text/source.hpp"

namespace dramaturg::text {
namespace {

TEST(SourceSet, DropsByteOrderMarkAndCarriageReturns) {
  SourceSet sources;
  const FileId id = sources.add("a.ink", "\xEF\xBB\xBFone\r\ntwo\rthree");
  EXPECT_EQ(sources.file(id).bytes, "one\ntwo\nthree");
  EXPECT_EQ(sources.line_text(id, 1), "one");
  EXPECT_EQ(sources.line_text(id, 3), "three");
  EXPECT_EQ(sources.line_text(id, 4), "");
}

TEST(SourceSet, CountsColumnsInCodePoints) {
  SourceSet sources;
  const FileId id = sources.add("a.ink", "x\nä€😀y\n");
  const Place place = sources.place({id, 11, 12});
  EXPECT_EQ(place.file, "a.ink");
  EXPECT_EQ(place.line, 2u);
  EXPECT_EQ(place.column, 4u);
  EXPECT_EQ(sources.line({id, 0, 0}), 1u);
  EXPECT_EQ(sources.line(Span{}), 0u);
}

TEST(SourceSet, KnowsThePlaceBehindTheLastByte) {
  SourceSet sources;
  const FileId id = sources.add("a.ink", "ab\n");
  const Place place = sources.place({id, 3, 3});
  EXPECT_EQ(place.line, 2u);
  EXPECT_EQ(place.column, 1u);
}

TEST(Diagnostic, FillsItsArguments) {
  const Diagnostic diagnostic{Code::include_missing, {}, {"b.ink"}};
  EXPECT_EQ(name(diagnostic.code), "include-missing");
  EXPECT_EQ(sentence(diagnostic), "there is no file `b.ink` to include");
  EXPECT_EQ(severity(diagnostic.code), Severity::error);
}

TEST(Diagnostics, SortsByFileAndPlaceAndKeepsEqualOnesInOrder) {
  Diagnostics diagnostics;
  diagnostics.add(Code::brace_stray, {FileId{1}, 0, 1});
  diagnostics.add(Code::pipe_stray, {FileId{0}, 9, 9});
  diagnostics.add(Code::knot_empty, {FileId{0}, 2, 3}, {"knot", "a"});
  diagnostics.add(Code::choice_blank, {FileId{0}, 2, 3});
  diagnostics.sort();
  ASSERT_EQ(diagnostics.all().size(), 4u);
  EXPECT_EQ(diagnostics.all()[0].code, Code::knot_empty);
  EXPECT_EQ(diagnostics.all()[1].code, Code::choice_blank);
  EXPECT_EQ(diagnostics.all()[2].code, Code::pipe_stray);
  EXPECT_EQ(diagnostics.all()[3].code, Code::brace_stray);
  EXPECT_EQ(diagnostics.error_count(), 3u);
}

TEST(Diagnostics, KeepsABoundedNumber) {
  Diagnostics diagnostics;
  for (int i = 0; i < 10000; ++i) diagnostics.add(Code::brace_stray, {FileId{0}, 0, 1});
  EXPECT_EQ(diagnostics.error_count(), 10000u);
  EXPECT_LT(diagnostics.all().size(), 1000u);
}

TEST(Render, QuotesTheLineWithACaretAndANote) {
  SourceSet sources;
  const FileId id = sources.add("a.ink", "one\n\tgo ä -> harbor\nthree\n");
  Diagnostic diagnostic{Code::include_missing, {id, 14, 20}, {"x"}};
  diagnostic.related = {id, 21, 26};
  diagnostic.related_text = "`three`";
  EXPECT_EQ(render(sources, diagnostic),
            "a.ink:2:10: error: there is no file `x` to include\n"
            "    2 │  go ä -> harbor\n"
            "      │          ^^^^^^\n"
            "      │ note: `three` at a.ink:3\n"
            "      │ help: paths are relative to the story's main file\n");
}

TEST(Render, ShowsAWindowOfAVeryLongLine) {
  SourceSet sources;
  const FileId id = sources.add("a.ink", std::string(100000, 'a') + "B" + std::string(100000, 'c'));
  const std::string out = render(sources, {Code::brace_stray, {id, 100000, 100001}, {}});
  EXPECT_NE(out.find("aBc"), std::string::npos);
  EXPECT_LT(out.size(), 700u);
}

TEST(Render, NeedsNoPlace) {
  EXPECT_EQ(render(SourceSet{}, {Code::nested_too_deep, {}, {"5"}}),
            "error: this is nested more than 5 deep\n");
}

}  // namespace
}  // namespace dramaturg::text
