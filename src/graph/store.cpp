// Probing, comparing, growing.
#include "graph/store.hpp"

#include <cstring>

#include "base/expect.hpp"
#include "base/hash.hpp"

namespace dramaturg::graph {
namespace {
constexpr uint64_t first_slots = 1 << 12;
}

Store::Store() : slots_(first_slots) {}

bool Store::is_equal(uint32_t id, const std::vector<uint8_t>& bytes) const {
  const uint64_t begin = offsets_[id];
  const uint64_t end = id + 1 < offsets_.size() ? offsets_[id + 1] : arena_.size();
  return end - begin == bytes.size() && std::memcmp(arena_.data() + begin, bytes.data(), bytes.size()) == 0;
}

Store::Found Store::intern(const std::vector<uint8_t>& bytes) {
  EXPECT(!bytes.empty(), "a situation has bytes");
  const uint64_t hash = base::hash_bytes(bytes.data(), bytes.size());
  const uint32_t tag = static_cast<uint32_t>(hash >> 32);
  const uint64_t mask = slots_.size() - 1;
  for (uint64_t at = hash & mask;; at = (at + 1) & mask) {
    Slot& slot = slots_[at];
    if (slot.id == UINT32_MAX) {
      slot = {size(), tag};
      offsets_.push_back(arena_.size());
      arena_.insert(arena_.end(), bytes.begin(), bytes.end());
      const StateId id{slot.id};
      if (++used_ * 8 > slots_.size() * 5) grow();
      return {id, true};
    }
    if (slot.tag == tag && is_equal(slot.id, bytes)) return {StateId{slot.id}, false};
  }
}

StateId Store::add_blank() {
  offsets_.push_back(arena_.size());
  return StateId{size() - 1};
}

void Store::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const uint64_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.id == UINT32_MAX) continue;
    const uint64_t begin = offsets_[slot.id];
    const uint64_t end = slot.id + 1 < offsets_.size() ? offsets_[slot.id + 1] : arena_.size();
    uint64_t at = base::hash_bytes(arena_.data() + begin, end - begin) & mask;
    while (slots_[at].id != UINT32_MAX) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace dramaturg::graph
