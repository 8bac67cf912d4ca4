// Places of a program ↔ the paths that ink gives them, as saves and hosts name them: `knot.stitch.0.g-1.3`.
//
// A place is a pointer as the reference keeps it: a container and the index of one of its items, or -1 for
// the container itself. Addresses are ours alone and never leave the program. Left out: relative paths, which
// only compiled stories hold (containers/path.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "program/program.hpp"

namespace dramaturg::program {

struct Pointer {
  ContainerId container;
  int32_t index = -1;
};

/// The path of a container; empty for the root. O(depth).
std::string path_of(const Program& program, ContainerId container);
/// The path of a target, as ink prints it: what `{-> x}` shows, and what equality of such values means.
/// O(depth).
std::string path_of(const Program& program, const TargetInfo& target);
std::string path_of(const Program& program, TargetId target);
/// Whether that is the target's path; makes no text for it.
bool has_path(const Program& program, const TargetInfo& target, std::string_view path);
/// The path of the item at an address (of the container, at its `enter`). O(depth).
std::string path_at(const Program& program, Address at);
/// Where an address stands, as the reference would point there.
Pointer pointer_at(const Program& program, Address at);

/// How many arguments a knot, stitch or function takes: its code begins by taking them. O(answer).
size_t parameter_count(const Program& program, const TargetInfo& target);

class Places {
 public:
  /// Cost O(program).
  explicit Places(const Program& program);

  struct Found {
    Pointer pointer;       ///< what the path names, or the nearest container around that there is
    bool is_exact = true;  ///< every part of the path was found
    bool is_leaf = false;  ///< the last part counts an item that is no container, and was not looked for
  };
  /// Cost O(length · log containers).
  Found find(std::string_view path) const;

  /// The container of that path; none.
  ContainerId container(std::string_view path) const;

  struct Stand {
    Address address;
    bool exists = true;  ///< false: the container has no such item, and this is behind its last
  };
  /// Where the cursor stands at an item: its instruction, or the first of a container. Cost O(depth · log
  /// size).
  Stand stand(Pointer pointer) const;

  /// True: nothing stands before this address in the content that falls into it.
  bool is_first(Address at) const;

  /// What a divert to the container would name. It need not be the target of any.
  TargetInfo target(ContainerId container) const;

 private:
  ContainerId child(ContainerId parent, std::string_view name) const;
  ContainerId child(ContainerId parent, int32_t index) const;
  bool is_empty(ContainerId container) const;
  Address end_of(Address at) const;

  const Program& program_;
  std::vector<ContainerId> named_;     ///< sorted by parent, then name
  std::vector<ContainerId> numbered_;  ///< sorted by parent, then index
  std::vector<Address> ends_;          ///< of every `run_out`, ascending
};

}  // namespace dramaturg::program
