// `STORY.checks`: what an author claims about plain ink, and the readings that were written down.
//
// A line is a word and what it wants; a line that begins with a blank goes on with the one before; `//` opens
// a comment. Names are looked up later (claims.hpp): this part needs no story. See docs/checks.md.
#pragma once

#include <string>
#include <vector>

#include "world/check.hpp"
#include "world/picks.hpp"

namespace dramaturg::world {

struct KeptReading {
  std::string name;  ///< `told`, or what a `path` line calls it
  std::vector<Pick> picks;
  Span span;  ///< of the line
};

/// `ending "Two keys" at morning.keys, quay.late`
struct EndingLine {
  struct Place {
    std::vector<std::string> path;
    Span span;
  };
  std::string name;
  std::vector<Place> places;
  Span span;
};

/// `extern hour() 0..23`: what the host may answer. `extern gold 0..9`: what it may set before the story
/// begins. `bound gold 0..100`: taken for granted.
struct RangeLine {
  std::string name;
  bool is_function = false;
  int32_t low = 0, high = 0;
  Span span;  ///< of the name
};

struct ChecksFile {
  std::vector<KeptReading> readings;
  std::vector<EndingLine> endings;
  std::vector<RangeLine> externs, bounds;
  std::vector<Check> checks;
};

/// The vocabulary of plain ink: no events but visits, and functions where an event is wanted.
const Vocabulary& plain_ink();

/// One line of a `.drama` that a checks file could hold, too; `check` lines excepted. Adds to `out`.
void add_line(const text::SourceSet& sources, Span line, text::Diagnostics& diagnostics, ChecksFile& out);

/// Reads all lines; each wrong one is reported and left out. Cost O(size).
ChecksFile read_checks(const text::SourceSet& sources, text::FileId file, text::Diagnostics& diagnostics);

}  // namespace dramaturg::world
