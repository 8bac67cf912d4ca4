// Names are taken apart by hand, files by toml++ (this is one of the few places that include it).
#include "cli/readers.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "cli/files.hpp"
#include "cli/options.hpp"

namespace dramaturg::cli {
namespace {

using verdict::Temper;

constexpr double most_times = 1000, most_strength = 10, most_loyalty = 10;
constexpr int deepest_mix = 4;

const std::vector<std::string> settings = {"name",       "about",   "first",    "last",  "tags",
                                           "weight-tag", "events",  "seek",     "avoid", "strength",
                                           "loyal",      "loyalty", "conflict", "leave", "mix"};

std::string shown(double number) {
  char buffer[32];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number, std::chars_format::general, 6);
  return {buffer, end.ptr};
}

/// One file, or one table of its mixture.
class ModelReader {
 public:
  ModelReader(std::string path, const NamedFiles& known, int depth)
      : path_(std::move(path)), known_(known), depth_(depth) {}

  bool read_file(ReaderModel& model) {
    std::string bytes;
    if (!cli::read_file(path_, bytes, problem, 1 << 20)) return false;
    toml::table table;
    try {
      table = toml::parse(bytes, path_);
    } catch (const toml::parse_error& error) {
      problem = path_ + ":" + std::to_string(error.source().begin.line) + ":" +
                std::to_string(error.source().begin.column) + ": " + std::string(error.description());
      return false;
    }
    model.name = path_.substr(path_.find_last_of('/') + 1);
    model.name = model.name.substr(0, model.name.rfind(".toml"));
    return read_table(table, model, false);
  }

  std::string problem;

 private:
  /// At the place of a node; a node without a place stands for the whole file.
  bool fail(const toml::node& node, const std::string& sentence) {
    if (!problem.empty()) return false;
    const auto line = node.source().begin.line;
    problem = path_ + (line > 0 ? ":" + std::to_string(line) : "") + ": " + sentence;
    return false;
  }

  bool read_table(const toml::table& table, ReaderModel& model, bool is_part) {
    for (const auto& [key, node] : table) {
      const std::string name(key.str());
      if (is_part && (name == "share" || name == "reader")) continue;
      if (!read_setting(name, node, model, is_part)) return false;
    }
    const auto mix = table.find("mix");
    if (model.parts.empty() || model.temper.is_even()) return true;
    return fail(mix->second, "a mixture is only its parts: what else is set belongs into one of them");
  }

  bool read_setting(const std::string& key, const toml::node& node, ReaderModel& model, bool is_part) {
    Temper& t = model.temper;
    if (key == "name") return read_text(node, key, model.name);
    if (key == "about") return read_text(node, key, model.about);
    if (key == "seek") return read_text(node, key, t.seek);
    if (key == "avoid") return read_text(node, key, t.avoid);
    if (key == "weight-tag") return read_text(node, key, t.weight_tag);
    if (key == "first") return read_number(node, key, 0, most_times, t.first);
    if (key == "last") return read_number(node, key, 0, most_times, t.last);
    if (key == "conflict") return read_number(node, key, 0, most_times, t.conflict);
    if (key == "strength") return read_number(node, key, 0, most_strength, t.strength);
    if (key == "loyalty") return read_number(node, key, 0, most_loyalty, t.loyalty);
    if (key == "leave") return read_leave(node, t);
    if (key == "tags") return read_times(node, key, t.tags);
    if (key == "events") return read_times(node, key, t.events);
    if (key == "loyal") return read_texts(node, key, t.loyal);
    if (key == "mix") return read_mix(node, model);
    std::vector<std::string> names = settings;
    if (is_part) names.insert(names.end(), {"share", "reader"});
    const std::string near = nearest(key, names);
    return fail(node, "there is no setting `" + key + "` of a reader" +
                          (near.empty() ? "" : "; did you mean `" + near + "`?"));
  }

  bool read_number(const toml::node& node, const std::string& key, double least, double most,
                   double& number) {
    const auto value = node.value<double>();
    if (!value || !(*value >= least) || !(*value <= most))
      return fail(node, "`" + key + "` wants a number from " + shown(least) + " to " + shown(most));
    number = *value;
    return true;
  }
  bool read_text(const toml::node& node, const std::string& key, std::string& text) {
    const auto value = node.value<std::string>();
    if (!value || value->empty()) return fail(node, "`" + key + "` wants a text in quotes");
    text = *value;
    return true;
  }
  bool read_texts(const toml::node& node, const std::string& key, std::vector<std::string>& texts) {
    const toml::array* all = node.as_array();
    texts.resize(all ? all->size() : 1);
    if (all == nullptr) return read_text(node, key, texts[0]);
    for (size_t i = 0; i < all->size(); ++i)
      if (!read_text((*all)[i], key, texts[i])) return false;
    return true;
  }
  bool read_times(const toml::node& node, const std::string& key,
                  std::vector<std::pair<std::string, double>>& times) {
    const toml::table* table = node.as_table();
    if (table == nullptr)
      return fail(node, "`" + key + "` wants a table: [" + key +
                            "], and on each line a name in quotes = how many times");
    for (const auto& [name, number] : *table) {
      times.emplace_back(std::string(name.str()), 1);
      if (!read_number(number, times.back().first, 0, most_times, times.back().second)) return false;
    }
    return true;
  }
  bool read_leave(const toml::node& node, Temper& temper) {
    double share = 0;
    if (!read_number(node, "leave", 0, 0.9, share)) return false;
    temper.leave = static_cast<uint32_t>(std::llround(share * 1000));
    if (temper.leave == 0 && share > 0) return fail(node, "`leave` wants 0, or a share from 0.001 to 0.9");
    return true;
  }

