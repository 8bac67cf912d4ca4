// The visited set: canonical bytes ↔ StateId, without loss.
//
// Bytes lie one after another in an append-only arena; the table holds 8 bytes a slot (32 bits of id, 32 bits
// of hash). Where the hash bits match, the bytes themselves are compared, so two situations are one only if
// they are equal. Open addressing, linear probing, at most 3/4 full. Left out: parents and edges (the graph
// keeps them).
#pragma once

#include <cstdint>
#include <vector>

#include "base/pages.hpp"
#include "graph/graph.hpp"

namespace dramaturg::graph {

class Store {
 public:
  Store();

  struct Found {
    StateId id;
    bool is_new;
  };
  /// The id of these bytes, which become the next id if they are new; `hash` is theirs (base::hash_bytes).
  /// Amortised O(size).
  Found intern(const std::vector<uint8_t>& bytes, uint64_t hash);
  /// Fetches what `intern` will look at first.
  void prefetch(uint64_t hash) const { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
  /// Then, step by step, what lies behind that: where its bytes are, and they themselves.
  void prefetch_offset(uint64_t hash) const;
  void prefetch_bytes(uint64_t hash) const;
  /// Valid until the next `intern`; eight bytes more may be read.
  const uint8_t* bytes(StateId id) const { return arena_.data() + begin_of(id.value); }
  /// Without looking them up: for vertices that have no bytes of their own. Never equal to any other.
  StateId add_blank();

  template <class Archive>
  void keep(Archive& archive) {
    uint64_t bytes = arena_.size();
    archive.value(bytes);
    if constexpr (Archive::is_reading) make_arena(bytes);
    archive.raw(arena_.data(), bytes);
    archive.row(offsets_);
    archive.row(bases_);
    archive.value(used_);
    if constexpr (Archive::is_reading)
      if (archive.is_well()) fill_slots();
  }

  uint32_t size() const { return static_cast<uint32_t>(offsets_.size()); }
  uint64_t arena_bytes() const { return arena_.size(); }
  uint64_t memory() const {
    return arena_.capacity() + offsets_.capacity() * sizeof(uint32_t) + bases_.capacity() * sizeof(uint64_t) +
           slots_.capacity() * sizeof(Slot);
  }

 private:
  struct Slot {
    uint32_t id = UINT32_MAX;
    uint32_t tag = 0;
  };
  uint32_t likely(uint64_t hash) const {
    const Slot& slot = slots_[hash & (slots_.size() - 1)];
    return slot.tag == static_cast<uint32_t>(hash >> 32) ? slot.id : UINT32_MAX;
  }
  void grow();
  void make_arena(uint64_t bytes);
  void fill_slots();
  uint64_t begin_of(uint32_t id) const;
  void add_offset();
  void append(const std::vector<uint8_t>& bytes);
  bool is_equal(uint32_t id, const std::vector<uint8_t>& bytes) const;

  base::LargeVector<uint8_t> arena_;
  base::LargeVector<uint32_t> offsets_;  ///< of each id's first byte, from its base
  std::vector<uint64_t> bases_;          ///< one for some hundred ids
  base::LargeVector<Slot> slots_;
  uint64_t used_ = 0;
};

}  // namespace dramaturg::graph
