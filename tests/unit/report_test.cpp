// Guards src/report: verdicts made by hand, laid out. Whole pages of real stories are in tests/reports.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/json.hpp"
#include "report/layout.hpp"
#include "report/shares.hpp"
#include "report/text.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using verdict::EndKind;
using verdict::Finding;
using verdict::Result;
using verdict::Verdict;
using verdict::Wording;

TEST(Layout, NumbersAsPeopleReadThem) {
  EXPECT_EQ(prose_number(18904), "18,904");
  EXPECT_EQ(prose_number(4'123'456), "4.1 million");
  EXPECT_EQ(prose_number(41'234'567), "41 million");
  EXPECT_EQ(prose_seconds(0.004), "under 0.01 s");
  EXPECT_EQ(prose_seconds(0.94), "0.9 s");
  EXPECT_EQ(prose_seconds(12.4), "12 s");
  EXPECT_EQ(prose_seconds(272), "4.5 min");
  EXPECT_EQ(limit_seconds(60), "60 s");
  EXPECT_EQ(limit_seconds(600), "10 min");
  EXPECT_EQ(prose_bytes(600'000'000), "0.6 GB");
}

TEST(Shares, WhatIsPossibleAtAllIsNeverShownAsNothing) {
  EXPECT_EQ(share_between({0, 1e-10}), "0.0 – 0.1%");
  EXPECT_EQ(share_between({0, 0}), "0.0 – 0.0%");
  EXPECT_EQ(share_between({0.25, 0.5}), "25.0 – 50.0%");
  EXPECT_EQ(share_between({0.9124, 0.9126}), "91.2 – 91.3%");
}

TEST(Layout, ColumnsAndWrapping) {
  EXPECT_EQ(columns("añ│✓"), 4u);
  EXPECT_EQ(columns("雨の"), 4u);
  EXPECT_EQ(wrapped("one two three", 0, 2, 8), "one two\n  three");
  EXPECT_EQ(wrapped("unbreakable", 6, 6, 8), "unbreakable");
}

TEST(Layout, QuotesALineWithACaretUnderWhatIsMeant) {
  text::SourceSet sources;
  const text::FileId file = sources.add("a.ink", "one\n\tтри two\n");
  EXPECT_EQ(quoted_line(sources, {file, 5, 11}, "|", "~"), "        2 |  три two\n          |  ^^^\n");
  EXPECT_EQ(quoted_line(sources, {file, 0, 0}, "|", "~"), "        1 | one\n          | ^\n");
  EXPECT_EQ(quoted_line(sources, {}, "|", "~"), "");
}

TEST(Layout, ALongLineIsCutToWhereTheCaretIs) {
  text::SourceSet sources;
  const text::FileId file = sources.add("a.ink", std::string(200, 'a') + "B" + std::string(200, 'c') + "\n");
  const std::string quoted = quoted_line(sources, {file, 200, 201}, "|", "~");
  const size_t end = quoted.find('\n');
  EXPECT_LE(end, page_width);
  EXPECT_EQ(quoted.find('B'), quoted.find('^') - end - 1);
}

TEST(Layout, ShellWords) {
  EXPECT_EQ(shell_word("dramas/two.ink"), "dramas/two.ink");
  EXPECT_EQ(shell_word("my story's.ink"), "'my story'\\''s.ink'");
}

struct Review {
  text::SourceSet sources;
  Verdict verdict;
  TextOptions options;

