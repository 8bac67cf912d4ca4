// Widths are found by a short table of wide ranges, enough to keep carets under their letters; a terminal
// that disagrees shifts a caret, nothing more.
#include "report/layout.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace dramaturg::report {
namespace {

struct Glyph {
  std::string_view bytes;
  uint32_t point;
};

Glyph glyph_at(std::string_view text, size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const std::string_view bytes = text.substr(at, length);
  uint32_t point = lead < 0x80 ? lead : lead & (0x7fu >> bytes.size());
  for (size_t i = 1; i < bytes.size(); ++i)
    point = point << 6 | (static_cast<unsigned char>(bytes[i]) & 0x3f);
  return {bytes, point};
}

size_t width_of(uint32_t p) {
  if ((p >= 0x300 && p <= 0x36f) || (p >= 0x200b && p <= 0x200f) || (p >= 0xfe00 && p <= 0xfe0f)) return 0;
  const bool is_wide = (p >= 0x1100 && p <= 0x115f) || (p >= 0x2e80 && p <= 0xa4cf) ||
                       (p >= 0xac00 && p <= 0xd7a3) || (p >= 0xf900 && p <= 0xfaff) ||
                       (p >= 0xfe30 && p <= 0xfe6f) || (p >= 0xff00 && p <= 0xff60) ||
                       (p >= 0x1f300 && p <= 0x1faff) || (p >= 0x20000 && p <= 0x3fffd);
  return is_wide ? 2 : 1;
}

std::string decimal(double value, int digits) {
  char buffer[64];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, digits);
  return std::string(buffer, end.ptr);
}

std::string grouped(uint64_t n) {
  std::string digits = std::to_string(n);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

/// Two digits that count: 0.05, 0.9, 3.0, 12, 140. What is less than a hundredth is not worth a figure.
std::string two_digits(double value) {
  if (value >= 9.95) return grouped(static_cast<uint64_t>(value + 0.5));
  if (value >= 0.095) return decimal(value, 1);
  if (value >= 0.0095) return decimal(value, 2);
  return "under 0.01";
}

}  // namespace

size_t columns(std::string_view text) {
  size_t out = 0;
  for (size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    out += width_of(glyph.point);
    at += glyph.bytes.size();
  }
  return out;
}

std::string wrapped(std::string_view text, size_t first, size_t indent, size_t width) {
  std::string out;
  size_t column = first;
  bool is_line_start = true;
  while (!text.empty()) {
    const size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    const size_t wide = columns(word);
    if (!is_line_start && column + 1 + wide > width) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
      is_line_start = true;
    }
    if (!is_line_start) {
      out += ' ';
      ++column;
    }
    out += word;
    column += wide;
    is_line_start = false;
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return out;
}

std::string padded(std::string_view text, size_t width) {
  std::string out(text);
  const size_t wide = columns(text);
  if (wide < width) out.append(width - wide, ' ');
  return out;
}

std::string clipped(std::string_view text, size_t width, std::string_view mark) {
  if (columns(text) <= width) return std::string(text);
  const size_t room = width - std::min(width, columns(mark));
  size_t end = 0, last_gap = 0, used = 0;
  while (end < text.size()) {
    const Glyph glyph = glyph_at(text, end);
    const bool is_gap = glyph.point == ' ' || glyph.point == '_';
    if (is_gap && used <= room) last_gap = end;
    if (used + width_of(glyph.point) > room) break;
    used += width_of(glyph.point);
    end += glyph.bytes.size();
  }
  // A first word that would not fit is cut where it has to be.
  std::string out(text.substr(0, last_gap > 0 ? last_gap : end));
  return out.append(mark);
}

std::string prose_number(uint64_t n) {
  if (n < 1'000'000) return grouped(n);
  if (n < 999'950'000) return decimal(static_cast<double>(n) / 1e6, n < 9'950'000 ? 1 : 0) + " million";
  return decimal(static_cast<double>(n) / 1e9, 1) + " billion";
}

std::string prose_seconds(double seconds) {
  if (seconds < 99.5) return two_digits(seconds) + " s";
  if (seconds < 99.5 * 60) return two_digits(seconds / 60) + " min";
  return two_digits(seconds / 3600) + " h";
}

