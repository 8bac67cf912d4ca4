// Fuzzes the reader of saves: any bytes are refused with a sentence and change nothing, or give a state that
// the machine can run, and whose own save can be read again.
#include <cstddef>
#include <cstdint>

#include "base/expect.hpp"
#include "fuzz/full_story.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"
#include "story/save.hpp"

using namespace dramaturg;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const program::Program program = tests::full_story();
  program::Pool pool = program.constants;
  story::SeededDraws dice;
  story::Context context{program, pool, dice};
  const story::State defaults = story::initial_state(context);
  story::State state = defaults;
  story::Flows flows;
  story::SaveReading reading;
  if (!story::read_save({reinterpret_cast<const char*>(data), size}, program, pool, state, flows, defaults,
                        reading)) {
    EXPECT(!reading.problem.empty(), "a refusal says why");
    EXPECT(story::is_same(state, defaults) && story::is_same(flows, {}), "and changes nothing");
    return 0;
  }
  story::Output output;
  for (uint32_t turn = 0; turn < 3; ++turn) {
    context.steps_left = 20'000;
    while (story::can_continue(state) && context.steps_left > 0)
      story::continue_line(context, state, output, flows.line);
    if (context.steps_left == 0 || state.fault.kind != story::FaultKind::none) return 0;
    const std::string save = story::write_save(program, pool, state, flows, defaults);
    story::State again;
    story::Flows again_flows;
    EXPECT(story::read_save(save, program, pool, again, again_flows, defaults, reading),
           "what is written can be read");
    if (!story::choose(program, state, story::ChoiceIndex{turn % 2})) return 0;
  }
  return 0;
}
