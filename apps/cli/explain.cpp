// explain: a code in, its page out; without one, the list of all codes, or with --markdown the page of all.
#include <cstdio>

#include "base/nearest.hpp"
#include "cli/files.hpp"
#include "cli/verbs.hpp"
#include "report/explain.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::cli {

int run_explain(const Options& options) {
  std::string page;
  if (options.operands.empty()) {
    page = options.markdown.is_wanted ? report::findings_page() : report::list_codes();
  } else {
    const std::string& code = options.operands.front();
    page = report::explain(code);
    if (page.empty()) {
      const std::string near = base::nearest(code, verdict::codes());
      std::fprintf(
          stderr, "dramaturg: there is no finding `%s`; %s\n", code.c_str(),
          near.empty() ? "`dramaturg explain` lists them" : ("did you mean `" + near + "`?").c_str());
      return 2;
    }
  }
  std::string problem;
  if (options.markdown.file.empty()) {
    std::fputs(page.c_str(), stdout);
  } else if (!write_file(options.markdown.file, page, problem)) {
    std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
    return 2;
  }
  return 0;
}

}  // namespace dramaturg::cli
