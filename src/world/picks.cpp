// Words between separators, each a number with or without an `r`.
#include "world/picks.hpp"

#include <charconv>

namespace dramaturg::world {
namespace {

bool is_separator(char c) { return c == ',' || c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

}  // namespace

bool read_picks(std::string_view text, std::vector<Pick>& picks, std::string& problem, size_t* where) {
  picks.clear();
  for (size_t at = 0; at < text.size();) {
    if (is_separator(text[at])) {
      ++at;
      continue;
    }
    size_t end = at;
    while (end < text.size() && !is_separator(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    if (where != nullptr) *where = at;
    at = end;

    Pick pick;
    pick.is_draw = word.starts_with('r');
    const std::string_view digits = word.substr(pick.is_draw ? 1 : 0);
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), pick.number);
    const bool is_number = result.ec == std::errc{} && result.ptr == digits.data() + digits.size();
    if (!is_number || (!pick.is_draw && pick.number < 1)) {
      problem = "`" + std::string(word.substr(0, 40)) + "` is no choice: choices count from 1, rN is a draw";
      return false;
    }
    picks.push_back(pick);
  }
  return true;
}

}  // namespace dramaturg::world
