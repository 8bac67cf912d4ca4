// Endings are matched by name, findings by fingerprint; the rest is laying out.
#include "report/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "report/json_parts.hpp"
#include "report/layout.hpp"
#include "report/shares.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

using verdict::Ending;
using verdict::Finding;
using verdict::Verdict;

const Ending* find(const Verdict& v, const std::string& name) {
  for (const Ending& ending : v.endings)
    if (ending.name == name) return &ending;
  return nullptr;
}

bool has(const Verdict& v, const Finding& finding) {
  return std::any_of(v.findings.begin(), v.findings.end(),
                     [&](const Finding& other) { return other.fingerprint == finding.fingerprint; });
}

double moved(const EndingMove& move) {
  return move.before && move.after ? move.after->middle() - move.before->middle() : 0;
}

int group(const EndingMove& move) {
  return move.fewest_before && move.fewest_after ? 0 : move.fewest_before ? 1 : 2;
}

std::string odds(const std::optional<verdict::Interval>& share, bool is_there) {
  if (!is_there) return "–";
  if (!share) return "?";
  return is_settled(*share) ? share_column({*share}, false)[0] : share_between(*share);
}

/// +2.1 or −14.4, in points; empty: not to be told.
std::string difference(const EndingMove& move) {
  if (!move.before || !move.after || !is_settled(*move.before) || !is_settled(*move.after)) return {};
  const auto tenths = std::llround(moved(move) * 1000);
  if (tenths == 0) return "=";
  const std::string digits =
      std::to_string(std::llabs(tenths) / 10) + "." + std::to_string(std::llabs(tenths) % 10);
  return (tenths > 0 ? "+" : "−") + digits;
}

std::string name_of(const Finding& f) {
  const std::string place = f.where.line ? f.where.file + ":" + std::to_string(f.where.line) + "  " : "";
  return place + f.text;
}

std::string counts(const Verdict& v) {
  return verdict::counted(v.words, "word") + ", " + verdict::counted(v.choices, "choice") + ", " +
         verdict::counted(v.endings.size(), "ending");
}

std::string proof(const Verdict& v) {
  return v.result == verdict::Result::proved ? "✓ proved, " + verdict::counted(v.states, "situation")
                                             : "◐ not finished, " + verdict::counted(v.states, "situation");
}

std::string length(const Verdict& v) {
  if (!v.readings.fewest_turns) return "";
  std::string out = verdict::number(*v.readings.fewest_turns);
  if (v.readings.most_turns) out += "–" + verdict::number(*v.readings.most_turns);
  if (v.readings.mean_turns) {
    const auto n = std::llround(*v.readings.mean_turns * 10);
    out += " (" + std::to_string(n / 10) + "." + std::to_string(n % 10) + " on average)";
  }
  return out + " choices";
}

/// Lines are matched by their text: an edit moves them. One that stands in a story twice is reached when one
/// is.
void compare_lines(Comparison& c) {
  const auto texts_of = [](const ComparedSide& side) {
    std::map<std::string_view, bool> texts;
    for (const ComparedSide::Line& line : side.lines) texts[line.text] |= line.is_reached;
    return texts;
  };
  const auto before = texts_of(*c.before_side), after = texts_of(*c.after_side);
  for (const ComparedSide::Line& line : c.after_side->lines) {
    const auto then = before.find(line.text);
    if (then == before.end() || then->second == after.at(line.text)) continue;
    (then->second ? c.lost_lines : c.won_lines).push_back(&line);
  }
}

/// "12 of 40 choices decide something", one for each side that has choices.
std::string mattering(const ComparedSide& side) {
  return verdict::number(side.that_matter) + " of " + verdict::counted(side.choices, "choice");
}

std::string tenths(double x) {
  const auto n = std::llround(x * 10);
  return std::to_string(n / 10) + "." + std::to_string(n % 10);
}

/// "5.2 steps a reading, most of them warmth(ann, ben) (1.9)"
std::string swinging(const ComparedSide& side) {
  if (!side.swing) return "nobody's feelings are told";
  return tenths(*side.swing) + " steps a reading" +
         (side.widest.empty() ? "" : ", furthest " + side.widest + " (" + tenths(side.widest_swing) + ")");
}

}  // namespace

