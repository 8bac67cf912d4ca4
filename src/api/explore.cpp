// The door `explore`: search, judge, and lay the verdict out flat.
#include "dramaturg/explore.hpp"

#include <chrono>

#include "api/data.hpp"
#include "containers/json.hpp"
#include "graph/graph.hpp"
#include "report/json.hpp"
#include "verdict/witness.hpp"

namespace dramaturg {
namespace {

struct Watching final : graph::Watcher {
  explicit Watching(const ReviewOptions& options) : options(options) {}
  bool go_on(const graph::Progress& progress) override {
    return !options.go_on || options.go_on(progress.situations);
  }
  double now() override {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
  }
  const ReviewOptions& options;
};

}  // namespace

Result<Review> review(const Compiled& compiled, const ReviewOptions& options) {
  const StoryData& data = compiled.data();
  graph::Limits limits;
  limits.max_seconds = options.max_seconds;
  limits.max_states = options.max_states;
  limits.max_bytes = options.max_bytes;
  Watching watching(options);
  const graph::Graph graph = graph::explore(data.program, {}, limits, watching);
  verdict::Options judging;
  judging.story = options.name;
  if (data.is_compiled_elsewhere) judging.compiled = {options.name, compiled.json()};
  verdict::MachineReplayer replayer(data.program);
  const verdict::Verdict verdict = verdict::judge(data.program, data.sources, graph, replayer, judging);
  if (!verdict.broken.empty()) return Error{ErrorKind::fault, "A fault of ours: " + verdict.broken};

  Review review;
  review.result = verdict::name(verdict.result);
  review.limit = verdict.limit;
  review.states = verdict.states;
  review.moves = verdict.transitions;
  for (const verdict::Ending& ending : verdict.endings)
    review.endings.push_back({ending.name, verdict::name(ending.kind), ending.fewest_turns, ending.path,
                              ending.where.file, ending.where.line});
  for (const verdict::Finding& finding : verdict.findings)
    review.findings.push_back({finding.code, verdict::name(finding.severity), finding.text, finding.mend,
                               finding.path.value_or(""), finding.where.file, finding.where.line,
                               finding.allowed.has_value()});
  review.json = report::write_json(verdict, {DRAMATURG_VERSION, false});
  return review;
}

}  // namespace dramaturg
