// The table of endings: names, odds with bars, the best that a reader can make of each, its fewest choices;
// below it the length of a reading, and exact odds where they were asked for.
#include "report/endings_text.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "report/layout.hpp"
#include "report/shares.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

using verdict::counted;
using verdict::Ending;
using verdict::EndKind;
using verdict::Finding;
using verdict::number;
using verdict::Result;
using verdict::Verdict;

constexpr size_t most_shown = 20;

class Table {
 public:
  Table(const Verdict& v, bool shows_all, bool is_ascii)
      : v_(v), shows_all_(shows_all), is_ascii_(is_ascii) {}

  std::string write() {
    table();
    return std::move(out_);
  }

 private:
  void table() {
    blank();
    const bool is_proved = v_.result == Result::proved;
    if (v_.endings.empty()) {
      line(is_proved ? "  No reading comes to an ending." : "  No ending seen yet.");
      return;
    }
    size_t wide = 18;
    for (const Ending& e : v_.endings) wide = std::max(wide, std::min<size_t>(columns(e.name), 40));
    const std::vector<OddsRow> rows = odds_rows(room_for_bars(wide));
    const bool has_best = std::any_of(v_.endings.begin(), v_.endings.end(),
                                      [](const Ending& e) { return e.at_most.has_value(); });
    size_t wide_odds = 4, wide_bar = 0;
    for (const OddsRow& row : rows) wide_odds = std::max(wide_odds, columns(row.share));
    for (const OddsRow& row : rows) wide_bar = std::max(wide_bar, columns(row.bar));
    const std::string gap = rows.empty() ? "" : std::string(wide_bar + 4, ' ');
    std::string head = "  " + padded(is_proved ? "ENDING" : "ENDING SEEN SO FAR", wide) + "  ";
    if (!rows.empty()) {
      head +=
          padded(is_proved ? "ODDS" : "ODDS BETWEEN", std::max<size_t>(wide_odds, is_proved ? 0 : 12)) + gap;
      wide_odds = std::max<size_t>(wide_odds, is_proved ? 0 : 12);
    }
    if (has_best) head += "BEST  ";
    line(head + "FEWEST CHOICES");
    const size_t shown = shows_all_ ? v_.endings.size() : std::min(v_.endings.size(), most_shown);
    const auto with_odds = [&](const std::string& name, size_t i) {
      const bool is_too_long = columns(name) > wide;
      if (is_too_long) line("  " + name);
      std::string row = "  " + padded(is_too_long ? "" : name, wide) + "  ";
      if (rows.empty()) return row;
      row.append(wide_odds - columns(rows[i].share), ' ');
      return row + rows[i].share + "  " + padded(rows[i].bar, wide_bar) + "  ";
    };
    for (size_t i = 0; i < shown; ++i) {
      const Ending& e = v_.endings[i];
      const std::string fewest = number(e.fewest_turns);
      std::string row = with_odds(e.name, i);
      if (has_best) row += padded(e.at_most ? best(*e.at_most) : "", 4) + "  ";
      row += std::string(fewest.size() < 3 ? 3 - fewest.size() : 0, ' ') + fewest;
      if (e.kind == EndKind::done) row += "   by DONE: the game may go on";
      if (e.kind == EndKind::implicit) row += "   runs out without a word";
      line(row);
    }
    if (shown < v_.endings.size()) line("  and " + number(v_.endings.size() - shown) + " more: --all");
    for (size_t i = v_.endings.size(); i < rows.size(); ++i)
      line(trimmed(with_odds(rows[i].name, i) + rows[i].ids));
    reading_line();
    fractions();
  }

  void fractions() {
    if (!v_.exact_refusal.empty()) line("  " + wrapped("No exact odds: " + v_.exact_refusal + ".", 2, 2));
    std::string text;
    for (const Ending& e : v_.endings)
      if (e.exact) text += (text.empty() ? "Exactly: " : ", ") + e.name + " " + *e.exact;
    if (!text.empty()) line("  " + wrapped(text + ".", 2, 2));
  }

