// Diagnostic → the text of mockups section 7. The caret line is built by code points, so it stands right as
// long as every code point takes one cell; wide characters shift it, which we accept.
#include "text/render.hpp"

#include <algorithm>

namespace dramaturg::text {

namespace {

constexpr size_t window = 160;  ///< code points of a quoted line that are shown at most

const char* word(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
  }
  return "";
}

size_t count_code_points(std::string_view text) {
  size_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

/// The bytes of `text` that hold `count` code points from the `first` on, with control bytes shown as blanks.
std::string slice(std::string_view text, size_t first, size_t count) {
  std::string out;
  size_t index = 0;
  for (const char c : text) {
    const bool starts = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (starts) ++index;
    if (index <= first) continue;
    if (index > first + count) break;
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

std::string place_text(const Place& place) {
  return std::string(place.file) + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace

std::string render(const SourceSet& sources, const Diagnostic& diagnostic) {
  const Place place = sources.place(diagnostic.span);
  const std::string help = hint(diagnostic);
  std::string out;
  if (place.line > 0) out += place_text(place) + ": ";
  out += std::string(word(severity(diagnostic.code))) + ": " + sentence(diagnostic) + "\n";
  if (place.line == 0) {
    if (!help.empty()) out += "help: " + help + "\n";
    return out;
  }
  const std::string_view line = sources.line_text(diagnostic.span.file, place.line);
  const size_t length = count_code_points(line);
  const size_t column = place.column - 1;
  const size_t first =
      length > window && column > window / 2 ? std::min(column - window / 2, length - window) : 0;

  std::string number = std::to_string(place.line);
  if (number.size() < 5) number.insert(0, 5 - number.size(), ' ');
  const std::string margin = std::string(number.size(), ' ') + " │";
  out += number + " │ " + slice(line, first, window) + "\n";

  const auto& starts = sources.file(diagnostic.span.file).line_starts;
  const uint32_t line_end = starts[place.line - 1] + static_cast<uint32_t>(line.size());
  const uint32_t begin = std::min(diagnostic.span.begin, line_end);
  const uint32_t end = std::clamp(diagnostic.span.end, begin, line_end);
  const std::string_view marked =
      std::string_view(sources.file(diagnostic.span.file).bytes).substr(begin, end - begin);
  const size_t width =
      std::clamp<size_t>(count_code_points(marked), 1, window - std::min(window - 1, column - first));
  out += margin + std::string(1 + column - first, ' ') + std::string(width, '^');

  const Place related = sources.place(diagnostic.related);
  if (related.line == 0 && !diagnostic.related_text.empty()) out += " " + diagnostic.related_text;
  out += "\n";
  if (related.line > 0)
    out += margin + " note: " + diagnostic.related_text + " at " + std::string(related.file) + ":" +
           std::to_string(related.line) + "\n";
  if (!help.empty()) out += margin + " help: " + help + "\n";
  return out;
}

}  // namespace dramaturg::text
