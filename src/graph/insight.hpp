// Program → all that is known of it before the search: flow, kinds, what is only printed, what is live and
// how it is looked at. Made once, constant during the search.
#pragma once

#include "graph/graph.hpp"
#include "graph/scout.hpp"
#include "program/flow.hpp"
#include "program/kinds.hpp"
#include "program/liveness.hpp"
#include "program/outlook.hpp"
#include "program/printed.hpp"
#include "program/reads.hpp"
#include "program/rolls.hpp"
#include "program/text_use.hpp"

namespace dramaturg::graph {

struct Insight {
  /// Without claims nobody asks hidden functions while the search runs: what they read is live everywhere,
  /// for whoever looks at situations afterwards.
  /// `original`: as in specialise.hpp; empty: there are no copies.
  Insight(const Program& program, const std::vector<Address>& original, const Reductions& reductions,
          const Limits& limits, const Recording& recording, bool has_claims);

  const program::Flow flow;
  const program::KindTable kinds;
  const program::TextUse uses;
  const program::Asked asked;
  Sighting seen;  ///< what readings at random ran: all of it is reachable
  const program::Printed printed;
  const program::Liveness liveness;
  const program::Reads reads;
  const program::Rolls rolls;      ///< empty when rolls are not split
  const program::Outlook outlook;  ///< empty when settled tests are not looked at
};

}  // namespace dramaturg::graph
