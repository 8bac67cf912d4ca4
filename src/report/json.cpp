// Writes the contract's fields in the contract's order. Objects on one line, one finding or ending a line, so
// that a diff of two reviews can be read.
#include "report/json.hpp"

#include "report/json_parts.hpp"
#include "verdict/check.hpp"

namespace dramaturg::report {
namespace {

using verdict::Ending;
using verdict::Finding;
using verdict::Verdict;

std::string odds(const std::optional<verdict::Interval>& o) {
  if (!o) return "null";
  return Object().raw("low", share_below(o->low)).raw("high", share_above(o->high)).close();
}

std::string ending(const Ending& e) {
  Object out;
  out.add("name", e.name)
      .add("kind", verdict::name(e.kind))
      .known("file", e.where.file)
      .known("line", uint64_t{e.where.line})
      .raw("odds", odds(e.odds))
      .raw("at_most", e.at_most ? share_above(*e.at_most) : "null")
      .raw("at_least", e.at_least ? share_below(*e.at_least) : "null")
      .raw("turns", Object()
                        .add("fewest", uint64_t{e.fewest_turns})
                        .raw("mean", e.mean_turns ? real(*e.mean_turns) : "null")
                        .close())
      .add("path", e.path);
  if (e.exact) out.add("exact", *e.exact);
  return out.close();
}

std::string finding(const Finding& f) {
  return Object()
      .add("id", f.id)
      .add("code", f.code)
      .add("severity", verdict::name(f.severity))
      .add("certainty", verdict::name(f.certainty))
      .known("file", f.where.file)
      .known("line", uint64_t{f.where.line})
      .known("column", uint64_t{f.where.column})
      .add("text", f.text)
      .add("mend", f.mend)
      .raw("odds", odds(f.odds))
      .optional("path", f.path)
      .optional("allowed", f.allowed)
      .add("fingerprint", f.fingerprint)
      .raw("known", f.is_known ? "true" : "false")
      .close();
}

std::string count(const verdict::Count& c) {
  return Object().add("seen", c.seen).add("total", c.total).close();
}

std::string weight(const verdict::Weight& w) {
  return Object()
      .add("name", w.name)
      .raw("factor", real(w.factor))
      .add("values", w.values)
      .raw("looks", list(w.looks, "", [](const std::string& look) { return quoted(look); }))
      .close();
}

std::string difference(const verdict::ShippedChance::Difference& d) {
  return Object().add("ending", d.ending).raw("ideal", odds(d.ideal)).raw("shipped", odds(d.shipped)).close();
}

std::string influence(const verdict::Influence& i) {
  return Object()
      .known("file", i.where.file)
      .known("line", uint64_t{i.where.line})
      .known("knot", i.where.knot)
      .add("ending", i.ending)
      .raw("change", odds(i.change))
      .raw("least", Object().add("option", i.least_option).raw("odds", odds(i.least)).close())
      .raw("most", Object().add("option", i.most_option).raw("odds", odds(i.most)).close())
      .add("path", i.path)
      .close();
}

std::string run(const verdict::Run& r) {
  return Object()
      .raw("seconds", real(r.seconds))
      .raw("compile_seconds", real(r.compile_seconds))
      .add("threads", uint64_t{r.threads})
      .raw("bytes_per_state", real(r.bytes_per_state))
      .add("peak_memory", r.peak_memory)
      .close();
}

std::string check(const verdict::CheckResult& c) {
  return Object()
      .add("name", c.name)
      .add("text", c.text)
      .known("label", c.label)
      .add("verdict", verdict::name(c.verdict))
      .add("certainty", verdict::name(c.certainty))
      .raw("vacuous", c.is_vacuous ? "true" : "false")
      .add("why", c.why)
      .known("file", c.where.file)
      .known("line", uint64_t{c.where.line})
      .optional("path", c.path)
      .optional("repair", c.repair)
      .raw("told", c.told ? quoted(verdict::name(*c.told)) : "null")
      .known("told_why", c.told_why)
      .raw("unsaid", c.is_unsaid ? "true" : "false")
      .close();
}

std::string claim(const verdict::SourceClaim& c) {
  const std::optional<bool> borne_out = c.is_borne_out();
  return Object()
      .known("name", c.name)
      .add("source", c.source)
      .add("label", c.label)
      .known("at", c.at)
      .known("topic", c.topic)
      .add("text", c.text)
      .raw("against", list(c.against, "", [](uint32_t other) { return std::to_string(other); }))
      .raw("denies", c.denies ? "true" : "false")
      .raw("borne_out", borne_out ? (*borne_out ? "true" : "false") : "null")
      .raw("check", c.check ? check(*c.check) : "null")
      .known("file", c.where.file)
      .known("line", uint64_t{c.where.line})
      .close();
}

}  // namespace

std::string write_check(const verdict::CheckResult& c) { return check(c); }

std::string write_bound(const verdict::Bounded& b) {
  const auto number = [](int32_t n) { return std::to_string(n); };
  return Object()
      .add("variable", b.name)
      .raw("low", number(b.low))
      .raw("high", number(b.high))
      .raw("left", b.is_left ? "true" : "false")
      .raw("choices", b.is_left ? std::to_string(b.first) : "null")
      .raw("odds", odds(b.share))
      .close();
}

std::string write_json(const Verdict& v, const JsonOptions& options) {
  std::string out = "{";
  const auto field = [&](std::string_view key, std::string_view json) {
    out += out.size() > 1 ? ",\n " : "";
    out += quoted(key) + ": ";
    out += json;
  };
  const auto number = [&](std::string_view key, uint64_t n) { field(key, std::to_string(n)); };
  field("format", quoted("dramaturg.review/1"));
  field("tool", quoted(options.tool_version));
  field("source", Object()
                      .add("digest", v.digest)
                      .raw("files", list(v.files, "", [](const std::string& file) { return quoted(file); }))
                      .close());
  field("story", quoted(v.story));
  number("words", v.words);
  number("knots", v.knots);
  number("choices", v.choices);
  field("result", quoted(verdict::name(v.result)));
  field("limit", v.limit.empty() ? "null" : quoted(v.limit));
  field("covered",
        Object().add("choices", uint64_t{v.covered_choices}).raw("odds", odds(v.readings.covered)).close());
  number("states", v.states);
  number("transitions", v.transitions);
  number("depth", v.depth);
  field("endings", list(v.endings, "\n  ", ending));
  field("findings", list(v.findings, "\n  ", finding));
  if (v.has_baseline)
    field("mended", list(v.mended, "\n  ", [](const std::string& told) { return quoted(told); }));
  field("checks", list(v.checks, "\n  ", check));
  if (!v.claims.empty()) field("claims", list(v.claims, "\n  ", claim));
  field("coverage", Object()
                        .raw("lines", count(v.coverage.lines))
                        .raw("choices", count(v.coverage.choices))
                        .raw("knots", count(v.coverage.knots))
                        .close());
  if (!v.assumed.empty())
    field("assumed", list(v.assumed, "", [](const std::string& each) { return quoted(each); }));
  if (!v.bounds.empty()) field("bounds", list(v.bounds, "\n  ", write_bound));
  if (!v.undeclared.empty())
    field("undeclared", list(v.undeclared, "", [](const std::string& each) { return quoted(each); }));
  if (v.shipped) field("shipped_chance", list(v.shipped->differences, "\n  ", difference));
  field("influence", list(v.influences, "\n  ", influence));
  if (!v.weights.empty()) field("large", list(v.weights, "\n  ", weight));
  if (!options.is_reproducible) field("run", run(v.run));
  return out + "}\n";
}

}  // namespace dramaturg::report
