// The review as Markdown, for the summary of a build step or a comment on a change: the verdict, the findings
// that are new, the endings, the checks. What is allowed or known is counted.
#include "report/builds.hpp"
#include "report/shares.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

using verdict::counted;
using verdict::Ending;
using verdict::Finding;
using verdict::number;
using verdict::Severity;
using verdict::Verdict;

/// Text inside a table's cell or a line: nothing in it is markup.
std::string plain(std::string_view text) {
  std::string out;
  bool is_code = false;
  for (const char c : text) {
    if (c == '`') is_code = !is_code;
    const bool is_markup = std::string_view("\\*_[]<>#~").find(c) != std::string_view::npos;
    if ((is_markup && !is_code) || c == '|') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out;
}

/// Between backticks; a backtick inside would end it.
std::string code(std::string_view text) {
  std::string out = "`";
  for (const char c : text) out += c == '`' ? '\'' : c;
  return out + "`";
}

std::string place(const Finding& f, const BuildOptions& options) {
  if (f.where.file.empty()) return f.where.knot.empty() ? "" : code(f.where.knot);
  return code(options.folder + f.where.file + (f.where.line > 0 ? ":" + std::to_string(f.where.line) : ""));
}

std::string headline(const Verdict& v) {
  const std::string size = counted(v.states, "situation") + ", " + counted(v.transitions, "move");
  if (v.result == verdict::Result::proved) return "**proved**: " + size + "; every reading was examined";
  const std::string covered =
      "every reading of up to " + counted(v.covered_choices, "choice") + " was examined";
  if (v.limit == "bound")
    return "**bounded** under " + verdict::bounds_left(v.bounds) + ": " + size +
           "; every reading that stays within was examined";
  if (v.result == verdict::Result::bounded) return "**bounded**: " + size + "; " + covered;
  return "**stopped** by " + v.limit + ": " + size + "; " + covered;
}

std::string findings(const Verdict& v, const BuildOptions& options) {
  std::string rows;
  uint64_t allowed = 0, known = 0;
  static constexpr const char* signs[] = {"❌", "⚠️", "ℹ️"};
  for (const Finding& f : v.findings) {
    if (!f.is_open()) {
      ++(f.allowed ? allowed : known);
      continue;
    }
    rows += std::string("| ") + signs[static_cast<size_t>(f.severity)] + " " + f.id + " | " +
            place(f, options) + " | " + plain(f.text) + (f.mend.empty() ? "" : "<br>mend: " + plain(f.mend));
    if (f.path)
      rows += "<br>" + code("dramaturg play " + options.story_argument +
                            (f.path->empty() ? "" : " --choices " + *f.path));
    rows += " | " + code(f.code) + " |\n";
  }
  std::string out = rows.empty() ? std::string(v.has_baseline ? "No new findings." : "No findings.") + "\n"
                                 : "| | where | what | code |\n|---|---|---|---|\n" + rows;
  if (allowed + known > 0 || !v.mended.empty()) out += "\n";
  if (allowed > 0) out += counted(allowed, "finding") + " allowed. ";
  if (known > 0) out += counted(known, "finding") + " known. ";
  if (!v.mended.empty()) {
    out += number(v.mended.size()) + " mended:\n";
    for (const std::string& told : v.mended) out += "- " + plain(told) + "\n";
  } else if (allowed + known > 0) {
    out.back() = '\n';
  }
  return out;
}

std::string endings(const Verdict& v) {
  if (v.endings.empty()) return "No ending was seen.\n";
  std::string out = "| ending | odds | fewest choices |\n|---|---:|---:|\n";
  for (const Ending& e : v.endings)
    out += "| " + plain(e.name) + " | " + (e.odds ? share_in_prose(*e.odds) : "") + " | " +
           number(e.fewest_turns) + " |\n";
  return out;
}

std::string checks(const Verdict& v) {
  if (v.checks.empty()) return {};
  std::string out = "\n| check | claim | |\n|---|---|---|\n";
  for (const verdict::CheckResult& c : v.checks) {
    const char* said = c.is_vacuous                         ? "⚠️ holds, but says nothing"
                       : c.verdict == verdict::Holds::holds ? "✅ holds"
                       : c.verdict == verdict::Holds::fails ? "❌ fails"
                                                            : "❔ not known";
    out += "| " + plain(c.name) + " | " + plain(c.label.empty() ? c.text : c.label) + " | " + said + " |\n";
  }
  return out;
}

}  // namespace

std::string write_markdown(const Verdict& v, const BuildOptions& options) {
  return "## " + plain(v.story) + "\n\n" + headline(v) + "\n\n" + findings(v, options) + "\n" + endings(v) +
         checks(v);
}

}  // namespace dramaturg::report
