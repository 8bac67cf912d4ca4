// Guards apps/cli/options.{def,hpp,cpp} and help.cpp: every row parses and is explained, mistakes name what
// was meant, and nothing that is not there yet is taken in silence.
#include "cli/options.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/help.hpp"
#include "cli/table.hpp"

namespace dramaturg::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Parsed parse(std::vector<const char*> words, const char* self = "/usr/bin/dramaturg") {
  words.insert(words.begin(), self);
  return parse_options(static_cast<int>(words.size()), words.data());
}

Options options(std::vector<const char*> words) {
  Parsed parsed = parse(std::move(words));
  EXPECT_TRUE(parsed.is_ready) << parsed.said;
  return parsed.options;
}

std::string mistake(std::vector<const char*> words) {
  Parsed parsed = parse(std::move(words));
  EXPECT_FALSE(parsed.is_ready);
  EXPECT_EQ(parsed.exit_code, 2);
  EXPECT_EQ(parsed.said.find("dramaturg: "), 0U) << parsed.said;
  EXPECT_EQ(parsed.said.back(), '\n');
  return parsed.said;
}

TEST(Options, VerbsAndPaths) {
  EXPECT_EQ(options({"review", "a.ink"}).verb, Verb::review);
  EXPECT_EQ(options({"play", "a.ink"}).verb, Verb::play);
  EXPECT_EQ(options({"compile", "a.ink"}).verb, Verb::compile);
  EXPECT_EQ(options({"a.ink"}).verb, Verb::review);
  EXPECT_EQ(options({"a.ink"}).story(), "a.ink");
  EXPECT_EQ(options({"folder/"}).story(), "folder/");
  EXPECT_EQ(options({"-"}).story(), "-");
  EXPECT_EQ(options({"--", "play"}).story(), "play");
  EXPECT_EQ(options({"play", "--", "--plain"}).story(), "--plain");
  EXPECT_FALSE(options({"play", "--", "--plain"}).plain);
}

TEST(Options, Values) {
  EXPECT_EQ(options({"play", "x", "--choices=1,r2"}).choices, "1,r2");
  EXPECT_EQ(options({"--choices", "1,r2", "play", "x"}).choices, "1,r2");
  EXPECT_EQ(options({"play", "x", "--seed", "7"}).seed, 7U);
  EXPECT_EQ(options({"play", "x"}).seed, std::nullopt);
  EXPECT_TRUE(options({"play", "x", "--dice=inkjs"}).dice == "inkjs");
  EXPECT_THAT(options({"review", "x", "--only=a,b", "--only=c"}).only, ElementsAre("a", "b", "c"));
  EXPECT_EQ(options({"compile", "x", "-oy.json"}).output, "y.json");
  const Options cluster = options({"compile", "x", "-cpo", "y.json"});
  EXPECT_TRUE(cluster.count_all_visits && cluster.play_after);
  EXPECT_EQ(cluster.output, "y.json");
}

TEST(Options, AnOutputTakesItsFileOnlyByEquals) {
  const Options beside = options({"review", "--json", "x"});
  EXPECT_TRUE(beside.json.is_wanted);
  EXPECT_EQ(beside.json.file, "");
  EXPECT_EQ(beside.story(), "x");
  EXPECT_EQ(options({"review", "--json=f", "x"}).json.file, "f");
  EXPECT_THAT(mistake({"review", "--json=", "x"}), HasSubstr("names no file"));
}

