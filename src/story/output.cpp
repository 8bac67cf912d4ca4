// What printing does to the stream: the reference's rules for newlines, glue, functions, strings and tags.
//
// A newline is a piece of its own; a text piece never begins or ends with one. Silent output holds pieces
// only while a string or tag is open, so outside of those printing costs one comparison.
#include "story/output.hpp"

#include <algorithm>
#include <cstdint>

namespace dramaturg::story {
namespace {

constexpr size_t npos = std::string_view::npos;

bool is_mark(PieceKind kind) {
  return kind == PieceKind::string_start || kind == PieceKind::tag_start || kind == PieceKind::tag_end;
}

bool is_visible_text(const Piece& piece, const Pool& pool) {
  return piece.kind == PieceKind::text && !pool.traits(piece.text).is_blank;
}

bool contains_content(const Output& output) {
  return std::any_of(output.pieces.begin(), output.pieces.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::text || piece.kind == PieceKind::newline;
  });
}

void append(Output& output, PieceKind kind, StringId text = {}) {
  output.pieces.push_back({kind, text});
  ++output.changes;
}

void erase(Output& output, size_t index) {
  output.pieces.erase(output.pieces.begin() + static_cast<std::ptrdiff_t>(index));
  ++output.changes;
}

/// Glue reaches back: newlines before it go, and the blanks after the first of them.
void trim_newlines(Output& output, const Pool& pool) {
  size_t from = npos;
  for (size_t i = output.pieces.size(); i-- > 0;) {
    const Piece& piece = output.pieces[i];
    if (is_mark(piece.kind) || is_visible_text(piece, pool)) break;
    if (piece.kind == PieceKind::newline) from = i;
  }
  if (from == npos) return;
  for (size_t i = from; i < output.pieces.size();) {
    const PieceKind kind = output.pieces[i].kind;
    if (kind == PieceKind::text || kind == PieceKind::newline) {
      erase(output, i);
    } else {
      ++i;
    }
  }
}

void remove_glue(Output& output) {
  for (size_t i = output.pieces.size(); i-- > 0;) {
    if (output.pieces[i].kind == PieceKind::glue) {
      erase(output, i);
    } else if (is_mark(output.pieces[i].kind)) {
      break;
    }
  }
}

/// Where trimming stands before new text: behind glue, behind a function's start, or nowhere.
struct Trim {
  bool by_glue = false, by_function = false;
};

Trim trim_before(const Output& output, const Frame& frame) {
  Trim trim;
  int32_t function_start = frame.kind == FrameKind::function ? frame.function_start : -1;
  for (size_t i = output.pieces.size(); i-- > 0;) {
    if (output.pieces[i].kind == PieceKind::glue) {
      trim.by_glue = true;
      break;
    }
    if (output.pieces[i].kind == PieceKind::string_start) {
      if (static_cast<int64_t>(i) >= function_start) function_start = -1;
      break;
    }
  }
  trim.by_function = function_start != -1;
  return trim;
}

void print_newline(Output& output, const Pool& pool, const Frame& frame) {
  const Trim trim = trim_before(output, frame);
  if (trim.by_glue || trim.by_function) return;
  if (ends_in_newline(output, pool) || !contains_content(output)) return;
  append(output, PieceKind::newline);
}

void print_inline(Output& output, Pool& pool, Frames& frames, StringId text) {
  if (!pool.traits(text).is_blank) {
    const Trim trim = trim_before(output, frames.back());
    if (trim.by_glue) remove_glue(output);
    if (trim.by_function)
      for (size_t i = frames.size(); i-- > 0 && frames[i].kind == FrameKind::function;)
        frames[i].function_start = -1;
  }
  append(output, PieceKind::text, text);
}

}  // namespace

