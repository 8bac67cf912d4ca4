// Lists and targets go by their names, everything else as it is.
#include "api/values.hpp"

#include "base/decimal.hpp"
#include "program/places.hpp"
#include "story/ops.hpp"

namespace dramaturg {

std::string to_text(const Value& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  if (const auto* whole = std::get_if<int32_t>(&value)) return std::to_string(*whole);
  if (const auto* real = std::get_if<float>(&value)) return base::decimal(*real);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* target = std::get_if<DivertTarget>(&value)) return target->path;
  std::string names;
  if (const auto* list = std::get_if<List>(&value))
    for (const ListItem& item : list->items) names += (names.empty() ? "" : ", ") + item.name;
  return names;
}

namespace api {

Value value_of(const program::Program& program, const program::Pool& pool, program::Value value) {
  switch (value.kind) {
    case program::Kind::boolean: return value.as_bool();
    case program::Kind::integer: return value.as_int();
    case program::Kind::real: return value.as_real();
    case program::Kind::tag:
    case program::Kind::string: return std::string(pool.string(value.as_string()));
    case program::Kind::divert_target: return DivertTarget{path_of(program, program::TargetId{value.bits})};
    case program::Kind::list: {
      List list;
      for (const program::ListEntry& entry : pool.list(value.as_list()).entries) {
        const program::ListItemInfo& item = program.list_items[entry.item.value];
        list.items.push_back({program.origins[item.origin.value].name, item.name, entry.number});
      }
      return list;
    }
    case program::Kind::variable_pointer:
    case program::Kind::void_value: break;
  }
  return std::monostate{};
}

namespace {

Result<program::Value> machine_list(const program::Program& program, program::Pool& pool, const List& list) {
  std::vector<program::ListEntry> entries;
  for (const ListItem& wanted : list.items) {
    bool is_found = false;
    for (uint32_t i = 0; i < program.list_items.size() && !is_found; ++i) {
      const program::ListItemInfo& item = program.list_items[i];
      if (item.name != wanted.name || program.origins[item.origin.value].name != wanted.list) continue;
      entries.push_back({{i}, item.number});
      is_found = true;
    }
    if (!is_found)
      return Error{ErrorKind::unknown_name, "The story has no list item " + wanted.list + "." + wanted.name};
  }
  return program::Value::of(pool.intern(program::make_list(program.list_items, std::move(entries), {})));
}

}  // namespace

Result<program::Value> machine_value(const program::Program& program, program::Pool& pool,
                                     const Value& value) {
  if (const auto* truth = std::get_if<bool>(&value)) return program::Value::of(*truth);
  if (const auto* whole = std::get_if<int32_t>(&value)) return program::Value::of(*whole);
  if (const auto* real = std::get_if<float>(&value)) return program::Value::of(*real);
  if (const auto* list = std::get_if<List>(&value)) return machine_list(program, pool, *list);
  if (const auto* text = std::get_if<std::string>(&value)) {
    if (text->size() > story::bounds::string_bytes)
      return Error{ErrorKind::out_of_range, "A text has at most 1 MiB"};
    return program::Value::of(pool.intern(*text));
  }
  if (const auto* target = std::get_if<DivertTarget>(&value)) {
    for (uint32_t i = 0; i < program.targets.size(); ++i)
      if (has_path(program, program.targets[i], target->path)) return program::Value::target(i);
    return Error{ErrorKind::unknown_name, "Nothing in the story diverts to `" + target->path + "`"};
  }
  return program::Value::nothing();
}

}  // namespace api
}  // namespace dramaturg
