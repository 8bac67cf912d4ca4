// The claims have a search of their own: what their conditions read is kept longer than the story needs it,
// which would make the story look larger than it is in everything else that is reported. All claims are
// observed in one search where that stays near the story's own size; else each has a search to itself, since
// what one keeps is of no use to another and the combinations multiply.
#include "cli/claims.hpp"

#include <algorithm>
#include <map>

namespace dramaturg::cli {
namespace {

/// A joint search may grow to so many times the story's own situations.
constexpr uint64_t joint_growth = 4;
constexpr uint64_t least_joint = 50'000;

/// The claims of one check alone, atoms numbered anew.
class OneCheck {
 public:
  OneCheck(const graph::Claims& all, uint32_t check) : all_(all), out_(all) {
    out_.atoms.clear();
    out_.rules.clear();
    for (const graph::Rule& rule : all.rules) {
      if (rule.check != check) continue;
      graph::Rule own = rule;
      own.check = 0;
      renumber(own);
      out_.rules.push_back(std::move(own));
    }
  }
  graph::Claims take() { return std::move(out_); }

 private:
  void renumber(graph::Rule& rule) {
    for (graph::Formula* formula : {&rule.what, &rule.other, &rule.last, &rule.denial}) renumber(*formula);
    for (graph::Formula& formula : rule.sequence) renumber(formula);
    for (graph::Rule::Half& half : rule.halves) renumber(half.formula);
  }
  void renumber(graph::Formula& formula) {
    for (graph::Formula& part : formula.parts) renumber(part);
    if (formula.kind != graph::Formula::Kind::atom) return;
    const auto [known, is_new] = number_.try_emplace(formula.atom, static_cast<uint32_t>(out_.atoms.size()));
    if (is_new) out_.atoms.push_back(all_.atoms[formula.atom]);
    formula.atom = known->second;
  }

  const graph::Claims& all_;
  graph::Claims out_;
  std::map<uint32_t, uint32_t> number_;
};

std::string cap_of(const program::Program& program, const graph::Graph& graph) {
  return verdict::asks_the_host(program, graph)
             ? "the game's own functions answer here; their ink fallbacks stood in"
             : "";
}

/// Only what this check asks for is kept alive.
program::Program observing(const program::Program& program, const graph::Claims& claims) {
  program::Program out = program;
  out.observed.clear();
  for (const graph::Atom& atom : claims.atoms)
    if (atom.kind == graph::Atom::Kind::condition) out.observed.push_back(atom.function);
  return out;
}

}  // namespace

Judged judge_claims(const Story& story, const graph::Reductions& reductions, const graph::Limits& limits,
                    Watching& watching, uint64_t own_situations) {
  const Claimed& claimed = *story.claimed;
  const graph::Path* told = claimed.told ? &*claimed.told : nullptr;
  Judged out;
  graph::Limits joint = limits;
  const bool may_part = own_situations > 0 && claimed.checks.size() > 1;
  const uint64_t most = std::max(least_joint, joint_growth * own_situations);
  const bool is_capped = may_part && (limits.max_states == 0 || most < limits.max_states);
  if (is_capped) joint.max_states = most;
  out.graph = graph::explore(claimed.program, reductions, joint, watching, &claimed.claims);
  if (!is_capped || out.graph.limit != graph::Limit::states) {
    out.checks = verdict::judge_checks({claimed.program, story.sources, out.graph, claimed.claims,
                                        claimed.checks, cap_of(claimed.program, out.graph), told},
                                       out.broken);
    return out;
  }
  for (uint32_t check = 0; check < claimed.checks.size(); ++check) {
    const graph::Claims claims = OneCheck(claimed.claims, check).take();
    const program::Program program = observing(claimed.program, claims);
    out.graph = graph::explore(program, reductions, limits, watching, &claims);
    auto results = verdict::judge_checks({program,
                                          story.sources,
                                          out.graph,
                                          claims,
                                          {claimed.checks[check]},
                                          cap_of(program, out.graph),
                                          told},
                                         out.broken);
    for (verdict::CheckResult& result : results) out.checks.push_back(std::move(result));
  }
  return out;
}

std::vector<verdict::SourceClaim> source_claims(const Story& story,
                                                std::vector<verdict::CheckResult>& checks) {
  std::vector<verdict::SourceClaim> out;
  if (!story.drama || !story.claimed) return out;
  const world::World& world = story.drama->world();
  const Claimed& claimed = *story.claimed;
  for (size_t c = 0; c < claimed.hearsay.size(); ++c) {
    const world::Claim& claim = world.claims[c];
    verdict::SourceClaim& made = out.emplace_back();
    made.name = claim.name;
    made.source = claim.source.id;
    for (const world::Source& source : world.sources)
      if (source.name.id == claim.source.id) made.label = source.label;
    made.at = claim.at;
    made.topic = claim.topic;
    made.text = claim.text;
    made.denies = claim.denies;
    made.where.span = claim.span;
    const text::Place place = story.sources.place(claim.span);
    made.where.file = place.file;
    made.where.line = place.line;
    made.where.column = place.column;
    if (claimed.hearsay[c] != UINT32_MAX) made.check = checks[claimed.hearsay[c]];
    for (uint32_t other = 0; other < world.claims.size(); ++other)
      for (const world::Word& against : claim.against)
        if (other != c && world.claims[other].source.id == against.id &&
            world.claims[other].topic == claim.topic)
          made.against.push_back(other);
  }
  for (const auto first = std::find_if(claimed.checks.begin(), claimed.checks.end(),
                                       [](const world::Check& each) { return each.is_hearsay; });
       checks.size() > static_cast<size_t>(first - claimed.checks.begin());)
    checks.pop_back();
  return out;
}

}  // namespace dramaturg::cli
