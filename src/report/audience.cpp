// With one reader a bar beside each share, with two their difference as a bar to the left or right, with more
// the shares alone. Below it what was asked for besides: where readers leave, values, lines hardly anybody
// sees.
#include "report/audience.hpp"

#include <algorithm>
#include <cmath>

#include "report/json_parts.hpp"
#include "report/layout.hpp"
#include "report/shares.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

using verdict::Interval;

/// 17.0%, 17.0 ± 0.1% when sampled, 12.0 – 15.1% between bounds.
std::string shown(const Interval& share, bool is_sampled) {
  if (is_sampled && share.high > share.low) {
    const double reach = (share.high - share.low) / 2;
    const bool is_fine = reach < 0.0005;  // a tenth of a point would read ± 0.0
    const auto written = [&](double x) {
      const auto n = std::llround(x * (is_fine ? 10000 : 1000));
      const auto part = std::to_string(n % (is_fine ? 100 : 10));
      return std::to_string(n / (is_fine ? 100 : 10)) + "." + (is_fine && part.size() < 2 ? "0" : "") + part;
    };
    return written(share.middle()) + " ± " + (reach < 0.00005 ? "0.01" : written(reach)) + "%";
  }
  return is_settled(share) ? share_column({share}, false)[0] : share_between(share);
}

std::string right(const std::string& text, size_t width) {
  return std::string(columns(text) < width ? width - columns(text) : 1, ' ') + text;
}

class Table {
 public:
  Table(const Audience& a, bool is_ascii) : a_(a), is_ascii_(is_ascii) {}

  std::string write() {
    head();
    row("ENDING", [&](const AudienceModel& m) { return m.name; }, "");
    for (size_t e = 0; e < a_.endings.size(); ++e)
      shares(a_.endings[e], [e](const AudienceModel& m) { return m.odds[e]; });
    const bool is_any_lost = std::any_of(a_.models.begin(), a_.models.end(),
                                         [](const AudienceModel& m) { return m.no_ending.high > 1e-9; });
    if (is_any_lost) shares("no ending", [](const AudienceModel& m) { return m.no_ending; });
    const auto may_leave = [](const AudienceModel& m) { return m.left.has_value(); };
    if (std::any_of(a_.models.begin(), a_.models.end(), may_leave))
      shares("left before", [](const AudienceModel& m) { return m.left.value_or(Interval{}); });
    lengths();
    parting();
    for (const AudienceVariable& variable : a_.variables) values(variable);
    for (const AudienceModel& m : a_.models) leaving(m);
    for (const AudienceModel& m : a_.models) rare(m);
    return own_signs(std::move(out_), is_ascii_);
  }

 private:
  void line(const std::string& text) { out_ += text + "\n"; }

  void head() {
    std::string how = a_.sampled ? "Estimated from " + verdict::counted(*a_.sampled, "reading") + " (seed " +
                                       std::to_string(a_.seed) + "), 95% intervals."
                      : a_.is_proved ? "Exact odds (proved)."
                                     : "Bounds: the search was not finished, and the true odds lie between.";
    for (const AudienceModel& m : a_.models)
      if (!m.about.empty()) how += " " + m.name + " " + m.about + ".";
    line(wrapped(how, 0, 0));
    line("");
  }

  template <class Cell>
  void row(const std::string& name, Cell cell, const std::string& last) {
    const bool is_too_long = columns(name) > name_width();
    if (is_too_long) line("  " + name);
    std::string text = "  " + padded(is_too_long ? "" : name, name_width());
    for (const AudienceModel& m : a_.models) text += right(cell(m), cell_width());
    line(text + last);
  }

  template <class Share>
  void shares(const std::string& name, Share share) {
    std::string last;
    if (a_.models.size() == 1) last = "  " + bar(share(a_.models[0]), 32, is_ascii_);
    if (a_.models.size() == 2) {
      const auto tenths = std::llround((share(a_.models[1]).middle() - share(a_.models[0]).middle()) * 1000);
      const std::string digits =
          std::to_string(std::llabs(tenths) / 10) + "." + std::to_string(std::llabs(tenths) % 10);
      last = difference_bar(static_cast<double>(tenths)) +
             right(tenths == 0 ? "=" : (tenths > 0 ? "+" : "−") + digits, 7);
    }
    row(
        name,
        [&](const AudienceModel& m) { return shown(share(m), a_.sampled.has_value() || m.is_estimated); },
        last);
  }

  void lengths() {
    const bool has_all = std::all_of(a_.models.begin(), a_.models.end(),
                                     [](const AudienceModel& m) { return m.mean_choices.has_value(); });
    if (!has_all) return;
    line("");
    row(
        "choices on average",
        [](const AudienceModel& m) {
          const auto tenths = std::llround(m.mean_choices->middle() * 10);
          return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
        },
        "");
  }

