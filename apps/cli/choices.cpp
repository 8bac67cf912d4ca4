// A list is told from a name by how it begins: with a digit, or with `r` and a number.
#include "cli/choices.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <utility>

#include "cli/checks_file.hpp"
#include "cli/files.hpp"
#include "cli/limits.hpp"
#include "cli/progress.hpp"
#include "verdict/likeliest.hpp"
#include "verdict/witness.hpp"

namespace dramaturg::cli {

namespace {

constexpr std::string_view shortest = "shortest:", likeliest = "likeliest";

int complain(const std::string& problem) {
  std::fprintf(stderr, "dramaturg: --choices: %s\n", problem.c_str());
  return 2;
}

bool is_list(std::string_view text) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  if (text.empty() || !is_letter(text[0])) return true;
  return text.size() > 1 && text[0] == 'r' && !is_letter(text[1]);
}

/// "there are `a`, `b` and `c`", the one that was probably meant first.
std::string known(std::string_view word, std::vector<std::string> names) {
  const std::string near = nearest(word, names);
  const auto first = std::find_if(names.begin(), names.end(), [&](const std::string& name) {
    return near.empty() ? !word.empty() && name.find(word) != name.npos : name == near;
  });
  if (first != names.end()) std::rotate(names.begin(), first, first + 1);
  std::string text = names.size() == 1 ? "there is " : "there are ";
  for (size_t i = 0; i < names.size(); ++i) {
    text += i == 0 ? "" : i + 1 == names.size() ? " and " : ", ";
    text += "`" + names[i] + "`";
  }
  return text;
}

int read_file_picks(const std::string& text, std::vector<Pick>& picks) {
  std::string bytes, problem;
  if (!read_file(text.substr(1), bytes, problem)) return complain(problem);
  if (bytes.starts_with('{'))
    return complain(text.substr(1) +
                    " is a save: it knows where a reader stands, not how they came there. "
                    "A reading is kept by `s` in `play`, as NAME.reading");
  if (!read_picks(bytes, picks, problem)) return complain(problem);
  return 0;
}

int read_named(const Story& story, const std::string& name, std::vector<Pick>& picks) {
  const std::string path = checks_path(story);
  world::ChecksFile checks;
  bool is_there = false;
  if (const int code = read_checks(story, checks, is_there); code != 0) return code;
  if (!is_there) {
    return complain("there is no reading `" + name + "`" +
                    (path.empty() ? ": a story from stdin has no checks file"
                                  : ": it would stand in " + path + ", which is not there"));
  }
  std::vector<std::string> names;
  for (world::KeptReading& kept : checks.readings) {
    if (kept.name == name) {
      picks = std::move(kept.picks);
      return 0;
    }
    names.push_back(kept.name);
  }
  return complain("there is no reading `" + name + "` in " + path +
                  (names.empty() ? ": it writes down none" : "; " + known(name, std::move(names))));
}

/// Whichever `--choices` names: the shortest reading to an ending, or the likeliest one.
int find_in(const Story& story, const Explored& explored, const std::string& text, std::vector<Pick>& picks) {
  const verdict::Verdict& verdict = explored.verdict;
  std::string problem;
  if (text == likeliest) {
    if (verdict.endings.empty()) return complain("no reading is known that comes to an ending");
    const std::string path =
        verdict::likeliest_reading(story.program, explored.graph, verdict.endings.front());
    return read_picks(path, picks, problem) ? 0 : complain(problem);
  }
  const std::string name = text.substr(shortest.size());
  std::vector<std::string> names;
  for (const verdict::Ending& ending : verdict.endings) {
    if (ending.name == name) return read_picks(ending.path, picks, problem) ? 0 : complain(problem);
    names.push_back(ending.name);
  }
  const bool is_proved = verdict.result == verdict::Result::proved;
  return complain((is_proved ? "there is no ending `" : "no ending `") + name + "`" +
                  (is_proved ? "" : " was met before the search stopped") +
                  (names.empty() ? ", nor any other" : "; " + known(name, std::move(names))));
}

int explore_and_find(const Story& story, const Options& options, std::vector<Pick>& picks) {
  Watching watching(progress_kind(options), thread_count(options));
  const graph::Graph graph = graph::explore(story.program, {}, read_limits(options), watching);
  watching.finish();
  verdict::MachineReplayer replayer(story.program);
  verdict::Options judging;
  judging.story = story.name;
  if (story.claimed) judging.endings = story.claimed->claims.endings;
  const verdict::Verdict verdict = verdict::judge(story.program, story.sources, graph, replayer, judging);
  if (verdict.broken.empty()) return find_in(story, {graph, verdict}, *options.choices, picks);
  std::fprintf(stderr,
               "dramaturg: a fault of ours: %s\nPlease report it, with the command line and the story.\n",
               verdict.broken.c_str());
  return 70;
}

}  // namespace

bool is_looked_for(const std::string& choices) {
  return choices == likeliest || choices.starts_with(shortest);
}

int read_choices(const Story& story, const Options& options, std::vector<Pick>& picks,
                 const Explored* explored) {
  picks.clear();
  if (!options.choices) return 0;
  const std::string& text = *options.choices;
  if (text.starts_with('@')) return read_file_picks(text, picks);
  if (is_looked_for(text))
    return explored ? find_in(story, *explored, text, picks) : explore_and_find(story, options, picks);
  if (!is_list(text)) return read_named(story, text, picks);
  std::string problem;
  return read_picks(text, picks, problem) ? 0 : complain(problem);
}

Options with_seed_of_choices(Options options) {
  if (!options.choices || !options.choices->starts_with('s')) return options;
  const std::string text = *options.choices;
  uint64_t seed = 0;
  const auto read = std::from_chars(text.data() + 1, text.data() + text.size(), seed);
  if (read.ec != std::errc{} || (*read.ptr != '\0' && *read.ptr != ',')) return options;
  options.seed = seed;
  options.dice.text = "ink";
  options.choices = *read.ptr == ',' ? std::string(read.ptr + 1) : std::string();
  return options;
}

bool has_reading(const Story& story, const std::string& name) {
  world::ChecksFile checks;
  bool is_there = false;
  if (read_checks(story, checks, is_there, true) != 0) return false;
  return std::any_of(checks.readings.begin(), checks.readings.end(),
                     [&](const world::KeptReading& kept) { return kept.name == name; });
}

}  // namespace dramaturg::cli
