// Stories, generated or given → saves exchanged with inkjs at every turn of a random walk through each.
//
//   saves [--from N] [--count N] [--turns N] [STORY.ink | STORY.ink.json …]
//
// Node runs twice: it walks and saves, then it goes on from our saves. Exit code 1 when a reader who changed
// sides read something else, 77 when node or its modules are missing.
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "containers/build.hpp"
#include "containers/json.hpp"
#include "differential/known.hpp"
#include "generate/generate.hpp"
#include "saves/reader.hpp"
#include "syntax/parse.hpp"

namespace {

using nlohmann::json;
using namespace dramaturg;

struct Case {
  std::string name, compiled;
  program::Program program;
  uint32_t seed = 1;
  saves::Walk ours;
  json theirs;
};

struct Files final : text::FileProvider {
  std::map<std::string, std::string> files;
  std::string folder;  ///< of a given story
  bool read(std::string_view path, std::string& bytes) override {
    if (auto found = files.find(std::string(path)); found != files.end()) return bytes = found->second, true;
    std::ifstream in(folder + std::string(path), std::ios::binary);
    bytes.assign(std::istreambuf_iterator<char>(in), {});
    return !folder.empty() && in.good();
  }
};

/// A story that was compiled before is played as it stands, by both sides.
bool read_compiled(const std::string& bytes, Case& out) {
  containers::Containers story;
  containers::JsonError error;
  if (!containers::read_json(bytes, story, error)) return false;
  out.compiled = bytes;
  out.program = program::lower(story);
  return true;
}

bool compile(const std::string& source, Files& files, Case& out) {
  if (out.name.ends_with(".json")) return read_compiled(source, out);
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  const syntax::Tree tree = syntax::parse(sources, "story.ink", source, files, diagnostics);
  if (diagnostics.has_errors()) return false;
  const containers::Containers story = containers::build(tree, {}, diagnostics);
  if (diagnostics.has_errors()) return false;
  out.compiled = containers::write_json(story);
  out.program = program::lower(story);
  return true;
}

/// Runs exchange.js over all requests at once.
std::vector<json> ask(const std::vector<json>& requests) {
  char folder[] = "/tmp/saves.XXXXXX";
  if (mkdtemp(folder) == nullptr) throw std::runtime_error("no folder");
  const std::string in = std::string(folder) + "/in", out = std::string(folder) + "/out";
  {
    std::ofstream file(in);
    for (const json& each : requests)
      file << each.dump(-1, ' ', true, json::error_handler_t::replace) << '\n';
  }
  const std::string command = "node --stack-size=4000 " HERE "/exchange.js " + in + " " + out;
  const int code = std::system(command.c_str());
  std::vector<json> answers;
  std::ifstream file(out);
  for (std::string line; std::getline(file, line);) answers.push_back(json::parse(line));
  std::remove(in.c_str());
  std::remove(out.c_str());
  rmdir(folder);
  if (code != 0 || answers.size() != requests.size()) throw std::runtime_error("node did not answer");
  return answers;
}

struct Tally {
  size_t walks = 0, left_out = 0, exchanged = 0, by_own_answer = 0, different = 0;
};

differential::Lines tail(const differential::Lines& lines, size_t at) {
  return {lines.begin() + static_cast<std::ptrdiff_t>(std::min(at, lines.size())), lines.end()};
}

/// What a reader who changed sides read must be what was read without, or what inkjs reads after its own
/// save.
void judge(const Case& play, const char* way, uint32_t turn, const differential::Lines& read,
           const differential::Lines& unbroken, const differential::Lines& again, bool is_excused,
           Tally& tally) {
  ++tally.exchanged;
  const int at = differential::first_difference(read, unbroken, is_excused);
  if (at < 0) return;
  if (differential::first_difference(read, again, is_excused) < 0) {
    ++tally.by_own_answer;
    return;
  }
  if (++tally.different > 5) return;
  const auto line = [&](const differential::Lines& lines, int i) {
    return static_cast<size_t>(i) < lines.size() ? lines[static_cast<size_t>(i)]
                                                 : std::string("(no more lines)");
  };
  std::cout << play.name << ", turn " << turn << ", " << way << ": line " << at
            << "\n  read:     " << line(read, at) << "\n  unbroken: " << line(unbroken, at)
            << "\n  again:    " << line(again, at) << "\n";
}

void exchange(std::vector<Case>& cases, uint32_t turns, Tally& tally) {
  std::vector<json> requests;
  for (const Case& each : cases) {
    requests.push_back({{"json", each.compiled}, {"seed", each.seed}, {"turns", turns}});
    json loads = json::array();
    for (const saves::Turn& turn : each.ours.turns)
      loads.push_back({{"luck", turn.luck}, {"turn", turn.turn}, {"save", turn.save}});
    requests.push_back({{"json", each.compiled}, {"seed", each.seed}, {"turns", turns}, {"loads", loads}});
  }
  const std::vector<json> answers = ask(requests);
  for (size_t i = 0; i < cases.size(); ++i) {
    const Case& play = cases[i];
    const json &theirs = answers[2 * i], &loaded = answers[2 * i + 1];
    if (theirs.contains("problem") || loaded.contains("problem")) {
      ++tally.left_out;
      continue;
    }
    const auto unbroken = theirs["lines"].get<differential::Lines>();
    // Only what is the same without a save can be compared with one.
    if (differential::first_difference(play.ours.lines, unbroken, play.ours.is_excused) >= 0) {
      ++tally.left_out;
      continue;
    }
    ++tally.walks;
    for (size_t t = 0; t < theirs["turns"].size() && t < play.ours.turns.size(); ++t) {
      const json& turn = theirs["turns"][t];
      const auto again = turn["again"].get<differential::Lines>();
      const auto after = tail(unbroken, turn["at"].get<size_t>());
      const saves::Walk here =
          saves::go_on(play.program, turn["save"].get<std::string>(), turn["luck"].get<uint32_t>(),
                       turn["turn"].get<uint32_t>(), turns);
      judge(play, "from inkjs to us", turn["turn"], here.lines, after, again, here.is_excused, tally);
      judge(play, "from us to inkjs", turn["turn"], loaded["walks"][t].get<differential::Lines>(), after,
            again, play.ours.is_excused, tally);
    }
  }
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(in)), {});
  return text.rfind("\xEF\xBB\xBF", 0) == 0 ? text.substr(3) : text;
}

}  // namespace

