// One row for each kind of document: its option and its writer.
#include "cli/review_files.hpp"

#include <unistd.h>

#include <cstdio>

#include "cli/browser.hpp"
#include "cli/files.hpp"
#include "cli/story_file.hpp"
#include "report/builds.hpp"
#include "report/json.hpp"
#include "report/layout.hpp"

namespace dramaturg::cli {
namespace {

report::BuildOptions build_options(const Options& options, const Story& story) {
  report::BuildOptions out;
  out.tool_version = DRAMATURG_VERSION;
  out.folder = story.path.substr(0, story.path.rfind('/') + 1);  // npos + 1 is 0
  out.story_argument = report::shell_word(options.story());
  out.fail_on = fail_on(options);
  return out;
}

/// What the page's file could be called.
std::string page_name(const Options& options) {
  std::string name = options.story();
  while (name.size() > 1 && name.ends_with('/')) name.pop_back();
  name = without_ending(name.substr(name.rfind('/') + 1));
  return name.empty() || name == "-" || name.starts_with('.') ? "review" : name;
}

}  // namespace

text::Severity fail_on(const Options& options) {
  if (options.fail_on == "note") return text::Severity::note;
  return options.fail_on == "warning" ? text::Severity::warning : text::Severity::error;
}

bool check_outputs(const Options& options, std::string& problem) {
  std::string first;
  for (const auto& [output, name] : {std::pair{&options.json, "--json"},
                                     {&options.html, "--html"},
                                     {&options.markdown, "--markdown"},
                                     {&options.sarif, "--sarif"},
                                     {&options.junit, "--junit"}}) {
    if (!output->is_wanted || !output->file.empty() || (output == &options.html && options.open)) continue;
    if (!first.empty()) {
      problem = first + " and " + name + " cannot both go to stdout; give one a file: " + name + "=FILE";
      return false;
    }
    first = name;
  }
  if (first == "--html" && isatty(STDOUT_FILENO)) {
    problem = "a page is no sight for a terminal; try --html=" + page_name(options) + ".html";
    return false;
  }
  return true;
}

bool load_baseline(const Options& options, verdict::Baseline& baseline, std::string& problem) {
  if (!options.baseline) return true;
  std::string bytes;
  if (!read_file(*options.baseline, bytes, problem)) return false;
  if (read_baseline(bytes, baseline, problem)) return true;
  problem = *options.baseline + ":" + problem;
  return false;
}

bool write_documents(const Options& options, const Reviewed& reviewed, bool& has_taken_stdout,
                     std::string& problem) {
  const verdict::Verdict& verdict = reviewed.verdict;
  const report::BuildOptions build = build_options(options, reviewed.story);
  const auto write = [&](const Output& output, auto make) {
    if (!output.is_wanted) return true;
    if (!output.file.empty()) return write_file(output.file, make(), problem);
    has_taken_stdout = true;
    std::fputs(make().c_str(), stdout);
    return true;
  };
  Output page = options.html;
  if (options.open && page.file.empty()) {
    page.file = temporary_page();
    problem = "there is no folder for the page; give it a file: --html=FILE";
    if (page.file.empty()) return false;
  }
  if (!write(options.json,
             [&] { return report::write_json(verdict, {DRAMATURG_VERSION, options.reproducible}); }) ||
      !write(page, [&] { return make_page(reviewed, options); }) ||
      !write(options.markdown, [&] { return report::write_markdown(verdict, build); }) ||
      !write(options.sarif, [&] { return report::write_sarif(verdict, build); }) ||
      !write(options.junit, [&] { return report::write_junit(verdict, build); }))
    return false;
  if (options.open) show_page(page.file);
  return !options.write_baseline ||
         write_file(*options.write_baseline, verdict::write_baseline(verdict), problem);
}

}  // namespace dramaturg::cli
