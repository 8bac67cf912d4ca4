// The data as JSON, then the template filled in. A `<` in the data is written as an escape, so that no story
// can end the script that holds it.
#include "report/page.hpp"

#include <algorithm>

#include "report/claims_text.hpp"
#include "report/json.hpp"
#include "report/json_parts.hpp"
#include "report/layout.hpp"
#include "report/page_assets.hpp"
#include "verdict/check.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

using verdict::Verdict;

std::string interval(const Share& s) {
  return Object().raw("low", real(s.low)).raw("high", real(s.high)).close();
}
std::string intervals(const Shares& shares) { return shares.empty() ? "null" : list(shares, "", interval); }
std::string strings(const std::vector<std::string>& all) {
  return list(all, "", [](const std::string& text) { return quoted(text); });
}
std::string where(const verdict::Where& w) {
  return Object().known("file", w.file).known("line", uint64_t{w.line}).close();
}

std::string as_json(const Turn& turn, bool is_opening) {
  Object out;
  if (is_opening || turn.taken >= turn.options.size())
    out.null("taken");
  else
    out.add("taken", turn.options[turn.taken].text);
  std::vector<std::string> lines;
  for (const TranscriptLine& line : turn.lines)
    if (!line.text.empty()) lines.push_back(line.text);
  out.raw("lines", strings(lines));
  out.raw("changes", list(turn.changes, "", [](const Change& c) {
            return Object().add("name", c.name).add("before", c.before).add("after", c.after).close();
          }));
  return out.close();
}

class Writer {
 public:
  Writer(const Verdict& v, const text::SourceSet& sources, const PageInput& input)
      : v_(v), sources_(sources), in_(input) {}

  std::string data() {
    field("format", quoted("dramaturg.page/1"));
    field("title", quoted(in_.title));
    field("about", quoted(in_.about));
    field("story", quoted(in_.story_argument));
    field("tool", quoted(in_.tool_version));
    field("digest", quoted(v_.digest));
    field("command", quoted(in_.command));
    field("files", strings(v_.files));
    field("result", quoted(verdict::name(v_.result)));
    field("limit", v_.limit.empty() ? "null" : quoted(v_.limit));
    field("bounds", list(v_.bounds, "\n  ", write_bound));
    numbers();
    field("models", list(in_.models, "\n  ", [](const PageModel& m) {
            return Object()
                .add("name", m.name)
                .add("about", m.about)
                .raw("named", m.is_named ? "true" : "false")
                .close();
          }));
    endings();
    findings();
    checks();
    claims();
    field("replays", list(in_.replays, "\n  ", [this](const PageReplay& r) { return replay(r); }));
    map();
    fate();
    field("people", in_.people ? write_people(*in_.people) : "null");
    source();
    return out_ + "}";
  }

 private:
  void field(std::string_view key, std::string_view json) {
    out_ += out_.size() > 1 ? ",\n " : "";
    out_ += quoted(key) + ": ";
    out_ += json;
  }

  void numbers() {
    const auto number = [&](std::string_view key, uint64_t n) { field(key, std::to_string(n)); };
    number("words", v_.words);
    number("knots", v_.knots);
    number("choices", v_.choices);
    number("states", v_.states);
    number("transitions", v_.transitions);
    const auto& covered = v_.readings.covered;
    field("covered", Object()
                         .add("choices", uint64_t{v_.covered_choices})
                         .raw("odds", covered ? interval({covered->low, covered->high}) : "null")
                         .close());
    Object length;
    const verdict::Readings& r = v_.readings;
    r.fewest_turns ? length.add("fewest", *r.fewest_turns) : length.null("fewest");
    r.most_turns ? length.add("most", *r.most_turns) : length.null("most");
    r.mean_turns ? length.raw("mean", real(*r.mean_turns)) : length.null("mean");
    field("length", length.close());
    field("words_met", v_.met && v_.met->words ? real(v_.met->words->middle()) : "null");
  }

  std::string replay_of(const std::string& path) const {
    for (size_t r = 0; r < in_.replays.size(); ++r)
      if (in_.replays[r].path == path) return std::to_string(r);
    return "null";
  }
  std::string replay_of(const std::optional<std::string>& path) const {
    return path ? replay_of(*path) : "null";
  }

