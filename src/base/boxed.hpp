// A value that lies in a place of its own, so that whatever holds it stays small. It is copied with its
// holder; one that was moved from holds nothing and can only be assigned to or dropped.
#pragma once

#include <memory>
#include <utility>

namespace dramaturg::base {

template <class T>
class Boxed {
 public:
  Boxed(T value) : held_(std::make_unique<T>(std::move(value))) {}
  Boxed(const Boxed& other) : held_(other.held_ ? std::make_unique<T>(*other.held_) : nullptr) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(Boxed other) noexcept {
    held_ = std::move(other.held_);
    return *this;
  }
  ~Boxed() = default;

  T& operator*() { return *held_; }
  const T& operator*() const { return *held_; }

 private:
  std::unique_ptr<T> held_;
};

}  // namespace dramaturg::base
