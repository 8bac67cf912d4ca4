// findings.def → strings. The one place that knows the table's columns.
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

struct Row {
  std::string_view code;
  Severity severity;
  std::string_view text, mend;
};

constexpr Row rows[] = {
#define FINDING(wording, code, severity, text, mend) {code, Severity::severity, text, mend},
#include "verdict/findings.def"
#undef FINDING
};

const Row& row(Wording wording) { return rows[static_cast<size_t>(wording)]; }

}  // namespace

std::string_view code(Wording wording) { return row(wording).code; }
Severity severity(Wording wording) { return row(wording).severity; }
std::string mend(Wording wording) { return std::string(row(wording).mend); }

bool is_code(std::string_view code) {
  for (const Row& r : rows)
    if (r.code == code) return true;
  return false;
}

std::vector<std::string> codes() {
  std::vector<std::string> out;
  for (const Row& r : rows)
    if (out.empty() || out.back() != r.code) out.emplace_back(r.code);
  return out;
}

std::string fill(std::string_view pattern, const std::vector<std::string>& args) {
  std::string out;
  for (size_t i = 0; i < pattern.size(); ++i) {
    const bool is_slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
    const size_t slot = is_slot ? static_cast<size_t>(pattern[i + 1] - '0') : args.size();
    if (!is_slot || slot >= args.size()) {
      out += pattern[i];
      continue;
    }
    out += args[slot];
    i += 2;
  }
  return out;
}

std::string number(uint64_t n) {
  std::string digits = std::to_string(n);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string counted(uint64_t n, std::string_view singular, std::string_view plural) {
  std::string out = number(n) + " ";
  if (n == 1) return out.append(singular);
  if (!plural.empty()) return out.append(plural);
  return out.append(singular) + "s";
}

Finding make_finding(Wording wording, const std::vector<std::string>& args) {
  Finding finding;
  finding.wording = wording;
  finding.code = code(wording);
  finding.severity = severity(wording);
  finding.text = fill(row(wording).text, args);
  finding.mend = fill(row(wording).mend, args);
  return finding;
}

const char* name(Result result) {
  switch (result) {
    case Result::proved: return "proved";
    case Result::bounded: return "bounded";
    case Result::stopped: break;
  }
  return "stopped";
}

const char* name(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: break;
  }
  return "note";
}

const char* name(Certainty certainty) {
  switch (certainty) {
    case Certainty::proved: return "proved";
    case Certainty::bounded: return "bounded";
    case Certainty::estimated: break;
  }
  return "estimated";
}

const char* name(EndKind kind) {
  switch (kind) {
    case EndKind::end: return "end";
    case EndKind::tag: return "tag";
    case EndKind::done: return "done";
    case EndKind::implicit: break;
  }
  return "implicit";
}

}  // namespace dramaturg::verdict
