// ask: one claim typed on the command line, judged over every reading: yes or no, a reading that shows it,
// and when the answer is no, what comes nearest.
#include <cstdio>

#include "cli/bounds.hpp"
#include "cli/chance.hpp"
#include "cli/claims.hpp"
#include "cli/files.hpp"
#include "cli/limits.hpp"
#include "cli/narrow.hpp"
#include "cli/near_miss.hpp"
#include "cli/verbs.hpp"
#include "report/json.hpp"
#include "report/layout.hpp"
#include "report/witness_text.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::cli {
namespace {

using verdict::Holds;

int complain(const std::string& problem) {
  std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
  return 2;
}

/// A question that is answered by one reading is answered yes or no; a claim holds or fails.
bool is_yes_or_no(world::Form form) {
  return form == world::Form::reachable || form == world::Form::avoidable;
}

std::string head(const Options& options, const Story& story, const verdict::CheckResult& check) {
  const bool asks = is_yes_or_no(story.claimed->checks[0].form);
  const char* sign = check.verdict == Holds::holds   ? (options.ascii ? "ok" : "✓")
                     : check.verdict == Holds::fails ? (options.ascii ? "x" : "✗")
                                                     : "?";
  if (check.is_unsaid) return "? not said";
  const char* word = check.verdict == Holds::holds   ? (asks ? "yes" : "holds")
                     : check.verdict == Holds::fails ? (asks ? "no" : "fails")
                                                     : "unknown";
  return std::string(sign) + " " + word;
}

bool is_proved(const verdict::CheckResult& check) { return check.certainty == verdict::Certainty::proved; }

std::string write(const NearMiss& near, const Options& options) {
  const std::string at = near.knot.empty() ? "" : ", at `" + near.knot + "`";
  const std::string text =
      near.what + " comes to " + near.value + at + ", " +
      (near.choices == 0 ? "from the start" : "in " + verdict::counted(near.choices, "choice"));
  return "  nearest " + report::wrapped(text, 10, 10) + "\n  replay  dramaturg play " +
         report::shell_word(options.story()) + (near.path.empty() ? "" : " --choices ") + near.path + "\n";
}

/// What the told reading answers, for a story that has one.
std::string on_told(const Story& story, const verdict::CheckResult& check) {
  const bool asks = is_yes_or_no(story.claimed->checks[0].form);
  const bool is_known = *check.told == verdict::OnTold::holds || *check.told == verdict::OnTold::fails;
  std::string out = *check.told == verdict::OnTold::holds    ? (asks ? "yes" : "holds")
                    : *check.told == verdict::OnTold::fails  ? (asks ? "no" : "fails")
                    : *check.told == verdict::OnTold::silent ? "does not come to it"
                                                             : "does not say";
  if (is_known && check.told_choice > 0) out += ", at choice " + std::to_string(check.told_choice);
  return check.told_why.empty() ? out : out + ": " + check.told_why;
}

std::string write(const Options& options, const Story& story, const Judged& judged) {
  const verdict::CheckResult& check = judged.checks[0];
  const std::string first = head(options, story, check);
  std::string why = check.why;
  if (check.is_vacuous) why += ", so it holds of nothing";
  if (!check.path && check.verdict != Holds::unknown)
    why = (is_proved(check) ? "proved: " : "") + why + " (" +
          verdict::counted(judged.graph.situations, "situation") + ")";
  std::string out = first + "   " + report::wrapped(why, report::columns(first) + 3, 8) + "\n";
  if (check.told) out += "  told    " + report::wrapped(on_told(story, check), 10, 10) + "\n";
  if (!check.path) return out;
  const std::string told =
      report::write_witness(story.claimed->program, check.steps, {check.text, options.all, options.ascii});
  if (!told.empty()) out += "\n" + told;
  const std::string play = "dramaturg play " + report::shell_word(options.story());
  out += "  replay  " + play + (check.path->empty() ? "" : " --choices ") + *check.path + "\n";
  if (check.repair)
    out += "  mend    " + report::wrapped("smallest change: " + check.mend, 10, 10) + "\n          " + play +
           " --choices " + *check.repair + "\n";
  return out;
}

}  // namespace

int run_ask(const Options& options) {
  graph::Reductions reductions;
  std::string problem = find_problem(options);
  if (!problem.empty() || !read_reductions(options, reductions, problem)) return complain(problem);
  if (options.operands[1].find_first_not_of(" \t\n") == std::string::npos)
    return complain("the question is empty; one is 'never gold < 0', more: dramaturg ask --help");
  const graph::Limits limits = read_limits(options);
  Watching watching(progress_kind(options), thread_count(options));
  LoadOptions loading;
  loading.is_quiet = true;
  loading.undone = "asked";
  loading.has_shipped_seeds = options.dice == "ink";
  loading.question = options.operands[1];
  loading.takes_bounds = true;
  if (!read_bounds(options, loading.bounds, problem)) return complain(problem);
  Story story;
  if (const int code = load(options.story(), loading, story); code != 0) return code;
  if (!story.claimed)
    return complain("questions about compiled stories cannot be answered yet; ask about the .ink");

  Judged judged = judge_claims(story, reductions, limits, watching);
  const std::optional<NearMiss> near =
      options.json.is_wanted ? std::nullopt
                             : find_near_miss(options, story, judged, reductions, limits, watching);
  watching.finish();
  if (loading.has_shipped_seeds) {
    verdict::CheckResult& found = judged.checks[0];
    if (found.path) found.path = with_seed(*found.path);
    if (found.repair) found.repair = with_seed(*found.repair);
  }
  if (!judged.broken.empty()) {
    std::fprintf(stderr,
                 "dramaturg: a fault of ours: %s\nNo answer was given. Please report it, with the command "
                 "line and the story.\n",
                 judged.broken.c_str());
    return 70;
  }
  const verdict::CheckResult& check = judged.checks[0];
  if (options.json.is_wanted) {
    std::string json = report::write_check(check);
    json.insert(json.size() - 1, ", \"situations\": " + std::to_string(judged.graph.situations));
    json += "\n";
    if (options.json.file.empty())
      std::fputs(json.c_str(), stdout);
    else if (!write_file(options.json.file, json, problem))
      return complain(problem);
  }
  if (!options.json.is_wanted || !options.json.file.empty())
    print_page(write(options, story, judged) + (near && !check.is_unsaid ? write(*near, options) : ""));
  if (check.verdict == Holds::unknown) return options.require_proof ? 1 : 3;
  // What only holds, or only never happens, as long as a bound does is not known without it.
  if (!is_proved(check)) return options.require_proof ? 1 : 3;
  return check.verdict == Holds::holds ? 0 : 1;
}

}  // namespace dramaturg::cli
