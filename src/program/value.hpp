// What a variable of ink can hold, as eight bytes that compare and hash like a number.
// Strings and lists are interned in a Pool: equal content has equal ids within one pool, so Value equality is
// identity.
#pragma once

#include <bit>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/texts.hpp"

namespace dramaturg::program {

using Address = uint32_t;  ///< an index into Program::code
inline constexpr Address no_address = UINT32_MAX;
using NameId = base::Id<struct NameTag>;      ///< a temporary's name
using GlobalId = base::Id<struct GlobalTag>;  ///< a global variable
using StringId = base::Id<struct StringTag>;
using ListId = base::Id<struct ListTag>;          ///< an interned list value
using ListItemId = base::Id<struct ListItemTag>;  ///< a declared list item, over all lists
using OriginId = base::Id<struct OriginTag>;      ///< a LIST declaration

enum class Kind : uint8_t {
  void_value,
  boolean,
  integer,
  real,
  string,
  divert_target,
  variable_pointer,
  list,
  tag  ///< the text of a choice's tag, on the evaluation stack between its string and its choice point only
};

struct Value {
  Kind kind = Kind::void_value;
  uint8_t unused = 0;
  uint16_t context = 0;  ///< variable_pointer: 0 global, n: frame n-1 of its thread, counted from the bottom
  uint32_t bits = 0;     ///< the number, or an id, or the TargetId of a divert target

  static Value nothing() { return {}; }
  static Value of(bool b) { return {Kind::boolean, 0, 0, b ? 1u : 0u}; }
  static Value of(int32_t i) { return {Kind::integer, 0, 0, static_cast<uint32_t>(i)}; }
  static Value of(float f) {
    // One NaN, so that equal meaning is equal bits; -0 stays apart from +0, for 1/-0 tells them apart.
    return {Kind::real, 0, 0, f != f ? 0x7fc00000u : std::bit_cast<uint32_t>(f)};
  }
  static Value of(StringId s) { return {Kind::string, 0, 0, s.value}; }
  static Value of(ListId l) { return {Kind::list, 0, 0, l.value}; }
  static Value tag(StringId s) { return {Kind::tag, 0, 0, s.value}; }
  static Value target(uint32_t target_id) { return {Kind::divert_target, 0, 0, target_id}; }
  static Value pointer_to_global(GlobalId g) { return {Kind::variable_pointer, 0, 0, g.value}; }
  static Value pointer_to_temp(NameId n, uint16_t context) {
    return {Kind::variable_pointer, 0, context, n.value};
  }

  int32_t as_int() const { return static_cast<int32_t>(bits); }
  float as_real() const { return std::bit_cast<float>(bits); }
  bool as_bool() const { return bits != 0; }
  StringId as_string() const { return {bits}; }
  ListId as_list() const { return {bits}; }

  friend bool operator==(const Value&, const Value&) = default;
};
static_assert(sizeof(Value) == 8);

/// An ink list: declared items with their numbers, in order of (number, origin), and the origins that an
/// empty list remembers.
struct ListEntry {
  ListItemId item;
  int32_t number;
  friend bool operator==(const ListEntry&, const ListEntry&) = default;
};
struct ListValue {
  std::vector<ListEntry> entries;
  std::vector<OriginId> origins;  ///< sorted; of a list with entries: exactly those of its entries
  friend bool operator==(const ListValue&, const ListValue&) = default;
};

/// What printing wants to know of a text. Blanks are spaces and tabs.
struct TextTraits {
  bool is_blank = true;            ///< holds nothing else
  bool is_trimmed = true;          ///< neither begins nor ends in a blank
  bool is_plain = true;            ///< no tab, no newline, no two spaces in a row
  bool has_outer_newline = false;  ///< among the blanks and newlines that it begins with, or ends in
};
TextTraits traits_of(std::string_view text);

/// Interned strings and lists: append-only, so ids stay valid. A program brings its constants; running adds
/// to a copy.
class Pool {
 public:
  StringId intern(std::string_view text);
  ListId intern(ListValue list);
  std::string_view string(StringId id) const { return strings_[id.value]; }
  TextTraits traits(StringId id) const { return traits_[id.value]; }
  const ListValue& list(ListId id) const { return lists_[id.value]; }
  /// Bytes held, for limits.
  size_t bytes() const { return bytes_; }

  /// How many strings and lists there are.
  struct Extent {
    uint32_t strings, lists;
    friend bool operator==(const Extent&, const Extent&) = default;
  };
  Extent extent() const {
    return {static_cast<uint32_t>(strings_.size()), static_cast<uint32_t>(lists_.size())};
  }
  /// Forgets what was interned since it was of this extent. Cost O(that).
  void cut_back(Extent extent);
  /// Interns what `longer` has beyond it, with the same ids; all else the two have in common.
  void follow(const Pool& longer);

  /// Into or out of an archive (base/archive.hpp): read into a pool that began like the one that was written.
  template <class Archive>
  void keep(Archive& archive) {
    uint64_t strings = strings_.size(), lists = lists_.size();
    archive.value(strings);
    archive.value(lists);
    for (uint64_t i = 0; i < strings; ++i) {
      std::string text(Archive::is_reading ? std::string_view() : strings_[i]);
      archive.row(text);
      if constexpr (Archive::is_reading) intern(text);
    }
    for (uint64_t i = 0; i < lists; ++i) {
      ListValue list = Archive::is_reading ? ListValue() : lists_[i];
      archive.row(list.entries);
      archive.row(list.origins);
      if constexpr (Archive::is_reading) intern(std::move(list));
    }
  }

 private:
  base::Texts strings_;
  std::vector<TextTraits> traits_;                     ///< by id
  std::deque<ListValue> lists_;                        ///< a deque: what list() gave stays where it is
  std::vector<uint64_t> string_hashes_, list_hashes_;  ///< by id
  std::vector<uint32_t> string_slots_, list_slots_;    ///< open addressing over the ids; UINT32_MAX: free
  size_t bytes_ = 0;
};

}  // namespace dramaturg::program
