// One of the stories that `compare` sets side by side: examined by itself, then asked for what only comparing
// asks: which lines are reached, which choices matter, how far feelings move, which reunions are earned.
#pragma once

#include <string>

#include "cli/examine.hpp"
#include "report/comparison.hpp"

namespace dramaturg::cli {

struct Side {
  Examined examined;
  report::ComparedSide report;
};

/// 0, or the exit code after saying on stderr what is wrong.
int look_at(const std::string& name, const Options& options, Side& side);

}  // namespace dramaturg::cli
