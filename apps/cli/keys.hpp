// The keyboard, key by key: the terminal is put into raw mode for as long as a Keys lives and put back after,
// also when Ctrl-C or an exit comes between. Knows nothing of stories.
#pragma once

#include <termios.h>

namespace dramaturg::cli {

enum class Key : unsigned char { none, up, down, enter, home, end, backspace, interrupt, closed, letter };

struct KeyPress {
  Key key = Key::none;
  char letter = 0;  ///< Key::letter: a printable character of ASCII
};

class Keys {
 public:
  Keys();
  ~Keys();
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;

  /// Waits for one. `closed`: the terminal has gone; `interrupt`: Ctrl-C or Ctrl-D.
  KeyPress next();

  /// Who types `u` and Enter means `u`: an Enter that follows at once is dropped.
  void drop_enter();

  /// Standard input and output are a terminal that can move its cursor.
  static bool are_here();

 private:
  /// The next byte; -1: none within `wait_ms` (-1: for ever), -2: the terminal has gone.
  int byte(int wait_ms);
  termios before_{};
  bool is_raw_ = false;
  int pending_ = -1;  ///< a byte that was looked at and not taken
};

}  // namespace dramaturg::cli
