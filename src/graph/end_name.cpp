// Places before tags before knots; of places inside one another the innermost.
#include "graph/end_name.hpp"

namespace dramaturg::graph {
namespace {

using program::no_address;

ContainerId container_of(const program::Program& program, program::Address where) {
  if (where == no_address || where >= program.container_at.size()) return ContainerId::none();
  return program.container_at[where];
}

ContainerId top_knot(const program::Program& program, ContainerId inner) {
  ContainerId top = ContainerId::none();
  for (; inner; inner = program.containers[inner.value].parent)
    if (program.containers[inner.value].is_knot) top = inner;
  return top;
}

}  // namespace

std::string end_name(const program::Program& program, const std::vector<NamedEnding>& named,
                     program::Address where, const std::string& tag) {
  const ContainerId inner = container_of(program, where);
  // Of places inside one another the innermost names the ending.
  const NamedEnding* best = nullptr;
  ContainerId best_place;
  for (const NamedEnding& ending : named)
    for (const ContainerId place : ending.containers)
      if (inner && program.is_inside(inner, place) && (!best || program.is_inside(place, best_place))) {
        best = &ending;
        best_place = place;
      }
  if (best) return best->name;
  if (!tag.empty()) return tag;
  const ContainerId knot = inner ? top_knot(program, inner) : ContainerId::none();
  if (knot) return program.containers[knot.value].name;
  for (const program::ContainerInfo& info : program.containers)
    if (info.is_knot && !info.is_function) return "the opening";
  return "the end";
}

}  // namespace dramaturg::graph
