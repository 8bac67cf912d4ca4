// Operations on lists. A list value never changes: each operation makes another and interns it. What an empty
// result remembers of its origins follows the reference, operation by operation, for LIST_ALL asks for it.
#include <algorithm>

#include "containers/names.hpp"
#include "story/ops.hpp"

namespace dramaturg::story {
namespace {

using Entries = std::vector<ListEntry>;

bool has(const ListValue& list, ListItemId item) {
  return std::any_of(list.entries.begin(), list.entries.end(),
                     [&](const ListEntry& e) { return e.item == item; });
}

bool contains(const ListValue& list, const ListValue& part) {
  if (list.entries.empty() || part.entries.empty()) return false;
  return std::all_of(part.entries.begin(), part.entries.end(),
                     [&](const ListEntry& e) { return has(list, e.item); });
}

bool equals(const ListValue& x, const ListValue& y) {
  return x.entries.size() == y.entries.size() &&
         std::all_of(x.entries.begin(), x.entries.end(), [&](const ListEntry& e) { return has(y, e.item); });
}

int32_t least(const ListValue& list) { return list.entries.front().number; }
int32_t greatest(const ListValue& list) { return list.entries.back().number; }

/// The first entry with the greatest number.
const ListEntry& greatest_entry(const ListValue& list) {
  size_t i = list.entries.size() - 1;
  while (i > 0 && list.entries[i - 1].number == list.entries[i].number) --i;
  return list.entries[i];
}

Value made(const Program& program, Pool& pool, Entries entries, std::vector<OriginId> remembered = {}) {
  return Value::of(pool.intern(make_list(program.list_items, std::move(entries), std::move(remembered))));
}

Value joined(const Program& program, Pool& pool, const ListValue& x, const ListValue& y) {
  Entries entries = x.entries;
  for (const ListEntry& e : y.entries)
    if (!has(x, e.item)) entries.push_back(e);
  return made(program, pool, std::move(entries), x.origins);
}

template <class Keep>
Entries kept(const ListValue& list, Keep keep) {
  Entries entries;
  for (const ListEntry& e : list.entries)
    if (keep(e)) entries.push_back(e);
  return entries;
}

/// Every item of the list's origins that `keep` keeps.
template <class Keep>
Entries of_origins(const Program& program, const ListValue& list, Keep keep) {
  Entries entries;
  for (OriginId origin : list.origins)
    for (ListItemId item : program.origins[origin.value].items)
      if (keep(item)) entries.push_back({item, program.list_items[item.value].number});
  return entries;
}

/// Moves each item by `by` places in the numbers of its own origin; what falls off is lost.
Value shifted(const Program& program, Pool& pool, const ListValue& list, int64_t by) {
  Entries entries;
  for (const ListEntry& e : list.entries) {
    const auto number =
        static_cast<int32_t>(static_cast<uint32_t>(static_cast<uint64_t>(int64_t{e.number} + by)));
    const OriginId origin = program.list_items[e.item.value].origin;
    for (ListItemId item : program.origins[origin.value].items)
      if (program.list_items[item.value].number == number) {
        entries.push_back({item, number});
        break;
      }
  }
  return made(program, pool, std::move(entries));
}

bool compare(Native native, const ListValue& x, const ListValue& y, Value& out) {
  const bool x_empty = x.entries.empty(), y_empty = y.entries.empty();
  switch (native) {
    case Native::greater: out = Value::of(!x_empty && (y_empty || least(x) > greatest(y))); return true;
    case Native::greater_or_equal:
      out = Value::of(!x_empty && (y_empty || (least(x) >= least(y) && greatest(x) >= greatest(y))));
      return true;
    case Native::less: out = Value::of(!y_empty && (x_empty || greatest(x) < least(y))); return true;
    case Native::less_or_equal:
      out = Value::of(!y_empty && (x_empty || (greatest(x) <= greatest(y) && least(x) <= least(y))));
      return true;
    default: return false;
  }
}

bool on_lists(const Program& program, Pool& pool, Native native, const ListValue& x, const ListValue& y,
              Value& out, Fault& fault) {
  if (compare(native, x, y, out)) return true;
  switch (native) {
    case Native::add: out = joined(program, pool, x, y); return true;
    case Native::subtract:
      out = made(program, pool, kept(x, [&](const ListEntry& e) { return !has(y, e.item); }), x.origins);
      return true;
    case Native::intersect:
      out = made(program, pool, kept(x, [&](const ListEntry& e) { return has(y, e.item); }));
      return true;
    case Native::has: out = Value::of(contains(x, y)); return true;
    case Native::hasnt: out = Value::of(!contains(x, y)); return true;
    case Native::equal: out = Value::of(equals(x, y)); return true;
    case Native::not_equal: out = Value::of(!equals(x, y)); return true;
    case Native::logical_and: out = Value::of(!x.entries.empty() && !y.entries.empty()); return true;
    case Native::logical_or: out = Value::of(!x.entries.empty() || !y.entries.empty()); return true;
    default:
      return fail(fault, FaultKind::bad_list_operation,
                  "Cannot perform operation " + std::string(containers::json_name(native)) + " on List");
  }
}

}  // namespace

bool list_unary(const Program& program, Pool& pool, Native native, ListId id, Value& out, Fault& fault) {
  const ListValue& list = pool.list(id);
  switch (native) {
    case Native::logical_not: out = Value::of(list.entries.empty() ? 1 : 0); return true;
    case Native::list_count: out = Value::of(static_cast<int32_t>(list.entries.size())); return true;
    case Native::list_value: out = Value::of(list.entries.empty() ? 0 : greatest(list)); return true;
    case Native::list_all:
      out = made(program, pool, of_origins(program, list, [](ListItemId) { return true; }));
      return true;
    case Native::list_invert:
      out = made(program, pool, of_origins(program, list, [&](ListItemId item) { return !has(list, item); }));
      return true;
    case Native::list_min:
      out = made(program, pool, list.entries.empty() ? Entries{} : Entries{list.entries.front()});
      return true;
    case Native::list_max:
      out = made(program, pool, list.entries.empty() ? Entries{} : Entries{greatest_entry(list)});
      return true;
    default:
      return fail(fault, FaultKind::bad_list_operation,
                  "Cannot perform operation " + std::string(containers::json_name(native)) + " on List");
  }
}

bool list_binary(const Program& program, Pool& pool, Native native, Value left, Value right, Value& out,
                 Fault& fault) {
  if ((native == Native::add || native == Native::subtract) && left.kind == Kind::list &&
      right.kind == Kind::integer) {
    const int64_t by = right.as_int();
    out = shifted(program, pool, pool.list(left.as_list()), native == Native::add ? by : -by);
    return true;
  }
  if (left.kind == Kind::list && right.kind == Kind::list)
    return on_lists(program, pool, native, pool.list(left.as_list()), pool.list(right.as_list()), out, fault);
  if (native == Native::logical_and || native == Native::logical_or) {
    bool x = false, y = false;
    if (!is_truthy(program, pool, left, x, fault) || !is_truthy(program, pool, right, y, fault)) return false;
    out = Value::of(native == Native::logical_and ? x && y : x || y);
    return true;
  }
  return fail(fault, FaultKind::bad_list_operation,
              std::string("Can not call use ") + std::string(containers::json_name(native)) +
                  " operation on " + type_name(left.kind) + " and " + type_name(right.kind));
}

bool op_list_from_int(const Program& program, Pool& pool, Stack& stack, Fault& fault) {
  Value number, name;
  if (!pop(stack, number, fault) || !pop(stack, name, fault)) return false;
  if (number.kind != Kind::integer)
    return fail(fault, FaultKind::bad_list_operation,
                "Passed non-integer when creating a list element from a numerical value.");
  if (name.kind != Kind::string)
    return fail(fault, FaultKind::bad_list_operation, "Expected the name of a list");
  for (const OriginInfo& origin : program.origins) {
    if (origin.name != pool.string(name.as_string())) continue;
    Entries entries;
    for (ListItemId item : origin.items)
      if (program.list_items[item.value].number == number.as_int()) {
        entries.push_back({item, number.as_int()});
        break;
      }
    stack.push_back(made(program, pool, std::move(entries)));
    return true;
  }
  return fail(fault, FaultKind::bad_list_operation,
              "Failed to find LIST called " + std::string(pool.string(name.as_string())));
}

bool op_list_range(const Program& program, Pool& pool, Stack& stack, Fault& fault) {
  Value high, low, list;
  if (!pop(stack, high, fault) || !pop(stack, low, fault) || !pop(stack, list, fault)) return false;
  if (list.kind != Kind::list || low.kind == Kind::void_value || high.kind == Kind::void_value)
    return fail(fault, FaultKind::bad_list_operation, "Expected list, minimum and maximum for LIST_RANGE");
  const auto number = [&](Value bound, bool is_low, int32_t otherwise) {
    if (bound.kind == Kind::integer) return bound.as_int();
    if (bound.kind != Kind::list || pool.list(bound.as_list()).entries.empty()) return otherwise;
    return is_low ? least(pool.list(bound.as_list())) : greatest(pool.list(bound.as_list()));
  };
  const int32_t from = number(low, true, 0), to = number(high, false, INT32_MAX);
  const ListValue& value = pool.list(list.as_list());
  const bool is_empty = value.entries.empty();
  stack.push_back(made(program, pool,
                       kept(value, [&](const ListEntry& e) { return e.number >= from && e.number <= to; }),
                       is_empty ? std::vector<OriginId>{} : value.origins));
  return true;
}

std::string list_text(const Program& program, const ListValue& list) {
  std::string text;
  for (const ListEntry& e : list.entries) {
    if (!text.empty()) text += ", ";
    text += program.list_items[e.item.value].name;
  }
  return text;
}

}  // namespace dramaturg::story
