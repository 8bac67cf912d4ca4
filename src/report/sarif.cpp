// SARIF 2.1.0 (OASIS, 2020): one run, a rule for each code that was found, a result for each finding. Columns
// count code points, as ours do. Paths of files are percent-encoded, relative to where the review was run.
#include <algorithm>

#include "report/builds.hpp"
#include "report/json_parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

using verdict::Finding;
using verdict::Verdict;

const char* level(verdict::Severity severity) {
  switch (severity) {
    case verdict::Severity::error: return "error";
    case verdict::Severity::warning: return "warning";
    case verdict::Severity::note: break;
  }
  return "note";
}

std::string uri(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string out;
  for (const char c : path) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          std::string_view("/-._~").find(c) != std::string_view::npos;
    if (is_plain) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += "0123456789ABCDEF"[byte >> 4];
    out += "0123456789ABCDEF"[byte & 15];
  }
  return out;
}

std::string message(std::string_view text) { return Object().add("text", text).close(); }

/// The codes that occur, in order of the table.
std::vector<std::string> used_codes(const Verdict& v) {
  std::vector<std::string> out = verdict::codes();
  std::erase_if(out, [&](const std::string& code) {
    return std::none_of(v.findings.begin(), v.findings.end(),
                        [&](const Finding& f) { return f.code == code; });
  });
  return out;
}

std::string rule(const Verdict& v, const std::string& code) {
  const Finding& first =
      *std::find_if(v.findings.begin(), v.findings.end(), [&](const Finding& f) { return f.code == code; });
  return Object()
      .add("id", code)
      .raw("shortDescription", message(first.text))
      .raw("help", message("dramaturg explain " + code))
      .raw("defaultConfiguration", Object().add("level", level(first.severity)).close())
      .close();
}

std::string location(const Finding& f, const BuildOptions& options) {
  Object out;
  if (!f.where.file.empty()) {
    Object physical;
    physical.raw("artifactLocation", Object().add("uri", uri(options.folder + f.where.file)).close());
    if (f.where.line > 0) {
      Object region;
      region.add("startLine", uint64_t{f.where.line});
      if (f.where.column > 0) region.add("startColumn", uint64_t{f.where.column});
      physical.raw("region", region.close());
    }
    out.raw("physicalLocation", physical.close());
  }
  if (!f.where.knot.empty())
    out.raw("logicalLocations", "[" + Object().add("fullyQualifiedName", f.where.knot).close() + "]");
  return out.close();
}

std::string result(const Finding& f, const std::vector<std::string>& codes, bool has_baseline,
                   const BuildOptions& options) {
  const auto index = static_cast<uint64_t>(std::find(codes.begin(), codes.end(), f.code) - codes.begin());
  const std::string play = "dramaturg play " + options.story_argument +
                           (f.path && !f.path->empty() ? " --choices " + *f.path : "");
  std::string text = f.text + ".";
  if (!f.mend.empty()) text += " To mend it: " + f.mend + ".";
  if (f.path) text += " Replay: " + play;
  Object out;
  out.add("ruleId", f.code).raw("ruleIndex", std::to_string(index)).add("level", level(f.severity));
  out.raw("message", message(text)).raw("locations", "[" + location(f, options) + "]");
  out.raw("partialFingerprints", Object().add("dramaturg/v1", f.fingerprint).close());
  if (has_baseline) out.add("baselineState", f.is_known ? "unchanged" : "new");
  if (f.allowed) {
    Object suppression;
    suppression.add("kind", "inSource");
    if (!f.allowed->empty()) suppression.add("justification", *f.allowed);
    out.raw("suppressions", "[" + suppression.close() + "]");
  }
  Object more;
  more.add("id", f.id).add("certainty", verdict::name(f.certainty)).optional("path", f.path);
  return out.raw("properties", more.close()).close();
}

}  // namespace

std::string write_sarif(const Verdict& v, const BuildOptions& options) {
  const std::vector<std::string> codes = used_codes(v);
  Object driver;
  driver.add("name", "Dramaturg").add("version", options.tool_version);
  driver.raw("rules", list(codes, "\n    ", [&](const std::string& code) { return rule(v, code); }));
  Object more;
  more.add("story", v.story).add("result", verdict::name(v.result)).add("states", v.states);
  Object run;
  run.raw("tool", Object().raw("driver", driver.close()).close());
  run.add("columnKind", "unicodeCodePoints");
  run.raw("results", list(v.findings, "\n    ",
                          [&](const Finding& f) { return result(f, codes, v.has_baseline, options); }));
  run.raw("properties", more.close());
  return "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\", \"runs\": "
         "[\n  " +
         run.close() + "]}\n";
}

}  // namespace dramaturg::report