  /// In tenths of a point: to the left for less, to the right for more; the largest difference takes all its
  /// side.
  std::string difference_bar(double tenths) const {
    constexpr double cells = 9;
    double most = 100;  // ten points, or what there is
    for (size_t e = 0; e < a_.endings.size(); ++e)
      most = std::max(most, 1000 * std::fabs(a_.models[1].odds[e].middle() - a_.models[0].odds[e].middle()));
    const double length = std::min(std::fabs(tenths) / most, 1.0);
    const auto whole = static_cast<size_t>(std::llround(length * cells));
    std::string blocks = bar({length, length}, cells, is_ascii_);
    if (tenths >= 0)
      return std::string(2 + static_cast<size_t>(cells), ' ') +
             padded(tenths == 0 ? "" : blocks, static_cast<size_t>(cells));
    std::string out(2 + static_cast<size_t>(cells) - whole, ' ');
    for (size_t i = 0; i < whole; ++i) out += is_ascii_ ? "#" : "█";
    return out + std::string(static_cast<size_t>(cells), ' ');
  }

  void parting() {
    if (!a_.parting) return;
    const AudienceParting& p = *a_.parting;
    const auto share_of = [](double x) { return x <= 1 ? share_in_prose({x, x}) : fixed(x) + " times"; };
    line("");
    line(wrapped("Where they part most: [" + p.option + "]" + (p.place.empty() ? "" : " (" + p.place + ")") +
                     " is taken in " + share_of(p.first) + " of readings by " + a_.models[0].name + ", in " +
                     share_of(p.second) + " by " + a_.models[1].name + ".",
                 0, 0));
  }

  static std::string fixed(double x) {
    const auto hundredths = std::llround(std::fabs(x) * 100);
    const std::string rest = std::to_string(hundredths % 100);
    return (x < 0 && hundredths > 0 ? "−" : "") + std::to_string(hundredths / 100) + "." +
           (rest.size() < 2 ? "0" : "") + rest;
  }

  /// The mean at each place, and the shares of the values where readings end.
  void values(const AudienceVariable& variable) {
    line("");
    const auto head = [](const AudienceModel& m) { return m.name; };
    row(variable.name, head, variable.are_numbers ? "   RANGE" : "");
    for (const AudienceVariable::Place& place : variable.places) {
      if (!variable.are_numbers) break;
      size_t m = 0;
      row(
          place.episode.empty() ? "where a reading ends" : "where episode " + place.episode + " begins",
          [&](const AudienceModel&) { return mean(variable, place.shares[m++]); },
          "   " + range(variable, place));
    }
    const AudienceVariable::Place& ends = variable.places.back();
    for (size_t v = 0; v < variable.values.size(); ++v) {
      const bool is_met =
          std::any_of(ends.shares.begin(), ends.shares.end(), [&](const auto& s) { return s[v].high > 0; });
      if (!is_met) continue;
      size_t m = 0;
      row(
          "ends at " + (variable.values[v].text.empty() ? "nothing" : variable.values[v].text),
          [&](const AudienceModel&) { return shown(clamped_share(ends.shares[m++][v]), false); },
          a_.models.size() == 1 ? "  " + bar(clamped_share(ends.shares[0][v]), 32, is_ascii_) : "");
    }
  }

  static std::string mean(const AudienceVariable& variable, const std::vector<Interval>& shares) {
    double sum = 0, all = 0;
    for (size_t v = 0; v < shares.size(); ++v) {
      sum += shares[v].middle() * variable.values[v].number.value_or(0);
      all += shares[v].middle();
    }
    return all > 0 ? fixed(sum / all) : "–";
  }

  /// Of all values that any reading has there: what is rare counts, too.
  static std::string range(const AudienceVariable& variable, const AudienceVariable::Place& place) {
    std::string least, most;
    for (size_t v = 0; v < variable.values.size(); ++v) {
      const bool is_met =
          std::any_of(place.shares.begin(), place.shares.end(), [&](const auto& s) { return s[v].high > 0; });
      if (!is_met) continue;
      if (least.empty()) least = variable.values[v].text;
      most = variable.values[v].text;
    }
    return least == most ? least : least + " – " + most;
  }

  void leaving(const AudienceModel& m) {
    constexpr size_t most_places = 8;
    if (m.leaving.empty()) return;
    line("");
    line(a_.models.size() == 1 ? "  Where they leave" : "  Where " + m.name + " leave");
    double rest = 0;
    for (size_t i = 0; i < m.leaving.size(); ++i) {
      if (i >= most_places) {
        rest += m.leaving[i].share.middle();
        continue;
      }
      line("  " + padded(m.leaving[i].knot, name_width()) +
           right(share_column({m.leaving[i].share}, false)[0], cell_width()) + "  " +
           bar(m.leaving[i].share, 32, is_ascii_));
    }
    if (m.leaving.size() > most_places)
      line("  " + padded(verdict::counted(m.leaving.size() - most_places, "more knot"), name_width()) +
           right(share_column({{rest, rest}}, false)[0], cell_width()));
  }