  void endings() {
    std::vector<std::string> rows;
    for (size_t e = 0; e < v_.endings.size(); ++e) {
      const verdict::Ending& ending = v_.endings[e];
      rows.push_back(Object()
                         .add("name", ending.name)
                         .add("kind", verdict::name(ending.kind))
                         .raw("place", where(ending.where))
                         .add("knot", ending.where.knot)
                         .raw("odds", e < in_.ending_odds.size() ? intervals(in_.ending_odds[e]) : "null")
                         .raw("best", e < in_.ending_best.size() ? interval(in_.ending_best[e]) : "null")
                         .add("fewest", uint64_t{ending.fewest_turns})
                         .raw("replay", replay_of(ending.path))
                         .close());
    }
    field("endings", list(rows, "\n  ", [](const std::string& row) { return row; }));
    field("none", intervals(in_.no_ending));
  }

  void findings() {
    field("findings", list(v_.findings, "\n  ", [this](const verdict::Finding& f) {
            return Object()
                .add("id", f.id)
                .add("code", f.code)
                .add("severity", verdict::name(f.severity))
                .add("certainty", verdict::name(f.certainty))
                .add("text", f.text)
                .add("mend", f.mend)
                .add("knot", f.where.knot)
                .raw("place", where(f.where))
                .raw("odds", f.odds ? interval({f.odds->low, f.odds->high}) : "null")
                .optional("allowed", f.allowed)
                .raw("replay", replay_of(f.path))
                .close();
          }));
    field("looked_for", strings(verdict::codes()));
  }

  void checks() {
    field("checks", list(v_.checks, "\n  ", [this](const verdict::CheckResult& c) {
            return Object()
                .add("name", c.name)
                .add("text", c.label.empty() ? c.text : c.label)
                .add("verdict", verdict::name(c.verdict))
                .raw("vacuous", c.is_vacuous ? "true" : "false")
                .known("why", c.why)
                .raw("place", where(c.where))
                .optional("repair", c.repair)
                .raw("replay", replay_of(c.path))
                .close();
          }));
    field("checks_file", quoted(in_.checks_file));
    field("suggestions", strings(in_.suggestions));
  }

  void claims() {
    field("claims", list(v_.claims, "\n  ", [](const verdict::SourceClaim& c) {
            const std::optional<bool> borne_out = c.is_borne_out();
            Object out;
            out.add("name", c.name).add("source", c.source).add("label", c.label).known("at", c.at);
            out.known("topic", c.topic).add("text", c.text).raw("place", where(c.where));
            out.raw("against", list(c.against, "", [](uint32_t other) { return std::to_string(other); }));
            out.raw("borne_out", borne_out ? (*borne_out ? "true" : "false") : "null");
            if (!c.check) return out.null("check").null("told").null("readings").close();
            return out.add("check", c.check->text)
                .add("told", on_told(c))
                .add("readings", all_readings(c))
                .close();
          }));
  }

  std::string replay(const PageReplay& r) const {
    std::string turns = "[";
    for (size_t t = 0; t < r.transcript.turns.size(); ++t)
      turns += (t == 0 ? "" : ",") + as_json(r.transcript.turns[t], t == 0);
    const bool is_broken =
        r.transcript.end == TranscriptEnd::fault || r.transcript.end == TranscriptEnd::budget;
    return Object()
        .add("command", "dramaturg play " + shell_word(in_.story_argument) + " --choices " + r.path)
        .raw("broken", is_broken ? "true" : "false")
        .known("note", r.note)
        .raw("turns", turns + "]")
        .close();
  }

