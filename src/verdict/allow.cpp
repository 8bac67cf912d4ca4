// `// dramaturg: allow CODE[, reason]` in the sources → findings marked as meant. The comment covers its own
// line or the next one with text; `allow-knot` the knot it stands in or above; `allow-file` its file. One
// that covers nothing is a note, but only when the graph is complete: the finding may still come.
#include <algorithm>

#include "verdict/parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

enum class Reach : uint8_t { line, knot, file };

struct Allowance {
  Reach reach;
  std::string code, reason;
  text::Span span;      ///< of the comment
  uint32_t file, line;  ///< line: the one it covers
  std::string knot;     ///< Reach::knot
  bool is_used = false;
};

std::string_view trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// Takes `word` off the front; false: it is not there.
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text = trimmed(text.substr(word.size()));
  return true;
}

/// The comment's own text, from `//` on; empty: there is none of ours on this line.
bool parse(std::string_view line, size_t& begin, Allowance& out) {
  for (begin = line.find("//"); begin != std::string_view::npos; begin = line.find("//", begin + 2)) {
    std::string_view rest = trimmed(line.substr(begin + 2));
    if (!take(rest, "dramaturg:")) continue;
    if (take(rest, "allow-knot "))
      out.reach = Reach::knot;
    else if (take(rest, "allow-file "))
      out.reach = Reach::file;
    else if (take(rest, "allow "))
      out.reach = Reach::line;
    else
      continue;
    const size_t comma = rest.find(',');
    out.code = trimmed(rest.substr(0, comma));
    if (comma != std::string_view::npos) out.reason = trimmed(rest.substr(comma + 1));
    return true;
  }
  return false;
}

bool is_only_comment(std::string_view line) {
  const std::string_view text = trimmed(line);
  return text.empty() || text.starts_with("//");
}

/// The line from which an own-line comment is counted: itself, or the next with text.
uint32_t covered_line(const text::SourceSet& sources, uint32_t file, uint32_t line) {
  const auto lines = static_cast<uint32_t>(sources.file({file}).line_starts.size());
  for (uint32_t at = line; at <= lines; ++at)
    if (!is_only_comment(sources.line_text({file}, at))) return at;
  return line;
}

/// The knot whose header is the last at or above the line.
std::string knot_at(const Ground& ground, uint32_t file, uint32_t line) {
  std::string knot;
  uint32_t best = 0;
  for (uint32_t c = 0; c < ground.top_knots.size(); ++c) {
    const program::ContainerInfo& info = ground.program.containers[c];
    if (ground.top_knots[c] != ContainerId{c} || info.span.file.value != file) continue;
    const uint32_t header = ground.sources.line(info.span);
    if (header > line || header < best) continue;
    best = header;
    knot = info.name;
  }
  return knot;
}

std::vector<Allowance> read_allowances(const Ground& ground) {
  std::vector<Allowance> out;
  for (uint32_t f = 0; f < ground.sources.count(); ++f) {
    const text::SourceFile& file = ground.sources.file({f});
    if (file.bytes.find("dramaturg:") == std::string::npos) continue;
    for (uint32_t line = 1; line <= file.line_starts.size(); ++line) {
      const std::string_view text = ground.sources.line_text({f}, line);
      Allowance a{};
      size_t begin = 0;
      if (!parse(text, begin, a)) continue;
      const uint32_t start = file.line_starts[line - 1];
      a.span = {{f}, start + static_cast<uint32_t>(begin), start + static_cast<uint32_t>(text.size())};
      a.file = f;
      a.line = covered_line(ground.sources, f, line);
      if (a.reach == Reach::knot) a.knot = knot_at(ground, f, a.line);
      out.push_back(std::move(a));
    }
  }
  return out;
}

bool covers(const Allowance& a, const Finding& finding) {
  if (a.code != finding.code || a.file != finding.where.span.file.value) return false;
  switch (a.reach) {
    case Reach::line: return a.line == finding.where.line;
    case Reach::knot: return a.knot == finding.where.knot;
    case Reach::file: break;
  }
  return true;
}

}  // namespace

void apply_allowances(const Ground& ground, bool is_complete, std::vector<Finding>& findings) {
  std::vector<Allowance> allowances = read_allowances(ground);
  for (Finding& finding : findings) {
    for (Allowance& a : allowances) {
      if (!covers(a, finding)) continue;
      a.is_used = true;
      if (!finding.allowed) finding.allowed = a.reason;
    }
  }
  for (const Allowance& a : allowances) {
    const bool is_known = is_code(a.code);
    if (a.is_used || (is_known && !is_complete)) continue;
    Finding finding =
        make_finding(is_known ? Wording::unused_allow : Wording::unused_allow_unknown, {a.code});
    finding.where = where(ground, a.span, ContainerId::none());
    finding.where.knot = knot_at(ground, a.file, a.line);
    findings.push_back(std::move(finding));
  }
}

}  // namespace dramaturg::verdict
