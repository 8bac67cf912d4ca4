// `dramaturg.recap/1`: docs/formats.md says what each field means.
#include "report/json_parts.hpp"
#include "report/recap_writers.hpp"

namespace dramaturg::report {
namespace {

std::string numbers(const std::vector<double>& values) {
  return list(values, "", [](double value) { return real(value); });
}

std::string change(const Change& c) {
  return Object().add("name", c.name).add("before", c.before).add("after", c.after).close();
}

std::string scene(const RecapScene& s) { return Object().add("name", s.name).add("text", s.text).close(); }

std::string episode(const RecapEpisode& e) {
  return Object()
      .known("name", e.name)
      .raw("bonus", e.is_bonus ? "true" : "false")
      .known("before", e.before)
      .raw("scenes", list(e.scenes, "", scene))
      .raw("changes", list(e.changes, "", change))
      .raw("told_changes", list(e.told_changes, "", [](const std::string& text) { return quoted(text); }))
      .close();
}

std::string turning_point(const TurningPoint& p) {
  Object out;
  out.add("choice", uint64_t{p.choice}).add("taken", p.taken).add("ending", p.ending);
  out.raw("before", real(p.before)).raw("after", real(p.after)).known("other", p.other);
  p.other.empty() ? out.null("otherwise") : out.raw("otherwise", real(p.otherwise));
  return out.close();
}

std::string fate(const Fate& f) {
  std::vector<std::vector<double>> by_choice;
  for (const Fate::Moment& moment : f.moments) by_choice.push_back(moment.odds);
  by_choice.push_back(f.last);
  return Object()
      .raw("endings", list(f.endings, "", [](const std::string& name) { return quoted(name); }))
      .raw("exact", f.is_exact ? "true" : "false")
      .raw("odds", list(by_choice, "", numbers))
      .close();
}

}  // namespace

std::string write_recap_json(const Recap& recap) {
  std::string out = "{\"format\": \"dramaturg.recap/1\",\n \"title\": " + quoted(recap.title);
  out += ",\n \"choices\": " + std::to_string(recap.choices);
  out += ",\n \"ending\": " + (recap.ending.empty() ? "null" : quoted(recap.ending));
  out += ",\n \"episodes\": " + list(recap.episodes, "\n  ", episode);
  out += ",\n \"turning_points\": " + list(recap.turning_points, "\n  ", turning_point);
  out += ",\n \"fate\": " + (recap.fate ? fate(*recap.fate) : "null");
  return out + "}\n";
}

}  // namespace dramaturg::report
