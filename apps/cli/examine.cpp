// The steps of a review without its pages.
#include "cli/examine.hpp"

#include <cstdio>

#include "cli/limits.hpp"
#include "cli/progress.hpp"
#include "verdict/witness.hpp"

namespace dramaturg::cli {

int examine(const std::string& story, const Options& options, const char* undone,
            const graph::Recording& recording, Examined& out) {
  LoadOptions loading;
  loading.is_quiet = options.quiet;
  loading.undone = undone;
  loading.reads_endings = true;
  if (const int code = load(story, loading, out.story); code != 0) return code;
  return examine_loaded(options, recording, out);
}

int examine_loaded(const Options& options, const graph::Recording& recording, Examined& out) {
  Watching watching(progress_kind(options), thread_count(options));
  verdict::Options judging;
  judging.story = out.story.name;
  judging.compile_seconds = watching.now();
  if (out.story.claimed) {
    judging.endings = out.story.claimed->claims.endings;
    if (!out.story.claimed->checks.empty()) out.story.program = out.story.claimed->program;
  }
  out.graph = graph::explore(out.story.program, {}, read_limits(options), watching, nullptr, recording);
  watching.finish();
  verdict::MachineReplayer replayer(out.story.program);
  out.verdict = verdict::judge(out.story.program, out.story.sources, out.graph, replayer, judging);
  if (out.verdict.broken.empty()) return 0;
  std::fprintf(stderr,
               "dramaturg: a fault of ours: %s\nNothing was said of the story. Please report it, with the "
               "command line "
               "and the story.\n",
               out.verdict.broken.c_str());
  return 70;
}

}  // namespace dramaturg::cli
