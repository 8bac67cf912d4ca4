// UTF-8 is checked as it is copied (RFC 3629, section 4), so that whatever a story holds, the JSON is valid.
#include "report/json_parts.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace dramaturg::report {
namespace {

/// One character of UTF-8 at `at`, or 0 when the bytes there are none.
size_t sequence_length(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  const size_t length = lead < 0x80                   ? 1
                        : lead >= 0xc2 && lead < 0xe0 ? 2
                        : lead >= 0xe0 && lead < 0xf0 ? 3
                        : lead >= 0xf0 && lead < 0xf5 ? 4
                                                      : 0;
  if (length == 0 || at + length > text.size()) return 0;
  for (size_t i = 1; i < length; ++i)
    if ((byte(at + i) & 0xc0) != 0x80) return 0;
  if (lead == 0xe0 && byte(at + 1) < 0xa0) return 0;
  if (lead == 0xed && byte(at + 1) > 0x9f) return 0;
  if (lead == 0xf0 && byte(at + 1) < 0x90) return 0;
  if (lead == 0xf4 && byte(at + 1) > 0x8f) return 0;
  return length;
}

}  // namespace

std::string clean_utf8(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t length = sequence_length(text, at);
    out += length == 0 ? std::string_view("\xef\xbf\xbd") : text.substr(at, length);
    at += std::max<size_t>(length, 1);
  }
  return out;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (size_t at = 0; at < text.size();) {
    const size_t length = sequence_length(text, at);
    const char c = text[at];
    if (length == 0) {
      out += "\xef\xbf\xbd";
      ++at;
    } else if (length > 1) {
      out += text.substr(at, length);
      at += length;
    } else {
      if (c == '"' || c == '\\') {
        out += '\\';
        out += c;
      } else if (c == '\n') {
        out += "\\n";
      } else if (c == '\t') {
        out += "\\t";
      } else if (static_cast<unsigned char>(c) < 0x20) {
        out += "\\u00";
        out += "0123456789abcdef"[c >> 4];
        out += "0123456789abcdef"[c & 15];
      } else {
        out += c;
      }
      ++at;
    }
  }
  return out + '"';
}

std::string real(double value) {
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, 6);
  std::string out(buffer, end.ptr);
  while (out.ends_with('0') && out[out.size() - 2] != '.') out.pop_back();
  return out;
}

namespace {

constexpr double places = 1e12;

/// x · 10¹² and whether that is exact; if not, it is off by less than a thousandth.
double scaled(double x, bool& is_exact) {
  const double product = x * places;
  is_exact = std::fma(x, places, -product) == 0;
  return product;
}

std::string of_places(double units) {
  const auto whole = static_cast<uint64_t>(std::clamp(units, 0.0, places));
  if (whole == static_cast<uint64_t>(places)) return "1.0";
  std::string digits = std::to_string(whole);
  digits.insert(0, 12 - digits.size(), '0');
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  return "0." + digits;
}

}  // namespace

std::string share_below(double low) {
  bool is_exact = false;
  const double units = scaled(low, is_exact);
  return of_places(std::floor(is_exact ? units : units - 0.001));
}

std::string share_above(double high) {
  bool is_exact = false;
  const double units = scaled(high, is_exact);
  return of_places(std::ceil(is_exact ? units : units + 0.001));
}

}  // namespace dramaturg::report
