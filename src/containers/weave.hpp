// A weave: the content of a flow, branch or sequence element, nested by the depth of its bullets, and the
// loose ends it has when its containers are made. `weave.cpp` (of the Builder) makes the containers. Source:
// ink, ParsedHierarchy Weave.
#pragma once

#include <vector>

#include "containers/scope.hpp"

namespace dramaturg::containers {

/// One thing in a weave, in source order: plain content, a choice or gather, or a deeper weave.
struct WeaveEntry {
  const syntax::Node* node = nullptr;  ///< content; also that of `point`
  Point* point = nullptr;
  Weave* inner = nullptr;
};

struct Weave {
  Scope* scope = nullptr;
  Weave* parent = nullptr;  ///< none: the weave of a flow
  /// The sequence or conditional that stands between this weave and its parent; none: it is nested by
  /// bullets.
  const syntax::Node* seal = nullptr;
  int depth = 1;  ///< bullets of its own choices and gathers
  text::Span span;
  std::vector<WeaveEntry> entries;

  // While its containers are made:
  Box* box = nullptr;      ///< the whole weave
  Box* current = nullptr;  ///< where content goes: `box`, or the latest gather
  Point* previous = nullptr;
  bool adds_to_previous = false;  ///< content goes into the latest choice
  bool has_choice_since_gather = false;
  int gather_count = 0, choice_count = 0;
  std::vector<Point*> loose_ends;
};

}  // namespace dramaturg::containers
