// Text set within a width, for what people read in `play`: real widths of characters, nothing that steers a
// terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dramaturg::cli {

/// Columns that a text takes on a screen.
size_t width_of(std::string_view text);

/// A story may print any bytes; those that steer a terminal are left out.
std::string without_controls(std::string_view text);

/// Broken at blanks; the first line begins with `first_indent`, later ones with as many blanks as `indent`.
/// Always at least one line.
std::vector<std::string> wrap(std::string_view text, const std::string& first_indent, size_t indent,
                              size_t width);

/// How wide the window is, or $COLUMNS, or 80.
size_t window_width();

}  // namespace dramaturg::cli
