// compile: STORY → `.ink.json`, written beside its final name and then renamed, so that no game ever reads
// half a story. With -p it is played afterwards, plainly.
#include <chrono>
#include <cstdio>
#include <string>

#include "cli/files.hpp"
#include "cli/inklecate.hpp"
#include "cli/load.hpp"
#include "cli/play.hpp"
#include "cli/verbs.hpp"
#include "containers/json.hpp"

namespace dramaturg::cli {

namespace {

/// As inklecate names it: STORY.ink gives STORY.ink.json. Empty: only the author can say.
std::string output_name(const Options& options, const Story& story) {
  if (options.output) return *options.output;
  if (story.path == "-") return "-";
  return story.is_compiled_elsewhere ? "" : story.path + ".json";
}

/// As inklecate does: `tale.txt` gives tale.ink.json.
std::string inklecate_output_name(const Options& options) {
  if (options.output) return *options.output;
  const std::string& path = options.story();
  const size_t dot = path.rfind('.');
  const bool has_ending = dot != path.npos && path.find('/', dot) == path.npos;
  return path.substr(0, has_ending ? dot : path.npos) + ".ink.json";
}

/// A drama as ink that any other tool can include.
int write_plain_ink(const Options& options, const LoadOptions& wanted) {
  std::string ink, problem;
  if (const int code = load_plain_ink(options.story(), wanted, ink); code != 0) return code;
  if (write_file(*options.output, ink, problem)) return 0;
  std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
  return 2;
}

LoadOptions load_options(const Options& options) {
  LoadOptions wanted;
  wanted.count_all_visits = options.count_all_visits;
  wanted.answers_for_game = false;
  wanted.is_quiet = options.quiet;
  wanted.undone = "compiled";
  wanted.shows_advice = !options.is_inklecate && !options.json_lines;
  wanted.has_plain_diagnostics = options.is_inklecate;
  wanted.has_json_diagnostics = options.json_lines;
  wanted.only_counts = options.stats;
  return wanted;
}

/// What inklecate says of an input it cannot take; empty: nothing.
std::string inklecate_problem(const Options& options) {
  const std::string& story = options.story();
  const bool is_json = story.ends_with(".json");
  if (story != "-" && !is_file(story)) return "Could not open file '" + story + "'\n";
  if (is_json && options.stats) return "Cannot show stats for .json, only for .ink\n";
  return {};
}

/// The steps as inklecate -j tells them; it ends the list of issues with no newline.
void print_json_outcome(const Story& story, int code) {
  std::printf("{\"compile-success\": %s}\n%s", code == 0 ? "true" : "false",
              json_object("issues", plain_sentences(story)).c_str());
}

int write_json(const Options& options, const Story& story) {
  const std::string name =
      options.is_inklecate ? inklecate_output_name(options) : output_name(options, story);
  if (name.empty()) {
    std::fprintf(stderr, "dramaturg: %s is compiled already; name a file with -o FILE\n", story.path.c_str());
    return 2;
  }
  std::string problem;
  if (!write_file(name, containers::write_json(story.containers), problem)) {
    if (options.is_inklecate) std::printf("Could not write to output file '%s'\n", name.c_str());
    std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
    return 2;
  }
  if (options.json_lines) std::fputs("{\"export-complete\": true}\n", stdout);
  return 0;
}

}  // namespace

int run_compile(const Options& options) {
  const auto begin = std::chrono::steady_clock::now();
  for (const char letter : options.unsupported) std::printf("Unsupported argument type: '%c'\n", letter);
  if (options.is_inklecate) {
    const std::string problem = inklecate_problem(options);
    std::fputs(problem.c_str(), stdout);
    if (!problem.empty()) return 1;
  }
  Story story;
  const LoadOptions wanted = load_options(options);
  const bool is_plain_ink = options.story().ends_with(".drama") && options.output &&
                            (options.output->ends_with(".ink") || *options.output == "-");
  if (is_plain_ink) return write_plain_ink(options, wanted);
  const int code = load(options.story(), wanted, story);
  if (options.stats && story.counts) {
    if (options.json_lines) std::fputs(json_object("issues", plain_sentences(story)).c_str(), stdout);
    std::fputs(counts_text(*story.counts, options.json_lines).c_str(), stdout);
    return options.is_inklecate ? 0 : code;  // inklecate counts what it could read
  }
  if (options.json_lines) print_json_outcome(story, code);
  if (code != 0) return code;
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
  if (options.timings) std::fprintf(stderr, "compiled in %.1f ms\n", spent.count());
  const bool is_played = options.play_after || (options.is_inklecate && story.is_compiled_elsewhere);
  // inklecate writes no file when it plays, and neither do we, unless one was named.
  const bool is_written = !is_played || (options.output && !options.is_inklecate);
  if (is_written)
    if (const int failed = write_json(options, story); failed != 0) return failed;
  return is_played ? play(story, options, true) : 0;
}

}  // namespace dramaturg::cli
