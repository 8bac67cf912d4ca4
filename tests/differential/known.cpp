// Two lines → whether they mean the same, after what KNOWN.md excuses.
#include "differential/known.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace differential {

namespace {

bool is_of_number(char c) { return (c >= '0' && c <= '9') || c == '.' || c == 'E' || c == '+' || c == '-'; }

/// Cuts one number or one other character off the front.
std::string take(const std::string& line, size_t& at) {
  size_t end = at;
  bool starts = line[at] >= '0' && line[at] <= '9';
  if (starts)
    while (end < line.size() && is_of_number(line[end]) &&
           (line[end] != '+' && line[end] != '-' ? true : line[end - 1] == 'E'))
      ++end;
  else
    ++end;
  std::string token = line.substr(at, end - at);
  at = end;
  return token;
}

// inkjs computes floats as doubles and prints them JavaScript's way; the reference has float32 and E+07.
bool is_same_float(const std::string& ours, const std::string& theirs) {
  if (ours.find_first_of(".E") == std::string::npos && theirs.find('.') == std::string::npos) return false;
  char *end_of_ours, *end_of_theirs;
  float a = std::strtof(ours.c_str(), &end_of_ours), b = std::strtof(theirs.c_str(), &end_of_theirs);
  if (*end_of_ours || *end_of_theirs) return false;
  // A chain of operations rounds at each step on our side, once on theirs: two units in the last place.
  return a == b || std::fabs(a - b) <= 2.4e-7f * std::max(std::fabs(a), std::fabs(b));
}

/// Declarations, each with its value, in the order of their text.
nlohmann::ordered_json in_order(const nlohmann::ordered_json& declarations) {
  std::vector<std::string> each{""};
  for (const auto& item : declarations) {
    each.back() += item.dump();
    if (item.is_object() && item.contains("VAR=")) each.emplace_back();
  }
  std::sort(each.begin(), each.end());
  return each;
}

}  // namespace

bool is_alike(const std::string& ours, const std::string& theirs) {
  if (ours == theirs) return true;
  size_t a = 0, b = 0;
  while (a < ours.size() && b < theirs.size()) {
    std::string mine = take(ours, a), other = take(theirs, b);
    if (mine != other && !is_same_float(mine, other)) return false;
  }
  return a == ours.size() && b == theirs.size();
}

bool is_same_but_for_order(const std::string& ours, const std::string& theirs) {
  auto ordered = [](const std::string& text) {
    auto story = nlohmann::ordered_json::parse(text);
    auto& root = story["root"];
    std::map<std::string, nlohmann::ordered_json> knots;
    for (auto& [name, knot] : root[root.size() - 1].items())
      knots[name] = name == "global decl" ? in_order(knot) : knot;
    root[root.size() - 1] = knots;
    return story.dump();
  };
  return ordered(ours) == ordered(theirs);
}

int first_difference(const Lines& ours, const Lines& theirs, bool is_excused) {
  auto ends = [](const Lines& lines, const char* how) { return !lines.empty() && lines.back() == how; };
  size_t n = std::max(ours.size(), theirs.size());
  if (ends(ours, "ENDLESS") && ends(theirs, "ENDLESS")) n = std::min(ours.size(), theirs.size()) - 1;
  if (ends(ours, "FAULT") && ends(theirs, "CRASH")) {
    n = theirs.size() - 1;
    if (ours.size() > n + 3)
      return static_cast<int>(n);  // we show the broken line and its tags, inkjs does not
  }
  if (is_excused && ends(ours, "FAULT")) {
    n = ours.size() - 1;
    while (n > 0 && (ours[n - 1][0] == 'T' || ours[n - 1][0] == '#')) --n;  // the turn that broke
  }
  for (size_t i = 0; i < n; ++i) {
    if (i < ours.size() && i < theirs.size() && is_alike(ours[i], theirs[i])) continue;
    return static_cast<int>(i);
  }
  return -1;
}

}  // namespace differential
