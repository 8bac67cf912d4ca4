// The inside of `build`: one Builder per compilation. It walks the Tree twice. `declare_*` collects names and
// nests weaves; then boxes are made flow by flow, and whatever can only be judged once all names stand
// (targets, reads, collisions) is put down as pending and settled by `finish_*`. Errors do not stop it: it
// reports what it can and then gives up the result. Nobody but the Builder's own files includes this.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "containers/build.hpp"
#include "containers/draft.hpp"
#include "containers/scope.hpp"
#include "containers/weave.hpp"

namespace dramaturg::containers {

using syntax::Block;
using syntax::Expr;
using syntax::ExprKind;
using syntax::Node;
using text::Code;
using text::Span;

/// Weaves and blocks inside each other; and brackets inside each other in the JSON, which readers limit too.
inline constexpr uint32_t build_depth_limit = 400;
inline constexpr uint32_t json_depth_limit = 900;

class Builder {
 public:
  Builder(const syntax::Tree& tree, const BuildOptions& options, text::Diagnostics& diagnostics);
  Containers build();

 private:
  /// What stands around an expression, as far as it matters to a divert target or an increment in it.
  enum class Around : uint8_t { free, output, line, count_call, turns_since_call, misuse };

  struct Jump {  // a divert, tunnel, thread, call, or the target of a value
    const std::vector<std::string>* path = nullptr;
    const std::vector<Expr>* args = nullptr;
    bool is_call = false, is_tunnel = false, is_thread = false, is_value = false;
    Span span;
    const void* source = nullptr;  ///< errors: one each
    Weave* weave = nullptr;
    bool is_variable = false;  ///< the target is the value of a variable
    bool is_built_in = false;  ///< it has the name of a function of ink's own
    Place place;
    Piece* piece = nullptr;  ///< the divert or value to fill in
    Around around = Around::free;
    const std::string& first() const { return path->front(); }
    bool is_end() const { return path->size() == 1 && first() == "END"; }
    bool is_done() const { return path->size() == 1 && first() == "DONE"; }
  };
  struct Read {
    const Expr* expr;
    Weave* weave;
    Piece* piece;  ///< none: passed by reference
    bool is_output;
  };
  struct Assignment {
    std::string_view name;
    Span span;
    const void* source;
    Weave* weave;
    Piece* piece;
  };
  struct Global {
    std::string_view name;
    const Node* node;
    Weave* weave;
  };
  enum class Symbol : uint8_t { knot, list, list_item, variable, part, param, temporary };
  struct Named {
    Symbol symbol;
    const char* what;
    std::string_view name;
    Span span;
    const void* source;
    Scope* scope;  ///< the flow itself, or the one it stands in
    Place self;    ///< a flow, choice or gather
    const List* list = nullptr;
    bool is_global = false;
  };

  // ---- declare.cpp: names and weaves, before any box
  void declare_flow(Scope& scope);
  void declare_block(const Block& block, Scope& scope);
  void declare_node(const Node& node, Scope& scope);
  void declare_const(const Node& node, const syntax::ConstDeclaration& constant, Scope& scope);
  Point& point_of(const Node& node);
  Weave& new_weave(const Block& block, Scope& scope, Weave* parent, const Node* seal, Span span,
                   uint32_t depth);
  void nest(Weave& weave, const std::vector<const Node*>& nodes, size_t begin, size_t end, uint32_t depth);
  void check_function(Scope& scope);
  void check_return(Scope& scope);

  // ---- build.cpp: flows and plain content
  Box& flow(Scope& scope);
  void sub_flows(Scope& scope, Box& box);
  void content(const Block& block, Box& into, Weave& weave);
  void node(const Node& node, Box& into, Weave& weave);
  void assign(const Node& node, const syntax::Assign& assign, Box& into, Weave& weave);
  void declare_variable(const Node& node, std::string_view name, Weave& weave, bool is_global, bool is_list);
  void declare_external(const Node& node, const syntax::ExternalDeclaration& external);
  void give_back(const syntax::Return& what, Box& into, Weave& weave);
  void tunnel_return(const Node& node, const syntax::TunnelReturn& what, Box& into, Weave& weave);
  void global_declarations(Box& root);

  // ---- build_branches.cpp
  void sequence(const Node& node, const syntax::Sequence& sequence, Box& into, Weave& weave);
  Box& element(const Node& node, const Block& block, Weave& weave);
  void conditional(const Node& node, const syntax::Conditional& conditional, Box& into, Weave& weave);
  Piece& branch(const Node& node, const syntax::Branch& branch, Box& test, Weave& weave);

