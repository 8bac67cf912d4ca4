// Line by line; the first wrong line ends it, for a file that is half understood would prove half of it.
#include "cli/checks_file.hpp"

#include <algorithm>
#include <utility>

#include "cli/options.hpp"

namespace dramaturg::cli {

namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trim(std::string_view text) {
  const size_t start = text.find_first_not_of(blanks);
  if (start == text.npos) return {};
  return text.substr(start, text.find_last_not_of(blanks) + 1 - start);
}

/// Splits off the first word.
std::string_view take_word(std::string_view& text) {
  const std::string_view word = text.substr(0, text.find_first_of(blanks));
  text = trim(text.substr(word.size()));
  return word;
}

std::string quoted(std::string_view word) {
  constexpr size_t longest = 40;
  return "`" + std::string(word.substr(0, longest)) + (word.size() > longest ? "…`" : "`");
}

/// Names that `--choices` could not tell from a list, or that mean something else there.
bool is_name(std::string_view name) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  if (name.empty() || !is_letter(name[0])) return false;
  if (name.size() > 1 && name[0] == 'r' && (is_digit(name[1]) || name[1] == '-')) return false;
  if (name == "told" || name == "likeliest" || name == "shortest") return false;
  return std::all_of(name.begin(), name.end(),
                     [&](char c) { return is_letter(c) || is_digit(c) || c == '-' || c == '.'; });
}

/// What is wrong with a line; empty: nothing.
std::string read_line(std::string_view line, std::vector<KeptReading>& readings) {
  std::string_view rest = trim(line);
  if (rest.empty() || rest.starts_with("//")) return {};
  const std::string_view word = take_word(rest);
  for (const std::string_view other : {"ending", "extern", "bound", "check"}) {
    if (word == other) return {};
  }
  if (word != "told" && word != "path") {
    const std::string near = nearest(word, {"told", "path", "ending", "extern", "bound", "check"});
    return quoted(word) + " begins no line of a checks file" +
           (near.empty() ? "; told, path, ending, extern, bound and check do"
                         : "; did you mean `" + near + "`?");
  }
  rest = trim(rest.substr(0, rest.find("//")));
  KeptReading kept;
  kept.name = word;
  if (word == "path") {
    kept.name = take_word(rest);
    if (kept.name.empty()) return "`path` wants a name and a list of choices: path NAME 1,2,1";
    if (!is_name(kept.name)) return quoted(kept.name) + " cannot name a path";
  }
  if (rest.empty()) return quoted(kept.name) + " wants a list of choices: 1,2,1";
  for (const KeptReading& other : readings) {
    if (other.name == kept.name)
      return quoted(kept.name) + " already stands in line " + std::to_string(other.line);
  }
  std::string problem;
  if (!read_picks(rest, kept.picks, problem)) return problem;
  readings.push_back(std::move(kept));
  return {};
}

}  // namespace

bool read_checks(const std::string& path, std::string_view bytes, std::vector<KeptReading>& readings,
                 std::string& problem) {
  readings.clear();
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  for (uint32_t number = 1; !bytes.empty(); ++number) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    const size_t before = readings.size();
    problem = read_line(line, readings);
    if (!problem.empty()) {
      problem = path + ":" + std::to_string(number) + ": " + problem;
      return false;
    }
    if (readings.size() > before) readings.back().line = number;
  }
  return true;
}

}  // namespace dramaturg::cli
