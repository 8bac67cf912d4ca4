// text → Tree: what the author wrote, in his own nesting of knots, stitches and lines, before any weaving.
//
// The tree is deliberately close to the grammar of ink 1.2: a flow's body is a flat list of nodes in source
// order; choices and gathers stand in it with their bullet depth, and weave.cpp (containers) makes the
// nesting out of it. Text nodes are already trimmed and split as the reference parser does it, so that the
// container form can be equal byte for byte. Left out: comments, and anything about where a divert goes
// (resolve.cpp).
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/boxed.hpp"
#include "text/source.hpp"

namespace dramaturg::syntax {

using text::Span;

struct Node;
using Block = std::vector<Node>;  ///< a run of content; may hold choices and gathers (a weave)

// ---- expressions
// -------------------------------------------------------------------------------------------------

enum class ExprKind : uint8_t {
  integer,        // number
  real,           // real
  boolean,        // number 0/1
  string,         // content: text, {…} outputs and glue between the quotes
  variable,       // path: `x`, `knot.stitch` (read count), `List.item`
  call,           // path[0] is the function, children the arguments
  divert_target,  // `-> path` as a value; also an argument of a call or divert; children: arguments, if any
  list,           // path list in `paths`: `(a, List.b)`, `()`
  unary,          // op: `-`, `not`   (`!` is normalised to `not`)
  binary,  // op: as written by the reference: + - * / % mod(→ %) == != < > <= >= && || (and/or normalised) ?
           // !? (has/hasnt normalised) ^
  increment,  // op `++` or `--` on path[0], by children[0], or by 1 when there is none (only as a `~` line)
};

struct Expr {
  ExprKind kind = ExprKind::integer;
  Span span;
  int32_t number = 0;
  float real = 0;
  std::string op;
  std::vector<std::string> path;
  std::vector<std::vector<std::string>> paths;
  std::vector<Expr> children;
  std::shared_ptr<Block> content;  ///< string only
};

// ---- nodes
// -------------------------------------------------------------------------------------------------------

struct Text {
  std::string text;
};
struct Newline {};  ///< the end of a line of content
struct Glue {};
struct Output {
  Expr value;
};  ///< `{expr}`: prints a value
struct TagStart {};  ///< `#`; the nodes up to TagEnd are its (possibly dynamic) text
struct TagEnd {};

/// `-> a.b(args)`, `-> t ->` (tunnel), `<- t` (thread). A chain is several nodes in a row.
struct Divert {
  std::vector<std::string> path;  ///< empty: the bare `->` of an invisible default choice
  std::vector<Expr> args;
  bool is_tunnel = false;
  bool is_thread = false;
};
/// `->->`, with an optional override target (`->-> elsewhere(args)`).
struct TunnelReturn {
  std::optional<Divert> elsewhere;
};

/// `~ x = …`, `~ temp x = …`. (`~ x += …` is an Evaluate of an increment, since the reference assigns inside
/// the evaluation there.)
struct Assign {
  std::string name;
  Expr value;
  bool is_temp_declaration = false;
};
struct Evaluate {
  Expr value;
};  ///< `~ f()`, `~ x++`, `~ x += 2`: value is dropped. A line that calls is followed by a Newline node.
struct Return {
  std::optional<Expr> value;
};

enum class SequenceKind : uint8_t {
  stopping = 1,
  cycle = 2,
  shuffle = 4,
  once = 8
};  ///< the reference's flags
struct Sequence {
  uint8_t kinds = 1;            ///< SequenceKind bits, or-ed (`shuffle once` = 12)
  std::vector<Block> elements;  ///< inline elements and multi-line ones alike
};

struct Branch {
  std::optional<Expr> condition;  ///< of this branch; in a switch: the value to compare with
  bool is_else = false;
  bool is_inline = false;         ///< `{c: a|b}` on one line
  bool is_true_branch = false;    ///< the first branch of `{c: …}`, which uses the initial condition itself
  bool matches_equality = false;  ///< a switch branch: initial expression == condition
  Block body;
};
struct Conditional {
  std::optional<Expr> initial;  ///< `{x: …}`; none for `{ - a: … - b: … }`
  std::vector<Branch> branches;
};

struct Choice {
  int depth = 1;           ///< bullets, from 1
  bool is_sticky = false;  ///< `+`
  std::string label;       ///< `(label)`; empty: none
  Span label_span;
  std::vector<Expr> conditions;  ///< all must hold
  bool has_start = false, has_choice_only = false;
  Block start;        ///< before `[`
  Block choice_only;  ///< inside `[ ]`
  Block inner;        ///< after `]`, with the diverts and the newline at its end, as the reference has it
  bool has_brackets = false;
  bool is_invisible_default = false;  ///< `* ->`, or no content at all before the divert
};
struct Gather {
  int depth = 1;
  std::string label;
  Span label_span;
};

struct GlobalDeclaration {
  std::string name;
  Expr value;
};  ///< VAR
struct ConstDeclaration {
  std::string name;
  Expr value;
};  ///< CONST
struct ListItem {
  std::string name;
  std::optional<int32_t> value;
  bool is_initial = false;
  Span span;
};
struct ListDeclaration {
  std::string name;
  std::vector<ListItem> items;
};  ///< LIST
struct ExternalDeclaration {
  std::string name;
  std::vector<std::string> params;
};
struct AuthorNote {
  std::string text;
};  ///< TODO: … (already told as a diagnostic by parse)
/// What stands outside knots in an included file, in place of the INCLUDE. The reference weaves it by itself,
/// as a weave of depth 0 inside the weave around it. A Newline node follows.
struct Included {
  Block body;
};

/// How a node holds one of these. Most nodes are texts and newlines: what is larger lies elsewhere, so that a
/// block is read from end to end at the cost of those.
template <class What>
using Held = std::conditional_t<sizeof(What) <= sizeof(Text), What, base::Boxed<What>>;

template <class... Whats>
using OneOf = std::variant<Held<Whats>...>;

struct Node {
  Span span;
  OneOf<Text, Newline, Glue, Output, TagStart, TagEnd, Divert, TunnelReturn, Assign, Evaluate, Return,
        Sequence, Conditional, Choice, Gather, GlobalDeclaration, ConstDeclaration, ListDeclaration,
        ExternalDeclaration, AuthorNote, Included>
      what;

