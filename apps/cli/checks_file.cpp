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

namespace {

/// 0, or the exit code. The readings that the drama itself holds.
int add_drama_lines(const Story& story, world::ChecksFile& out, bool& is_there, bool quietly) {
  if (!story.drama) return 0;
  world::ChecksFile own;
  text::Diagnostics diagnostics;
  for (const world::KeptLine& line : story.drama->world().kept)
    if (line.word == "told" || line.word == "path")
      world::add_line(story.sources, {line.rest.file, line.word_span.begin, line.rest.end}, diagnostics, own);
  if (!quietly)
    for (const text::Diagnostic& each : diagnostics.all())
      std::fputs(text::render(story.sources, each).c_str(), stderr);
  if (diagnostics.has_errors()) return 2;
  is_there = is_there || !own.readings.empty();
  for (world::KeptReading& reading : own.readings) out.readings.push_back(std::move(reading));
  return 0;
}

}  // namespace

int read_checks(const Story& story, world::ChecksFile& out, bool& is_there, bool quietly) {
  const std::string path = checks_path(story);
  is_there = !path.empty() && is_file(path);
  if (!is_there) return add_drama_lines(story, out, is_there, quietly);
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
  return diagnostics.has_errors() ? 2 : add_drama_lines(story, out, is_there, quietly);
}

}  // namespace dramaturg::cli
