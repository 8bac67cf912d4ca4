// Which characters make a name: ASCII letters, digits and `_`, and the alphabets that the reference compiler
// admits. Everything else in ink's grammar is ASCII.
#pragma once

#include <cstddef>
#include <string_view>

namespace dramaturg::syntax {

/// Length in bytes of the name character that `text` begins with; 0 when it begins with another one. The text
/// must be UTF-8.
size_t name_character_length(std::string_view text);

/// Byte offset of the first byte that is not UTF-8 (overlong forms and surrogates included); npos: none.
size_t find_not_utf8(std::string_view text);

}  // namespace dramaturg::syntax
