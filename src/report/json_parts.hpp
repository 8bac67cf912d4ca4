// JSON put together from parts: strings quoted, numbers in a fixed form, objects whose members keep their
// order. What every JSON that we write is made of. Left out: reading JSON (containers/json_tokens.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dramaturg::report {

/// In quotes, escaped; bytes that are no UTF-8 become U+FFFD.
std::string quoted(std::string_view text);

/// The same text with U+FFFD for every byte that is no UTF-8.
std::string clean_utf8(std::string_view text);

/// Fixed to a millionth, without trailing noughts: 0.25, 17.0.
std::string real(double value);

/// A share for a JSON reader to rely on: to twelve places, low rounded down and high rounded up, unless
/// exact.
std::string share_below(double low);
std::string share_above(double high);

/// Members in order, with the commas between them.
class Object {
 public:
  Object& raw(std::string_view key, std::string_view json) {
    text_ += text_.size() > 1 ? ", " : "";
    text_ += quoted(key) + ": ";
    text_ += json;
    return *this;
  }
  Object& add(std::string_view key, std::string_view value) { return raw(key, quoted(value)); }
  Object& add(std::string_view key, uint64_t value) { return raw(key, std::to_string(value)); }
  Object& null(std::string_view key) { return raw(key, "null"); }
  /// A string, or null when there is none.
  Object& known(std::string_view key, std::string_view value) {
    return value.empty() ? null(key) : add(key, value);
  }
  Object& known(std::string_view key, uint64_t value) { return value == 0 ? null(key) : add(key, value); }
  Object& optional(std::string_view key, const std::optional<std::string>& value) {
    return value ? add(key, *value) : null(key);
  }
  std::string close() const { return text_ + "}"; }

 private:
  std::string text_ = "{";
};

template <class Items, class Write>
std::string list(const Items& items, const char* indent, Write write) {
  if (items.empty()) return "[]";
  std::string out = "[";
  for (const auto& item : items) {
    if (out.size() > 1) out += ',';
    out += indent;
    out += write(item);
  }
  return out + (*indent == '\n' ? "\n ]" : "]");
}

}  // namespace dramaturg::report
