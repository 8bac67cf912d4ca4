// Escape sequences are told from the Escape key by what follows within a moment.
#include "cli/keys.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace dramaturg::cli {
namespace {

constexpr int moment_ms = 50;

}  // namespace

Keys::Keys() {
  if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
  termios raw = before_;
  raw.c_lflag &= static_cast<tcflag_t>(~(ICANON | ECHO | ISIG));
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  is_raw_ = tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0;
}

Keys::~Keys() {
  if (is_raw_) tcsetattr(STDIN_FILENO, TCSADRAIN, &before_);
}

bool Keys::are_here() {
  const char* terminal = std::getenv("TERM");
  const std::string_view name = terminal ? terminal : "";
  return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && !name.empty() && name != "dumb";
}

void Keys::drop_enter() {
  const int c = byte(moment_ms);
  if (c != '\r' && c != '\n') pending_ = c;
}

int Keys::byte(int wait_ms) {
  if (pending_ != -1) return std::exchange(pending_, -1);
  for (;;) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    const int ready = poll(&input, 1, wait_ms);
    if (ready < 0 && errno == EINTR) return 3;  // a signal from outside counts as Ctrl-C
    if (ready < 0) return -2;
    if (ready == 0) return -1;
    unsigned char c = 0;
    const ssize_t count = read(STDIN_FILENO, &c, 1);
    if (count == 1) return c;
    if (count < 0 && errno == EINTR) continue;
    return -2;
  }
}

KeyPress Keys::next() {
  const int c = byte(-1);
  switch (c) {
    case -2: return {Key::closed, 0};
    case 3:
    case 4: return {Key::interrupt, 0};
    case '\r':
    case '\n': return {Key::enter, 0};
    case 8:
    case 127: return {Key::backspace, 0};
    case 27: break;
    default: return c >= ' ' && c < 127 ? KeyPress{Key::letter, static_cast<char>(c)} : KeyPress{};
  }
  const int bracket = byte(moment_ms);
  if (bracket != '[' && bracket != 'O') return {};
  int last = byte(moment_ms);
  while (last >= '0' && last <= '?') last = byte(moment_ms);  // parameters, as in `ESC [ 1 ; 2 A`
  switch (last) {
    case 'A': return {Key::up, 0};
    case 'B': return {Key::down, 0};
    case 'H': return {Key::home, 0};
    case 'F': return {Key::end, 0};
    case -2: return {Key::closed, 0};
    default: return {};
  }
}

}  // namespace dramaturg::cli
