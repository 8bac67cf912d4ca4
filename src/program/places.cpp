// Everything is looked up in three sorted lists. Addresses of one container's items ascend with their
// indexes, whatever is laid out between them, so an item is found by halving.
#include "program/places.hpp"

#include <algorithm>
#include <charconv>

namespace dramaturg::program {

std::string path_of(const Program& program, ContainerId container) {
  std::vector<std::string> parts;
  for (; program.containers[container.value].parent; container = program.containers[container.value].parent) {
    const ContainerInfo& info = program.containers[container.value];
    parts.push_back(info.name.empty() ? std::to_string(info.index_in_parent) : info.name);
  }
  std::string path;
  for (size_t i = parts.size(); i-- > 0;) path += (path.empty() ? "" : ".") + parts[i];
  return path;
}

std::string path_of(const Program& program, const TargetInfo& target) {
  if (!target.container) return target.unresolved;
  std::string path = path_of(program, target.container);
  if (target.index >= 0) path += (path.empty() ? "" : ".") + std::to_string(target.index);
  return path;
}

std::string path_of(const Program& program, TargetId target) {
  return path_of(program, program.targets[target.value]);
}

bool has_path(const Program& program, const TargetInfo& target, std::string_view path) {
  if (!target.container) return path == target.unresolved;
  bool is_last = true;
  const auto take_end = [&](std::string_view part) {
    if (!is_last && !path.ends_with('.')) return false;
    if (!is_last) path.remove_suffix(1);
    is_last = false;
    if (!path.ends_with(part)) return false;
    path.remove_suffix(part.size());
    return true;
  };
  if (target.index >= 0 && !take_end(std::to_string(target.index))) return false;
  for (ContainerId at = target.container; program.containers[at.value].parent;
       at = program.containers[at.value].parent) {
    const ContainerInfo& info = program.containers[at.value];
    if (!take_end(info.name.empty() ? std::to_string(info.index_in_parent) : info.name)) return false;
  }
  return path.empty();
}

std::string path_at(const Program& program, Address at) {
  std::string path = path_of(program, program.container_at[at]);
  if (program.index_at[at] >= 0) path += (path.empty() ? "" : ".") + std::to_string(program.index_at[at]);
  return path;
}

Pointer pointer_at(const Program& program, Address at) {
  const ContainerId container = program.container_at[at];
  const ContainerInfo& info = program.containers[container.value];
  if (program.index_at[at] >= 0) return {container, program.index_at[at]};
  if (info.index_in_parent >= 0) return {info.parent, info.index_in_parent};
  return {container, -1};
}

size_t parameter_count(const Program& program, const TargetInfo& target) {
  size_t count = 0;
  for (Address at = target.first_item; at < program.code.size(); ++at, ++count) {
    const Instruction& i = program.code[at];
    if (i.op != Op::set_temp || i.b == 0 || program.container_at[at] != target.container) break;
  }
  return count;
}

Places::Places(const Program& program) : program_(program) {
  const auto info = [&](ContainerId id) -> const ContainerInfo& { return program.containers[id.value]; };
  for (uint32_t i = 1; i < program.containers.size(); ++i) {
    if (!info({i}).name.empty()) named_.push_back({i});
    if (info({i}).index_in_parent >= 0) numbered_.push_back({i});
  }
  std::sort(named_.begin(), named_.end(), [&](ContainerId a, ContainerId b) {
    if (info(a).parent != info(b).parent) return info(a).parent < info(b).parent;
    return info(a).name != info(b).name ? info(a).name < info(b).name : a < b;
  });
  std::sort(numbered_.begin(), numbered_.end(), [&](ContainerId a, ContainerId b) {
    if (info(a).parent != info(b).parent) return info(a).parent < info(b).parent;
    return info(a).index_in_parent < info(b).index_in_parent;
  });
  for (Address at = 0; at < program.code.size(); ++at)
    if (program.code[at].op == Op::run_out) ends_.push_back(at);
}

ContainerId Places::child(ContainerId parent, std::string_view name) const {
  const auto after =
      std::upper_bound(named_.begin(), named_.end(), name, [&](std::string_view wanted, ContainerId id) {
        const ContainerInfo& info = program_.containers[id.value];
        return parent != info.parent ? parent < info.parent : wanted < info.name;
      });
  if (after == named_.begin()) return ContainerId::none();
  const ContainerInfo& found = program_.containers[(after - 1)->value];
  return found.parent == parent && found.name == name ? *(after - 1) : ContainerId::none();
}

ContainerId Places::child(ContainerId parent, int32_t index) const {
  const auto at =
      std::lower_bound(numbered_.begin(), numbered_.end(), index, [&](ContainerId id, int32_t wanted) {
        const ContainerInfo& info = program_.containers[id.value];
        return info.parent != parent ? info.parent < parent : info.index_in_parent < wanted;
      });
  if (at == numbered_.end()) return ContainerId::none();
  const ContainerInfo& found = program_.containers[at->value];
  return found.parent == parent && found.index_in_parent == index ? *at : ContainerId::none();
}

Places::Found Places::find(std::string_view path) const {
  Found found{{ContainerId{0}, -1}, true, false};
  if (program_.containers.empty()) return {{}, false, false};
  while (!path.empty()) {
    const size_t dot = path.find('.');
    const std::string_view part = path.substr(0, dot);
    path = dot == path.npos ? std::string_view{} : path.substr(dot + 1);
    ContainerId next = child(found.pointer.container, part);
    int32_t index = -1;
    const auto read = std::from_chars(part.data(), part.data() + part.size(), index);
    const bool is_index = read.ec == std::errc{} && read.ptr == part.data() + part.size() && index >= 0;
    if (!next && is_index) next = child(found.pointer.container, index);
    if (!next && is_index && path.empty()) {
      found.pointer.index = index;
      found.is_leaf = true;
      return found;
    }
    if (!next) {
      found.is_exact = false;
      return found;
    }
    found.pointer.container = next;
  }
  return found;
}

ContainerId Places::container(std::string_view path) const {
  const Found found = find(path);
  return found.is_exact && !found.is_leaf ? found.pointer.container : ContainerId::none();
}

Address Places::end_of(Address at) const { return *std::lower_bound(ends_.begin(), ends_.end(), at); }

bool Places::is_first(Address at) const { return at == 0 || program_.code[at - 1].op == Op::run_out; }

Places::Stand Places::stand(Pointer pointer) const {
  const ContainerInfo& holder = program_.containers[pointer.container.value];
  if (pointer.index < 0) return {holder.begin};
  if (pointer.index == 0 && is_empty(pointer.container)) return {holder.begin};
  // Which item of the container an address belongs to; past them all when it is not inside.
  const auto item_of = [&](Address at) {
    ContainerId around = program_.container_at[at];
    if (program_.code[at].op == Op::run_out || !program_.is_inside(around, pointer.container))
      return INT32_MAX;
    if (around == pointer.container) return program_.index_at[at];
    while (program_.containers[around.value].parent != pointer.container)
      around = program_.containers[around.value].parent;
    return program_.containers[around.value].index_in_parent;
  };
  Address low = holder.first_item, high = end_of(holder.first_item);
  while (low < high) {
    const Address middle = low + (high - low) / 2;
    if (item_of(middle) < pointer.index) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  // A container without instructions stands where what follows it does.
  return {low, item_of(low) == pointer.index || child(pointer.container, pointer.index)};
}

bool Places::is_empty(ContainerId container) const {
  const Address at = program_.containers[container.value].first_item;
  if (child(container, 0)) return false;
  return program_.code[at].op == Op::run_out || !program_.is_inside(program_.container_at[at], container);
}

TargetInfo Places::target(ContainerId container) const {
  const ContainerInfo& info = program_.containers[container.value];
  TargetInfo target;
  target.container = container;
  target.address = info.begin;
  target.first_item = is_empty(container) ? info.begin : info.first_item;
  return target;
}

}  // namespace dramaturg::program
