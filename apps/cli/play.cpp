// play: options → story, dice, choices → one of the two ways to read; and what both need from the terminal.
#include "cli/play.hpp"

#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdio>

#include "cli/choices.hpp"
#include "cli/examine.hpp"
#include "cli/progress.hpp"
#include "cli/verbs.hpp"

namespace dramaturg::cli {

namespace {

volatile sig_atomic_t is_interrupted = 0;

/// The first Ctrl-C ends the reading in good order, a second one ends us.
void interrupt(int) {
  if (is_interrupted != 0) _exit(130);
  is_interrupted = 1;
}

DiceKind dice_kind(const Word& dice) {
  if (dice == "ideal") return DiceKind::ideal;
  return dice == "inkjs" ? DiceKind::inkjs : DiceKind::ink;
}

bool has_chance(const program::Program& program) {
  for (const program::Instruction& instruction : program.code) {
    if (instruction.op == program::Op::random || instruction.op == program::Op::list_random ||
        instruction.op == program::Op::shuffle_index) {
      return true;
    }
  }
  return false;
}

/// As inkle's runtime: one of a hundred seeds, by the clock.
int32_t clock_seed() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return static_cast<int32_t>(std::chrono::duration_cast<std::chrono::microseconds>(now).count() % 100);
}

}  // namespace

Input::Input(const std::vector<Pick>& picks) {
  for (const Pick& pick : picks) {
    if (!pick.is_draw) listed_.push_back(pick.number);
  }
  struct sigaction action{};
  action.sa_handler = interrupt;  // without SA_RESTART, so that a waiting read returns
  sigaction(SIGINT, &action, nullptr);
}

bool Input::is_terminal() const { return isatty(STDIN_FILENO) != 0; }

/// Waits with Ctrl-C held back and lets it through only while waiting, so that one that comes just before is
/// not lost.
int Input::next_byte() {
  if (used_ == buffer_.size()) {
    sigset_t interrupts, before;
    sigemptyset(&interrupts);
    sigaddset(&interrupts, SIGINT);
    sigprocmask(SIG_BLOCK, &interrupts, &before);
    int ready = -1;
    while (is_interrupted == 0 && ready < 0) {
      pollfd input{STDIN_FILENO, POLLIN, 0};
      ready = ppoll(&input, 1, nullptr, &before);
      if (ready < 0 && errno != EINTR) break;
    }
    sigprocmask(SIG_SETMASK, &before, nullptr);
    if (is_interrupted != 0 || ready < 0) return EOF;
    buffer_.resize(4096);
    used_ = 0;
    const ssize_t count = read(STDIN_FILENO, buffer_.data(), buffer_.size());
    buffer_.resize(count > 0 ? static_cast<size_t>(count) : 0);
    if (buffer_.empty()) return EOF;
  }
  return static_cast<unsigned char>(buffer_[used_++]);
}

bool Input::read_line(std::string& line) {
  line.clear();
  is_listed_ = taken_ < listed_.size();
  if (is_listed_) {
    line = std::to_string(listed_[taken_++]);
    return true;
  }
  std::fflush(stdout);
  constexpr size_t longest_line = 4096;  // more is no choice
  for (;;) {
    const int c = next_byte();
    if (c == EOF) return !line.empty() && is_interrupted == 0;
    if (c == '\n') return true;
    if (line.size() < longest_line) line += static_cast<char>(c);
  }
}

std::string fault_sentence(const story::Fault& fault) {
  if (!fault.detail.empty()) return fault.detail;
  switch (fault.kind) {
    case story::FaultKind::stack_underflow: return "a value is used that was never computed";
    case story::FaultKind::division_by_zero: return "division by zero";
    case story::FaultKind::too_deep: return "calls are nested too deep";
    case story::FaultKind::step_budget: return "this turn runs on without an end";
    default: return "the story cannot go on";
  }
}

int play(const Story& story, const Options& options, bool is_plain, Lens* lens) {
  std::vector<Pick> picks;
  if (const int code = read_choices(story, options, picks); code != 0) return code;
  const bool is_chancy = has_chance(story.program);
  const int32_t seed = options.seed ? static_cast<int32_t>(*options.seed % INT32_MAX) : clock_seed();
  if (is_chancy && !options.seed && !options.quiet)
    std::fprintf(stderr, "dramaturg: this is --seed %d\n", seed);

  // A way through the graph has its draws in it, which only ideal dice tell.
  const DiceKind kind = lens != nullptr && is_chancy ? DiceKind::ideal : dice_kind(options.dice);
  Reading reading(story.program, kind, seed);
  reading.dice().give(picks);
  Input input(picks);
  const int code = is_plain ? play_plainly(story, reading, input, {options.json_lines, options.keep_open})
                            : play_for_people(story, reading, input, is_chancy ? std::to_string(seed) : "",
                                              is_colored(options), options.ascii, lens);
  if (input.is_misfit()) {
    std::fflush(stdout);
    std::fprintf(stderr, "\ndramaturg: --choices does not fit this story after choice %zu\n",
                 reading.dice().choices_made);
    return 2;
  }
  if (code == 0 && input.has_unused()) {
    std::fflush(stdout);
    std::fprintf(stderr, "\ndramaturg: the story stopped after choice %zu, and --choices goes on\n",
                 reading.dice().choices_made);
    return 2;
  }
  return code;
}

int play_with_lens(const Options& options) {
  if (options.plain || options.dice == "ink" || options.dice == "inkjs") {
    std::fprintf(stderr, "dramaturg: --lens plays for people, with ideal dice; leave %s out\n",
                 options.plain ? "--plain" : "--dice");
    return 2;
  }
  Examined examined;
  if (const int code = examine(options.story(), options, "played", {}, examined); code != 0) return code;
  Lens lens(examined.story, examined.graph, examined.verdict);
  return play(examined.story, options, false, &lens);
}

int run_play(const Options& typed) {
  const Options options = with_seed_of_choices(typed);
  if (options.lens) return play_with_lens(options);
  Story story;
  LoadOptions wanted;
  wanted.is_quiet = options.quiet;
  wanted.undone = "played";
  wanted.has_plain_diagnostics = options.plain;
  wanted.reads_endings = options.choices && is_looked_for(*options.choices);
  // Played as inklecate plays it, externals are their ink fallbacks; a reading that is given holds the
  // answers.
  wanted.answers_for_game = !options.plain || options.choices.has_value();
  if (const int code = load(options.story(), wanted, story); code != 0) return code;
  return play(story, options, options.plain);
}

}  // namespace dramaturg::cli
