// STORY → one file. The rules for a folder are the contract's; a folder with several possible stories is
// never guessed at, they are listed.
#include "cli/story_file.hpp"

#include <dirent.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "cli/files.hpp"

namespace dramaturg::cli {

namespace {

constexpr std::string_view blanks = " \t\r\n";

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.ends_with(end);
}

// Compiled ink is an object whose first thing is a key. Ink itself may begin with `{`, too (`{x: …}`, even
// `{"a" == b: …}`), so a file that is not called .json must also have ink's own key.
bool is_compiled(std::string_view bytes, std::string_view path) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const size_t brace = bytes.find_first_not_of(blanks);
  if (brace == std::string_view::npos || bytes[brace] != '{') return false;
  if (ends_with(path, ".json")) return true;
  const size_t key = bytes.find_first_not_of(blanks, brace + 1);
  return key != std::string_view::npos && bytes[key] == '"' &&
         bytes.find("\"inkVersion\"") != std::string_view::npos;
}

std::vector<std::string> files_in(const std::string& folder, std::string_view ending) {
  std::vector<std::string> names;
  DIR* handle = opendir(folder.c_str());
  if (!handle) return names;
  while (const dirent* entry = readdir(handle)) {
    const std::string name = entry->d_name;
    if (name[0] != '.' && ends_with(name, ending) && is_file(folder + name)) names.push_back(name);
  }
  closedir(handle);
  std::sort(names.begin(), names.end());
  return names;
}

// `a/./b/../c.ink` → `a/c.ink`, so that two spellings of a file are one.
std::string tidy(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const size_t slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    if (part == ".." && !parts.empty() && parts.back() != "..")
      parts.pop_back();
    else if (part != "." && !part.empty())
      parts.push_back(part);
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
  }
  std::string whole;
  for (std::string_view part : parts) whole += (whole.empty() ? "" : "/") + std::string(part);
  return whole;
}

// The files that lines `INCLUDE path` name. A line inside a comment counts, too: at worst a story is listed
// less.
std::vector<std::string> includes_of(std::string_view bytes) {
  std::vector<std::string> paths;
  while (!bytes.empty()) {
    std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    const size_t start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos || !line.substr(start).starts_with("INCLUDE")) continue;
    line.remove_prefix(start + 7);
    const size_t path = line.find_first_not_of(blanks);
    if (path == 0 || path == std::string_view::npos) continue;
    line.remove_prefix(path);
    paths.push_back(tidy(line.substr(0, line.find_last_not_of(blanks) + 1)));
  }
  return paths;
}

std::string own_name(const std::string& folder) {
  char* real = realpath(folder.c_str(), nullptr);
  std::string name = real ? real : folder;
  std::free(real);
  return name.substr(name.rfind('/') + 1);
}

std::string listed(const std::string& what, const std::vector<std::string>& names,
                   const std::string& folder) {
  std::string text = folder + " " + what + "; name one:";
  for (const std::string& name : names) text += "\n  " + folder + name;
  return text;
}

// The file in a folder (given with its `/`) that is the story.
bool choose_in_folder(const std::string& folder, std::string& name, std::string& problem) {
  const auto dramas = files_in(folder, ".drama");
  if (dramas.size() > 1) {
    problem = listed("has several dramas", dramas, folder);
    return false;
  }
  if (dramas.size() == 1) {
    name = dramas.front();
    return true;
  }
  for (const std::string& usual : {own_name(folder) + ".ink", std::string("main.ink")}) {
    if (is_file(folder + usual)) {
      name = usual;
      return true;
    }
  }
  const auto inks = files_in(folder, ".ink");
  std::vector<std::string> included;
  for (const std::string& ink : inks) {
    std::string bytes;
    if (!read_file(folder + ink, bytes, problem)) return false;
    for (std::string& path : includes_of(bytes)) {
      if (path != ink) included.push_back(std::move(path));
    }
  }
  std::vector<std::string> roots;
  for (const std::string& ink : inks) {
    if (std::find(included.begin(), included.end(), ink) == included.end()) roots.push_back(ink);
  }
  if (roots.size() == 1) {
    name = roots.front();
    return true;
  }
  if (inks.empty())
    problem = folder + " holds no story (no .ink, no .drama)";
  else if (roots.empty())
    problem = listed("has only stories that include each other", inks, folder);
  else
    problem = listed("has several stories", roots, folder);
  return false;
}

}  // namespace

std::string without_ending(std::string name) {
  for (std::string_view ending : {".ink.json", ".json", ".ink", ".drama"}) {
    if (ends_with(name, ending)) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

bool find_story(const std::string& story, StoryFile& found, std::string& problem) {
  found = {};
  if (story.empty()) {
    problem = "STORY is empty: name a file or a folder";
    return false;
  }
  found.path = story;
  if (story == "-") {
    found.name = found.title = "stdin";
  } else {
    if (is_folder(story)) {
      found.folder = story.back() == '/' ? story : story + "/";
      if (!choose_in_folder(found.folder, found.name, problem)) return false;
      found.path = found.folder + found.name;
      found.title = without_ending(found.name);
      if (found.title == "main") found.title = own_name(found.folder);  // the file's name says nothing
    } else {
      found.folder = story.substr(0, story.rfind('/') + 1);  // npos + 1 is 0
      found.name = story.substr(found.folder.size());
      found.title = without_ending(found.name);
    }
  }
  if (!read_file(found.path, found.bytes, problem)) return false;
  found.kind = ends_with(found.name, ".drama")        ? StoryFile::Kind::drama
               : is_compiled(found.bytes, found.name) ? StoryFile::Kind::json
                                                      : StoryFile::Kind::ink;
  return true;
}

bool FolderFiles::read(std::string_view path, std::string& bytes) {
  // An INCLUDE that is absolute is taken as it stands, as the reference does.
  std::string problem;
  const std::string whole = path.starts_with('/') ? std::string(path) : folder_ + std::string(path);
  return !path.empty() && path != "-" && !is_folder(whole) && read_file(whole, bytes, problem);
}

}  // namespace dramaturg::cli