std::string limit_seconds(double seconds) {
  const auto whole = static_cast<uint64_t>(seconds);
  if (static_cast<double>(whole) != seconds) return prose_seconds(seconds);
  if (whole >= 3600 && whole % 3600 == 0) return std::to_string(whole / 3600) + " h";
  if (whole > 60 && whole % 60 == 0) return std::to_string(whole / 60) + " min";
  return std::to_string(whole) + " s";
}

std::string prose_bytes(uint64_t bytes) {
  const auto real = static_cast<double>(bytes);
  if (real >= 0.05e9) return two_digits(real / 1e9) + " GB";
  if (real >= 0.05e6) return two_digits(real / 1e6) + " MB";
  return two_digits(real / 1e3) + " kB";
}

std::string quoted_line(const text::SourceSet& sources, const text::Span& span, std::string_view bar,
                        std::string_view cut, size_t width) {
  const uint32_t line = sources.line(span);
  if (line == 0) return {};
  const std::string_view text = sources.line_text(span.file, line);
  const uint32_t start = sources.file(span.file).line_starts[line - 1];
  struct Cell {
    std::string_view bytes;
    size_t width;
    bool is_meant;
  };
  std::vector<Cell> cells;
  size_t meant_from = SIZE_MAX;
  for (size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    const size_t offset = start + at;
    const bool is_control = glyph.point < 0x20 || glyph.point == 0x7f;
    // At least one caret, even under a span of no length.
    const bool is_meant = offset == span.begin || (offset > span.begin && offset < span.end);
    if (is_meant && meant_from == SIZE_MAX) meant_from = cells.size();
    cells.push_back(
        {is_control ? std::string_view(" ") : glyph.bytes, is_control ? 1 : width_of(glyph.point), is_meant});
    at += glyph.bytes.size();
  }
  const size_t room = std::max<size_t>(width, 24) - 12;
  const auto is_blank = [&](size_t cell) { return cells[cell].bytes == " "; };
  size_t begin =
      cells.size() > room && meant_from != SIZE_MAX && meant_from > room / 2 ? meant_from - room / 4 : 0;
  // Cut between two words, where there are two.
  for (size_t i = begin; begin > 0 && i < meant_from; ++i)
    if (is_blank(i)) {
      begin = i + 1;
      break;
    }
  std::string shown = begin > 0 ? std::string(cut) : "", carets = begin > 0 ? " " : "";
  size_t column = columns(shown);
  struct Gap {
    size_t text = 0, carets = 0;
  } last_gap;
  for (size_t i = begin; i < cells.size(); ++i) {
    if (column + cells[i].width > room - 1 && i + 1 < cells.size()) {
      if (last_gap.text > 0) {
        shown.erase(last_gap.text);
        carets.erase(last_gap.carets);
      }
      shown += cut;
      break;
    }
    if (is_blank(i) && i > meant_from && meant_from != SIZE_MAX) last_gap = {shown.size(), carets.size()};
    shown += cells[i].bytes;
    carets.append(cells[i].width, cells[i].is_meant ? '^' : ' ');
    column += cells[i].width;
  }
  carets.erase(carets.find_last_not_of(' ') + 1);
  const std::string number = std::to_string(line);
  std::string out(number.size() < 9 ? 9 - number.size() : 0, ' ');
  out += number + ' ';
  out.append(bar).append(" ").append(shown) += '\n';
  if (!carets.empty()) out.append(std::string(10, ' ')).append(bar).append(" ").append(carets) += '\n';
  return out;
}

std::string own_signs(std::string text, bool is_ascii) {
  if (!is_ascii) return text;
  static constexpr std::pair<std::string_view, std::string_view> signs[] = {
      {"–", "-"}, {"−", "-"}, {"±", "+-"}, {"…", "..."}, {"→", "->"}, {"✓", "ok"}, {"✗", "x"}, {"◐", "~"}};
  for (const auto& [sign, letters] : signs)
    for (size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + letters.size()))
      text.replace(at, sign.size(), letters);
  return text;
}

std::string shell_word(std::string_view word) {
  bool is_plain = !word.empty();
  for (const char c : word) {
    const bool is_safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                         c == '/' || c == '.' || c == '-' || c == '_' || c == '+' || c == ',' || c == ':' ||
                         c == '=' || static_cast<unsigned char>(c) >= 0x80;
    is_plain = is_plain && is_safe;
  }
  if (is_plain) return std::string(word);
  std::string out = "'";
  for (const char c : word) {
    if (c == '\'')
      out += "'\\''";
    else
      out += c;
  }
  return out + "'";
}

}  // namespace dramaturg::report
