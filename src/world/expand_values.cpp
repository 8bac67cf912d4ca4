// Variables in tables: reading and writing one, by its name where the place is known, else by nested
// switches.
#include "world/expansion.hpp"

namespace dramaturg::world {

bool Expansion::has_row(const Values& values, const Args& args) const { return values.at.contains(args); }

/// A variable that is not declared for these people is reported at `at`.
std::string Expansion::read(Values& values, const Args& args, Span at) {
  bool all_constant = true;
  for (const std::string& arg : args) all_constant = all_constant && is_constant(arg);
  if (is_watching_) values.is_watched = true;
  if (all_constant) {
    const auto found = values.at.find(args);
    if (found != values.at.end()) return values.rows[found->second].variable;
    std::string who;
    for (const std::string& arg : args) who += (who.empty() ? "" : ", ") + arg;
    report(&values == thinks_ ? text::Code::drama_not_nested : text::Code::drama_not_declared_for, at,
           {values.getter, who, args.back()});
    return values.fallback;
  }
  needed_getters_.insert(&values);
  std::string out = values.getter + "(";
  for (size_t i = 0; i < args.size(); ++i) out += (i > 0 ? ", " : "") + args[i];
  return out + ")";
}

void Expansion::write(Code& code, Span at, Values& values, const Args& args, const std::string& value) {
  if (values.is_watched) code.must_settle = true;
  bool all_constant = true;
  for (const std::string& arg : args) all_constant = all_constant && is_constant(arg);
  if (all_constant) {
    const std::string variable = read(values, args, at);
    if (has_row(values, args)) code.line(at, "~ " + variable + " = " + value);
    return;
  }
  needed_setters_.insert(&values);
  std::string call = "~ " + values.setter + "(";
  for (const std::string& arg : args) call += arg + ", ";
  code.line(at, call + value + ")");
}

void Expansion::dispatch(Code& code, Span at, const std::vector<std::string>& params,
                         const std::vector<Args>& rows, const std::string& otherwise, const Leaf& leaf,
                         size_t depth) {
  if (depth == params.size()) return leaf(code, rows.front());
  code.line(at, "{ " + params[depth] + ":");
  std::vector<std::string> order;
  std::map<std::string, std::vector<Args>> groups;
  for (const Args& row : rows) {
    auto& group = groups[row[depth]];
    if (group.empty()) order.push_back(row[depth]);
    group.push_back(row);
  }
  for (const std::string& id : order) {
    code.line(at, "- " + id + ":");
    code.deepen(1);
    dispatch(code, at, params, groups[id], otherwise, leaf, depth + 1);
    code.deepen(-1);
  }
  code.line(at, "- else:");
  code.deepen(1);
  code.line(at, otherwise);
  code.deepen(-1);
  code.line(at, "}");
}

std::vector<std::string> place_names(size_t count) {
  std::vector<std::string> out;
  for (size_t i = 0; i < count; ++i) out.push_back(std::string(1, static_cast<char>('a' + i % 26)) + "__");
  return out;
}

std::string function_header(const std::string& name, const std::vector<std::string>& params) {
  std::string out = "=== function " + name + "(";
  for (size_t i = 0; i < params.size(); ++i) out += (i > 0 ? ", " : "") + params[i];
  return out + ")";
}

Code Expansion::getter(const Values& values) {
  Code out;
  const Span at = values.rows.empty() ? world_.span : values.rows.front().span;
  const auto params = place_names(values.kinds.size());
  out.line(at, function_header(values.getter, params));
  std::vector<Args> rows;
  for (const Values::Row& row : values.rows) rows.push_back(row.args);
  const std::string otherwise = "~ return " + values.fallback;
  if (rows.empty()) {
    out.line(at, otherwise);
    return out;
  }
  dispatch(out, at, params, rows, otherwise, [&](Code& code, const Args& args) {
    const Values::Row& row = values.rows[values.at.at(args)];
    code.line(row.span, "~ return " + row.variable);
  });
  return out;
}

Code Expansion::setter(const Values& values) {
  Code out;
  const Span at = values.rows.empty() ? world_.span : values.rows.front().span;
  auto params = place_names(values.kinds.size());
  const auto places = params;
  params.push_back("n__");
  out.line(at, function_header(values.setter, params));
  std::vector<Args> rows;
  for (const Values::Row& row : values.rows) rows.push_back(row.args);
  if (rows.empty()) {
    out.line(at, "~ return");
    return out;
  }
  dispatch(out, at, places, rows, "~ return", [&](Code& code, const Args& args) {
    const Values::Row& row = values.rows[values.at.at(args)];
    code.line(row.span, "~ " + row.variable + " = n__");
  });
  return out;
}

/// A feeling that grows stays inside its range. A number that the story computes is cut to the size of the
/// range first, so that no sum can overflow, and to a whole one, so that there are no values between.
void Expansion::add_to(Code& code, Span at, Values& values, const Args& args, const std::string& number,
                       bool is_literal) {
  const std::string now = read(values, args, at);
  const std::string least = std::to_string(values.least), most = std::to_string(values.most);
  if (!is_literal) {
    const int64_t size = int64_t{values.most} - values.least;
    const std::string cut =
        "MAX(MIN(" + number + ", " + std::to_string(size) + "), -" + std::to_string(size) + ")";
    return write(code, at, values, args,
                 "INT(MAX(MIN(" + now + " + " + cut + ", " + most + "), " + least + "))");
  }
  const bool is_minus = number.starts_with("-");
  const std::string sum = is_minus ? now + " - " + number.substr(1) : now + " + " + number;
  write(code, at, values, args,
        is_minus ? "MAX(" + sum + ", " + least + ")" : "MIN(" + sum + ", " + most + ")");
}

void Expansion::set_to(Code& code, Span at, Values& values, const Args& args, const std::string& number,
                       bool is_literal) {
  if (is_literal) return write(code, at, values, args, number);
  write(code, at, values, args,
        "INT(MAX(MIN(" + number + ", " + std::to_string(values.most) + "), " + std::to_string(values.least) +
            "))");
}

/// Becoming what one is already is no event.
void Expansion::set_bond(Code& code, Span at, const Bond& bond, Values& values, const Args& args,
                         const std::string& value) {
  const std::string now = read(values, args, at);
  bool all_constant = is_constant(value);
  for (const std::string& arg : args) all_constant = all_constant && is_constant(arg);
  if (all_constant && !has_row(values, args)) return;
  const std::string was = "was__" + std::to_string(++temps_);
  bool needs_was = false;
  Code events;
  events.deepen(1);
  for (const Becoming& each : bond.events) {
    std::string condition;
    if (!is_constant(value))
      condition = value + " == " + each.value.id;
    else if (each.value.id != value)
      continue;
    std::string from;
    for (const Word& one : each.from) from += (from.empty() ? "" : " || ") + was + " == " + one.id;
    if (!from.empty()) {
      needs_was = true;
      condition += condition.empty() ? from : " && (" + from + ")";
    }
    const Event* event = find_event(each.name.id, "");
    if (event == nullptr) continue;
    if (condition.empty())
      raise(events, each.name.span, *event, args);
    else
      events.block(each.name.span, condition,
                   [&](Code& inner) { raise(inner, each.name.span, *event, args); });
  }
  if (needs_was) code.line(at, "~ temp " + was + " = " + now);
  // Only a value of this bond; a list of several is none.
  std::string is_new = now + " != " + value;
  if (!is_constant(value))
    is_new +=
        " && (LIST_ALL(" + bond.name.id + "__values) ? " + value + ") && LIST_COUNT(" + value + ") == 1";
  code.block(at, is_new, [&](Code& inner) {
    write(inner, at, values, args, value);
    inner.append(events);
  });
}

}  // namespace dramaturg::world
