// compare: two stories, examined alike, → what differs between their verdicts, their lines, and
// how their choices and feelings move.
#include <cstdio>

#include "cli/compared.hpp"
#include "cli/files.hpp"
#include "cli/limits.hpp"
#include "cli/narrow.hpp"
#include "cli/verbs.hpp"

namespace dramaturg::cli {
namespace {

int complain(const std::string& problem) {
  std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
  return 2;
}

/// To its file, or in the page's place. False: `problem` says why not.
bool put(const Output& output, const std::string& bytes, std::string& problem) {
  if (!output.file.empty()) return write_file(output.file, bytes, problem);
  std::fputs(bytes.c_str(), stdout);
  return true;
}

}  // namespace

int run_compare(const Options& options) {
  std::string problem = find_problem(options);
  if (!problem.empty()) return complain(problem);
  Side before, after;
  if (const int code = look_at(options.operands[0], options, before); code != 0) return code;
  if (const int code = look_at(options.operands[1], options, after); code != 0) return code;
  const report::Comparison comparison =
      report::compare(before.examined.verdict, after.examined.verdict, before.report, after.report);
  const report::ComparisonText layout{options.operands[0], options.operands[1], options.ascii};
  bool is_page_wanted = true;
  if (options.json.is_wanted) {
    if (!put(options.json, report::write_comparison_json(comparison), problem)) return complain(problem);
    is_page_wanted = !options.json.file.empty();
  }
  if (options.markdown.is_wanted) {
    if (!put(options.markdown, report::write_comparison_markdown(comparison, layout), problem))
      return complain(problem);
    is_page_wanted = is_page_wanted && !options.markdown.file.empty();
  }
  if (is_page_wanted) print_page(report::write_comparison_text(comparison, layout));
  const bool is_known = before.examined.verdict.result == verdict::Result::proved &&
                        after.examined.verdict.result == verdict::Result::proved;
  return is_known ? 0 : 3;
}

}  // namespace dramaturg::cli
