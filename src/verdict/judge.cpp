// The judgement put together: parts in order, findings sorted, named and given their fingerprints.
#include <algorithm>

#include "base/hash.hpp"
#include "verdict/parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

using graph::Limit;
using graph::VertexKind;

std::string hex(uint64_t bits) {
  std::string out(16, '0');
  for (int digit = 15; digit >= 0; --digit, bits >>= 4)
    out[static_cast<size_t>(digit)] = "0123456789abcdef"[bits & 15];
  return out;
}

/// Of every file's name and bytes, each with its length, in order.
std::string digest(const text::SourceSet& sources, const Options::Compiled& compiled) {
  std::string all;
  const auto add = [&all](std::string_view text) {
    all.append(std::to_string(text.size())).append(":").append(text);
  };
  for (uint32_t f = 0; f < sources.count(); ++f) {
    add(sources.file({f}).name);
    add(sources.file({f}).bytes);
  }
  if (sources.count() == 0) {
    add(compiled.name);
    add(compiled.bytes);
  }
  return "xxh3:" + hex(base::hash_bytes(all.data(), all.size()));
}

const char* name(Limit limit) {
  switch (limit) {
    case Limit::none: return "";
    case Limit::time: return "time";
    case Limit::memory: return "memory";
    case Limit::states: return "states";
    case Limit::choices: return "choices";
    case Limit::interrupted: return "interrupted";
    case Limit::steps: return "steps";
    case Limit::outcomes: return "outcomes";
    case Limit::bound: return "bound";
  }
  return "";
}

/// What a reader meets first comes first: by severity, then what has a way there by its length, then text.
bool comes_before(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity < b.severity;
  if (a.path.has_value() != b.path.has_value()) return a.path.has_value();
  const auto length = [](const Finding& f) {
    return f.path && !f.path->empty() ? std::count(f.path->begin(), f.path->end(), ',') + 1 : 0;
  };
  if (length(a) != length(b)) return length(a) < length(b);
  const text::Span &x = a.where.span, &y = b.where.span;
  if (x.file != y.file) return x.file < y.file;
  if (x.begin != y.begin) return x.begin < y.begin;
  if (a.code != b.code) return a.code < b.code;
  return a.text != b.text ? a.text < b.text : a.path < b.path;
}

void name_findings(const text::SourceSet& sources, std::vector<Finding>& findings) {
  std::sort(findings.begin(), findings.end(), comes_before);
  uint32_t count[3] = {};
  std::vector<std::string> keys;
  for (Finding& finding : findings) {
    const auto group = static_cast<size_t>(finding.severity);
    finding.id = std::string(1, "ABC"[group]) + std::to_string(++count[group]);
    // The line's own text and its knot, never its number: a moved line is the same finding.
    std::string key = finding.code + '\n' + finding.where.file + '\n' + finding.where.knot + '\n';
    if (finding.where.line != 0) {
      const text::Span line = line_span(sources, finding.where.span);
      key += std::string_view(sources.file(line.file).bytes).substr(line.begin, line.end - line.begin);
    }
    const auto twins = std::count(keys.begin(), keys.end(), key);
    keys.push_back(key);
    key += '\n' + std::to_string(twins);
    finding.fingerprint = hex(base::hash_bytes(key.data(), key.size()));
  }
}

void override_severities(const std::vector<Options::Override>& overrides, std::vector<Finding>& findings) {
  for (const Options::Override& each : overrides) {
    if (!each.severity) std::erase_if(findings, [&](const Finding& f) { return f.code == each.code; });
    for (Finding& finding : findings)
      if (each.severity && finding.code == each.code) finding.severity = *each.severity;
  }
}

/// An absence, in a search that left out what lies beyond a bound.
void qualify(const Verdict& v, Finding& finding) {
  finding.certainty = Certainty::bounded;
  finding.text += " (under " + bounds_left(v.bounds) + ")";
}

void fill_numbers(Verdict& v, const Graph& graph) {
  v.covered_choices = graph.covered_choices;
  v.states = graph.situations;
  v.transitions = graph.moves;
  v.depth = graph.depth;
  v.run.seconds = graph.seconds;
  v.run.threads = graph.threads;
  v.run.peak_memory = graph.peak_bytes;
  if (graph.situations > 0)
    v.run.bytes_per_state = static_cast<double>(graph.state_bytes) / static_cast<double>(graph.situations);
  for (const graph::Vertex& vertex : graph.vertices)
    v.open += vertex.kind == VertexKind::choice && vertex.edge_count == 0;
}

}  // namespace

