// Memory for many small things that die together: handed out from a few large blocks, given back all at once.
//
// What lies here is never destroyed, so it must need no destructor; where it lies it stays, also when the
// arena is moved. Blocks grow from a few kilobytes to a megabyte, so that a small story costs little and a
// large one few allocations. Left out: giving anything back before
// the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace dramaturg::base {

class Arena {
 public:
  Arena() = default;
  Arena(Arena&& other) noexcept { *this = std::move(other); }
  Arena& operator=(Arena&& other) noexcept {
    blocks_ = std::move(other.blocks_);
    at_ = std::exchange(other.at_, 0);
    end_ = std::exchange(other.end_, 0);
    return *this;
  }
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() = default;

  template <class T, class... Given>
  T& make(Given&&... given) {
    static_assert(std::is_trivially_destructible_v<T>);
    return *new (take(sizeof(T), alignof(T))) T{std::forward<Given>(given)...};
  }
  /// `count` of them, each as default-constructed.
  template <class T>
  std::span<T> row(size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count == 0) return {};
    T* first = static_cast<T*>(take(count * sizeof(T), alignof(T)));
    std::uninitialized_value_construct_n(first, count);
    return {first, count};
  }
  template <class T>
  std::span<T> keep(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (values.empty()) return {};
    T* first = static_cast<T*>(take(values.size_bytes(), alignof(T)));
    std::memcpy(static_cast<void*>(first), values.data(), values.size_bytes());
    return {first, values.size()};
  }
  std::string_view keep(std::string_view text) {
    const std::span<char> kept = keep(std::span<const char>(text));
    return {kept.data(), kept.size()};
  }

 private:
  void* take(size_t bytes, size_t alignment) {
    const uintptr_t begin = (at_ + alignment - 1) & ~(uintptr_t{alignment} - 1);
    if (begin + bytes > end_) return take_from_new_block(bytes, alignment);
    at_ = begin + bytes;
    return reinterpret_cast<void*>(begin);
  }
  void* take_from_new_block(size_t bytes, size_t alignment);

  struct Block {
    explicit Block(size_t bytes);
    Block(Block&& other) noexcept : memory(std::exchange(other.memory, nullptr)), bytes(other.bytes) {}
    Block& operator=(Block&&) = delete;
    ~Block();
    void* memory;
    size_t bytes;
  };

  std::vector<Block> blocks_;
  uintptr_t at_ = 0, end_ = 0;  ///< what is left of the newest block
};

}  // namespace dramaturg::base
