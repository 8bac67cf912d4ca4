// How Containers become a Program: lay out, then number, then translate.
//
// Three passes. The first walks every container that nothing falls into (the root, then the named-only
// children in preorder) and gives each item its address; nested containers are laid out in place. The second
// numbers the globals. The third writes one instruction for each item, and numbers the temporaries and
// targets that it names. No pass recurses, so the depth of a story is limited by nothing here.
#include <algorithm>
#include <optional>
#include <unordered_map>

#include "program/program.hpp"

namespace dramaturg::program {
namespace {

using containers::Command;
using containers::Container;
using containers::Containers;
using containers::DivertKind;
using containers::Item;
using containers::ItemKind;

/// Numbers for names, in order of first appearance. The names must outlive it.
class Names {
 public:
  uint32_t number(std::string_view name) {
    const auto [it, is_new] = numbers_.try_emplace(name, static_cast<uint32_t>(names_.size()));
    if (is_new) names_.emplace_back(name);
    return it->second;
  }
  /// None: nothing is called so.
  std::optional<uint32_t> find(std::string_view name) const {
    const auto found = numbers_.find(name);
    if (found == numbers_.end()) return std::nullopt;
    return found->second;
  }
  std::vector<std::string> take() { return std::move(names_); }

 private:
  std::unordered_map<std::string_view, uint32_t> numbers_;
  std::vector<std::string> names_;
};

Op op_of(Command command) {
  switch (command) {
    case Command::eval_start: return Op::eval_start;
    case Command::eval_output: return Op::output;
    case Command::eval_end: return Op::eval_end;
    case Command::duplicate: return Op::duplicate;
    case Command::pop_evaluated_value: return Op::drop;
    case Command::pop_function: return Op::function_return;
    case Command::pop_tunnel: return Op::tunnel_return;
    case Command::begin_string: return Op::string_start;
    case Command::end_string: return Op::string_end;
    case Command::no_op: return Op::nop;
    case Command::choice_count: return Op::choice_count;
    case Command::turns: return Op::turns;
    case Command::turns_since: return Op::turns_since;
    case Command::read_count: return Op::read_count;
    case Command::random: return Op::random;
    case Command::seed_random: return Op::seed_random;
    case Command::visit_index: return Op::visit_index;
    case Command::sequence_shuffle_index: return Op::shuffle_index;
    case Command::start_thread: return Op::thread_start;
    case Command::done: return Op::done;
    case Command::end: return Op::end;
    case Command::list_from_int: return Op::list_from_int;
    case Command::list_range: return Op::list_range;
    case Command::list_random: return Op::list_random;
    case Command::begin_tag: return Op::tag_start;
    case Command::end_tag: return Op::tag_end;
  }
  return Op::nop;
}

class Lowering {
 public:
  explicit Lowering(const Containers& source) : source_(source) {}

  Program run() {
    declare_lists();
    describe_containers();
    lay_out();
    declare_globals();
    program_.code.reserve(here());
    program_.spans.reserve(here());
    program_.targets.reserve(source_.all.size());
    for (Address at = 0; at < here(); ++at) translate(at);
    name_places();
    program_.globals = globals_.take();
    program_.temp_names = temps_.take();
    return std::move(program_);
  }

 private:
  /// An item of a container, or (the last one) its end: where it stands, and what leads there.
  struct Spot {
    Address address = no_address;
    TargetId target;
  };
  /// Besides items, the start and end of a container can stand at an address.
  static constexpr int32_t at_enter = -1, at_run_out = -2;

  // ---- lists: origins in order of name, as lists are printed

  void declare_lists() {
    std::vector<uint32_t> order(source_.lists.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      const int by_name = source_.lists[a].name.compare(source_.lists[b].name);
      return by_name != 0 ? by_name < 0 : a < b;
    });
    for (uint32_t declared : order) {
      const containers::ListDefinition& list = source_.lists[declared];
      OriginId origin{static_cast<uint32_t>(program_.origins.size())};
      program_.origins.push_back({list.name, {}});
      origin_of_.emplace(list.name, origin);
      for (const containers::ListItemDefinition& item : list.items) {
        ListItemId id{static_cast<uint32_t>(program_.list_items.size())};
        program_.list_items.push_back({item.name, list.name + "." + item.name, origin, item.value});
        item_of_.emplace(program_.list_items.back().full_name, id);
        program_.origins.back().items.push_back(id);
      }
      std::vector<ListItemId>& items = program_.origins.back().items;
      std::sort(items.begin(), items.end(), [&](ListItemId a, ListItemId b) {
        const int32_t x = program_.list_items[a.value].number, y = program_.list_items[b.value].number;
        return x != y ? x < y : a < b;
      });
    }
    // A bare item name means the last list that declares it, as in the reference.
    for (const containers::ListDefinition& list : source_.lists)
      for (const containers::ListItemDefinition& item : list.items) {
        ListItemId id = item_of_.at(list.name + "." + item.name);
        bare_item_[item.name] = id;
        bare_item_[list.name + "." + item.name] = id;
      }
  }

