// Widths are utf8proc's, so that wide characters and combining marks take the columns that a terminal gives
// them.
#include "cli/wrap.hpp"

#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

namespace dramaturg::cli {

size_t window_width() {
  winsize window{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0) return window.ws_col;
  const char* columns = std::getenv("COLUMNS");
  return columns != nullptr ? static_cast<size_t>(std::max(0, std::atoi(columns))) : 80;
}

size_t width_of(std::string_view text) {
  size_t width = 0;
  while (!text.empty()) {
    utf8proc_int32_t code = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code);
    if (length <= 0) return width + text.size();
    width += static_cast<size_t>(std::max(0, utf8proc_charwidth(code)));
    text.remove_prefix(static_cast<size_t>(length));
  }
  return width;
}

std::string without_controls(std::string_view text) {
  std::string shown;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) shown += c;
  }
  return shown;
}

std::vector<std::string> wrap(std::string_view text, const std::string& first_indent, size_t indent,
                              size_t width) {
  std::vector<std::string> lines;
  std::string line = first_indent;
  size_t used = width_of(line);
  bool is_empty = true;
  for (size_t at = 0; at < text.size();) {
    size_t end = text.find(' ', at);
    if (end == text.npos) end = text.size();
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const size_t wanted = width_of(word) + (is_empty ? 0 : 1);
    if (!is_empty && used + wanted > width) {
      lines.push_back(std::move(line));
      line = std::string(indent, ' ') + std::string(word);
      used = indent + width_of(word);
      continue;
    }
    if (!is_empty) line += ' ';
    line += word;
    used += wanted;
    is_empty = false;
  }
  lines.push_back(is_empty ? "" : std::move(line));
  return lines;
}

}  // namespace dramaturg::cli
