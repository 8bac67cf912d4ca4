// Files are looked at by time and size: editors that write beside and rename change both the file and its
// number, so neither a handle nor a number is kept.
#include "cli/watch.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <thread>

namespace dramaturg::cli {
namespace {

struct Look {
  int64_t seconds = 0, nanoseconds = 0, size = -1;
  friend bool operator==(const Look&, const Look&) = default;
};

std::vector<Look> look(const std::vector<std::string>& files) {
  std::vector<Look> out;
  for (const std::string& file : files) {
    struct stat there{};
    if (stat(file.c_str(), &there) == 0)
      out.push_back({there.st_mtim.tv_sec, there.st_mtim.tv_nsec, there.st_size});
    else
      out.push_back({});
  }
  return out;
}

}  // namespace

void watch(int (*once)(const Options&, std::vector<std::string>& files), const Options& options) {
  const bool is_screen = isatty(STDOUT_FILENO);
  std::vector<std::string> files;
  for (;;) {
    std::vector<std::string> read;
    once(options, read);
    // A file that was named by an earlier run and is gone, or cannot be read now, is still waited for.
    if (!read.empty()) files = read;
    const std::vector<Look> before = look(files);
    std::fputs("\nWaiting for a change. Ctrl-C ends it.\n", stdout);
    std::fflush(stdout);
    while (look(files) == before) std::this_thread::sleep_for(std::chrono::milliseconds(300));
    std::this_thread::sleep_for(std::chrono::milliseconds(50));  // an editor may still be writing
    if (is_screen) std::fputs("\x1b[H\x1b[2J\x1b[3J", stdout);
  }
}

}  // namespace dramaturg::cli
