// Which characters make a name: ASCII letters, digits and `_`, and the alphabets that the reference compiler
// admits. Everything else in ink's grammar is ASCII.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace dramaturg::syntax {

/// Some characters of ASCII, to be looked for in a text.
class CharacterSet {
 public:
  constexpr explicit CharacterSet(std::string_view characters) {
    for (const char c : characters) has_[static_cast<unsigned char>(c)] = true;
  }
  constexpr bool has(char c) const { return has_[static_cast<unsigned char>(c)]; }
  /// The place of the first of them from `at` on; the text's length: none.
  constexpr size_t find_in(std::string_view text, size_t at) const {
    while (at < text.size() && !has(text[at])) ++at;
    return std::min(at, text.size());
  }

 private:
  bool has_[256] = {};
};

/// Length in bytes of the name character that `text` begins with; 0 when it begins with another one. The text
/// must be UTF-8.
size_t name_character_length(std::string_view text);

/// Byte offset of the first byte that is not UTF-8 (overlong forms and surrogates included); npos: none.
size_t find_not_utf8(std::string_view text);

}  // namespace dramaturg::syntax
