// Who watches an exploration for the person at the terminal: one line on stderr, rewritten, after half a
// second; a plain line every ten seconds where there is no terminal. Ctrl-C once asks the search to stop and
// report; twice ends the program with 130.
#pragma once

#include <chrono>
#include <string>

#include "cli/hands.hpp"
#include "cli/options.hpp"
#include "graph/graph.hpp"

namespace dramaturg::cli {

enum class ProgressKind : uint8_t { none, plain, line };

/// As `--color` says, else by whether stdout is a terminal and NO_COLOR is not set.
bool is_colored(const Options& options);

/// As `--progress` and `-q` say, else by whether stderr is a terminal.
ProgressKind progress_kind(const Options& options);

/// `--threads`, else as many as the machine has cores, within reason.
uint32_t thread_count(const Options& options);

class Watching final : public graph::Watcher {
 public:
  /// `threads`: who explore, see thread_count.
  Watching(ProgressKind kind, uint32_t threads);
  ~Watching();
  Watching(const Watching&) = delete;
  Watching& operator=(const Watching&) = delete;

  bool go_on(const graph::Progress& progress) override;
  double now() override;
  graph::Hands* hands() override { return &threads_; }
  /// Wipes the line.
  void finish();

 private:
  ProgressKind kind_;
  std::chrono::steady_clock::time_point begun_;
  Threads threads_;
  double told_ = 0;
  uint64_t open_before_ = 0;
  bool is_shown_ = false;
};

/// How many readings were drawn, with a bar; for drawing, whose end is known.
class DrawingLine {
 public:
  explicit DrawingLine(ProgressKind kind);
  ~DrawingLine() { finish(); }
  void tell(uint64_t done, uint64_t all);
  void finish();

 private:
  ProgressKind kind_;
  std::chrono::steady_clock::time_point begun_;
  double told_ = 0;
  bool is_shown_ = false;
};

/// `choice 14   2,310,884 situations   1.1 M/s   open 88,120 ↓   0.6 GB   0:21`
std::string progress_line(const graph::Progress& progress, uint64_t open_before);

}  // namespace dramaturg::cli
