// Small numbers packed bit by bit, and taken out again.
//
// Bits fill words from the low end; a word is stored when it is full, little end first. `number` spends two
// bits on a size, then 4, 8, 16 or 64: equal numbers always look alike. The reader trusts its input: it reads
// only what the writer of the same process wrote, and may look eight bytes beyond its end.
#pragma once

#include <cstdint>
#include <cstring>
#include <vector>

namespace dramaturg::base {

class BitWriter {
 public:
  /// Overwrites `bytes`.
  explicit BitWriter(std::vector<uint8_t>& bytes) : bytes_(bytes) {
    if (bytes.size() < room) bytes.resize(room);
  }

  /// Instead of anything else: the first `count` bits of `bytes`, which are whole words with zeros behind.
  void begin_with(const uint8_t* bytes, uint64_t count) {
    end_ = count / 64 * 8;
    filled_ = static_cast<uint32_t>(count % 64);
    if (bytes_.size() < end_ + room) bytes_.resize(end_ + room);
    std::memcpy(bytes_.data(), bytes, end_);
    std::memcpy(&held_, bytes + end_, 8);
  }

  /// The `count` low bits of `value`, which has no others. count <= 64.
  void bits(uint64_t value, uint32_t count) {
    if (count == 0) return;
    held_ |= value << filled_;
    filled_ += count;
    if (filled_ < 64) return;
    store();
    filled_ -= 64;
    held_ = filled_ == 0 ? 0 : value >> (count - filled_);
  }
  void bit(bool value) { bits(value ? 1 : 0, 1); }
  [[gnu::always_inline]] void number(uint64_t value) {
    if (value < 16) return bits(value << 2, 6);
    if (value < 256) return bits(value << 2 | 1, 10);
    if (value < 65536) return bits(value << 2 | 2, 18);
    bits(3, 2);
    bits(value, 64);
  }
  void signed_number(int64_t value) {
    number((static_cast<uint64_t>(value) << 1) ^ static_cast<uint64_t>(value >> 63));
  }
  /// All that another writer wrote; it must be finished.
  void append(const std::vector<uint8_t>& bytes, uint64_t count) {
    for (uint64_t at = 0; at < count; at += 8)
      bits(bytes[at / 8], static_cast<uint32_t>(count - at < 8 ? count - at : 8));
  }

  uint64_t bit_count() const { return end_ * 8 + filled_; }
  /// Stores what is held; the rest of the last byte is zero. Nothing may be written after it.
  void finish() {
    const size_t rest = (filled_ + 7) / 8;
    store();
    bytes_.resize(end_ - 8 + rest);
    filled_ = 0;
    held_ = 0;
  }

 private:
  static constexpr size_t room = 128;

  void store() {
    if (bytes_.size() < end_ + 8) bytes_.resize(2 * bytes_.size());
    std::memcpy(bytes_.data() + end_, &held_, 8);
    end_ += 8;
  }

  std::vector<uint8_t>& bytes_;
  size_t end_ = 0;  ///< of what is stored; `bytes_` is larger until it is finished
  uint64_t held_ = 0;
  uint32_t filled_ = 0;  ///< bits of `held_`; < 64 between calls
};

class BitReader {
 public:
  explicit BitReader(const uint8_t* bytes) : bytes_(bytes) {}

  uint64_t bits(uint32_t count) {
    if (count > 56) {
      const uint64_t low = bits(32);
      return low | bits(count - 32) << 32;
    }
    uint64_t word = 0;
    std::memcpy(&word, bytes_ + (at_ >> 3), 8);
    word = word >> (at_ & 7) & ((uint64_t{1} << count) - 1);
    at_ += count;
    return word;
  }
  bool bit() { return bits(1) != 0; }
  uint64_t number() {
    constexpr uint32_t sizes[] = {4, 8, 16, 64};
    return bits(sizes[bits(2)]);
  }
  int64_t signed_number() {
    const uint64_t value = number();
    return static_cast<int64_t>(value >> 1) ^ -static_cast<int64_t>(value & 1);
  }

 private:
  const uint8_t* bytes_;
  uint64_t at_ = 0;
};

}  // namespace dramaturg::base
