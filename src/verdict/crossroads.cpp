// Options in the branches of a conditional belong to the weave around it.
#include "verdict/crossroads.hpp"

#include <algorithm>
#include <map>

namespace dramaturg::verdict {
namespace {

using program::Address;
using program::ContainerId;
using program::Program;

/// A branch of a conditional or an element of a sequence: named `b`, `s0`… by the compiler, inside a
/// container without a name.
bool is_branch(const std::string& name) {
  if (name == "b") return true;
  return name.size() > 1 && name[0] == 's' &&
         std::all_of(name.begin() + 1, name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

ContainerId weave_of(const Program& program, Address option) {
  ContainerId at = program.container_at[option];
  while (at && is_branch(program.containers[at.value].name)) {
    const ContainerId around = program.containers[at.value].parent;
    if (!around || !program.containers[around.value].parent) break;
    at = program.containers[around.value].parent;
  }
  return at;
}

}  // namespace

Crossroads find_crossroads(const Program& program, const graph::Graph& graph) {
  std::map<ContainerId, Address> first;
  std::vector<ContainerId> weaves;
  for (const auto& list : graph.offers) {
    const ContainerId weave = weave_of(program, program.choice_points[list.front().value].address);
    weaves.push_back(weave);
    Address& where = first.try_emplace(weave, program::no_address).first->second;
    for (const program::ChoicePointId point : list) {
      const Address address = program.choice_points[point.value].address;
      if (weave_of(program, address) == weave) where = std::min(where, address);
    }
  }
  Crossroads out;
  std::map<ContainerId, uint32_t> number;
  for (const auto& [weave, where] : first) {
    number.emplace(weave, static_cast<uint32_t>(out.places.size()));
    out.places.push_back(where);
  }
  for (const ContainerId weave : weaves) out.place_of_list.push_back(number.at(weave));
  return out;
}

}  // namespace dramaturg::verdict
