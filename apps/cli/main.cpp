// The command line's front door: hands argv to the verb that is named and ends with its exit code. Holds no
// story logic. A reader who goes away (closed pipe) ends us quietly; output that could not be written never
// ends in 0.
#include <csignal>
#include <cstdio>
#include <exception>

#include "cli/config.hpp"
#include "cli/verbs.hpp"

namespace {

using namespace dramaturg::cli;

/// What dramaturg.toml has to say to these verbs, before they run.
bool is_configured(Verb verb) { return verb == Verb::review || verb == Verb::play; }

int complain(const std::string& problem) {
  std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
  return 2;
}

/// To `audience` it says who the readers are called, and no more: what it says of reviews is not meant.
bool read_names_of_readers(Options& options, std::string& problem) {
  Options configured = options;
  if (!apply_config(configured, problem)) return false;
  options.readers = std::move(configured.readers);
  return true;
}

int run(Options options) {
  std::string problem;
  if (options.verb == Verb::audience && !read_names_of_readers(options, problem)) return complain(problem);
  const bool is_read = !options.is_inklecate && is_configured(options.verb);
  if (is_read && !apply_config(options, problem)) return complain(problem);
  if (options.show_config) {
    std::fputs(show_config(options).c_str(), stdout);
    return 0;
  }
  if (options.verb == Verb::review && options.operands.empty())
    return complain("review wants STORY: dramaturg review STORY (or `story` in dramaturg.toml)");
  switch (options.verb) {
    case Verb::review: return run_review(options);
    case Verb::play: return run_play(options);
    case Verb::init: return run_init(options);
    case Verb::completion: return run_completion(options);
    case Verb::explain: return run_explain(options);
    case Verb::compile: return run_compile(options);
    case Verb::recap: return run_recap(options);
    case Verb::compare: return run_compare(options);
    case Verb::audience: return run_audience(options);
    case Verb::ask: return run_ask(options);
    default: return 70;  // parse_options lets no other verb through
  }
}

}  // namespace

int main(int argc, char** argv) {
  // A parent may have left it ignored, and then a closed pipe would look like a full disk.
  std::signal(SIGPIPE, SIG_DFL);
  int code = 70;
  try {
    const Parsed parsed = parse_options(argc, argv);
    if (parsed.is_ready) {
      code = run(parsed.options);
      if (parsed.options.is_inklecate && code != 0) code = 1;  // the only failure inklecate knows
    } else {
      code = parsed.exit_code;
      std::fputs(parsed.said.c_str(), code == 0 ? stdout : stderr);
    }
  } catch (const std::exception& fault) {
    std::fprintf(
        stderr,
        "dramaturg: a fault of ours: %s\nNo verdict was given. Please report it, with the command line "
        "and the story.\n",
        fault.what());
    code = 70;
  }
  if (std::fflush(stdout) != 0 || std::ferror(stdout)) {
    std::fputs("dramaturg: the output could not be written\n", stderr);
    if (code == 0) code = 2;
  }
  return code;
}
