// Graph → what runs met on their way that is no fault: temporaries read undeclared, surplus arguments,
// tunnels left for good, effects of options that were not shown. Proved in any run: the way is replayed on
// the plain machine first, which keeps every variable, so that what the search forgot cannot look undeclared.
#include <algorithm>

#include "verdict/parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

using Kind = story::Notice::Kind;

std::string variable(const Program& program, const program::Instruction& i) {
  return i.b != 0 ? program.globals[i.a] : program.temp_names[i.a];
}

std::string knot_name(const Ground& ground, ContainerId container) {
  return flow_name(ground.program, ground.top_knots[container.value]);
}

Finding word(const Ground& ground, const story::Notice& notice) {
  const Program& program = ground.program;
  const program::Instruction& i = program.code[notice.where];
  switch (notice.kind) {
    case Kind::undeclared: return make_finding(Wording::undeclared_temp, {program.temp_names[i.a]});
    case Kind::surplus: return make_finding(Wording::wrong_arguments, {variable(program, i)});
    case Kind::tunnel_left:
      return make_finding(Wording::leaky_tunnel, {knot_name(ground, container_at(program, notice.where)),
                                                  knot_name(ground, program.targets[i.a].container)});
    case Kind::hidden_effect: break;
  }
  return make_finding(Wording::effect_in_option);
}

}  // namespace

void find_sights(Case& c, std::vector<Finding>& findings) {
  std::vector<std::pair<Kind, LineKey>> told;
  for (const graph::Sight& sight : c.graph.sights) {
    const Ground& ground = c.ground;
    const std::pair<Kind, LineKey> key{sight.notice.kind, ground.lines[sight.notice.where]};
    if (key.second.line != 0 && std::find(told.begin(), told.end(), key) != told.end()) continue;
    if (!c.replayer.meets(c.graph, sight)) continue;
    told.push_back(key);
    Finding finding = word(ground, sight.notice);
    finding.where = line_where(ground, sight.notice.where);
    finding.path = path_string(path_of(ground.program, c.graph, sight));
    findings.push_back(std::move(finding));
  }
}

}  // namespace dramaturg::verdict
