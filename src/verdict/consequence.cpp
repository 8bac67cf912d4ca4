// A graph that was explored without the cone → choices after which nothing is different.
//
// A choice has no consequence when in every situation at its place all options lead to one and the same
// vertex, and the options that stand there read alike. Why that is proved: without the cone the graph keeps
// everything that is ever read, printing included, so from one vertex on all readings are the same, word for
// word and with the same odds. The words of the next options are made on the way to it, and so are replayed
// and compared. Not compared: what else is told on that way, and which words a shuffle draws that only
// chooses among words. Left out: situations that differ and are yet alike in all that follows.
#include "verdict/crossroads.hpp"
#include "verdict/parts.hpp"
#include "verdict/taken.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

using graph::VertexKind;

constexpr uint32_t most_replays = 600;  ///< of one place; where there are more, nothing is claimed

/// All options of a situation lead to one vertex, and what can be chosen there reads alike.
bool leads_to_one(const Program& program, const Graph& told, uint32_t v, uint32_t& replays) {
  const graph::Vertex& vertex = told.vertices[v];
  const StateId to = told.edges[vertex.first_edge].to;
  for (uint32_t e = 1; e < vertex.edge_count; ++e)
    if (told.edges[vertex.first_edge + e].to != to) return false;
  if (told.vertices[to.value].kind != VertexKind::choice) return true;
  std::vector<std::string> words;
  for (uint32_t e = 0; e < vertex.edge_count; ++e) {
    if (++replays > most_replays) return false;
    const graph::Path path = graph::path_to(program, told, {v}, told.edges[vertex.first_edge + e].step);
    std::vector<std::string> here = options_at(program, path);
    if (here.empty() || (e > 0 && here != words)) return false;
    words = std::move(here);
  }
  return true;
}

}  // namespace

void find_idle_choices(Case& c, std::vector<Finding>& findings) {
  const Graph* told = c.options.told;
  if (!c.is_complete || told == nullptr || !told->is_complete || told->offers.empty()) return;
  const Crossroads roads = find_crossroads(c.ground.program, *told);
  struct Seen {
    bool matters = false;
    uint32_t replays = 0;
    StateId first;
  };
  std::vector<Seen> seen(roads.places.size());
  for (uint32_t v = 0; v < told->vertices.size(); ++v) {
    const graph::Vertex& vertex = told->vertices[v];
    if (vertex.kind != VertexKind::choice || vertex.edge_count < 2) continue;
    Seen& place = seen[roads.place_of(vertex)];
    place.matters = place.matters || !leads_to_one(c.ground.program, *told, v, place.replays);
    if (!place.first) place.first = {v};
  }
  for (uint32_t p = 0; p < seen.size(); ++p) {
    if (seen[p].matters || !seen[p].first) continue;
    Finding finding = make_finding(Wording::no_consequence);
    finding.where = line_where(c.ground, roads.places[p]);
    finding.path = path_string(graph::path_to(c.ground.program, *told, seen[p].first));
    const Witness witness = c.replayer.replay(*told, seen[p].first);
    if (!witness.has_arrived && c.broken.empty()) c.broken = "the way `" + *finding.path + "` did not replay";
    findings.push_back(std::move(finding));
  }
}

}  // namespace dramaturg::verdict
