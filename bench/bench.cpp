// One story, measured: compile it, play it with text, explore it. Prints one JSON object of plain numbers.
//
//   bench compile FILE.ink      milliseconds for text → program, median of many
//   bench play FILE.ink         turns a second with text, first of two seconds thrown away
//   bench explore FILE.ink      situations, moves, seconds, bytes a state
//
// The walk is the same in bench/inkjs.js: option (state of a small generator) mod (number of options), from
// the start again whenever the story stops. Ratios are made by bench/run.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "containers/build.hpp"
#include "graph/graph.hpp"
#include "program/program.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"
#include "story/run.hpp"
#include "syntax/parse.hpp"

namespace {

using namespace dramaturg;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

struct Folder final : text::FileProvider {
  explicit Folder(std::filesystem::path path) : path_(std::move(path)) {}
  bool read(std::string_view name, std::string& bytes) override {
    const auto file = path_ / name;
    if (!std::filesystem::exists(file)) return false;
    bytes = read_file(file);
    return true;
  }

 private:
  std::filesystem::path path_;
};

program::Program compile(const std::string& path) {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  Folder folder(std::filesystem::path(path).parent_path());
  const auto tree = syntax::parse(sources, path, read_file(path), folder, diagnostics);
  const auto built = containers::build(tree, {}, diagnostics);
  if (diagnostics.has_errors()) {
    std::fprintf(stderr, "%s does not compile\n", path.c_str());
    std::exit(1);
  }
  return program::lower(built);
}

long peak_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

int bench_compile(const std::string& path) {
  std::vector<double> times;
  const auto begin = Clock::now();
  while (times.size() < 5 || seconds_since(begin) < 2) {
    const auto start = Clock::now();
    compile(path);
    times.push_back(seconds_since(start) * 1000);
  }
  std::sort(times.begin(), times.end());
  std::printf("{\"ms\": %.3f, \"first_ms\": %.3f}\n", times[times.size() / 2], times.back());
  return 0;
}

class Walk {
 public:
  uint32_t next(uint32_t options) {
    state_ = (state_ * 1103515245u + 12345u) & 0x7fffffffu;
    return (state_ >> 8) % options;
  }

 private:
  uint32_t state_ = 1;
};

int bench_play(const std::string& path) {
  const program::Program program = compile(path);
  program::Pool pool = program.constants;
  story::SeededDraws draws;
  story::Context context{program, pool, draws};
  story::Output output;
  story::Line line;
  Walk walk;
  uint64_t turns = 0, letters = 0, counted_turns = 0;
  auto begin = Clock::now();
  for (bool is_warm = false;;) {
    story::State state = story::initial_state(context);
    for (int turn = 0; turn < 1000; ++turn) {
      while (story::can_continue(state)) {
        context.steps_left = 1'000'000;
        story::continue_line(context, state, output, line);
        letters += line.text.size();
      }
      const uint32_t options = story::visible_offers(state);
      if (options == 0) break;
      if (!story::choose(program, state, story::ChoiceIndex{walk.next(options)})) return 1;
      ++turns;
    }
    const double spent = seconds_since(begin);
    if (!is_warm && spent > 1) {
      is_warm = true;
      counted_turns = turns;
      begin = Clock::now();
    } else if (is_warm && spent > 2) {
      std::printf("{\"turns_per_second\": %.0f, \"letters\": %llu, \"peak_kb\": %ld}\n",
                  static_cast<double>(turns - counted_turns) / spent,
                  static_cast<unsigned long long>(letters), peak_kilobytes());
      return 0;
    }
  }
}

struct Patience final : graph::Watcher {
  bool go_on(const graph::Progress&) override { return true; }
  double now() override { return seconds_since(begin); }
  Clock::time_point begin = Clock::now();
};

int bench_explore(const std::string& path, bool is_recorded) {
  const program::Program program = compile(path);
  Patience patience;
  const graph::Graph found = graph::explore(program, {}, {}, patience, nullptr, {is_recorded});
  const double states = static_cast<double>(std::max<uint64_t>(found.situations, 1));
  std::printf(
      "{\"complete\": %s, \"situations\": %llu, \"moves\": %llu, \"depth\": %u, \"seconds\": %.4f, "
      "\"moves_per_second\": %.0f, \"key_bytes_per_state\": %.1f, \"bytes_per_state\": %.1f, \"peak_kb\": "
      "%ld}\n",
      found.is_complete ? "true" : "false", static_cast<unsigned long long>(found.situations),
      static_cast<unsigned long long>(found.moves), found.depth, found.seconds,
      static_cast<double>(found.moves) / std::max(found.seconds, 1e-9),
      static_cast<double>(found.state_bytes) / states, static_cast<double>(found.peak_bytes) / states,
      peak_kilobytes());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3 && !std::strcmp(argv[1], "compile")) return bench_compile(argv[2]);
  if (argc == 3 && !std::strcmp(argv[1], "play")) return bench_play(argv[2]);
  if (argc == 3 && !std::strcmp(argv[1], "explore")) return bench_explore(argv[2], false);
  if (argc == 3 && !std::strcmp(argv[1], "explore-recorded")) return bench_explore(argv[2], true);
  std::fprintf(stderr, "usage: bench compile|play|explore|explore-recorded FILE.ink\n");
  return 2;
}
