// toml++ reads the file; each key of [review] is a flag of the same name and is read by that flag's own row
// of options.def, so that a value is wrong here exactly when it is wrong there.
#include "cli/config.hpp"

#include <unistd.h>

#include <toml++/toml.h>
#include <algorithm>
#include <cstdlib>

#include "base/nearest.hpp"
#include "cli/files.hpp"
#include "cli/table.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::cli {
namespace {

constexpr const char* file_name = "dramaturg.toml";

/// The folder in which to begin: the story's, or the one we stand in.
std::string first_folder(const Options& options) {
  std::string start = options.operands.empty() || options.operands[0] == "-" ? "." : options.operands[0];
  if (!is_folder(start))
    start = start.rfind('/') == std::string::npos ? "." : start.substr(0, start.rfind('/') + 1);
  char* real = realpath(start.c_str(), nullptr);
  const std::string folder = real ? real : "";
  std::free(real);
  return folder;
}

std::string find_file(std::string folder) {
  while (!folder.empty()) {
    const std::string path = (folder == "/" ? "" : folder) + "/" + file_name;
    if (is_file(path)) return path;
    if (folder == "/") break;
    folder.erase(std::max<size_t>(folder.rfind('/'), 1));
    if (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  }
  return {};
}

/// As short as it can be said from here.
std::string from_here(const std::string& path) {
  char buffer[4096];
  if (!getcwd(buffer, sizeof buffer)) return path;
  const std::string here = std::string(buffer) + "/";
  return path.starts_with(here) ? path.substr(here.size()) : path;
}

class ConfigReader {
 public:
  ConfigReader(Options& options, std::string path) : options_(options), path_(std::move(path)) {
    folder_ = path_.substr(0, path_.rfind('/') + 1);
  }

  /// Empty, or what is wrong and where.
  std::string read() {
    std::string bytes, problem;
    if (!read_file(path_, bytes, problem)) return problem;
    try {
      const toml::table table = toml::parse(bytes, from_here(path_));
      for (const auto& [key, node] : table) top(key, node);
    } catch (const toml::parse_error& error) {
      return place(error.source()) + std::string(error.description());
    }
    return problem_;
  }

 private:
  std::string place(const toml::source_region& where) const {
    return from_here(path_) + ":" + std::to_string(where.begin.line) + ":" +
           std::to_string(where.begin.column) + ": ";
  }
  void wrong(const toml::source_region& where, const std::string& what) {
    if (problem_.empty()) problem_ = place(where) + what;
  }
  void unknown(const toml::key& key, const std::string& table, const std::vector<std::string>& names) {
    const std::string near = base::nearest(key.str(), names);
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    wrong(key.source(), "there is no `" + std::string(key.str()) + "`" +
                            (table.empty() ? "" : " in [" + table + "]") +
                            (near.empty() ? "; there are " + list : "; did you mean `" + near + "`?"));
  }
  /// The text of a value; a number is its digits.
  bool text(const toml::key& key, const toml::node& node, std::string& out) {
    if (const auto* string = node.as_string())
      out = string->get();
    else if (const auto* number = node.as_integer())
      out = std::to_string(number->get());
    else {
      wrong(node.source(), "`" + std::string(key.str()) + "` wants a text in quotes");
      return false;
    }
    return true;
  }

  void top(const toml::key& key, const toml::node& node) {
    if (key == "story") return story(key, node);
    static const std::vector<std::string> names = {"story", "review", "severity", "readers", "dice"};
    if (std::find(names.begin(), names.end(), key.str()) == names.end()) return unknown(key, "", names);
    const toml::table* table = node.as_table();
    if (!table)
      return wrong(node.source(),
                   "`" + std::string(key.str()) + "` is a table: write [" + std::string(key.str()) + "]");
    for (const auto& [inner, value] : *table) {
      if (key == "review")
        review(inner, value);
      else if (key == "severity")
        severity(inner, value);
      else if (key == "readers")
        reader(inner, value);
      else
        dice(inner, value);
    }
  }

  void story(const toml::key& key, const toml::node& node) {
    std::string name;
    if (!text(key, node, name) || !options_.operands.empty()) return;
    options_.operands.push_back(beside(name));
    said("story", key);
  }

  void review(const toml::key& key, const toml::node& node) {
    static const std::vector<std::string> names = {"max-time", "fail-on", "baseline", "html"};
    if (std::find(names.begin(), names.end(), key.str()) == names.end()) return unknown(key, "review", names);
    std::string value;
    if (!text(key, node, value)) return;
    const bool is_path = key == "baseline" || key == "html";
    flag(key, is_path ? beside(value) : value, node, options_.verb == Verb::review);
  }

  /// `--strict` speaks of fail-on, too.
  void flag(const toml::key& key, const std::string& value, const toml::node& node, bool is_meant) {
    for (const FlagRow& row : flag_rows()) {
      if (row.name != key.str()) continue;
      Options scratch;
      const std::string problem = row.set(scratch, value);
      if (!problem.empty()) return wrong(node.source(), "`" + std::string(key.str()) + "` " + problem);
      const bool is_given =
          std::find(options_.given.begin(), options_.given.end(), row.name) != options_.given.end() ||
          (row.name == "fail-on" && options_.strict);
      if (is_given || !is_meant) return;
      (void)row.set(options_, value);
      said(std::string(row.name), key);
    }
  }

  void severity(const toml::key& key, const toml::node& node) {
    const std::string code(key.str());
    std::string value;
    if (!verdict::is_code(code)) {
      const std::string near = base::nearest(code, verdict::codes());
      return wrong(key.source(),
                   "there is no finding `" + code + "`; " +
                       (near.empty() ? "`dramaturg explain` lists them" : "did you mean `" + near + "`?"));
    }
    if (!text(key, node, value)) return;
    static const std::vector<std::string> words = {"off", "note", "warning", "error"};
    if (std::find(words.begin(), words.end(), value) == words.end())
      return wrong(node.source(),
                   "`" + code + "` is \"off\", \"note\", \"warning\" or \"error\", not `" + value + "`");
    options_.severities.emplace_back(code, value);
    said("severity." + code, key);
  }

  void reader(const toml::key& key, const toml::node& node) {
    std::string file;
    if (!text(key, node, file)) return;
    options_.readers.emplace_back(std::string(key.str()), beside(file));
    said("readers." + std::string(key.str()), key);
  }

  void dice(const toml::key& key, const toml::node& node) {
    static const std::vector<std::string> names = {"review", "play"};
    if (std::find(names.begin(), names.end(), key.str()) == names.end()) return unknown(key, "dice", names);
    std::string value;
    if (!text(key, node, value)) return;
    if (value != "ideal" && value != "ink" && value != "inkjs")
      return wrong(node.source(), "dice are \"ideal\", \"ink\" or \"inkjs\", not `" + value + "`");
    const bool is_meant = key == (options_.verb == Verb::review ? "review" : "play");
    if (!is_meant || !options_.dice.text.empty()) return;
    options_.dice.text = value;
    said("dice", key);
  }

  std::string beside(const std::string& path) const {
    return path.starts_with('/') ? path : from_here(folder_ + path);
  }
  void said(const std::string& name, const toml::key& key) {
    options_.origins.emplace_back(name, from_here(path_) + ":" + std::to_string(key.source().begin.line));
  }

  Options& options_;
  const std::string path_;
  std::string folder_, problem_;
};

std::string quantity(const Limit& limit, const char* unit, const char* otherwise) {
  if (limit.is_lifted) return "none";
  return limit.value ? std::to_string(*limit.value) + unit : otherwise;
}

}  // namespace

bool apply_config(Options& options, std::string& problem) {
  const std::string path = find_file(first_folder(options));
  if (path.empty()) return true;
  options.config_file = from_here(path);
  problem = ConfigReader(options, path).read();
  return problem.empty();
}

std::string show_config(const Options& options) {
  std::string out =
      "config     " + (options.config_file.empty() ? std::string("none found") : options.config_file) + "\n";
  const auto line = [&](const std::string& name, const std::string& value) {
    std::string origin = "default";
    for (const auto& [what, where] : options.origins)
      if (what == name) origin = where;
    for (const std::string& given : options.given)
      if (given == name) origin = "command line";
    if (name == "story" && origin == "default") origin = "command line";
    out += name + std::string(name.size() < 10 ? 11 - name.size() : 1, ' ') + value + "   (" + origin + ")\n";
  };
  line("story", options.operands.empty() ? "none" : options.operands.front());
  line("max-time", quantity(options.max_time, " ms", "60s"));
  line("fail-on", options.fail_on.text.empty() ? "error" : options.fail_on.text);
  line("baseline", options.baseline.value_or("none"));
  line("html", options.html.is_wanted ? options.html.file.empty() ? "stdout" : options.html.file : "none");
  line("dice", options.dice.text.empty() ? "ideal" : options.dice.text);
  for (const auto& [code, severity] : options.severities) line("severity." + code, severity);
  for (const auto& [name, file] : options.readers) line("readers." + name, file);
  return out;
}

}  // namespace dramaturg::cli
