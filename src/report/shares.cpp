// Rounding by largest remainder, in tenths of a percent.
#include "report/shares.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

std::string fixed(double value, int digits) {
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, digits);
  return std::string(buffer, end.ptr);
}

std::string of_tenths(long tenths, const Interval& share) {
  if (tenths <= 0 && share.high > 0) return "<0.1%";
  if (tenths >= 1000 && share.low < 1) return ">99.9%";
  return fixed(static_cast<double>(tenths) / 10, 1) + "%";
}

/// N of "1 in N", when one digit, or k of 10^m, or two digits come close enough.
std::string one_in(double share) {
  const double every = 1 / share;
  const double digit = std::pow(10, std::floor(std::log10(every)));
  const auto is_close = [](double a, double b) { return std::abs(a - b) <= 0.05 * b; };
  const double one_digit = std::round(every / digit) * digit;
  if (is_close(one_digit, every)) return "1 in " + verdict::number(static_cast<uint64_t>(one_digit));
  const double of = every <= digit ? digit : digit * 10;
  const double some = std::round(share * of);
  if (is_close(some / of, share))
    return verdict::number(static_cast<uint64_t>(some)) + " in " + verdict::number(static_cast<uint64_t>(of));
  return "1 in " + verdict::number(static_cast<uint64_t>(std::round(every / digit * 10) * digit / 10));
}

}  // namespace

bool is_settled(const Interval& odds) { return odds.width() <= 0.0002; }

std::vector<std::string> share_column(const std::vector<Interval>& shares, bool is_whole) {
  std::vector<long> tenths;
  std::vector<double> left;
  for (const Interval& share : shares) {
    const double exact = share.middle() * 1000;
    tenths.push_back(static_cast<long>(is_whole ? std::floor(exact + 1e-6) : std::floor(exact + 0.5)));
    left.push_back(exact - static_cast<double>(tenths.back()));
  }
  if (is_whole) {
    std::vector<size_t> order(shares.size());
    std::iota(order.begin(), order.end(), size_t{0});
    // What shows as "<0.1%" takes no part: a tenth given to it would be a tenth too much elsewhere.
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return left[a] > left[b]; });
    long missing = 1000 - std::accumulate(tenths.begin(), tenths.end(), 0L);
    for (size_t i = 0; i < order.size() && missing > 0; ++i)
      if (left[order[i]] > 1e-6) ++tenths[order[i]], --missing;
  }
  std::vector<std::string> out;
  for (size_t i = 0; i < shares.size(); ++i) out.push_back(of_tenths(tenths[i], shares[i]));
  return out;
}

std::string share_between(const Interval& share) {
  const double low = std::floor(share.low * 1000 + 1e-6) / 10;
  // What is possible at all is never shown as nothing.
  const double high = share.high > 0 ? std::max(std::ceil(share.high * 1000 - 1e-6), 1.0) / 10 : 0;
  return fixed(low, 1) + " – " + fixed(high, 1) + "%";
}

std::string share_in_prose(const Interval& share) {
  const double middle = share.middle();
  if (share.is_exactly(0)) return "none";
  if (share.is_exactly(1)) return "all";
  if (middle < 0.001) return "under 0.1%";
  if (middle > 0.999) return "over 99.9%";
  if (middle < 0.0995) return fixed(middle * 100, 1) + "%";
  return middle > 0.995 ? fixed(std::floor(middle * 1000) / 10, 1) + "%" : fixed(middle * 100, 0) + "%";
}

std::string share(double odds) {
  if (odds <= 0) return "0%";
  if (odds >= 1) return "100%";
  return share_in_prose({odds, odds});
}

std::string share_range_in_prose(const Interval& share) {
  const double low = std::floor(share.low * 100), high = std::ceil(share.high * 100);
  if (share.width() <= 0.002 || share.is_exactly(1)) return share_in_prose(share);
  if (share.width() > 0.15) return {};
  return fixed(low, 0) + "–" + fixed(high, 0) + "%";
}

std::string readings(const Interval& share) {
  if (share.is_exactly(1)) return "every reading";
  if (share.high <= 0) return {};
  const bool is_known = share.width() <= 0.01 * share.high;
  if (!is_known && share.low <= 0) return {};
  const double value = is_known ? share.middle() : share.low;
  if (value < 1e-12) return {};
  std::string text;
  if (value < 0.01)
    text = one_in(value) + " readings";
  else
    text = share_in_prose({value, std::min(value, 1.0)}) + " of readings";
  return is_known ? text : "at least " + text;
}

std::string bar(const Interval& share, double scale, bool is_ascii) {
  static constexpr const char* eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const double cells = share.low * scale;
  auto whole = static_cast<long>(cells);
  std::string out;
  if (is_ascii) {
    whole = std::lround(cells);
    out.append(static_cast<size_t>(whole), '#');
    if (whole == 0 && share.low > 0) out = ":";
  } else {
    auto part = static_cast<size_t>((cells - static_cast<double>(whole)) * 8);
    if (whole == 0 && part == 0 && share.low > 0) part = 1;
    for (long i = 0; i < whole; ++i) out += "█";
    out += eighths[std::min<size_t>(part, 7)];
    whole += part > 0;
  }
  if (is_settled(share)) return out;
  const long until = std::max(whole + 1, std::lround(share.high * scale));
  for (long i = whole; i < until; ++i) out += is_ascii ? "." : "▒";
  return out;
}

}  // namespace dramaturg::report
