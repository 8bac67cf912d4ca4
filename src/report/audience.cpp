// With one reader a bar beside each share, with two their difference, with more the shares alone.
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
    const auto tenths = [](double x) {
      const auto n = std::llround(x * 1000);
      return std::to_string(n / 10) + "." + std::to_string(n % 10);
    };
    return tenths(share.middle()) + " ± " + tenths((share.high - share.low) / 2) + "%";
  }
  return is_settled(share) ? share_column({share}, false)[0] : share_between(share);
}

std::string plain(std::string text, bool is_ascii) {
  if (!is_ascii) return text;
  for (const auto& [sign, letters] :
       {std::pair<std::string_view, std::string_view>{"–", "-"}, {"−", "-"}, {"±", "+-"}, {"…", "..."}})
    for (size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + letters.size()))
      text.replace(at, sign.size(), letters);
  return text;
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
    lengths();
    values();
    return plain(std::move(out_), is_ascii_);
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
    std::string text = "  " + padded(name, name_width());
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
      last = right(tenths == 0 ? "=" : (tenths > 0 ? "+" : "−") + digits, 10);
    }
    row(name, [&](const AudienceModel& m) { return shown(share(m), a_.sampled.has_value()); }, last);
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

  void values() {
    if (a_.variable.empty()) return;
    line("");
    row(a_.variable + " where a reading ends", [](const AudienceModel&) { return std::string(); }, "");
    for (const Audience::Value& value : a_.values) {
      std::string text = "  " + padded("  " + value.value, name_width());
      for (const Interval& share : value.odds)
        text += right(shown(share, a_.sampled.has_value()), cell_width());
      line(text + (value.odds.size() == 1 ? "  " + bar(value.odds[0], 32, is_ascii_) : ""));
    }
  }

  size_t name_width() const {
    size_t wide = 18;
    for (const std::string& name : a_.endings) wide = std::max(wide, std::min<size_t>(columns(name), 40));
    return wide;
  }
  size_t cell_width() const {
    size_t wide = a_.sampled || !a_.is_proved ? 16 : 10;
    for (const AudienceModel& m : a_.models) wide = std::max(wide, columns(m.name) + 2);
    return wide;
  }

  const Audience& a_;
  const bool is_ascii_;
  std::string out_;
};

std::string interval(const Interval& i) {
  return Object().raw("low", real(i.low)).raw("high", real(i.high)).close();
}

}  // namespace

std::string write_audience_text(const Audience& audience, bool is_ascii) {
  return Table(audience, is_ascii).write();
}

std::string write_audience_json(const Audience& a) {
  const auto names = list(a.endings, "", [](const std::string& name) { return quoted(name); });
  const auto model = [](const AudienceModel& m) {
    return Object()
        .add("name", m.name)
        .add("about", m.about)
        .raw("odds", list(m.odds, "", interval))
        .raw("no_ending", interval(m.no_ending))
        .raw("mean_choices", m.mean_choices ? interval(*m.mean_choices) : "null")
        .close();
  };
  const auto value = [](const Audience::Value& v) {
    return Object().add("value", v.value).raw("odds", list(v.odds, "", interval)).close();
  };
  std::string out = "{\"format\": \"dramaturg.audience/1\",\n \"story\": " + quoted(a.story);
  out += std::string(",\n \"certainty\": ") + (a.sampled     ? "\"estimated\""
                                               : a.is_proved ? "\"proved\""
                                                             : "\"bounded\"");
  out += ",\n \"readings\": " + (a.sampled ? std::to_string(*a.sampled) : "null");
  out += ",\n \"endings\": " + names + ",\n \"models\": " + list(a.models, "\n  ", model);
  out += ",\n \"variable\": " + (a.variable.empty() ? "null" : quoted(a.variable));
  out += ",\n \"values\": " + list(a.values, "\n  ", value);
  return out + "}\n";
}

}  // namespace dramaturg::report
