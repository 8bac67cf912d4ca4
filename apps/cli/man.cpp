// options.def → the manual page, in the macros of man(7). `dramaturg help --man | man -l -` shows it.
#include "cli/help.hpp"
#include "cli/table.hpp"

namespace dramaturg::cli {
namespace {

/// Nothing in it is taken for a request or an escape; a hyphen stays one that can be copied.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  const bool is_request = out.starts_with('.') || out.starts_with('\'');
  return is_request ? "\\&" + out : out;
}

std::string flag_entry(const FlagRow& row) {
  std::string name = row.short_name ? "\\fB\\-" + std::string(1, row.short_name) + "\\fR, " : "";
  name += "\\fB\\-\\-" + roff(row.name) + "\\fR";
  if (row.takes == Takes::optional_value) name += "[=\\fI" + roff(row.value) + "\\fR]";
  if (row.takes == Takes::value) name += "=\\fI" + roff(row.value) + "\\fR";
  return ".TP\n" + name + "\n" + roff(row.sentence) + "\n";
}

}  // namespace

std::string man_page() {
  std::string out =
      ".TH DRAMATURG 1 \"\" \"dramaturg " DRAMATURG_VERSION
      "\"\n.SH NAME\ndramaturg \\- reads every version of an interactive drama before the audience does\n"
      ".SH SYNOPSIS\n";
  for (const VerbRow& row : verb_rows())
    if (row.is_here)
      out += ".B dramaturg " + std::string(row.name) + "\n[\\fIflags\\fR] " + roff(row.operands) + "\n.br\n";
  out +=
      ".SH DESCRIPTION\nSTORY is an .ink file, a compiled .json (judged by content), \\- for standard input, "
      "or a "
      "folder: its .drama, else FOLDER.ink, else main.ink, else the only .ink that no other includes. "
      "\\fBdramaturg\\fR \\fISTORY\\fR means \\fBdramaturg review\\fR \\fISTORY\\fR.\n";
  for (const VerbRow& row : verb_rows()) {
    if (!row.is_here || row.verb == Verb::help) continue;
    out += ".SH " + std::string(row.name) + "\n\\fBdramaturg " + std::string(row.name) + "\\fR " +
           roff(row.operands) + ": " + roff(row.sentence) + "\n";
    for (const FlagRow& flag : flag_rows())
      if (flag.is_here && (flag.verbs & row.bit())) out += flag_entry(flag);
  }
  return out + R"(.SH EXIT STATUS
.TP
0
nothing wrong; review: and everything was examined
.TP
1
a finding at or above \-\-fail\-on; play: a runtime fault
.TP
2
command line, configuration or file wrong; choices that do not fit the story
.TP
3
nothing found, but not everything was examined
.TP
4
the story does not compile
.TP
70
a fault of ours; no verdict was given
.TP
130
second Ctrl-C
.SH FILES
.TP
dramaturg.toml
how the tool is run on a story; in its folder or one above
.TP
STORY.checks
what the author claims about the story
)";
}

}  // namespace dramaturg::cli
