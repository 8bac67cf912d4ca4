// Graph → what makes the story large, in the author's words.
#include <algorithm>

#include "verdict/parts.hpp"

namespace dramaturg::verdict {
namespace {

using Kind = graph::SlotCost::Kind;

std::string spot(const Ground& ground, Address address) {
  const Where place = line_where(ground, address);
  if (place.line != 0) return place.file + ":" + std::to_string(place.line);
  return place.knot.empty() ? "the opening" : "`" + place.knot + "`";
}

std::string slot_name(const Ground& ground, const graph::SlotCost& cost) {
  const Program& program = ground.program;
  switch (cost.kind) {
    case Kind::global: return program.globals[cost.index];
    case Kind::temporary: return program.temp_names[cost.index] + " (temporary)";
    case Kind::visits: return container_name(ground, {cost.index});
    case Kind::age: return "turns since " + flow_name(program, {cost.index});
    case Kind::shuffle: return "drawn at " + spot(ground, program.containers[cost.index].begin);
    case Kind::turn_number: return "number of choices taken";
  }
  return {};
}

std::string once_at(const Ground& ground, const graph::SlotCost& cost) {
  if (cost.kind != graph::SlotCost::Kind::visits) return {};
  for (const program::ChoicePointInfo& point : ground.program.choice_points)
    if (point.target_container == ContainerId{cost.index} && point.address != program::no_address &&
        (point.flags & containers::choice_flags::once_only))
      return spot(ground, point.address);
  return {};
}

}  // namespace

std::string container_name(const Ground& ground, ContainerId container) {
  const Program& program = ground.program;
  for (const program::ChoicePointInfo& point : program.choice_points)
    if (point.target_container == container && point.address != program::no_address)
      return "option at " + spot(ground, point.address);
  const std::string name = flow_name(program, container);
  if (!name.empty()) return "visits of " + name;
  return "alternatives at " + spot(ground, program.containers[container.value].begin);
}

std::vector<Weight> find_weights(const Ground& ground, const Graph& graph) {
  std::vector<Weight> weights;
  for (const graph::SlotCost& cost : graph.costs) {
    Weight weight{slot_name(ground, cost), {}, cost.values, cost.factor, once_at(ground, cost)};
    for (Address look : cost.looks) {
      std::string at = spot(ground, look);
      if (std::find(weight.looks.begin(), weight.looks.end(), at) == weight.looks.end())
        weight.looks.push_back(std::move(at));
    }
    weights.push_back(std::move(weight));
  }
  return weights;
}

}  // namespace dramaturg::verdict
