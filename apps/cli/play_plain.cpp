// play --plain: prints and reads exactly as `inklecate -p` does: lines as they come, `# tags:`, a blank line
// and numbers before the prompt `?> `, errors among the text on stdout. At the end of input it just stops.
// With JSON, as `inklecate -p -j`: the same steps, each as an object. Left out of what can be typed:
// expressions.
#include <unistd.h>

#include <charconv>
#include <cstdio>

#include "base/json_text.hpp"
#include "cli/inklecate.hpp"
#include "cli/play.hpp"

namespace dramaturg::cli {

namespace {

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

/// How what happens is said.
class Voice {
 public:
  explicit Voice(bool is_json) : is_json_(is_json) {}

  void line(const story::Line& line) const {
    std::string text;
    if (is_json_) {
      text = "{\"text\":";
      base::append_quoted(text, line.text);
      text += "}\n";
      if (!line.tags.empty()) text += json_object("tags", line.tags) + "\n";
    } else {
      text = line.text;
      for (size_t i = 0; i < line.tags.size(); ++i) text += (i == 0 ? "# tags: " : ", ") + line.tags[i];
      if (!line.tags.empty()) text += '\n';
    }
    print(text);
  }

  void issues(const std::vector<std::string>& sentences) const {
    if (is_json_ && !sentences.empty()) return print(json_object("issues", sentences) + "\n");
    for (const std::string& sentence : sentences) print(sentence + "\n");
  }

  void choices(const Reading& reading) const {
    if (is_json_) return print(choices_in_json(reading));
    print("\n");
    for (uint32_t i = 0; i < reading.offers(); ++i)
      print(std::to_string(i + 1) + ": " + std::string(reading.offer_text(i)) + "\n");
  }

  void prompt() const { print(is_json_ ? "{\"needInput\": true}" : "?> "); }
  void out_of_range() const {
    if (!is_json_) print("Choice out of range\n");
  }
  void answer(const std::string& sentence) const {
    std::string text = sentence;
    if (is_json_) {
      text = "{\"cmdOutput\":";
      base::append_quoted(text, sentence);
      text += '}';
    }
    print(text + "\n");
  }
  void end_of_story() const { print(is_json_ ? "{\"end\": true}\n" : "--- End of story ---\n"); }
  void end_of_input() const {
    if (is_json_) return print("{\"close\": true}\n");
    if (isatty(STDOUT_FILENO) != 0) print("\n");  // so that the shell's prompt begins a line
  }

 private:
  static std::string choices_in_json(const Reading& reading) {
    std::string text = "{\"choices\":[";
    for (uint32_t i = 0; i < reading.offers(); ++i) {
      text += i == 0 ? "{\"text\":" : ",{\"text\":";
      base::append_quoted(text, reading.offer_text(i));
      const std::vector<std::string> tags = reading.offer_tags(i);
      if (!tags.empty())
        text += ",\"tags\":" + json_array(tags) + ",\"tag_count\":" + std::to_string(tags.size());
      text += '}';
    }
    return text + "]}\n";
  }

  bool is_json_;
};

std::string issue(const Story& story, const char* kind, program::Address where, const std::string& text) {
  const bool is_known = where < story.program.spans.size() && story.program.spans[where].file;
  std::string line = std::string("RUNTIME ") + kind + ": ";
  if (is_known) {
    const text::Place place = story.sources.place(story.program.spans[where]);
    line += "'" + std::string(place.file) + "' line " + std::to_string(place.line) + ": ";
  }
  return line + text;
}

/// Where the reference says that a story broke: for a tunnel that runs out, at its call.
program::Address place_of_fault(const story::State& state) {
  const auto& frames = state.thread().frames;
  const bool is_at_call = state.fault.kind == story::FaultKind::ran_out_in_tunnel && frames.size() > 1;
  return is_at_call ? frames[frames.size() - 2].pc : state.fault.where;
}

/// Everything up to the next choice. False: the story broke.
bool print_turn(const Story& story, Reading& reading, Input& input, const Voice& voice) {
  Passage passage;
  while (reading.read(passage)) {
    voice.line(passage.line);
    std::vector<std::string> issues;
    if (reading.is_faulted())
      issues.push_back(
          issue(story, "ERROR", place_of_fault(reading.state()), fault_sentence(reading.state().fault)));
    for (const story::Warning& warning : passage.warnings)
      issues.push_back(issue(story, "WARNING", warning.where, warning.text));
    voice.issues(issues);
    if (passage.misfit) input.reject();
    if (passage.misfit) return true;
    if (passage.is_over_budget) {
      voice.issues(
          {issue(story, "ERROR", reading.ended_at(), "this turn has taken 10,000,000 steps without an end")});
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

enum class Answer : uint8_t { went_on, stays, leaves };

/// What can be typed besides a number.
Answer obey(std::string_view line, Reading& reading, const Voice& voice) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
  if (line == "quit" || line == "exit") return Answer::leaves;
  if (line == "help") {
    voice.answer("Type the number of a choice, or `-> knot` to go there; `quit` leaves");
  } else if (line.starts_with("DebugSource(")) {
    voice.answer("DebugSource: Unknown source");
  } else if (line.starts_with("->")) {
    line.remove_prefix(2);
    while (line.starts_with(' ')) line.remove_prefix(1);
    if (reading.go_to(line)) return Answer::went_on;
    voice.answer("Divert target not found: '-> " + std::string(line) + "'");
  } else {
    voice.out_of_range();
  }
  return Answer::stays;
}

/// Asks until a choice fits. False: the input has ended.
bool ask(Reading& reading, Input& input, const Voice& voice) {
  for (;;) {
    voice.prompt();
    std::string line;
    if (!input.read_line(line)) {
      voice.end_of_input();
      return false;
    }
    int32_t number = 0;
    const bool is_number = read_number(line, number);
    if (is_number && number >= 1 && reading.choose(static_cast<uint32_t>(number) - 1)) return true;
    if (input.is_listed()) input.reject();
    if (input.is_misfit()) return false;
    const Answer answer = is_number ? Answer::stays : obey(line, reading, voice);
    if (is_number) voice.out_of_range();
    if (answer != Answer::stays) return answer == Answer::went_on;
  }
}

}  // namespace

int play_plainly(const Story& story, Reading& reading, Input& input, const PlainForm& form) {
  const Voice voice(form.is_json);
  for (;;) {
    const bool is_sound = print_turn(story, reading, input, voice);
    if (input.is_misfit()) return 2;
    const bool is_over = !is_sound || reading.is_stopped() || reading.offers() == 0;
    if (is_over && !form.keeps_open) return is_sound ? 0 : 1;
    if (is_over) voice.end_of_story();
    voice.choices(reading);
    if (!ask(reading, input, voice)) return input.is_misfit() ? 2 : 0;
  }
}

}  // namespace dramaturg::cli
