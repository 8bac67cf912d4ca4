// All in 64 bits, of numbers of ink, which have 32.
#include "graph/slopes.hpp"

#include <algorithm>

#include "containers/names.hpp"

namespace dramaturg::graph {
namespace {

using containers::Native;
using program::Kind;
using program::Value;

bool is_number(Value value) { return value.kind == Kind::integer || value.kind == Kind::boolean; }

bool compares(Native native, int64_t difference) {
  switch (native) {
    case Native::equal: return difference == 0;
    case Native::not_equal: return difference != 0;
    case Native::less: return difference < 0;
    case Native::greater: return difference > 0;
    case Native::less_or_equal: return difference <= 0;
    default: return difference >= 0;
  }
}

bool is_comparison(Native native) {
  return native == Native::equal || native == Native::not_equal || native == Native::less ||
         native == Native::greater || native == Native::less_or_equal || native == Native::greater_or_equal;
}

/// `difference + n * by` asked for n = 0, 1, 2…: how many give the answer of the first.
uint64_t rounds_alike(Native native, int64_t difference, int64_t by) {
  if (by == 0) return for_ever;
  const bool now = compares(native, difference);
  if (difference == 0) return compares(native, by) == now ? for_ever : 1;
  if ((difference > 0) == (by > 0)) return for_ever;
  const auto way = static_cast<uint64_t>(difference < 0 ? -difference : difference);
  const auto pace = static_cast<uint64_t>(by < 0 ? -by : by);
  if (way % pace == 0 && compares(native, 0) != now) return way / pace;
  return compares(native, by) == now ? for_ever : way / pace + 1;
}

/// MIN and MAX give the same operand until the other has passed it; where they meet, both are one.
SlopeResult choose_one(bool wants_less, int64_t difference, Slope x, Slope y) {
  const int64_t by = x.by - y.by;
  const bool is_less = difference < 0 || (difference == 0 && by < 0);
  const bool nears = difference != 0 && by != 0 && (difference > 0) != (by > 0);
  const auto way = static_cast<uint64_t>(difference < 0 ? -difference : difference);
  const uint64_t rounds = nears ? way / static_cast<uint64_t>(by < 0 ? -by : by) + 1 : for_ever;
  return {true, is_less == wants_less ? x : y, rounds};
}

/// So much a round, and more, is more than a number of ink bears for long.
constexpr int64_t steepest = int64_t{1} << 20;

SlopeResult number(int64_t by) {
  if (by > steepest || by < -steepest) return {};
  return {true, by == 0 ? Slope{} : Slope{Slope::Kind::number, by}};
}

}  // namespace

SlopeResult ask(Value value, Slope slope) {
  if (!slope) return {true};
  if (slope.kind == Slope::Kind::text) return {true};  // it is not empty, and will not be
  if (slope.kind != Slope::Kind::number) return {};
  return {true, {}, rounds_alike(Native::not_equal, value.as_int(), slope.by)};
}

SlopeResult apply(Native native, Value x, Slope slope_x, Value y, Slope slope_y) {
  const bool is_unary = containers::operands(native) == 1;
  if (is_unary) y = Value::of(0), slope_y = {};
  if (!slope_x && !slope_y) return {true};
  if (native == Native::logical_not || native == Native::logical_and || native == Native::logical_or) {
    const SlopeResult of_x = ask(x, slope_x), of_y = ask(y, slope_y);
    return {of_x.is_understood && of_y.is_understood, {}, std::min(of_x.rounds, of_y.rounds)};
  }
  const bool is_text = slope_x.kind == Slope::Kind::text || slope_y.kind == Slope::Kind::text;
  if (is_text && native == Native::add && x.kind == Kind::string && y.kind == Kind::string &&
      !(slope_x && slope_y))
    return {true, slope_x ? slope_x : slope_y};
  if (!is_number(x) || !is_number(y)) return {};
  const int64_t a = x.as_int(), b = y.as_int();
  if (is_comparison(native)) return {true, {}, rounds_alike(native, a - b, slope_x.by - slope_y.by)};
  switch (native) {
    case Native::add: return number(slope_x.by + slope_y.by);
    case Native::subtract: return number(slope_x.by - slope_y.by);
    case Native::negate: return number(-slope_x.by);
    case Native::multiply:
      if (slope_x && slope_y) return {};
      return number(slope_x ? slope_x.by * b : slope_y.by * a);
    case Native::min:
    case Native::max: return choose_one(native == Native::min, a - b, slope_x, slope_y);
    case Native::divide:
    case Native::mod: {
      // Whole rounds of the divisor, away from zero: the rest stays, the quotient grows evenly.
      const bool is_even =
          !slope_y && b > 0 && slope_x.by % b == 0 && (a == 0 || (a > 0) == (slope_x.by > 0));
      if (!is_even) return {};
      return native == Native::mod ? number(0) : number(slope_x.by / b);
    }
    default: return {};
  }
}

}  // namespace dramaturg::graph
