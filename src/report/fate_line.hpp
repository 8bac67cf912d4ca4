// The fate line as rows for a terminal: the odds of each ending, choice by choice, in blocks of eight
// heights.
#pragma once

#include <string>
#include <vector>

#include "report/recap.hpp"

namespace dramaturg::report {

struct FateRow {
  std::string ending;
  std::string blocks;  ///< one column of the chart for each of `columns`
  double first = 0, last = 0;
};

struct FateChart {
  std::vector<size_t> columns;  ///< which choice (from 1) each column stands for; the last may be the end
  size_t column_width = 1;      ///< in characters
  std::vector<FateRow> rows;    ///< the endings that mattered most, in the order of their last odds
};

/// Choices [first, last] (from 1) in at most `width` characters; long readings are sampled evenly, never
/// leaving out the first or the last. Endings whose odds never reach 1 in 20 are left out. At most `most`
/// rows.
FateChart draw_fate(const Fate& fate, size_t first, size_t last, size_t width, size_t most, bool is_ascii);

}  // namespace dramaturg::report
