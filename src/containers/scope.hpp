// The names of a story, as they are while it is compiled: its flows, labels, variables, lists, constants and
// externals; and the lookups that ink makes among them. Everything points into the Tree, which must outlive
// it. Leaves out what the names lead to in the compiled form (only a pointer to each box). Source: ink,
// ParsedHierarchy Path, FlowBase and Story.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "containers/draft.hpp"
#include "syntax/tree.hpp"

namespace dramaturg::containers {

struct Weave;
struct Scope;

/// A choice or gather.
struct Point {
  const syntax::Node* node = nullptr;
  std::string_view label;  ///< empty: none
  text::Span span;         ///< of the label if there is one
  bool is_choice = false;
  int depth = 1;
  Weave* weave = nullptr;  ///< where it stands, and at which entry
  size_t entry = 0;
  Box* box = nullptr;  ///< a choice: what follows it; a gather: itself
};

/// VAR, LIST, `~ temp`.
struct Variable {
  text::Span span;
  bool is_global = false;
  bool is_list = false;
};

enum class Level : uint8_t { story, knot, stitch, label };

/// A flow: the story, a knot or a stitch.
struct Scope {
  const syntax::Flow* flow = nullptr;
  Scope* parent = nullptr;
  Level level = Level::story;
  std::vector<Scope*> inner;
  std::unordered_map<std::string_view, Scope*> inner_by_name;  ///< the last of equals
  std::unordered_map<std::string_view, Point*> points;         ///< labels of its weave, however deep
  std::unordered_map<std::string_view, Variable> variables;    ///< grows while containers are made
  Weave* weave = nullptr;                                      ///< none: no content before the first stitch
  Box* box = nullptr;
  const syntax::Node* found_return = nullptr;  ///< a `~ return` where none may be

  bool is_function() const { return flow->is_function; }
};

/// What a path leads to; neither: nowhere.
struct Place {
  Scope* scope = nullptr;
  Point* point = nullptr;
  explicit operator bool() const { return scope != nullptr || point != nullptr; }
  Box* box() const { return scope != nullptr ? scope->box : point != nullptr ? point->box : nullptr; }
  friend bool operator==(const Place&, const Place&) = default;
};

struct ListItemSymbol {
  std::string_view name;
  int32_t value = 0;
  bool is_initial = false;
  text::Span span;
};
struct List {
  std::string_view name;
  text::Span span;
  const syntax::ListDeclaration* declaration = nullptr;
  std::vector<ListItemSymbol> items;
  const ListItemSymbol* find(std::string_view item) const;
};
struct ListItemPlace {
  const List* list = nullptr;
  const ListItemSymbol* item = nullptr;
  const List* other = nullptr;  ///< a second list with an item of that name
};
struct Constant {
  const syntax::Expr* value = nullptr;
  text::Span span;
  Scope* scope = nullptr;
};
struct External {
  const syntax::ExternalDeclaration* declaration = nullptr;
  text::Span span;
};

/// How a name is bound where it is used.
struct Binding {
  bool is_found = false;
  bool is_global = false;
  const syntax::Param* param = nullptr;
};

enum class NameKind : uint8_t { target, function, variable, list_item };

class Names {
 public:
  Scope* story = nullptr;
  std::unordered_map<std::string_view, Constant> constants;
  std::unordered_map<std::string_view, External> externals;

  Scope& add_scope(const syntax::Flow& flow, Scope* parent, Level level);
  void add_list(std::string_view name, text::Span span, const syntax::ListDeclaration& declaration);
  const List* list(std::string_view name) const;
  /// Items of that name in any list.
  ListItemPlace list_item(std::string_view item) const;
  ListItemPlace list_item(std::string_view list, std::string_view item) const;

  /// Where a path leads, said by something in the weave of `scope`, or (not `is_inside`) by the header of
  /// `scope` itself.
  Place resolve(const std::vector<std::string>& path, const Scope& scope, bool is_inside) const;
  Place resolve(std::string_view name, const Scope& scope, bool is_inside) const;
  Place knot(std::string_view name) const;
  /// A label, stitch or knot of that name at or just below `scope`.
  Place near(Scope& scope, std::string_view name) const { return child(scope, name, std::nullopt, false); }
  Binding bind(std::string_view name, const Scope& scope) const;

  /// The name most like `name` among those of its kind; empty: none is like it. Cost O(all names), so it is
  /// made a limited number of times.
  std::string nearest(std::string_view name, NameKind kind, const Scope& scope);

 private:
  Place child(Scope& scope, std::string_view name, std::optional<Level> level, bool is_deep) const;
  Place deep_child(Scope& scope, std::string_view name) const;

  std::deque<Scope> scopes_;
  std::deque<List> lists_;
  std::unordered_map<std::string_view, const List*> lists_by_name_;
  std::unordered_map<std::string_view, std::vector<std::pair<const List*, size_t>>> items_;
  int searches_ = 0;
};

}  // namespace dramaturg::containers
