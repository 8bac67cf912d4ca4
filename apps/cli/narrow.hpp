// A page laid out for 80 columns → the same for a narrower window: prose is set anew, tables lose their bars
// and the blanks between their columns, and rows that are still too long go on below. Command lines are left
// whole, so that they can be copied.
#pragma once

#include <string>

namespace dramaturg::cli {

/// No line is wider than `width`, but for command lines and words that are longer. Escape codes take no
/// columns and stay where they stand. Cost O(size).
std::string narrowed(const std::string& page, size_t width);

/// 80, or fewer in a window that has fewer.
size_t page_columns();

/// To stdout, set for its window where that is narrower than the page.
void print_page(const std::string& page);

}  // namespace dramaturg::cli
