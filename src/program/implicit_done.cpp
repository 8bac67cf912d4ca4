// Which `done` the compiler added: the root weave always ends in a gather of its own that holds nothing else,
// and a further `done` stands after the root weave.
#include "program/program.hpp"

namespace dramaturg::program {

bool is_implicit_done_at(const Program& program, Address done) {
  const ContainerId holder = program.container_at[done];
  const ContainerInfo& container = program.containers[holder.value];
  if (container.parent.is_none()) return true;  // directly in the root, behind the weave
  // The root weave is the root's first item; the gather is the last one among its children, and holds just
  // this.
  const ContainerInfo& weave = program.containers[container.parent.value];
  const bool is_in_root_weave = weave.index_in_parent == 0 && !weave.parent.is_none() &&
                                program.containers[weave.parent.value].parent.is_none();
  if (!is_in_root_weave || container.first_item != done) return false;
  if (!program.spans.empty() && program.spans[done].file) return false;  // the author wrote `-> DONE` there
  for (uint32_t other = 0; other < program.containers.size(); ++other) {
    const ContainerInfo& sibling = program.containers[other];
    if (sibling.parent == container.parent && sibling.begin > container.begin &&
        sibling.name.starts_with("g-"))
      return false;
  }
  return true;
}

}  // namespace dramaturg::program
