// Graph → the endings, by name: a tag's text, else the knot in which the story stops. All ways to stop in one
// knot are one ending. And the two weak ways to end that an author should know of.
#include <algorithm>
#include <cmath>

#include "graph/end_name.hpp"
#include "verdict/extremes.hpp"
#include "verdict/parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

constexpr uint64_t most_edges_for_extremes = 500'000'000;  ///< looked at, all endings together

using graph::End;
using graph::VertexKind;

/// Per End, its vertex with the fewest choices; none: no vertex stops so.
std::vector<StateId> first_vertices(const Graph& graph) {
  std::vector<StateId> first(graph.ends.size());
  for (uint32_t v = 0; v < graph.vertices.size(); ++v) {
    const graph::Vertex& vertex = graph.vertices[v];
    if (vertex.kind != VertexKind::ending || vertex.detail >= first.size()) continue;
    StateId& best = first[vertex.detail];
    if (!best || vertex.depth < graph.vertices[best.value].depth) best = {v};
  }
  return first;
}

/// The better way to end names the kind: a tag before END before DONE before running out.
int rank(EndKind kind) {
  switch (kind) {
    case EndKind::tag: return 0;
    case EndKind::end: return 1;
    case EndKind::done: return 2;
    case EndKind::implicit: break;
  }
  return 3;
}

}  // namespace

std::vector<Ending> find_endings(Case& c, std::string* refusal) {
  struct Group {
    Ending ending;
    StateId vertex;
    std::vector<uint32_t> ends;  ///< into Graph::ends
  };
  std::vector<Group> groups;
  const std::vector<StateId> first = first_vertices(c.graph);
  for (size_t e = 0; e < first.size(); ++e) {
    if (!first[e]) continue;
    const End& end = c.graph.ends[e];
    const uint32_t depth = c.graph.vertices[first[e].value].depth;
    std::string name = graph::end_name(c.ground.program, c.options.endings, end.where, end.tag);
    auto group =
        std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.ending.name == name; });
    if (group == groups.end()) {
      groups.push_back({});
      group = groups.end() - 1;
      group->ending.name = std::move(name);
      group->ending.kind = end.kind;
    } else {
      ++group->ending.ways;
      if (rank(end.kind) < rank(group->ending.kind)) group->ending.kind = end.kind;
      group->ends.push_back(static_cast<uint32_t>(e));
      if (depth >= group->ending.fewest_turns) continue;
    }
    if (group->ends.empty()) group->ends.push_back(static_cast<uint32_t>(e));
    group->ending.fewest_turns = depth;
    group->ending.where = where(c.ground, end.where);
    group->vertex = first[e];
  }
  std::optional<Extremes> extremes;
  const bool is_affordable = groups.size() * c.graph.edges.size() <= most_edges_for_extremes;
  if (c.odds != nullptr && c.is_complete && is_affordable) extremes.emplace(*c.odds);
  for (Group& group : groups) {
    c.replay(group.vertex);
    group.ending.path = c.path(group.vertex);
    if (c.odds == nullptr) continue;
    const std::vector<uint32_t> stops = stops_of(c.graph, *c.odds, VertexKind::ending, group.ends);
    group.ending.odds = share_that_stops(*c.odds, stops);
    group.ending.mean_turns = settled(mean_choices(*c.odds, stops));
    if (!extremes) continue;
    group.ending.at_most = extremes->at_most(stops);
    group.ending.at_least = extremes->at_least(stops);
  }
  // Likeliest first; what differs by less than rounding could is told apart by the rest.
  const auto rank_of_odds = [](const Ending& ending) {
    return ending.odds ? std::llround(ending.odds->middle() * 1e9) : 0;
  };
  std::sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
    if (rank_of_odds(a.ending) != rank_of_odds(b.ending))
      return rank_of_odds(a.ending) > rank_of_odds(b.ending);
    if (a.ending.fewest_turns != b.ending.fewest_turns) return a.ending.fewest_turns < b.ending.fewest_turns;
    const text::Span &x = a.ending.where.span, &y = b.ending.where.span;
    if (x.file != y.file) return x.file < y.file;
    return x.begin != y.begin ? x.begin < y.begin : a.ending.name < b.ending.name;
  });
  std::vector<Ending> endings;
  std::vector<std::vector<uint32_t>> stops;
  for (Group& group : groups) {
    if (c.odds != nullptr) stops.push_back(stops_of(c.graph, *c.odds, VertexKind::ending, group.ends));
    group.ending.ends = std::move(group.ends);
    endings.push_back(std::move(group.ending));
  }
  if (refusal != nullptr) *refusal = find_fractions(c, stops, endings);
  return endings;
}

void find_weak_ends(Case& c, std::vector<Finding>& findings) {
  const std::vector<StateId> first = first_vertices(c.graph);
  std::vector<std::pair<Address, EndKind>> told;
  for (size_t e = 0; e < first.size(); ++e) {
    const End& end = c.graph.ends[e];
    if (!first[e] || (end.kind != EndKind::done && end.kind != EndKind::implicit)) continue;
    const std::pair<Address, EndKind> key{end.where, end.kind};
    if (std::find(told.begin(), told.end(), key) != told.end()) continue;
    told.push_back(key);
    const Witness witness = c.replay(first[e]);
    Finding finding = make_finding(end.kind == EndKind::done ? Wording::done_ending : Wording::implicit_end);
    // Nothing is written where the story runs out: the last thing that ran is what the author can look at.
    const bool is_written = end.kind == EndKind::done || witness.last == program::no_address;
    finding.where = line_where(c.ground, is_written ? end.where : witness.last);
    finding.path = c.path(first[e]);
    findings.push_back(std::move(finding));
  }
}

}  // namespace dramaturg::verdict
