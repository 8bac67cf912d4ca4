// `.ink.json` → Containers: versions 18 to 21, members in any order. Tokens first (json_tokens), then the
// containers in preorder, then every path to what it names, then which containers are knots and functions:
// the format does not say, their position and what calls them does. A path that leads nowhere is no error
// here; it faults when a story takes it.
#include <charconv>

#include "base/decimal.hpp"
#include "containers/json.hpp"
#include "containers/json_tokens.hpp"
#include "containers/names.hpp"
#include "containers/path.hpp"

namespace dramaturg::containers {

namespace {

constexpr int32_t oldest_version = 18, newest_version = 21;
constexpr int no_choice_flags_given = choice_flags::once_only;

class Reader {
 public:
  Reader(const JsonTokens& tokens, Containers& out) : tokens_(tokens), out_(out) {}

  bool story();

  std::string problem;
  uint32_t problem_token = 0;

 private:
  // ---- what the tokens say
  const Token& at(uint32_t token) const { return tokens_.at(token); }
  bool is(uint32_t token, TokenKind kind) const { return at(token).kind == kind; }
  /// The value of the last member of that name; 0 (the root, which is nobody's member): there is none.
  uint32_t member(uint32_t object, std::string_view name) const;
  bool is_true(uint32_t token) const { return token != 0 && tokens_.raw(token) == "true"; }
  bool fail(uint32_t token, std::string sentence);
  bool whole_number(uint32_t token, int32_t& out);
  bool name_of(uint32_t token, std::string_view& out);
  std::string_view kept(uint32_t token) { return out_.memory.keep(tokens_.text(token)); }
  bool path(uint32_t token, Item& out);

  // ---- containers
  bool container(uint32_t array, ContainerId parent, int32_t index, std::string_view name);
  bool content(uint32_t array, uint32_t last, ContainerId id);
  bool last_element(uint32_t token, ContainerId id);
  bool lists(uint32_t object);

  // ---- items
  bool item(uint32_t token, Item& out);
  bool word(uint32_t token, Item& out);
  bool number(uint32_t token, Item& out);
  bool divert(uint32_t object, Item& out, bool& is_one);
  bool object(uint32_t token, Item& out);
  bool variable(uint32_t object, Item& out, bool& is_one);
  bool list(uint32_t object, uint32_t entries, Item& out);

