// Damerau and Levenshtein: letters changed, left out, put in, or swapped with their neighbour.
#include "base/nearest.hpp"

#include <algorithm>

namespace dramaturg::base {
namespace {

constexpr size_t longest = 40;

size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<size_t>> cost(a.size() + 1, std::vector<size_t>(b.size() + 1));
  for (size_t i = 0; i <= a.size(); ++i) {
    for (size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      cost[i][j] =
          std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& names) {
  std::string best;
  if (word.empty() || word.size() > longest) return best;
  size_t least = std::max<size_t>(1, word.size() / 3) + 1;
  for (const std::string& name : names) {
    if (name.size() > 2 * longest) continue;
    size_t far = distance(word, name);
    if (word.size() >= 3 && name.starts_with(word)) far = 1;  // a word cut short
    if (far < least) {
      least = far;
      best = name;
    }
  }
  if (!best.empty()) return best;
  for (const std::string& name : names)  // a name with more around it
    if (name.size() >= 5 && name.size() > best.size() && word.find(name) != word.npos) best = name;
  return best;
}

}  // namespace dramaturg::base
