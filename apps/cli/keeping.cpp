// Two files: the one that is read, and the one in the making.
#include "cli/keeping.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <limits>

#include "base/hash.hpp"
#include "cli/files.hpp"
#include "containers/json.hpp"

namespace dramaturg::cli {

FileKeeping::~FileKeeping() {
  if (earlier_ != nullptr) std::fclose(earlier_);
  if (part_ != nullptr) finish(false);
}

bool FileKeeping::open(const Options& options, const Story& story, std::string& problem) {
  if (options.checkpoint) path_ = *options.checkpoint;
  if (options.resume) earlier_path_ = *options.resume;
  if (options.checkpoint_every.is_lifted)
    keeping_.every_seconds = std::numeric_limits<double>::infinity();
  else if (options.checkpoint_every.value)
    keeping_.every_seconds = static_cast<double>(*options.checkpoint_every.value) / 1000;
  if (!path_.empty()) {
    keeping_.keeper = this;
    beside_ = path_ + ".part";  // one name: what a killed program leaves is overwritten
    // Better now than after the first minute of searching.
    if (is_folder(path_) || begin() == nullptr) {
      problem = "--checkpoint: " + path_ + ": " + (is_folder(path_) ? "is a folder" : std::strerror(errno));
      return false;
    }
    finish(false);
  }
  if (!earlier_path_.empty()) {
    earlier_ = is_folder(earlier_path_) ? nullptr : std::fopen(earlier_path_.c_str(), "rbe");
    if (earlier_ == nullptr) {
      problem = "--resume: " + earlier_path_ + ": " +
                (is_folder(earlier_path_) ? "is a folder" : std::strerror(errno));
      return false;
    }
    keeping_.earlier = this;
  }
  if (keeping() != nullptr) {
    std::string whole = containers::write_json(story.containers);
    for (const program::Bound& bound : story.program.bounds)
      whole += "\n" + story.program.globals[bound.variable.value] + "=" + std::to_string(bound.low) + ".." +
               std::to_string(bound.high);
    keeping_.story = base::hash_bytes(whole.data(), whole.size());
  }
  return true;
}

graph::Keeping* FileKeeping::keeping() {
  return path_.empty() && earlier_path_.empty() ? nullptr : &keeping_;
}

std::string FileKeeping::refusal() const {
  const std::string begin = "--resume: " + earlier_path_ + ": ";
  switch (keeping_.refusal) {
    case graph::Refusal::none: return {};
    case graph::Refusal::damaged: return begin + "is no checkpoint, or is damaged";
    case graph::Refusal::version:
      return begin +
             "was kept by another version of dramaturg; a search can only be gone on with by the same";
    case graph::Refusal::story:
      return begin +
             "is of another story, or of this one before it was edited; without --resume it is "
             "explored from the beginning";
    case graph::Refusal::reductions: return begin + "was made with other reductions (--without)";
  }
  return {};
}

base::ByteSink* FileKeeping::begin() {
  part_ = std::fopen(beside_.c_str(), "wbe");
  return part_ == nullptr ? nullptr : this;
}

/// On the disk before it takes the name: else a machine that stops could leave a name without its bytes.
void FileKeeping::finish(bool is_whole) {
  is_whole = std::fflush(part_) == 0 && is_whole;
  if (is_whole) is_whole = fsync(fileno(part_)) == 0;
  std::fclose(part_);
  part_ = nullptr;
  if (!is_whole || std::rename(beside_.c_str(), path_.c_str()) != 0) unlink(beside_.c_str());
}

bool FileKeeping::write(const void* bytes, size_t size) { return std::fwrite(bytes, 1, size, part_) == size; }

size_t FileKeeping::read(void* bytes, size_t size) { return std::fread(bytes, 1, size, earlier_); }

}  // namespace dramaturg::cli
