// Stories, generated or given → played by us and by inkjs, and compared line by line.
//
//   differential [--from N] [--count N] [--profile walk|small] [--turns N] [--seeds N]
//                [--json-equal] [--machine-only] [--no-shrink] [STORY…]
//
// --json-equal compares the compiled stories byte for byte instead of walking; --machine-only lets inkjs
// compile for both. A difference is made smaller and printed with both sides. Exit code 1 when something
// differs, 77 when node or its modules are missing.
#include <sys/stat.h>

#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <sstream>

#include "differential/known.hpp"
#include "differential/walker.hpp"
#include "generate/generate.hpp"

using namespace differential;
namespace generate = dramaturg::generate;

namespace {

struct Options {
  uint64_t from = 1, count = 300;
  generate::Profile profile = generate::Profile::walk;
  uint32_t turns = 30, seeds = 1, shown = 10;
  bool is_json_equal = false, is_machine_only = false, is_shrinking = true;
  std::vector<std::string> stories;
};

struct Tally {
  uint64_t stories = 0, refused = 0, walks = 0, lines = 0, faults = 0, endless = 0, excused = 0, equal = 0,
           different = 0;
};

/// What is wrong between the two sides, in one word for shrinking and in full for people; empty: nothing.
struct Difference {
  std::string kind, text;
  explicit operator bool() const { return !kind.empty(); }
};

std::string around(const Lines& lines, int at) {
  std::string text;
  for (int i = std::max(0, at - 3); i < std::min<int>(static_cast<int>(lines.size()), at + 2); ++i)
    text += std::string(i == at ? "  > " : "    ") + lines[static_cast<size_t>(i)] + "\n";
  if (at >= static_cast<int>(lines.size())) text += "  > (no more lines)\n";
  return text;
}

std::string said(const Lines& lines) { return lines.empty() ? "" : "    (" + lines[0] + ")\n"; }

Difference compare_json(const Play& play, const Performance& ours, const Performance& theirs) {
  if (ours.json == theirs.json) return {};
  if (!play.files.empty() && is_same_but_for_order(ours.json, theirs.json)) return {};
  size_t at = 0;
  while (at < ours.json.size() && at < theirs.json.size() && ours.json[at] == theirs.json[at]) ++at;
  size_t begin = at < 60 ? 0 : at - 60;
  return {"json", "  at byte " + std::to_string(at) + "\n  ours:   " + ours.json.substr(begin, 140) +
                      "\n  theirs: " + theirs.json.substr(begin, 140) + "\n"};
}

Difference compare(const Options& options, const Play& play, const Performance& ours,
                   const Performance& theirs) {
  if (!ours.errors.empty()) return {"refused", "  we refuse it: " + ours.errors[0] + "\n"};
  if (options.is_json_equal) return compare_json(play, ours, theirs);
  for (size_t i = 0; i < theirs.walks.size(); ++i) {
    int at = first_difference(ours.walks[i], theirs.walks[i], ours.excused[i]);
    if (at < 0) continue;
    return {"walk", "  ours:\n" + around(ours.walks[i], at) + said(ours.faults) + "  theirs:\n" +
                        around(theirs.walks[i], at) + said(theirs.faults)};
  }
  return {};
}

Performance perform_ours(const Options& options, const Play& play, const Performance& theirs) {
  return options.is_machine_only ? perform_compiled(theirs.json, play) : perform(play);
}

void count(const Performance& theirs, Tally& tally) {
  for (const auto& walk : theirs.walks) {
    ++tally.walks;
    tally.lines += walk.size();
    if (walk.empty()) continue;
    tally.faults += walk.back() == "FAULT" || walk.back() == "CRASH";
    tally.endless += walk.back() == "ENDLESS";
  }
}

void show(const Options& options, Oracle& oracle, const std::string& name, const Play& play,
          const Difference& difference) {
  std::cout << "\n" << name << ": " << difference.kind << "\n" << difference.text;
  if (!options.is_shrinking) return;
  Difference last = difference;
  auto fails = [&](const std::string& source) {
    Play smaller = play;
    smaller.source = source;
    oracle.ask(smaller);
    Performance theirs = oracle.answer();
    if (!theirs.errors.empty() || theirs.json.empty()) return false;
    Difference now = compare(options, smaller, perform_ours(options, smaller, theirs), theirs);
    if (now.kind != difference.kind) return false;
    last = now;
    return true;
  };
  std::string small = generate::shrink(play.source, fails, 1500);
  std::cout << "  made smaller:\n";
  std::istringstream lines(small);
  for (std::string line; std::getline(lines, line);) std::cout << "    | " << line << "\n";
  std::cout << last.text;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::string text((std::istreambuf_iterator<char>(in)), {});
  return text.rfind("\xEF\xBB\xBF", 0) == 0 ? text.substr(3) : text;  // inkjs would keep a BOM as text
}

// What the story includes, by name; names are relative to the root file.
void read_includes(const std::string& folder, const std::string& text,
                   std::map<std::string, std::string>& files) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    size_t at = line.find("INCLUDE ");
    if (at == std::string::npos || line.find_first_not_of(" \t") != at) continue;
    std::string name = line.substr(at + 8);
    while (!name.empty() && std::isspace(static_cast<unsigned char>(name.back()))) name.pop_back();
    if (files.count(name)) continue;
    files[name] = read_file(folder + "/" + name);
    read_includes(folder, files[name], files);
  }
}

