// One line an entry, sorted, so that two baselines merge like any text.
#include "verdict/baseline.hpp"

#include <algorithm>

namespace dramaturg::verdict {
namespace {

constexpr std::string_view first_line = "# dramaturg baseline/1: findings that are known";

bool is_fingerprint(std::string_view word) {
  return word.size() == 16 && word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string one_line(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

}  // namespace

std::string write_baseline(const Verdict& verdict) {
  std::vector<std::string> lines;
  for (const Finding& f : verdict.findings) {
    if (f.allowed) continue;
    const std::string& place = f.where.file.empty() ? f.where.knot : f.where.file;
    lines.push_back(f.fingerprint + "  " +
                    one_line(f.code + "  " + (place.empty() ? "-" : place) + "  " + f.text));
  }
  std::sort(lines.begin(), lines.end());
  std::string out = std::string(first_line) + "\n";
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

bool read_baseline(std::string_view bytes, Baseline& baseline, std::string& problem) {
  baseline.entries.clear();
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (!bytes.starts_with(first_line.substr(0, first_line.find(':')))) {
    problem = "1: this is no baseline; `--write-baseline` writes one";
    return false;
  }
  for (uint32_t number = 1; !bytes.empty(); ++number) {
    std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line[0] == '#') continue;
    const std::string_view fingerprint = line.substr(0, line.find(' '));
    if (!is_fingerprint(fingerprint)) {
      problem = std::to_string(number) + ": a line begins with a fingerprint of 16 digits";
      return false;
    }
    line.remove_prefix(fingerprint.size());
    line.remove_prefix(std::min(line.size(), line.find_first_not_of(' ')));
    baseline.entries.push_back({std::string(fingerprint), std::string(line)});
  }
  return true;
}

void apply_baseline(const Baseline& baseline, Verdict& verdict) {
  verdict.has_baseline = true;
  for (const Baseline::Entry& entry : baseline.entries) {
    const auto found = std::find_if(verdict.findings.begin(), verdict.findings.end(),
                                    [&](const Finding& f) { return f.fingerprint == entry.fingerprint; });
    if (found != verdict.findings.end())
      found->is_known = true;
    else if (verdict.result == Result::proved)
      verdict.mended.push_back(entry.told);
  }
}

}  // namespace dramaturg::verdict
