// Guards src/graph/ and src/program/{flow,reads,liveness}.cpp: on generated stories, plain and twisted, and
// on compiled ones that no compiler writes, the explorer in every form says what the naive search says.
// ORACLE_FIRST and ORACLE_COUNT run other seeds: `ORACLE_COUNT=2000 build/release/tests/oracle`.
#include "generate/included.hpp"
#include "oracle/bind.hpp"
#include "oracle/compare.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <optional>

#include "containers/build.hpp"
#include "containers/json.hpp"
#include "generate/generate.hpp"
#include "generate/mutate.hpp"
#include "program/specialise.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace dramaturg;

struct Form {
  generate::Profile profile;
  uint32_t choices;
  uint64_t most_states;
  bool takes_turns = false;  ///< each story is searched in all reductions' form and one other
};
constexpr Form plain{generate::Profile::small, 9, 20'000},
    twisted{generate::Profile::twisted, 6, 3'000, true};

using generate::Included;

enum class Outcome { alike, cut, does_not_compile, differs };

struct Told {
  Outcome outcome;
  oracle::Comparison comparison;
  bool has_copies = false;  ///< of functions, for calls with known arguments
};

/// `bound`: none, or what chooses the number to bind.
Told tell(const Form& form, uint64_t seed, const std::string& source, Included& included,
          std::optional<uint64_t> bound = {}) {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  const auto tree = syntax::parse(sources, "story.ink", source, included, diagnostics);
  if (diagnostics.has_errors()) return {Outcome::does_not_compile, {}};
  const auto built = containers::build(tree, {}, diagnostics);
  if (diagnostics.has_errors()) return {Outcome::does_not_compile, {}};
  program::Program program = program::lower(built);
  if (bound && !oracle::bind(program, *bound)) return {Outcome::cut, {}};
  oracle::Comparison comparison = oracle::compare(program, form.choices, form.most_states,
                                                  form.takes_turns ? std::optional(seed) : std::nullopt);
  if (!comparison.is_whole) return {Outcome::cut, std::move(comparison)};
  const Outcome outcome = comparison.difference.empty() ? Outcome::alike : Outcome::differs;
  return {outcome, std::move(comparison), program::specialise(program).has_value()};
}

/// `has_bounds`: a number of each story is bound.
void expect_alike(const Form& form, uint64_t first, uint64_t count, bool has_bounds = false) {
  uint64_t bound = 0, alike = 0, cut = 0, broken = 0, naive_states = 0, merged_states = 0, copied = 0;
  for (uint64_t seed = first; seed < first + count; ++seed) {
    const generate::Story story = generate::generate(
        {.seed = seed, .size = 1 + static_cast<uint32_t>(seed % 3), .profile = form.profile});
    Included included;
    included.files = story.included;
    const std::string source = generate::print(story);
    if (std::getenv("ORACLE_SEEDS")) std::fprintf(stderr, "%llu\n", static_cast<unsigned long long>(seed));
    const auto by = has_bounds ? std::optional(seed) : std::nullopt;
    const Told told = tell(form, seed, source, included, by);
    bound += told.comparison.is_cut;
    alike += told.outcome == Outcome::alike;
    cut += told.outcome == Outcome::cut;
    broken += told.outcome == Outcome::does_not_compile;
    copied += told.has_copies;
    naive_states += told.comparison.naive_states;
    merged_states += told.comparison.merged_states;
    if (told.outcome != Outcome::differs) continue;
    const std::string smallest = generate::shrink(
        source,
        [&](const std::string& less) {
          return tell(form, seed, less, included, by).outcome == Outcome::differs;
        },
        2000);
    ADD_FAILURE() << "seed " << seed << ": " << told.comparison.difference
                  << "\nsmallest story that differs: "
                  << tell(form, seed, smallest, included, by).comparison.difference << "\n"
                  << smallest;
    return;
  }
  std::printf("%llu alike, %llu cut, %llu do not compile; %llu naive states, %llu situations\n",
              static_cast<unsigned long long>(alike), static_cast<unsigned long long>(cut),
              static_cast<unsigned long long>(broken), static_cast<unsigned long long>(naive_states),
              static_cast<unsigned long long>(merged_states));
  EXPECT_LE(broken * 20, count) << "the generator should write stories that compile";
  if (has_bounds) {
    EXPECT_GE(bound * 5, count) << "bounds that nobody leaves show nothing";
    return;
  }
  EXPECT_GE(copied * 20, count) << "functions called with known arguments";
  EXPECT_GE(alike * 10, count * 6) << "most stories should be small enough to be searched naively";
}

uint64_t number(const char* name, uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

class Oracle : public ::testing::TestWithParam<uint64_t> {};

TEST_P(Oracle, AgreesOnGeneratedStories) {
  const uint64_t share = number("ORACLE_COUNT", 300) / 6;
  expect_alike(plain, number("ORACLE_FIRST", 1) + GetParam() * share, share);
}

TEST(BoundOracle, AgreesOnGeneratedStoriesWithABound) {
  expect_alike(plain, number("ORACLE_FIRST", 1), number("ORACLE_COUNT", 300) / 4, true);
}

/// Of compiled stories that no compiler would write there is no source to make smaller.
TEST(MutatedOracle, AgreesOnStoriesThatNoCompilerWrites) {
  const uint64_t first = number("ORACLE_FIRST", 1), count = number("ORACLE_COUNT", 300);
  uint64_t alike = 0;
  for (uint64_t seed = first; seed < first + count; ++seed) {
    Included included;
    text::SourceSet sources;
    text::Diagnostics diagnostics;
    const auto tree =
        syntax::parse(sources, "story.ink",
                      generate::print(generate::generate({.seed = seed / 8, .profile = twisted.profile})),
                      included, diagnostics);
    const auto built = containers::build(tree, {}, diagnostics);
    if (diagnostics.has_errors()) continue;
    const std::string json = generate::mutate(containers::write_json(built), seed);
    if (std::getenv("ORACLE_SEEDS")) std::fprintf(stderr, "%llu\n", static_cast<unsigned long long>(seed));
    containers::Containers read;
    containers::JsonError error;
    if (!containers::read_json(json, read, error)) continue;
    const oracle::Comparison found =
        oracle::compare(program::lower(read), twisted.choices, twisted.most_states, seed);
    alike += found.is_whole && found.difference.empty();
    ASSERT_EQ(found.difference, "") << "seed " << seed << "\n" << json;
  }
  EXPECT_GE(alike * 3, count) << "most should be stories still";
}

class TwistedOracle : public ::testing::TestWithParam<uint64_t> {};

TEST_P(TwistedOracle, AgreesOnTwistedStories) {
  const uint64_t share = number("ORACLE_COUNT", 300) / 2;
  expect_alike(twisted, number("ORACLE_FIRST", 1) + GetParam() * share, share);
}

INSTANTIATE_TEST_SUITE_P(Shares, TwistedOracle, ::testing::Range<uint64_t>(0, 2));
INSTANTIATE_TEST_SUITE_P(Shares, Oracle, ::testing::Range<uint64_t>(0, 6));

}  // namespace
