// The odds under a reader's fingers, as one line of words.
#include <algorithm>
#include <numeric>

#include "cli/play.hpp"
#include "report/shares.hpp"

namespace dramaturg::cli {

std::string Lens::list(const std::vector<double>& odds, size_t most) const {
  std::vector<size_t> order(odds.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return odds[a] > odds[b]; });
  std::string out;
  double rest = 1;
  for (size_t i = 0; i < std::min(order.size(), most) && odds[order[i]] > 0; ++i) {
    out += (out.empty() ? "" : ", ") + verdict_.endings[order[i]].name + " " + report::share(odds[order[i]]);
    rest -= odds[order[i]];
  }
  if (out.empty()) return is_exact_ ? "no ending" : "not known";
  return rest > 0.0005 && order.size() > most ? out + ", …" : out;
}

std::string Lens::here() const {
  if (!outlook_) return "from here: not known";
  return (is_exact_ ? "from here: " : "from here, as far as was explored at least: ") +
         list(outlook_->odds, 4);
}

std::string Lens::behind(uint32_t option) const {
  if (!outlook_ || option >= outlook_->by_option.size()) return {};
  return list(outlook_->by_option[option], 2);
}

}  // namespace dramaturg::cli
