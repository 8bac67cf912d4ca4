// The page, top to bottom: what the story is, the verdict, endings, findings in the order judge() gave them,
// coverage, and the next command. Only signs and the story's name are coloured.
#include "report/text.hpp"

#include <algorithm>
#include <map>

#include "report/claims_text.hpp"
#include "report/endings_text.hpp"
#include "report/layout.hpp"
#include "report/shares.hpp"
#include "report/weights_text.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

using text::Severity;
using verdict::counted;
using verdict::Ending;
using verdict::EndKind;
using verdict::Finding;
using verdict::number;
using verdict::Result;
using verdict::Verdict;

constexpr size_t most_shown = 10;

enum class Sign : uint8_t { error, warning, note, good, part };

class Page {
 public:
  Page(const Verdict& v, const text::SourceSet& sources, const TextOptions& options)
      : v_(v), sources_(sources), o_(options), story_(shell_word(options.story_argument)) {
    for (const Finding& f : v.findings) {
      if (f.allowed)
        ++allowed_;
      else if (f.is_known)
        ++known_;
      else
        ++count_[static_cast<size_t>(f.severity)];
    }
  }

  std::string write() {
    if (o_.is_quiet && v_.result == Result::proved && count_[0] + count_[1] == 0) return {};
    if (!o_.is_quiet) header();
    verdict_lines();
    assumptions();
    if (!o_.is_quiet) out_ += write_endings(v_, o_.shows_all, o_.is_ascii);
    findings(Severity::error);
    findings(Severity::warning);
    notes();
    if (o_.is_quiet) return std::move(out_);
    mended();
    deciding_choices();
    coverage();
    claims();
    if (o_.explains_state)
      out_ += write_weights(v_.weights, o_.shows_all, o_.is_ascii);
    else if (v_.result != Result::proved)
      out_ += write_heaviest(v_.weights, o_.is_ascii);
    foot();
    return std::move(out_);
  }

 private:
  // ---- small things

  std::string sign(Sign s) const {
    static constexpr const char* plain[] = {"✗", "!", "i", "✓", "◐"};
    static constexpr const char* ascii[] = {"x", "!", "i", "ok", "~"};
    static constexpr const char* colors[] = {"31", "33", "34", "32", "33"};
    const auto i = static_cast<size_t>(s);
    return colored(o_.is_ascii ? ascii[i] : plain[i], colors[i]);
  }
  std::string colored(std::string_view text, std::string_view code) const {
    if (!o_.has_color) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }
  std::string own(std::string text) const { return own_signs(std::move(text), o_.is_ascii); }
  size_t count(Severity s) const { return count_[static_cast<size_t>(s)]; }
  std::string play(const std::string& path) const {
    return "dramaturg play " + story_ + (path.empty() ? "" : " --choices " + path);
  }
  void line(const std::string& text) { out_ += text + '\n'; }
  void blank() { out_ += '\n'; }

  // ---- the parts, in order

  void header() {
    std::string facts = counted(v_.words, "word");
    if (v_.knots > 0) facts += ", " + counted(v_.knots, "knot");
    facts += ", " + counted(v_.choices, "choice");
    if (!v_.files.empty()) facts += ", " + counted(v_.files.size(), "file");
    line(colored(v_.story, "1") + "  " + facts);
    blank();
  }