  Review() {
    const text::FileId file = sources.add("low-water.ink", "Rain.\n* [Let him walk.] He walked.\n");
    verdict.story = "low-water";
    verdict.files = {"low-water.ink"};
    verdict.digest = "xxh3:0";
    verdict.words = 12460;
    verdict.knots = 19;
    verdict.choices = 1;
    verdict.result = Result::proved;
    verdict.states = 18904;
    verdict.transitions = 52317;
    verdict.coverage = {{2, 2}, {1, 1}, {19, 19}};
    verdict.run.seconds = 0.94;
    verdict::Ending ending;
    ending.name = "Two keys";
    ending.kind = EndKind::tag;
    ending.fewest_turns = 11;
    ending.path = "1,r3,2";
    verdict.endings.push_back(ending);
    place = {{file, 6, 34}, "low-water.ink", 2, 1, ""};
    options.story_argument = "low-water";
  }
  Finding& find(Wording wording, const char* id) {
    Finding finding = verdict::make_finding(wording, {"", "2", "3"});
    finding.id = id;
    finding.where = place;
    verdict.findings.push_back(finding);
    return verdict.findings.back();
  }
  std::string page() const { return write_text(verdict, sources, options); }
  verdict::Where place;
};

TEST(Page, ProvedAndClean) {
  EXPECT_EQ(Review().page(),
            R"(low-water  12,460 words, 19 knots, 1 choice, 1 file

✓ proved   18,904 situations, 52,317 moves; every reading was examined

  ENDING              FEWEST CHOICES
  Two keys             11

  Readers can meet every line, every choice and every knot.

✓ no findings     0.9 s
Read one:  dramaturg play low-water --choices 1,r3,2
)");
}

TEST(Page, FindingsInFullBriefAndCounted) {
  Review r;
  r.find(Wording::dead_end, "A1").path = "1";
  r.find(Wording::never_reached_lines, "B1");
  r.find(Wording::done_ending, "C1").path = "1";
  r.find(Wording::dead_end, "A2").allowed = "meant";
  r.verdict.coverage.lines.seen = 1;
  EXPECT_EQ(r.page(),
            R"(low-water  12,460 words, 19 knots, 1 choice, 1 file

✗ 1 to mend, 1 warning, 1 note
✓ proved   18,904 situations, 52,317 moves; every reading was examined

  ENDING              FEWEST CHOICES
  Two keys             11

✗ A1  dead end: the story stops without an ending
  low-water.ink:2
        2 │ * [Let him walk.] He walked.
          │ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  mend    divert onwards, or to `END` if the story may end here
  replay  dramaturg play low-water --choices 1

! B1  low-water.ink:2  lines 2–3 are never reached

i C   1 note: 1 done-ending. All: --notes

  Readers can meet 1 of 2 lines, 1 of 1 choice, 19 of 19 knots.

✗ 1 to mend     1 allowed     0.9 s
See A1:  dramaturg play low-water --choices 1
)");
}

TEST(Page, StoppedNeverLooksLikeProof) {
  Review r;
  r.verdict.result = Result::stopped;
  r.verdict.limit = "time";
  r.verdict.states = 4'123'456;
  r.verdict.open = 212'000;
  r.verdict.covered_choices = 23;
  r.verdict.coverage.knots.seen = 7;
  r.options.max_seconds = 60;
  EXPECT_EQ(r.page(),
            R"(low-water  12,460 words, 19 knots, 1 choice, 1 file

◐ stopped  at 60 s: 4.1 million situations visited, 212,000 still open
           Covered: every reading of up to 23 choices

  ENDING SEEN SO FAR  FEWEST CHOICES
  Two keys             11

  Seen so far: 2 of 2 lines, 1 of 1 choice, 7 of 19 knots.
i     12 knots not seen yet. Not a finding: they may lie in the part still open.

◐ nothing found so far     0.9 s
Go on:  dramaturg review low-water --max-time=10m
)");
  for (const char* word : {"proved", "never", "every reading was examined"})
    EXPECT_THAT(r.page(), Not(HasSubstr(word)));
}

