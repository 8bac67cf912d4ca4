// The system's own opener is asked: `xdg-open`, on a Mac `open`. It is given a few seconds to say that it
// cannot; one that is still there then is the browser itself.
#include "cli/browser.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace dramaturg::cli {
namespace {

#ifdef __APPLE__
constexpr const char* opener = "open";
#else
constexpr const char* opener = "xdg-open";
#endif

std::string whole(const std::string& path) {
  char* real = realpath(path.c_str(), nullptr);
  const std::string out = real ? real : path;
  std::free(real);
  return out;
}

/// In a session of its own, so that Ctrl-C here does not end the browser; what it prints is nobody's.
[[noreturn]] void become_opener(const std::string& path) {
  (void)setsid();
  const int nowhere = open("/dev/null", O_RDWR);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) (void)dup2(nowhere, stream);
  execlp(opener, opener, path.c_str(), static_cast<char*>(nullptr));
  _exit(127);
}

bool has_opened(const std::string& path) {
  const pid_t child = fork();
  if (child < 0) return false;
  if (child == 0) become_opener(path);
  for (int tenths = 0; tenths < 50; ++tenths) {
    int status = 0;
    if (waitpid(child, &status, WNOHANG) == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  return true;
}

}  // namespace

std::string temporary_page() {
  static std::string path;
  if (!path.empty()) return path;
  const char* folder = std::getenv("TMPDIR");
  std::string made = std::string(folder && *folder ? folder : "/tmp") + "/dramaturg-XXXXXX";
  if (mkdtemp(made.data())) path = made + "/review.html";
  return path;
}

void show_page(const std::string& path) {
  static std::string shown;
  if (shown == path) return;
  shown = path;
  std::fflush(stdout);
  if (!has_opened(path))
    std::fprintf(stderr, "dramaturg: no browser could be opened here; the page is %s\n", whole(path).c_str());
}

}  // namespace dramaturg::cli
