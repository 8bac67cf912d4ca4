// Probing, comparing, growing.
#include "graph/store.hpp"

#include <algorithm>
#include <cstring>

#include "base/expect.hpp"
#include "base/hash.hpp"

namespace dramaturg::graph {
namespace {
constexpr uint64_t first_slots = 1 << 12, readable_beyond = 8;
constexpr uint32_t base_every =
    256;  // so many situations together are smaller than 4 GiB: see story/ops.hpp, bounds
}  // namespace

Store::Store() : slots_(first_slots) {}

uint64_t Store::begin_of(uint32_t id) const {
  return id < offsets_.size() ? bases_[id / base_every] + offsets_[id] : arena_.size();
}

void Store::add_offset() {
  if (offsets_.size() % base_every == 0) bases_.push_back(arena_.size());
  offsets_.push_back(static_cast<uint32_t>(arena_.size() - bases_.back()));
}

/// Readers may look a little beyond the end of what they read.
void Store::append(const std::vector<uint8_t>& bytes) {
  const uint64_t least = arena_.size() + bytes.size() + readable_beyond;
  if (arena_.capacity() < least)
    arena_.reserve(std::max<size_t>(least, arena_.capacity() + arena_.capacity() / 2));
  arena_.insert(arena_.end(), bytes.begin(), bytes.end());
}

bool Store::is_equal(uint32_t id, const std::vector<uint8_t>& bytes) const {
  const uint64_t begin = begin_of(id), end = begin_of(id + 1);
  return end - begin == bytes.size() && std::memcmp(arena_.data() + begin, bytes.data(), bytes.size()) == 0;
}

Store::Found Store::intern(const std::vector<uint8_t>& bytes, uint64_t hash) {
  EXPECT(!bytes.empty(), "a situation has bytes");
  const uint32_t tag = static_cast<uint32_t>(hash >> 32);
  const uint64_t mask = slots_.size() - 1;
  for (uint64_t at = hash & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (slot.id == UINT32_MAX) {
      slot = {size(), tag};
      add_offset();
      append(bytes);
      const StateId id{slot.id};
      if (++used_ * 4 > slots_.size() * 3) grow();
      return {id, true};
    }
    if (slot.tag == tag && is_equal(slot.id, bytes)) return {StateId{slot.id}, false};
  }
}

void Store::prefetch_offset(uint64_t hash) const {
  if (const uint32_t id = likely(hash); id < size()) __builtin_prefetch(&offsets_[id]);
}

void Store::prefetch_bytes(uint64_t hash) const {
  if (const uint32_t id = likely(hash); id < size()) __builtin_prefetch(arena_.data() + begin_of(id));
}

StateId Store::add_blank() {
  add_offset();
  return StateId{size() - 1};
}

void Store::make_arena(uint64_t bytes) {
  arena_.reserve(bytes + readable_beyond);
  arena_.resize(bytes);
}

/// Anew: every id that has bytes.
void Store::fill_slots() {
  uint64_t count = slots_.size();
  while (used_ * 4 > count * 3) count *= 2;
  slots_.assign(count, Slot{});
  for (uint32_t id = 0; id < size(); ++id) {
    const uint64_t begin = begin_of(id), end = begin_of(id + 1);
    if (begin == end) continue;
    const uint64_t hash = base::hash_bytes(arena_.data() + begin, end - begin);
    uint64_t at = hash & (count - 1);
    while (slots_[at].id != UINT32_MAX) at = (at + 1) & (count - 1);
    slots_[at] = {id, static_cast<uint32_t>(hash >> 32)};
  }
}

void Store::grow() {
  base::LargeVector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const uint64_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.id == UINT32_MAX) continue;
    const uint64_t begin = begin_of(slot.id), end = begin_of(slot.id + 1);
    uint64_t at = base::hash_bytes(arena_.data() + begin, end - begin) & mask;
    while (slots_[at].id != UINT32_MAX) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace dramaturg::graph
