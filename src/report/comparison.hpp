// Two verdicts → what differs: endings won, lost and moved, length, findings new and mended. For two versions
// of a story (what did this edit do?) and for two stories (how do they differ?).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "verdict/verdict.hpp"

namespace dramaturg::report {

struct EndingMove {
  std::string name;
  std::optional<verdict::Interval> before, after;  ///< odds; none: the ending is not there
  std::optional<uint32_t> fewest_before, fewest_after;
};

/// What else is known of one of the two.
struct ComparedSide {
  struct Line {
    std::string text, file;
    uint32_t line = 0;
    bool is_reached = false;  ///< some reading prints it, or is offered it
  };
  std::vector<Line> lines;  ///< that can print, in order
  uint32_t choices = 0,
           that_matter = 0;     ///< sets of options; those where an ending depends on which is taken
  std::optional<double> swing;  ///< steps that all feelings move in a reading, on average; none: no people
  std::string widest;           ///< the feeling that moves furthest
  double widest_swing = 0;
  struct Reunion {
    std::string event;         ///< `reunited(ann, ben)`
    verdict::Interval share;   ///< of readings in which it comes
    verdict::Interval earned;  ///< … and the last time was earned by both
  };
  std::optional<Reunion> reunion;  ///< none: no two people with milestones have a bond to come to
};

struct Comparison {
  const verdict::Verdict &before, &after;
  std::vector<EndingMove> endings;  ///< kept ones by how far they moved, then the lost, then the won
  std::vector<const verdict::Finding*> found, mended;  ///< by fingerprint; allowed ones left out
  std::vector<const ComparedSide::Line*> lost_lines;   ///< of `after`: reached before, and still there
  std::vector<const ComparedSide::Line*> won_lines;    ///< the other way round
  const ComparedSide *before_side = nullptr, *after_side = nullptr;
  bool is_same_story = false;  ///< most endings have the same names: two versions rather than two stories
};

/// All must outlive it. Cost O(endings² + findings² + lines).
Comparison compare(const verdict::Verdict& before, const verdict::Verdict& after,
                   const ComparedSide& before_side, const ComparedSide& after_side);

struct ComparisonText {
  std::string before_argument, after_argument;  ///< as typed
  bool is_ascii = false;
};
std::string write_comparison_text(const Comparison& comparison, const ComparisonText& options);
/// Of two stories that are no versions of each other: what write_comparison_text says then.
std::string write_side_by_side(const Comparison& comparison, const ComparisonText& options);
/// As a comment on the change.
std::string write_comparison_markdown(const Comparison& comparison, const ComparisonText& options);
/// `dramaturg.compare/1` (docs/formats.md).
std::string write_comparison_json(const Comparison& comparison);

}  // namespace dramaturg::report