Comparison compare(const Verdict& before, const Verdict& after, const ComparedSide& before_side,
                   const ComparedSide& after_side) {
  Comparison c{before, after, {}, {}, {}, {}, {}, &before_side, &after_side, false};
  for (const Ending& ending : before.endings) {
    const Ending* same = find(after, ending.name);
    c.endings.push_back({ending.name, ending.odds, same ? same->odds : std::nullopt, ending.fewest_turns,
                         same ? std::optional(same->fewest_turns) : std::nullopt});
  }
  for (const Ending& ending : after.endings)
    if (!find(before, ending.name))
      c.endings.push_back({ending.name, std::nullopt, ending.odds, std::nullopt, ending.fewest_turns});
  const auto kept =
      std::count_if(c.endings.begin(), c.endings.end(), [](const EndingMove& m) { return group(m) == 0; });
  c.is_same_story =
      2 * static_cast<size_t>(kept) >= std::min(before.endings.size(), after.endings.size()) && kept > 0;
  std::stable_sort(c.endings.begin(), c.endings.end(), [](const EndingMove& a, const EndingMove& b) {
    if (group(a) != group(b)) return group(a) < group(b);
    return std::fabs(moved(a)) > std::fabs(moved(b));
  });
  for (const Finding& finding : after.findings)
    if (!finding.allowed && !has(before, finding)) c.found.push_back(&finding);
  for (const Finding& finding : before.findings)
    if (!finding.allowed && !has(after, finding)) c.mended.push_back(&finding);
  if (c.is_same_story) compare_lines(c);
  return c;
}

std::string write_comparison_text(const Comparison& c, const ComparisonText& options) {
  if (!c.is_same_story) return write_side_by_side(c, options);
  std::string out;
  const auto line = [&](const std::string& text) { out += own_signs(text, options.is_ascii) + "\n"; };
  line(c.before.story + " → " + c.after.story);
  line("");
  line("  before   " + counts(c.before) + "   " + proof(c.before));
  line("  after    " + counts(c.after) + "   " + proof(c.after));
  if (!length(c.before).empty() && !length(c.after).empty())
    line("  length   " + length(c.before) + " → " + length(c.after));
  if (c.before_side->choices + c.after_side->choices > 0)
    line("  matter   " + mattering(*c.before_side) + " → " + mattering(*c.after_side));
  if (c.before_side->swing || c.after_side->swing) {
    line("  swing    " + wrapped(swinging(*c.before_side), 11, 11));
    line("         → " + wrapped(swinging(*c.after_side), 11, 11));
  }
  line("");
  size_t wide = 18;
  for (const EndingMove& move : c.endings) wide = std::max(wide, std::min<size_t>(columns(move.name), 40));
  const auto right = [](const std::string& text, size_t width) {
    return std::string(columns(text) < width ? width - columns(text) : 0, ' ') + text;
  };
  line("  " + padded("ENDING", wide) + right("BEFORE", 10) + right("AFTER", 10) + right("DIFFERENCE", 13));
  for (const EndingMove& move : c.endings) {
    const int kind = group(move);
    const std::string change = kind == 1 ? "lost" : kind == 2 ? "won" : difference(move);
    line("  " + padded(move.name, wide) + right(odds(move.before, kind != 2), 10) +
         right(odds(move.after, kind != 1), 10) + right(change, 13));
  }
  const auto findings = [&](const std::vector<const Finding*>& all, const std::string& title,
                            const char* sign) {
    if (all.empty()) return;
    line("");
    line(title);
    for (const Finding* f : all) line(std::string(sign) + " " + wrapped(name_of(*f), 2, 4));
  };
  const auto lines = [&](const std::vector<const ComparedSide::Line*>& all, const std::string& title,
                         const char* sign) {
    constexpr size_t most_lines = 12;
    if (all.empty()) return;
    line("");
    line(title);
    for (size_t i = 0; i < std::min(all.size(), most_lines); ++i) {
      const std::string place = all[i]->file + ":" + std::to_string(all[i]->line);
      line(std::string(sign) + " " + wrapped(place + "  " + all[i]->text, 2, 4));
    }
    if (all.size() > most_lines) line("  and " + verdict::number(all.size() - most_lines) + " more");
  };
  const bool is_sure = c.after.result == verdict::Result::proved;
  lines(c.lost_lines,
        verdict::counted(c.lost_lines.size(), "line") +
            (is_sure ? " that no reading comes to any more" : " that were not seen any more"),
        "✗");
  lines(c.won_lines, verdict::counted(c.won_lines.size(), "line") + " that readings come to now", "✓");
  findings(c.found, verdict::counted(c.found.size(), "finding") + " that was not there before", "✗");
  findings(c.mended, verdict::counted(c.mended.size(), "finding") + " mended", "✓");
  if (c.found.empty() && c.mended.empty()) line("\nNo finding came or went.");
  line("");
  line("See it:  dramaturg review " + shell_word(options.after_argument));
  return out;
}

