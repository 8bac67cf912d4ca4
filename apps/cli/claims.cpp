// The claims have a search of their own: situations are told apart by what their rules remember, which would
// make the story look larger than it is in everything else that is reported. All claims are watched in one
// search where that stays near the story's own size; else each has a search to itself, since what one
// remembers is of no use to another and the combinations multiply.
#include "cli/claims.hpp"

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
    for (graph::Formula* formula : {&rule.what, &rule.other, &rule.last}) renumber(*formula);
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
  Judged out;
  graph::Limits joint = limits;
  const bool may_part = own_situations > 0 && claimed.checks.size() > 1;
  const uint64_t most = std::max(least_joint, joint_growth * own_situations);
  const bool is_capped = may_part && (limits.max_states == 0 || most < limits.max_states);
  if (is_capped) joint.max_states = most;
  out.graph = graph::explore(claimed.program, reductions, joint, watching, &claimed.claims);
  if (!is_capped || out.graph.limit != graph::Limit::states) {
    out.checks = verdict::judge_checks({claimed.program, story.sources, out.graph, claimed.claims,
                                        claimed.checks, cap_of(claimed.program, out.graph)},
                                       out.broken);
    return out;
  }
  for (uint32_t check = 0; check < claimed.checks.size(); ++check) {
    const graph::Claims claims = OneCheck(claimed.claims, check).take();
    const program::Program program = observing(claimed.program, claims);
    out.graph = graph::explore(program, reductions, limits, watching, &claims);
    auto results = verdict::judge_checks(
        {program, story.sources, out.graph, claims, {claimed.checks[check]}, cap_of(program, out.graph)},
        out.broken);
    for (verdict::CheckResult& result : results) out.checks.push_back(std::move(result));
  }
  return out;
}

}  // namespace dramaturg::cli
