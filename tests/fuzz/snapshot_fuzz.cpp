// Fuzzes the reader of snapshots: the bytes as they come, and once more sealed, so that the checksum lets
// them pass. They are refused and change nothing, or give a state that the machine can run, and that is
// written and read alike.
#include <cstddef>
#include <cstdint>

#include "base/expect.hpp"
#include "fuzz/full_story.hpp"
#include "program/fingerprint.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"
#include "story/snapshot.hpp"

using namespace dramaturg;

namespace {

struct Reading {
  const program::Program& program;
  uint64_t fingerprint;
  program::Pool pool = program.constants;
  story::SeededDraws dice{};
  story::Context context{program, pool, dice};
  story::State state = story::initial_state(context);
  story::Flows flows{};

  bool read(std::string_view bytes) {
    return story::read_snapshot(bytes, fingerprint, program, pool, state, flows) ==
           story::SnapshotProblem::none;
  }

  void run() {
    story::Output output;
    for (uint32_t turn = 0; turn < 3; ++turn) {
      context.steps_left = 20'000;
      while (story::can_continue(state) && context.steps_left > 0)
        story::continue_line(context, state, output, flows.line);
      const std::string bytes = story::write_snapshot(fingerprint, program, pool, state, flows);
      story::State again;
      story::Flows again_flows;
      const bool is_read = story::read_snapshot(bytes, fingerprint, program, pool, again, again_flows) ==
                           story::SnapshotProblem::none;
      EXPECT(is_read || context.steps_left == 0, "what is written can be read");
      EXPECT(!is_read || (story::is_same(again, state) && story::is_same(again_flows, flows)),
             "and is the same");
      if (!story::choose(program, state, story::ChoiceIndex{turn % 2})) return;
    }
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const program::Program program = tests::full_story();
  static const uint64_t fingerprint = program::fingerprint(program);
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  Reading reading{program, fingerprint};
  const story::State before = reading.state;
  if (!reading.read(bytes) && !reading.read(tests::sealed(bytes, fingerprint))) {
    EXPECT(story::is_same(reading.state, before) && story::is_same(reading.flows, {}),
           "a refusal changes nothing");
    return 0;
  }
  reading.run();
  return 0;
}
