// The claims have a search of their own: situations are told apart by what their rules remember, which would
// make the story look larger than it is in everything else that is reported.
#include "cli/claims.hpp"

namespace dramaturg::cli {

Judged judge_claims(const Story& story, const graph::Reductions& reductions, const graph::Limits& limits,
                    Watching& watching) {
  const Claimed& claimed = *story.claimed;
  Judged out;
  out.graph = graph::explore(claimed.program, reductions, limits, watching, &claimed.claims);
  std::string capped_by;
  if (verdict::asks_the_host(claimed.program, out.graph))
    capped_by = "the game's own functions answer here; their ink fallbacks stood in";
  out.checks = verdict::judge_checks(
      {claimed.program, story.sources, out.graph, claimed.claims, claimed.checks, capped_by}, out.broken);
  return out;
}

}  // namespace dramaturg::cli
