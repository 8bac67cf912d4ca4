// play, for people: text wrapped at the window's width, choices with their numbers, undo. Prints what was
// read and never the machine behind it; the last lines say which ending was met and how to come back.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>

#include "cli/files.hpp"
#include "cli/menu.hpp"
#include "cli/play.hpp"
#include "cli/wrap.hpp"

namespace dramaturg::cli {

namespace {

constexpr size_t widest = 76, narrowest = 20, margin = 2;

void print_wrapped(std::string_view text, const std::string& first_indent, size_t indent, size_t width) {
  for (const std::string& line : wrap(text, first_indent, indent, width)) std::printf("%s\n", line.c_str());
}

class Session {
 public:
  Session(const Story& story, Reading& reading, Input& input, const std::string& seed, bool has_color,
          bool is_ascii, Lens* lens)
      : story_(story),
        reading_(reading),
        input_(input),
        seed_(seed),
        has_color_(has_color),
        is_ascii_(is_ascii),
        lens_(lens) {
    width_ = std::clamp(window_width(), narrowest, widest);
    start_ = reading.mark();
  }

  int run() {
    std::printf("  %s\n", without_controls(story_.name).c_str());
    for (;;) {
      if (const int code = show_turn(); code != 0) return code;
      if (reading_.is_stopped() || reading_.offers() == 0) return close(true);
      point_lens();
      const bool has_keys = Keys::are_here() && !input_.has_unused();
      if (!has_keys) show_choices();
      if (!(has_keys ? ask_by_keys() : ask())) return input_.is_misfit() ? 2 : close(false);
    }
  }

 private:
  int show_turn();
  void show_choices() const;
  void point_lens();
  /// The text of an option, with what lies behind it when the lens is on.
  std::string option(uint32_t index) const;
  std::string in_letters(std::string text) const;
  /// False: the reader leaves.
  bool ask();
  bool ask_by_keys();
  bool undo();
  void restart();
  void save() const;
  void note_tags(const std::vector<std::string>& tags);
  bool choose(int32_t number);
  int close(bool is_over);
  std::string way_back() const;