  ListId list_of(const Item& item) {
    const containers::ListLiteral& literal = source_.literals[static_cast<size_t>(item.number)];
    std::vector<ListEntry> entries;
    for (const containers::ListLiteralItem& entry : literal.items)
      if (auto found = item_of_.find(std::string(entry.full_name)); found != item_of_.end())
        entries.push_back({found->second, entry.value});
    std::vector<OriginId> origins;
    for (const std::string_view name : literal.origins)
      if (auto found = origin_of_.find(std::string(name)); found != origin_of_.end())
        origins.push_back(found->second);
    return program_.constants.intern(make_list(program_.list_items, std::move(entries), std::move(origins)));
  }

  // ---- layout

  void describe_containers() {
    program_.containers.reserve(source_.all.size());
    targets_.resize(source_.all.size());
    first_spot_.reserve(source_.all.size());
    size_t spots = 0;
    for (const Container& each : source_.all) {
      first_spot_.push_back(static_cast<uint32_t>(spots));
      spots += each.content.size() + 1;
    }
    spots_.resize(spots);
    program_.container_at.reserve(spots);
    program_.index_at.reserve(spots);
    for (uint32_t i = 0; i < source_.all.size(); ++i) {
      const Container& from = source_.all[i];
      ContainerInfo& info = program_.containers.emplace_back();
      info.parent = from.parent;
      info.subtree_end = from.subtree_end;
      info.index_in_parent = from.index_in_parent;
      info.flags = from.flags;
      // In preorder, a first item that is a container comes next.
      info.first_item_is_container = i + 1 < source_.all.size() && source_.all[i + 1].parent.value == i &&
                                     source_.all[i + 1].index_in_parent == 0;
      if (from.flags & containers::count_flags::visits) {
        info.visits = {static_cast<uint32_t>(program_.counted.size())};
        program_.counted.push_back({i});
      }
      if (from.flags & containers::count_flags::turns) {
        info.turns = {static_cast<uint32_t>(program_.turn_counted.size())};
        program_.turn_counted.push_back({i});
      }
      info.name = from.name;
      info.is_knot = from.is_knot;
      info.is_function = from.is_function;
      info.is_observed = from.is_observed;
      if (from.is_observed) program_.observed.push_back({i});
      info.span = from.span;
    }
  }

  void place(ContainerId container, int32_t index) {
    program_.container_at.push_back(container);
    program_.index_at.push_back(index);
  }
  Address here() const { return static_cast<Address>(program_.index_at.size()); }

  void lay_out() {
    for (uint32_t i = 0; i < source_.all.size(); ++i)
      if (i == 0 || source_.all[i].index_in_parent < 0) lay_out_from({i});
    if (!source_.all.empty()) program_.start = program_.containers[0].first_item;
  }

  /// Where containers stand among the items is read from the containers, which lie close together: the items
  /// are not fetched for it.
  void lay_out_from(ContainerId top) {
    struct Open {
      ContainerId container, inner;  ///< the next one inside, in preorder
      int32_t next;                  ///< item
    };
    std::vector<Open> open;
    const auto begin = [&](ContainerId id) {
      ContainerInfo& info = program_.containers[id.value];
      info.begin = here();
      if (info.visits || info.turns) place(id, at_enter);
      info.first_item = here();
      open.push_back({id, {id.value + 1}, 0});
    };
    begin(top);
    while (!open.empty()) {
      Open& current = open.back();
      const Container& container = source_.at(current.container);
      // Containers among the items come before those that only diverts reach.
      const bool is_plain =
          current.inner >= container.subtree_end || source_.at(current.inner).index_in_parent < 0;
      const int32_t stop = is_plain ? static_cast<int32_t>(container.content.size())
                                    : source_.at(current.inner).index_in_parent;
      Spot* spots = &spot(current.container, 0);
      for (; current.next < stop; ++current.next) {
        spots[current.next].address = here();
        place(current.container, current.next);
      }
      spots[stop].address = here();
      if (is_plain) {
        open.pop_back();
        continue;
      }
      ++current.next;
      const ContainerId inner = current.inner;
      current.inner = source_.at(inner).subtree_end;
      begin(inner);
    }
    place(top, at_run_out);
  }

  // ---- names

  void declare_globals() {
    for (const Container& container : source_.all)
      for (const Item& item : container.content)
        if (item.kind == ItemKind::set_variable && item.is_global && item.is_declaration)
          globals_.number(item.text);
  }

