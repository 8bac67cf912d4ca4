// Shortest digits come from std::to_chars; where the point stands and when an exponent is written follow
// .NET's general format: exponent form below 1E-04 and above max(7, number of digits) integer digits.
#include "base/decimal.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace dramaturg::base {

namespace {

std::string digits_with_point(std::string digits, int point) {
  if (point <= 0) return "0." + std::string(static_cast<size_t>(-point), '0') + digits;
  const auto places = static_cast<size_t>(point);
  if (digits.size() <= places) return digits + std::string(places - digits.size(), '0');
  digits.insert(places, 1, '.');
  return digits;
}

std::string digits_with_exponent(std::string digits, int point) {
  if (digits.size() > 1) digits.insert(1, 1, '.');
  const int exponent = point - 1;
  const std::string number = std::to_string(std::abs(exponent));
  return digits + (exponent < 0 ? "E-" : "E+") + (number.size() < 2 ? "0" : "") + number;
}

}  // namespace

std::string decimal(float value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-Infinity" : "Infinity";
  if (value == 0) return std::signbit(value) ? "-0" : "0";

  char buffer[32];
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, std::fabs(value), std::chars_format::scientific).ptr;
  const std::string_view text(buffer, static_cast<size_t>(end - buffer));
  const size_t e = text.find('e');
  std::string digits(text.substr(0, e));
  if (digits.size() > 1) digits.erase(1, 1);
  int exponent = 0;
  const size_t first = text[e + 1] == '+' ? e + 2 : e + 1;  // from_chars takes no plus sign
  std::from_chars(text.data() + first, text.data() + text.size(), exponent);

  const int point = exponent + 1;  // how many digits stand before the point
  const int widest = std::max(7, static_cast<int>(digits.size()));
  const bool is_scientific = point > widest || point < -3;
  std::string result = is_scientific ? digits_with_exponent(digits, point) : digits_with_point(digits, point);
  return value < 0 ? "-" + result : result;
}

namespace {

#ifdef __cpp_lib_to_chars
template <class Real>
std::from_chars_result read_real(std::string_view text, Real& out) {
  return std::from_chars(text.data(), text.data() + text.size(), out);
}
#else
/// For libraries that read no floats (libc++ 19, so WebAssembly): the C library's reading, kept to the same
/// texts.
template <class Real>
std::from_chars_result read_real(std::string_view text, Real& out) {
  const std::string copy(text.substr(0, text.find_first_not_of("0123456789+-.eE")));
  if (copy.empty() || copy.front() == '+') return {text.data(), std::errc::invalid_argument};
  char* end = nullptr;
  const double wide = std::strtod(copy.c_str(), &end);
  const auto read =
      static_cast<Real>(sizeof(Real) == sizeof(float) ? std::strtof(copy.c_str(), nullptr) : wide);
  if (end == copy.c_str()) return {text.data(), std::errc::invalid_argument};
  const char* behind = text.data() + (end - copy.c_str());
  const bool has_digits = copy.substr(0, copy.find_first_of("eE")).find_first_of("123456789") != copy.npos;
  if (std::isinf(read) || (read == 0 && has_digits)) return {behind, std::errc::result_out_of_range};
  out = read;
  return {behind, std::errc{}};
}
#endif

}  // namespace

std::from_chars_result read_double(std::string_view text, double& out) { return read_real(text, out); }

bool read_decimal(std::string_view text, float& out) {
  const std::from_chars_result result = read_real(text, out);
  if (result.ec == std::errc::result_out_of_range) {
    // Too large or too small for a float: a double tells which, and its conversion rounds as .NET's does.
    double wide = 0;
    const std::from_chars_result again = read_real(text, wide);
    const bool is_huge = again.ec != std::errc::result_out_of_range
                             ? std::fabs(wide) > 1
                             : text.find("e-") == text.npos && text.find("E-") == text.npos;
    out = is_huge ? HUGE_VALF : 0.0f;
    if (text.starts_with('-')) out = -out;
    return true;
  }
  return result.ec == std::errc{} && result.ptr == text.data() + text.size();
}

}  // namespace dramaturg::base
