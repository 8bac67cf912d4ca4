// Numbers that are not negative, each known to lie between two doubles.
//
// Every operation rounds outward: the double that the hardware gives is the one nearest to the true result
// (IEEE 754, to nearest), so the true result lies between its two neighbours, and those are what we keep. No
// rounding mode is switched: an optimiser may move such a switch, but it may not move a neighbour. Doubles
// that are not negative are ordered as their bits are, so a neighbour is one integer step away.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>

namespace dramaturg::verdict {

inline constexpr double infinite = std::numeric_limits<double>::infinity();

/// The next double above x ≥ 0. Infinity stays.
inline double above(double x) {
  return x < infinite ? std::bit_cast<double>(std::bit_cast<uint64_t>(x) + 1) : x;
}
/// The next double below x ≥ 0. Zero stays, as nothing here is negative; infinity gives the largest double.
inline double below(double x) { return x > 0 ? std::bit_cast<double>(std::bit_cast<uint64_t>(x) - 1) : 0; }

/// What the hardware's sum lacks (Knuth, TAOCP 4.2.2, theorem B): a + b is exactly s + this.
inline double lost(double a, double b, double s) {
  const double from_b = s - a;
  return (a - (s - from_b)) + (b - from_b);
}
/// No step is taken where the hardware's result is exact, so that halves stay halves and what cannot happen
/// stays 0: after sums that lose nothing, and where one factor is a power of two and nothing is very small.
inline double sum_above(double a, double b) {
  const double s = a + b;
  return lost(a, b, s) <= 0 ? s : above(s);
}
inline double sum_below(double a, double b) {
  const double s = a + b;
  return lost(a, b, s) >= 0 ? s : below(s);
}
inline bool is_power_of_two(double x) {
  return (std::bit_cast<uint64_t>(x) & ((uint64_t{1} << 52) - 1)) == 0;
}
inline bool is_exact_product(double a, double b, double result) {
  return a == 0 || b == 0 ||
         ((is_power_of_two(a) || is_power_of_two(b)) && result > 1e-290 && result < 1e290);
}
inline double product_above(double a, double b) {
  const double result = a * b;
  return is_exact_product(a, b, result) ? result : above(result);
}
inline double product_below(double a, double b) {
  const double result = a * b;
  return is_exact_product(a, b, result) ? result : below(result);
}
/// b > 0.
inline bool is_exact_quotient(double a, double b, double result) {
  return a == 0 || (is_power_of_two(b) && result > 1e-290 && result < 1e290);
}
inline double quotient_above(double a, double b) {
  const double result = a / b;
  return is_exact_quotient(a, b, result) ? result : above(result);
}
inline double quotient_below(double a, double b) {
  const double result = a / b;
  return is_exact_quotient(a, b, result) ? result : below(result);
}

struct Interval {
  double low = 0, high = 0;

  double middle() const { return low + (high - low) / 2; }
  double width() const { return high - low; }
  bool is_exactly(double x) const { return low == x && high == x; }
  friend bool operator==(const Interval&, const Interval&) = default;

  Interval& operator+=(const Interval& other) {
    low = sum_below(low, other.low);
    high = sum_above(high, other.high);
    return *this;
  }
  friend Interval operator+(Interval a, const Interval& b) { return a += b; }
  friend Interval operator*(const Interval& a, const Interval& b) {
    return {product_below(a.low, b.low), product_above(a.high, b.high)};
  }
  /// `b` must not reach 0.
  friend Interval operator/(const Interval& a, const Interval& b) {
    return {quotient_below(a.low, b.high), quotient_above(a.high, b.low)};
  }
};

/// 1 − x, for a share of one.
inline Interval rest_of(const Interval& x) {
  return {x.high >= 1   ? 0
          : x.high == 0 ? 1
                        : below(1 - x.high),
          x.low >= 1   ? 0
          : x.low == 0 ? 1
                       : above(1 - x.low)};
}

inline Interval clamped_share(const Interval& x) { return {std::min(x.low, 1.0), std::min(x.high, 1.0)}; }

}  // namespace dramaturg::verdict
