// Containers while they grow: boxes of pieces with stable addresses, so that a divert can point at what it
// leads to long before anyone knows its path. `settle` then inlines the boxes that nothing can name, numbers
// the rest in preorder and turns pointers into targets. Knows nothing of knots, weaves or ink.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "containers/containers.hpp"

namespace dramaturg::containers {

struct Box;

/// One item. Where it leads is a box, or another piece, or nothing.
struct Piece {
  Item item;
  Box* box = nullptr;  ///< ItemKind::container: what it holds
  Box* to_box = nullptr;
  Piece* to_piece = nullptr;
  Box* holder = nullptr;  ///< settled: where it stands
  int32_t index = -1;
};

struct Box {
  std::string name;
  uint8_t flags = 0;
  bool is_knot = false;
  bool is_function = false;
  text::Span span;
  std::vector<Piece*> content;
  std::vector<Box*> named;  ///< reached by diverts alone
  ContainerId id;           ///< settled
};

class Draft {
 public:
  Box& new_box(text::Span span, std::string name = {});
  Piece& add(Box& into, Item item);
  Piece& prepend(Box& into, Item item);
  void add_box(Box& into, Box& inner);

  /// Everything below `root` as Containers. A box is inlined into its parent when neither it nor anything
  /// directly inside has a name. False: something is nested so deep that the written JSON would be deeper
  /// than `limit`, and `too_deep` says where.
  bool settle(Box& root, uint32_t limit, Containers& out, text::Span& too_deep);

 private:
  struct Settling;
  std::deque<Piece> pieces_;
  std::deque<Box> boxes_;
};

}  // namespace dramaturg::containers
