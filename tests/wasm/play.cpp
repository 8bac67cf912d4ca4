// The core as a browser would have it: compiles a story, plays it to its end, explores it, and says what it
// found. Built for wasm32-wasi by wasm_test.py and run by node.
#include <cstdio>

#include "containers/build.hpp"
#include "graph/graph.hpp"
#include "program/program.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"
#include "story/run.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace dramaturg;

constexpr const char* ink = R"(VAR gold = 2.5
The kettle sings.
* [Pour] You pour {gold * 3}.
* [Wait] You wait.
- -> END
)";

struct NoFiles final : text::FileProvider {
  bool read(std::string_view, std::string&) override { return false; }
};

struct Patience final : graph::Watcher {
  bool go_on(const graph::Progress&) override { return true; }
  double now() override { return 0; }
};

}  // namespace

int main() {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  NoFiles files;
  const syntax::Tree tree = syntax::parse(sources, "tea.ink", ink, files, diagnostics);
  const program::Program program = program::lower(containers::build(tree, {}, diagnostics));
  if (diagnostics.has_errors()) return 1;

  program::Pool pool = program.constants;
  story::SeededDraws dice;
  story::Context context{program, pool, dice};
  story::State state = story::initial_state(context);
  story::Output output;
  story::Line line;
  while (true) {
    while (story::can_continue(state)) {
      story::continue_line(context, state, output, line);
      std::fputs(line.text.c_str(), stdout);
    }
    if (!story::choose(program, state, story::ChoiceIndex{0})) break;
  }
  Patience patience;
  const graph::Graph found = graph::explore(program, {}, {}, patience);
  std::printf("%s, %u situations\n", found.is_complete ? "complete" : "not complete",
              static_cast<unsigned>(found.situations));
  return 0;
}
