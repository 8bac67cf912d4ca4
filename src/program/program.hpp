// Containers → Program: the story as one flat, constant array of instructions, and tables about it.
//
// Every container's items are laid out in order; a container inside another is laid out in place, so that
// falling out of it continues at the next address, as ink does. A named-only child (and the root) ends in
// `run_out`. A counted container begins with `enter`; going to the container is going to that address, going
// to its first item is the next. The position inside the container tree is kept for every address (ancestors
// decide what a divert counts). Immutable after lowering; shared by every State. Left out: what is true of
// the flow (liveness.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "containers/containers.hpp"
#include "program/value.hpp"
#include "text/source.hpp"

namespace dramaturg::program {

using containers::ContainerId;
using containers::Native;

using TargetId = base::Id<struct TargetTag>;
using ChoicePointId = base::Id<struct ChoicePointTag>;
using ExternalId = base::Id<struct ExternalTag>;

enum class Op : uint8_t {
#define OP(name) name,
#include "program/ops.def"
#undef OP
};

namespace instruction_flags {
inline constexpr uint8_t conditional = 1, tunnel = 2;
}

struct Instruction {
  Op op = Op::nop;
  uint8_t flags = 0;
  uint16_t unused = 0;
  uint32_t a = 0;
  uint32_t b = 0;
};
static_assert(sizeof(Instruction) == 12);

/// A place a divert can go to. Equal paths share one target, so that targets compare like ink's paths.
struct TargetInfo {
  Address address = no_address;     ///< no_address: the path leads nowhere (a fault when taken)
  ContainerId container;            ///< the container itself (index -1), or the one that holds the item
  int32_t index = -1;               ///< as in containers::Target
  Address first_item = no_address;  ///< index -1: where a *direct* divert lands, the container's first item
  std::string unresolved;           ///< the path, when it leads nowhere; else places.hpp makes it
};

struct ChoicePointInfo {
  uint8_t flags = 0;  ///< containers::choice_flags
  TargetId target;
  ContainerId target_container;  ///< whose visit count makes it once-only
  Address address = no_address;  ///< of the choice instruction
};

/// A counted container, in the order of `CountId`s: State keeps one number for each.
using CountId = base::Id<struct CountTag>;

struct ContainerInfo {
  ContainerId parent;
  ContainerId subtree_end;
  int32_t index_in_parent = -1;
  uint8_t flags = 0;           ///< containers::count_flags
  Address begin = no_address;  ///< `enter` when counted, else the first item's address
  Address first_item = no_address;
  bool first_item_is_container = false;
  CountId visits, turns;  ///< none when not counted
  std::string name;
  bool is_knot = false, is_function = false;
  bool is_observed = false;  ///< a hidden function: no part of the story
  text::Span span;
};

struct ExternalInfo {
  std::string name;
  TargetId fallback;  ///< the ink function of that name; none
};

struct ListItemInfo {
  std::string name, full_name;
  OriginId origin;
  int32_t number;
};
struct OriginInfo {
  std::string name;
  std::vector<ListItemId> items;
};  ///< items in order of number; OriginIds are in order of name, as lists are printed

/// What a number is taken to stay within: readings that come to a choice, or to a roll, with the variable
/// outside are not followed any further.
struct Bound {
  GlobalId variable;
  int32_t low = 0, high = 0;
};

struct Program {
  std::vector<Instruction> code;
  std::vector<text::Span> spans;  ///< per address
  std::vector<ContainerId>
      container_at;               ///< per address: the innermost container whose item this is (enter: itself)
  std::vector<int32_t> index_at;  ///< per address: which item of it; -1: its `enter`, -2: run_out
  std::vector<ContainerInfo> containers;  ///< by ContainerId, preorder
  std::vector<TargetInfo> targets;
  std::vector<ChoicePointInfo> choice_points;
  std::vector<ExternalInfo> externals;
  std::vector<std::string> globals;       ///< names by GlobalId
  std::vector<std::string> temp_names;    ///< by NameId
  std::vector<ContainerId> counted;       ///< by CountId (visits)
  std::vector<ContainerId> turn_counted;  ///< by CountId (turns)
  std::vector<OriginInfo> origins;
  std::vector<ListItemInfo> list_items;
  Pool constants;
  /// Hidden functions that nothing in the story calls: checks ask for their value wherever the reader
  /// chooses and wherever something they watch is entered. What they read is live everywhere, and what their
  /// value depends on matters as a condition of the story does. Every analysis starts from these, too.
  std::vector<ContainerId> observed;
  /// Globals that somebody outside wants to know wherever the reader chooses and where the story stops: live
  /// everywhere, and their values matter whole.
  std::vector<GlobalId> kept;
  std::vector<Bound> bounds;  ///< their variables are live everywhere and whole, too; each has one at most
  Address start = 0;          ///< first item of the root
  Address global_declarations = no_address;  ///< first item of "global decl"; no_address: none

  bool is_inside(ContainerId inner, ContainerId outer) const {
    return outer <= inner && inner < containers[outer.value].subtree_end;
  }
};

/// Calls `visit(container)` for each counted container that a divert at `previous` enters on its way to the
/// target's first item, or to an item: what the reference counts (VisitChangedContainersDueToDivert).
template <class Visit>
void each_entered(const Program& program, Address previous, const TargetInfo& target, Visit visit) {
  ContainerId around = target.container;
  bool at_start = target.index <= 0;
  // An empty container is its own first item: entering it counts it, the divert counts what is around it.
  const ContainerInfo& holder = program.containers[around.value];
  const bool is_empty = target.first_item == target.address && (holder.visits || holder.turns);
  if (target.index < 0 && is_empty) {
    at_start = holder.index_in_parent == 0;
    around = holder.parent;
  }
  const ContainerId left = previous == no_address ? ContainerId::none() : program.container_at[previous];
  while (around) {
    const ContainerInfo& info = program.containers[around.value];
    const bool start_only = (info.flags & containers::count_flags::start_only) != 0;
    if (left && program.is_inside(left, around) && !start_only) return;
    if ((at_start || !start_only) && (info.visits || info.turns)) visit(around);
    at_start = at_start && info.index_in_parent == 0;
    around = info.parent;
  }
}

/// True: this `done` is the one that closes the main flow of every story, not one the author wrote.
bool is_implicit_done_at(const Program& program, Address done);

/// A list as values of it are kept: entries once each, in order of (number, origin, item); `remembered` are
/// the origins it keeps when it is empty.
ListValue make_list(const std::vector<ListItemInfo>& items, std::vector<ListEntry> entries,
                    std::vector<OriginId> remembered);

/// Cost O(size). Total: any Containers that read_json or build gave are lowered; what leads nowhere faults
/// when run.
Program lower(const containers::Containers& containers);

}  // namespace dramaturg::program