  const Story& story_;
  Reading& reading_;
  Input& input_;
  const std::string& seed_;
  bool has_color_, is_ascii_;
  Lens* lens_;  ///< none: odds are not shown
  size_t width_;
  Reading::Mark start_;
  std::vector<Reading::Mark> before_;  ///< where the reader stood before each choice
  std::vector<std::string> texts_;     ///< of the choices taken
  std::vector<Pick> taken_;
  std::string episode_;  ///< of the last `# ep:` tag
  bool shows_tags_ = false;
};

std::string Session::way_back() const {
  if (taken_.empty()) return {};
  return " You can return here: " +
         (seed_.empty() || !reading_.dice().is_reference() ? "" : "--seed " + seed_ + " ") + "--choices " +
         write_picks(reading_.picks(taken_));
}

int Session::show_turn() {
  Passage passage;
  bool has_text = false;
  while (reading_.read(passage)) {
    note_tags(passage.line.tags);
    std::string text = without_controls(passage.line.text);
    if (!text.empty() && !has_text) std::printf("\n");
    has_text = has_text || !text.empty();
    if (!text.empty()) print_wrapped(text, std::string(margin, ' '), margin, width_);
    if (passage.misfit) {
      input_.reject();
      return 2;
    }
    if (passage.is_over_budget) {
      const std::string place = story_.place(reading_.ended_at());
      std::printf("\n  The story runs on without an end or a choice%s%s.%s\n", place.empty() ? "" : ": ",
                  place.c_str(), way_back().c_str());
      return 1;
    }
  }
  if (reading_.has_unused_draw()) {
    input_.reject();
    return 2;
  }
  if (!reading_.is_faulted()) return 0;
  const story::Fault& fault = reading_.state().fault;
  const std::string place = story_.place(fault.where);
  std::printf("\n  The story breaks here: %s%s%s\n ", fault_sentence(fault).c_str(),
              place.empty() ? ""
              : is_ascii_   ? " - "
                            : " — ",
              place.c_str());
  std::printf("%s\n", way_back().c_str());
  return 1;
}

void Session::show_choices() const {
  std::printf("\n");
  for (uint32_t i = 0; i < reading_.offers(); ++i) {
    const std::string number = std::to_string(i + 1);
    const std::string lead = std::string(number.size() < 2 ? 3 : 2, ' ') + number + "  ";
    print_wrapped(option(i), lead, lead.size(), width_);
  }
  std::printf("\n");
}

void Session::point_lens() {
  if (lens_ == nullptr) return;
  lens_->point(reading_.picks(taken_));
  std::printf("\n");
  print_wrapped(without_controls(in_letters(lens_->here())), std::string(margin, ' '), margin, width_);
}

std::string Session::option(uint32_t index) const {
  const std::string text = without_controls(reading_.offer_text(index));
  const std::string behind = lens_ == nullptr ? "" : without_controls(in_letters(lens_->behind(index)));
  return behind.empty() ? text : text + "  [" + behind + "]";
}

std::string Session::in_letters(std::string text) const {
  for (size_t at = text.find("…"); is_ascii_ && at != std::string::npos; at = text.find("…"))
    text.replace(at, std::string("…").size(), "...");
  return text;
}

bool Session::choose(int32_t number) {
  if (number < 1 || static_cast<uint32_t>(number) > reading_.offers()) return false;
  const auto index = static_cast<uint32_t>(number) - 1;
  std::string text = without_controls(reading_.offer_text(index));
  Reading::Mark here = reading_.mark();
  if (!reading_.choose(index)) return false;
  before_.push_back(std::move(here));
  texts_.push_back(std::move(text));
  taken_.push_back({false, number});
  return true;
}

bool Session::ask() {
  for (std::string line;;) {
    std::printf(is_ascii_ ? "  > " : "  › ");
    if (!input_.read_line(line)) {
      std::printf("\n");
      return false;
    }
    if (input_.is_listed() || !input_.is_terminal()) std::printf("%s\n", without_controls(line).c_str());
    line.erase(0, line.find_first_not_of(" \t"));
    line.erase(line.find_last_not_of(" \t\r") + 1);
    if (line == "undo") line = "u";
    if (line == "quit" || line == "q") return false;
    if (line == "restart") {
      restart();
      return true;
    }
    if (line == "save" || line == "s") {
      save();
      continue;
    }
    if (line == "u") {
      if (undo()) {
        point_lens();
        show_choices();
      }
      continue;
    }
    int32_t number = 0;
    const auto result = std::from_chars(line.data(), line.data() + line.size(), number);
    if (result.ec == std::errc{} && result.ptr == line.data() + line.size() && choose(number)) {
      return true;
    }
    if (input_.is_listed()) {
      input_.reject();
      return false;
    }
    const std::string last = std::to_string(reading_.offers());
    std::printf("  1%s   u undo   s save   restart   quit\n",
                last == "1" ? "" : ((is_ascii_ ? "-" : "–") + last).c_str());
  }
}

/// False: nothing was chosen yet.
bool Session::undo() {
  if (before_.empty()) {
    std::printf("  There is nothing to undo.\n");
    return false;
  }
  reading_.go_back(before_.back());
  print_wrapped(
      "Undone: \"" + texts_.back() + "\"" + (before_.size() > 1 ? " (u again goes further back)" : ""),
      std::string(margin, ' '), margin, width_);
  before_.pop_back(), texts_.pop_back(), taken_.pop_back();
  return true;
}

void Session::restart() {
  reading_.go_back(start_);
  before_.clear(), texts_.clear(), taken_.clear();
  episode_.clear();
}

/// A reading is its choices: they are written down, and `--choices @FILE` goes on from there.
void Session::save() const {
  const std::string file = story_.name + ".reading";
  std::string problem;
  if (!write_file(file, write_picks(reading_.picks(taken_)) + "\n", problem)) {
    std::printf("  Not saved: %s\n", problem.c_str());
    return;
  }
  const std::string seeded = seed_.empty() || !reading_.dice().is_reference() ? "" : "--seed " + seed_ + " ";
  const std::string with = seeded + "--choices @" + file;  // to be copied: it stays in one piece
  const std::string said = "Saved. Go on from here with:";
  if (margin + width_of(said) + 1 + width_of(with) <= width_) {
    std::printf("  %s %s\n", said.c_str(), with.c_str());
    return;
  }
  print_wrapped(said, std::string(margin, ' '), margin, width_);
  std::printf("  %s\n", with.c_str());
}

void Session::note_tags(const std::vector<std::string>& tags) {
  for (const std::string& tag : tags) {
    if (tag.starts_with("ep:")) {
      const size_t begin = tag.find_first_not_of(' ', 3);
      const std::string episode = begin == tag.npos ? "" : without_controls(tag.substr(begin));
      if (episode != episode_ && !episode.empty()) {
        std::printf("\n  %s%sEpisode %s\n", without_controls(story_.name).c_str(), is_ascii_ ? " - " : " · ",
                    episode.c_str());
      }
      episode_ = episode;
    } else if (shows_tags_) {
      print_wrapped("# " + without_controls(tag), std::string(margin, ' '), margin, width_);
    }
  }
}

bool Session::ask_by_keys() {
  std::vector<std::string> options;
  for (;;) {
    options.clear();
    for (uint32_t i = 0; i < reading_.offers(); ++i) options.push_back(option(i));
    std::printf("\n");
    std::fflush(stdout);
    MenuAnswer answer;
    {
      Keys keys;
      answer = Menu(keys, width_, is_ascii_, has_color_).ask(options, "");
    }
    switch (answer.kind) {
      case MenuAnswer::choice: return choose(static_cast<int32_t>(answer.choice_index) + 1);
      case MenuAnswer::undo:
        if (undo()) point_lens();
        break;
      case MenuAnswer::restart: restart(); return true;
      case MenuAnswer::save: save(); break;
      case MenuAnswer::tags:
        shows_tags_ = !shows_tags_;
        std::printf("  Tags are %s from here on.\n", shows_tags_ ? "shown" : "left out");
        break;
      case MenuAnswer::quit: return false;
    }
  }
}

int Session::close(bool is_over) {
  const std::string name = without_controls(reading_.ending());
  const std::string said = !is_over ? "" : name.empty() ? "The end." : "Ending: " + name + ".";
  std::string back = way_back();
  if (!back.empty()) back.erase(0, 1);
  if (is_over) std::printf("\n");
  if (!said.empty() && !back.empty() && margin + width_of(said) + 1 + width_of(back) <= width_) {
    std::printf("  %s %s\n", said.c_str(), back.c_str());
    return 0;
  }
  // What is to be copied stays in one piece.
  if (!said.empty()) print_wrapped(said, std::string(margin, ' '), margin, width_);
  if (!back.empty()) std::printf("  %s\n", back.c_str());
  return 0;
}

}  // namespace

int play_for_people(const Story& story, Reading& reading, Input& input, const std::string& seed,
                    bool has_color, bool is_ascii, Lens* lens) {
  return Session(story, reading, input, seed, has_color, is_ascii, lens).run();
}

}  // namespace dramaturg::cli