  bool read_mix(const toml::node& node, ReaderModel& model) {
    const toml::array* all = node.as_array();
    if (all == nullptr || all->empty() || !all->is_array_of_tables())
      return fail(node, "`mix` wants parts: [[mix]], and under it share = … and reader = \"…\", or settings");
    if (depth_ >= deepest_mix) return fail(node, "mixtures of mixtures of mixtures: too deep");
    double sum = 0;
    for (const toml::node& each : *all) {
      const toml::table& part = *each.as_table();
      model.parts.emplace_back();
      ReaderModel::Part& out = model.parts.back();
      if (const auto share = part.find("share"); share != part.end())
        if (!read_number(share->second, "share", 0, 1e6, out.share)) return false;
      sum += out.share;
      if (!read_part(part, out.model)) return false;
    }
    return sum > 0 || fail(node, "the shares of the mixture add up to nothing");
  }

  bool read_part(const toml::table& part, ReaderModel& model) {
    const auto reader = part.find("reader");
    if (reader == part.end()) return read_table(part, model, true);
    std::string text;
    if (!read_text(reader->second, "reader", text)) return false;
    if (text.ends_with(".toml") && !text.starts_with('/'))
      text = path_.substr(0, path_.rfind('/') + 1) + text;  // beside this file; npos + 1 is 0
    std::string why;
    if (!read_named(text, known_, model, why, depth_ + 1)) return fail(reader->second, why);
    for (const auto& [key, node] : part)
      if (key.str() != "share" && key.str() != "reader")
        return fail(node,
                    "`" + std::string(key.str()) + "` beside `reader`: what is set belongs into its file");
    return true;
  }

 public:
  static bool read_named(const std::string& text, const NamedFiles& known, ReaderModel& model,
                         std::string& problem, int depth);

 private:
  const std::string path_;
  const NamedFiles& known_;
  const int depth_;
};

/// `first:4`. False: there is another prefix, or `problem` says what is wrong.
bool read_prefixed(const std::string& text, const std::string& prefix, double& times, ReaderModel& model,
                   std::string& problem) {
  if (!text.starts_with(prefix + ":")) return false;
  const std::string_view digits = std::string_view(text).substr(prefix.size() + 1);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), times);
  if (error != std::errc() || end != digits.data() + digits.size() || !(times >= 0) ||
      !(times <= most_times)) {
    problem = "--model=" + prefix + ":N wants a number from 0 to " + shown(most_times);
    return false;
  }
  model.about = "takes the " + prefix + " option " + shown(times) + " times as readily as any other";
  return true;
}

bool ModelReader::read_named(const std::string& text, const NamedFiles& known, ReaderModel& model,
                             std::string& problem, int depth) {
  model = {};
  model.name = text;
  if (text == "uniform") {
    model.about = "takes each offered option alike";
    return true;
  }
  Temper& t = model.temper;
  if (read_prefixed(text, "first", t.first, model, problem) ||
      read_prefixed(text, "last", t.last, model, problem))
    return true;
  if (!problem.empty()) return false;
  const auto rest = [&](std::string_view prefix) {
    return text.starts_with(prefix) ? text.substr(prefix.size()) : std::string();
  };
  if (t.seek = rest("seek:"); !t.seek.empty()) model.about = "seeks the ending " + t.seek;
  if (t.avoid = rest("avoid:"); !t.avoid.empty()) model.about = "avoids the ending " + t.avoid;
  if (const std::string to = rest("loyal:"); !to.empty()) {
    t.loyal = {to};
    model.about = "is loyal to " + to;
  }
  if (!model.about.empty()) return true;
  std::string path = text;
  for (const auto& [name, file] : known)
    if (name == text) path = file;
  if (path.ends_with(".toml")) {
    ModelReader reader(path, known, depth);
    if (reader.read_file(model)) return true;
    problem = reader.problem;
    return false;
  }
  problem =
      "--model wants uniform, first:N, last:N, seek:ENDING, avoid:ENDING, loyal:NAME or a .toml file, not `" +
      text + "`";
  return false;
}

}  // namespace

bool read_model(const std::string& text, const NamedFiles& known, ReaderModel& model, std::string& problem) {
  problem.clear();
  return ModelReader::read_named(text, known, model, problem, 0);
}

}  // namespace dramaturg::cli
