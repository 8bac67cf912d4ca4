// Tokens → Value, one function for each way in which the reference writes one.
#include "story/save_values.hpp"

#include "base/decimal.hpp"
#include "program/places.hpp"
#include "story/ops.hpp"

namespace dramaturg::story {

SaveValues::SaveValues(const Program& program, Pool& pool, SaveReading& reading)
    : SaveTokens(reading), program_(program), pool_(pool) {
  for (uint32_t i = 0; i < program.globals.size(); ++i) globals_.emplace(program.globals[i], i);
  for (uint32_t i = 0; i < program.temp_names.size(); ++i) temps_.emplace(program.temp_names[i], i);
  for (uint32_t i = 0; i < program.targets.size(); ++i) targets_.emplace(path_of(program, TargetId{i}), i);
  for (uint32_t i = 0; i < program.list_items.size(); ++i) items_.emplace(program.list_items[i].full_name, i);
  for (uint32_t i = 0; i < program.origins.size(); ++i) origins_.emplace(program.origins[i].name, i);
}

bool SaveValues::value(uint32_t token, Value& out) {
  switch (tokens_.at(token).kind) {
    case TokenKind::boolean: out = Value::of(tokens_.raw(token) == "true"); return true;
    case TokenKind::number: return numeric(token, out);
    case TokenKind::string: return textual(token, out);
    case TokenKind::object: return structured(token, out);
    default: return fail(token, "This is no value of ink");
  }
}

bool SaveValues::numeric(uint32_t token, Value& out) {
  const std::string_view raw = tokens_.raw(token);
  if (raw.find_first_of(".eE") == raw.npos) {
    int32_t whole = 0;
    if (!integer(token, whole, INT32_MIN, INT32_MAX)) return false;
    out = Value::of(whole);
    return true;
  }
  float real = 0;
  if (!base::read_decimal(raw, real)) return fail(token, "This is no number");
  out = Value::of(real);
  return true;
}

bool SaveValues::textual(uint32_t token, Value& out) {
  const std::string text = tokens_.text(token);
  if (text.size() > bounds::string_bytes) return fail(token, "This text is longer than any of ink's");
  float real = 0;
  if (text.starts_with('^')) {
    out = Value::of(pool_.intern(std::string_view(text).substr(1)));
  } else if (text == "\n") {
    out = Value::of(pool_.intern(text));
  } else if (text == "void") {
    out = Value::nothing();
  } else if (text.ends_with('f') &&
             base::read_decimal(std::string_view(text).substr(0, text.size() - 1), real)) {
    out = Value::of(real);  // "2.0f": how JavaScript tells 2.0 from 2
  } else {
    return fail(token, "This is no value of ink: a text begins with `^`");
  }
  return true;
}

bool SaveValues::structured(uint32_t token, Value& out) {
  if (const uint32_t path = member(token, "^->"); path != 0 && is(path, TokenKind::string))
    return target(path, out);
  if (const uint32_t name = member(token, "^var"); name != 0 && is(name, TokenKind::string))
    return pointer(token, name, out);
  if (const uint32_t tag = member(token, "#"); tag != 0 && is(tag, TokenKind::string)) {
    out = Value::tag(pool_.intern(tokens_.text(tag)));
    return true;
  }
  if (const uint32_t items = member(token, "list"); items != 0 && is(items, TokenKind::object))
    return list(token, items, out);
  return fail(token, "This is no value of ink");
}

bool SaveValues::target(uint32_t path, Value& out) {
  const auto found = targets_.find(tokens_.text(path));
  if (found == targets_.end()) lost(Unplaced::Kind::target, tokens_.text(path));
  out = found == targets_.end() ? Value::of(0) : Value::target(found->second);
  return true;
}

bool SaveValues::pointer(uint32_t token, uint32_t name_token, Value& out) {
  int32_t context = -1;
  const uint32_t context_token = member(token, "ci");
  if (context_token != 0 && !integer(context_token, context, -1, UINT16_MAX - 1)) return false;
  const std::string name = tokens_.text(name_token);
  const auto global = globals_.find(name);
  if (context <= 0 && global != globals_.end()) {
    out = Value::pointer_to_global({global->second});
    return true;
  }
  const auto temp = temps_.find(name);
  if (temp == temps_.end()) {
    lost(Unplaced::Kind::temporary, name);
    out = Value::of(0);
  } else {
    out = Value::pointer_to_temp({temp->second}, context <= 0 ? UINT16_MAX : static_cast<uint16_t>(context));
  }
  return true;
}

bool SaveValues::list(uint32_t token, uint32_t items, Value& out) {
  std::vector<ListEntry> entries;
  for (uint32_t key = items + 1; key < end_of(items); key = next(key + 1)) {
    int32_t at = 0;
    if (!integer(key + 1, at, INT32_MIN, INT32_MAX)) return false;
    const auto found = items_.find(tokens_.text(key));
    if (found == items_.end()) {
      lost(Unplaced::Kind::list_item, tokens_.text(key));
    } else {
      entries.push_back({{found->second}, at});
    }
  }
  std::vector<OriginId> origins;
  if (const uint32_t names = member(token, "origins"); names != 0 && is(names, TokenKind::array))
    for (uint32_t name = names + 1; name < end_of(names); name = next(name))
      if (is(name, TokenKind::string))
        if (const auto at = origins_.find(tokens_.text(name)); at != origins_.end())
          origins.push_back({at->second});
  out = Value::of(pool_.intern(make_list(program_.list_items, std::move(entries), std::move(origins))));
  return true;
}
}  // namespace dramaturg::story
