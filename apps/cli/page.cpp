// Endings and findings are replayed as a reader would read them; what the graph knows of knots and lines is
// added.
#include "cli/page.hpp"

#include <algorithm>
#include <map>

#include "cli/choices.hpp"
#include "cli/fate.hpp"
#include "cli/reading.hpp"
#include "report/layout.hpp"
#include "report/page.hpp"
#include "verdict/episodes.hpp"
#include "verdict/ground.hpp"
#include "verdict/lines.hpp"
#include "verdict/map.hpp"
#include "verdict/odds.hpp"

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
  Gatherer(const Reviewed& reviewed, const Options& options)
      : story_(reviewed.story),
        graph_(reviewed.graph),
        recorded_(reviewed.recorded),
        verdict_(reviewed.verdict),
        people_(reviewed.people),
        configured_(reviewed.readers),
        options_(options),
        ground_(verdict::survey(story_.program, story_.sources)) {}

  report::PageInput gather() {
    in_.title = story_.name;
    in_.checks_file = story_.name + ".checks";
    if (story_.drama) {
      const world::World& world = story_.drama->world();
      if (!world.title.empty()) in_.title = world.title;
      const int32_t episodes = world.schedule.episodes;
      in_.about = episodes > 1 ? "a drama in " + std::to_string(episodes) + " episodes" : "a drama";
    }
    in_.people = people_;
    in_.tool_version = DRAMATURG_VERSION;
    in_.story_argument = options_.story();
    in_.command = "dramaturg review " + report::shell_word(options_.story()) + " --html" +
                  (options_.html.file.empty() ? options_.open ? " --open" : ""
                                              : "=" + report::shell_word(options_.html.file));
    for (const verdict::Ending& ending : verdict_.endings) add_replay(ending.path, "");
    for (const verdict::Finding& finding : verdict_.findings)
      if (finding.path)
        add_replay(*finding.path, finding.severity == text::Severity::error ? finding.text : "");
    add_odds();
    add_fate();
    add_map();
    add_heat();
    if (verdict_.checks.empty()) add_suggestions();
    return std::move(in_);
  }

 private:
  struct Reader {
    report::PageModel model;
    verdict::FirstOptionReaders readers;
  };
  /// The readers that the slider walks through, from patient to hurried.
  static std::vector<Reader> readers() {
    std::vector<Reader> all{{{"picks evenly", "takes each offered option with equal weight"}, {1, 1}}};
    for (const uint32_t times : {2u, 4u, 9u}) {
      const std::string readily = std::to_string(times) + " times as readily";
      all.push_back(
          {{"in a hurry: the first option " + readily, "takes the first option " + readily + " as any other"},
           {times, 1}});
    }
    return all;
  }

  void add_odds() {
    in_.ending_odds.resize(verdict_.endings.size());
    for (const Reader& reader : readers()) {
      const verdict::Odds odds = verdict::find_odds(graph_, reader.readers);
      in_.models.push_back(reader.model);
      for (size_t e = 0; e < verdict_.endings.size(); ++e)
        in_.ending_odds[e].push_back(share(verdict::share_that_stops(
            odds, verdict::stops_of(graph_, odds, graph::VertexKind::ending, verdict_.endings[e].ends))));
      in_.no_ending.push_back(share(verdict::share_without_ending(graph_, odds)));
      if (recorded_ != nullptr && recorded_->is_complete)
        met_.push_back(verdict::find_met(ground_, *recorded_, verdict::find_odds(*recorded_, reader.readers),
                                         verdict_.words));
    }
    for (const SeatedReader& reader : configured_) add_configured(reader);
    for (const verdict::Ending& ending : verdict_.endings)
      if (ending.at_most) in_.ending_best.push_back({*ending.at_most, *ending.at_most});
  }

  /// Its shares are found by name: it was seated in a story that was compiled for it.
  void add_configured(const SeatedReader& reader) {
    in_.models.push_back({reader.name, reader.about.empty() ? "is as its file says" : reader.about, true});
    in_.no_ending.push_back(share(reader.no_ending));
    for (size_t e = 0; e < verdict_.endings.size(); ++e) {
      report::Share found{0, 0};
      for (const auto& [name, odds] : reader.endings)
        if (name == verdict_.endings[e].name) found = share(odds);
      in_.ending_odds[e].push_back(found);
    }
    if (met_.empty()) return;
    std::map<std::pair<std::string, uint32_t>, verdict::Interval> lines;
    for (const SeatedReader::Line& line : reader.lines) lines[{line.file, line.line}] = line.odds;
    verdict::Met met = met_.front();
    for (verdict::Met::Line& line : met.lines)
      line.odds = lines[{story_.sources.file(text::FileId{line.file}).name, line.line}];
    for (verdict::Met::Knot& knot : met.knots)
      for (const verdict::Met::Knot& each : reader.knots)
        if (each.name == knot.name) knot.odds = each.odds;
    met_.push_back(std::move(met));
  }

  /// Lines for a checks file, drawn from what is known of the story: its rarest ending can be reached, a knot
  /// that all readings meet is met by all, a number does not fall below 0.
  void add_suggestions() {
    if (verdict_.endings.size() > 1)
      in_.suggestions.push_back("check rarest: reachable ending(\"" + verdict_.endings.back().name + "\")");
    for (size_t k = in_.knots.size(); k-- > 0;) {
      const report::PageKnot& knot = in_.knots[k];
      if (knot.share.empty() || knot.share[0].low < 1 || knot.name == "the opening") continue;
      in_.suggestions.push_back("check met: unavoidable visits(" + knot.name + ")");
      break;
    }
    const Reading opening(story_.program, DiceKind::ideal, 0);
    for (uint32_t g = 0; g < story_.program.globals.size(); ++g) {
      if (opening.state().globals[g].kind != program::Kind::integer) continue;
      const std::string& name = story_.program.globals[g];
      in_.suggestions.push_back("check " + name + "_stays: never " + name + " < 0");
      break;
    }
  }

  static report::Share share(const verdict::Interval& interval) { return {interval.low, interval.high}; }

  /// Of the reading that the author calls `told`, else of one to the likeliest ending.
  void add_fate() {
    std::vector<Pick> picks;
    std::string problem;
    in_.fate_title = "told";
    Options told = options_;
    told.choices = "told";
    if (!has_reading(story_, "told") || read_choices(story_, told, picks) != 0) {
      if (verdict_.endings.empty() || !read_picks(verdict_.endings[0].path, picks, problem)) return;
      in_.fate_title = "shortest to " + verdict_.endings[0].name;
    }
    in_.fate = Fates(story_, graph_, verdict_).of(picks);
    if (!in_.fate) return;
    const std::string path = write_picks(picks);
    add_replay(path, "");
    for (in_.fate_replay = 0; in_.replays[in_.fate_replay].path != path;)
      if (++in_.fate_replay == in_.replays.size()) return in_.fate.reset();
    in_.turning_points =
        report::recapitulate("", in_.replays[in_.fate_replay].transcript, in_.fate, {}).turning_points;
  }

  void add_map() {
    const std::vector<std::string> episodes = verdict::find_episodes(ground_);
    verdict::StoryMap map = verdict::draw_map(ground_, graph_);
    if (recorded_ != nullptr) {  // the same knots; it knows when each is met
      const verdict::StoryMap timed = verdict::draw_map(ground_, *recorded_);
      for (size_t k = 0; k < map.knots.size(); ++k) map.knots[k].depth = timed.knots[k].depth;
    }
    for (const verdict::MapKnot& knot : map.knots) {
      report::PageKnot out;
      out.name = knot.name;
      out.file = knot.where.file;
      out.line = knot.where.line;
      out.words = knot.words;
      if (knot.container) out.episode = episodes[knot.container.value];
      out.depth = knot.depth;
      out.status = knot.is_met ? trouble_in(knot.name) : "never";
      for (const verdict::Met& met : met_)
        for (const verdict::Met::Knot& each : met.knots)
          if (each.name == knot.name) out.share.push_back(share(each.odds));
      if (out.share.size() != met_.size()) out.share.clear();  // the opening
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

  report::Shares shares_of(const verdict::LineKey& key) const {
    report::Shares shares;
    for (const verdict::Met& met : met_) {
      const auto line =
          std::lower_bound(met.lines.begin(), met.lines.end(), key,
                           [](const auto& a, const auto& b) { return verdict::LineKey{a.file, a.line} < b; });
      if (line == met.lines.end() || line->file != key.file || line->line != key.line) return {};
      shares.push_back(share(line->odds));
    }
    return shares;
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
      in_.files.back().lines.push_back({key.line, is_seen, shares_of(key)});
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
  const graph::Graph* const recorded_;  ///< or null
  const verdict::Verdict& verdict_;
  const std::optional<report::PagePeople>& people_;
  const std::vector<SeatedReader>& configured_;
  const Options& options_;
  const verdict::Ground ground_;
  std::vector<verdict::Met> met_;  ///< by reader
  report::PageInput in_;
};

}  // namespace

std::string make_page(const Reviewed& reviewed, const Options& options) {
  return report::write_page(reviewed.verdict, reviewed.story.sources, Gatherer(reviewed, options).gather());
}

}  // namespace dramaturg::cli
