// findings.def has the sentences and mends, pages.def the meaning and the example; here they are put
// together.
#include "report/explain.hpp"

#include <algorithm>
#include <vector>

#include "report/layout.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

struct PageRow {
  std::string_view code, meaning, example;
};

constexpr PageRow page_rows[] = {
#define PAGE(code, meaning, example) {code, meaning, example},
#include "verdict/pages.def"
#undef PAGE
};

struct Row {
  std::string_view code;
  verdict::Severity severity;
  std::string_view text, mend;
};

constexpr Row rows[] = {
#define FINDING(wording, code, severity, text, mend) {code, verdict::Severity::severity, text, mend},
#include "verdict/findings.def"
#undef FINDING
};

const PageRow* page_of(std::string_view code) {
  const auto* found = std::find_if(std::begin(page_rows), std::end(page_rows),
                                   [&](const PageRow& row) { return row.code == code; });
  return found == std::end(page_rows) ? nullptr : found;
}

const Row& first_row(std::string_view code) {
  return *std::find_if(std::begin(rows), std::end(rows), [&](const Row& row) { return row.code == code; });
}

/// A sentence of the table as it stands on a page: `{0}` is shown as `…`.
std::string general(std::string_view sentence) {
  std::string out;
  for (size_t i = 0; i < sentence.size(); ++i) {
    if (sentence[i] != '{' || i + 2 >= sentence.size() || sentence[i + 2] != '}') {
      out += sentence[i];
      continue;
    }
    // What is only sometimes appended, straight to a word, leaves nothing behind.
    const char before = i > 0 ? sentence[i - 1] : ' ';
    const bool is_appended = (before >= 'a' && before <= 'z') || i + 3 == sentence.size();
    if (!is_appended || i == 0) out += "…";
    i += 2;
  }
  return out;
}

/// The ways in which a code is worded, each with its mend.
std::vector<std::pair<std::string, std::string>> ways(std::string_view code) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const Row& row : rows)
    if (row.code == code) out.emplace_back(general(row.text), general(row.mend));
  return out;
}

std::string indented(std::string_view text, std::string_view indent) {
  std::string out;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (!line.empty()) out += std::string(indent) + std::string(line);
    out += '\n';
  }
  return out;
}

}  // namespace

std::string list_codes() {
  std::string out;
  for (const std::string& code : verdict::codes()) {
    const Row& row = first_row(code);
    out +=
        padded(code, 18) + padded(verdict::name(row.severity), 9) + wrapped(general(row.text), 27, 27) + "\n";
  }
  return out + "\nAll about one: dramaturg explain CODE\n";
}

std::string explain(std::string_view code) {
  if (!verdict::is_code(code)) return {};
  std::string out = std::string(code) + "   " + verdict::name(first_row(code).severity) + "\n\n";
  const PageRow* page = page_of(code);
  if (page)
    out += wrapped(page->meaning, 0, 0) + "\n\nFor example\n\n" + indented(page->example, "    ") + "\n";
  out += "As it is told, and how to mend it\n\n";
  for (const auto& [text, mend] : ways(code)) {
    out += "  " + wrapped(text, 2, 2) + "\n";
    if (!mend.empty()) out += "    mend  " + wrapped(mend, 10, 10) + "\n";
  }
  return out + "\nIf it is meant, write on or above the line:  // dramaturg: allow " + std::string(code) +
         ", reason\n";
}

std::string findings_page() {
  std::string out =
      "# Findings\n\nWhat a review can find, from the same table that the program uses. Made by "
      "`dramaturg explain --markdown`; every example is a test.\nA finding that is meant is allowed by a "
      "comment on or above its line: `// dramaturg: allow CODE, reason`.\n\n| code | severity | in short |\n"
      "|---|---|---|\n";
  for (const std::string& code : verdict::codes()) {
    const Row& row = first_row(code);
    out += "| [" + code + "](#" + code + ") | " + verdict::name(row.severity) + " | " + general(row.text) +
           " |\n";
  }
  for (const std::string& code : verdict::codes()) {
    out += "\n## " + code + "\n";
    const PageRow* page = page_of(code);
    if (page)
      out += "\n" + std::string(page->meaning) + "\n\n```ink\n" + std::string(page->example) + "```\n";
    out += "\n";
    for (const auto& [text, mend] : ways(code))
      out += "- " + text + (mend.empty() ? "" : ". Mend: " + mend) + "\n";
  }
  return out;
}

}  // namespace dramaturg::report
