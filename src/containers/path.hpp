// Paths of ink's compiled form, in both directions: text → Target, once every container stands, and Target →
// the text that the reference chooses (absolute, or relative when that is shorter). A path is a list of
// components joined by dots: an index, a name, or `^` for the parent; a leading dot makes it relative to the
// item that holds it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "containers/containers.hpp"

namespace dramaturg::containers {

/// True for a component that counts items: digits alone, and small enough.
bool is_index(std::string_view component, int32_t& index);

/// Components of a path as they are written; a leading dot is not among them. False: an empty component.
bool split_path(std::string_view path, std::vector<std::string_view>& components);

class PathResolver {
 public:
  explicit PathResolver(const Containers& containers);

  /// What `path` names when an item of `holder` says it; without a container: nothing.
  Target resolve(ContainerId holder, std::string_view path) const;

 private:
  ContainerId child(ContainerId parent, std::string_view name) const;

  const Containers& containers_;
  std::vector<ContainerId> named_;  ///< sorted by parent, then name; the last of equals is meant
};

/// The absolute path of a target that leads somewhere.
std::string target_path(const Containers& containers, const Target& target);

/// The same as item `index` of `holder` would say it: the shorter of the absolute path and the path relative
/// to item `index` of `holder`; the absolute one when they are of one length. Source: ink,
/// Object.CompactPathString. Cost O(depth).
std::string compact_path(const Containers& containers, ContainerId holder, int32_t index,
                         const Target& target);

}  // namespace dramaturg::containers
