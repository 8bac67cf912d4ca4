// Graph → dead ends, runtime faults and endless loops: one finding for each place that breaks, with the
// shortest way to it. Proved in any run: the way is replayed.
#include <algorithm>

#include "verdict/parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

using graph::VertexKind;
using story::FaultKind;

Wording wording(VertexKind kind, FaultKind fault) {
  if (kind == VertexKind::loop) return Wording::endless_loop;
  switch (fault) {
    case FaultKind::none:
    case FaultKind::ran_out_of_content: return Wording::dead_end;
    case FaultKind::ran_out_in_tunnel: return Wording::dead_end_in_tunnel;
    case FaultKind::ran_out_in_function_call: return Wording::dead_end_in_function;
    case FaultKind::tunnel_return_without_tunnel: return Wording::fault_tunnel_return;
    case FaultKind::return_without_function: return Wording::fault_function_return;
    case FaultKind::divert_to_nowhere: return Wording::fault_nowhere;
    case FaultKind::not_a_divert_target: return Wording::fault_not_a_target;
    case FaultKind::type_mismatch: return Wording::fault_type;
    case FaultKind::division_by_zero: return Wording::fault_division;
    case FaultKind::stack_underflow: return Wording::fault_stack;
    case FaultKind::missing_external: return Wording::fault_external;
    case FaultKind::step_budget: return Wording::endless_loop;
    case FaultKind::too_deep: return Wording::fault_deep;
    case FaultKind::bad_list_operation: return Wording::fault_list;
    case FaultKind::bad_random_range: return Wording::fault_random;
  }
  return Wording::dead_end;
}

/// Whether the machine's own words add something to ours.
bool needs_detail(Wording w) {
  switch (w) {
    case Wording::fault_nowhere:
    case Wording::fault_not_a_target:
    case Wording::fault_type:
    case Wording::fault_external:
    case Wording::fault_deep:
    case Wording::fault_list:
    case Wording::fault_random: return true;
    default: return false;
  }
}

bool runs_out(Wording w) {
  return w == Wording::dead_end || w == Wording::dead_end_in_tunnel || w == Wording::dead_end_in_function;
}

struct Place {
  VertexKind kind;
  FaultKind fault;
  Address where;
  StateId vertex;
};

/// Each place that breaks, with its shallowest vertex, in order of discovery.
std::vector<Place> places(const Graph& graph) {
  std::vector<Place> out;
  for (uint32_t v = 0; v < graph.vertices.size(); ++v) {
    const graph::Vertex& vertex = graph.vertices[v];
    if (vertex.kind != VertexKind::fault && vertex.kind != VertexKind::loop) continue;
    const story::Fault& fault = graph.faults[vertex.detail];
    auto same = std::find_if(out.begin(), out.end(), [&](const Place& p) {
      return p.kind == vertex.kind && p.fault == fault.kind && p.where == fault.where;
    });
    if (same == out.end())
      out.push_back({vertex.kind, fault.kind, fault.where, {v}});
    else if (vertex.depth < graph.vertices[same->vertex.value].depth)
      same->vertex = {v};
  }
  return out;
}

}  // namespace

void find_faults(Case& c, std::vector<Finding>& findings) {
  for (const Place& place : places(c.graph)) {
    const Wording w = wording(place.kind, place.fault);
    const ContainerId container = container_at(c.ground.program, place.where);
    const ContainerId knot = c.ground.top_knots[container.value];
    Finding finding = make_finding(w, {knot ? flow_name(c.ground.program, knot) : "the opening"});
    std::string detail = c.graph.faults[c.graph.vertices[place.vertex.value].detail].detail;
    while (detail.ends_with('.')) detail.pop_back();
    if (needs_detail(w) && !detail.empty()) finding.text += " (" + detail + ")";
    const Witness witness = c.replay(place.vertex);
    // What ran out has no line of its own: the last thing that ran is what the author can look at.
    const bool is_after = runs_out(w) && witness.last != program::no_address;
    finding.where = is_after ? line_where(c.ground, witness.last) : where(c.ground, place.where);
    finding.path = c.path(place.vertex);
    if (c.odds != nullptr) {
      std::vector<uint32_t> alike;  // faults that differ in their words only are one place
      for (uint32_t i = 0; i < c.graph.faults.size(); ++i)
        if (c.graph.faults[i].kind == place.fault && c.graph.faults[i].where == place.where)
          alike.push_back(i);
      finding.odds = share_that_stops(*c.odds, stops_of(c.graph, *c.odds, place.kind, alike));
    }
    findings.push_back(std::move(finding));
  }
}

}  // namespace dramaturg::verdict
