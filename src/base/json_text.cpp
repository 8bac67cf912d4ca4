// Escapes and floats as the reference's SimpleJson writes them.
#include "base/json_text.hpp"

#include <cmath>

#include "base/decimal.hpp"

namespace dramaturg::base {

void append_quoted(std::string& out, std::string_view text, std::string_view prefix) {
  static constexpr char hex[] = "0123456789abcdef";
  out += '"';
  out += prefix;
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\t': out += "\\t"; break;
      case '\r': out += "\\r"; break;
      case '\b': out += "\\b"; break;
      case '\f': out += "\\f"; break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20) {
          out += c;
        } else {
          out += "\\u00";
          out += hex[c >> 4];
          out += hex[c & 15];
        }
    }
  }
  out += '"';
}

void append_real(std::string& out, float value) {
  if (std::isnan(value)) {
    out += "0.0";
  } else if (std::isinf(value)) {
    out += value < 0 ? "-3.4E+38" : "3.4E+38";
  } else {
    const std::string text = decimal(value);
    out += text;
    if (text.find_first_of(".E") == text.npos) out += ".0";
  }
}

}  // namespace dramaturg::base
