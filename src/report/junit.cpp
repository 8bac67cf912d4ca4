// JUnit XML as build servers read it: one suite for the story; a case for each finding, failed from the
// severity on that fails the build, one for each check that holds, and one that says whether every reading
// was examined. Allowed and known findings, and checks that are not decided, are skipped cases, with the
// reason.
#include "report/builds.hpp"
#include "report/json_parts.hpp"

namespace dramaturg::report {
namespace {

using verdict::Finding;
using verdict::Verdict;

/// For text and attributes alike; control characters that XML cannot hold become U+FFFD.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : clean_utf8(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\n': out += "&#10;"; break;
      case '\t': out += "&#9;"; break;
      default: out += static_cast<unsigned char>(c) < 0x20 ? std::string("\xef\xbf\xbd") : std::string(1, c);
    }
  }
  return out;
}

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escaped(value) + "\"";
}

std::string place(const Finding& f, const BuildOptions& options) {
  if (f.where.file.empty()) return f.where.knot;
  return options.folder + f.where.file + (f.where.line > 0 ? ":" + std::to_string(f.where.line) : "");
}

struct Suite {
  uint64_t tests = 0, failures = 0, skipped = 0;
  std::string cases;

  void add(const Verdict& v, const std::string& name, const std::string& inside) {
    ++tests;
    cases += "    <testcase" + attribute("classname", v.story) + attribute("name", name);
    cases += inside.empty() ? "/>\n" : ">\n      " + inside + "\n    </testcase>\n";
  }
  void fail(const Verdict& v, const std::string& name, const std::string& type, const std::string& text,
            const std::string& more) {
    ++failures;
    add(v, name,
        "<failure" + attribute("type", type) + attribute("message", text) + ">" + escaped(more) +
            "</failure>");
  }
  void skip(const Verdict& v, const std::string& name, const std::string& why) {
    ++skipped;
    add(v, name, "<skipped" + attribute("message", why) + "/>");
  }
};

void add_finding(Suite& suite, const Verdict& v, const Finding& f, const BuildOptions& options) {
  const std::string name = f.code + " " + place(f, options);
  if (f.allowed) return suite.skip(v, name, "allowed" + (f.allowed->empty() ? "" : ": " + *f.allowed));
  if (f.is_known) return suite.skip(v, name, "known: it stands in the baseline");
  std::string more = f.text + "\n" + place(f, options);
  if (!f.mend.empty()) more += "\nTo mend it: " + f.mend;
  if (f.path)
    more += "\nReplay: dramaturg play " + options.story_argument +
            (f.path->empty() ? "" : " --choices " + *f.path);
  if (f.severity <= options.fail_on) return suite.fail(v, name, f.code, f.text, more);
  suite.add(v, name, "<system-out>" + escaped(more) + "</system-out>");
}

/// One that fails is a finding already.
void add_check(Suite& suite, const Verdict& v, const verdict::CheckResult& c) {
  const std::string name = "check " + c.name + ": " + (c.label.empty() ? c.text : c.label);
  if (c.verdict == verdict::Holds::holds) suite.add(v, name, {});
  if (c.verdict == verdict::Holds::unknown) suite.skip(v, name, "not known: " + c.why);
}

}  // namespace

std::string write_junit(const Verdict& v, const BuildOptions& options) {
  Suite suite;
  if (v.result == verdict::Result::proved)
    suite.add(v, "every reading was examined", {});
  else
    suite.skip(v, "every reading was examined",
               v.limit == "bound"
                   ? "bounded: every reading that stays within " + verdict::bounds_left(v.bounds) + " was"
                   : std::string(verdict::name(v.result)) + " by " + v.limit + ": readings of up to " +
                         std::to_string(v.covered_choices) + " choices were");
  for (const Finding& f : v.findings) add_finding(suite, v, f, options);
  for (const verdict::CheckResult& c : v.checks) add_check(suite, v, c);
  const std::string counts = attribute("tests", std::to_string(suite.tests)) +
                             attribute("failures", std::to_string(suite.failures)) + " errors=\"0\"" +
                             attribute("skipped", std::to_string(suite.skipped));
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + counts + ">\n  <testsuite" +
         attribute("name", "dramaturg: " + v.story) + counts + ">\n" + suite.cases +
         "  </testsuite>\n</testsuites>\n";
}

}  // namespace dramaturg::report
