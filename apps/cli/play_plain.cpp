// play --plain: prints and reads exactly as `inklecate -p` does: lines as they come, `# tags:`, a blank line
// and numbers before the prompt `?> `, errors among the text on stdout. At the end of input it just stops.
#include <unistd.h>

#include <charconv>
#include <cstdio>

#include "cli/play.hpp"

namespace dramaturg::cli {

namespace {

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_issue(const Story& story, const char* kind, program::Address where, const std::string& text) {
  const bool is_known = where < story.program.spans.size() && story.program.spans[where].file;
  std::string line = std::string("RUNTIME ") + kind + ": ";
  if (is_known) {
    const text::Place place = story.sources.place(story.program.spans[where]);
    line += "'" + std::string(place.file) + "' line " + std::to_string(place.line) + ": ";
  }
  print(line + text + "\n");
}

/// Where the reference says that a story broke: for a tunnel that runs out, at its call.
program::Address place_of_fault(const story::State& state) {
  const auto& frames = state.thread().frames;
  const bool is_at_call = state.fault.kind == story::FaultKind::ran_out_in_tunnel && frames.size() > 1;
  return is_at_call ? frames[frames.size() - 2].pc : state.fault.where;
}

/// Everything up to the next choice. False: the story broke.
bool print_turn(const Story& story, Reading& reading, Input& input) {
  Passage passage;
  while (reading.read(passage)) {
    print(passage.line.text);
    if (!passage.line.tags.empty()) {
      print("# tags: ");
      for (size_t i = 0; i < passage.line.tags.size(); ++i)
        print((i == 0 ? "" : ", ") + passage.line.tags[i]);
      print("\n");
    }
    if (reading.is_faulted()) {
      print_issue(story, "ERROR", place_of_fault(reading.state()), fault_sentence(reading.state().fault));
    }
    for (const story::Warning& warning : passage.warnings) {
      print_issue(story, "WARNING", warning.where, warning.text);
    }
    if (passage.misfit) input.reject();
    if (passage.misfit) return true;
    if (passage.is_over_budget) {
      print_issue(story, "ERROR", reading.ended_at(), "this turn has taken 10,000,000 steps without an end");
      return false;
    }
  }
  if (reading.has_unused_draw()) input.reject();
  return !reading.is_faulted();
}

bool read_number(std::string_view line, int32_t& number) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r' || line.back() == '\t'))
    line.remove_suffix(1);
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  const auto result = std::from_chars(line.data(), line.data() + line.size(), number);
  return result.ec == std::errc{} && result.ptr == line.data() + line.size();
}

/// Asks until a choice fits. False: the input has ended.
bool ask(Reading& reading, Input& input) {
  for (;;) {
    print("?> ");
    std::string line;
    if (!input.read_line(line)) {
      if (isatty(STDOUT_FILENO) != 0) print("\n");  // so that the shell's prompt begins a line
      return false;
    }
    int32_t number = 0;
    if (read_number(line, number) && number >= 1 && reading.choose(static_cast<uint32_t>(number) - 1))
      return true;
    if (input.is_listed()) input.reject();
    if (input.is_misfit()) return false;
    print("Choice out of range\n");
  }
}

}  // namespace

int play_plainly(const Story& story, Reading& reading, Input& input) {
  for (;;) {
    if (!print_turn(story, reading, input)) return 1;
    if (input.is_misfit()) return 2;
    if (reading.is_stopped() || reading.offers() == 0) return 0;
    print("\n");
    for (uint32_t i = 0; i < reading.offers(); ++i) {
      print(std::to_string(i + 1) + ": " + std::string(reading.offer_text(i)) + "\n");
    }
    if (!ask(reading, input)) return input.is_misfit() ? 2 : 0;
  }
}

}  // namespace dramaturg::cli
