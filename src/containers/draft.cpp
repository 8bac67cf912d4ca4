// Boxes → Containers. Two passes: number what stands, then write targets down.
// Source of the inlining rule: ink, Story.TryFlattenContainer.
#include "containers/draft.hpp"

#include <utility>

namespace dramaturg::containers {

Box& Draft::new_box(text::Span span, std::string name) {
  Box& box = boxes_.emplace_back();
  box.span = span;
  box.name = std::move(name);
  return box;
}

Piece& Draft::add(Box& into, Item item) {
  Piece& piece = pieces_.emplace_back();
  piece.item = std::move(item);
  into.content.push_back(&piece);
  return piece;
}

Piece& Draft::prepend(Box& into, Item item) {
  Piece& piece = add(into, std::move(item));
  into.content.pop_back();
  into.content.insert(into.content.begin(), &piece);
  return piece;
}

void Draft::add_box(Box& into, Box& inner) {
  Item item;
  item.kind = ItemKind::container;
  item.span = inner.span;
  add(into, std::move(item)).box = &inner;
}

struct Draft::Settling {
  Containers& out;
  uint32_t limit;
  text::Span& too_deep;
  std::vector<Box*> boxes;  ///< by id
  bool is_ok = true;

  static bool can_inline(const Box& box) {
    if (!box.name.empty() || !box.named.empty()) return false;
    for (const Piece* piece : box.content) {
      if (piece->box != nullptr && !piece->box->name.empty()) return false;
    }
    return true;
  }

  void inline_into(std::vector<Piece*>& content, const Box& box) {
    for (Piece* piece : box.content) {
      if (piece->box != nullptr && can_inline(*piece->box)) {
        inline_into(content, *piece->box);
      } else {
        content.push_back(piece);
      }
    }
  }

  /// `depth` counts brackets and braces around the box in JSON.
  void number(Box& box, ContainerId parent, int32_t index, uint32_t depth) {
    if (depth > limit) {
      if (is_ok) too_deep = box.span;
      is_ok = false;
      return;
    }
    std::vector<Piece*> content;
    inline_into(content, box);
    box.content = std::move(content);
    box.id = ContainerId{static_cast<uint32_t>(boxes.size())};
    boxes.push_back(&box);
    Container& made = out.all.emplace_back();
    made.name = box.name;
    made.flags = box.flags == count_flags::start_only ? 0 : box.flags;
    made.parent = parent;
    made.index_in_parent = index;
    made.span = box.span;
    made.is_knot = box.is_knot;
    made.is_function = box.is_function;
    for (size_t i = 0; i < box.content.size(); ++i) {
      Piece& piece = *box.content[i];
      piece.holder = &box;
      piece.index = static_cast<int32_t>(i);
      if (piece.box != nullptr) number(*piece.box, box.id, piece.index, depth + 1);
    }
    for (Box* named : box.named) number(*named, box.id, -1, depth + 2);
    out.at(box.id).subtree_end = ContainerId{static_cast<uint32_t>(boxes.size())};
  }

  void write_items() {
    for (Box* box : boxes) {
      Container& made = out.at(box->id);
      for (const Box* named : box->named) made.named_only.push_back(named->id);
      made.content.reserve(box->content.size());
      for (Piece* piece : box->content) {
        Item& item = piece->item;
        if (piece->box != nullptr) item.container = piece->box->id;
        if (piece->to_box != nullptr) item.target = {piece->to_box->id, -1, {}};
        if (piece->to_piece != nullptr && piece->to_piece->holder != nullptr) {
          item.target = {piece->to_piece->holder->id, piece->to_piece->index, {}};
        }
        made.content.push_back(std::move(item));
      }
    }
  }
};

bool Draft::settle(Box& root, uint32_t limit, Containers& out, text::Span& too_deep) {
  Settling settling{out, limit, too_deep, {}};
  settling.number(root, ContainerId::none(), -1, 2);
  if (settling.is_ok) settling.write_items();
  return settling.is_ok;
}

}  // namespace dramaturg::containers
