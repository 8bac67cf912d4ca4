// Guards src/story and src/base/row.hpp: a turn that has been taken before allocates nothing. This program
// has an operator new that counts; the rest of the house must not see it, so it is a program of its own.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

#include "containers/build.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"
#include "story/run.hpp"
#include "syntax/parse.hpp"

namespace {
uint64_t allocations = 0;
}

// gcc 12 inlines one of the two and then finds that malloc and delete do not match.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"

void* operator new(size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  std::abort();
}
void* operator new[](size_t size) { return operator new(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, size_t) noexcept { std::free(memory); }

namespace {

using namespace dramaturg;
using namespace dramaturg::story;

struct NoFiles final : text::FileProvider {
  bool read(std::string_view, std::string&) override { return false; }
};

Program compile(const std::string& source) {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  NoFiles files;
  const auto tree = syntax::parse(sources, "story.ink", source, files, diagnostics);
  const auto built = containers::build(tree, {}, diagnostics);
  EXPECT_FALSE(diagnostics.has_errors());
  return program::lower(built);
}

/// Everything but lists, whose values are made anew: long texts, threads, tunnels, functions, counts, glue.
constexpr const char* market = R"(
VAR gold = 10
-> market
=== market
The market is loud this morning, and nobody looks up when you come in by the gate.
{gold > 5: Your purse is heavy enough to be careful with.|Your purse weighs nothing at all.}
<- stalls
+ Look[] around until somebody meets your eye and looks away again.
  ~ gold = add(gold, 1)
  -> talk ->
  -> market
= stalls
+ [Buy a loaf from the woman under the awning]
  ~ gold = gold - 1
  She counts <>
  the coins twice.
  -> market
=== talk
"Good morning," says {&the miller|the smith|the ferryman}, who is in no hurry. ->->
=== function add(a, b)
~ temp sum = a + b
{ sum > 20:
  ~ sum = 0
}
~ return sum
)";

TEST(Steady, ATurnAllocatesNothingOnceWarm) {
  const Program program = compile(market);
  Pool pool = program.constants;
  SeededDraws draws;
  LineScratch scratch;
  Context context{program, pool, draws};
  context.scratch = &scratch;
  State state = initial_state(context);
  Output output;
  Line line;
  uint64_t before = 0, letters = 0;
  for (uint32_t turn = 0; turn < 400; ++turn) {
    if (turn == 200) before = allocations;
    context.steps_left = 10'000;
    while (can_continue(state)) {
      continue_line(context, state, output, line);
      letters += line.text.size();
    }
    ASSERT_EQ(state.fault.kind, FaultKind::none) << state.fault.detail;
    ASSERT_EQ(visible_offers(state), 2u);
    ASSERT_TRUE(choose(program, state, ChoiceIndex{turn / 3 % 2}));
  }
  EXPECT_EQ(allocations, before);
  EXPECT_GT(letters, 400u * 60);
}

TEST(Steady, ASnapshotAndItsRestoringAllocateNothingOnceWarm) {
  const Program program = compile(market);
  Pool pool = program.constants;
  SeededDraws draws;
  Context context{program, pool, draws};
  State state = initial_state(context);
  Output output;
  advance(context, state, output);
  State kept = state;
  const uint64_t before = allocations;
  for (int i = 0; i < 10; ++i) {
    kept = state;
    state = kept;
  }
  EXPECT_EQ(allocations, before);
}

}  // namespace
