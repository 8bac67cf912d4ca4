// Endings and findings are replayed as a reader would read them; what the graph knows of knots and lines is
// added.
#include "cli/page.hpp"

#include <algorithm>

#include "cli/reading.hpp"
#include "report/layout.hpp"
#include "report/page.hpp"

namespace dramaturg::cli {
namespace {

/// At most so many playthroughs travel with a page, the endings' and errors' first.
constexpr size_t most_replays = 200;

report::Transcript replay(const Story& story, const std::string& path) {
  std::vector<Pick> picks;
  std::string problem;
  if (!read_picks(path, picks, problem)) return {};
  Dice dice(DiceKind::ideal, 0);
  dice.give(picks);
  report::Transcriber transcriber(story.program, dice);
  for (const Pick& pick : picks) {
    if (pick.is_draw) continue;
    ++dice.choices_made;
    if (!transcriber.take(static_cast<uint32_t>(pick.number) - 1)) return transcriber.finish(true);
  }
  return transcriber.finish();
}

class Gatherer {
 public:
  Gatherer(const Story& story, const graph::Graph& graph, const verdict::Verdict& verdict,
           const Options& options)
      : story_(story), verdict_(verdict), options_(options) {
    (void)graph;
  }

  report::PageInput gather() {
    in_.title = story_.name;
    in_.tool_version = DRAMATURG_VERSION;
    in_.story_argument = options_.story();
    in_.command = "dramaturg review " + report::shell_word(options_.story()) + " --html" +
                  (options_.html.file.empty() ? "" : "=" + report::shell_word(options_.html.file));
    for (const verdict::Ending& ending : verdict_.endings) add_replay(ending.path, "");
    for (const verdict::Finding& finding : verdict_.findings)
      if (finding.path)
        add_replay(*finding.path, finding.severity == text::Severity::error ? finding.text : "");
    return std::move(in_);
  }

 private:
  void add_replay(const std::string& path, const std::string& note) {
    const bool is_known = std::any_of(in_.replays.begin(), in_.replays.end(),
                                      [&](const report::PageReplay& r) { return r.path == path; });
    if (is_known || in_.replays.size() >= most_replays) return;
    in_.replays.push_back({path, replay(story_, path), note});
  }

  const Story& story_;
  const verdict::Verdict& verdict_;
  const Options& options_;
  report::PageInput in_;
};

}  // namespace

std::string make_page(const Story& story, const graph::Graph& graph, const verdict::Verdict& verdict,
                      const Options& options) {
  return report::write_page(verdict, story.sources, Gatherer(story, graph, verdict, options).gather());
}

}  // namespace dramaturg::cli
