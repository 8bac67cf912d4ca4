// A page is blocks of lines with blank ones between. Whether a line's end is the author's or came from
// wrapping is told by its length: a line was wrapped if the next one's first word did not fit on it.
#include "cli/narrow.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <vector>

#include "cli/wrap.hpp"
#include "report/layout.hpp"

namespace dramaturg::cli {
namespace {

using report::page_width;

/// One column. A wide character has an empty one behind it; an escape code belongs to what follows it.
struct Cell {
  std::string bytes;
  bool is_blank = false, is_bar = false;
};
using Line = std::vector<Cell>;

/// The blocks that bars are drawn with, U+2580 to U+259F.
bool is_bar(std::string_view bytes) {
  return bytes.size() == 3 && bytes.starts_with("\xe2\x96") && static_cast<unsigned char>(bytes[2]) < 0xa0;
}

Line cells_of(std::string_view text) {
  Line out;
  std::string before;  // escape codes and marks of no width
  for (size_t at = 0; at < text.size();) {
    size_t end = at + 1;
    if (text[at] == '\x1b') {
      while (end < text.size() && text[end - 1] != 'm') ++end;
      before += text.substr(at, end - at);
    } else {
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) ++end;
      const std::string_view bytes = text.substr(at, end - at);
      const size_t width = width_of(bytes);
      if (width == 0 && !out.empty()) out.back().bytes += bytes;
      if (width > 0) out.push_back({before + std::string(bytes), bytes == " ", is_bar(bytes)});
      if (width > 0) before.clear();
      if (width > 1) out.push_back({});
    }
    at = end;
  }
  if (!before.empty() && !out.empty()) out.back().bytes += before;
  return out;
}

std::string text_of(const Line& line) {
  std::string out;
  for (const Cell& cell : line) out += cell.bytes;
  return out;
}

size_t indent_of(const Line& line) {
  return static_cast<size_t>(
      std::find_if(line.begin(), line.end(), [](const Cell& c) { return !c.is_blank; }) - line.begin());
}

/// Where the next stretch of at least `least` blanks with something behind it begins; the line's end:
/// nowhere.
size_t find_gap(const Line& line, size_t from, size_t least) {
  size_t blanks = 0;
  for (size_t i = from; i < line.size(); ++i) {
    if (!line[i].is_blank && blanks >= least) return i - blanks;
    blanks = line[i].is_blank ? blanks + 1 : 0;
  }
  return line.size();
}

/// Where text goes on that does not fit: under what stands behind the line's first gap.
size_t hanging_indent(const Line& line) {
  const size_t gap = find_gap(line, indent_of(line), 2);
  if (gap == line.size()) return indent_of(line);
  return gap + indent_of(Line(line.begin() + static_cast<std::ptrdiff_t>(gap), line.end()));
}

bool is_command(const Line& line) { return text_of(line).find("dramaturg ") != std::string::npos; }

size_t widest(const std::vector<Line>& block) {
  size_t out = 0;
  for (const Line& line : block) out = std::max(out, is_command(line) ? 0 : line.size());
  return out;
}

// ---- tables

bool is_table(const std::vector<Line>& block) {
  size_t rows = 0;
  for (const Line& line : block) {
    if (std::any_of(line.begin(), line.end(), [](const Cell& c) { return c.is_bar; })) return true;
    rows += find_gap(line, indent_of(line), 3) < line.size();
  }
  return rows > 1;
}

template <class Is>
bool is_so_in_all(const std::vector<Line>& block, size_t column, Is is) {
  return std::all_of(block.begin(), block.end(),
                     [&](const Line& line) { return column >= line.size() || is(line[column]); });
}

void erase_columns(std::vector<Line>& block, size_t from, size_t to) {
  for (Line& line : block)
    if (from < line.size())
      line.erase(line.begin() + static_cast<std::ptrdiff_t>(from),
                 line.begin() + static_cast<std::ptrdiff_t>(std::min(to, line.size())));
}

/// Of a word that reaches over a column, the rest goes with it.
void blank_rest(Line& line, size_t column) {
  if (column == 0 || column >= line.size() || line[column - 1].is_blank || line[column].is_blank) return;
  for (size_t i = column; i > 0 && !line[i - 1].is_blank; --i) line[i - 1] = {" ", true, false};
  for (size_t i = column; i < line.size() && !line[i].is_blank; ++i) line[i] = {" ", true, false};
}

/// A bar only draws what a figure beside it says, and a head above it what it is.
void drop_bars(std::vector<Line>& block) {
  size_t from = SIZE_MAX, to = 0;
  for (const Line& line : block)
    for (size_t i = 0; i < line.size(); ++i)
      if (line[i].is_bar) from = std::min(from, i), to = std::max(to, i + 1);
  if (from >= to) return;
  for (Line& line : block) {
    blank_rest(line, from);
    blank_rest(line, to);
  }
  erase_columns(block, from, to);
}

void squeeze(std::vector<Line>& block, size_t most_blanks) {
  size_t blanks = 0, longest = 0, indent = SIZE_MAX;
  for (const Line& line : block) longest = std::max(longest, line.size());
  for (const Line& line : block) indent = std::min(indent, indent_of(line));
  for (size_t i = indent; i < longest;) {
    blanks = is_so_in_all(block, i, [](const Cell& c) { return c.is_blank; }) ? blanks + 1 : 0;
    if (blanks > most_blanks)
      erase_columns(block, i, i + 1), --longest, --blanks;
    else
      ++i;
  }
}

// ---- lines

/// Words set within the width, those after the first line behind `indent` blanks.
void set_words(const Line& line, size_t indent, size_t width, std::string& out) {
  Line row;
  const auto flush = [&] {
    while (!row.empty() && row.back().is_blank) row.pop_back();
    out += text_of(row) + '\n';
    row.assign(indent, {" ", true, false});
  };
  for (size_t at = 0; at < line.size();) {
    size_t end = at;
    while (end < line.size() && line[end].is_blank) ++end;
    const size_t word = end;
    while (end < line.size() && !line[end].is_blank) ++end;
    const bool has_words = indent_of(row) < row.size();
    const bool is_too_long = has_words && row.size() + (end - at) > width;
    if (is_too_long) flush();
    const size_t from = is_too_long ? word : at;
    row.insert(row.end(), line.begin() + static_cast<std::ptrdiff_t>(from),
               line.begin() + static_cast<std::ptrdiff_t>(end));
    at = end;
  }
  flush();
}

/// A row goes on below where one of its columns ends.
void set_row(const Line& line, size_t width, std::string& out) {
  constexpr size_t indent = 4;
  Line rest = line;
  while (rest.size() > width) {
    size_t cut = 0;
    for (size_t gap = find_gap(rest, indent_of(rest), 2); gap <= width && gap < rest.size();
         gap = find_gap(rest, gap + 2, 2))
      cut = gap;
    if (cut == 0) break;
    out += text_of({rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(cut)}) + '\n';
    Line next(indent, {" ", true, false});
    const Line tail(rest.begin() + static_cast<std::ptrdiff_t>(cut), rest.end());
    next.insert(next.end(), tail.begin() + static_cast<std::ptrdiff_t>(indent_of(tail)), tail.end());
    rest = std::move(next);
  }
  set_words(rest, indent, width, out);
}

/// What was wrapped at the page's width is one line again.
std::vector<Line> unwrapped(const std::vector<Line>& block) {
  std::vector<Line> out;
  size_t hanging = 0, last = 0;  // of the line that is being joined; the width of its last piece
  for (const Line& line : block) {
    const size_t indent = indent_of(line);
    size_t word = indent;
    while (word < line.size() && !line[word].is_blank) ++word;
    const bool goes_on = !out.empty() && last + 1 + (word - indent) > page_width && !is_command(out.back()) &&
                         indent == hanging && find_gap(line, indent, 2) == line.size();
    last = line.size();
    if (goes_on) {
      out.back().push_back({" ", true, false});
      out.back().insert(out.back().end(), line.begin() + static_cast<std::ptrdiff_t>(indent), line.end());
    } else {
      out.push_back(line);
      hanging = hanging_indent(line);
    }
  }
  return out;
}

void set_block(std::vector<Line> block, size_t width, std::string& out) {
  const bool are_columns = is_table(block);
  if (widest(block) > width && are_columns) {
    drop_bars(block);
    for (size_t blanks = 2; blanks > 0 && widest(block) > width; --blanks) squeeze(block, blanks);
  } else if (widest(block) > width) {
    block = unwrapped(block);
  }
  for (const Line& line : block) {
    const size_t hanging = hanging_indent(line);
    if (is_command(line) || line.size() <= width)
      out += text_of(line) + '\n';
    else if (are_columns)
      set_row(line, width, out);
    else
      set_words(line, hanging <= width / 2 ? hanging : indent_of(line), width, out);
  }
}

}  // namespace

std::string narrowed(const std::string& page, size_t width) {
  std::string out;
  std::vector<Line> block;
  for (size_t at = 0; at < page.size();) {
    const size_t end = std::min(page.find('\n', at), page.size());
    Line line = cells_of(std::string_view(page).substr(at, end - at));
    at = end + 1;
    if (indent_of(line) < line.size()) {
      block.push_back(std::move(line));
      continue;
    }
    set_block(std::move(block), width, out);
    block.clear();
    out += '\n';
  }
  set_block(std::move(block), width, out);
  return out;
}

size_t page_columns() {
  constexpr size_t least = 20;  // a window of less is no window
  const size_t width = isatty(STDOUT_FILENO) ? window_width() : page_width;
  return width >= least ? std::min(width, page_width) : page_width;
}

void print_page(const std::string& page) {
  const size_t width = page_columns();
  std::fputs((width < page_width ? narrowed(page, width) : page).c_str(), stdout);
}

}  // namespace dramaturg::cli
