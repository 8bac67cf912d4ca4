// A file that is half understood would prove half of it: one wrong line, and nothing of it is used.
#include "cli/checks_file.hpp"

#include <cstdio>

#include "cli/files.hpp"
#include "cli/story_file.hpp"
#include "text/render.hpp"

namespace dramaturg::cli {

std::string checks_path(const Story& story) {
  return story.path == "-" ? std::string() : without_ending(story.path) + ".checks";
}

int read_checks(const Story& story, world::ChecksFile& out, bool& is_there, bool quietly) {
  const std::string path = checks_path(story);
  is_there = !path.empty() && is_file(path);
  if (!is_there) return 0;
  std::string bytes, problem;
  if (!read_file(path, bytes, problem)) {
    if (!quietly) std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
    return 2;
  }
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  const text::FileId file = sources.add(path, std::move(bytes));
  out = world::read_checks(sources, file, diagnostics);
  if (!quietly)
    for (const text::Diagnostic& each : diagnostics.all())
      std::fputs(text::render(sources, each).c_str(), stderr);
  return diagnostics.has_errors() ? 2 : 0;
}

}  // namespace dramaturg::cli
