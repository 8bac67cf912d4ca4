// review: a story in; its verdict out, as a page for people and as JSON; the contract's exit code. Loads,
// explores, judges, writes; knows nothing of any of them.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>

#include "cli/bounds.hpp"
#include "cli/chance.hpp"
#include "cli/checks_file.hpp"
#include "cli/claims.hpp"
#include "cli/files.hpp"
#include "cli/keeping.hpp"
#include "cli/limits.hpp"
#include "cli/load.hpp"
#include "cli/narrow.hpp"
#include "cli/people.hpp"
#include "cli/progress.hpp"
#include "cli/review_files.hpp"
#include "cli/seating.hpp"
#include "cli/verbs.hpp"
#include "cli/watch.hpp"
#include "containers/json.hpp"
#include "report/text.hpp"
#include "verdict/witness.hpp"

namespace dramaturg::cli {
namespace {

int complain(const std::string& problem) {
  std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
  return 2;
}

report::TextOptions text_options(const Options& options, const graph::Limits& limits) {
  report::TextOptions text;
  text.story_argument = options.story();
  text.line_width = page_columns();
  text.has_color = is_colored(options);
  text.is_ascii = options.ascii;
  text.is_quiet = options.quiet;
  text.shows_notes = options.notes;
  text.shows_all = options.all;
  text.explains_state = options.explain_state;
  text.max_seconds = std::isfinite(limits.max_seconds) ? limits.max_seconds : 0;
  text.max_bytes = limits.max_bytes;
  text.max_states = limits.max_states;
  return text;
}

int say_broken(const std::string& broken) {
  std::fprintf(stderr,
               "dramaturg: a fault of ours: %s\nNo verdict was given. Please report it, with the command "
               "line and the story.\n",
               broken.c_str());
  return 70;
}

int exit_code(const Options& options, const verdict::Verdict& verdict) {
  const text::Severity worst_allowed = fail_on(options);
  for (const verdict::Finding& finding : verdict.findings)
    if (finding.is_open() && finding.severity <= worst_allowed) return 1;
  bool is_known = verdict.result == verdict::Result::proved;
  for (const verdict::CheckResult& check : verdict.checks) {
    if (check.verdict == verdict::Holds::fails) return 1;
    is_known = is_known && check.verdict != verdict::Holds::unknown;
  }
  if (is_known) return 0;
  return options.require_proof ? 1 : 3;
}

/// Everything that a change of would make the review another one.
std::vector<std::string> files_of(const Story& story, const Options& options) {
  std::vector<std::string> files;
  const std::string folder = story.path.substr(0, story.path.rfind('/') + 1);  // npos + 1 is 0
  for (uint32_t f = 0; f < story.sources.count(); ++f) files.push_back(folder + story.sources.file({f}).name);
  if (files.empty()) files.push_back(story.path.empty() ? options.story() : story.path);
  if (const std::string checks = checks_path(story); !checks.empty()) files.push_back(checks);  // or may come
  if (options.baseline) files.push_back(*options.baseline);
  return files;
}

/// What readings meet takes a second, more watchful exploration, which keeps apart what differs only in
/// words: its situations are more than the story has, so nothing but shares is taken from it. For people at a
/// terminal it is made after a first one that was quick, and let go when it takes some seconds more; a page
/// is waited for. Of a search that stopped, the page gets as much as a quarter of its time tells.
std::optional<graph::Graph> record(const Story& story, const graph::Graph& graph,
                                   const graph::Reductions& reductions, const graph::Limits& limits,
                                   const Options& options, graph::Watcher& watching) {
  const bool is_for_page = options.html.is_wanted;
  const bool is_for_terminal =
      !options.json.is_wanted && !options.quiet && graph.is_complete && graph.seconds <= 5;
  if (!is_for_page && !is_for_terminal) return std::nullopt;
  graph::Limits shorter = limits;
  if (!graph.is_complete)
    shorter.max_seconds = std::max(1.0, graph.seconds / 4);
  else if (!is_for_page)
    shorter.max_seconds = std::min(limits.max_seconds, std::clamp(4 * graph.seconds, 1.0, 5.0));
  graph::Graph recorded =
      graph::explore(story.program, reductions, shorter, watching, nullptr, {.traces = true});
  if (!is_for_page && !recorded.is_complete) return std::nullopt;
  return recorded;
}

/// Once more without the cone, to find choices after which nothing is different, not even a word. Bounded by
/// situations and not by time, so that the findings are the same on every machine.
std::optional<graph::Graph> tell(const Story& story, const graph::Graph& graph, graph::Reductions reductions,
                                 const graph::Limits& limits, graph::Watcher& watching) {
  constexpr uint64_t most_situations = 100'000, least_room = 20'000, growth = 2;
  if (!graph.is_complete || graph.situations > most_situations) return std::nullopt;
  reductions.cone = false;
  graph::Limits narrow = limits;
  narrow.max_states = std::max(least_room, growth * graph.situations);
  graph::Graph told = graph::explore(story.program, reductions, narrow, watching, nullptr, {.offers = true});
  if (!told.is_complete) return std::nullopt;
  return told;
}

std::vector<verdict::Options::Override> severities(const Options& options) {
  std::vector<verdict::Options::Override> out;
  for (const auto& [code, word] : options.severities) {
    out.push_back({code, std::nullopt});
    if (word == "error") out.back().severity = text::Severity::error;
    if (word == "warning") out.back().severity = text::Severity::warning;
    if (word == "note") out.back().severity = text::Severity::note;
  }
  return out;
}

int review_once(const Options& options, std::vector<std::string>& files) {
  graph::Reductions reductions;
  std::string problem = find_problem(options);
  if (!problem.empty() || !read_reductions(options, reductions, problem)) return complain(problem);
  verdict::Baseline baseline;
  if (!check_outputs(options, problem) || !load_baseline(options, baseline, problem))
    return complain(problem);
  std::vector<ReaderModel> readers;
  if (options.html.is_wanted && !read_configured(options, readers, problem)) return complain(problem);
  const graph::Limits limits = read_limits(options);

  Watching watching(progress_kind(options), thread_count(options));
  LoadOptions load_options;
  load_options.is_quiet = options.quiet;
  load_options.undone = "reviewed";
  load_options.reads_checks = true;
  load_options.shows_advice = options.notes;
  load_options.has_shipped_seeds = options.dice == "ink";
  load_options.takes_bounds = true;
  if (!read_bounds(options, load_options.bounds, problem)) return complain(problem);
  Story story;
  const int loaded = load(options.story(), load_options, story);
  files = files_of(story, options);
  if (loaded != 0) return loaded;

  verdict::Options judging;
  judging.story = story.name;
  judging.only = options.only;
  judging.severities = severities(options);
  judging.is_exact = options.exact;
  judging.compile_seconds = watching.now();
  judging.assumed = story.assumed;
  if (story.is_compiled_elsewhere) judging.compiled = {story.path, containers::write_json(story.containers)};

  FileKeeping kept;
  if (!kept.open(options, story, problem)) return complain(problem);
  const graph::Graph graph = graph::explore(
      story.program, reductions, limits, watching, nullptr,
      {.costs = options.explain_state, .costs_if_stopped = true, .growth = true, .offers = true},
      kept.keeping());
  if (!kept.refusal().empty()) return complain(kept.refusal());
  if (story.claimed) {
    Judged judged = judge_claims(story, reductions, limits, watching, graph.situations);
    judging.endings = story.claimed->claims.endings;
    judging.claims = source_claims(story, judged.checks);
    judging.checks = std::move(judged.checks);
    if (!judged.broken.empty()) return say_broken(judged.broken);
  }
  const std::optional<graph::Graph> recorded = record(story, graph, reductions, limits, options, watching);
  judging.recorded = recorded ? &*recorded : nullptr;
  const std::optional<graph::Graph> told = tell(story, graph, reductions, limits, watching);
  judging.told = told ? &*told : nullptr;
  std::optional<report::PagePeople> people;
  if (options.html.is_wanted) people = gather_people(story, graph, reductions, limits, options, watching);
  watching.finish();
  std::vector<SeatedReader> seated;
  if (!readers.empty() && graph.is_complete) seated = seat_configured(options, readers);
  verdict::MachineReplayer replayer(story.program);
  verdict::Verdict verdict = verdict::judge(story.program, story.sources, graph, replayer, judging);
  if (!verdict.broken.empty()) return say_broken(verdict.broken);
  if (load_options.has_shipped_seeds)
    if (const int code = compare_with_ideal_dice(options, reductions, limits, watching, verdict); code != 0)
      return code;

  if (options.baseline) apply_baseline(baseline, verdict);
  bool has_taken_stdout = false;
  if (!write_documents(
          options,
          {story, graph, recorded ? &*recorded : nullptr, verdict, std::move(people), std::move(seated)},
          has_taken_stdout, problem))
    return complain(problem);
  if (!has_taken_stdout)
    print_page(report::write_text(verdict, story.sources, text_options(options, limits)));
  return exit_code(options, verdict);
}

}  // namespace

int run_review(const Options& given) {
  Options options = given;
  options.html.is_wanted = options.html.is_wanted || options.open;
  if (options.watch) watch(review_once, options);
  std::vector<std::string> files;
  return review_once(options, files);
}

}  // namespace dramaturg::cli
