// The one place that sees xxHash's header.
#include "base/hash.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dramaturg::base {

uint64_t hash_bytes(const void* bytes, size_t size) { return XXH3_64bits(bytes, size); }

}  // namespace dramaturg::base