void print(Output& output, Pool& pool, Frames& frames, StringId id) {
  if (output.is_silent && output.pieces.empty()) return;
  if (!pool.traits(id).has_outer_newline) return print_inline(output, pool, frames, id);
  const std::string_view text = pool.string(id);
  if (text.size() == 1) return print_newline(output, pool, frames.back());
  // What stands before the first newline of a blank head, and after the last of a blank tail, is cut off.
  const size_t head_end = std::min(text.find_first_not_of(" \t\n"), text.size());
  const size_t tail_begin = head_end == text.size() ? 0 : text.find_last_not_of(" \t\n") + 1;
  const size_t head_first = text.substr(0, head_end).find('\n');
  const size_t head_last = text.substr(0, head_end).rfind('\n');
  const std::string_view tail = text.substr(tail_begin);
  const size_t tail_first = tail.find('\n') == npos ? npos : tail_begin + tail.find('\n');
  const size_t tail_last = tail.rfind('\n') == npos ? npos : tail_begin + tail.rfind('\n');

  size_t inner_begin = 0;
  if (head_first != npos) {
    if (head_first > 0) print_inline(output, pool, frames, pool.intern(text.substr(0, head_first)));
    print_newline(output, pool, frames.back());
    inner_begin = head_last + 1;
  }
  const size_t inner_end = tail_first == npos ? text.size() : tail_first;
  if (inner_end > inner_begin)
    print_inline(output, pool, frames, pool.intern(text.substr(inner_begin, inner_end - inner_begin)));
  if (tail_last != npos && (head_last == npos || tail_first > head_last)) {
    print_newline(output, pool, frames.back());
    if (tail_last + 1 < text.size())
      print_inline(output, pool, frames, pool.intern(text.substr(tail_last + 1)));
  }
}

void print_glue(Output& output, const Pool& pool) {
  if (output.is_silent && output.pieces.empty()) return;
  trim_newlines(output, pool);
  append(output, PieceKind::glue);
}

void mark(Output& output, PieceKind kind) { append(output, kind); }

void print_legacy_tag(Output& output, StringId text) {
  if (output.is_silent && output.pieces.empty()) return;
  append(output, PieceKind::legacy_tag, text);
}

int32_t output_length(const Output& output) { return static_cast<int32_t>(output.pieces.size()); }

void trim_function_end(Output& output, const Pool& pool, const Frame& function) {
  const size_t begin = static_cast<size_t>(std::max(function.function_start, 0));
  for (size_t i = output.pieces.size(); i-- > begin;) {
    const PieceKind kind = output.pieces[i].kind;
    if (kind != PieceKind::text && kind != PieceKind::newline) continue;
    if (is_visible_text(output.pieces[i], pool)) break;
    erase(output, i);
  }
}

bool is_in_string(const Output& output) {
  return std::any_of(output.pieces.begin(), output.pieces.end(),
                     [](const Piece& piece) { return piece.kind == PieceKind::string_start; });
}

StringId take_string(Output& output, Pool& pool, size_t longest) {
  size_t begin = output.pieces.size();
  while (begin > 0 && output.pieces[begin - 1].kind != PieceKind::string_start) --begin;
  if (begin > 0 && begin + 1 == output.pieces.size() && output.pieces.back().kind == PieceKind::text) {
    const StringId whole = output.pieces.back().text;  // as most are
    output.pieces.resize(begin - 1);
    ++output.changes;
    return pool.string(whole).size() > longest ? StringId::none() : whole;
  }
  std::string& text = output.scratch;
  text.clear();
  std::vector<Piece> kept;
  for (size_t i = begin; i < output.pieces.size(); ++i) {
    const Piece& piece = output.pieces[i];
    if (piece.kind == PieceKind::text) text += pool.string(piece.text);
    if (piece.kind == PieceKind::newline) text += '\n';
    if (piece.kind == PieceKind::legacy_tag) kept.push_back(piece);
  }
  output.pieces.resize(begin > 0 ? begin - 1 : 0);
  ++output.changes;
  for (const Piece& piece : kept) print_legacy_tag(output, piece.text);
  return text.size() > longest ? StringId::none() : pool.intern(text);
}

namespace {
size_t after_last_mark(const Output& output) {
  size_t begin = output.pieces.size();
  while (begin > 0 && !is_mark(output.pieces[begin - 1].kind)) --begin;
  return begin;
}

std::string text_from(const Output& output, const Pool& pool, size_t begin) {
  std::string text;
  for (size_t i = begin; i < output.pieces.size(); ++i) {
    if (output.pieces[i].kind == PieceKind::text) text += pool.string(output.pieces[i].text);
    if (output.pieces[i].kind == PieceKind::newline) text += '\n';
  }
  return text;
}
}  // namespace

bool take_tag(Output& output, const Pool& pool, std::string& text) {
  const size_t begin = after_last_mark(output);
  if (begin == 0 || output.pieces[begin - 1].kind != PieceKind::tag_start) return false;
  text = clean(text_from(output, pool, begin));
  output.pieces.resize(begin - 1);
  ++output.changes;
  return true;
}

