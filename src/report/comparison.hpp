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

struct Comparison {
  const verdict::Verdict &before, &after;
  std::vector<EndingMove> endings;  ///< kept ones by how far they moved, then the lost, then the won
  std::vector<const verdict::Finding*> found, mended;  ///< by fingerprint; allowed ones left out
  bool is_same_story = false;  ///< most endings have the same names: two versions rather than two stories
};

/// Both verdicts must outlive it. Cost O(endings² + findings log findings).
Comparison compare(const verdict::Verdict& before, const verdict::Verdict& after);

struct ComparisonText {
  std::string before_argument, after_argument;  ///< as typed
  bool is_ascii = false;
};
std::string write_comparison_text(const Comparison& comparison, const ComparisonText& options);
/// As a comment on the change.
std::string write_comparison_markdown(const Comparison& comparison, const ComparisonText& options);
/// `dramaturg.compare/1` (docs/formats.md).
std::string write_comparison_json(const Comparison& comparison);

}  // namespace dramaturg::report
