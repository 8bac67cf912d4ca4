// A vector that keeps what its elements hold: the machine's stacks grow and shrink all the time and allocate
// only once.
//
// The first N elements lie inside, as small rows are the rule. An element taken off is not destroyed: the
// next one put in its place is assigned to it and reuses its memory, so copying a row over another allocates
// only if it is larger than any before. Elements are default-constructible and copy-assignable. Left out:
// what nobody here needs of std::vector.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <type_traits>
#include <utility>

namespace dramaturg::base {

template <class T, uint32_t N>
class Row {
 public:
  using value_type = T;

  Row() = default;
  Row(std::initializer_list<T> values) { copy(values.begin(), static_cast<uint32_t>(values.size())); }
  explicit Row(size_t size) { resize(size); }
  Row(const Row& other) { copy(other.begin(), other.size_); }
  Row(Row&& other) noexcept { take(other); }
  Row& operator=(const Row& other) {
    if (this != &other) copy(other.begin(), other.size_);
    return *this;
  }
  Row& operator=(Row&& other) noexcept {
    if (this != &other) take(other);
    return *this;
  }
  ~Row() = default;

  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T* begin() { return data(); }
  T* end() { return data() + size_; }
  const T* begin() const { return data(); }
  const T* end() const { return data() + size_; }
  T& operator[](size_t i) { return data()[i]; }
  const T& operator[](size_t i) const { return data()[i]; }
  T& front() { return data()[0]; }
  const T& front() const { return data()[0]; }
  T& back() { return data()[size_ - 1]; }
  const T& back() const { return data()[size_ - 1]; }

  void clear() { size_ = 0; }
  void pop_back() { --size_; }
  void push_back(const T& value) {
    if (size_ == capacity_) {
      const T kept = value;  // it may be one of ours
      grow(size_ + 1);
      data()[size_++] = kept;
    } else {
      data()[size_++] = value;
    }
  }
  /// One more element, with whatever the last one in its place held.
  T& add() {
    if (size_ == capacity_) grow(size_ + 1);
    return data()[size_++];
  }
  /// New elements are as default-constructed.
  void resize(size_t size) {
    if (size > capacity_) grow(static_cast<uint32_t>(size));
    for (size_t i = size_; i < size; ++i) data()[i] = T{};
    size_ = static_cast<uint32_t>(size);
  }
  /// New elements hold whatever the last ones in their places held.
  void resize_for_overwrite(size_t size) {
    if (size > capacity_) grow(static_cast<uint32_t>(size));
    size_ = static_cast<uint32_t>(size);
  }
  void assign(size_t size, const T& value) {
    resize_for_overwrite(size);
    std::fill(begin(), end(), value);
  }
  T* insert(const T* before, const T& value) {
    const auto at = static_cast<uint32_t>(before - data());
    const T kept = value;
    add();
    for (uint32_t i = size_ - 1; i > at; --i) data()[i] = std::move(data()[i - 1]);
    data()[at] = kept;
    return data() + at;
  }
  void erase(const T* place) {
    for (T* at = begin() + (place - data()); at + 1 < end(); ++at) *at = std::move(at[1]);
    --size_;
  }

  friend bool operator==(const Row& a, const Row& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  T* data() { return outside_ ? outside_.get() : inside_.data(); }
  const T* data() const { return outside_ ? outside_.get() : inside_.data(); }

  void grow(uint32_t least) {
    const uint32_t capacity = std::max(least, capacity_ * 2 + 2);
    std::unique_ptr<T[]> wider(new T[capacity]());
    std::move(begin(), end(), wider.get());
    outside_ = std::move(wider);
    capacity_ = capacity;
  }
  void copy(const T* from, uint32_t size) {
    if (size > capacity_) {
      size_ = 0;  // what it holds goes; nothing need be moved
      grow(size);
    }
    if constexpr (std::is_trivially_copyable_v<T>) {
      if (size > 0) std::memcpy(static_cast<void*>(data()), from, size * sizeof(T));
    } else {
      std::copy(from, from + size, data());
    }
    size_ = size;
  }
  /// The other keeps an empty row.
  void take(Row& other) {
    if (other.outside_) {
      std::swap(outside_, other.outside_);
      std::swap(capacity_, other.capacity_);
      size_ = std::exchange(other.size_, 0);
    } else {
      resize_for_overwrite(other.size_);
      std::move(other.begin(), other.end(), begin());
      other.size_ = 0;
    }
  }

  std::unique_ptr<T[]> outside_;
  uint32_t size_ = 0, capacity_ = N;
  std::array<T, N> inside_{};
};

}  // namespace dramaturg::base