TEST(Options, Limits) {
  EXPECT_EQ(options({"x.ink", "--max-time=90"}).max_time.value, 90'000U);
  EXPECT_EQ(options({"x.ink", "--max-time=250ms"}).max_time.value, 250U);
  EXPECT_EQ(options({"x.ink", "--max-time=10m"}).max_time.value, 600'000U);
  EXPECT_EQ(options({"x.ink", "--max-memory=2G"}).max_memory.value, 2ULL << 30);
  EXPECT_EQ(options({"x.ink", "--max-states=3M"}).max_states.value, 3'000'000U);
  EXPECT_FALSE(options({"x.ink"}).max_states.is_lifted);
  EXPECT_TRUE(options({"x.ink", "--max-states=none"}).max_states.is_lifted);
  for (const char* wrong :
       {"--max-time=", "--max-time=-1s", "--max-time=1x", "--max-time=99999999999999999999s",
        "--max-memory=9000000000G", "--max-states=many", "--max-choices=1.5"}) {
    EXPECT_THAT(mistake({"x.ink", wrong}), HasSubstr(" wants ")) << wrong;
  }
}

TEST(Options, StrictIsTwoFlags) {
  const Options strict = options({"x.ink", "--strict"});
  EXPECT_TRUE(strict.require_proof);
  EXPECT_TRUE(strict.fail_on == "warning");
  EXPECT_TRUE(options({"x.ink", "--strict", "--fail-on=note"}).fail_on == "note");
}

TEST(Options, MistakesNameWhatWasMeant) {
  EXPECT_THAT(mistake({"lint", "x.ink"}), HasSubstr("`dramaturg review`"));
  EXPECT_THAT(mistake({"check", "x.ink"}), HasSubstr("`dramaturg review`"));
  EXPECT_THAT(mistake({"run", "x.ink"}), HasSubstr("`dramaturg play`"));
  EXPECT_THAT(mistake({"compil", "x.ink"}), HasSubstr("`dramaturg compile`"));
  EXPECT_THAT(mistake({"zebra"}), HasSubstr("neither a verb nor a file"));
  EXPECT_THAT(mistake({"review", "x", "--max-tiem=1s"}), HasSubstr("--max-time?"));
  EXPECT_THAT(mistake({"review", "x", "-json"}), HasSubstr("--json?"));
  EXPECT_THAT(mistake({"review", "x", "--zebra"}), ::testing::Not(HasSubstr("did you mean")));
  EXPECT_THAT(mistake({"review", "x", "--color=allways"}), HasSubstr("auto, always or never"));
  EXPECT_THAT(mistake({"review", "x", "--plain"}), HasSubstr("belongs to play"));
  EXPECT_THAT(mistake({"review", "x", "--strict=1"}), HasSubstr("takes no value"));
  EXPECT_THAT(mistake({"play", "x", "--choices"}), HasSubstr("wants a value"));
  EXPECT_THAT(mistake({"play", "x", "--choices", "--plain"}), HasSubstr("wants a value"));
  EXPECT_THAT(mistake({"play"}), HasSubstr("wants STORY"));
  EXPECT_THAT(mistake({"play", "x", "y"}), HasSubstr("one word too many: `y`"));
  EXPECT_THAT(mistake({"--json"}), HasSubstr("needs a verb"));
}

TEST(Options, WhatIsNotThereSaysSo) {
  for (const VerbRow& row : verb_rows()) {
    if (!row.is_here) {
      EXPECT_THAT(mistake({row.name.data(), "x", "y"}), HasSubstr("not there yet")) << row.name;
    }
  }
  for (const FlagRow& row : flag_rows()) {
    if (row.is_here || row.takes != Takes::nothing) continue;
    const std::string flag = "--" + std::string(row.name);
    EXPECT_THAT(mistake({"review", "x", flag.c_str()}), HasSubstr("not there yet")) << row.name;
  }
  const Parsed as_inklecate = parse({"-x", "plugins", "x.ink"}, "inklecate");
  EXPECT_EQ(as_inklecate.exit_code, 1);
  EXPECT_THAT(as_inklecate.said, HasSubstr("not there"));
}

TEST(Options, CalledAsInklecate) {
  const Parsed bundled = parse({"-jskvq", "-z", "x.ink"}, "inklecate");
  ASSERT_TRUE(bundled.is_ready) << bundled.said;
  EXPECT_TRUE(bundled.options.json_lines && bundled.options.stats && bundled.options.keep_open);
  EXPECT_TRUE(bundled.options.timings && bundled.options.unsupported == "z");
  const Parsed parsed = parse({"-c", "-o", "out.json", "review"}, "/usr/local/bin/inklecate");
  ASSERT_TRUE(parsed.is_ready) << parsed.said;
  EXPECT_TRUE(parsed.options.is_inklecate && parsed.options.count_all_visits);
  EXPECT_EQ(parsed.options.verb, Verb::compile);
  EXPECT_EQ(parsed.options.story(), "review");  // a file of that name: inklecate knows no verbs
}

TEST(Help, AloneIsThePage) {
  const Parsed alone = parse({});
  EXPECT_FALSE(alone.is_ready);
  EXPECT_EQ(alone.exit_code, 0);
  EXPECT_EQ(alone.said, help_page());
  EXPECT_EQ(parse({"-h"}).said, help_page());
  EXPECT_EQ(parse({"help"}).said, help_page());
  EXPECT_GT(parse({"--help"}).said.size(), help_page().size());
  EXPECT_THAT(parse({"--version"}).said, HasSubstr(DRAMATURG_VERSION));
}

// Every flag that parses is explained where it belongs, and every flag that is explained parses.
TEST(Help, EveryFlagOfTheTableIsOnceInItsVerbsPage) {
  struct Row {
    std::string name;
    bool is_here;
  };
  const std::vector<Row> rows{
#define OPTION(type, member, long_name, short_name, value, verbs, here, sentence) {long_name, here},
#include "cli/options.def"
#undef OPTION
  };
  std::string pages;
  for (const VerbRow& row : verb_rows())
    if (row.is_here) pages += help_verb(row.verb, true);
  for (const Row& row : rows) {
    if (row.is_here) {
      EXPECT_THAT(pages, HasSubstr("--" + row.name));
    }
    const std::string flag = "--" + row.name;
    const Parsed parsed = parse({"review", "x", flag.c_str()});
    EXPECT_THAT(parsed.said, ::testing::Not(HasSubstr("unknown flag"))) << row.name;
    if (!row.is_here) {
      EXPECT_THAT(parsed.said, ::testing::AnyOf(HasSubstr("not there yet"), HasSubstr("wants a value")));
    }
  }
}

TEST(Help, VerbPages) {
  EXPECT_EQ(parse({"help", "play"}).said, help_verb(Verb::play, true));
  EXPECT_EQ(parse({"play", "--help"}).said, help_verb(Verb::play, true));
  EXPECT_EQ(parse({"play", "-h"}).said, help_verb(Verb::play, false));
  EXPECT_EQ(parse({"play", "-h"}).exit_code, 0);
  EXPECT_THAT(help_verb(Verb::ask, false), HasSubstr("--bound=gold=0..100"));
  EXPECT_THAT(mistake({"help", "pla"}), HasSubstr("`dramaturg play`"));
}

TEST(Nearest, FindsTypingSlips) {
  const std::vector<std::string> names{"json", "max-time", "html"};
  EXPECT_EQ(nearest("jsno", names), "json");
  EXPECT_EQ(nearest("max", names), "max-time");
  EXPECT_EQ(nearest("htm", names), "html");
  EXPECT_EQ(nearest("sunwoo_is_back", {"is_ba", "is_back"}), "is_back");
  EXPECT_EQ(nearest("quite-other", names), "");
  EXPECT_EQ(nearest("", names), "");
  EXPECT_EQ(nearest(std::string(100'000, 'x'), names), "");
}

}  // namespace
}  // namespace dramaturg::cli