  template <class What>
  bool is() const {
    return std::holds_alternative<Held<What>>(what);
  }
  /// Null: it is something else.
  template <class What>
  const What* as() const {
    const auto* held = std::get_if<Held<What>>(&what);
    if constexpr (std::is_same_v<Held<What>, What>)
      return held;
    else
      return held != nullptr ? &**held : nullptr;
  }
  template <class What>
  What* as() {
    return const_cast<What*>(std::as_const(*this).as<What>());
  }
  /// Calls `visitor` with what it is.
  template <class Visitor>
  decltype(auto) visit(Visitor&& visitor) const {
    return std::visit([&](const auto& held) -> decltype(auto) { return visitor(inside(held)); }, what);
  }

 private:
  template <class What>
  static const What& inside(const What& held) {
    return held;
  }
  template <class What>
  static const What& inside(const base::Boxed<What>& held) {
    return *held;
  }
};

// ---- flows
// -------------------------------------------------------------------------------------------------------

struct Param {
  std::string name;
  bool is_ref = false;
  bool is_divert_target = false;
  Span span;
};

/// The whole story (level 0), a knot or function (1), or a stitch (2).
struct Flow {
  std::string name;
  Span span;  ///< of the header's name; the root's has no length
  bool is_function = false;
  bool is_stitch = false;  ///< of a `=` header; such a flow may stand at the root too
  std::vector<Param> params;
  Block body;               ///< what stands before the first sub-flow
  std::vector<Flow> flows;  ///< knots of the root, stitches of a knot, in source order
};

/// The root flow. Content of included files stands in place in its body; their knots come after the main
/// file's, as the reference orders them.
struct Tree {
  Flow root;
};

}  // namespace dramaturg::syntax
