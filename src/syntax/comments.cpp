// Takes comments out. As in the reference, `//` and `/*` count everywhere, in strings too, and `/**/` is not
// a comment at all (its parser takes an empty comment for none).
#include "syntax/comments.hpp"

#include <algorithm>

#include "syntax/characters.hpp"

namespace dramaturg::syntax {

namespace {

constexpr CharacterSet paired("\\{|}");

void pair_braces(CleanText& clean) {
  std::vector<uint32_t> open;  // indexes into clean.braces
  const std::string_view text = clean.text;
  for (size_t i = paired.find_in(text, 0); i < text.size(); i = paired.find_in(text, i + 1)) {
    const char c = text[i];
    if (c == '\\') {
      ++i;
    } else if (c == '{') {
      open.push_back(static_cast<uint32_t>(clean.braces.size()));
      clean.braces.push_back({static_cast<uint32_t>(i)});
    } else if (c == '|' && !open.empty()) {
      clean.braces[open.back()].has_pipe = true;
    } else if (c == '}' && !open.empty()) {
      clean.braces[open.back()].close = static_cast<uint32_t>(i);
      open.pop_back();
    }
  }
}

}  // namespace

uint32_t CleanText::original(uint32_t clean) const {
  if (clean < only_piece_until) return clean + pieces[0].original;
  const auto after = std::upper_bound(pieces.begin(), pieces.end(), clean,
                                      [](uint32_t at, const Piece& piece) { return at < piece.clean; });
  const Piece& piece = *(after - 1);
  return piece.original + (clean - piece.clean);
}

const CleanText::Brace* CleanText::brace_at(uint32_t open) const {
  const auto at = std::lower_bound(braces.begin(), braces.end(), open,
                                   [](const Brace& brace, uint32_t offset) { return brace.open < offset; });
  return at != braces.end() && at->open == open ? &*at : nullptr;
}

CleanText without_comments(std::string_view bytes) {
  CleanText out;
  out.pieces.push_back({0, 0});
  out.text.reserve(bytes.size());
  const auto resume = [&](size_t original) {
    const CleanText::Piece piece{static_cast<uint32_t>(out.text.size()), static_cast<uint32_t>(original)};
    if (out.pieces.back().clean == piece.clean)
      out.pieces.back() = piece;
    else
      out.pieces.push_back(piece);
  };
  size_t i = 0;
  while (i < bytes.size()) {
    const std::string_view two = bytes.substr(i, 2);
    if (two == "//") {
      i = std::min(bytes.find('\n', i), bytes.size());
      resume(i);
    } else if (two == "/*" && bytes.substr(i, 4) != "/**/" && i + 2 < bytes.size()) {
      const size_t close = bytes.find("*/", i + 2);
      if (close == std::string_view::npos) out.open_comment = static_cast<uint32_t>(i);
      const size_t end = close == std::string_view::npos ? bytes.size() : close + 2;
      for (; i < end; ++i) {
        if (bytes[i] != '\n') continue;
        resume(i);
        out.text += '\n';
      }
      resume(i);
    } else {
      const size_t slash = std::min(bytes.find('/', i + 1), bytes.size());
      out.text.append(bytes, i, slash - i);
      i = slash;
    }
  }
  out.only_piece_until = out.pieces.size() > 1 ? out.pieces[1].clean : CleanText::nowhere;
  pair_braces(out);
  return out;
}

}  // namespace dramaturg::syntax
