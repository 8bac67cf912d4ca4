// Verdict → what builds read: SARIF 2.1.0 for code hosts and editors, JUnit XML for build servers, and
// Markdown for the summary of a step. All of them say of each finding whether it is allowed or known.
#pragma once

#include <string>

#include "verdict/verdict.hpp"

namespace dramaturg::report {

struct BuildOptions {
  std::string tool_version;
  std::string folder;          ///< of the story, as it was typed; places are then relative to where we stand
  std::string story_argument;  ///< for commands to copy
  verdict::Severity fail_on = verdict::Severity::error;
};

/// All three end in a newline. Cost O(verdict).
std::string write_sarif(const verdict::Verdict& verdict, const BuildOptions& options);
std::string write_junit(const verdict::Verdict& verdict, const BuildOptions& options);
std::string write_markdown(const verdict::Verdict& verdict, const BuildOptions& options);

}  // namespace dramaturg::report
