// Names → what they mean, by ink's rules: first inside, then upwards flow by flow; only a knot is searched in
// depth, and the flow that asks for itself.
#include <algorithm>

#include "containers/scope.hpp"

namespace dramaturg::containers {

const ListItemSymbol* List::find(std::string_view item) const {
  // The last of equals is meant, as in the reference; a list that has equals is reported anyway.
  for (size_t i = items.size(); i-- > 0;) {
    if (items[i].name == item) return &items[i];
  }
  return nullptr;
}

Scope& Names::add_scope(const syntax::Flow& flow, Scope* parent, Level level) {
  Scope& scope = scopes_.emplace_back();
  scope.flow = &flow;
  scope.parent = parent;
  scope.level = level;
  if (parent == nullptr) {
    story = &scope;
  } else {
    parent->inner.push_back(&scope);
    parent->inner_by_name[flow.name] = &scope;
  }
  return scope;
}

void Names::add_list(std::string_view name, text::Span span, const syntax::ListDeclaration& declaration) {
  List& list = lists_.emplace_back(List{name, span, &declaration, {}});
  int64_t value = 1;
  for (const syntax::ListItem& item : declaration.items) {
    if (item.value) value = *item.value;
    list.items.push_back({item.name, static_cast<int32_t>(value), item.is_initial, item.span});
    ++value;
  }
  lists_by_name_[name] = &list;
  for (size_t i = 0; i < list.items.size(); ++i) {
    auto& places = items_[list.items[i].name];
    if (places.empty() || places.back().first != &list) places.emplace_back(&list, i);
  }
}

const List* Names::list(std::string_view name) const {
  const auto found = lists_by_name_.find(name);
  return found == lists_by_name_.end() ? nullptr : found->second;
}

ListItemPlace Names::list_item(std::string_view list_name, std::string_view item) const {
  const List* found = list(list_name);
  return found == nullptr ? ListItemPlace{} : ListItemPlace{found, found->find(item), nullptr};
}

ListItemPlace Names::list_item(std::string_view item) const {
  ListItemPlace out;
  const auto found = items_.find(item);
  if (found == items_.end()) return out;
  for (const auto& [list, index] : found->second) {
    // A list that was declared again under the same name no longer counts.
    if (lists_by_name_.at(list->name) != list) continue;
    if (out.list == nullptr) {
      out = {list, list->find(item), nullptr};
    } else if (out.other == nullptr) {
      out.other = list;
    }
  }
  return out;
}

Place Names::child(Scope& scope, std::string_view name, std::optional<Level> level, bool is_deep) const {
  if ((!level || *level == scope.level) && scope.level != Level::story && scope.flow->name == name) {
    return {&scope, nullptr};
  }
  if (!level || *level == Level::label) {
    const auto point = scope.points.find(name);
    if (point != scope.points.end()) return {nullptr, point->second};
    if (level) return is_deep ? deep_child(scope, name) : Place{};
  }
  if (level && *level < scope.level) return {};
  const auto inner = scope.inner_by_name.find(name);
  if (inner != scope.inner_by_name.end() && (!level || *level == inner->second->level)) {
    return {inner->second, nullptr};
  }
  return is_deep ? deep_child(scope, name) : Place{};
}

Place Names::deep_child(Scope& scope, std::string_view name) const {
  const auto point = scope.points.find(name);
  if (point != scope.points.end()) return {nullptr, point->second};
  for (Scope* inner : scope.inner) {
    if (const Place found = child(*inner, name, std::nullopt, true)) return found;
  }
  return {};
}

Place Names::resolve(std::string_view name, const Scope& scope, bool is_inside) const {
  Place found;
  // What stands in a weave sees the labels of that weave before anything else.
  if (is_inside) {
    const auto point = scope.points.find(name);
    if (point != scope.points.end()) found.point = point->second;
  }
  for (Scope* at = const_cast<Scope*>(&scope); !found && at != nullptr; at = at->parent) {
    const bool is_deep = at->level == Level::knot || (at == &scope && !is_inside);
    found = child(*at, name, std::nullopt, is_deep);
  }
  return found;
}

Place Names::resolve(const std::vector<std::string>& path, const Scope& scope, bool is_inside) const {
  if (path.empty()) return {};
  Place found = resolve(path[0], scope, is_inside);
  for (size_t i = 1; found && i < path.size(); ++i) {
    if (found.scope == nullptr) return {};  // nothing stands below a label
    const Level next = static_cast<Level>(static_cast<int>(found.scope->level) + 1);
    found = child(*found.scope, path[i], next, found.scope->level == Level::knot);
  }
  return found;
}

Place Names::knot(std::string_view name) const {
  const auto found = story->inner_by_name.find(name);
  return found == story->inner_by_name.end() ? Place{} : Place{found->second, nullptr};
}

Binding Names::bind(std::string_view name, const Scope& scope) const {
  for (const syntax::Param& param : scope.flow->params) {
    if (param.name == name) return {true, false, &param};
  }
  if (&scope != story && scope.variables.contains(name)) return {true, false, nullptr};
  if (story->variables.contains(name)) return {true, true, nullptr};
  return {};
}

namespace {

/// Levenshtein 1966; gives up above `limit`. Names are short, so a row on the stack is enough.
size_t distance(std::string_view a, std::string_view b, size_t limit) {
  constexpr size_t longest = 64;
  if (a.size() > longest || b.size() > longest) return limit + 1;
  const size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit) return limit + 1;
  size_t row[longest + 1];
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t above = row[j];
      const bool is_same = a[i - 1] == b[j - 1];
      row[j] = is_same ? diagonal : 1 + std::min({diagonal, above, row[j - 1]});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string Names::nearest(std::string_view name, NameKind kind, const Scope& scope) {
  constexpr int search_limit = 100;
  if (++searches_ > search_limit) return {};
  const size_t limit = name.size() < 4 ? 1 : name.size() < 8 ? 2 : 3;
  size_t best = limit + 1;
  std::string_view found;
  // Maps have no order of their own: of equally near names the first by alphabet, so that runs agree.
  const auto offer = [&](std::string_view candidate) {
    size_t far = distance(name, candidate, limit);
    if (name.size() >= 4 && candidate.size() > name.size() && candidate.starts_with(name))
      far = std::min(far, limit);  // a name cut short
    if (candidate == name || candidate.empty() || far > best || far >= name.size()) return;
    if (far < best || candidate < found) found = candidate;
    best = far;
  };
  if (kind == NameKind::target || kind == NameKind::function) {
    for (const Scope& each : scopes_) {
      if (each.is_function() == (kind == NameKind::function)) offer(each.flow->name);
      if (kind == NameKind::target) {
        for (const auto& [label, point] : each.points) offer(label);
      }
    }
    if (kind == NameKind::target) offer("END"), offer("DONE");
    if (kind == NameKind::function) {
      for (const auto& [external, declaration] : externals) offer(external);
    }
  } else {
    for (const auto& [item, places] : items_) offer(item);
  }
  if (kind == NameKind::variable) {
    for (const syntax::Param& param : scope.flow->params) offer(param.name);
    for (const auto& [variable, declaration] : scope.variables) offer(variable);
    for (const auto& [variable, declaration] : story->variables) offer(variable);
    for (const auto& [constant, declaration] : constants) offer(constant);
  }
  return std::string(found);
}

}  // namespace dramaturg::containers
