// Lines are read one by one, so that a mistake has a line.
#include "cli/recorded.hpp"

#include <charconv>
#include <map>
#include <optional>

#include "cli/files.hpp"
#include "containers/json_tokens.hpp"

namespace dramaturg::cli {
namespace {

using containers::JsonTokens;
using containers::TokenKind;

class Reader {
 public:
  Reader(std::vector<RecordedReading>& readings, std::string& problem)
      : readings_(readings), problem_(problem) {}

  bool read_line(std::string_view line, size_t number) {
    number_ = number;
    JsonTokens tokens;
    if (!tokens.read(line)) return fail(tokens.problem);
    if (tokens.at(0).kind != TokenKind::object)
      return fail("each line is an object: {\"choices\": \"1,3,1\"} or {\"reader\": \"x7\", \"choice\": 2}");
    const auto choices = member(tokens, "choices");
    if (choices) return read_reading(tokens, *choices);
    const auto reader = member(tokens, "reader"), choice = member(tokens, "choice"),
               draw = member(tokens, "draw");
    if (!reader || (!choice && !draw))
      return fail("this line has neither `choices` nor `reader` and `choice`");
    const std::string who = tokens.at(*reader).kind == TokenKind::string ? tokens.text(*reader)
                                                                         : std::string(tokens.raw(*reader));
    const auto [known, is_new] = of_reader_.emplace(who, readings_.size());
    if (is_new) readings_.push_back({{}, number});
    return add(tokens, draw ? *draw : *choice, draw.has_value(), readings_[known->second].picks);
  }

 private:
  bool fail(const std::string& sentence) {
    problem_ = std::to_string(number_) + ": " + sentence;
    return false;
  }

  static std::optional<uint32_t> member(const JsonTokens& tokens, std::string_view name) {
    for (uint32_t key = 1; key < tokens.at(0).next; key = tokens.at(key + 1).next)
      if (tokens.text(key) == name) return key + 1;
    return std::nullopt;
  }

  bool add(const JsonTokens& tokens, uint32_t token, bool is_draw, std::vector<Pick>& picks) {
    std::string text =
        tokens.at(token).kind == TokenKind::string ? tokens.text(token) : std::string(tokens.raw(token));
    if (!is_draw && text.starts_with('r')) {
      is_draw = true;
      text.erase(0, 1);
    }
    int32_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || (!is_draw && number < 1))
      return fail("a choice is a whole number from 1, not `" + text + "`");
    picks.push_back({is_draw, number});
    return true;
  }

  bool read_reading(const JsonTokens& tokens, uint32_t token) {
    readings_.push_back({{}, number_});
    std::vector<Pick>& picks = readings_.back().picks;
    if (tokens.at(token).kind == TokenKind::array) {
      for (uint32_t each = token + 1; each < tokens.at(token).next; each = tokens.at(each).next)
        if (!add(tokens, each, false, picks)) return false;
      return true;
    }
    if (tokens.at(token).kind != TokenKind::string)
      return fail("`choices` is a list: \"1,3,1\" or [1, 3, 1]");
    std::string problem;
    return tokens.text(token).empty() || read_picks(tokens.text(token), picks, problem) || fail(problem);
  }

  std::vector<RecordedReading>& readings_;
  std::string& problem_;
  std::map<std::string, size_t> of_reader_;
  size_t number_ = 0;
};

}  // namespace

bool read_recorded(const std::string& path, std::vector<RecordedReading>& readings, std::string& problem) {
  std::string bytes;
  if (!read_file(path, bytes, problem)) return false;
  Reader reader(readings, problem);
  size_t number = 0;
  for (std::string_view rest = bytes; !rest.empty();) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), end + 1));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (reader.read_line(line, number)) continue;
    problem = path + ":" + problem;
    return false;
  }
  if (readings.empty()) problem = path + " holds no reading";
  return !readings.empty();
}

}  // namespace dramaturg::cli
