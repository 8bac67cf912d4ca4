// Tree → Containers ↔ .ink.json: ink's own compiled form, the exchange form of the whole house.
//
// A story is a tree of containers. A container holds items in order (some of which are containers) and
// named-only children that are reached by diverts alone. All containers of a story stand in one vector, in
// preorder: a container's id is smaller than those of everything inside it, and `subtree_end` closes the
// range. Targets are resolved to (container, index) so that nothing later needs to parse a path; the path
// text can always be made again. Texts, items and lists of children lie in one arena, `memory`: views into it
// hold as long as the Containers they are of. Left out: flat code (program), and anything about running.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.hpp"
#include "base/ids.hpp"
#include "text/source.hpp"

namespace dramaturg::containers {

using ContainerId = base::Id<struct ContainerTag>;

/// What a path names: an item of a container (index >= 0), or the container itself (index == -1), which is
/// how ink's runtime tells "enter this container" from "go to its first item". No container: it leads
/// nowhere.
struct Target {
  ContainerId container;
  int32_t index = -1;
  friend bool operator==(const Target&, const Target&) = default;
};

enum class Command : uint8_t {
  // in the order of the reference's ControlCommand.CommandType, with the JSON names beside them
  eval_start,              // ev
  eval_output,             // out
  eval_end,                // /ev
  duplicate,               // du
  pop_evaluated_value,     // pop
  pop_function,            // ~ret
  pop_tunnel,              // ->->
  begin_string,            // str
  end_string,              // /str
  no_op,                   // nop
  choice_count,            // choiceCnt
  turns,                   // turn
  turns_since,             // turns
  read_count,              // readc
  random,                  // rnd
  seed_random,             // srnd
  visit_index,             // visit
  sequence_shuffle_index,  // seq
  start_thread,            // thread
  done,                    // done
  end,                     // end
  list_from_int,           // listInt
  list_range,              // range
  list_random,             // lrnd
  begin_tag,               // #
  end_tag,                 // /#
};

/// Native operations; JSON names: + - / * % _ == > < >= <= != ! && || MIN MAX POW FLOOR CEILING INT FLOAT ?
/// !? L^ LIST_MIN LIST_MAX LIST_ALL LIST_COUNT LIST_VALUE LIST_INVERT
enum class Native : uint8_t {
  add,
  subtract,
  divide,
  multiply,
  mod,
  negate,
  equal,
  greater,
  less,
  greater_or_equal,
  less_or_equal,
  not_equal,
  logical_not,
  logical_and,
  logical_or,
  min,
  max,
  pow,
  floor,
  ceiling,
  to_int,
  to_float,
  has,
  hasnt,
  intersect,
  list_min,
  list_max,
  list_all,
  list_count,
  list_value,
  list_invert,
};

struct ListLiteralItem {
  std::string_view full_name;
  int32_t value;
};  ///< "Origin.item"
struct ListLiteral {
  std::span<const ListLiteralItem> items;
  std::span<const std::string_view> origins;
};

enum class ItemKind : uint8_t {
  container,         // target, without an index
  text,              // text (in JSON "^…"; "\n" is the newline)
  glue,              // "<>"
  void_value,        // "void"
  command,           // command
  native,            // native
  integer,           // number
  real,              // real
  boolean,           // number 0/1
  divert_value,      // {"^->": path}: target
  variable_pointer,  // {"^var": name, "ci": n}: name, number = ci
  list,              // {"list": {…}, "origins": […]}: number = which of Containers::literals
  divert,            // {"->": …} and its kin: target or name (is_variable)
  choice,            // {"*": path, "flg": n}: target, number = flags
  get_variable,      // {"VAR?": name}
  get_count,         // {"CNT?": path}: target
  set_variable,      // {"VAR=": name, "re"} / {"temp=": name, "re"}
  legacy_tag,        // {"#": text}, before version 21
};

enum class DivertKind : uint8_t { jump, function, tunnel, external };

struct Item {
  ItemKind kind = ItemKind::command;
  Command command = Command::no_op;
  Native native = Native::add;
  DivertKind divert = DivertKind::jump;
  bool is_variable = false;     ///< divert: the target is the value of variable `name`
  bool is_conditional = false;  ///< divert: taken when the popped value is true
  bool is_global = false;       ///< set_variable: VAR= (else temp=)
  bool is_declaration = true;   ///< set_variable: without "re"
  union {
    int32_t number = 0;  ///< integer, boolean, ci, choice flags, external's argument count
    float real;          ///< ItemKind::real alone
  };
  Target target;
  text::Span span;        ///< where the author wrote it; no file when compiled elsewhere
  std::string_view text;  ///< text, names; and the path of a target that leads nowhere
};
static_assert(sizeof(Item) <= 48);  // a long story has hundreds of thousands

namespace choice_flags {
inline constexpr int has_condition = 1, has_start = 2, has_choice_only = 4, is_invisible_default = 8,
                     once_only = 16;
}
namespace count_flags {
inline constexpr int visits = 1, turns = 2, start_only = 4;
}

struct Container {
  std::string_view name;         ///< "#n"; empty: unnamed
  uint8_t flags = 0;             ///< count_flags, "#f"
  ContainerId parent;            ///< none for the root
  int32_t index_in_parent = -1;  ///< -1: named-only child
  ContainerId subtree_end;       ///< one past the last container inside
  std::span<Item> content;
  std::span<const ContainerId> named_only;  ///< in the order they are written
  text::Span span;                          ///< header of a knot or stitch, label or choice line
  bool is_knot = false;  ///< a knot or stitch or function of the source (by position when read from JSON)
  bool is_function = false;
  bool is_observed = false;  ///< a hidden function that only checks call (world); never written to JSON
};

struct ListItemDefinition {
  std::string name;
  int32_t value;
};
struct ListDefinition {
  std::string name;
  std::vector<ListItemDefinition> items;
};

struct Containers {
  base::Arena memory;
  std::vector<Container> all;  ///< [0] is the root, preorder
  std::vector<ListDefinition> lists;
  std::vector<ListLiteral> literals;
  bool has_places = false;  ///< spans are filled in

  const Container& at(ContainerId id) const { return all[id.value]; }
  Container& at(ContainerId id) { return all[id.value]; }
  bool contains(ContainerId outer, ContainerId inner) const {
    return outer <= inner && inner < at(outer).subtree_end;
  }
};

/// The path of a container or item from the root, as ink prints it: `knot.stitch.0.g-1`, `0.c-1.3`. O(depth).
std::string path_of(const Containers& containers, ContainerId container, int32_t index = -1);

}  // namespace dramaturg::containers
