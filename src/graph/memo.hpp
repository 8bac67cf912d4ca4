// Where turns led that came through the same place in the same state: a bounded cache, exact where it
// answers.
//
// Most moves of a story end in a knot that others have led to before. Its canonical state at the knot's first
// instruction decides the rest of the turn, so the rest need not be run again. An entry holds the whole key
// and is compared with it. A key has two slots, side by side: the newer entry lies in the first, and pushes
// the older one out of the second. Left out: keys longer than a slot.
#pragma once

#include <cstring>
#include <vector>

#include "base/pages.hpp"
#include "graph/graph.hpp"

namespace dramaturg::graph {

class Memo {
 public:
  explicit Memo(uint64_t most_bytes, uint64_t slots) : most_bytes_(most_bytes) { lay_out(slots, 32); }

  void prefetch(uint64_t hash) const { __builtin_prefetch(slot_of(hash)); }

  /// `hash`: of the key (base::hash_bytes), everywhere here. None: not known.
  StateId find(const std::vector<uint8_t>& key, uint64_t hash) const {
    if (key.size() > room()) return StateId::none();
    const uint8_t* slot = slot_of(hash);
    if (!holds(slot, key) && !holds(slot += size_, key)) return StateId::none();
    uint32_t id = 0;
    std::memcpy(&id, slot, sizeof id);
    return StateId{id};
  }

  void put(const std::vector<uint8_t>& key, uint64_t hash, StateId to) {
    if (key.size() > room()) {
      if (++too_long_ > slots_ / 4 && size_ < 256) lay_out(slots_, size_ * 2);
      return;
    }
    if (++puts_ > slots_ / 2 && bytes_.size() * 2 <= most_bytes_) lay_out(slots_ * 2, size_);
    auto* slot = const_cast<uint8_t*>(slot_of(hash));
    if (!holds(slot, key)) std::memcpy(slot + size_, slot, size_);
    std::memcpy(slot, &to.value, sizeof to.value);
    slot[4] = static_cast<uint8_t>(key.size());
    std::memcpy(slot + head, key.data(), key.size());
  }

  /// Room is made for what is put between two calls, twice.
  void begin_level() { puts_ = 0; }
  void clear() { lay_out(slots_, size_); }

  uint64_t memory() const { return bytes_.size(); }

 private:
  static constexpr size_t head = 5;  ///< the id, the key's length; 0: empty

  size_t room() const { return size_ - head; }
  /// The first of its two.
  const uint8_t* slot_of(uint64_t hash) const {
    return bytes_.data() + (hash & (slots_ / 2 - 1)) * 2 * size_;
  }
  static bool holds(const uint8_t* slot, const std::vector<uint8_t>& key) {
    return slot[4] == key.size() && std::memcmp(slot + head, key.data(), key.size()) == 0;
  }
  /// Forgets everything.
  void lay_out(uint64_t slots, size_t size) {
    slots_ = slots;
    size_ = size;
    puts_ = too_long_ = 0;
    bytes_.assign(slots * size, 0);
  }

  const uint64_t most_bytes_;
  uint64_t slots_ = 0, puts_ = 0, too_long_ = 0;
  size_t size_ = 0;  ///< of a slot
  base::LargeVector<uint8_t> bytes_;
};

}  // namespace dramaturg::graph
