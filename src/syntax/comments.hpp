// A file's bytes → the text that is parsed: comments taken out, lines kept, and every offset still traceable.
// It also pairs the braces once, so that the parser never has to look ahead for a `}` or a `|`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dramaturg::syntax {

struct CleanText {
  static constexpr uint32_t nowhere = UINT32_MAX;

  struct Piece {
    uint32_t clean, original;  ///< where an uninterrupted piece begins, here and there
  };
  struct Brace {
    uint32_t open;
    uint32_t close = nowhere;
    bool has_pipe = false;  ///< a `|` stands directly between them
  };

  std::string text;
  std::vector<Piece> pieces;        ///< in order; never empty
  std::vector<Brace> braces;        ///< by `open`
  uint32_t open_comment = nowhere;  ///< original offset of a block comment that nothing closes

  uint32_t only_piece_until = nowhere;  ///< what lies before it is in the first piece

  uint32_t original(uint32_t clean) const;
  const Brace* brace_at(uint32_t open) const;
};

/// Cost O(size). A block comment leaves its newlines behind, so that lines keep their numbers.
CleanText without_comments(std::string_view bytes);

}  // namespace dramaturg::syntax
