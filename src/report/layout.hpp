// Text laid out for a terminal: widths, wrapping, numbers as people read them, and a source line quoted with
// a caret under what is meant. Columns are counted as a terminal shows them. Knows nothing of verdicts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/source.hpp"

namespace dramaturg::report {

inline constexpr size_t page_width = 80;

/// Columns that a terminal uses for UTF-8 text: wide scripts take two, combining marks none.
size_t columns(std::string_view text);

/// Words set within `width` columns; lines after the first begin with `indent` blanks, `first` are used up on
/// the first. A word longer than a line stands alone.
std::string wrapped(std::string_view text, size_t first, size_t indent, size_t width = page_width);

/// `text` and blanks up to `width` columns.
std::string padded(std::string_view text, size_t width);

/// No wider than `width`: what is too long is cut between two words where there are two, and ends with
/// `mark`.
std::string clipped(std::string_view text, size_t width, std::string_view mark = "…");

/// 4.1 million from a million on, else 18,904.
std::string prose_number(uint64_t n);
/// Two digits: 0.9 s, 12 s, 4.5 min.
std::string prose_seconds(double seconds);
/// 0.6 GB
std::string prose_bytes(uint64_t bytes);
/// 60 s, 10 min, as a limit was set.
std::string limit_seconds(double seconds);

/// The line a span begins on with its number and a caret line under it:
///      412 │     *   [Let him walk.] He walked.
///          │         ^^^^^^^^^^^^^^^
/// A long line is cut to where the span is, between two words. Empty: the span has no place.
std::string quoted_line(const text::SourceSet& sources, const text::Span& span, std::string_view bar,
                        std::string_view cut, size_t width = page_width);

/// Our own signs (– … ± → ✓ ✗ ◐) in letters that every terminal has, if `is_ascii`.
std::string own_signs(std::string text, bool is_ascii);

/// As a shell reads one word.
std::string shell_word(std::string_view word);

}  // namespace dramaturg::report