  // ---- weave.cpp
  Box& make_weave(Weave& weave);
  void add_content(Weave& weave, const Node& node);
  void add_inner(Weave& weave, Weave& inner);
  void add_gather(Weave& weave, Point& point);
  void add_choice(Weave& weave, Point& point);
  void choice(const Node& node, const syntax::Choice& choice, Box& outer, Box& inner, Weave& weave);
  void pass_loose_ends(Weave& weave);

  // ---- ends.cpp: does the flow of every loose end go somewhere?
  struct End {
    const Node* node = nullptr;  ///< none: the weave itself
    const Weave* weave = nullptr;
    bool stands_in_weave = false;
    Span span;
  };
  static bool leads_away(const Node& node);
  static bool leads_away(const Block& block);
  static bool leads_away(const WeaveEntry& entry);
  static const WeaveEntry* last_entry(const Weave& weave);
  void check_ends(const Weave& weave, bool is_nested);
  void check_end(const Weave& weave, size_t begin, size_t end, End end_of, bool is_nested);
  void report_end(const Weave& weave, const End& end, bool is_nested);

  // ---- build_expr.cpp
  void expression(const Expr& expr, Box& into, Weave& weave, Around around);
  void evaluated(const Expr& expr, Box& into, Weave& weave, Around around);
  void variable(const Expr& expr, Box& into, Weave& weave, Around around);
  void constant(const Constant& constant, Box& into, Weave& weave);
  void list_literal(const Expr& expr, Box& into);
  void operation(const Expr& expr, Box& into, Weave& weave);
  void increment(const Expr& expr, Box& into, Weave& weave, Around around);
  void call(const Expr& expr, Box& into, Weave& weave);
  bool call_built_in(const Expr& expr, Box& into, Weave& weave);
  void call_count(const Expr& expr, Box& into, Weave& weave);
  void call_arguments(const Expr& expr, size_t wanted, Box& into, Weave& weave);
  void call_list(const Expr& expr, const List& list, Box& into, Weave& weave);
  void target_value(const Expr& expr, Box& into, Weave& weave, Around around);
  static bool is_built_in(std::string_view name);

  // ---- jump.cpp
  void divert(const Node& node, const syntax::Divert& divert, Box& into, Weave& weave);
  Jump& new_jump(const Jump& what);
  Jump& jump(const Jump& what, Box& into);
  void bind_target(Jump& jump);
  void check_arguments(const Jump& jump);
  void check_argument(const Jump& jump, const syntax::Param& param, const Expr& arg);
  void arguments(const Jump& jump, Box& into);
  void finish_jumps();
  void finish_jump(Jump& jump);
  void finish_value(Jump& jump);

  // ---- finish.cpp
  void finish_reads();
  void finish_assignments();
  void finish_weaves();
  void finish_names();
  void finish_globals();
  void check_name(const Named& named);
  void name_taken(const Named& named, const char* by, Span there);

  // ---- small tools
  Piece& add(Box& into, Command command);
  Piece& add(Box& into, Native native);
  Piece& add(Box& into, const Item& item) { return draft_.add(into, item); }
  Piece& add_text(Box& into, std::string_view text);
  Piece& add_integer(Box& into, int32_t number);
  Piece& add_divert(Box& into, bool is_conditional = false);
  Piece& add_set(Box& into, std::string_view name, bool is_declaration);
  Piece& add_list(Box& into, std::span<const ListLiteralItem> items, const List* origin);
  std::string_view full_name(std::string_view list, std::string_view item);
  std::string_view kept_path(const std::vector<std::string>& path);
  Item item(ItemKind kind) const;
  void report(const void* source, Code code, Span span, std::vector<std::string> args = {});
  void report(const void* source, text::Diagnostic diagnostic);

  const syntax::Tree& tree_;
  const BuildOptions& options_;
  text::Diagnostics& diagnostics_;
  Draft draft_;
  Names names_;
  std::deque<Weave> weaves_;
  std::unordered_map<const Node*, Point*> labelled_;
  std::deque<Node> own_nodes_;  ///< the implicit end of the story
  std::vector<Jump*> jumps_;
  std::vector<Read> reads_;
  std::vector<Assignment> assignments_;
  std::vector<Global> globals_;
  std::vector<Named> named_;
  std::unordered_set<const void*> reported_, warned_;
  Span here_;  ///< of what is being made
  uint32_t depth_ = 0;
  bool is_in_constant_ = false;
};

/// "2 arguments", "1 argument", "no arguments".
std::string counted_arguments(size_t count);
/// `a.b`.
std::string dotted(const std::vector<std::string>& path);

}  // namespace dramaturg::containers