TEST(Page, EveryLimitNamesTheNextCommand) {
  const std::pair<const char*, const char*> limits[] = {{"memory", "--max-memory=none"},
                                                        {"states", "--max-states=none"},
                                                        {"interrupted", "Again:  dramaturg review low-water"},
                                                        {"externals", "like the ink fallbacks of"},
                                                        {"steps", "more steps than we follow"}};
  for (const auto& [limit, words] : limits) {
    Review r;
    r.verdict.result = Result::stopped;
    r.verdict.limit = limit;
    EXPECT_THAT(r.page(), HasSubstr(words));
  }
  Review r;
  r.verdict.result = Result::bounded;
  r.verdict.limit = "choices";
  r.verdict.covered_choices = 20;
  EXPECT_THAT(r.page(), HasSubstr("◐ bounded  every reading of up to 20 choices: 18,904 situations"));
  EXPECT_THAT(r.page(), HasSubstr("--max-choices=40"));
}

TEST(Page, LongListsAreFolded) {
  Review r;
  for (int i = 1; i <= 22; ++i) r.find(Wording::dead_end, ("A" + std::to_string(i)).c_str()).path = "1";
  EXPECT_THAT(r.page(), HasSubstr("  and 12 more: --all\n"));
  EXPECT_THAT(r.page(), Not(HasSubstr("A11")));
  r.options.shows_all = true;
  EXPECT_THAT(r.page(), HasSubstr("A22"));
}

TEST(Page, AsciiAndColour) {
  Review r;
  r.find(Wording::never_reached_lines, "B1");
  r.find(Wording::trap, "B2").path = "1";
  r.options.is_ascii = true;
  for (const char c : r.page()) ASSERT_GE(c, 0);
  EXPECT_THAT(r.page(), HasSubstr("lines 2-3 are"));
  EXPECT_THAT(r.page(), Not(HasSubstr("\x1b")));
  r.options.has_color = true;
  EXPECT_THAT(r.page(), HasSubstr("\x1b[33m!\x1b[0m B1"));
}

TEST(Page, QuietSaysOnlyWhatIsWrong) {
  Review r;
  r.options.is_quiet = true;
  EXPECT_EQ(r.page(), "");
  r.find(Wording::dead_end, "A1").path = "1";
  EXPECT_EQ(r.page(),
            "✗ 1 to mend\n✓ proved   18,904 situations, 52,317 moves; every reading was examined\n"
            "✗ A1  low-water.ink:2  dead end: the story stops without an ending\n");
}

TEST(Json, KeepsTheContractsOrderAndNulls) {
  Review r;
  r.find(Wording::never_reached_line, "B1");
  r.verdict.findings[0].text = "a \"quote\", a \\, a\ttab and a broken \xff byte";
  r.verdict.findings[0].mend = "";
  EXPECT_EQ(
      write_json(r.verdict, {"0.1.0", true}),
      R"({"format": "dramaturg.review/1",
 "tool": "0.1.0",
 "source": {"digest": "xxh3:0", "files": ["low-water.ink"]},
 "story": "low-water",
 "words": 12460,
 "knots": 19,
 "choices": 1,
 "result": "proved",
 "limit": null,
 "covered": {"choices": 0, "odds": null},
 "states": 18904,
 "transitions": 52317,
 "depth": 0,
 "endings": [
  {"name": "Two keys", "kind": "tag", "file": null, "line": null, "odds": null, "at_most": null, "at_least": null, "turns": {"fewest": 11, "mean": null}, "path": "1,r3,2"}
 ],
 "findings": [
  {"id": "B1", "code": "never-reached", "severity": "warning", "certainty": "proved", "file": "low-water.ink", "line": 2, "column": 1, "text": "a \"quote\", a \\, a\ttab and a broken )"
      "\xef\xbf\xbd"
      R"( byte", "mend": "", "odds": null, "path": null, "allowed": null, "fingerprint": "", "known": false}
 ],
 "checks": [],
 "coverage": {"lines": {"seen": 2, "total": 2}, "choices": {"seen": 1, "total": 1}, "knots": {"seen": 19, "total": 19}},
 "influence": []}
)");
  EXPECT_THAT(write_json(r.verdict, {"0.1.0", false}),
              HasSubstr(R"("run": {"seconds": 0.94, "compile_seconds": 0.0, "threads": 1)"));
}

}  // namespace
}  // namespace dramaturg::report
