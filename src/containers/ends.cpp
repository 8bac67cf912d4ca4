// Warns where the flow runs out: every loose end that no gather took, and content without any weaving, must
// divert somewhere. Any divert that does not come back counts, wherever in the content it stands.
#include "containers/builder.hpp"

namespace dramaturg::containers {

namespace {

bool is_declaration(const WeaveEntry& entry) {
  return entry.node != nullptr &&
         (entry.node->is<syntax::GlobalDeclaration>() || entry.node->is<syntax::ConstDeclaration>() ||
          entry.node->is<syntax::ListDeclaration>());
}

bool is_note(const Node* node) { return node != nullptr && node->is<syntax::AuthorNote>(); }

/// Choices directly in a conditional's branches, or deeper.
size_t count_choices(const Block& block) {
  size_t count = 0;
  for (const Node& node : block) {
    if (node.is<syntax::Choice>()) ++count;
    if (const auto* conditional = node.as<syntax::Conditional>()) {
      for (const syntax::Branch& branch : conditional->branches) count += count_choices(branch.body);
    }
    if (const auto* sequence = node.as<syntax::Sequence>()) {
      for (const Block& element : sequence->elements) count += count_choices(element);
    }
  }
  return count;
}

}  // namespace

bool Builder::leads_away(const Node& node) {
  if (const auto* divert = node.as<syntax::Divert>()) {
    return !divert->is_thread && !divert->is_tunnel;
  }
  if (node.is<syntax::TunnelReturn>()) return true;
  if (const auto* sequence = node.as<syntax::Sequence>()) {
    for (const Block& element : sequence->elements) {
      if (leads_away(element)) return true;
    }
  } else if (const auto* conditional = node.as<syntax::Conditional>()) {
    for (const syntax::Branch& branch : conditional->branches) {
      if (leads_away(branch.body)) return true;
    }
  } else if (const auto* choice = node.as<syntax::Choice>()) {
    return leads_away(choice->start) || leads_away(choice->choice_only) || leads_away(choice->inner);
  } else if (const auto* included = node.as<syntax::Included>()) {
    return leads_away(included->body);
  }
  return false;
}

bool Builder::leads_away(const Block& block) {
  for (const Node& node : block) {
    if (leads_away(node)) return true;
  }
  return false;
}

bool Builder::leads_away(const WeaveEntry& entry) {
  if (entry.node != nullptr) return leads_away(*entry.node);
  for (const WeaveEntry& inner : entry.inner->entries) {
    if (leads_away(inner)) return true;
  }
  return false;
}

const WeaveEntry* Builder::last_entry(const Weave& weave) {
  const WeaveEntry* last = nullptr;
  for (size_t i = weave.entries.size(); i-- > 0;) {
    last = &weave.entries[i];
    const bool is_newline = last->node != nullptr && last->node->is<syntax::Newline>();
    if (!is_newline && !is_declaration(*last)) break;
  }
  return last != nullptr && last->inner != nullptr ? last_entry(*last->inner) : last;
}

void Builder::check_ends(const Weave& weave, bool is_nested) {
  // An author who ends with a note to himself knows that this is not finished.
  const WeaveEntry* last = last_entry(weave);
  if (last != nullptr && is_note(last->node)) return;
  for (const Point* point : weave.loose_ends) {
    const auto& entries = point->weave->entries;
    size_t end = point->entry + 1;
    while (end < entries.size() && entries[end].point == nullptr && entries[end].inner == nullptr) ++end;
    const End end_of{point->node, point->weave, true, point->node->span};
    check_end(*point->weave, point->entry, end, end_of, is_nested);
  }
  if (!weave.loose_ends.empty()) return;
  for (const WeaveEntry& entry : weave.entries) {
    if (entry.point != nullptr && entry.point->is_choice) return;
    if (entry.node != nullptr && entry.node->is<syntax::Divert>()) return;
  }
  check_end(weave, 0, weave.entries.size(), {nullptr, &weave, false, weave.span}, is_nested);
}

/// Entries [begin, end) of the weave are all that is left of the flow.
void Builder::check_end(const Weave& weave, size_t begin, size_t end, End end_of, bool is_nested) {
  const bool is_point = end_of.node != nullptr;
  for (size_t i = begin; i < end; ++i) {
    const WeaveEntry& entry = weave.entries[i];
    if (is_point && is_declaration(entry)) continue;
    if (leads_away(entry)) return;
    if (i == begin && is_point) continue;
    const Span span = entry.node != nullptr ? entry.node->span : entry.inner->span;
    end_of = {entry.node, &weave, true, span};
  }
  if (!is_note(end_of.node)) report_end(weave, end_of, is_nested);
}

void Builder::report_end(const Weave& weave, const End& end, bool is_nested) {
  const void* source = end.node != nullptr ? static_cast<const void*>(end.node) : end.weave;
  if (is_nested) {
    const Weave* at = &weave;
    while (at->seal == nullptr) at = at->parent;
    size_t choices = 0;
    if (const auto* conditional = at->seal->as<syntax::Conditional>()) {
      for (const syntax::Branch& branch : conditional->branches) choices += count_choices(branch.body);
    }
    const Code code = choices == 1 ? Code::loose_choice_with_condition : Code::loose_choice_in_braces;
    return report(source, code, end.span);
  }
  const Scope& scope = *weave.scope;
  if (const auto* tunnel = end.node != nullptr ? end.node->as<syntax::Divert>() : nullptr) {
    if (tunnel->is_tunnel) {
      return report(source, Code::loose_end_after_tunnel, end.span, {dotted(tunnel->path)});
    }
  }
  if (end.stands_in_weave && end.weave == scope.weave && !scope.inner.empty()) {
    return report(source, Code::loose_end_before_stitch, end.span, {scope.inner.front()->flow->name});
  }
  report(source, Code::loose_end, end.span);
}

}  // namespace dramaturg::containers
