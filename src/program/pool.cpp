// Interning of strings and lists: content in, a small id out; the same content always gives the same id.
//
// Open addressing with linear probing over 32-bit ids; the full hash of each entry is kept, so growing never
// reads the content again and a probe compares bytes only when hashes agree. Ids are given in order of first
// appearance, so two runs that intern alike have equal ids on every machine. Nothing is ever removed.
#include "base/expect.hpp"
#include "base/hash.hpp"
#include "program/value.hpp"

namespace dramaturg::program {
namespace {

constexpr uint32_t free_slot = UINT32_MAX;

uint64_t mix(uint64_t x) {  // the finalizer of SplitMix64 (Steele, Lea, Flood 2014)
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
  return x ^ (x >> 31);
}

uint64_t hash_of(const ListValue& list) {
  uint64_t h = list.entries.size();
  for (const ListEntry& e : list.entries)
    h = mix(h ^ (uint64_t{e.item.value} << 32 | static_cast<uint32_t>(e.number)));
  for (OriginId o : list.origins) h = mix(h ^ (uint64_t{o.value} + 0x100000000ull));
  return mix(h);
}

/// The slot where `hash` is, or the free one where it belongs.
template <class Equal>
size_t probe(const std::vector<uint32_t>& slots, const std::vector<uint64_t>& hashes, uint64_t hash,
             Equal equal) {
  size_t mask = slots.size() - 1;
  for (size_t i = hash & mask;; i = (i + 1) & mask) {
    uint32_t id = slots[i];
    if (id == free_slot || (hashes[id] == hash && equal(id))) return i;
  }
}

/// Keeps the table at most half full; a table's size is a power of two.
void make_room(std::vector<uint32_t>& slots, const std::vector<uint64_t>& hashes) {
  if (slots.size() > hashes.size() * 2) return;
  slots.assign(slots.empty() ? 64 : slots.size() * 2, free_slot);
  for (uint32_t id = 0; id < hashes.size(); ++id)
    slots[probe(slots, hashes, hashes[id], [](uint32_t) { return false; })] = id;
}

size_t bytes_of(std::string_view text) { return sizeof(std::string_view) + text.size() + 24; }
size_t bytes_of(const ListValue& list) {
  return sizeof(ListValue) + list.entries.size() * sizeof(ListEntry) +
         list.origins.size() * sizeof(OriginId) + 24;
}

}  // namespace

TextTraits traits_of(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
  TextTraits traits;
  if (text.empty()) return traits;
  traits.is_blank = text.find_first_not_of(" \t") == text.npos;
  traits.is_trimmed = !is_blank(text.front()) && !is_blank(text.back());
  // Every byte is looked at alone, so that the compiler can take many at once.
  const size_t last = text.size() - 1;
  uint8_t odd = text[last] == '\t' || text[last] == '\n' ? 1 : 0;
  for (size_t i = 0; i < last; ++i) {
    const char c = text[i], next = text[i + 1];
    odd |= static_cast<uint8_t>((c == '\t') | (c == '\n') | ((c == ' ') & (next == ' ')));
  }
  traits.is_plain = odd == 0;
  const auto is_outer = [&](char c) {
    traits.has_outer_newline |= c == '\n';
    return is_blank(c) || c == '\n';
  };
  for (size_t i = 0; i < text.size() && is_outer(text[i]); ++i) {
  }
  for (size_t i = text.size(); i-- > 0 && is_outer(text[i]);) {
  }
  return traits;
}

StringId Pool::intern(std::string_view text) {
  make_room(string_slots_, string_hashes_);
  const uint64_t hash = base::hash_bytes(text.data(), text.size());
  uint32_t& slot = string_slots_[probe(string_slots_, string_hashes_, hash,
                                       [&](uint32_t id) { return strings_[id] == text; })];
  if (slot == free_slot) {
    EXPECT(strings_.size() < free_slot, "string ids fit 32 bits");
    slot = static_cast<uint32_t>(strings_.size());
    strings_.add(text);
    traits_.push_back(traits_of(text));
    string_hashes_.push_back(hash);
    bytes_ += bytes_of(text);
  }
  return {slot};
}

ListId Pool::intern(ListValue list) {
  make_room(list_slots_, list_hashes_);
  uint64_t hash = hash_of(list);
  uint32_t& slot =
      list_slots_[probe(list_slots_, list_hashes_, hash, [&](uint32_t id) { return lists_[id] == list; })];
  if (slot == free_slot) {
    EXPECT(lists_.size() < free_slot, "list ids fit 32 bits");
    slot = static_cast<uint32_t>(lists_.size());
    lists_.push_back(std::move(list));
    bytes_ += bytes_of(lists_.back());
    list_hashes_.push_back(hash);
  }
  return {slot};
}

/// The latest first: whoever was put behind it in the table is gone before it, so its slot is simply free.
void Pool::cut_back(Extent extent) {
  const auto forget = [](std::vector<uint32_t>& slots, std::vector<uint64_t>& hashes) {
    const auto id = static_cast<uint32_t>(hashes.size() - 1);
    slots[probe(slots, hashes, hashes[id], [&](uint32_t other) { return other == id; })] = free_slot;
    hashes.pop_back();
  };
  for (; strings_.size() > extent.strings; strings_.drop()) {
    forget(string_slots_, string_hashes_);
    bytes_ -= bytes_of(strings_[strings_.size() - 1]);
    traits_.pop_back();
  }
  for (; lists_.size() > extent.lists; lists_.pop_back()) {
    forget(list_slots_, list_hashes_);
    bytes_ -= bytes_of(lists_.back());
  }
}

void Pool::follow(const Pool& longer) {
  for (size_t id = strings_.size(); id < longer.strings_.size(); ++id) intern(longer.strings_[id]);
  for (size_t id = lists_.size(); id < longer.lists_.size(); ++id) intern(longer.lists_[id]);
}

}  // namespace dramaturg::program
