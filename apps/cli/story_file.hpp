// What people call STORY in, the one file that is meant out, read and told apart: a file, a folder with one,
// or stdin. What it is shows in its content, not in its name. Compiling is not done here.
#pragma once

#include <string>
#include <string_view>

#include "text/source.hpp"

namespace dramaturg::cli {

struct StoryFile {
  enum class Kind : uint8_t { ink, json, drama };
  Kind kind = Kind::ink;
  std::string path;    ///< as it can be opened from here; `-`: stdin
  std::string name;    ///< how places name it: relative to `folder`; `stdin` for `-`
  std::string folder;  ///< where its INCLUDEs are looked for; ends in `/`, or is empty
  std::string title;   ///< for people: the file's name without its ending; of `main`, its folder's
  std::string bytes;
};

/// Finds and reads STORY. A folder: its `.drama`, else FOLDER.ink, else main.ink, else the only `.ink` that
/// no other includes. False: `problem` says why, in one or more lines without a newline at the end (exit 2).
[[nodiscard]] bool find_story(const std::string& story, StoryFile& found, std::string& problem);

/// `drama/quay.ink.json` → `drama/quay`: what stands beside a story is named after it.
std::string without_ending(std::string name);

/// Reads what INCLUDEs name, from the folder of the story.
class FolderFiles final : public text::FileProvider {
 public:
  explicit FolderFiles(std::string folder) : folder_(std::move(folder)) {}
  bool read(std::string_view path, std::string& bytes) override;

 private:
  std::string folder_;
};

}  // namespace dramaturg::cli