  struct Variable {
    uint32_t number;
    bool is_global;
  };
  Variable variable(std::string_view name) {
    const std::optional<uint32_t> global = globals_.find(name);
    return {global ? *global : temps_.number(name), global.has_value()};
  }

  Spot& spot(ContainerId container, size_t index) { return spots_[first_spot_[container.value] + index]; }

  TargetId target_of(const Item& item) {
    return item.target.container ? target_of(item.target) : unresolved_target(item.text);
  }

  TargetId target_of(const containers::Target& target) {
    const size_t items = source_.at(target.container).content.size();
    // An item that the container does not have is its end; makers of Containers name none such.
    const size_t index = std::min(static_cast<size_t>(std::max(target.index, 0)), items);
    TargetId& known =
        target.index < 0 ? targets_[target.container.value] : spot(target.container, index).target;
    if (known) return known;
    known = {static_cast<uint32_t>(program_.targets.size())};
    const ContainerInfo& holder = program_.containers[target.container.value];
    TargetInfo& info = program_.targets.emplace_back();
    info.container = target.container;
    info.index = target.index;
    if (target.index < 0) {
      info.address = holder.begin;
      // The first item of an empty container is the container itself: the reference enters it.
      info.first_item = items == 0 ? holder.begin : holder.first_item;
    } else {
      info.address = info.first_item = spot(target.container, index).address;
    }
    return known;
  }

  TargetId unresolved_target(std::string_view path) {
    const auto [it, is_new] =
        unresolved_.try_emplace(path, TargetId{static_cast<uint32_t>(program_.targets.size())});
    if (is_new) program_.targets.emplace_back().unresolved = path;
    return it->second;
  }

  uint32_t external_of(std::string_view name) {
    const auto [it, is_new] = externals_.try_emplace(name, static_cast<uint32_t>(program_.externals.size()));
    if (!is_new) return it->second;
    ExternalInfo info{std::string(name), TargetId::none()};
    if (ContainerId knot = child_of_root(name)) info.fallback = target_of(containers::Target{knot, -1});
    program_.externals.push_back(std::move(info));
    return it->second;
  }

  ContainerId child_of_root(std::string_view name) const {
    for (uint32_t i = 1; i < source_.all.size(); i = source_.all[i].subtree_end.value)
      if (source_.all[i].name == name) return {i};
    return ContainerId::none();
  }

  void name_places() {
    if (ContainerId declarations = child_of_root("global decl"))
      program_.global_declarations = program_.containers[declarations.value].first_item;
  }

  // ---- instructions

  void translate(Address at) {
    const ContainerId holder = program_.container_at[at];
    const int32_t index = program_.index_at[at];
    const Container& container = source_.at(holder);
    Instruction out;
    text::Span span = container.span;
    if (index == at_enter) {
      out = {Op::enter, 0, 0, holder.value, 0};
    } else if (index == at_run_out) {
      out.op = Op::run_out;
    } else {
      const Item& item = container.content[static_cast<size_t>(index)];
      out = instruction_for(item, holder, at);
      span = item.span;
    }
    program_.code.push_back(out);
    program_.spans.push_back(span);
  }

  static Instruction push(Value value) {
    return {Op::push, 0, 0, value.bits, static_cast<uint32_t>(value.kind) | uint32_t{value.context} << 16};
  }

  Instruction instruction_for(const Item& item, ContainerId holder, Address at) {
    switch (item.kind) {
      case ItemKind::container: return {};  // laid out in place, never placed as an item
      case ItemKind::text: return {Op::text, 0, 0, program_.constants.intern(item.text).value, 0};
      case ItemKind::glue: return {Op::glue};
      case ItemKind::void_value: return push(Value::nothing());
      case ItemKind::command: {
        Instruction out{op_of(item.command)};
        if (out.op == Op::visit_index || out.op == Op::shuffle_index) out.a = holder.value;
        return out;
      }
      case ItemKind::native: return {Op::native, 0, 0, static_cast<uint32_t>(item.native), 0};
      case ItemKind::integer: return push(Value::of(item.number));
      case ItemKind::real: return push(Value::of(item.real));
      case ItemKind::boolean: return push(Value::of(item.number != 0));
      case ItemKind::divert_value: return push(Value::target(target_of(item).value));
      case ItemKind::variable_pointer: {
        const Variable pointed = variable(item.text);
        return {Op::push_pointer, 0, 0, pointed.number, pointed.is_global ? 1u : 0u};
      }
      case ItemKind::list: return push(Value::of(list_of(item)));
      case ItemKind::divert: return divert(item);
      case ItemKind::choice: return choice(item, at);
      case ItemKind::get_variable: return get_variable(item);
      case ItemKind::get_count: return {Op::get_count, 0, 0, counted_container(item.target).value, 0};
      case ItemKind::set_variable: return set_variable(item);
      case ItemKind::legacy_tag: return {Op::legacy_tag, 0, 0, program_.constants.intern(item.text).value, 0};
    }
    return {};
  }