  void verdict_lines() {
    std::string found;
    const auto add = [&](const std::string& part) { found += (found.empty() ? "" : ", ") + part; };
    if (count(Severity::error) > 0) add(number(count(Severity::error)) + " to mend");
    if (count(Severity::warning) > 0) add(counted(count(Severity::warning), "warning"));
    if (!found.empty()) {
      if (count(Severity::note) > 0) add(counted(count(Severity::note), "note"));
      line(sign(count(Severity::error) > 0 ? Sign::error : Sign::warning) + " " + found);
    }
    const std::string visited = counted_situations() + ", " + counted(v_.transitions, "move");
    if (v_.result == Result::proved) {
      line(sign(Sign::good) + " proved   " + visited + "; every reading was examined");
      for (const verdict::Bounded& each : v_.bounds)
        line("           `" + each.name + "` stays within " + range(each) + " in every reading");
      return;
    }
    if (v_.limit == "bound") {
      line(sign(Sign::part) + " bounded  " +
           wrapped("under " + verdict::bounds_left(v_.bounds) + ": " + visited +
                       "; every reading that stays within was examined",
                   11, 11));
      for (const verdict::Bounded& each : v_.bounds)
        if (each.is_left) line("           " + wrapped(leaving(each), 11, 11));
      return;
    }
    if (v_.result == Result::bounded) {
      line(sign(Sign::part) + " bounded  every reading of up to " + counted(v_.covered_choices, "choice") +
           ": " + visited);
      if (v_.open > 0) line("           " + still_open() + " beyond");
      return;
    }
    line(sign(Sign::part) + " stopped  " +
         wrapped(stop_reason() + ": " + counted_situations() + " visited" +
                     (v_.open > 0 ? ", " + still_open() : ""),
                 11, 11));
    std::string covered = "Covered: every reading of up to " + counted(v_.covered_choices, "choice");
    if (v_.readings.covered && v_.readings.covered->low >= 0.001)
      covered += ", and " + at_least(v_.readings.covered->low) + " of readings";
    line("           " + wrapped(covered, 11, 11));
    say_why();
  }

  /// What grows without bound, if something does: then no limit would have been enough.
  void say_why() {
    for (const Finding& f : v_.findings) {
      if (f.code != "unbounded") continue;
      line("           " + wrapped("Why: " + own(f.text) + " (" + f.id + ")", 11, 11));
      if (!f.mend.empty()) line("           " + wrapped("Mend: " + own(f.mend), 11, 11));
      return;
    }
  }

  static std::string range(const verdict::Bounded& b) {
    return std::to_string(b.low) + ".." + std::to_string(b.high);
  }
  /// "Cut: 12% of readings take `gold` out of 0..200, the first after 67 choices".
  std::string leaving(const verdict::Bounded& b) const {
    const std::string share =
        v_.readings.covered ? own(share_range_in_prose(b.share)) + " of readings" : "readings that";
    return "Cut: " + share + " take `" + b.name + "` out of " + range(b) + ", the first after " +
           counted(b.first, "choice");
  }

  /// Rounded down: it is a promise.
  static std::string at_least(double share) {
    const auto whole = static_cast<uint64_t>(share * 1000);
    return std::to_string(whole / 10) + "." + std::to_string(whole % 10) + "%";
  }
  std::string counted_situations() const {
    return prose_number(v_.states) + (v_.states == 1 ? " situation" : " situations");
  }
  std::string still_open() const { return prose_number(v_.open) + " still open"; }

  std::string stop_reason() const {
    if (v_.limit == "time")
      return "at " + limit_seconds(o_.max_seconds > 0 ? o_.max_seconds : v_.run.seconds);
    if (v_.limit == "memory")
      return "at " + prose_bytes(o_.max_bytes > 0 ? o_.max_bytes : v_.run.peak_memory);
    if (v_.limit == "states") return "at --max-states=" + std::to_string(o_.max_states);
    if (v_.limit == "interrupted") return "by you, after " + prose_seconds(v_.run.seconds);
    if (v_.limit == "steps") return "in a turn that takes more steps than we follow";
    if (v_.limit == "outcomes") return "at a roll with too many outcomes to follow each";
    if (v_.limit == "externals")
      return "proved only as far as the game answers like the ink fallbacks of " + functions();
    return "before the end";
  }

  /// "`hour` and `weather`"
  std::string functions() const {
    std::string out;
    for (size_t i = 0; i < v_.undeclared.size(); ++i)
      out += (i == 0 ? "`" : i + 1 == v_.undeclared.size() ? " and `" : ", `") + v_.undeclared[i] + "`";
    return out;
  }

