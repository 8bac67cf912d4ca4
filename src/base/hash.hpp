// One good hash for byte strings: XXH3 (Collet), 64 bits. Same bytes, same hash, on any machine.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dramaturg::base {

/// Cost O(size), some gigabytes a second.
uint64_t hash_bytes(const void* bytes, size_t size);

}  // namespace dramaturg::base
