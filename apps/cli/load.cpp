// Files, folders and standard input → Story.
#include "cli/load.hpp"

#include <cstdio>

#include "cli/story_file.hpp"
#include "containers/json.hpp"

namespace dramaturg::cli {

namespace {

int read_compiled(const StoryFile& file, Story& out) {
  containers::JsonError error;
  out.is_compiled_elsewhere = true;
  if (containers::read_json(file.bytes, out.containers, error)) return 0;
  std::fprintf(stderr, "%s:%u:%u: error: %s\n", file.path.c_str(), error.line, error.column,
               error.text.c_str());
  return 2;
}

int compile(const StoryFile& file) {
  std::fprintf(stderr, "dramaturg: %s: compiling ink is not there yet in this version; name a .ink.json\n",
               file.path.c_str());
  return 2;
}

}  // namespace

std::string Story::place(program::Address address) const {
  if (address >= program.spans.size()) return {};
  const text::Span& span = program.spans[address];
  if (!span.file) return {};
  const text::Place place = sources.place(span);
  return std::string(place.file) + ":" + std::to_string(place.line);
}

int load(const std::string& story, const LoadOptions&, Story& out) {
  StoryFile file;
  std::string problem;
  if (!find_story(story, file, problem)) {
    std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
    return 2;
  }
  out.path = file.path;
  out.name = file.title;
  const bool is_json = file.kind == StoryFile::Kind::json;
  const int code = is_json ? read_compiled(file, out) : compile(file);
  if (code == 0) out.program = program::lower(out.containers);
  return code;
}

}  // namespace dramaturg::cli
