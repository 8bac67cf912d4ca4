// Containers while they grow: boxes of pieces with stable addresses, so that a divert can point at what it
// leads to long before anyone knows its path. `settle` then inlines the boxes that nothing can name, numbers
// the rest in preorder and turns pointers into targets. Boxes and pieces lie in an arena and are chained, so
// that making one costs a few stores. Knows nothing of knots, weaves or ink.
#pragma once

#include <string_view>

#include "base/arena.hpp"
#include "containers/containers.hpp"

namespace dramaturg::containers {

struct Box;

/// One item. Its texts outlive the draft: they are constants, or were kept by it. A cache line long, since
/// most of the time of a long story goes into fetching these.
struct alignas(64) Piece {
  Item item;              ///< `target`: once settled, where the piece itself stands
  Piece* next = nullptr;  ///< in the box that holds it
  Box* to_box = nullptr;  ///< where it leads; ItemKind::container: what it holds
};
static_assert(sizeof(Piece) == 64);

struct Box {
  std::string_view name;
  uint8_t flags = 0;
  bool is_knot = false;
  bool is_function = false;
  text::Span span;
  Piece *first = nullptr, *last = nullptr;            ///< content
  Box *first_named = nullptr, *last_named = nullptr;  ///< reached by diverts alone
  Box* next_named = nullptr;                          ///< beside it in its parent
  ContainerId id;                                     ///< settled
};

class Draft {
 public:
  /// `name` must outlive the draft, as every text in an item must: `keep` sees to that.
  Box& new_box(text::Span span, std::string_view name = {});
  Piece& add(Box& into, const Item& item);
  Piece& prepend(Box& into, const Item& item);
  void add_box(Box& into, Box& inner);
  void add_named(Box& into, Box& inner);
  /// `from` leads to where `to` stands.
  void lead(Piece& from, const Piece& to);
  /// As long as the Containers that are made of this.
  std::string_view keep(std::string_view text) { return kept_.keep(text); }
  /// For an item's `number`.
  int32_t add_literal(std::span<const ListLiteralItem> items, std::span<const std::string_view> origins);
  /// `c-12`.
  std::string_view numbered(std::string_view prefix, int number);
  /// For what is needed until then alone.
  base::Arena& memory() { return memory_; }

  /// Everything below `root` as Containers. A box is inlined into its parent when neither it nor anything
  /// directly inside has a name. False: something is nested so deep that the written JSON would be deeper
  /// than `limit`, and `too_deep` says where.
  bool settle(Box& root, uint32_t limit, Containers& out, text::Span& too_deep);

 private:
  struct Settling;
  base::Arena memory_, kept_;
  std::vector<ListLiteral> literals_;
  std::vector<const Piece*> leads_;
  size_t boxes_ = 0;
};

}  // namespace dramaturg::containers
