// The output stream as the reference keeps it: glue, newlines, function trimming, strings and tags in the
// making. Scratch beside the State; copied with it only for the look-ahead past a newline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "program/value.hpp"
#include "story/state.hpp"

namespace dramaturg::story {

enum class PieceKind : uint8_t { text, newline, glue, string_start, tag_start, tag_end, legacy_tag };

struct Piece {
  PieceKind kind;
  program::StringId text;
};

struct Output {
  std::vector<Piece> pieces;
  bool is_silent = false;  ///< drop text that is in no string and no tag (exploring)
  uint64_t changes = 0;    ///< counts up with every change: two equal counts, one text
  std::string scratch;     ///< of the functions below, and of who makes texts beside them

  Output() = default;
  Output(const Output& other) : pieces(other.pieces), is_silent(other.is_silent), changes(other.changes) {}
  Output& operator=(const Output& other) {
    pieces = other.pieces;
    is_silent = other.is_silent;
    changes = other.changes;
    return *this;
  }
};

struct LineScratch {
  State before, state;
  Output output;
  std::string then, now;
};

/// Prints text: cuts newlines off its ends, and drops what glue or a function's start swallows. `frames` are
/// of the running thread; the first visible text ends the trimming of the functions that stand on top.
/// Source: ink, StoryState.PushToOutputStream.
void print(Output& output, Pool& pool, Frames& frames, StringId text);
void print_glue(Output& output, const Pool& pool);
/// string_start, tag_start, tag_end.
void mark(Output& output, PieceKind kind);
void print_legacy_tag(Output& output, StringId text);

/// Where a function's own text begins: what Frame::function_start keeps.
int32_t output_length(const Output& output);
/// Takes the blank text off the end of a function's text.
void trim_function_end(Output& output, const Pool& pool, const Frame& function);

bool is_in_string(const Output& output);
/// Takes the text behind the last string_start, and the mark; tags of old compilers stay. None: it is longer
/// than `longest`.
StringId take_string(Output& output, Pool& pool, size_t longest);
/// Takes the text behind the last tag_start, and the mark; cleaned. False: another mark stands between.
bool take_tag(Output& output, const Pool& pool, std::string& text);
/// The same text, left where it is.
std::string last_tag(const Output& output, const Pool& pool);

bool ends_in_newline(const Output& output, const Pool& pool);
/// The line as the reader sees it, and its tags.
std::string text_of(const Output& output, const Pool& pool);
std::vector<std::string> tags_of(const Output& output, const Pool& pool);
/// The same line, into a string that is reused.
void take_text(const Output& output, const Pool& pool, std::string& text);

/// Blanks off the ends of lines, runs of blanks made one. Source: ink, StoryState.CleanOutputWhitespace.
std::string clean(std::string_view text);

}  // namespace dramaturg::story
