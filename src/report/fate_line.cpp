// Columns are chosen first, then each ending's odds at them are turned into blocks.
#include "report/fate_line.hpp"

#include <algorithm>

namespace dramaturg::report {
namespace {

constexpr double least_shown = 0.05;

/// The odds before choice `choice` (from 1), or at the end of the reading.
const std::vector<double>& odds_at(const Fate& fate, size_t choice) {
  return choice <= fate.moments.size() ? fate.moments[choice - 1].odds : fate.last;
}

std::string block(double odds, bool is_ascii) {
  static constexpr const char* blocks[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  static constexpr const char* letters[] = {".", ":", "-", "=", "+", "*", "#", "@"};
  if (odds <= 0) return " ";
  const auto level = std::min<size_t>(7, static_cast<size_t>(odds * 8));
  return is_ascii ? letters[level] : blocks[level];
}

}  // namespace

FateChart draw_fate(const Fate& fate, size_t first, size_t last, size_t width, size_t most, bool is_ascii) {
  FateChart chart;
  if (last < first || fate.endings.empty() || fate.moments.empty()) return chart;
  const size_t count = last - first + 1;
  const size_t shown = std::min(count, std::max<size_t>(width, 1));
  for (size_t i = 0; i < shown; ++i)
    chart.columns.push_back(shown == 1 ? first : first + i * (count - 1) / (shown - 1));
  chart.column_width = std::clamp<size_t>(width / shown, 1, 6);
  for (size_t e = 0; e < fate.endings.size(); ++e) {
    FateRow row;
    row.ending = fate.endings[e];
    double highest = 0;
    for (const size_t choice : chart.columns) {
      const double odds = odds_at(fate, choice)[e];
      highest = std::max(highest, odds);
      row.blocks += std::string(chart.column_width - 1, ' ') + block(odds, is_ascii);
    }
    row.first = odds_at(fate, first)[e];
    row.last = odds_at(fate, last)[e];
    if (highest >= least_shown) chart.rows.push_back(std::move(row));
  }
  std::stable_sort(chart.rows.begin(), chart.rows.end(),
                   [](const FateRow& a, const FateRow& b) { return a.last > b.last; });
  if (chart.rows.size() > most) chart.rows.resize(most);
  return chart;
}

}  // namespace dramaturg::report
