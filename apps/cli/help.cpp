// Table → help. The first page is the contract's own, and says what is not there yet; the pages of the verbs
// are made from options.def, so that a flag cannot be parsed and not explained. Verbs and flags that are not
// here yet are named as such or left out.
#include "cli/help.hpp"

#include "cli/table.hpp"

namespace dramaturg::cli {

namespace {

// Letters as a reader sees them: a UTF-8 sequence is one.
size_t width(std::string_view text) {
  size_t count = 0;
  for (char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

constexpr const char* questions = R"(
Questions, for example
    reachable ending("Two keys")          can the story end so? The shortest reading that does
    reachable gold >= 5 without visits(market)
    never gold < 0                        a claim: holds, or the shortest reading that breaks it
    always trust >= 1
    unavoidable visits(letter)            does every reading come past the knot?
    avoidable ending("Low water")
    always possible ending("Two keys")    is a way to it left in every situation?
    visits(letter) before visits(ferry)
    at most 1 visits(ferry)
    odds of ending("Two keys") >= 5%      of a reader who picks evenly
`visits(knot)` is the entering of a knot, stitch or label; conditions are ink, as after `{`. Put the question in
single quotes, so that the shell leaves it alone. In a drama its own words work, too: never knows(sunwoo, secret)
All of it: docs/checks.md
)";

constexpr const char* exit_codes_of_ask = R"(
Exit codes
    0   yes, or it holds
    1   no, or it fails
    2   command line, question or file wrong
    3   not known: not everything was examined
    4   the story does not compile
   70   a fault of ours; no answer was given
  130   second Ctrl-C
)";

std::string flag_line(const FlagRow& row) {
  std::string line = row.short_name ? std::string("  -") + row.short_name + ", " : "      ";
  line += "--" + std::string(row.name);
  const std::string value(row.value);
  if (row.takes == Takes::optional_value)
    line += "[=" + value + "]";
  else if (row.takes == Takes::value)
    line += "=" + value;
  const size_t column = 36;
  const size_t used = width(line);
  line += used + 2 <= column ? std::string(column - used, ' ') : "\n" + std::string(column, ' ');
  return line + std::string(row.sentence) + "\n";
}

}  // namespace

std::string verb_name(Verb verb) { return std::string(verb_rows()[static_cast<size_t>(verb)].name); }

std::string help_page() {
  std::string later;
  for (const VerbRow& row : verb_rows()) {
    if (!row.is_here) later += (later.empty() ? "" : ", ") + std::string(row.name);
  }
  const std::string page = R"(dramaturg: reads every version of an interactive drama before the audience does

  dramaturg review STORY              examine everything; endings, odds, findings
  dramaturg review STORY --html=r.html --open
  dramaturg play STORY                read it; u undoes
  dramaturg ask STORY 'never gold < 0'
  dramaturg recap STORY --choices=told
  dramaturg audience STORY --model=uniform --model=readers/hurried.toml
  dramaturg compare OLD NEW           what an edit did to the endings; or two dramas side by side
  dramaturg compile STORY -o FILE     .ink.json for any ink runtime; FILE.drama -o world.ink for its plain ink
  dramaturg init | explain CODE | completion SHELL | help VERB

STORY: an .ink, a compiled .json (judged by content), a .drama, or a folder with one.
)";
  return later.empty() ? page : page + "\nNot there yet in this version: " + later + ", .drama files.\n";
}

std::string help_verb(Verb verb, bool is_long) {
  const VerbRow& row = verb_rows()[static_cast<size_t>(verb)];
  std::string page = "dramaturg " + std::string(row.name) + " " + std::string(row.operands) + "    " +
                     std::string(row.sentence) + "\n";
  if (!row.is_here) return page + "\nNot there yet in this version.\n";
  std::string later;
  page += "\n";
  for (const FlagRow& flag : flag_rows()) {
    if (!(flag.verbs & row.bit())) continue;
    if (flag.is_here)
      page += flag_line(flag);
    else
      later += (later.empty() ? "--" : " --") + std::string(flag.name);
  }
  page += "  -h, --help                        this; --help adds what STORY may be and the exit codes\n";
  if (!later.empty()) page += "\nNot there yet: " + later + "\n";
  if (!is_long) return page;
  if (verb == Verb::ask) page += questions;
  page += R"(
STORY is an .ink file, a compiled .json (judged by content), `-` for stdin, or a folder: its .drama, else
FOLDER.ink, else main.ink, else the only .ink that no other includes. `--` ends the flags.
)";
  if (verb == Verb::ask) return page + exit_codes_of_ask;
  page += R"(
Exit codes
    0   nothing wrong; review: and everything was examined
    1   a finding at or above --fail-on; play: a runtime fault
    2   command line or file wrong; choices that do not fit the story
    3   nothing found, but not everything was examined
    4   the story does not compile
   70   a fault of ours; no verdict was given
  130   second Ctrl-C
)";
  return page;
}

}  // namespace dramaturg::cli
