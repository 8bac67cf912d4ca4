// The choices as a list that is walked with arrow keys: drawn in place, answered by Enter, a number or a
// letter.
#pragma once

#include <string>
#include <vector>

#include "cli/keys.hpp"

namespace dramaturg::cli {

struct MenuAnswer {
  enum Kind { choice, undo, restart, save, tags, quit } kind = quit;
  size_t choice_index = 0;  ///< from 0
};

class Menu {
 public:
  Menu(Keys& keys, size_t width, bool is_ascii, bool has_color)
      : keys_(keys), width_(width), is_ascii_(is_ascii), has_color_(has_color) {}

  /// Until one of `options` is taken, or something else is asked for. `below`: a dim line under the options;
  /// may be empty. What was drawn is wiped and the choice that was taken printed in its place.
  MenuAnswer ask(const std::vector<std::string>& options, const std::string& below);

 private:
  void draw();
  void wipe();
  std::string dim(const std::string& text) const;
  void settle(const std::string& taken) const;
  /// True: answered.
  bool press(char letter, MenuAnswer& answer);
  void type_digit(char digit);

  Keys& keys_;
  const size_t width_;
  const bool is_ascii_, has_color_;
  std::vector<std::string> options_;
  std::string below_, typed_;
  size_t at_ = 0, drawn_ = 0;
  bool shows_more_ = false;
};

}  // namespace dramaturg::cli