std::string last_tag(const Output& output, const Pool& pool) {
  const size_t begin = after_last_mark(output);
  if (begin == 0 || output.pieces[begin - 1].kind != PieceKind::tag_start) return {};
  return clean(text_from(output, pool, begin));
}

bool ends_in_newline(const Output& output, const Pool& pool) {
  for (size_t i = output.pieces.size(); i-- > 0;) {
    const Piece& piece = output.pieces[i];
    if (piece.kind == PieceKind::newline) return true;
    if (is_mark(piece.kind) || is_visible_text(piece, pool)) return false;
  }
  return false;
}

namespace {

/// Text as it is shown, made piece by piece: runs of blanks become one space, and none stands at either end
/// of a line. A space is put down when something follows it, so nothing written is ever taken back. Source:
/// ink, StoryState.CleanOutputWhitespace.
class Cleaner {
 public:
  explicit Cleaner(std::string& out) : out_(out) { out.clear(); }

  void newline() {
    is_after_blank_ = false;
    out_ += '\n';
  }
  /// No tab, no newline, no two spaces in a row: all but its ends is shown as it is.
  void plain(std::string_view text) {
    if (text.empty()) return;
    if (text.front() == ' ') {
      is_after_blank_ = true;
      text.remove_prefix(1);
      if (text.empty()) return;
    }
    const bool ends_in_blank = text.back() == ' ';
    if (ends_in_blank) text.remove_suffix(1);
    put(text);
    is_after_blank_ = ends_in_blank;
  }
  void any(std::string_view text) {
    for (size_t i = 0; i < text.size();) {
      const char c = text[i];
      if (c == '\n') {
        newline();
        ++i;
      } else if (c == ' ' || c == '\t') {
        is_after_blank_ = true;
        ++i;
      } else {
        const size_t end = std::min(text.find_first_of(" \t\n", i), text.size());
        put(text.substr(i, end - i));
        i = end;
      }
    }
  }

 private:
  void put(std::string_view text) {
    if (is_after_blank_ && !out_.empty() && out_.back() != '\n') out_ += ' ';
    is_after_blank_ = false;
    out_ += text;
  }

  std::string& out_;
  bool is_after_blank_ = false;
};

}  // namespace

std::string text_of(const Output& output, const Pool& pool) {
  std::string text;
  take_text(output, pool, text);
  return text;
}

void take_text(const Output& output, const Pool& pool, std::string& text) {
  Cleaner cleaner(text);
  bool is_in_tag = false;
  for (const Piece& piece : output.pieces) {
    switch (piece.kind) {
      case PieceKind::text:
        if (is_in_tag) break;
        if (pool.traits(piece.text).is_plain) {
          cleaner.plain(pool.string(piece.text));
        } else {
          cleaner.any(pool.string(piece.text));
        }
        break;
      case PieceKind::newline:
        if (!is_in_tag) cleaner.newline();
        break;
      case PieceKind::tag_start: is_in_tag = true; break;
      case PieceKind::tag_end: is_in_tag = false; break;
      default: break;
    }
  }
}

std::vector<std::string> tags_of(const Output& output, const Pool& pool) {
  std::vector<std::string> tags;
  const bool has_tags = std::any_of(output.pieces.begin(), output.pieces.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::tag_start || piece.kind == PieceKind::legacy_tag;
  });
  if (!has_tags) return tags;
  std::string text;
  bool is_in_tag = false;
  const auto finish = [&] {
    if (!text.empty()) tags.push_back(clean(text));
    text.clear();
  };
  for (const Piece& piece : output.pieces) {
    switch (piece.kind) {
      case PieceKind::tag_start:
        if (is_in_tag) finish();
        is_in_tag = true;
        break;
      case PieceKind::tag_end:
        finish();
        is_in_tag = false;
        break;
      case PieceKind::text:
        if (is_in_tag) text += pool.string(piece.text);
        break;
      case PieceKind::newline:
        if (is_in_tag) text += '\n';
        break;
      case PieceKind::legacy_tag:
        if (!is_in_tag && !pool.string(piece.text).empty()) tags.emplace_back(pool.string(piece.text));
        break;
      default: break;
    }
  }
  finish();
  return tags;
}

std::string clean(std::string_view text) {
  std::string out;
  Cleaner(out).any(text);
  return out;
}

}  // namespace dramaturg::story
