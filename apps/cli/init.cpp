// init: a folder with a story in; a commented dramaturg.toml and a checks file beside the story out, with
// suggestions drawn from it: its endings, its knots, its variables. What is there already is never
// overwritten.
#include <algorithm>
#include <cstdio>

#include "cli/files.hpp"
#include "cli/load.hpp"
#include "cli/story_file.hpp"
#include "cli/verbs.hpp"

namespace dramaturg::cli {
namespace {

std::string config_text(const std::string& story) {
  std::string quoted;
  for (const char c : story) quoted += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  return "# How dramaturg is run on this story. Flags win over what stands here; `dramaturg review "
         "--show-config`\n"
         "# says what is set, and where.\n\nstory = \"" +
         quoted +
         "\"\n\n[review]\n# max-time = \"60s\"           # stop exploring after so long; \"none\" lifts it\n"
         "# fail-on = \"error\"          # or \"warning\", or \"note\"\n"
         "# baseline = \"known.txt\"     # findings that are known: dramaturg review "
         "--write-baseline=known.txt\n"
         "# html = \"review.html\"       # the report page, written each time\n\n[severity]\n"
         "# done-ending = \"off\"        # or \"note\", \"warning\", \"error\"; `dramaturg explain` lists "
         "the codes\n";
}

/// The names in tags `# ending: NAME` whose text is written out.
std::vector<std::string> tagged_endings(const program::Program& program) {
  std::vector<std::string> out;
  for (program::Address at = 0; at + 1 < program.code.size(); ++at) {
    if (program.code[at].op != program::Op::tag_start || program.code[at + 1].op != program::Op::text)
      continue;
    std::string text(program.constants.string({program.code[at + 1].a}));
    if (!text.starts_with("ending:")) continue;
    text.erase(0, std::min(text.size(), text.find_first_not_of(" \t", 7)));
    if (!text.empty() && std::find(out.begin(), out.end(), text) == out.end()) out.push_back(text);
  }
  return out;
}

std::string checks_text(const program::Program& program, const std::string& title) {
  std::string out =
      "// What you claim about \"" + title +
      "\". Each line is a claim; `//` opens a comment. Take the slashes away from those you mean.\n";
  const std::vector<std::string> endings = tagged_endings(program);
  if (!endings.empty()) {
    out += "\n// Every ending can be reached:\n";
    for (size_t i = 0; i < endings.size() && i < 12; ++i)
      out += "// check ending_" + std::to_string(i + 1) + ": reachable ending(\"" + endings[i] + "\")\n";
  }
  std::vector<std::string> knots;
  for (const program::ContainerInfo& info : program.containers)
    if (info.is_knot && !info.is_function && info.parent && info.parent.value == 0)
      knots.push_back(info.name);
  if (!knots.empty()) {
    out +=
        "\n// No reader misses it, and every reader meets one before the other:\n// check met: unavoidable "
        "visits(" +
        knots.front() + ")\n";
    if (knots.size() > 1) out += "// check order: visits(" + knots[0] + ") before visits(" + knots[1] + ")\n";
  }
  bool is_first = true;
  for (const std::string& name : program.globals) {
    if (out.size() > 3000) break;
    if (is_first) out += "\n// A value that no reading may reach:\n";
    is_first = false;
    out += "// check " + name + "_stays: never " + name + " < 0\n";
  }
  return out + "\n// A reading to keep: path first 1,1,2\n";
}

bool write_new(const std::string& path, const std::string& text, std::string& problem) {
  if (is_file(path) || is_folder(path)) {
    problem = path + " is there already; nothing was written";
    return false;
  }
  return write_file(path, text, problem);
}

}  // namespace

int run_init(const Options& options) {
  const std::string where = options.operands.empty() ? "." : options.operands.front();
  Story story;
  LoadOptions loading;
  loading.undone = "begun";
  if (const int code = load(where, loading, story); code != 0) return code;
  if (story.path == "-") {
    std::fputs("dramaturg: init wants a folder or a file, for it writes beside the story\n", stderr);
    return 2;
  }
  const std::string folder = story.path.substr(0, story.path.rfind('/') + 1);
  const std::string config = folder + "dramaturg.toml", checks = without_ending(story.path) + ".checks";
  std::string problem;
  for (const std::string& path : {config, checks}) {
    if (!is_file(path)) continue;
    std::fprintf(stderr, "dramaturg: %s is there already; nothing was written\n", path.c_str());
    return 2;
  }
  if (!write_new(config, config_text(story.path.substr(folder.size())), problem) ||
      !write_new(checks, checks_text(story.program, story.name), problem)) {
    std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
    return 2;
  }
  std::printf("%s   how the tool is run\n%s   what you claim about the story\nNow:  dramaturg review %s\n",
              config.c_str(), checks.c_str(), where.c_str());
  return 0;
}

}  // namespace dramaturg::cli