Play open(const Options& options, uint64_t index, std::string& name) {
  Play play;
  play.turns = options.turns;
  const uint32_t seeds = options.is_json_equal ? 0 : options.seeds;
  if (options.stories.empty()) {
    uint64_t seed = options.from + index;
    generate::Story story = generate::generate({.seed = seed, .profile = options.profile});
    name = "seed " + std::to_string(seed);
    play.source = generate::print(story);
    play.files = story.included;
    for (uint32_t i = 0; i < seeds; ++i) play.seeds.push_back(static_cast<uint32_t>(seed % 9973 + i));
    return play;
  }
  name = options.stories[index];
  size_t slash = name.rfind('/');
  play.source = read_file(name);
  read_includes(slash == std::string::npos ? "." : name.substr(0, slash), play.source, play.files);
  for (uint32_t i = 0; i < seeds; ++i) play.seeds.push_back(1 + i);
  return play;
}

// One story is with the oracle while the one before is played here.
Tally run(const Options& options, Oracle& oracle) {
  Tally tally;
  uint64_t n = options.stories.empty() ? options.count : options.stories.size();
  std::string name, next_name;
  Play play, next;
  if (n > 0) {
    next = open(options, 0, next_name);
    oracle.ask(next);
  }
  for (uint64_t i = 0; i < n; ++i) {
    Performance theirs = oracle.answer();
    play = next;
    name = next_name;
    if (i + 1 < n) {
      next = open(options, i + 1, next_name);
      oracle.ask(next);
    }
    ++tally.stories;
    if (!theirs.errors.empty() || theirs.json.empty()) {
      ++tally.refused;
      if (!options.stories.empty()) std::cout << name << ": inkjs refuses it" << said(theirs.errors);
      continue;
    }
    count(theirs, tally);
    Performance ours = perform_ours(options, play, theirs);
    for (bool excused : ours.excused) tally.excused += excused;
    Difference difference = compare(options, play, ours, theirs);
    ++(difference ? tally.different : tally.equal);
    if (!difference || tally.different > options.shown) continue;
    if (i + 1 < n) oracle.answer();  // the next question is put again after shrinking
    show(options, oracle, name, play, difference);
    if (i + 1 < n) oracle.ask(next);
  }
  return tally;
}

bool read_options(int argc, char** argv, Options& options) {
  for (int i = 1; i < argc; ++i) {
    std::string word = argv[i];
    auto value = [&] { return i + 1 < argc ? std::strtoull(argv[++i], nullptr, 10) : 0; };
    if (word == "--from") {
      options.from = value();
    } else if (word == "--count") {
      options.count = value();
    } else if (word == "--turns") {
      options.turns = static_cast<uint32_t>(value());
    } else if (word == "--seeds") {
      options.seeds = static_cast<uint32_t>(value());
    } else if (word == "--shown") {
      options.shown = static_cast<uint32_t>(value());
    } else if (word == "--profile" && i + 1 < argc) {
      options.profile =
          std::strcmp(argv[++i], "small") == 0 ? generate::Profile::small : generate::Profile::walk;
    } else if (word == "--json-equal") {
      options.is_json_equal = true;
    } else if (word == "--machine-only") {
      options.is_machine_only = true;
    } else if (word == "--no-shrink") {
      options.is_shrinking = false;
    } else if (word.rfind("--", 0) == 0) {
      return false;
    } else {
      options.stories.push_back(word);
    }
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  if (!read_options(argc, argv, options)) {
    std::cerr << "differential: there is no such flag; see the first lines of main.cpp\n";
    return 2;
  }
  struct stat found;
  if (stat(ORACLE_FOLDER "/node_modules/inkjs", &found) != 0 && !std::getenv("NODE_PATH")) {
    std::cerr << "differential: inkjs is not installed (npm ci in tests/differential)\n";
    return 77;
  }
  auto start = std::chrono::steady_clock::now();
  try {
    Oracle oracle(ORACLE_FOLDER);
    Tally tally = run(options, oracle);
    double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    std::cout << tally.stories << " stories (" << tally.refused << " that inkjs refuses), " << tally.walks
              << " walks of up to " << options.turns << " turns, " << tally.lines << " lines, "
              << tally.faults << " ending in a fault, " << tally.endless << " endless, " << tally.excused
              << " excused: " << tally.equal << " equal, " << tally.different << " different, "
              << static_cast<int>(seconds + 0.5) << " s\n";
    // Stories that the oracle refuses test nothing: more than one in fifty is a fault of the writer.
    return tally.different == 0 && tally.refused * 50 <= tally.stories && tally.equal > 0 ? 0 : 1;
  } catch (const std::exception& error) {
    std::cerr << "differential: " << error.what() << "\n";
    return 77;
  }
}
