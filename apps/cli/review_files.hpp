// What a review reads and writes beside the story: the baseline, and the documents for builds. All of them
// are written beside their final name and then renamed.
#pragma once

#include <string>

#include "cli/load.hpp"
#include "cli/options.hpp"
#include "cli/page.hpp"
#include "verdict/baseline.hpp"

namespace dramaturg::cli {

/// `--fail-on`, error when it says nothing.
text::Severity fail_on(const Options& options);

/// At most one document without a file, and no page on a terminal. All three: false, and `problem` says why.
[[nodiscard]] bool check_outputs(const Options& options, std::string& problem);
[[nodiscard]] bool load_baseline(const Options& options, verdict::Baseline& baseline, std::string& problem);
/// Everything that was asked for but the page for people; `has_taken_stdout`: one of them stands in its
/// place.
[[nodiscard]] bool write_documents(const Options& options, const Reviewed& reviewed, bool& has_taken_stdout,
                                   std::string& problem);

}  // namespace dramaturg::cli
