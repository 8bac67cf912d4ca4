// Everything that was drawn is counted in lines, so that it can be wiped before it is drawn again.
#include "cli/menu.hpp"

#include <cstdio>

#include "cli/wrap.hpp"

namespace dramaturg::cli {

std::string Menu::dim(const std::string& text) const {
  return has_color_ ? "\x1b[2m" + text + "\x1b[0m" : text;
}

void Menu::wipe() {
  if (drawn_ > 0) std::printf("\x1b[%zuA\r\x1b[J", drawn_);
  drawn_ = 0;
}

void Menu::draw() {
  wipe();
  const auto put = [&](const std::string& line) {
    std::printf("%s\n", line.c_str());
    ++drawn_;
  };
  for (size_t i = 0; i < options_.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const std::string mark = i == at_ ? (is_ascii_ ? " > " : " › ") : "   ";
    const std::string lead = mark + std::string(number.size() < 2 ? 1 : 0, ' ') + number + "  ";
    for (std::string line : wrap(options_[i], lead, width_of(lead), width_)) {
      if (i == at_ && has_color_) line = "\x1b[1m" + line + "\x1b[0m";
      put(line);
    }
  }
  put("");
  const std::string range =
      options_.size() == 1 ? "1" : "1" + std::string(is_ascii_ ? "-" : "–") + std::to_string(options_.size());
  std::string keys = "  " + range + (is_ascii_ ? " or arrows, Enter" : " or ↑↓ ⏎") + "   u undo   s save   " +
                     (shows_more_ ? "r restart   t tags   q leave" : "? more");
  if (!typed_.empty()) keys = "  " + typed_;
  if (width_of(keys) <= width_)
    put(dim(keys));
  else
    for (const std::string& line : wrap(keys, "  ", 2, width_)) put(dim(line));
  if (!below_.empty())
    for (const std::string& line : wrap(below_, "  ", 2, width_)) put(dim(line));
  std::fflush(stdout);
}

void Menu::settle(const std::string& taken) const {
  for (const std::string& line : wrap(taken, is_ascii_ ? "  > " : "  › ", 4, width_))
    std::printf("%s\n", dim(line).c_str());
}

void Menu::type_digit(char digit) {
  if (typed_.size() < 6) typed_ += digit;
  const size_t number = static_cast<size_t>(std::stoul(typed_));
  if (number == 0 || number > options_.size())
    typed_.clear();
  else
    at_ = number - 1;
}

bool Menu::press(char letter, MenuAnswer& answer) {
  if (letter >= '0' && letter <= '9') {
    type_digit(letter);
    return false;
  }
  switch (letter) {
    case 'k': at_ = at_ == 0 ? options_.size() - 1 : at_ - 1; return false;
    case 'j': at_ = at_ + 1 == options_.size() ? 0 : at_ + 1; return false;
    case 'u': answer = {MenuAnswer::undo, 0}; return true;
    case 'r': answer = {MenuAnswer::restart, 0}; return true;
    case 's': answer = {MenuAnswer::save, 0}; return true;
    case 't': answer = {MenuAnswer::tags, 0}; return true;
    case 'q': answer = {MenuAnswer::quit, 0}; return true;
    case '?': shows_more_ = !shows_more_; return false;
    default: return false;
  }
}

MenuAnswer Menu::ask(const std::vector<std::string>& options, const std::string& below) {
  options_ = options;
  below_ = below;
  typed_.clear();
  at_ = 0;
  for (;;) {
    draw();
    MenuAnswer answer;
    const KeyPress press_ = keys_.next();
    bool is_answered = false;
    switch (press_.key) {
      case Key::up: is_answered = press('k', answer); break;
      case Key::down: is_answered = press('j', answer); break;
      case Key::home: at_ = 0; break;
      case Key::end: at_ = options_.size() - 1; break;
      case Key::enter:
        answer = {MenuAnswer::choice, at_};
        is_answered = true;
        break;
      case Key::backspace: typed_.clear(); break;
      case Key::interrupt:
      case Key::closed: is_answered = true; break;
      case Key::letter: is_answered = press(press_.letter, answer); break;
      case Key::none: break;
    }
    if (!is_answered) continue;
    wipe();
    if (answer.kind == MenuAnswer::choice)
      settle(options_[answer.choice_index]);
    else if (press_.key == Key::letter)
      keys_.drop_enter();
    std::fflush(stdout);
    return answer;
  }
}

}  // namespace dramaturg::cli
