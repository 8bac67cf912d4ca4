// What every door gives back: a value, or an error that says in a sentence what was wrong. No exception
// crosses a door, and no error is lost unseen: a Result must be looked at.
//
//   Result<Line> line = story.continue_line();
//   if (!line) return complain(line.error().text);
//   print(line->text);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#if defined(__GNUC__)
#define DRAMATURG_DOOR __attribute__((visibility("default")))
#else
#define DRAMATURG_DOOR
#endif

namespace dramaturg {

enum class ErrorKind : uint8_t {
  bad_input,  ///< bytes that are no story, no save, no snapshot
  does_not_compile,
  unknown_name,  ///< a variable, function, flow or path that the story does not have
  wrong_type,    ///< a value where another type is meant
  out_of_range,  ///< no choice of that number
  not_now,       ///< the story does not stand where this can be done
  fault,         ///< the running story broke; see Story::reset and Story::restore
  budget,        ///< the steps that were allowed are spent
  wrong_story,   ///< made by another story
};

struct Error {
  ErrorKind kind = ErrorKind::bad_input;
  std::string text;               ///< one sentence, for people
  std::string file{};             ///< where in the author's text; empty: no place, or compiled elsewhere
  uint32_t line = 0, column = 0;  ///< from 1; 0: unknown
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : value_(std::move(value)) {}
  Result(Error error) : error_(std::move(error)) {}

  bool ok() const { return value_.has_value(); }
  explicit operator bool() const { return ok(); }
  /// Only when ok().
  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return &*value_; }
  const T* operator->() const { return &*value_; }
  T value_or(T otherwise) const { return value_ ? *value_ : std::move(otherwise); }
  /// Only when not ok().
  const Error& error() const { return error_; }

 private:
  std::optional<T> value_;
  Error error_;
};

/// Success without a value.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : is_ok_(false), error_(std::move(error)) {}

  bool ok() const { return is_ok_; }
  explicit operator bool() const { return is_ok_; }
  const Error& error() const { return error_; }

 private:
  bool is_ok_ = true;
  Error error_;
};

/// The library's version, as `0.1.0`.
DRAMATURG_DOOR const char* version();

}  // namespace dramaturg
