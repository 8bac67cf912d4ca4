// Small numbers packed into bytes and taken out again: LEB128, with zigzag for signed ones.
// The reader trusts its input: it reads only what the writer of the same process wrote.
#pragma once

#include <cstdint>
#include <vector>

namespace dramaturg::base {

class ByteWriter {
 public:
  explicit ByteWriter(std::vector<uint8_t>& bytes) : bytes_(bytes) {}
  void byte(uint8_t value) { bytes_.push_back(value); }
  void number(uint64_t value) {
    while (value >= 0x80) {
      bytes_.push_back(static_cast<uint8_t>(value) | 0x80);
      value >>= 7;
    }
    bytes_.push_back(static_cast<uint8_t>(value));
  }
  void signed_number(int64_t value) {
    number((static_cast<uint64_t>(value) << 1) ^ static_cast<uint64_t>(value >> 63));
  }

 private:
  std::vector<uint8_t>& bytes_;
};

class ByteReader {
 public:
  explicit ByteReader(const uint8_t* at) : at_(at) {}
  uint8_t byte() { return *at_++; }
  uint64_t number() {
    uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      const uint8_t b = *at_++;
      value |= static_cast<uint64_t>(b & 0x7f) << shift;
      if (!(b & 0x80)) return value;
    }
  }
  int64_t signed_number() {
    const uint64_t value = number();
    return static_cast<int64_t>(value >> 1) ^ -static_cast<int64_t>(value & 1);
  }

 private:
  const uint8_t* at_;
};

}  // namespace dramaturg::base
