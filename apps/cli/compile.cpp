// compile: STORY → `.ink.json`, written beside its final name and then renamed, so that no game ever reads
// half a story. With -p it is played afterwards, plainly.
#include <cstdio>
#include <string>

#include "cli/files.hpp"
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

/// A drama as ink that any other tool can include.
int write_plain_ink(const Options& options, const LoadOptions& wanted) {
  std::string ink, problem;
  if (const int code = load_plain_ink(options.story(), wanted, ink); code != 0) return code;
  if (write_file(*options.output, ink, problem)) return 0;
  std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
  return 2;
}

}  // namespace

int run_compile(const Options& options) {
  Story story;
  LoadOptions wanted;
  wanted.count_all_visits = options.count_all_visits;
  wanted.is_quiet = options.quiet;
  wanted.undone = "compiled";
  wanted.shows_advice = !options.is_inklecate;
  wanted.has_plain_diagnostics = options.is_inklecate;
  const bool is_plain_ink = options.story().ends_with(".drama") && options.output &&
                            (options.output->ends_with(".ink") || *options.output == "-");
  if (is_plain_ink) return write_plain_ink(options, wanted);
  if (const int code = load(options.story(), wanted, story); code != 0) return code;
  // inklecate writes no file when it plays, unless one was named.
  if (!options.play_after || options.output) {
    const std::string name = output_name(options, story);
    if (name.empty()) {
      std::fprintf(stderr, "dramaturg: %s is compiled already; name a file with -o FILE\n",
                   story.path.c_str());
      return 2;
    }
    std::string problem;
    if (!write_file(name, containers::write_json(story.containers), problem)) {
      std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
      return 2;
    }
  }
  return options.play_after ? play(story, options, true) : 0;
}

}  // namespace dramaturg::cli
