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

/// Which of `leads_` it is stands in the item's target until it is settled.
void Draft::lead(Piece& from, const Piece& to) {
  from.item.target.index = static_cast<int32_t>(leads_.size());
  leads_.push_back(&to);
}

int32_t Draft::add_literal(std::span<const ListLiteralItem> items,
                           std::span<const std::string_view> origins) {
  literals_.push_back({kept_.keep(items), kept_.keep(origins)});
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
  uint32_t limit;
  text::Span& too_deep;
  bool is_ok;
  const std::vector<const Piece*>& leads;
  struct ToBox {
    Item* item;
    const Box* box;
  };
  struct ToPiece {
    Item* item;
    const Piece* piece;
  };
  std::vector<ToBox> to_boxes{};  ///< what is not known before all boxes have numbers
  std::vector<ToPiece> to_pieces{};

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
      __builtin_prefetch(*at + 24);  // they were made in about this order, long ago
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
    made.name = box.name;
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
      *item = piece->item;
      piece->item.target = {box.id, next++};
      if (item->kind == ItemKind::container) {
        settle(*piece->to_box, box.id, piece->item.target.index, depth + 1);
        item->target.container = piece->to_box->id;
      } else if (piece->to_box != nullptr) {
        lead(*item, *piece->to_box);
      } else if (item->target.index >= 0) {
        lead(*item, *leads[static_cast<size_t>(item->target.index)]);
      }
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

  /// At once when it can be: it is near then.
  void lead(Item& item, const Box& box) {
    item.target.container = box.id;
    if (!box.id) to_boxes.push_back({&item, &box});
  }
  void lead(Item& item, const Piece& piece) {
    item.target = piece.item.target;
    if (!item.target.container) to_pieces.push_back({&item, &piece});
  }
  void settle_targets() {
    for (const auto& [item, box] : to_boxes) item->target.container = box->id;
    for (const auto& [item, piece] : to_pieces) item->target = piece->item.target;
  }
};

bool Draft::settle(Box& root, uint32_t limit, Containers& out, text::Span& too_deep) {
  out.memory = std::move(kept_);
  out.literals = std::move(literals_);
  out.all.reserve(boxes_);  // so that none of them moves
  Settling settling{out, limit, too_deep, true, leads_};
  settling.settle(root, ContainerId::none(), -1, 2);
  if (settling.is_ok) settling.settle_targets();
  return settling.is_ok;
}

}  // namespace dramaturg::containers
