// Weave → boxes. Content goes into the latest gather, or into the choice it follows. A choice or gather that
// nothing follows is a loose end: the next gather of its level takes it, or that of a level further out.
// Where the reference and its port differ (a gather that deeper choices follow, then a choice of its own
// level), this is the reference.
#include <algorithm>

#include "containers/builder.hpp"

namespace dramaturg::containers {

namespace {

void drop(std::vector<Point*>& ends, const Point* point) {
  // Nearly always the last one.
  for (size_t i = ends.size(); i-- > 0;) {
    if (ends[i] != point) continue;
    ends.erase(ends.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

}  // namespace

Box& Builder::make_weave(Weave& weave) {
  weave.box = &draft_.new_box(weave.span);
  weave.current = weave.box;
  if (depth_ >= build_depth_limit) {
    report(&weave, Code::nested_too_deep, weave.span, {std::to_string(build_depth_limit)});
    return *weave.box;
  }
  ++depth_;
  for (WeaveEntry& entry : weave.entries) {
    if (entry.inner != nullptr) {
      add_inner(weave, *entry.inner);
    } else if (entry.point == nullptr) {
      add_content(weave, *entry.node);
    } else {
      if (entry.point->is_choice) {
        add_choice(weave, *entry.point);
      } else {
        add_gather(weave, *entry.point);
      }
      weave.adds_to_previous = entry.point->is_choice;
      weave.loose_ends.push_back(entry.point);
      weave.previous = entry.point;
    }
  }
  --depth_;
  pass_loose_ends(weave);
  return *weave.box;
}

void Builder::add_content(Weave& weave, const Node& what) {
  Box& into = weave.adds_to_previous ? *weave.previous->box : *weave.current;
  node(what, into, weave);
}

void Builder::add_inner(Weave& weave, Weave& inner) {
  Box& made = make_weave(inner);
  draft_.add_box(weave.adds_to_previous ? *weave.previous->box : *weave.current, made);
  // What is nested under a choice or gather follows it, so it is no loose end.
  if (weave.previous == nullptr) return;
  drop(weave.loose_ends, weave.previous);
  weave.adds_to_previous = false;
}

void Builder::add_gather(Weave& weave, Point& point) {
  here_ = point.node->span;
  Box& box = draft_.new_box(point.span, draft_.keep(point.label));
  point.box = &box;
  box.flags = count_flags::start_only | (options_.count_all_visits ? count_flags::visits : 0);
  if (box.name.empty()) box.name = draft_.numbered("g-", weave.gather_count++);
  if (weave.has_choice_since_gather) {
    draft_.add_named(*weave.box, box);
  } else {
    draft_.add_box(*weave.current, box);
  }
  weave.has_choice_since_gather = false;
  for (const Point* end : weave.loose_ends) {
    // Gathers of one level run into each other by themselves.
    if (!end->is_choice && end->depth == point.depth) continue;
    here_ = end->node->span;
    add_divert(*end->box).to_box = &box;
  }
  weave.loose_ends.clear();
  weave.current = &box;
}

void Builder::add_choice(Weave& weave, Point& point) {
  // A gather that holds choices is no loose end.
  if (weave.previous != nullptr && !weave.previous->is_choice) drop(weave.loose_ends, weave.previous);
  const Span span = point.node->span;
  here_ = span;
  Box& outer = draft_.new_box(span);
  Box& inner = draft_.new_box(point.span, draft_.numbered("c-", weave.choice_count));
  point.box = &inner;
  choice(*point.node, *point.node->as<syntax::Choice>(), outer, inner, weave);
  draft_.add_box(*weave.current, outer);
  draft_.add_named(*weave.current, inner);
  ++weave.choice_count;
  weave.has_choice_since_gather = true;
}

/// The start text stands once, as `s`, and is entered from two places: when the choice is offered and when it
/// is taken. `$r` holds where to go back to.
void Builder::choice(const Node& node, const syntax::Choice& choice, Box& outer, Box& inner, Weave& weave) {
  const bool has_evaluation = choice.has_start || choice.has_choice_only || !choice.conditions.empty();
  const Span span = node.span;
  Box* start = nullptr;
  int flags = choice.is_sticky ? 0 : choice_flags::once_only;
  if (choice.is_invisible_default) flags |= choice_flags::is_invisible_default;
  const auto enter_start = [&](Box& from, const char* label, bool ends_evaluation) {
    Box& back = draft_.new_box(span, label);
    add(from, item(ItemKind::divert_value)).to_box = &back;
    if (ends_evaluation) add(from, Command::eval_end);
    add_set(from, "$r", true);
    if (!ends_evaluation) add(from, Command::begin_string);
    add_divert(from).to_box = start;
    draft_.add_box(from, back);
  };
  if (has_evaluation) add(outer, Command::eval_start);
  if (choice.has_start) {
    start = &draft_.new_box(span, "s");
    enter_start(outer, "$r1", false);
    content(choice.start, *start, weave);
    here_ = span;
    Item back = item(ItemKind::divert);
    back.is_variable = true;
    back.text = "$r";
    add(*start, back);
    draft_.add_named(outer, *start);
    add(outer, Command::end_string);
    flags |= choice_flags::has_start;
  }
  if (choice.has_choice_only) {
    add(outer, Command::begin_string);
    content(choice.choice_only, outer, weave);
    here_ = span;
    add(outer, Command::end_string);
    flags |= choice_flags::has_choice_only;
  }
  for (size_t i = 0; i < choice.conditions.size(); ++i) {
    expression(choice.conditions[i], outer, weave, Around::misuse);
    here_ = span;
    if (i > 0) add(outer, Native::logical_and);
    flags |= choice_flags::has_condition;
  }
  if (has_evaluation) add(outer, Command::eval_end);
  Item offer = item(ItemKind::choice);
  offer.number = flags;
  add(outer, offer).to_box = &inner;

  inner.flags = count_flags::start_only;
  if (!choice.is_sticky || options_.count_all_visits) inner.flags |= count_flags::visits;
  if (choice.has_start) {
    add(inner, Command::eval_start);
    enter_start(inner, "$r2", true);
  }
  content(choice.inner, inner, weave);
}

/// Inside a sequence or conditional, choices must be diverted by the author; only gathers may be taken by
/// what stands around it.
void Builder::pass_loose_ends(Weave& weave) {
  Weave *joined = nullptr, *outside = nullptr;
  bool is_sealed = false;
  for (Weave* at = &weave; at->parent != nullptr; at = at->parent) {
    is_sealed = is_sealed || at->seal != nullptr;
    Weave*& found = is_sealed ? outside : joined;
    if (found == nullptr) found = at->parent;
  }
  if (joined == nullptr && outside == nullptr) return;
  std::vector<Point*> kept;
  for (size_t i = weave.loose_ends.size(); i-- > 0;) {
    Point* end = weave.loose_ends[i];
    Weave* taker = joined;
    if (taker == nullptr && !end->is_choice) taker = outside;
    if (taker != nullptr) {
      taker->loose_ends.push_back(end);
    } else {
      kept.push_back(end);
    }
  }
  std::reverse(kept.begin(), kept.end());
  weave.loose_ends = std::move(kept);
}

}  // namespace dramaturg::containers