  void rare(const AudienceModel& m) {
    if (!a_.fewer_than) return;
    line("");
    line(wrapped("Lines that fewer than " + verdict::number(*a_.fewer_than) + " in 1,000 readers see" +
                     (a_.models.size() == 1 ? "" : ", " + m.name) + ": " +
                     verdict::number(m.rare_lines.size()) + " of " + verdict::number(a_.lines),
                 0, 0));
    for (const AudienceModel::Line& each : m.rare_lines) {
      const std::string place = each.file + ":" + std::to_string(each.line);
      const std::string share = each.share.high <= 0 ? "nobody" : share_column({each.share}, false)[0];
      const size_t used = columns(place) + 2 + 8;
      const size_t room = used + 10 < page_width ? page_width - used : 10;
      line(place + right(share, 8) + "  " + clipped(each.text, room));
    }
  }

  /// What is longer has a line to itself. With two kinds of readers, bars to both sides take their room.
  size_t name_width() const {
    const size_t others = 2 + 2 * cell_width() + 2 + 9 + 9 + 7;
    const size_t most = a_.models.size() == 2 && others + 18 < page_width ? page_width - others : 40;
    size_t wide = a_.variables.empty() ? 18 : 24;
    for (const std::string& name : a_.endings) wide = std::max(wide, std::min(columns(name), most));
    return wide;
  }
  size_t cell_width() const {
    size_t wide = a_.sampled || !a_.is_proved ? 16 : 10;
    for (const AudienceModel& m : a_.models)
      wide = std::max(wide, std::max(columns(m.name) + 2, size_t{m.is_estimated ? 14u : 0u}));
    return wide;
  }

  const Audience& a_;
  const bool is_ascii_;
  std::string out_;
};

std::string interval(const Interval& i) {
  return Object().raw("low", share_below(i.low)).raw("high", share_above(i.high)).close();
}

}  // namespace

std::string write_audience_text(const Audience& audience, bool is_ascii) {
  return Table(audience, is_ascii).write();
}

namespace {

std::string write_model(const AudienceModel& m) {
  const auto place = [](const AudienceModel::Place& p) {
    return Object().add("knot", p.knot).raw("share", interval(p.share)).close();
  };
  const auto rare = [](const AudienceModel::Line& l) {
    return Object().add("file", l.file).add("line", uint64_t{l.line}).raw("share", interval(l.share)).close();
  };
  return Object()
      .add("name", m.name)
      .add("about", m.about)
      .raw("estimated", m.is_estimated ? "true" : "false")
      .raw("odds", list(m.odds, "", interval))
      .raw("no_ending", interval(m.no_ending))
      .raw("left", m.left ? interval(*m.left) : "null")
      .raw("mean_choices", m.mean_choices ? interval(*m.mean_choices) : "null")
      .raw("leaving", list(m.leaving, "", place))
      .raw("rare_lines", list(m.rare_lines, "", rare))
      .close();
}

std::string write_variable(const AudienceVariable& v) {
  const auto value = [](const AudienceVariable::Value& each) {
    return Object().add("text", each.text).raw("number", each.number ? real(*each.number) : "null").close();
  };
  const auto place = [](const AudienceVariable::Place& p) {
    const auto shares = [](const std::vector<Interval>& s) { return list(s, "", interval); };
    return Object().known("episode", p.episode).raw("shares", list(p.shares, "", shares)).close();
  };
  return Object()
      .add("name", v.name)
      .raw("values", list(v.values, "", value))
      .raw("places", list(v.places, "", place))
      .close();
}

}  // namespace

std::string write_audience_json(const Audience& a) {
  const auto names = list(a.endings, "", [](const std::string& name) { return quoted(name); });
  std::string out = "{\"format\": \"dramaturg.audience/1\",\n \"story\": " + quoted(a.story);
  out += std::string(",\n \"certainty\": ") + (a.sampled     ? "\"estimated\""
                                               : a.is_proved ? "\"proved\""
                                                             : "\"bounded\"");
  out += ",\n \"readings\": " + (a.sampled ? std::to_string(*a.sampled) : "null");
  out += ",\n \"endings\": " + names + ",\n \"models\": " + list(a.models, "\n  ", write_model);
  out += ",\n \"variables\": " + list(a.variables, "\n  ", write_variable);
  out += ",\n \"fewer_than\": " + (a.fewer_than ? std::to_string(*a.fewer_than) : "null");
  return out + "}\n";
}

}  // namespace dramaturg::report
