// Guards src/program/lean.cpp and src/story/stride.cpp: taking strides gives what stepping gives, on
// generated stories and on shapes that a stride must leave alone.
#include <gtest/gtest.h>

#include "containers/build.hpp"
#include "generate/generate.hpp"
#include "generate/included.hpp"
#include "story/ops.hpp"
#include "story/run.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace dramaturg;
using namespace dramaturg::story;

using generate::Included;

bool lower_story(const std::string& source, Included& included, Program& program) {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  const auto tree = syntax::parse(sources, "story.ink", source, included, diagnostics);
  if (diagnostics.has_errors()) return false;
  const auto built = containers::build(tree, {}, diagnostics);
  if (diagnostics.has_errors()) return false;
  program = program::lower(built);
  return true;
}

/// The same answers for both.
struct Dice final : Draws {
  std::optional<uint32_t> draw(const DrawRequest& request, State&) override {
    state = state * 1103515245u + 12345u;
    return (state >> 8) % request.outcomes;
  }
  uint32_t state = 7;
};

/// One way through a story; `lean` or step by step.
struct Way {
  Way(const Program& program, const program::Lean* lean)
      : pool(program.constants),
        context{program, pool, dice},
        notices(program, program::analyse_flow(program)) {
    executed.assign(program.code.size(), 0);
    offered.assign(program.choice_points.size(), 0);
    context.trace.executed = executed.data();
    context.trace.offered = offered.data();
    context.trace.notices = &notices;
    context.lean = lean;
    state = initial_state(context);
  }
  Stop run(uint64_t steps) {
    context.steps_left = steps;
    return advance(context, state, output).stop;
  }

  /// Strings and lists by content: what is interned, and in which order, is each run's own business.
  std::string text(Value value) const {
    return std::to_string(static_cast<int>(value.kind)) + ":" + std::to_string(value.context) + ":" +
           value_text(context.program, pool, value) + " ";
  }
  std::string text(const Thread& thread) const {
    std::string out = std::to_string(thread.previous) + "|";
    for (const Frame& frame : thread.frames) {
      out += std::to_string(frame.pc) + "/" + std::to_string(static_cast<int>(frame.kind)) +
             (frame.is_evaluating ? "e" : "") + std::to_string(frame.function_start);
      for (const Binding& binding : frame.temps)
        out += "," + std::to_string(binding.name.value) + "=" + text(binding.value);
    }
    return out + "\n";
  }
  std::string text() const {
    std::string out = std::to_string(context.steps_left) + " " + std::to_string(state.turn) + "\n";
    for (const Value value : state.globals) out += text(value);
    for (const int32_t count : state.visits) out += std::to_string(count) + " ";
    for (const int32_t turn : state.turn_of_visit) out += std::to_string(turn) + " ";
    for (const Thread& thread : state.threads) out += text(thread);
    for (const Offer& offer : state.offers)
      out += std::to_string(offer.point.value) + (offer.is_invisible_default ? "d" : "") + text(offer.thread);
    for (const Value value : state.evaluation) out += text(value);
    for (const ShuffleLoop& loop : state.shuffles)
      for (const uint16_t position : loop.drawn) out += std::to_string(position) + " ";
    return out + std::to_string(static_cast<int>(state.fault.kind)) + state.fault.detail + "@" +
           std::to_string(state.fault.where) + std::to_string(static_cast<int>(state.ending));
  }

  Pool pool;
  Dice dice;
  std::vector<uint8_t> executed, offered;
  Context context;
  Notices notices;
  State state;
  Output output;
};

/// Counts the turns that were compared.
uint32_t compare(const Program& program, uint32_t seed, uint64_t steps_per_turn) {
  const program::Lean lean = program::find_strides(program);
  Way stepped(program, nullptr), strode(program, &lean);
  for (uint32_t turn = 0; turn < 40; ++turn) {
    const Stop stop = stepped.run(steps_per_turn);
    EXPECT_EQ(strode.run(steps_per_turn), stop);
    EXPECT_EQ(strode.text(), stepped.text());
    EXPECT_EQ(strode.executed, stepped.executed);
    EXPECT_EQ(strode.offered, stepped.offered);
    EXPECT_EQ(strode.notices.held, stepped.notices.held);
    EXPECT_EQ(strode.notices.fresh, stepped.notices.fresh);
    if (stop != Stop::offers || ::testing::Test::HasFailure()) return turn + 1;
    seed = seed * 1103515245u + 12345u;
    const ChoiceIndex index{(seed >> 8) % visible_offers(stepped.state)};
    EXPECT_TRUE(choose(program, stepped.state, index));
    // The other takes its offer on a copy, as the explorer does.
    State chosen;
    EXPECT_TRUE(choose(program, strode.state, index, chosen));
    strode.state = chosen;
  }
  return 40;
}

uint32_t compare(const std::string& source, uint32_t seed = 1, uint64_t steps_per_turn = 20'000) {
  Included included;
  Program program;
  EXPECT_TRUE(lower_story(source, included, program));
  return compare(program, seed, steps_per_turn);
}

TEST(Stride, IsWhatItsStepsAre) {
  uint32_t turns = 0;
  for (uint32_t seed = 1; seed <= 150; ++seed) {
    const generate::Story story = generate::generate({.seed = seed});
    Included included;
    included.files = story.included;
    Program program;
    if (!lower_story(generate::print(story), included, program)) continue;
    for (uint32_t walk = 0; walk < 3; ++walk)
      turns += compare(program, seed * 3 + walk, walk == 2 ? 37 : 20'000);
    if (HasFailure()) FAIL() << "seed " << seed << "\n" << generate::print(story);
  }
  EXPECT_GE(turns, 2000u) << "walks should be long enough to mean something";
}

TEST(Stride, LeavesFailingExpressionsToTheStep) {
  compare("VAR x = 0\n~ x = 1 / x\n* [a] b\n-> END\n");
  compare("VAR x = \"a\"\n{ x - 1: b }\n-> END\n");
  compare("VAR x = 1\n+ { x < LIST_COUNT(x) } [a] b\n-> END\n");
}

TEST(Stride, KeepsOriginsOfEmptyLists) {
  compare(
      "LIST l = a, b\nVAR x = (a)\n~ x = x - a\n~ x = ()\n+ { LIST_ALL(x) ? b } [a] -> DONE\n+ [b] -> "
      "DONE\n");
}

TEST(Stride, StopsAtPlacesOnceADivertHasLedThere) {
  Included included;
  Program program;
  ASSERT_TRUE(lower_story("-> a\n== a\nText.\n+ [b] -> a\n", included, program));
  const program::Lean lean = program::find_strides(program);
  Way way(program, &lean);
  std::vector<uint8_t> places(program.code.size(), 1);
  way.context.places = places.data();
  EXPECT_EQ(way.run(1000), Stop::place);
  EXPECT_EQ(way.run(1000), Stop::offers);
}

}  // namespace
