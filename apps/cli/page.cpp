// Endings and findings are replayed as a reader would read them; what the graph knows of knots and lines is
// added.
#include "cli/page.hpp"

#include <algorithm>
#include <map>

#include "cli/reading.hpp"
#include "report/layout.hpp"
#include "report/page.hpp"
#include "verdict/ground.hpp"
#include "verdict/map.hpp"

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
      : story_(story),
        graph_(graph),
        verdict_(verdict),
        options_(options),
        ground_(verdict::survey(story.program, story.sources)) {}

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
    add_map();
    add_heat();
    return std::move(in_);
  }

 private:
  void add_map() {
    const verdict::StoryMap map = verdict::draw_map(ground_, graph_);
    for (const verdict::MapKnot& knot : map.knots) {
      report::PageKnot out;
      out.name = knot.name;
      out.file = knot.where.file;
      out.line = knot.where.line;
      out.words = knot.words;
      out.depth = knot.depth;
      out.status = knot.is_met ? trouble_in(knot.name) : "never";
      in_.knots.push_back(std::move(out));
    }
    for (const verdict::MapArrow& arrow : map.arrows) in_.edges.push_back({arrow.from, arrow.to, {}});
  }

  std::string trouble_in(const std::string& knot) const {
    for (const char* code : {"dead-end", "trap"})
      for (const verdict::Finding& finding : verdict_.findings)
        if (!finding.allowed && finding.where.knot == knot && finding.code == code) return code;
    return {};
  }

  /// Lines that can print, and whether some reading reads them.
  void add_heat() {
    std::map<verdict::LineKey, bool> lines;
    for (program::Address at = 0; at < story_.program.code.size(); ++at) {
      const verdict::LineKey key = ground_.lines[at];
      if (key.line == 0 || ground_.prints[at] == verdict::Print::nothing) continue;
      lines[key] |= graph_.executed[at] != 0;
    }
    for (const auto& [key, is_seen] : lines) {
      const std::string& name = story_.sources.file(text::FileId{key.file}).name;
      if (in_.files.empty() || in_.files.back().name != name) in_.files.push_back({name, {}});
      in_.files.back().lines.push_back({key.line, is_seen, {}});
    }
  }

  void add_replay(const std::string& path, const std::string& note) {
    const bool is_known = std::any_of(in_.replays.begin(), in_.replays.end(),
                                      [&](const report::PageReplay& r) { return r.path == path; });
    if (is_known || in_.replays.size() >= most_replays) return;
    in_.replays.push_back({path, replay(story_, path), note});
  }

  const Story& story_;
  const graph::Graph& graph_;
  const verdict::Verdict& verdict_;
  const Options& options_;
  const verdict::Ground ground_;
  report::PageInput in_;
};

}  // namespace

std::string make_page(const Story& story, const graph::Graph& graph, const verdict::Verdict& verdict,
                      const Options& options) {
  return report::write_page(verdict, story.sources, Gatherer(story, graph, verdict, options).gather());
}

}  // namespace dramaturg::cli