  /// What is taken for granted of the game, or would have to be; and chance, if it is not ideal dice.
  void assumptions() {
    std::string assumed;
    for (const std::string& each : v_.assumed) assumed += (assumed.empty() ? "" : ", ") + each;
    if (!assumed.empty()) line("           " + wrapped("where the game answers " + own(assumed), 11, 11));
    if (v_.limit == "externals" && !v_.undeclared.empty())
      line("           " +
           wrapped("Say what it may answer in the checks file: extern " + v_.undeclared[0] + "() 0..3", 11,
                   11));
    if (!v_.shipped) return;
    line("           with chance as ink ships it: 100 seeds, each alike");
    for (const verdict::ShippedChance::Difference& each : v_.shipped->differences)
      line("           " + wrapped("\"" + each.ending + "\": " + own(exact_share(each.shipped)) +
                                       ", with ideal dice " + own(exact_share(each.ideal)),
                                   11, 11));
    if (v_.shipped->differences.empty()) line("           with ideal dice the endings have the same odds");
  }
  static std::string exact_share(const Interval& share) {
    return share.is_exactly(0) ? "never" : share.is_exactly(1) ? "always" : share_range_in_prose(share);
  }

  // ---- findings

  void findings(Severity severity) {
    size_t shown = 0;
    bool was_short = false;
    for (const Finding& f : v_.findings) {
      if (f.severity != severity || !f.is_open()) continue;
      if (shown == most_shown && !o_.shows_all) {
        blank();
        line("  and " + number(count(severity) - shown) + " more: --all");
        break;
      }
      // Short ones stand together; full ones apart.
      const bool is_short = !f.path && severity != Severity::error;
      if (!(is_short && was_short) && !o_.is_quiet) blank();
      if (is_short || o_.is_quiet)
        brief(f);
      else
        full(f);
      was_short = is_short;
      ++shown;
    }
  }

  std::string label(const Finding& f) const {
    static constexpr Sign signs[] = {Sign::error, Sign::warning, Sign::note};
    return sign(signs[static_cast<size_t>(f.severity)]) + " " + f.id + (f.id.size() < 3 ? "  " : " ");
  }
  std::string place(const Finding& f) const {
    if (f.where.line != 0) return f.where.file + ":" + std::to_string(f.where.line);
    return f.where.knot.empty() ? "in the opening" : "in `" + f.where.knot + "`";
  }

  void brief(const Finding& f) {
    const std::string spot = place(f);
    line(label(f) + wrapped(own((spot.empty() ? "" : spot + "  ") + f.text), 6, 6));
  }

  /// What it is, and at the right edge how many readings meet it.
  std::string with_readings(const Finding& f) const {
    const std::string text = own(f.text), share = f.odds ? readings(*f.odds) : "";
    if (share.empty()) return wrapped(text, 6, 6);
    const size_t used = 6 + columns(text);
    if (used + 2 + columns(share) <= page_width)
      return text + std::string(page_width - used - columns(share), ' ') + share;
    return wrapped(text + " (" + share + ")", 6, 6);
  }

  void full(const Finding& f) {
    line(label(f) + with_readings(f));
    const std::string spot = place(f);
    if (!spot.empty()) line("  " + spot);
    if (f.where.line != 0)
      out_ += quoted_line(sources_, f.where.span, o_.is_ascii ? "|" : "│", o_.is_ascii ? "~" : "…",
                          o_.line_width);
    if (!f.mend.empty()) line("  mend    " + wrapped(own(f.mend), 10, 10));
    if (f.path) line("  replay  " + play(*f.path));
  }