std::vector<std::string> externals_asked(const Program& program, const Graph& graph) {
  std::vector<std::string> out;
  for (Address at = 0; at < program.code.size(); ++at) {
    if (program.code[at].op != program::Op::call_external || !is_executed(graph, at)) continue;
    const uint32_t external = program.code[at].a;
    const std::string name = external < program.externals.size() ? program.externals[external].name : "";
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  }
  return out;
}

bool asks_the_host(const Program& program, const Graph& graph) {
  return !externals_asked(program, graph).empty();
}

std::string path_string(const graph::Path& path) {
  std::string out;
  for (const graph::Step& step : path) {
    if (!out.empty()) out += ',';
    if (step.is_draw) out += 'r';
    out += std::to_string(step.shown);
  }
  return out;
}

Witness Case::replay(StateId vertex) {
  Witness witness = replayer.replay(graph, vertex);
  if (!witness.has_arrived && broken.empty()) broken = "the way `" + path(vertex) + "` did not replay";
  return witness;
}

std::string Case::path(StateId vertex) const {
  return path_string(graph::path_to(ground.program, graph, vertex));
}

Verdict judge(const Program& program, const text::SourceSet& sources, const Graph& graph, Replayer& replayer,
              const Options& options) {
  const Ground ground = survey(program, sources);
  const std::vector<std::string> undeclared = externals_asked(program, graph);
  const bool is_capped = !undeclared.empty();
  std::optional<Odds> odds;
  if (!is_capped) odds = find_odds(graph, EvenReaders());
  const bool is_but_for_bounds = graph.limit == Limit::bound;
  Case c{ground,
         graph,
         replayer,
         options,
         graph.is_complete && !is_capped,
         (graph.is_complete || is_but_for_bounds) && !is_capped,
         odds ? &*odds : nullptr,
         {}};
  Verdict v;
  v.story = options.story;
  v.digest = digest(sources, options.compiled);
  for (uint32_t f = 0; f < sources.count(); ++f) v.files.push_back(sources.file({f}).name);
  if (v.files.empty() && !options.compiled.name.empty()) v.files.push_back(options.compiled.name);
  v.bounds = find_bounds(program, graph, c.odds);
  v.result = c.is_complete                                                        ? Result::proved
             : graph.limit == Limit::choices || (is_but_for_bounds && !is_capped) ? Result::bounded
                                                                                  : Result::stopped;
  v.limit = (graph.is_complete || is_but_for_bounds) && is_capped ? "externals" : name(graph.limit);
  v.run.compile_seconds = options.compile_seconds;
  fill_numbers(v, graph);
  const Seen seen = find_coverage(ground, graph);
  v.coverage = seen.coverage;
  v.words = seen.words;
  v.knots = seen.coverage.knots.total;
  v.choices = seen.coverage.choices.total;
  v.functions_not_seen = seen.functions_not_seen;

  v.assumed = options.assumed;
  v.undeclared = undeclared;
  v.readings = sum_up_readings(c);
  v.weights = find_weights(ground, graph);
  if (options.recorded != nullptr && options.recorded->is_complete && !is_capped)
    v.met = find_met(ground, *options.recorded, v.words);
  v.endings = find_endings(c, options.is_exact ? &v.exact_refusal : nullptr);
  v.influences = find_influences(c, v.endings);
  find_faults(c, v.findings);
  find_traps(c, v.findings);
  const auto under_bounds = [&](auto find) {
    const size_t first = v.findings.size();
    find();
    for (size_t f = first; f < v.findings.size() && !c.is_complete; ++f) qualify(v, v.findings[f]);
  };
  under_bounds([&] { find_absences(c, v.findings); });
  find_weak_ends(c, v.findings);
  find_growths(c, v.findings);
  v.checks = options.checks;
  v.claims = options.claims;
  find_failed_checks(v.checks, v.findings);
  find_sights(c, v.findings);
  under_bounds([&] { find_settled_conditions(c, v.findings); });
  find_unused(c, v.findings);
  find_idle_choices(c, v.findings);
  under_bounds([&] { find_never_ending(c, v.endings, v.findings); });
  find_rare_endings(v.endings, v.findings);
  apply_allowances(ground, c.sees_all, v.findings);
  if (!options.only.empty())
    std::erase_if(v.findings, [&](const Finding& f) {
      return std::find(options.only.begin(), options.only.end(), f.code) == options.only.end();
    });
  override_severities(options.severities, v.findings);
  name_findings(sources, v.findings);
  v.broken = c.broken;
  return v;
}

}  // namespace dramaturg::verdict
