// One page that opens from disk: the telling, what changed, and the fate line drawn as stacked bands of odds
// with the turning points numbered on it. No scripts, no network, no clock: the same reading gives the same
// bytes.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "report/json_parts.hpp"
#include "report/recap_writers.hpp"
#include "report/shares.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

constexpr double width = 720, height = 220;
constexpr size_t most_bands = 6;

constexpr const char* style = R"(<style>
:root{color-scheme:light dark;--ground:#fbfaf7;--ink:#22211e;--soft:#5d5a52;--line:#d9d5ca;
--b0:#1f4e79;--b1:#b7791f;--b2:#2f7d5b;--b3:#8c4a7f;--b4:#6b7280;--b5:#a34b3d}
@media (prefers-color-scheme:dark){:root{--ground:#191817;--ink:#ece9e2;--soft:#b5b0a4;--line:#3a3833;
--b0:#7fb3e6;--b1:#e3b45c;--b2:#73c9a0;--b3:#d29bc6;--b4:#a8afbb;--b5:#e39184}}
body{margin:0 auto;padding:2.5rem 1.2rem 4rem;max-width:44rem;background:var(--ground);color:var(--ink);
font:1.08rem/1.62 Georgia,"Iowan Old Style",serif}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .2rem}h2{font-size:1.15rem;margin:2.4rem 0 .4rem}
p{margin:.7rem 0}.before,.soft,figcaption{color:var(--soft)}.before{font-style:italic}
ul{padding-left:1.1rem;color:var(--soft)}svg{width:100%;height:auto;display:block}
svg text{font:13px/1 system-ui,sans-serif;fill:var(--ink)}table{border-collapse:collapse;font:.92rem/1.5 system-ui,sans-serif}
td,th{text-align:left;padding:.15rem .9rem .15rem 0}td.n{text-align:right;font-variant-numeric:tabular-nums}
i.k{display:inline-block;width:.8em;height:.8em;margin-right:.5em;border-radius:2px}
code{font:.88rem ui-monospace,monospace;overflow-wrap:anywhere}@media print{body{max-width:none;padding:0}}
</style>
)";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : clean_utf8(text)) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string px(double value) {
  const auto tenths = std::llround(value * 10);
  return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(std::abs(tenths % 10)));
}

std::string title_of(const RecapEpisode& episode) {
  if (episode.is_bonus) return "Bonus track";
  return episode.name.empty() ? "" : "Episode " + episode.name;
}

class Chart {
 public:
  Chart(const Recap& recap, size_t first, size_t last)
      : recap_(recap), fate_(*recap.fate), first_(first), last_(last) {
    std::vector<double> highest(fate_.endings.size(), 0);
    for (size_t choice = first_; choice <= last_; ++choice)
      for (size_t e = 0; e < highest.size(); ++e) highest[e] = std::max(highest[e], at(choice)[e]);
    order_.resize(highest.size());
    std::iota(order_.begin(), order_.end(), size_t{0});
    std::stable_sort(order_.begin(), order_.end(), [&](size_t a, size_t b) {
      const double x = at(last_)[a], y = at(last_)[b];
      return x != y ? x > y : highest[a] > highest[b];
    });
    if (order_.size() > most_bands) order_.resize(most_bands);
  }

  std::string write() const {
    std::string out = "<figure style=\"margin:0\"><svg viewBox=\"0 0 " + px(width) + " " + px(height + 34) +
                      "\" role=\"img\" aria-label=\"The odds of the endings, choice by choice; the table "
                      "below has the numbers\">\n";
    out += "<rect width=\"" + px(width) + "\" height=\"" + px(height) +
           "\" fill=\"none\" stroke=\"var(--line)\"/>\n";
    std::vector<double> below(last_ - first_ + 1, 0);
    for (size_t i = 0; i < order_.size(); ++i) out += band(order_[i], i, below);
    for (size_t p = 0; p < recap_.turning_points.size(); ++p) out += mark(p);
    out += "<text x=\"0\" y=\"" + px(height + 28) + "\">choice " + std::to_string(first_) + "</text>";
    out += "<text x=\"" + px(width) + "\" y=\"" + px(height + 28) + "\" text-anchor=\"end\">" +
           (last_ > fate_.moments.size() ? "the end" : "choice " + std::to_string(last_)) +
           "</text>\n</svg>\n";
    return out + table() + "</figure>\n";
  }

 private:
  /// The odds before this choice (from 1), or at the end.
  const std::vector<double>& at(size_t choice) const {
    return choice <= fate_.moments.size() ? fate_.moments[choice - 1].odds : fate_.last;
  }
  double x(size_t choice) const {
    return last_ == first_
               ? width / 2
               : width * static_cast<double>(choice - first_) / static_cast<double>(last_ - first_);
  }