  /// What the page's width leaves beside a name, its odds, the other columns and a remark.
  size_t room_for_bars(size_t wide) const {
    size_t others = 2 + wide + 2 + 6 + 2 + 2 + 6 + 14;  // the last: FEWEST CHOICES
    for (const Ending& e : v_.endings)
      if (e.kind == EndKind::done || e.kind == EndKind::implicit)
        others =
            std::max<size_t>(others, 2 + wide + 2 + 6 + 2 + 2 + 6 + 3 + (e.kind == EndKind::done ? 30 : 26));
    return others + 6 > page_width ? 6 : std::min<size_t>(22, page_width - others);
  }

  struct OddsRow {
    std::string name, share, bar, ids;
  };

  /// A row for each ending, and those for what comes to none. Empty: no odds are known.
  std::vector<OddsRow> odds_rows(size_t room) const {
    std::vector<OddsRow> rows;
    std::vector<Interval> shares;
    for (const Ending& e : v_.endings) {
      if (!e.odds) return {};
      rows.push_back({e.name, {}, {}, {}});
      shares.push_back(*e.odds);
    }
    const bool is_proved = v_.result == Result::proved;
    if (v_.readings.no_ending && v_.readings.no_ending->high > 0 &&
        (is_proved || v_.readings.no_ending->low > 0)) {
      rows.push_back({"no ending", {}, {}, lost_ids()});
      shares.push_back(*v_.readings.no_ending);
    }
    if (!is_proved && v_.readings.covered && v_.readings.covered->low < 1) {
      rows.push_back({"not seen yet", {}, {}, {}});
      shares.push_back({0, verdict::rest_of(*v_.readings.covered).high});
    }
    bool is_whole = is_proved;
    double longest = 0;
    for (const Interval& share : shares) {
      is_whole = is_whole && is_settled(share);
      longest = std::max(longest, share.high);
    }
    const double scale = std::min(32.0, static_cast<double>(room) / std::max(longest, 1e-9));
    const std::vector<std::string> column = share_column(shares, is_whole);
    for (size_t i = 0; i < rows.size(); ++i) {
      rows[i].share = is_settled(shares[i]) && is_proved ? column[i] : own(share_between(shares[i]));
      rows[i].bar = bar(shares[i], scale, is_ascii_);
    }
    return rows;
  }

  /// The findings that tell why readings come to no ending.
  std::string lost_ids() const {
    std::string ids;
    for (const Finding& f : v_.findings)
      if (f.odds) ids += (ids.empty() ? "" : ", ") + f.id;
    return ids;
  }

  static std::string best(double at_most) {
    if (at_most >= 1) return "100%";
    const long percent = std::lround(at_most * 100);
    return percent >= 100 ? ">99%"
           : percent == 0 ? "<1%"
                          : std::string(percent < 10 ? " " : "") + std::to_string(percent) + "%";
  }

  static std::string trimmed(std::string text) {
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
  }

  /// How long a reading is, and how much of the story it meets.
  void reading_line() {
    const verdict::Readings& r = v_.readings;
    if (v_.result != Result::proved || !r.fewest_turns || r.most_turns == uint64_t{0}) return;
    std::string text =
        r.no_ending && r.no_ending->high > 0 ? "A reading that stops takes " : "A reading takes ";
    if (r.most_turns == r.fewest_turns) {
      text += counted(*r.fewest_turns, "choice");
    } else {
      text += r.most_turns ? number(*r.fewest_turns) + own("–") + counted(*r.most_turns, "choice")
                           : counted(*r.fewest_turns, "choice") + " or more";
      if (r.mean_turns) text += " (" + tenths(*r.mean_turns) + " on average)";
    }
    if (v_.met && v_.met->words) {
      const std::string words = share_range_in_prose(*v_.met->words);
      if (!words.empty()) text += " and meets " + own(words) + " of the words";
    }
    blank();
    line("  " + wrapped(text + ".", 2, 2));
  }

  static std::string tenths(double value) {
    const auto whole = static_cast<uint64_t>(value * 10 + 0.5);
    return number(whole / 10) + "." + std::to_string(whole % 10);
  }

  std::string own(std::string text) const { return own_signs(std::move(text), is_ascii_); }
  void line(const std::string& text) { out_ += text + '\n'; }
  void blank() { out_ += '\n'; }

  const Verdict& v_;
  const bool shows_all_, is_ascii_;
  std::string out_;
};

}  // namespace

std::string write_endings(const Verdict& verdict, bool shows_all, bool is_ascii) {
  return Table(verdict, shows_all, is_ascii).write();
}

}  // namespace dramaturg::report
