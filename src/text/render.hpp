// A diagnostic as people read it: place and sentence, the line quoted with a caret below it, a second place,
// a hint. No colours; the shell adds them if it likes.
#pragma once

#include <string>

#include "text/diagnostic.hpp"
#include "text/source.hpp"

namespace dramaturg::text {

/// Ends in a newline. Columns are code points; a tab in the quoted line is shown as one blank, very long
/// lines are shown as a window around the caret. Cost O(length of the line).
std::string render(const SourceSet& sources, const Diagnostic& diagnostic);

}  // namespace dramaturg::text
