// Shares of readings as people read them. A share is 0% or 100% only when it is exactly that; a column of
// shares adds up; what is known between bounds is written between bounds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verdict/interval.hpp"

namespace dramaturg::report {

using verdict::Interval;

/// Known closely enough to be written as one number.
bool is_settled(const Interval& odds);

/// One decimal each, "<0.1%" and ">99.9%" at the edges; when `is_whole`, what is shown adds up to 100.0.
std::vector<std::string> share_column(const std::vector<Interval>& shares, bool is_whole);

/// "52.4 – 55.2%": low rounded down, high rounded up.
std::string share_between(const Interval& share);

/// In prose: 38%, 9.5%, under 0.1%.
std::string share_in_prose(const Interval& share);

/// Of one number: 8.2%, 55%, under 0.1%, over 99.9%; 0% and 100% only when it is exactly that.
std::string share(double odds);

/// "38%", or "36–39%" for what is known between bounds; empty when they are far apart.
std::string share_range_in_prose(const Interval& share);

/// "1 in 200 readings", "3 in 1,000 readings", "4.2% of readings", "every reading", "at least …" for what is
/// known from below only. Empty: nothing can be said.
std::string readings(const Interval& share);

/// Blocks in eighths for `low`, and a pale part up to `high`; `scale` cells are a share of 1.
std::string bar(const Interval& share, double scale, bool is_ascii);

}  // namespace dramaturg::report