  std::string band(size_t ending, size_t colour, std::vector<double>& below) const {
    std::string up, back;
    for (size_t choice = first_; choice <= last_; ++choice) {
      double& floor = below[choice - first_];
      const std::string at_x = px(x(choice)) + ",";
      back = at_x + px(height * (1 - floor)) + " " + back;
      floor = std::min(1.0, floor + at(choice)[ending]);
      up += at_x + px(height * (1 - floor)) + " ";
    }
    return "<polygon points=\"" + up + back + "\" fill=\"var(--b" + std::to_string(colour) +
           ")\" stroke=\"var(--ground)\"><title>" + escaped(fate_.endings[ending]) + "</title></polygon>\n";
  }

  std::string mark(size_t index) const {
    const size_t choice = recap_.turning_points[index].choice;
    if (choice < first_ || choice > last_) return {};
    const double at_x = std::clamp(x(choice), 8.0, width - 8);
    return "<line x1=\"" + px(x(choice)) + "\" x2=\"" + px(x(choice)) + "\" y1=\"0\" y2=\"" + px(height) +
           "\" stroke=\"var(--ink)\" stroke-dasharray=\"3 3\"/><text x=\"" + px(at_x) + "\" y=\"" +
           px(height + 14) + "\" text-anchor=\"middle\">" + std::to_string(index + 1) + "</text>\n";
  }

  std::string table() const {
    std::string out = "<table><tr><th>Ending</th><th>at first</th><th>at last</th></tr>\n";
    for (size_t i = 0; i < order_.size(); ++i)
      out += "<tr><td><i class=\"k\" style=\"background:var(--b" + std::to_string(i) + ")\"></i>" +
             escaped(fate_.endings[order_[i]]) + "</td><td class=\"n\">" + share(at(first_)[order_[i]]) +
             "</td><td class=\"n\">" + share(at(last_)[order_[i]]) + "</td></tr>\n";
    return out + "</table>\n";
  }

  const Recap& recap_;
  const Fate& fate_;
  const size_t first_, last_;
  std::vector<size_t> order_;
};

std::string fate_part(const Recap& recap) {
  if (!recap.fate || recap.fate->moments.empty() || recap.fate->endings.empty()) return {};
  size_t first = 1, last = recap.fate->moments.size() + 1;
  if (recap.episodes.size() == 1) {
    first = std::max<size_t>(recap.episodes[0].first_turn, 1);
    last = std::min(last, recap.episodes[0].last_turn + 1);
  }
  if (first > last) return {};
  std::string out = "<h2>Fate</h2>\n";
  if (!recap.fate->is_exact) out += "<p class=\"soft\">Between bounds: not everything was explored.</p>\n";
  out += Chart(recap, first, last).write();
  if (recap.turning_points.empty()) return out;
  out += "<ol>\n";
  for (const TurningPoint& p : recap.turning_points)
    out += "<li>" + escaped(turning_sentence(p)) + (p.other.empty() ? "" : " " + escaped(other_sentence(p))) +
           "</li>\n";
  return out + "</ol>\n";
}

}  // namespace

std::string write_recap_html(const Recap& recap, const RecapTextOptions& options) {
  std::string out =
      "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width\">\n<title>" +
      escaped(recap.title) + "</title>\n" + style + "<main>\n<h1>" + escaped(recap.title) + "</h1>\n";
  for (const RecapEpisode& episode : recap.episodes) {
    if (!title_of(episode).empty()) out += "<h2>" + escaped(title_of(episode)) + "</h2>\n";
    if (!episode.before.empty())
      out += "<p class=\"before\">In the last episode, " + escaped(episode.before) + "</p>\n";
    for (const RecapScene& scene : episode.scenes) out += "<p>" + escaped(scene.text) + "</p>\n";
    if (episode.told_changes.empty()) continue;
    out += "<p class=\"soft\">What changed</p>\n<ul>\n";
    for (const std::string& change : episode.told_changes) out += "<li>" + escaped(change) + "</li>\n";
    out += "</ul>\n";
  }
  out += fate_part(recap);
  out += "<p class=\"soft\">" +
         (recap.ending.empty()
              ? "The reading goes on from here, after " + verdict::counted(recap.choices, "choice")
              : "Ending: " + escaped(recap.ending) + ", after " + verdict::counted(recap.choices, "choice")) +
         ".";
  if (!options.replay.empty()) out += "<br>Read it: <code>" + escaped(options.replay) + "</code>";
  return out + "</p>\n</main>\n</html>\n";
}

}  // namespace dramaturg::report
