// The analyses in the order in which one needs the other.
#include "graph/insight.hpp"

namespace dramaturg::graph {
namespace {

/// A line of a function is read when it is read in one of its copies.
void share_among_copies(const std::vector<Address>& original, std::vector<uint8_t>& executed) {
  for (Address at = 0; at < original.size(); ++at) executed[original[at]] |= executed[at];
  for (Address at = 0; at < original.size(); ++at) executed[at] |= executed[original[at]];
}

/// Shuffles that only choose words, and with the cone the branchings that readings show to be harmless. Who
/// records what runs on each edge wants to know which branch did: then none is. Nor with bounds, which
/// readings at random do not keep.
program::Printed find_printed(const Program& program, const std::vector<Address>& original,
                              const Reductions& reductions, const Limits& limits, const Recording& recording,
                              const Insight& known, Sighting& seen) {
  if (!reductions.printed || !reductions.liveness) return {};
  program::Printed printed(program, known.flow, known.kinds, known.uses);
  if (reductions.cone && known.kinds.is_sound && !recording.traces && program.bounds.empty()) {
    seen = scout(program, known.flow, printed.candidates(), limits);
    share_among_copies(original, seen.executed);
    printed.accept(program, known.flow, seen.executed);
  }
  return printed;
}

}  // namespace

Insight::Insight(const Program& program, const std::vector<Address>& original, const Reductions& reductions,
                 const Limits& limits, const Recording& recording, bool has_claims)
    : flow(program::analyse_flow(program)),
      kinds(program, flow),
      uses(program, flow),
      asked(program::find_asked(program, flow, kinds, has_claims)),
      seen{std::vector<uint8_t>(program.code.size(), 0),
           std::vector<uint8_t>(program.choice_points.size(), 0)},
      printed(find_printed(program, original, reductions, limits, recording, *this, seen)),
      liveness(program, flow, kinds, uses, printed, asked, reductions.cone && reductions.liveness),
      reads(program::analyse_reads(program, flow.value_targets, printed, liveness, kinds)),
      rolls(reductions.rolls ? program::Rolls(program, liveness, kinds) : program::Rolls{}),
      outlook(reductions.settled && reductions.liveness
                  ? program::find_outlook(program, flow, kinds, printed, liveness)
                  : program::Outlook{}) {}

}  // namespace dramaturg::graph
