// Two stories that are no versions of each other, in two columns: an anthology at a glance. What only one of
// them has stands as a dash in the other's column.
#include <algorithm>
#include <cmath>

#include "report/comparison.hpp"
#include "report/layout.hpp"
#include "report/shares.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

using verdict::Verdict;

constexpr size_t names_wide = 22, column_wide = 27;

std::string tenths(double x) {
  const auto n = std::llround(x * 10);
  return std::to_string(n / 10) + "." + std::to_string(n % 10);
}

struct Story {
  const Verdict& verdict;
  const ComparedSide& side;

  std::string situations() const {
    return verdict::number(verdict.states) +
           (verdict.result == verdict::Result::proved ? ", proved" : ", not finished");
  }
  std::string length() const {
    const verdict::Readings& r = verdict.readings;
    if (!r.fewest_turns) return "–";
    return verdict::number(*r.fewest_turns) +
           (r.most_turns ? "–" + verdict::number(*r.most_turns) : " or more") + " choices";
  }
  std::string mean_length() const {
    return verdict.readings.mean_turns ? tenths(*verdict.readings.mean_turns) : "–";
  }
  std::string mattering() const {
    return side.choices == 0 ? "–"
                             : verdict::number(side.that_matter) + " of " + verdict::number(side.choices);
  }
  std::string reunions() const {
    return side.reunion ? share_in_prose(side.reunion->share) + " of readings" : "–";
  }
  /// Of those; where there are none, there is nothing to earn.
  std::string earned() const {
    if (!side.reunion || side.reunion->share.high <= 0) return "–";
    const double of_them = side.reunion->earned.middle() / side.reunion->share.middle();
    return share(std::min(1.0, of_them)) + " of those";
  }
  std::string swing() const { return side.swing ? tenths(*side.swing) + " steps a reading" : "–"; }
  std::string widest() const { return side.widest.empty() ? "–" : side.widest; }
  std::string widest_by() const { return side.widest.empty() ? "–" : tenths(side.widest_swing) + " steps"; }
};

/// A row; what does not fit into a column goes on below it.
std::string row(const std::string& name, std::string one, std::string other) {
  std::string out;
  std::string first = "  " + name;
  while (first.size() > 2 || !one.empty() || !other.empty()) {
    const auto take = [](std::string& text) {
      const std::string lines = wrapped(text, 0, 0, column_wide - 2);
      const size_t end = lines.find('\n');
      const std::string line = lines.substr(0, end);
      text = end == std::string::npos ? "" : lines.substr(end + 1);
      return line;
    };
    const std::string left = take(one), right = take(other);
    std::string line = padded(first, names_wide) + padded(left, column_wide) + right;
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
    first = "  ";
  }
  return out;
}

std::string endings(const Verdict& v, bool is_ascii) {
  constexpr double cells = 30;
  std::string out = "\n  ENDINGS OF " + v.story + "\n";
  size_t wide = 10;
  std::vector<Interval> odds;
  for (const verdict::Ending& ending : v.endings) {
    wide = std::max(wide, std::min<size_t>(columns(ending.name), 34));
    odds.push_back(ending.odds.value_or(Interval{0, 1}));
  }
  double most = 0;
  for (const Interval& each : odds) most = std::max(most, each.high);
  const bool are_settled = std::all_of(odds.begin(), odds.end(), [](const auto& o) { return is_settled(o); });
  const bool is_whole =
      v.result == verdict::Result::proved && v.readings.no_ending && v.readings.no_ending->high <= 0;
  const std::vector<std::string> shares =
      are_settled ? share_column(odds, is_whole) : std::vector<std::string>{};
  for (size_t e = 0; e < odds.size(); ++e) {
    const std::string figure = are_settled ? shares[e] : share_between(odds[e]);
    out += "  " + padded(v.endings[e].name, wide) + "  " +
           std::string(columns(figure) < 6 ? 6 - columns(figure) : 0, ' ') + figure + "  " +
           bar(odds[e], most > 0 ? cells / most : 0, is_ascii) + "\n";
  }
  return out;
}

}  // namespace

std::string write_side_by_side(const Comparison& c, const ComparisonText& options) {
  const Story a{c.before, *c.before_side}, b{c.after, *c.after_side};
  std::string out = c.before.story + " and " + c.after.story + ", side by side\n\n";
  out += row("", a.verdict.story, b.verdict.story);
  const auto count = [&](const char* name, uint64_t Verdict::* number) {
    out += row(name, verdict::number(a.verdict.*number), verdict::number(b.verdict.*number));
  };
  const auto told = [&](const char* name, std::string (Story::*say)() const) {
    const std::string one = (a.*say)(), other = (b.*say)();
    if (one != "–" || other != "–") out += row(name, one, other);
  };
  count("words", &Verdict::words);
  count("choices", &Verdict::choices);
  out += row("endings", verdict::number(a.verdict.endings.size()), verdict::number(b.verdict.endings.size()));
  told("situations", &Story::situations);
  told("a reading takes", &Story::length);
  told("  on average", &Story::mean_length);
  told("choices that matter", &Story::mattering);
  told("they reunite in", &Story::reunions);
  told("  earned by both in", &Story::earned);
  told("feelings move", &Story::swing);
  told("  furthest moves", &Story::widest);
  told("  by", &Story::widest_by);
  out += endings(c.before, options.is_ascii) + endings(c.after, options.is_ascii);
  out += "\nSee them:  dramaturg review " + shell_word(options.before_argument) +
         "\n           dramaturg review " + shell_word(options.after_argument) + "\n";
  return own_signs(std::move(out), options.is_ascii);
}

}  // namespace dramaturg::report
