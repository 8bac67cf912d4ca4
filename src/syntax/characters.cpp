// The alphabets of names, as ranges of code points, and the check that bytes are UTF-8 at all.
// Source: the character ranges of ink's own parser; the gaps are theirs.
#include "syntax/characters.hpp"

#include <cstdint>
#include <cstring>

namespace dramaturg::syntax {

namespace {

struct Range {
  uint32_t first, last;
};

constexpr Range alphabets[] = {
    {0x0080, 0x00FF},  // Latin-1
    {0x0100, 0x024F},  // Latin extended A and B
    {0x0370, 0x0373}, {0x0376, 0x0377}, {0x0386, 0x0386}, {0x0388, 0x038A},
    {0x038C, 0x038C}, {0x038E, 0x03A1}, {0x03A3, 0x03FF},  // Greek
    {0x0400, 0x0481}, {0x048A, 0x04FF},                    // Cyrillic
    {0x0531, 0x0556}, {0x0561, 0x0587}, {0x058F, 0x058F},  // Armenian
    {0x0590, 0x05FF},                                      // Hebrew
    {0x0600, 0x06FF},                                      // Arabic
    {0x4E00, 0x9FFF},                                      // Chinese
    {0xAC00, 0xD7AF},                                      // Korean
};

uint32_t continuation(char c) { return static_cast<unsigned char>(c) & 0x3F; }

}  // namespace

size_t name_character_length(std::string_view text) {
  if (text.empty()) return 0;
  const unsigned char c = static_cast<unsigned char>(text[0]);
  if (c < 0x80)
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ? 1 : 0;
  uint32_t code = 0;
  size_t length = 0;
  if (c >= 0xC0 && c < 0xE0 && text.size() >= 2) {
    code = (c & 0x1Fu) << 6 | continuation(text[1]);
    length = 2;
  } else if (c >= 0xE0 && c < 0xF0 && text.size() >= 3) {
    code = (c & 0x0Fu) << 12 | continuation(text[1]) << 6 | continuation(text[2]);
    length = 3;
  }
  for (const Range& range : alphabets)
    if (code >= range.first && code <= range.last) return length;
  return 0;
}

size_t find_not_utf8(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const unsigned char c = static_cast<unsigned char>(text[i]);
    if (c < 0x80) {
      // Nearly all of a text is ASCII: eight at once.
      uint64_t eight = 0;
      while (i + 8 <= text.size() &&
             (std::memcpy(&eight, text.data() + i, 8), (eight & 0x8080808080808080u) == 0))
        i += 8;
      if (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80) ++i;
      continue;
    }
    const size_t length = c >= 0xC2 && c < 0xE0   ? 2
                          : c >= 0xE0 && c < 0xF0 ? 3
                          : c >= 0xF0 && c < 0xF5 ? 4
                                                  : 0;
    if (length == 0 || i + length > text.size()) return i;
    for (size_t k = 1; k < length; ++k)
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return i;
    const unsigned char second = static_cast<unsigned char>(text[i + 1]);
    const bool is_bad = (c == 0xE0 && second < 0xA0) || (c == 0xED && second > 0x9F) ||
                        (c == 0xF0 && second < 0x90) || (c == 0xF4 && second > 0x8F);
    if (is_bad) return i;
    i += length;
  }
  return std::string_view::npos;
}

}  // namespace dramaturg::syntax