  void notes() {
    const size_t notes = count(Severity::note);
    if (notes == 0) return;
    if (o_.shows_notes) return findings(Severity::note);
    if (o_.is_quiet) return;
    std::map<std::string, size_t> codes;
    for (const Finding& f : v_.findings)
      if (f.severity == Severity::note && f.is_open()) ++codes[f.code];
    std::string text = counted(notes, "note") + ": ";
    bool is_first = true;
    for (const auto& [code, many] : codes) {
      text += (is_first ? "" : ", ") + number(many) + " " + code;
      is_first = false;
    }
    blank();
    line(sign(Sign::note) + " C   " + wrapped(text + ". All: --notes", 6, 6));
  }

  // ---- the choices that matter most

  /// Where, and what the two options furthest apart make of one ending.
  void deciding_choices() {
    if (v_.influences.empty()) return;
    blank();
    line("  The choices that matter most");
    const size_t shown = o_.shows_all ? v_.influences.size() : std::min<size_t>(3, v_.influences.size());
    for (size_t i = 0; i < shown; ++i) {
      const verdict::Influence& choice = v_.influences[i];
      const verdict::Where& at = choice.where;
      line("  " + wrapped((at.line != 0 ? at.file + ":" + std::to_string(at.line) : "in `" + at.knot + "`") +
                              "  " + choice.ending + ": " + after(choice.least, choice.least_option) + ", " +
                              after(choice.most, choice.most_option),
                          2, 6));
    }
    if (shown < v_.influences.size()) line("  and " + number(v_.influences.size() - shown) + " more: --all");
  }
  /// "18% after [Ask her first.]"
  std::string after(const Interval& odds, const std::string& option) const {
    const std::string share = odds.is_exactly(0)   ? "0%"
                              : odds.is_exactly(1) ? "100%"
                                                   : share_range_in_prose(odds);
    return own(share) + " after [" + option + "]";
  }

  // ---- the foot

  void coverage() {
    const verdict::Coverage& c = v_.coverage;
    const bool is_whole =
        c.lines.seen == c.lines.total && c.choices.seen == c.choices.total && c.knots.seen == c.knots.total;
    const auto of = [](const verdict::Count& n, const char* what) {
      return number(n.seen) + " of " + counted(n.total, what);
    };
    std::string text;
    const auto add = [&](const verdict::Count& n, const char* what) {
      if (n.total > 0) text += (text.empty() ? "" : ", ") + of(n, what);
    };
    add(c.lines, "line");
    add(c.choices, "choice");
    add(c.knots, "knot");
    if (text.empty()) return;
    blank();
    if (v_.result == Result::proved) {
      line("  " + wrapped("Readers can meet " + (is_whole ? everything() : text) + ".", 2, 2));
      return;
    }
    if (v_.limit == "bound") {
      line("  " +
           wrapped("Readings within the bound can meet " + (is_whole ? everything() : text) + ".", 2, 2));
      return;
    }
    line("  " + wrapped("Seen so far: " + text + ".", 2, 2));
    const uint64_t knots = c.knots.total - c.knots.seen;
    const uint64_t choices = c.choices.total - c.choices.seen;
    if (knots == 0 && choices == 0) return;
    std::string unseen = knots > 0 ? counted(knots, "knot") : "";
    if (choices > 0) unseen += (unseen.empty() ? "" : " and ") + counted(choices, "choice");
    line(sign(Sign::note) + "     " +
         wrapped(unseen + " not seen yet. Not a finding: " + (knots + choices == 1 ? "it" : "they") +
                     " may lie in the part still open.",
                 6, 6));
  }

  /// "every line, every choice and every knot", as far as there are any.
  std::string everything() const {
    std::vector<std::string> parts;
    if (v_.coverage.lines.total > 0) parts.push_back("every line");
    if (v_.coverage.choices.total > 0) parts.push_back("every choice");
    if (v_.coverage.knots.total > 0) parts.push_back("every knot");
    std::string out;
    for (size_t i = 0; i < parts.size(); ++i)
      out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return out;
  }

  void claims() {
    if (v_.claims.empty()) return;
    blank();
    out_ += write_claims(v_.claims, o_.shows_all, o_.is_ascii);
  }

