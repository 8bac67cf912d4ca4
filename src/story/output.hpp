// The output stream as the reference keeps it: glue, newlines, function trimming, strings and tags in the
// making. Scratch beside the State; copied with it only for the look-ahead past a newline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "program/value.hpp"

namespace dramaturg::story {

enum class PieceKind : uint8_t { text, newline, glue, string_start, tag_start, tag_end, legacy_tag };

struct Piece {
  PieceKind kind;
  program::StringId text;
};

struct Output {
  std::vector<Piece> pieces;
  bool is_silent = false;  ///< drop text that is in no string and no tag (exploring)
};

}  // namespace dramaturg::story
