// Targets to paths and back. Everything is O(depth) per path: nothing is stored beside the tree itself.
#include "containers/path.hpp"

#include <algorithm>
#include <charconv>

namespace dramaturg::containers {

namespace {

std::string component_of(const Containers& containers, ContainerId id) {
  const Container& container = containers.at(id);
  return container.name.empty() ? std::to_string(container.index_in_parent) : std::string(container.name);
}

/// Components from the root down to a container, and to one of its items when index >= 0.
std::vector<std::string> components_of(const Containers& containers, ContainerId id, int32_t index) {
  std::vector<std::string> components;
  if (index >= 0) components.push_back(std::to_string(index));
  for (; containers.at(id).parent; id = containers.at(id).parent) {
    components.push_back(component_of(containers, id));
  }
  std::reverse(components.begin(), components.end());
  return components;
}

std::string join(const std::vector<std::string>& components) {
  std::string text;
  for (const std::string& component : components) {
    if (!text.empty()) text += '.';
    text += component;
  }
  return text;
}

/// .NET and JavaScript measure text in UTF-16 units; the choice between two paths depends on it.
size_t utf16_length(std::string_view text) {
  size_t length = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xc0) != 0x80) length += byte >= 0xf0 ? 2 : 1;
  }
  return length;
}

}  // namespace

bool is_index(std::string_view component, int32_t& index) {
  if (component.empty() || component[0] < '0' || component[0] > '9') return false;
  const auto result = std::from_chars(component.data(), component.data() + component.size(), index);
  return result.ec == std::errc{} && result.ptr == component.data() + component.size();
}

bool split_path(std::string_view path, std::vector<std::string_view>& components) {
  components.clear();
  if (path.starts_with('.')) path.remove_prefix(1);
  for (;;) {
    const size_t dot = path.find('.');
    if (dot == 0 || path.empty()) return false;
    components.push_back(path.substr(0, dot));
    if (dot == path.npos) return true;
    path.remove_prefix(dot + 1);
  }
}

PathResolver::PathResolver(const Containers& containers) : containers_(containers) {
  for (uint32_t i = 1; i < containers.all.size(); ++i) {
    if (!containers.all[i].name.empty()) named_.push_back({i});
  }
  std::sort(named_.begin(), named_.end(), [&](ContainerId a, ContainerId b) {
    const Container &left = containers.at(a), &right = containers.at(b);
    if (left.parent != right.parent) return left.parent < right.parent;
    return left.name != right.name ? left.name < right.name : a < b;
  });
}

ContainerId PathResolver::child(ContainerId parent, std::string_view name) const {
  const auto after =
      std::upper_bound(named_.begin(), named_.end(), name, [&](std::string_view wanted, ContainerId id) {
        const Container& container = containers_.at(id);
        return parent != container.parent ? parent < container.parent : wanted < container.name;
      });
  if (after == named_.begin()) return {};
  const Container& found = containers_.at(*(after - 1));
  return found.parent == parent && found.name == name ? *(after - 1) : ContainerId{};
}

Target PathResolver::resolve(ContainerId holder, std::string_view path) const {
  const Target nowhere;
  std::vector<std::string_view> components;
  if (!split_path(path, components)) return nowhere;

  ContainerId at{0};
  size_t i = 0;
  if (path.starts_with('.')) {
    // The first `^` leads from the item to the container that holds it.
    if (components[0] != "^") return nowhere;
    at = holder;
    i = 1;
  }
  for (; i < components.size(); ++i) {
    int32_t index = -1;
    if (is_index(components[i], index)) {
      const auto& content = containers_.at(at).content;
      if (static_cast<size_t>(index) >= content.size()) return nowhere;
      if (i + 1 == components.size()) return {at, index};
      const Item& item = content[static_cast<size_t>(index)];
      if (item.kind != ItemKind::container) return nowhere;
      at = item.target.container;
    } else {
      at = components[i] == "^" ? containers_.at(at).parent : child(at, components[i]);
      if (!at) return nowhere;
    }
  }
  return {at, -1};
}

std::string path_of(const Containers& containers, ContainerId container, int32_t index) {
  return join(components_of(containers, container, index));
}

std::string target_path(const Containers& containers, const Target& target) {
  return path_of(containers, target.container, target.index);
}

std::string compact_path(const Containers& containers, ContainerId holder, int32_t index,
                         const Target& target) {
  const auto own = components_of(containers, holder, index);
  const auto goal = components_of(containers, target.container, target.index);
  std::string absolute = join(goal);

  const size_t shortest = std::min(own.size(), goal.size());
  size_t shared = 0;
  while (shared < shortest && own[shared] == goal[shared]) ++shared;
  if (shared == 0) return absolute;

  std::string relative;
  for (size_t up = shared; up < own.size(); ++up) relative += ".^";
  for (size_t down = shared; down < goal.size(); ++down) relative += "." + goal[down];
  if (relative.empty()) relative = ".";
  return utf16_length(relative) < utf16_length(absolute) ? relative : absolute;
}

}  // namespace dramaturg::containers
