// Indexes are types: an Id<Tag> is a number that cannot be mixed up with another list's number.
// `none` marks absence; it is never a valid index. Costs nothing at run time.
#pragma once

#include <compare>
#include <cstdint>

namespace dramaturg::base {

template <class Tag>
struct Id {
  uint32_t value = UINT32_MAX;

  static constexpr Id none() { return Id{}; }
  constexpr bool is_none() const { return value == UINT32_MAX; }
  constexpr explicit operator bool() const { return !is_none(); }
  friend constexpr auto operator<=>(Id, Id) = default;
};

}  // namespace dramaturg::base
