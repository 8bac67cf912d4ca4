// The pages about codes: what a finding means, a story that raises it, and how to mend it. For the terminal
// one at a time, and all of them as the page docs/findings.md.
#pragma once

#include <string>
#include <string_view>

namespace dramaturg::report {

/// One line for each code of a finding.
std::string list_codes();
/// The page of a code; empty: there is no such finding.
std::string explain(std::string_view code);
/// All pages, as Markdown.
std::string findings_page();

}  // namespace dramaturg::report