  Instruction divert(const Item& item) {
    Instruction out;
    if (item.is_conditional) out.flags |= instruction_flags::conditional;
    if (item.divert == DivertKind::external) {
      out.op = Op::call_external;
      out.a = external_of(item.text);
      out.b = static_cast<uint32_t>(std::max(item.number, 0));
      return out;
    }
    const bool is_call = item.divert != DivertKind::jump;
    if (item.divert == DivertKind::tunnel) out.flags |= instruction_flags::tunnel;
    if (item.is_variable) {
      out.op = is_call ? Op::call_var : Op::jump_var;
      const Variable through = variable(item.text);
      out.a = through.number;
      out.b = through.is_global ? 1 : 0;
    } else {
      out.op = is_call ? Op::call : Op::jump;
      out.a = target_of(item).value;
    }
    return out;
  }

  Instruction choice(const Item& item, Address at) {
    ChoicePointInfo info;
    info.flags = static_cast<uint8_t>(item.number);
    info.target = target_of(item);
    info.target_container = counted_container(item.target);
    info.address = at;
    program_.choice_points.push_back(info);
    return {Op::choice, 0, 0, static_cast<uint32_t>(program_.choice_points.size() - 1), 0};
  }

  /// The container a path leads to: itself, or the item that is one.
  ContainerId counted_container(const containers::Target& target) const {
    if (target.container.is_none() || target.index < 0) return target.container;
    const std::span<const Item> content = source_.at(target.container).content;
    const auto index = static_cast<size_t>(target.index);
    if (index >= content.size() || content[index].kind != ItemKind::container) return ContainerId::none();
    return content[index].target.container;
  }

  Instruction get_variable(const Item& item) {
    if (const auto global = globals_.find(item.text)) return {Op::get_global, 0, 0, *global, 0};
    if (!bare_item_.empty())
      if (auto found = bare_item_.find(std::string(item.text)); found != bare_item_.end()) {
        const ListItemInfo& info = program_.list_items[found->second.value];
        return push(Value::of(
            program_.constants.intern(make_list(program_.list_items, {{found->second, info.number}}, {}))));
      }
    return {Op::get_temp, 0, 0, temps_.number(item.text), 0};
  }

  Instruction set_variable(const Item& item) {
    // A declaration says where it goes; an assignment prefers the global of that name.
    const bool to_global = item.is_declaration ? item.is_global : globals_.find(item.text).has_value();
    if (to_global) return {Op::set_global, 0, 0, globals_.number(item.text), 0};
    return {Op::set_temp, 0, 0, temps_.number(item.text), item.is_declaration ? 1u : 0u};
  }

  const Containers& source_;
  Program program_;
  std::vector<Spot> spots_;           ///< of each item of each container, and of its end
  std::vector<uint32_t> first_spot_;  ///< by container
  std::vector<TargetId> targets_;     ///< by container: what leads to the container itself
  Names globals_, temps_;
  std::unordered_map<std::string_view, TargetId> unresolved_;
  std::unordered_map<std::string_view, uint32_t> externals_;
  std::unordered_map<std::string, OriginId> origin_of_;
  std::unordered_map<std::string, ListItemId> item_of_, bare_item_;
};

}  // namespace

ListValue make_list(const std::vector<ListItemInfo>& items, std::vector<ListEntry> entries,
                    std::vector<OriginId> remembered) {
  ListValue list;
  list.entries = std::move(entries);
  const auto origin = [&](const ListEntry& e) { return items[e.item.value].origin; };
  std::sort(list.entries.begin(), list.entries.end(), [&](const ListEntry& a, const ListEntry& b) {
    if (a.number != b.number) return a.number < b.number;
    if (origin(a) != origin(b)) return origin(a) < origin(b);
    return a.item < b.item;
  });
  list.entries.erase(std::unique(list.entries.begin(), list.entries.end(),
                                 [](const ListEntry& a, const ListEntry& b) { return a.item == b.item; }),
                     list.entries.end());
  list.origins = std::move(remembered);
  if (!list.entries.empty()) {
    list.origins.clear();
    for (const ListEntry& e : list.entries) list.origins.push_back(origin(e));
  }
  std::sort(list.origins.begin(), list.origins.end());
  list.origins.erase(std::unique(list.origins.begin(), list.origins.end()), list.origins.end());
  return list;
}

Program lower(const containers::Containers& containers) { return Lowering(containers).run(); }

}  // namespace dramaturg::program