int main(int argc, char** argv) {
  uint64_t from = 1, count = 30;
  uint32_t turns = 25;
  std::vector<std::string> stories;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const auto value = [&] { return i + 1 < argc ? std::strtoull(argv[++i], nullptr, 10) : 0; };
    if (word == "--from")
      from = value();
    else if (word == "--count")
      count = value();
    else if (word == "--turns")
      turns = static_cast<uint32_t>(value());
    else
      stories.push_back(word);
  }
  struct stat found;
  if (stat(ORACLE_FOLDER "/node_modules/inkjs", &found) != 0 ||
      std::system("node --version > /dev/null") != 0) {
    std::cerr << "saves: node or inkjs is not installed (npm ci in tests/differential)\n";
    return 77;
  }
  Tally tally;
  std::vector<Case> cases;
  const auto flush = [&] {
    if (!cases.empty()) exchange(cases, turns, tally);
    cases.clear();
  };
  for (uint64_t i = 0; i < (stories.empty() ? count : count * stories.size()); ++i) {
    Case play;
    Files files;
    std::string source;
    if (stories.empty()) {
      generate::Story story = generate::generate({.seed = from + i, .profile = generate::Profile::walk});
      if (story.is_endless) continue;
      source = generate::print(story);
      files.files = story.included;
      play.name = "seed " + std::to_string(from + i);
    } else {
      play.name = stories[i % stories.size()];
      source = read_file(play.name);
      files.folder = play.name.substr(0, play.name.rfind('/') + 1);
    }
    play.seed = static_cast<uint32_t>((from + i) % 9973);
    if (!compile(source, files, play)) {
      ++tally.left_out;
      continue;
    }
    play.ours = saves::walk(play.program, play.seed, turns);
    cases.push_back(std::move(play));
    if (cases.size() == 50) flush();
  }
  flush();
  std::cout << tally.walks << " walks (" << tally.left_out << " left out), " << tally.exchanged
            << " saves exchanged, " << tally.by_own_answer << " read as inkjs reads its own, "
            << tally.different << " different\n";
  return tally.different == 0 && tally.walks * 4 >= count ? 0 : 1;
}
