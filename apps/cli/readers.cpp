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

constexpr uint32_t most_times = 1000, most_strength = 10;

bool read_times(std::string_view text, uint32_t& times) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), times);
  return error == std::errc() && end == text.data() + text.size() && times >= 1 && times <= most_times;
}

std::string times_sentence(const std::string& which, uint32_t times) {
  return "takes the " + which + " option " + std::to_string(times) + " times as readily as any other";
}

bool read_number(const toml::node& node, const std::string& key, uint32_t most, uint32_t& number,
                 std::string& problem) {
  const auto value = node.value<int64_t>();
  if (!value || *value < 1 || *value > most) {
    problem = "`" + key + "` wants a whole number from 1 to " + std::to_string(most);
    return false;
  }
  number = static_cast<uint32_t>(*value);
  return true;
}

bool read_text(const toml::node& node, const std::string& key, std::string& text, std::string& problem) {
  const auto value = node.value<std::string>();
  if (!value) problem = "`" + key + "` wants a text in quotes";
  if (value) text = *value;
  return value.has_value();
}

bool read_entry(const std::string& key, const toml::node& node, ReaderModel& model, std::string& problem) {
  if (key == "name") return read_text(node, key, model.name, problem);
  if (key == "about") return read_text(node, key, model.about, problem);
  if (key == "seek") return read_text(node, key, model.seek, problem);
  if (key == "first") return read_number(node, key, most_times, model.first, problem);
  if (key == "last") return read_number(node, key, most_times, model.last, problem);
  if (key == "strength") return read_number(node, key, most_strength, model.strength, problem);
  const std::string near = nearest(key, {"name", "about", "seek", "first", "last", "strength"});
  problem = "there is no setting `" + key + "` of a reader" +
            (near.empty() ? "" : "; did you mean `" + near + "`?");
  return false;
}

bool read_model_file(const std::string& path, ReaderModel& model, std::string& problem) {
  std::string bytes;
  if (!read_file(path, bytes, problem, 1 << 20)) return false;
  toml::table table;
  try {
    table = toml::parse(bytes, path);
  } catch (const toml::parse_error& error) {
    problem = path + ":" + std::to_string(error.source().begin.line) + ":" +
              std::to_string(error.source().begin.column) + ": " + std::string(error.description());
    return false;
  }
  model.name = path.substr(path.find_last_of('/') + 1);
  model.name = model.name.substr(0, model.name.rfind(".toml"));
  for (const auto& [key, node] : table) {
    if (read_entry(std::string(key.str()), node, model, problem)) continue;
    problem = path + ":" + std::to_string(node.source().begin.line) + ": " + problem;
    return false;
  }
  return true;
}

}  // namespace

bool read_model(const std::string& text, ReaderModel& model, std::string& problem) {
  model = {};
  model.name = text;
  if (text == "uniform") {
    model.about = "takes each offered option alike";
    return true;
  }
  for (const auto& [prefix, times] :
       {std::pair<std::string, uint32_t*>{"first", &model.first}, {"last", &model.last}}) {
    if (!text.starts_with(prefix + ":")) continue;
    if (!read_times(std::string_view(text).substr(prefix.size() + 1), *times)) {
      problem = "--model=" + prefix + ":N wants a whole number from 1 to " + std::to_string(most_times);
      return false;
    }
    model.about = times_sentence(prefix, *times);
    return true;
  }
  if (text.starts_with("seek:") && text.size() > 5) {
    model.seek = text.substr(5);
    model.about = "seeks the ending " + model.seek;
    return true;
  }
  if (text.ends_with(".toml")) return read_model_file(text, model, problem);
  problem = "--model wants uniform, first:N, last:N, seek:ENDING or a .toml file, not `" + text + "`";
  return false;
}

void ModelReaders::weigh(const graph::Graph& graph, graph::StateId situation,
                         std::vector<uint32_t>& weights) const {
  const graph::Vertex& vertex = graph.vertices[situation.value];
  const auto odds_of = [&](size_t i) {
    return ahead_->from(graph.edges[vertex.first_edge + i].to)[*sought_];
  };
  double best = 0;
  for (size_t i = 0; sought_ && ahead_ && i < weights.size(); ++i) best = std::max(best, odds_of(i));
  for (size_t i = 0; i < weights.size(); ++i) {
    double weight = (i == 0 ? model_.first : 1) * double(i + 1 == weights.size() ? model_.last : 1);
    // Beside the option from which the ending is likeliest, the others fade with the power of their odds.
    if (best > 0) weight *= 1000 * std::pow(odds_of(i) / best, model_.strength) + 1;
    weights[i] = static_cast<uint32_t>(std::llround(std::min(weight, 1e9)));
  }
}

}  // namespace dramaturg::cli
