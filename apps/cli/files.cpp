// Whole files, read and written through the operating system's own calls: they say why they fail.
#include "cli/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace dramaturg::cli {

namespace {

bool fail(std::string& problem, const std::string& path, const char* why) {
  problem = (path == "-" ? "stdin" : path) + ": " + why;
  return false;
}

const char* reason(int error) {
  switch (error) {
    case ENOENT: return "no such file";
    case EACCES: return "may not be opened (no permission)";
    case EISDIR: return "is a folder";
    default: return std::strerror(error);
  }
}

bool write_all(int handle, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(handle, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<size_t>(count));
  }
  return true;
}

bool write_straight(const std::string& path, std::string_view bytes, std::string& problem) {
  const int handle = path == "-" ? STDOUT_FILENO : open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (handle < 0) return fail(problem, path, reason(errno));
  if (path == "-") std::fflush(stdout);  // what was printed before stays before
  const bool is_written = write_all(handle, bytes);
  const int error = errno;
  if (path != "-") close(handle);
  if (is_written) return true;
  problem = (path == "-" ? "stdout" : path) + ": " + reason(error);
  return false;
}

}  // namespace

bool read_file(const std::string& path, std::string& bytes, std::string& problem, uint64_t limit) {
  bytes.clear();
  const int handle = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (handle < 0) return fail(problem, path, reason(errno));
  bool is_read = true;
  char piece[1 << 16];
  while (true) {
    const ssize_t count = read(handle, piece, sizeof piece);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) is_read = fail(problem, path, reason(errno));
    if (count <= 0) break;
    if (bytes.size() + static_cast<size_t>(count) > limit) {
      is_read = fail(problem, path, "is larger than any story (the limit is 256 MB)");
      break;
    }
    bytes.append(piece, static_cast<size_t>(count));
  }
  if (path != "-") close(handle);
  return is_read;
}

bool write_file(const std::string& path, std::string_view bytes, std::string& problem) {
  struct stat there{};
  const bool is_there = stat(path.c_str(), &there) == 0;
  if (is_there && S_ISDIR(there.st_mode)) return fail(problem, path, "is a folder");
  if (path == "-" || (is_there && !S_ISREG(there.st_mode))) return write_straight(path, bytes, problem);
  std::string target = path;  // a link stays a link: what it points to is replaced
  if (char* real = is_there ? realpath(path.c_str(), nullptr) : nullptr) {
    target = real;
    std::free(real);
  }
  const std::string beside = target + "." + std::to_string(getpid()) + ".part";
  const mode_t mode = is_there ? there.st_mode & 0777 : 0666;
  const int handle = open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  if (handle < 0) return fail(problem, path, errno == ENOENT ? "its folder is not there" : reason(errno));
  bool is_written = write_all(handle, bytes);
  int error = errno;
  if (close(handle) != 0 && is_written) {
    is_written = false;
    error = errno;
  }
  if (is_written && rename(beside.c_str(), target.c_str()) == 0) return true;
  if (is_written) error = errno;
  unlink(beside.c_str());
  return fail(problem, path, reason(error));
}

bool is_folder(const std::string& path) {
  struct stat there{};
  return stat(path.c_str(), &there) == 0 && S_ISDIR(there.st_mode);
}

bool is_file(const std::string& path) {
  struct stat there{};
  return stat(path.c_str(), &there) == 0 && !S_ISDIR(there.st_mode);
}

}  // namespace dramaturg::cli
