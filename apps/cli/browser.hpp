// A page on disk → shown in the browser of whoever sits there.
#pragma once

#include <string>

namespace dramaturg::cli {

/// A name for a page nobody gave a file for; the same in one run. Empty: there is no place for it.
std::string temporary_page();

/// Asks the system to show it, once in a run, and says on stderr where it is when the system cannot.
void show_page(const std::string& path);

}  // namespace dramaturg::cli
