// The chain without the edges that leave the set, solved as any other.
#include "verdict/arrivals.hpp"

namespace dramaturg::verdict {
namespace {

/// The same vertices; who is there stays there.
Chain cut_behind(const Chain& chain, const std::vector<uint8_t>& is_there) {
  Chain out;
  out.total = chain.total;
  out.is_choice = chain.is_choice;
  out.first.reserve(chain.first.size());
  for (uint32_t v = 0; v < chain.size(); ++v) {
    out.first.push_back(static_cast<uint32_t>(out.edges.size()));
    if (is_there[v])
      out.total[v] = 0;
    else
      out.edges.insert(out.edges.end(), chain.edges_of(v).begin(), chain.edges_of(v).end());
  }
  out.first.push_back(static_cast<uint32_t>(out.edges.size()));
  return out;
}

}  // namespace

Arrivals find_arrivals(const graph::Graph& graph, const Readers& readers,
                       const std::vector<uint8_t>& is_there) {
  const Chain chain = cut_behind(make_chain(graph, readers), is_there);
  const Forward forward = solve_forward(chain, find_components(chain));
  Arrivals out;
  out.is_sure = forward.unsolved.high <= 0;
  for (uint32_t v = 0; v < chain.size(); ++v) {
    // A share that is exactly 0 is of a vertex that no reading comes to without having been there before.
    if (!is_there[v] || forward.visits[v].high <= 0) continue;
    out.first.push_back({v, clamped_share(forward.visits[v])});
    out.all += forward.visits[v];
  }
  out.all = clamped_share(out.all);
  return out;
}

}  // namespace dramaturg::verdict