std::string write_comparison_markdown(const Comparison& c, const ComparisonText& options) {
  std::string out = "### " + c.before.story + " → " + c.after.story + "\n\n";
  out += "before: " + counts(c.before) + "; " + proof(c.before) + "  \nafter: " + counts(c.after) + "; " +
         proof(c.after) + "\n\n";
  out += "| ending | before | after | difference |\n|---|---:|---:|---:|\n";
  for (const EndingMove& move : c.endings) {
    const int kind = group(move);
    const std::string change = !c.is_same_story ? ""
                               : kind == 1      ? "**lost**"
                               : kind == 2      ? "**won**"
                                                : difference(move);
    std::string name;
    for (const char letter : move.name) name += letter == '|' ? std::string("\\|") : std::string(1, letter);
    out += "| " + name + " | " + odds(move.before, kind != 2) + " | " + odds(move.after, kind != 1) + " | " +
           change + " |\n";
  }
  out += "\n";
  if (!c.lost_lines.empty())
    out += "- ✗ " + verdict::counted(c.lost_lines.size(), "line") + " no longer reached, the first " +
           c.lost_lines[0]->file + ":" + std::to_string(c.lost_lines[0]->line) + "\n";
  if (!c.won_lines.empty())
    out += "- ✓ " + verdict::counted(c.won_lines.size(), "line") + " reached now, the first " +
           c.won_lines[0]->file + ":" + std::to_string(c.won_lines[0]->line) + "\n";
  for (const Finding* f : c.found) out += "- ✗ new: " + name_of(*f) + "\n";
  for (const Finding* f : c.mended) out += "- ✓ mended: " + name_of(*f) + "\n";
  return own_signs(std::move(out), options.is_ascii);
}

std::string write_comparison_json(const Comparison& c) {
  const auto share = [](const std::optional<verdict::Interval>& s) {
    return s ? Object().raw("low", real(s->low)).raw("high", real(s->high)).close() : std::string("null");
  };
  const auto number = [](const std::optional<uint32_t>& n) {
    return n ? std::to_string(*n) : std::string("null");
  };
  const auto ending = [&](const EndingMove& m) {
    return Object()
        .add("name", m.name)
        .raw("before", share(m.before))
        .raw("after", share(m.after))
        .raw("fewest_before", number(m.fewest_before))
        .raw("fewest_after", number(m.fewest_after))
        .close();
  };
  const auto finding = [](const Finding* f) {
    return Object()
        .add("code", f->code)
        .add("text", f->text)
        .known("file", f->where.file)
        .known("line", uint64_t{f->where.line})
        .close();
  };
  const auto line = [](const ComparedSide::Line* l) {
    return Object().add("file", l->file).add("line", uint64_t{l->line}).add("text", l->text).close();
  };
  const auto side = [&](const Verdict& v, const ComparedSide& s) {
    return Object()
        .add("story", v.story)
        .add("digest", v.digest)
        .add("result", verdict::name(v.result))
        .add("words", v.words)
        .add("choices", v.choices)
        .add("states", v.states)
        .raw("mean_choices", v.readings.mean_turns ? real(*v.readings.mean_turns) : "null")
        .add("choices_met", uint64_t{s.choices})
        .add("choices_that_matter", uint64_t{s.that_matter})
        .raw("swing", s.swing ? real(*s.swing) : "null")
        .raw("reunion", s.reunion ? Object()
                                        .add("event", s.reunion->event)
                                        .raw("odds", share(s.reunion->share))
                                        .raw("earned", share(s.reunion->earned))
                                        .close()
                                  : "null")
        .close();
  };
  std::string out = "{\"format\": \"dramaturg.compare/1\",\n \"before\": " + side(c.before, *c.before_side) +
                    ",\n \"after\": " + side(c.after, *c.after_side);
  out += ",\n \"lost_lines\": " + list(c.lost_lines, "\n  ", line) +
         ",\n \"won_lines\": " + list(c.won_lines, "\n  ", line);
  out += ",\n \"endings\": " + list(c.endings, "\n  ", ending);
  out += ",\n \"found\": " + list(c.found, "\n  ", finding) +
         ",\n \"mended\": " + list(c.mended, "\n  ", finding);
  return out + "}\n";
}

}  // namespace dramaturg::report