  void map() {
    const auto knot = [](const PageKnot& k) {
      Object out;
      out.add("name", k.name)
          .known("file", k.file)
          .known("line", uint64_t{k.line})
          .known("episode", k.episode);
      out.add("words", k.words);
      k.depth ? out.add("depth", uint64_t{*k.depth}) : out.null("depth");
      return out.raw("share", intervals(k.share)).add("status", k.status).close();
    };
    const auto edge = [](const PageEdge& e) {
      return Object()
          .add("from", uint64_t{e.from})
          .add("to", uint64_t{e.to})
          .raw("share", intervals(e.share))
          .close();
    };
    field("map", Object()
                     .raw("knots", list(in_.knots, "\n  ", knot))
                     .raw("edges", list(in_.edges, "\n  ", edge))
                     .close());
  }

  void fate() {
    if (!in_.fate || in_.fate_replay >= in_.replays.size()) return field("fate", "null");
    std::vector<std::vector<double>> odds;
    for (const Fate::Moment& moment : in_.fate->moments) odds.push_back(moment.odds);
    odds.push_back(in_.fate->last);
    std::vector<std::string> choices;
    const Transcript& told = in_.replays[in_.fate_replay].transcript;
    for (size_t t = 1; t < told.turns.size(); ++t)
      choices.push_back(told.turns[t].options[told.turns[t].taken].text);
    const auto turning = [](const TurningPoint& p) {
      Object out;
      out.add("choice", uint64_t{p.choice}).add("taken", p.taken).add("ending", p.ending);
      out.raw("before", real(p.before)).raw("after", real(p.after)).known("other", p.other);
      return out.raw("otherwise", real(p.otherwise)).close();
    };
    field("fate", Object()
                      .add("title", in_.fate_title)
                      .raw("endings", strings(in_.fate->endings))
                      .raw("odds", list(odds, "\n  ",
                                        [](const std::vector<double>& row) { return list(row, "", real); }))
                      .raw("choices", strings(choices))
                      .raw("turning_points", list(in_.turning_points, "", turning))
                      .add("replay", uint64_t{in_.fate_replay})
                      .close());
  }

  void source() {
    std::vector<std::string> files;
    for (uint32_t f = 0; f < sources_.count(); ++f) {
      const text::SourceFile& file = sources_.file({f});
      const auto heat = std::find_if(in_.files.begin(), in_.files.end(),
                                     [&](const PageFile& page) { return page.name == file.name; });
      std::vector<std::string> lines, heats(file.line_starts.size(), "null");
      for (uint32_t line = 1; line <= file.line_starts.size(); ++line)
        lines.emplace_back(sources_.line_text({f}, line));
      if (heat != in_.files.end())
        for (const PageLine& line : heat->lines)
          if (line.line >= 1 && line.line <= heats.size())
            heats[line.line - 1] = Object()
                                       .raw("seen", line.is_seen ? "true" : "false")
                                       .raw("share", intervals(line.share))
                                       .close();
      files.push_back(Object()
                          .add("file", file.name)
                          .raw("lines", strings(lines))
                          .raw("heat", list(heats, "", [](const std::string& h) { return h; }))
                          .close());
    }
    field("source", list(files, "\n  ", [](const std::string& file) { return file; }));
  }

  const Verdict& v_;
  const text::SourceSet& sources_;
  const PageInput& in_;
  std::string out_ = "{";
};

std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
  std::string out;
  for (size_t at = 0;;) {
    const size_t found = text.find(what, at);
    out += text.substr(at, found - at);
    if (found == std::string_view::npos) return out;
    out += with;
    at = found + what.size();
  }
}

std::string html_text(std::string_view text) {
  return replaced(replaced(replaced(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

}  // namespace

std::string write_page(const Verdict& verdict, const text::SourceSet& sources, const PageInput& input) {
  const std::string data = replaced(Writer(verdict, sources, input).data(), "<", "\\u003c");
  // Cut at the marks and joined, so that nothing that is filled in is looked at again.
  std::string out;
  std::string_view rest = page_html;
  const auto put = [&](std::string_view mark, std::string_view with) {
    const size_t at = rest.find(mark);
    out += rest.substr(0, at);
    out += with;
    rest.remove_prefix(at + mark.size());
  };
  put("@TITLE@", html_text(input.title));
  put("@STYLE@", page_style);
  put("@DATA@", data);
  put("@SCRIPT@", page_joined);
  return out + std::string(rest);
}

}  // namespace dramaturg::report
