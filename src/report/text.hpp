// Verdict → the page for people: 80 columns, the verdict first, the next command last.
#pragma once

#include <string>

#include "text/source.hpp"
#include "verdict/verdict.hpp"

namespace dramaturg::report {

struct TextOptions {
  std::string story_argument;  ///< the story as it was typed, for commands to copy
  size_t line_width = 80;      ///< that quoted lines keep to
  bool has_color = false;
  bool is_ascii = false;
  bool is_quiet = false;  ///< only what is wrong; nothing when nothing is
  bool shows_notes = false;
  bool shows_all = false;       ///< no list is folded
  bool explains_state = false;  ///< what makes the story large, row by row
  double max_seconds = 0;       ///< the limits that were set; 0: none
  uint64_t max_bytes = 0, max_states = 0;
};

/// Cost O(verdict). `sources` are the ones judged: lines are quoted from them.
std::string write_text(const verdict::Verdict& verdict, const text::SourceSet& sources,
                       const TextOptions& options);

}  // namespace dramaturg::report