  /// What the baseline had and the story no longer has.
  void mended() {
    if (v_.mended.empty()) return;
    blank();
    for (const std::string& told : v_.mended)
      line(sign(Sign::good) + " mended  " + wrapped(own(told), 10, 10));
  }

  void foot() {
    blank();
    std::string last;
    if (count(Severity::error) > 0)
      last = sign(Sign::error) + " " + number(count(Severity::error)) + " to mend";
    else if (count(Severity::warning) > 0)
      last = sign(Sign::warning) + " " + counted(count(Severity::warning), "warning");
    else if (v_.result != Result::proved)
      last = sign(Sign::part) +
             (v_.limit == "bound" ? " nothing found under the bound" : " nothing found so far");
    else
      last = sign(Sign::good) + (count(Severity::note) > 0 ? " nothing to mend" : " no findings");
    if (const std::string checks = checks_line(); !checks.empty()) last = checks + "     " + last;
    if (allowed_ > 0) last += "     " + number(allowed_) + " allowed";
    if (known_ > 0) last += "     " + number(known_) + " known";
    if (!v_.mended.empty()) last += "     " + number(v_.mended.size()) + " mended";
    line(last + "     " + prose_seconds(v_.run.seconds));
    if (!v_.endings.empty() && v_.endings.front().odds) line("Odds: a reader who picks evenly.");
    line(next_command());
  }

  /// "✓ 8 checks hold", "✗ 1 of 8 checks fails", and those nobody can tell yet.
  std::string checks_line() const {
    if (v_.checks.empty()) return {};
    size_t holding = 0, failing = 0;
    for (const verdict::CheckResult& check : v_.checks) {
      holding += check.verdict == verdict::Holds::holds;
      failing += check.verdict == verdict::Holds::fails;
    }
    const size_t all = v_.checks.size();
    if (failing > 0)
      return sign(Sign::error) + " " + number(failing) + " of " + counted(all, "check") +
             (failing == 1 ? " fails" : " fail");
    if (holding == all)
      return sign(Sign::good) + " " + counted(all, "check") + (all == 1 ? " holds" : " hold");
    return sign(Sign::part) + " " + number(all - holding) + " of " + counted(all, "check") + " not known yet";
  }

  std::string next_command() const {
    const std::string review = "dramaturg review " + story_;
    if (v_.result != Result::proved) {
      if (v_.limit == "time") return "Go on:  " + review + " --max-time=" + longer();
      if (v_.limit == "memory") return "Go on:  " + review + " --max-memory=none";
      if (v_.limit == "states") return "Go on:  " + review + " --max-states=none";
      if (v_.limit == "choices")
        return "Go on:  " + review +
               " --max-choices=" + std::to_string(2 * std::max<uint64_t>(v_.covered_choices, 1));
      if (v_.limit == "interrupted") return "Again:  " + review;
    }
    for (const Finding& f : v_.findings)
      if (f.is_open() && f.path && f.severity != Severity::note) return "See " + f.id + ":  " + play(*f.path);
    if (!v_.endings.empty() && !v_.endings.back().path.empty())
      return "Read one:  " + play(v_.endings.back().path);
    return "Read it:  " + play("");
  }

  /// Ten times as long as the limit that was met, in whole minutes or hours.
  std::string longer() const {
    const auto minutes = static_cast<uint64_t>(std::max(1.0, o_.max_seconds / 6));
    return minutes >= 120 ? std::to_string(minutes / 60) + "h" : std::to_string(minutes) + "m";
  }

  const Verdict& v_;
  const text::SourceSet& sources_;
  const TextOptions& o_;
  const std::string story_;
  size_t count_[3] = {};
  size_t allowed_ = 0, known_ = 0;
  std::string out_;
};

}  // namespace

std::string write_text(const Verdict& verdict, const text::SourceSet& sources, const TextOptions& options) {
  return Page(verdict, sources, options).write();
}

}  // namespace dramaturg::report
