// The second Ctrl-C must work while the search is deep in a turn, so the handler itself ends the program.
#include "cli/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "cli/wrap.hpp"
#include "report/layout.hpp"
#include "report/shares.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::cli {
namespace {

volatile std::sig_atomic_t interrupts = 0;

extern "C" void on_interrupt(int) {
  if (interrupts > 0) _exit(130);
  interrupts = 1;
}

std::string speed(double per_second) {
  char text[32];
  if (per_second >= 0.995e6)
    std::snprintf(text, sizeof text, "%.1f M/s", per_second / 1e6);
  else if (per_second >= 1000)
    std::snprintf(text, sizeof text, "%.0f k/s", per_second / 1e3);
  else
    std::snprintf(text, sizeof text, "%.0f /s", per_second);
  return text;
}

std::string clock(double seconds) {
  const auto whole = static_cast<uint64_t>(seconds);
  char text[48];
  if (whole >= 3600)
    std::snprintf(text, sizeof text, "%llu:%02llu:%02llu", static_cast<unsigned long long>(whole / 3600),
                  static_cast<unsigned long long>(whole / 60 % 60),
                  static_cast<unsigned long long>(whole % 60));
  else
    std::snprintf(text, sizeof text, "%llu:%02llu", static_cast<unsigned long long>(whole / 60),
                  static_cast<unsigned long long>(whole % 60));
  return text;
}

/// Over what stood there; the last parts of it are left out where the window is too narrow, for a line that
/// is broken cannot be wiped.
void rewrite(std::string line) {
  const size_t most = window_width() - 1;
  while (width_of(line) > most && line.rfind("   ") != std::string::npos) line.erase(line.rfind("   "));
  std::fprintf(stderr, "\r\x1b[K%s", width_of(line) > most ? "" : line.c_str());
}

}  // namespace

std::string progress_line(const graph::Progress& p, uint64_t open_before) {
  const double rate = p.seconds > 0 ? static_cast<double>(p.situations) / p.seconds : 0;
  return "choice " + std::to_string(p.depth) + "   " + verdict::counted(p.situations, "situation") + "   " +
         speed(rate) + "   open " + verdict::number(p.open) + (p.open < open_before ? " ↓" : " ↑") + "   " +
         report::prose_bytes(p.bytes) + "   " + clock(p.seconds);
}

bool is_colored(const Options& options) {
  if (options.color == "always") return true;
  const char* no_color = std::getenv("NO_COLOR");
  return options.color != "never" && isatty(STDOUT_FILENO) && (!no_color || !*no_color);
}

ProgressKind progress_kind(const Options& options) {
  if (options.progress == "plain") return ProgressKind::plain;
  if (options.progress == "none" || options.quiet) return ProgressKind::none;
  return isatty(STDERR_FILENO) ? ProgressKind::line : ProgressKind::plain;
}

uint32_t thread_count(const Options& options) {
  constexpr uint64_t usual_most = 8, most = 64;
  const uint64_t cores = std::clamp<uint64_t>(std::thread::hardware_concurrency(), 1, usual_most);
  return static_cast<uint32_t>(std::clamp<uint64_t>(options.threads.value.value_or(cores), 1, most));
}

Watching::Watching(ProgressKind kind, uint32_t threads)
    : kind_(kind), begun_(std::chrono::steady_clock::now()), threads_(threads) {
  interrupts = 0;
  std::signal(SIGINT, on_interrupt);
}

Watching::~Watching() {
  finish();
  std::signal(SIGINT, SIG_DFL);
}

double Watching::now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
}

bool Watching::go_on(const graph::Progress& progress) {
  const double pause = kind_ == ProgressKind::line ? (is_shown_ ? 0.1 : 0.5) : 10;
  if (kind_ != ProgressKind::none && progress.seconds - told_ >= pause) {
    const std::string line = progress_line(progress, open_before_);
    if (kind_ == ProgressKind::line)
      rewrite(line);
    else
      std::fprintf(stderr, "%s\n", line.c_str());
    std::fflush(stderr);
    is_shown_ = kind_ == ProgressKind::line;
    told_ = progress.seconds;
    open_before_ = progress.open;
  }
  return interrupts == 0;
}

void Watching::finish() {
  if (is_shown_) std::fputs("\r\x1b[K", stderr);
  is_shown_ = false;
}

DrawingLine::DrawingLine(ProgressKind kind) : kind_(kind), begun_(std::chrono::steady_clock::now()) {}

void DrawingLine::tell(uint64_t done, uint64_t all) {
  const double now = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
  const double pause = kind_ == ProgressKind::line ? (is_shown_ ? 0.1 : 0.5) : 10;
  if (kind_ == ProgressKind::none || now - told_ < pause) return;
  const double share = static_cast<double>(done) / static_cast<double>(all);
  const std::string line = "drawn " + verdict::number(done) + " of " + verdict::counted(all, "reading") +
                           "   " + report::padded(report::bar({share, share}, 20, false), 20) + "   " +
                           clock(now);
  if (kind_ == ProgressKind::line)
    rewrite(line);
  else
    std::fprintf(stderr, "%s\n", line.c_str());
  std::fflush(stderr);
  is_shown_ = kind_ == ProgressKind::line;
  told_ = now;
}

void DrawingLine::finish() {
  if (is_shown_) std::fputs("\r\x1b[K", stderr);
  is_shown_ = false;
}

}  // namespace dramaturg::cli
