// Boxes → Containers. One walk writes down everything but targets, which are filled in when every box has its
// number.
// Source of the inlining rule: ink, Story.TryFlattenContainer.
#include "containers/draft.hpp"

#include <charconv>
#include <cstring>

namespace dramaturg::containers {

Box& Draft::new_box(text::Span span, std::string_view name) {
  Box& box = memory_.make<Box>();
  box.span = span;
  box.name = name;
  ++boxes_;
  return box;
}

Piece& Draft::add(Box& into, const Item& item) {
  Piece& piece = memory_.make<Piece>(item);
  (into.last != nullptr ? into.last->next : into.first) = &piece;
  into.last = &piece;
  return piece;
}

Piece& Draft::prepend(Box& into, const Item& item) {
  Piece& piece = memory_.make<Piece>(item, into.first);
  into.first = &piece;
  if (into.last == nullptr) into.last = &piece;
  return piece;
}

void Draft::add_box(Box& into, Box& inner) {
  Item item;
  item.kind = ItemKind::container;
  item.span = inner.span;
  add(into, item).to_box = &inner;
}

void Draft::add_named(Box& into, Box& inner) {
  (into.last_named != nullptr ? into.last_named->next_named : into.first_named) = &inner;
  into.last_named = &inner;
}

int32_t Draft::add_literal(std::span<const ListLiteralItem> items,
                           std::span<const std::string_view> origins) {
  literals_.push_back({memory_.keep(items), memory_.keep(origins)});
  return static_cast<int32_t>(literals_.size() - 1);
}

std::string_view Draft::numbered(std::string_view prefix, int number) {
  char text[16];
  std::memcpy(text, prefix.data(), prefix.size());
  const char* end = std::to_chars(text + prefix.size(), text + sizeof text, number).ptr;
  return keep({text, static_cast<size_t>(end - text)});
}

struct Draft::Settling {
  Containers& out;
  const std::vector<ListLiteral>& literals;
  uint32_t limit;
  text::Span& too_deep;
  bool is_ok = true;
  struct Leading {
    Item* item;
    const Piece* piece;
  };
  std::vector<Leading> leading{};  ///< items whose target is known when all boxes have numbers

  static const Box* held(const Piece& piece) {
    return piece.item.kind == ItemKind::container ? piece.to_box : nullptr;
  }

  static bool can_inline(const Box& box) {
    if (!box.name.empty() || box.first_named != nullptr) return false;
    for (const Piece* piece = box.first; piece != nullptr; piece = piece->next) {
      if (const Box* inner = held(*piece); inner != nullptr && !inner->name.empty()) return false;
    }
    return true;
  }

  /// Puts what can be inlined in place, and again what stood in it; returns how many pieces that makes.
  static uint32_t inline_in(Box& box) {
    uint32_t count = 0;
    for (Piece** at = &box.first; *at != nullptr;) {
      const Box* inner = held(**at);
      if (inner == nullptr || !can_inline(*inner)) {
        at = &(*at)->next;
        ++count;
      } else if (inner->first == nullptr) {
        *at = (*at)->next;
      } else {
        inner->last->next = (*at)->next;
        *at = inner->first;
      }
    }
    return count;
  }

  /// `depth` counts brackets and braces around the box in JSON.
  void settle(Box& box, ContainerId parent, int32_t index, uint32_t depth) {
    if (depth > limit) {
      if (is_ok) too_deep = box.span;
      is_ok = false;
      return;
    }
    box.id = ContainerId{static_cast<uint32_t>(out.all.size())};
    Container& made = out.all.emplace_back();
    made.name = out.memory.keep(box.name);
    made.flags = box.flags == count_flags::start_only ? 0 : box.flags;
    made.parent = parent;
    made.index_in_parent = index;
    made.content = out.memory.row<Item>(inline_in(box));
    made.span = box.span;
    made.is_knot = box.is_knot;
    made.is_function = box.is_function;
    Item* item = made.content.data();
    int32_t next = 0;
    for (Piece* piece = box.first; piece != nullptr; piece = piece->next, ++item) {
      piece->holder = &box;
      piece->index = next++;
      settle_item(*item, *piece, depth);
    }
    size_t named_count = 0;
    for (Box* named = box.first_named; named != nullptr; named = named->next_named, ++named_count)
      settle(*named, box.id, -1, depth + 2);
    const std::span<ContainerId> named_only = out.memory.row<ContainerId>(named_count);
    size_t i = 0;
    for (Box* named = box.first_named; named != nullptr; named = named->next_named)
      named_only[i++] = named->id;
    out.at(box.id).named_only = named_only;
    out.at(box.id).subtree_end = ContainerId{static_cast<uint32_t>(out.all.size())};
  }

  void settle_item(Item& item, Piece& piece, uint32_t depth) {
    item = piece.item;
    item.text = out.memory.keep(item.text);
    if (item.kind == ItemKind::container) {
      settle(*piece.to_box, piece.holder->id, piece.index, depth + 1);
      item.container = piece.to_box->id;
    } else if (piece.to_box != nullptr || piece.to_piece != nullptr) {
      leading.push_back({&item, &piece});
    } else if (item.kind == ItemKind::list) {
      item.number = kept(literals[static_cast<size_t>(item.number)]);
    }
  }

  int32_t kept(const ListLiteral& literal) {
    std::vector<ListLiteralItem> items(literal.items.begin(), literal.items.end());
    for (ListLiteralItem& item : items) item.full_name = out.memory.keep(item.full_name);
    std::vector<std::string_view> origins;
    for (const std::string_view origin : literal.origins) origins.push_back(out.memory.keep(origin));
    out.literals.push_back({out.memory.keep(std::span<const ListLiteralItem>(items)),
                            out.memory.keep(std::span<const std::string_view>(origins))});
    return static_cast<int32_t>(out.literals.size() - 1);
  }

  void settle_targets() {
    for (const auto& [item, piece] : leading) {
      if (piece->to_box != nullptr) item->target = {piece->to_box->id, -1};
      if (piece->to_piece != nullptr && piece->to_piece->holder != nullptr)
        item->target = {piece->to_piece->holder->id, piece->to_piece->index};
    }
  }
};

bool Draft::settle(Box& root, uint32_t limit, Containers& out, text::Span& too_deep) {
  Settling settling{out, literals_, limit, too_deep};
  out.all.reserve(boxes_);  // so that none of them moves
  settling.settle(root, ContainerId::none(), -1, 2);
  if (settling.is_ok) settling.settle_targets();
  return settling.is_ok;
}

}  // namespace dramaturg::containers
