// Everything of a program that a running story can meet, laid out as bytes and hashed at once. Strings and
// lists go by their content, as ids are of one pool; texts carry their length, so that no two layouts run
// into each other.
#include "program/fingerprint.hpp"

#include <string>

#include "base/hash.hpp"
#include "program/places.hpp"

namespace dramaturg::program {
namespace {

class Bytes {
 public:
  explicit Bytes(const Program& program) : program_(program) {}

  uint64_t hash() {
    number(program_.code.size());
    for (const Instruction& each : program_.code) instruction(each);
    number(program_.containers.size());
    for (const ContainerInfo& each : program_.containers) container(each);
    number(program_.targets.size());
    for (const TargetInfo& each : program_.targets) {
      number(each.address), number(each.first_item);
      number(each.container.value), number(static_cast<uint32_t>(each.index));
      text(path_of(program_, each));
    }
    number(program_.choice_points.size());
    for (const ChoicePointInfo& each : program_.choice_points)
      number(each.flags), number(each.target.value), number(each.target_container.value);
    number(program_.externals.size());
    for (const ExternalInfo& each : program_.externals) text(each.name), number(each.fallback.value);
    for (const auto* names : {&program_.globals, &program_.temp_names}) {
      number(names->size());
      for (const std::string& name : *names) text(name);
    }
    lists();
    number(program_.start), number(program_.global_declarations);
    return base::hash_bytes(bytes_.data(), bytes_.size());
  }

 private:
  /// Little end first, on any machine.
  void number(uint64_t value) {
    for (int i = 0; i < 8; ++i) bytes_ += static_cast<char>(value >> (8 * i) & 0xff);
  }
  void text(std::string_view text) {
    number(text.size());
    bytes_ += text;
  }

  void instruction(const Instruction& each) {
    number(uint64_t{static_cast<uint8_t>(each.op)} | uint64_t{each.flags} << 8 | uint64_t{each.b} << 32);
    const bool is_text = each.op == Op::text || each.op == Op::legacy_tag;
    const auto kind = static_cast<Kind>(each.op == Op::push ? each.b & 0xff : 0);
    if (is_text || kind == Kind::string || kind == Kind::tag)
      return text(program_.constants.string({each.a}));
    if (kind != Kind::list) return number(each.a);
    const ListValue& list = program_.constants.list({each.a});
    number(list.entries.size());
    for (const ListEntry& entry : list.entries)
      number(entry.item.value), number(static_cast<uint32_t>(entry.number));
    number(list.origins.size());
    for (const OriginId origin : list.origins) number(origin.value);
  }

  void container(const ContainerInfo& each) {
    number(each.parent.value), number(each.subtree_end.value);
    number(static_cast<uint32_t>(each.index_in_parent)), number(each.flags);
    number(each.begin), number(each.first_item);
    number(each.visits.value), number(each.turns.value);
    text(each.name);
  }

  void lists() {
    number(program_.origins.size());
    for (const OriginInfo& each : program_.origins) text(each.name);
    number(program_.list_items.size());
    for (const ListItemInfo& each : program_.list_items) {
      text(each.name);
      number(each.origin.value), number(static_cast<uint32_t>(each.number));
    }
  }

  const Program& program_;
  std::string bytes_;
};

}  // namespace

uint64_t fingerprint(const Program& program) { return Bytes(program).hash(); }

}  // namespace dramaturg::program
