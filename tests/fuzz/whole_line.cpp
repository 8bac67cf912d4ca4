// The steps of a real run, one after the other, with budgets small enough that a fuzzer gets through many.
#include "fuzz/whole_line.hpp"

#include "base/expect.hpp"
#include "containers/build.hpp"
#include "containers/json.hpp"
#include "generate/random.hpp"
#include "graph/graph.hpp"
#include "program/program.hpp"
#include "report/json.hpp"
#include "report/text.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"
#include "story/run.hpp"
#include "syntax/parse.hpp"
#include "verdict/witness.hpp"

namespace dramaturg::fuzz {

namespace {

/// Nearly every story that does not come to a choice in a few hundred steps never does, and nearly all time
/// would go into those. So most are given little, and one in many gets more.
struct Budget {
  uint64_t steps_per_turn;
  uint32_t turns, searched_choices, situations;
};
constexpr Budget usual{300, 8, 4, 60}, generous{3000, 30, 5, 300};
Budget budget_of(uint64_t luck) { return luck % 64 == 63 ? generous : usual; }

struct Included final : text::FileProvider {
  const std::map<std::string, std::string>& files;
  explicit Included(const std::map<std::string, std::string>& given) : files(given) {}
  bool read(std::string_view path, std::string& out) override {
    const auto found = files.find(std::string(path));
    if (found != files.end()) out = found->second;
    return found != files.end();
  }
};

/// No clock: how far a search comes must not hang on how busy the machine is.
struct Timeless final : graph::Watcher {
  bool go_on(const graph::Progress&) override { return true; }
  double now() override { return 0; }
};

struct IdealDraws final : story::Draws {
  generate::Random random;
  explicit IdealDraws(uint64_t seed) : random(seed) {}
  std::optional<uint32_t> draw(const story::DrawRequest& request, story::State&) override {
    EXPECT(request.outcomes > 0, "chance is asked only what it can answer");
    return random.below(request.outcomes);
  }
};

void play(const program::Program& program, story::Draws& draws, const Budget& budget, uint64_t luck) {
  generate::Random random(luck);
  program::Pool pool = program.constants;
  story::Context context{program, pool, draws};
  context.steps_left = budget.steps_per_turn;
  story::State state = story::initial_state(context);
  state.story_seed = static_cast<int32_t>(luck % 100);
  story::Output output;
  story::Line line;
  for (uint32_t turn = 0; turn < budget.turns; ++turn) {
    context.steps_left = budget.steps_per_turn;
    while (story::can_continue(state)) {
      if (story::continue_line(context, state, output, line).stop != story::Stop::line) break;
    }
    if (state.fault.kind != story::FaultKind::none || context.steps_left == 0) return;
    const uint32_t offers = story::visible_offers(state);
    EXPECT(!story::choose(program, state, story::ChoiceIndex{offers}), "there is no offer after the last");
    if (offers == 0) return;
    EXPECT(story::choose(program, state, story::ChoiceIndex{random.below(offers)}), "an offer can be taken");
  }
}

void review(const program::Program& program, const text::SourceSet& sources, const Budget& budget) {
  graph::Limits limits;
  limits.max_states = budget.situations;
  limits.max_choices = budget.searched_choices;
  limits.max_bytes = 64 << 20;
  limits.steps_per_turn = budget.steps_per_turn;
  Timeless watcher;
  const graph::Graph graph = graph::explore(program, {}, limits, watcher);
  verdict::MachineReplayer replayer(program, 7 * budget.steps_per_turn);
  const verdict::Verdict verdict = verdict::judge(program, sources, graph, replayer, {});
  EXPECT(verdict.broken.empty(), verdict.broken.c_str());
  EXPECT(!report::write_json(verdict, {"0", true}).empty(), "a verdict can be written");
  EXPECT(!report::write_text(verdict, sources, {}).empty(), "a verdict can be told");
}

}  // namespace

void run_whole_line(const Source& source, uint64_t luck) {
  text::SourceSet sources;
  containers::Containers containers;
  if (source.bytes.starts_with('{')) {
    containers::JsonError error;
    if (!containers::read_json(source.bytes, containers, error)) return;
  } else {
    text::Diagnostics diagnostics;
    Included files(source.included);
    const syntax::Tree tree = syntax::parse(sources, "main.ink", source.bytes, files, diagnostics);
    if (diagnostics.has_errors()) return;
    containers = containers::build(tree, {luck % 2 == 0}, diagnostics);
    if (diagnostics.has_errors()) return;
    containers::Containers again;
    containers::JsonError error;
    EXPECT(containers::read_json(containers::write_json(containers), again, error),
           "what is compiled is read");
  }
  const program::Program program = program::lower(containers);
  IdealDraws ideal(luck);
  story::SeededDraws seeded(luck % 3 == 0 ? story::Generator::minstd : story::Generator::dotnet);
  const Budget budget = budget_of(luck);
  play(program, ideal, budget, luck);
  play(program, seeded, budget, luck);
  review(program, sources, budget);
}

}  // namespace dramaturg::fuzz
