// Fuzzes the reader of saves: any bytes are refused with a sentence and change nothing, or give a state that
// the machine can run, and whose own save can be read again.
#include <cstddef>
#include <cstdint>

#include "base/expect.hpp"
#include "containers/build.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"
#include "story/save.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace dramaturg;

constexpr const char* ink = R"(VAR n = 1
VAR s = "a"
VAR to = -> tunnel
LIST bag = (coin), rope
-> top
=== top
{top} {TURNS_SINCE(-> tunnel)} {~one|two} {bag} {s}
<- side
+ [Tunnel {n}] -> tunnel -> top
* [Ref # tag] -> change(n) -> top
* -> top
+ [Away] -> to ->-> top
=== side
~ temp x = 3
+ [Side {x}] {x} -> top
=== tunnel
In. {f(n)}
* [Out] ->->
+ [On] ->-> top
=== change(ref v)
~ v = v + 1
* [Changed] ->->
=== function f(x)
Text.
~ return x + 1.5
)";

struct Files final : text::FileProvider {
  bool read(std::string_view, std::string&) override { return false; }
};

program::Program make() {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  Files files;
  const syntax::Tree tree = syntax::parse(sources, "fuzz.ink", ink, files, diagnostics);
  EXPECT(!diagnostics.has_errors(), "the story of this fuzzer can be read");
  const containers::Containers story = containers::build(tree, {}, diagnostics);
  EXPECT(!diagnostics.has_errors(), "the story of this fuzzer compiles");
  return program::lower(story);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const program::Program program = make();
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
