// One story, measured: compile it, play it with text, explore it. Prints one JSON object of plain numbers.
//
//   bench compile FILE.ink      milliseconds from the text in memory to a program ready to play, median of
//   many bench play FILE.ink         turns a second with text, first of two seconds thrown away bench
//   snapshot FILE.ink     nanoseconds to copy a state out and back bench explore FILE.ink      situations,
//   moves, seconds, bytes a state
//
// All is timed by the processor's clock. The walk is the same in bench/inkjs.js: option (state
// of a small generator) mod (number of options), from the start again whenever the story stops. Ratios are
// made by bench/run.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/hands.hpp"
#include "containers/build.hpp"
#include "graph/graph.hpp"
#include "program/program.hpp"
#include "story/draws.hpp"
#include "story/output.hpp"
#include "story/run.hpp"
#include "syntax/parse.hpp"
#include "verdict/odds.hpp"
#include "verdict/sampler.hpp"

namespace {

using namespace dramaturg;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// What this process has used: others on the machine do not count.
double cpu_seconds() {
  timespec used{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
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

/// From the main file's bytes to a program that can be played; files that it includes are read on the way.
program::Program compile(const std::string& path, std::string bytes) {
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  Folder folder(std::filesystem::path(path).parent_path());
  const auto tree = syntax::parse(sources, path, std::move(bytes), folder, diagnostics);
  const auto built = containers::build(tree, {}, diagnostics);
  if (diagnostics.has_errors()) {
    std::fprintf(stderr, "%s does not compile\n", path.c_str());
    std::exit(1);
  }
  return program::lower(built);
}

program::Program compile(const std::string& path) { return compile(path, read_file(path)); }

/// What was resident at most. `getrusage` would count what the parent held when it made this process.
long peak_kilobytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::atol(line.c_str() + 6);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

int bench_compile(const std::string& path) {
  std::vector<double> times;
  const std::string bytes = read_file(path);
  const double begin = cpu_seconds();
  while (times.size() < 5 || cpu_seconds() - begin < 2) {
    std::string copy = bytes;
    const double start = cpu_seconds();
    compile(path, std::move(copy));
    times.push_back((cpu_seconds() - start) * 1000);
  }
  const double first = times.front();
  std::sort(times.begin(), times.end());
  std::printf("{\"ms\": %.3f, \"least_ms\": %.3f, \"first_ms\": %.3f, \"peak_kb\": %ld}\n",
              times[times.size() / 2], times.front(), first, peak_kilobytes());
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
  story::LineScratch scratch;
  context.scratch = &scratch;
  story::Output output;
  story::Line line;
  Walk walk;
  uint64_t turns = 0, letters = 0, counted_turns = 0;
  double begin = cpu_seconds();
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
    const double spent = cpu_seconds() - begin;
    if (!is_warm && spent > 1) {
      is_warm = true;
      counted_turns = turns;
      begin = cpu_seconds();
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
  double now() override { return cpu_seconds(); }
  graph::Hands* hands() override { return &threads; }
  explicit Patience(uint32_t count = 1) : threads(count) {}
  cli::Threads threads;
};

/// A million readings of a story, drawn and solved.
int bench_odds(const std::string& path) {
  const program::Program program = compile(path);
  Patience patience;
  const graph::Graph found = graph::explore(program, {}, {}, patience);
  Clock::time_point begin = Clock::now();
  const verdict::Odds odds = verdict::find_odds(found, verdict::EvenReaders());
  const double solving = seconds_since(begin);
  begin = Clock::now();
  const verdict::Sample sample = verdict::sample_readings(odds.chain, 1'000'000, 1);
  double widest = 0;
  for (const uint32_t v : odds.stops) widest = std::max(widest, odds.forward.visits[v].width());
  std::printf(
      "{\"solve_seconds\": %.4f, \"widest\": %.3g, \"sample_seconds\": %.3f, \"mean_choices\": %.3f}\n",
      solving, widest, seconds_since(begin), sample.choices / 1e6);
  return 0;
}

/// A made graph like a long story of chapters: mostly forward, small circles here and there, some dice.
int bench_solve(double millions) {
  const auto size = static_cast<uint32_t>(millions * 1e6);
  graph::Graph made;
  made.vertices.resize(size);
  uint64_t random = 88172645463325252u;
  const auto next = [&] {
    random ^= random << 13, random ^= random >> 7, random ^= random << 17;
    return random;
  };
  for (uint32_t v = 0; v < size; ++v) {
    graph::Vertex& vertex = made.vertices[v];
    vertex.first_edge = static_cast<uint32_t>(made.edges.size());
    if (v + 200 >= size || next() % 500 == 0) {
      vertex.kind = graph::VertexKind::ending;
      continue;
    }
    vertex.kind = next() % 10 == 0 ? graph::VertexKind::chance : graph::VertexKind::choice;
    vertex.edge_count = 2 + next() % 4;
    for (uint32_t e = 0; e < vertex.edge_count; ++e) {
      const bool goes_back = next() % 40 == 0 && v % 1000 > 100;
      const uint32_t to =
          goes_back ? v - static_cast<uint32_t>(next() % 60) : v + 1 + static_cast<uint32_t>(next() % 150);
      made.edges.push_back(
          {{to},
           {false, e, static_cast<int32_t>(e) + 1},
           vertex.kind == graph::VertexKind::chance ? 1 + static_cast<uint32_t>(next() % 3) : 1,
           {}});
    }
  }
  Clock::time_point begin = Clock::now();
  const verdict::Chain chain = verdict::make_chain(made, verdict::EvenReaders());
  const double laid_out = seconds_since(begin);
  const verdict::Components components = verdict::find_components(chain);
  const double cut = seconds_since(begin);
  const verdict::Forward forward = verdict::solve_forward(chain, components);
  const double all = seconds_since(begin);
  double widest = 0, sum = 0;
  for (uint32_t v = 0; v < size; ++v)
    if (chain.first[v] == chain.first[v + 1])
      widest = std::max(widest, forward.visits[v].width()), sum += forward.visits[v].middle();
  std::printf(
      "{\"vertices\": %u, \"edges\": %zu, \"components\": %u, \"largest\": %u, \"layout\": %.2f, "
      "\"components_s\": "
      "%.2f, \"solve\": %.2f, \"all\": %.2f, \"widest\": %.3g, \"sum\": %.15f, \"unsolved\": %.3g}\n",
      size, made.edges.size(), components.size(), forward.largest, laid_out, cut - laid_out, all - cut, all,
      widest, sum, forward.unsolved.high);
  return 0;
}

/// Nanoseconds to copy a state out and back, after some turns.
int bench_snapshot(const std::string& path) {
  const program::Program program = compile(path);
  program::Pool pool = program.constants;
  story::SeededDraws draws;
  story::Context context{program, pool, draws};
  story::Output output;
  story::State state = story::initial_state(context), kept;
  Walk walk;
  for (int turn = 0; turn < 20; ++turn) {
    story::advance(context, state, output);
    const uint32_t options = story::visible_offers(state);
    if (options == 0 || turn == 19) break;
    if (!story::choose(program, state, story::ChoiceIndex{walk.next(options)})) return 1;
  }
  constexpr int copies = 200'000;
  double begin = cpu_seconds();
  for (int i = 0; i < copies; ++i) {
    kept = state;
    state = kept;
  }
  std::printf("{\"ns_snapshot_and_restore\": %.0f}\n", (cpu_seconds() - begin) / copies * 1e9);
  return 0;
}

int bench_explore(const std::string& path, bool is_recorded, uint32_t threads) {
  const program::Program program = compile(path);
  Patience patience(threads);
  const Clock::time_point begin = Clock::now();
  const graph::Graph found = graph::explore(program, {}, {}, patience, nullptr, {is_recorded});
  const double elapsed = seconds_since(begin);
  const double states = static_cast<double>(std::max<uint64_t>(found.situations, 1));
  std::printf(
      "{\"complete\": %s, \"situations\": %llu, \"moves\": %llu, \"depth\": %u, \"seconds\": %.4f, "
      "\"elapsed\": %.4f, \"moves_per_second\": %.0f, \"key_bytes_per_state\": %.1f, \"bytes_per_state\": "
      "%.1f, \"peak_kb\": "
      "%ld}\n",
      found.is_complete ? "true" : "false", static_cast<unsigned long long>(found.situations),
      static_cast<unsigned long long>(found.moves), found.depth, found.seconds, elapsed,
      static_cast<double>(found.moves) / std::max(found.seconds, 1e-9),
      static_cast<double>(found.state_bytes) / states, static_cast<double>(found.peak_bytes) / states,
      peak_kilobytes());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3 && !std::strcmp(argv[1], "compile")) return bench_compile(argv[2]);
  if (argc == 3 && !std::strcmp(argv[1], "play")) return bench_play(argv[2]);
  if (argc == 3 && !std::strcmp(argv[1], "snapshot")) return bench_snapshot(argv[2]);
  const uint32_t threads = argc == 4 ? static_cast<uint32_t>(std::max(1, std::atoi(argv[3]))) : 1;
  if (argc >= 3 && !std::strcmp(argv[1], "explore")) return bench_explore(argv[2], false, threads);
  if (argc == 3 && !std::strcmp(argv[1], "odds")) return bench_odds(argv[2]);
  if (argc == 3 && !std::strcmp(argv[1], "solve")) return bench_solve(std::atof(argv[2]));
  if (argc >= 3 && !std::strcmp(argv[1], "explore-recorded")) return bench_explore(argv[2], true, threads);
  std::fprintf(stderr,
               "usage: bench compile|play|snapshot|odds FILE.ink | explore|explore-recorded FILE.ink "
               "[THREADS] | solve MILLIONS; "
               "FILE.ink\n");
  return 2;
}
