// compare: two stories, examined alike, → what differs between their verdicts, their lines, and
// how their choices and feelings move.
#include <cstdio>
#include <map>

#include "cli/examine.hpp"
#include "cli/files.hpp"
#include "cli/limits.hpp"
#include "cli/verbs.hpp"
#include "report/comparison.hpp"
#include "verdict/ground.hpp"
#include "verdict/matter.hpp"
#include "verdict/odds.hpp"
#include "verdict/values.hpp"

namespace dramaturg::cli {
namespace {

int complain(const std::string& problem) {
  std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
  return 2;
}

/// To its file, or in the page's place. False: `problem` says why not.
bool put(const Output& output, const std::string& bytes, std::string& problem) {
  if (!output.file.empty()) return write_file(output.file, bytes, problem);
  std::fputs(bytes.c_str(), stdout);
  return true;
}

/// The feelings, traits and debts of a drama, as values to ask for.
std::vector<std::string> feelings_of(const Story& story) {
  std::vector<std::string> out;
  if (!story.drama || !story.drama->is_there()) return out;
  for (const world::Scale& scale : story.drama->world().scales)
    for (const world::Holder& holder : scale.holders) {
      std::string value = scale.name.id + "(" + holder.who[0];
      for (size_t i = 1; i < holder.who.size(); ++i) value += ", " + holder.who[i];
      out.push_back(value + ")");
    }
  return out;
}

/// Examined as the story is by itself; feelings are kept alive in a search of their own, which may be larger.
struct Side {
  Examined examined;
  report::ComparedSide report;
};

void add_lines(Side& side) {
  const Story& story = side.examined.story;
  const verdict::Ground ground = verdict::survey(story.program, story.sources);
  std::map<verdict::LineKey, bool> lines;
  for (program::Address at = 0; at < story.program.code.size(); ++at)
    if (ground.lines[at].line != 0 && ground.prints[at] != verdict::Print::nothing)
      lines[ground.lines[at]] |= side.examined.graph.executed[at] != 0;
  for (const auto& [key, is_reached] : lines) {
    std::string text(story.sources.line_text(text::FileId{key.file}, key.line));
    text.erase(0, text.find_first_not_of(" \t"));
    side.report.lines.push_back(
        {std::move(text), story.sources.file(text::FileId{key.file}).name, key.line, is_reached});
  }
}

void add_matter(Side& side) {
  const graph::Graph& graph = side.examined.graph;
  if (!graph.is_complete || side.examined.verdict.endings.empty()) return;
  const verdict::Odds odds = verdict::find_odds(graph, verdict::EvenReaders());
  const verdict::Ahead ahead(graph, odds, verdict::ending_of(graph, side.examined.verdict.endings),
                             static_cast<uint32_t>(side.examined.verdict.endings.size()));
  const verdict::Matter matter =
      verdict::count_what_matters(graph, verdict::find_offers(side.examined.story.program, graph), ahead);
  side.report.choices = matter.choices;
  side.report.that_matter = matter.matter;
}

int add_swing(const std::string& name, const Options& options, Side& side) {
  const std::vector<std::string> feelings = feelings_of(side.examined.story);
  if (feelings.empty() || !side.examined.graph.is_complete) return 0;
  LoadOptions loading;
  loading.is_quiet = true;
  loading.undone = "compared";
  loading.reads_endings = true;
  loading.values = feelings;
  Examined alive;
  if (const int code = load(name, loading, alive.story); code != 0) return code;
  if (const int code = examine_loaded(options, {}, alive); code != 0) return code;
  if (!alive.graph.is_complete) return 0;
  std::vector<program::ContainerId> functions;
  for (const graph::Rule& rule : alive.story.claimed->claims.rules)
    functions.push_back(alive.story.claimed->claims.atoms[rule.what.atom].function);
  const verdict::Odds odds = verdict::find_odds(alive.graph, verdict::EvenReaders(), true);
  const std::vector<double> swings = verdict::find_swings(alive.story.program, alive.graph, odds, functions);
  side.report.swing = 0;
  for (size_t i = 0; i < swings.size(); ++i) {
    *side.report.swing += swings[i];
    if (swings[i] <= side.report.widest_swing) continue;
    side.report.widest_swing = swings[i];
    side.report.widest = feelings[i];
  }
  return 0;
}

int look_at(const std::string& name, const Options& options, Side& side) {
  if (const int code = examine(name, options, "compared", {}, side.examined); code != 0) return code;
  add_lines(side);
  add_matter(side);
  return add_swing(name, options, side);
}

}  // namespace

int run_compare(const Options& options) {
  std::string problem = find_problem(options);
  if (!problem.empty()) return complain(problem);
  Side before, after;
  if (const int code = look_at(options.operands[0], options, before); code != 0) return code;
  if (const int code = look_at(options.operands[1], options, after); code != 0) return code;
  const report::Comparison comparison =
      report::compare(before.examined.verdict, after.examined.verdict, before.report, after.report);
  const report::ComparisonText layout{options.operands[0], options.operands[1], options.ascii};
  bool is_page_wanted = true;
  if (options.json.is_wanted) {
    if (!put(options.json, report::write_comparison_json(comparison), problem)) return complain(problem);
    is_page_wanted = !options.json.file.empty();
  }
  if (options.markdown.is_wanted) {
    if (!put(options.markdown, report::write_comparison_markdown(comparison, layout), problem))
      return complain(problem);
    is_page_wanted = is_page_wanted && !options.markdown.file.empty();
  }
  if (is_page_wanted) std::fputs(report::write_comparison_text(comparison, layout).c_str(), stdout);
  const bool is_known = before.examined.verdict.result == verdict::Result::proved &&
                        after.examined.verdict.result == verdict::Result::proved;
  return is_known ? 0 : 3;
}

}  // namespace dramaturg::cli
