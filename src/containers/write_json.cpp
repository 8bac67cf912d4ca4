// Containers → `.ink.json`, version 21, byte for byte as the reference compiler writes it (without its BOM):
// members in its order, paths as short as it chooses them, no blanks. One pass over the tree; the depth of
// the recursion is that of the containers, which their makers limit.
#include "base/json_text.hpp"
#include "containers/json.hpp"
#include "containers/names.hpp"
#include "containers/path.hpp"

namespace dramaturg::containers {

namespace {

class Writer {
 public:
  explicit Writer(const Containers& containers) : containers_(containers) {}

  std::string story();

 private:
  void container(ContainerId id, bool is_named_by_parent);
  void last_element(ContainerId id, bool is_named_by_parent);
  void item(ContainerId holder, int32_t index, const Item& item);
  void divert(ContainerId holder, int32_t index, const Item& item);
  void list(const Item& item);
  void lists();

  void quoted(std::string_view text, std::string_view prefix = {});
  void key(std::string_view name);
  void member(std::string_view name, std::string_view text);
  void member(std::string_view name, int32_t number);
  void flag(std::string_view name) { key(name), out_ += "true"; }
  /// A comma, unless a bracket was opened just now.
  void separate();

  const Containers& containers_;
  std::string out_;
};

void Writer::separate() {
  if (!out_.empty() && out_.back() != '[' && out_.back() != '{' && out_.back() != ':') out_ += ',';
}

void Writer::quoted(std::string_view text, std::string_view prefix) {
  base::append_quoted(out_, text, prefix);
}

void Writer::key(std::string_view name) {
  separate();
  quoted(name);
  out_ += ':';
}

void Writer::member(std::string_view name, std::string_view text) {
  key(name);
  quoted(text);
}

void Writer::member(std::string_view name, int32_t number) {
  key(name);
  out_ += std::to_string(number);
}

void Writer::divert(ContainerId holder, int32_t index, const Item& item) {
  static constexpr std::string_view keys[] = {"->", "f()", "->t->", "x()"};
  const bool has_name = item.is_variable || item.divert == DivertKind::external;
  member(keys[static_cast<size_t>(item.divert)], has_name || !item.target.container
                                                     ? std::string(item.text)
                                                     : compact_path(containers_, holder, index, item.target));
  if (item.is_variable) flag("var");
  if (item.is_conditional) flag("c");
  if (item.divert == DivertKind::external && item.number > 0) member("exArgs", item.number);
}

void Writer::list(const Item& item) {
  key("list");
  out_ += '{';
  const ListLiteral& literal = containers_.literals[static_cast<size_t>(item.number)];
  for (const ListLiteralItem& entry : literal.items) member(entry.full_name, entry.value);
  out_ += '}';
  if (!literal.items.empty() || literal.origins.empty()) return;
  key("origins");
  out_ += '[';
  for (const std::string_view origin : literal.origins) {
    separate();
    quoted(origin);
  }
  out_ += ']';
}

void Writer::item(ContainerId holder, int32_t index, const Item& item) {
  const auto path = [&] {
    return item.target.container ? compact_path(containers_, holder, index, item.target)
                                 : std::string(item.text);
  };
  separate();
  switch (item.kind) {
    case ItemKind::container: return container(item.target.container, false);
    case ItemKind::text: return item.text == "\n" ? quoted("\n") : quoted(item.text, "^");
    case ItemKind::glue: return quoted("<>");
    case ItemKind::void_value: return quoted("void");
    case ItemKind::command: return quoted(json_name(item.command));
    case ItemKind::native: return quoted(json_name(item.native));
    case ItemKind::integer: out_ += std::to_string(item.number); return;
    case ItemKind::real: return base::append_real(out_, item.real);
    case ItemKind::boolean: out_ += item.number != 0 ? "true" : "false"; return;
    default: break;
  }
  out_ += '{';
  switch (item.kind) {
    case ItemKind::divert_value:
      member("^->", item.target.container ? target_path(containers_, item.target) : std::string(item.text));
      break;
    case ItemKind::variable_pointer:
      member("^var", item.text);
      member("ci", item.number);
      break;
    case ItemKind::list: list(item); break;
    case ItemKind::divert: divert(holder, index, item); break;
    case ItemKind::choice:
      member("*", path());
      member("flg", item.number);
      break;
    case ItemKind::get_variable: member("VAR?", item.text); break;
    case ItemKind::get_count: member("CNT?", path()); break;
    case ItemKind::set_variable:
      member(item.is_global ? "VAR=" : "temp=", item.text);
      if (!item.is_declaration) flag("re");
      break;
    default: member("#", item.text); break;  // legacy_tag
  }
  out_ += '}';
}

void Writer::container(ContainerId id, bool is_named_by_parent) {
  out_ += '[';
  const std::span<const Item> content = containers_.at(id).content;
  for (size_t i = 0; i < content.size(); ++i) item(id, static_cast<int32_t>(i), content[i]);
  separate();
  last_element(id, is_named_by_parent);
  out_ += ']';
}

void Writer::last_element(ContainerId id, bool is_named_by_parent) {
  const Container& container = containers_.at(id);
  const bool has_name = !container.name.empty() && !is_named_by_parent;
  if (container.named_only.empty() && container.flags == 0 && !has_name) {
    out_ += "null";
    return;
  }
  out_ += '{';
  for (const ContainerId child : container.named_only) {
    key(containers_.at(child).name);
    this->container(child, true);
  }
  if (container.flags != 0) member("#f", container.flags);
  if (has_name) member("#n", container.name);
  out_ += '}';
}

void Writer::lists() {
  out_ += '{';
  for (const ListDefinition& definition : containers_.lists) {
    key(definition.name);
    out_ += '{';
    for (const ListItemDefinition& entry : definition.items) member(entry.name, entry.value);
    out_ += '}';
  }
  out_ += '}';
}

std::string Writer::story() {
  out_ += "{\"inkVersion\":21,\"root\":";
  if (containers_.all.empty()) {
    out_ += "[null]";
  } else {
    container(ContainerId{0}, false);
  }
  out_ += ",\"listDefs\":";
  lists();
  out_ += '}';
  return std::move(out_);
}

}  // namespace

std::string write_json(const Containers& containers) { return Writer(containers).story(); }

}  // namespace dramaturg::containers