  const JsonTokens& tokens_;
  Containers& out_;
  std::vector<Item> items_;  ///< of all containers that are being read, the outermost's first
};

bool Reader::fail(uint32_t token, std::string sentence) {
  problem = std::move(sentence);
  problem_token = token;
  return false;
}

uint32_t Reader::member(uint32_t object, std::string_view name) const {
  uint32_t found = 0;
  for (uint32_t key = object + 1; key < at(object).next;) {
    const uint32_t value = at(key).next;
    const std::string_view raw = tokens_.raw(key);
    if (raw.substr(1, raw.size() - 2) == name || (raw.find('\\') != raw.npos && tokens_.text(key) == name)) {
      found = value;
    }
    key = at(value).next;
  }
  return found;
}

bool Reader::whole_number(uint32_t token, int32_t& out) {
  if (!is(token, TokenKind::number)) return fail(token, "a whole number is missing here");
  const std::string_view raw = tokens_.raw(token);
  const auto result = std::from_chars(raw.data(), raw.data() + raw.size(), out);
  if (result.ec == std::errc::result_out_of_range) {
    return fail(token, "this number is too large: ink's whole numbers have 32 bits");
  }
  return result.ptr == raw.data() + raw.size() || fail(token, "this should be a whole number");
}

bool Reader::name_of(uint32_t token, std::string_view& out) {
  if (!is(token, TokenKind::string)) return fail(token, "a name in quotes is missing here");
  out = kept(token);
  return true;
}

/// Paths are looked up later, when every container stands; until then they wait as texts.
bool Reader::path(uint32_t token, Item& out) {
  if (!name_of(token, out.text)) return false;
  std::vector<std::string_view> components;
  if (split_path(out.text, components)) return true;
  return fail(token,
              "`" + std::string(out.text) + "` is not a path: names and numbers joined by single dots");
}

// ---- items

bool Reader::word(uint32_t token, Item& out) {
  std::string text = tokens_.text(token);
  if (text.starts_with('^')) {
    out.kind = ItemKind::text;
    out.text = out_.memory.keep(std::string_view(text).substr(1));
  } else if (text == "\n") {
    out.kind = ItemKind::text;
    out.text = out_.memory.keep(text);
  } else if (text == "<>") {
    out.kind = ItemKind::glue;
  } else if (text == "void") {
    out.kind = ItemKind::void_value;
  } else if (read_name(text, out)) {
    return true;
  } else if (text.ends_with('f') &&
             base::read_decimal(std::string_view(text).substr(0, text.size() - 1), out.real)) {
    out.kind = ItemKind::real;  // "2.0f": how JavaScript tells 2.0 from 2
  } else {
    return fail(token, "`" + text + "` is no instruction of ink");
  }
  return true;
}

bool Reader::number(uint32_t token, Item& out) {
  const std::string_view raw = tokens_.raw(token);
  if (raw.find_first_of(".eE") == raw.npos) {
    out.kind = ItemKind::integer;
    return whole_number(token, out.number);
  }
  out.kind = ItemKind::real;
  return base::read_decimal(raw, out.real) || fail(token, "this is no number");
}

bool Reader::divert(uint32_t object, Item& out, bool& is_one) {
  static constexpr struct {
    std::string_view key;
    DivertKind kind;
  } forms[] = {{"->", DivertKind::jump},
               {"f()", DivertKind::function},
               {"->t->", DivertKind::tunnel},
               {"x()", DivertKind::external}};
  for (const auto& form : forms) {
    const uint32_t target = member(object, form.key);
    if (target == 0) continue;
    is_one = true;
    out.kind = ItemKind::divert;
    out.divert = form.kind;
    out.is_variable = is_true(member(object, "var"));
    out.is_conditional = is_true(member(object, "c"));
    if (const uint32_t count = member(object, "exArgs"); count != 0 && !whole_number(count, out.number)) {
      return false;
    }
    if (out.number < 0 || out.number > 255) return fail(object, "this many arguments are not possible");
    const bool has_name = out.is_variable || form.kind == DivertKind::external;
    return has_name ? name_of(target, out.text) : path(target, out);
  }
  return true;
}

bool Reader::variable(uint32_t object, Item& out, bool& is_one) {
  is_one = true;
  if (const uint32_t name = member(object, "VAR?"); name != 0) {
    out.kind = ItemKind::get_variable;
    return name_of(name, out.text);
  }
  if (const uint32_t counted = member(object, "CNT?"); counted != 0) {
    out.kind = ItemKind::get_count;
    return path(counted, out);
  }
  out.is_declaration = !is_true(member(object, "re"));
  for (const std::string_view key : {"VAR=", "temp="}) {
    const uint32_t name = member(object, key);
    if (name == 0) continue;
    out.kind = ItemKind::set_variable;
    out.is_global = key == "VAR=";
    return name_of(name, out.text);
  }
  is_one = false;
  return true;
}

bool Reader::list(uint32_t object, uint32_t entries, Item& out) {
  out.kind = ItemKind::list;
  if (!is(entries, TokenKind::object)) return fail(entries, "the items of a list stand in `{…}`");
  std::vector<ListLiteralItem> items;
  for (uint32_t key = entries + 1; key < at(entries).next; key = at(at(key).next).next) {
    ListLiteralItem& entry = items.emplace_back();
    entry.full_name = kept(key);
    if (!whole_number(at(key).next, entry.value)) return false;
  }
  out.number = static_cast<int32_t>(out_.literals.size());
  ListLiteral& made = out_.literals.emplace_back();
  made.items = out_.memory.keep(std::span<const ListLiteralItem>(items));
  const uint32_t origins = member(object, "origins");
  if (origins == 0) return true;
  if (!is(origins, TokenKind::array)) return fail(origins, "the origins of a list stand in `[…]`");
  std::vector<std::string_view> names;
  for (uint32_t name = origins + 1; name < at(origins).next; name = at(name).next) {
    if (!name_of(name, names.emplace_back())) return false;
  }
  made.origins = out_.memory.keep(std::span<const std::string_view>(names));
  return true;
}

bool Reader::object(uint32_t token, Item& out) {
  bool is_one = false;
  if (const uint32_t target = member(token, "^->"); target != 0) {
    out.kind = ItemKind::divert_value;
    return path(target, out);
  }
  if (const uint32_t name = member(token, "^var"); name != 0) {
    out.kind = ItemKind::variable_pointer;
    out.number = -1;
    const uint32_t context = member(token, "ci");
    return name_of(name, out.text) && (context == 0 || whole_number(context, out.number));
  }
  if (!divert(token, out, is_one)) return false;
  if (is_one) return true;
  if (const uint32_t target = member(token, "*"); target != 0) {
    out.kind = ItemKind::choice;
    out.number = no_choice_flags_given;
    const uint32_t flags = member(token, "flg");
    return path(target, out) && (flags == 0 || whole_number(flags, out.number));
  }
  if (!variable(token, out, is_one)) return false;
  if (is_one) return true;
  if (const uint32_t tag = member(token, "#"); tag != 0) {
    out.kind = ItemKind::legacy_tag;
    return name_of(tag, out.text);
  }
  if (const uint32_t entries = member(token, "list"); entries != 0) return list(token, entries, out);
  return fail(token, "this `{…}` is no instruction of ink");
}

bool Reader::item(uint32_t token, Item& out) {
  switch (at(token).kind) {
    case TokenKind::string: return word(token, out);
    case TokenKind::number: return number(token, out);
    case TokenKind::object: return object(token, out);
    case TokenKind::boolean:
      out.kind = ItemKind::boolean;
      out.number = is_true(token) ? 1 : 0;
      return true;
    default: return fail(token, "`null` may only close a container");
  }
}

// ---- containers

bool Reader::container(uint32_t array, ContainerId parent, int32_t index, std::string_view name) {
  const ContainerId id{static_cast<uint32_t>(out_.all.size())};
  Container& fresh = out_.all.emplace_back();
  fresh.name = name;
  fresh.parent = parent;
  fresh.index_in_parent = index;

  uint32_t last = 0;
  for (uint32_t token = array + 1; token < at(array).next; token = at(token).next) last = token;
  if (last == 0) return fail(array, "a container is empty: it must close with `null` or `{…}`");
  if (!content(array, last, id) || !last_element(last, id)) return false;
  out_.at(id).subtree_end = {static_cast<uint32_t>(out_.all.size())};
  return true;
}

bool Reader::content(uint32_t array, uint32_t last, ContainerId id) {
  const size_t first = items_.size();
  for (uint32_t token = array + 1; token < last; token = at(token).next) {
    Item next;
    if (is(token, TokenKind::array)) {
      next.kind = ItemKind::container;
      next.target.container = {static_cast<uint32_t>(out_.all.size())};
      const auto index = static_cast<int32_t>(items_.size() - first);
      if (!container(token, id, index, {})) return false;
    } else if (!item(token, next)) {
      return false;
    }
    items_.push_back(next);
  }
  out_.at(id).content = out_.memory.keep(std::span<const Item>(items_).subspan(first));
  items_.resize(first);
  return true;
}

/// What closes a container: `null`, or its named children with "#f" and "#n" among them.
bool Reader::last_element(uint32_t token, ContainerId id) {
  if (is(token, TokenKind::null)) return true;
  if (!is(token, TokenKind::object)) return fail(token, "a container must close with `null` or `{…}`");
  std::vector<ContainerId> named_only;
  for (uint32_t key = token + 1; key < at(token).next;) {
    const uint32_t value = at(key).next;
    const std::string_view name = kept(key);
    if (name == "#f") {
      int32_t flags = 0;
      if (!whole_number(value, flags)) return false;
      // "Only at the start" alone counts nothing; the reference drops it as well.
      flags &= count_flags::visits | count_flags::turns | count_flags::start_only;
      out_.at(id).flags = static_cast<uint8_t>(flags == count_flags::start_only ? 0 : flags);
    } else if (name == "#n") {
      // A named-only child is called what its parent calls it.
      const bool is_named_by_parent = !out_.at(id).name.empty();
      std::string_view own;
      if (!name_of(value, own)) return false;
      if (!is_named_by_parent) out_.at(id).name = own;
    } else if (!is(value, TokenKind::array)) {
      return fail(value, "`" + std::string(name) +
                             "` is not a container; a list of items must close with `null` or `{…}`");
    } else {
      const ContainerId child{static_cast<uint32_t>(out_.all.size())};
      named_only.push_back(child);
      if (!container(value, id, -1, name)) return false;
    }
    key = at(value).next;
  }
  out_.at(id).named_only = out_.memory.keep(std::span<const ContainerId>(named_only));
  return true;
}

bool Reader::lists(uint32_t object) {
  if (!is(object, TokenKind::object)) return fail(object, "`listDefs` should be `{…}`");
  for (uint32_t key = object + 1; key < at(object).next;) {
    const uint32_t items = at(key).next;
    ListDefinition& list = out_.lists.emplace_back();
    list.name = tokens_.text(key);
    if (!is(items, TokenKind::object)) return fail(items, "the items of a list stand in `{…}`");
    for (uint32_t name = items + 1; name < at(items).next; name = at(at(name).next).next) {
      ListItemDefinition& entry = list.items.emplace_back();
      entry.name = tokens_.text(name);
      if (!whole_number(at(name).next, entry.value)) return false;
    }
    key = at(items).next;
  }
  return true;
}

bool Reader::story() {
  if (!is(0, TokenKind::object)) return fail(0, "this is not compiled ink: the file should be one `{…}`");
  const uint32_t version_token = member(0, "inkVersion");
  if (version_token == 0) return fail(0, "this is not compiled ink: it names no `inkVersion`");
  int32_t version = 0;
  if (!whole_number(version_token, version)) return false;
  if (version < oldest_version || version > newest_version) {
    return fail(version_token, "this story has ink version " + std::to_string(version) + ", which is too " +
                                   (version < oldest_version ? "old" : "new") +
                                   ": versions 18 to 21 can be read; compile it again from its ink");
  }
  const uint32_t root = member(0, "root");
  if (root == 0) return fail(0, "this story has no `root`: there is nothing to play");
  if (!is(root, TokenKind::array)) return fail(root, "`root` should be a list of items");
  if (!container(root, {}, -1, {})) return false;
  const uint32_t definitions = member(0, "listDefs");
  return definitions == 0 || lists(definitions);
}

// ---- after reading: targets, knots, functions

bool has_target(const Item& item) {
  switch (item.kind) {
    case ItemKind::divert: return !item.is_variable && item.divert != DivertKind::external;
    case ItemKind::divert_value:
    case ItemKind::choice:
    case ItemKind::get_count: return true;
    default: return false;
  }
}

void resolve_targets(Containers& containers) {
  const PathResolver resolver(containers);
  for (uint32_t i = 0; i < containers.all.size(); ++i) {
    for (Item& item : containers.all[i].content) {
      if (!has_target(item)) continue;
      item.target = resolver.resolve({i}, item.text);
      if (item.target.container) item.text = {};
    }
  }
}

/// True for the names that the compiler gives to choices and gathers without a label: `c-0`, `g-12`.
bool is_weave_name(std::string_view name) {
  if (!name.starts_with("c-") && !name.starts_with("g-")) return false;
  int32_t number = 0;
  return is_index(name.substr(2), number);
}

/// Knots and functions hang under the root by name, stitches under their knots.
void mark_knots(Containers& containers) {
  for (const ContainerId knot : containers.at(ContainerId{0}).named_only) {
    if (containers.at(knot).name == "global decl" || is_weave_name(containers.at(knot).name)) continue;
    containers.at(knot).is_knot = true;
    for (const ContainerId stitch : containers.at(knot).named_only) {
      containers.at(stitch).is_knot = !is_weave_name(containers.at(stitch).name);
    }
  }
}

/// A knot is a function when something calls it as one, or when it returns like one.
void mark_functions(Containers& containers) {
  const auto mark_called = [&](const Item& item) {
    if (item.kind != ItemKind::divert || item.divert != DivertKind::function || !item.target.container)
      return;
    Container& called = containers.at(item.target.container);
    if (called.is_knot && item.target.index < 0) called.is_function = true;
  };
  for (uint32_t i = 0; i < containers.all.size(); ++i) {
    for (const Item& item : containers.all[i].content) mark_called(item);
  }
  for (const ContainerId knot : containers.at(ContainerId{0}).named_only) {
    if (!containers.at(knot).is_knot) continue;
    for (ContainerId inner = knot; inner < containers.at(knot).subtree_end; ++inner.value) {
      for (const Item& item : containers.at(inner).content) {
        if (item.kind == ItemKind::command && item.command == Command::pop_function) {
          containers.at(knot).is_function = true;
        }
      }
    }
  }
}

void place(std::string_view bytes, uint32_t offset, JsonError& error) {
  error.line = 1;
  error.column = 1;
  for (size_t i = bytes.starts_with("\xef\xbb\xbf") ? 3 : 0; i < offset && i < bytes.size(); ++i) {
    if (bytes[i] == '\n') {
      ++error.line;
      error.column = 1;
    } else if ((static_cast<unsigned char>(bytes[i]) & 0xc0) != 0x80) {
      ++error.column;
    }
  }
}

}  // namespace

bool read_json(std::string_view bytes, Containers& out, JsonError& error) {
  out = {};
  JsonTokens tokens;
  if (!tokens.read(bytes)) {
    error.text = tokens.problem;
    place(bytes, tokens.problem_at, error);
    return false;
  }
  Reader reader(tokens, out);
  if (!reader.story()) {
    error.text = reader.problem;
    place(bytes, tokens.at(reader.problem_token).begin, error);
    return false;
  }
  resolve_targets(out);
  mark_knots(out);
  mark_functions(out);
  return true;
}

}  // namespace dramaturg::containers
