// Plain data ↔ bytes that survive the process: blocks, each with a checksum of all that came before it.
//
// Who can be kept has one function `keep(archive)` that names its parts in order; a Writer writes them, a
// Reader sets them. A block is verified before any of it is used, so a size that is read is one that was
// written: files that are cut or damaged are noticed, files made to deceive are not. For the same machine and
// version: numbers are stored as they lie in memory.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <type_traits>
#include <vector>

namespace dramaturg::base {

struct ByteSink {
  virtual bool write(const void* bytes, size_t size) = 0;

 protected:
  ~ByteSink() = default;
};

struct ByteSource {
  /// How many bytes were read; fewer than wanted at the end.
  virtual size_t read(void* bytes, size_t size) = 0;

 protected:
  ~ByteSource() = default;
};

namespace archive {
template <class T>
concept Plain = std::is_trivially_copyable_v<T>;
}  // namespace archive

class Writer {
 public:
  static constexpr bool is_reading = false;
  explicit Writer(ByteSink& sink) : sink_(sink) {}

  template <archive::Plain T>
  void value(const T& value) {
    raw(&value, sizeof value);
  }
  /// A vector of plain values, or what has data() and resize() like one.
  template <class Row>
  void row(const Row& row) {
    static_assert(archive::Plain<std::remove_cvref_t<decltype(*row.data())>>);
    value(static_cast<uint64_t>(row.size()));
    raw(row.data(), row.size() * sizeof(*row.data()));
  }
  void raw(const void* bytes, size_t size);
  /// Writes what is left and the end. False: something could not be written.
  bool finish();

 private:
  void write_block();

  ByteSink& sink_;
  std::vector<uint8_t> block_;
  uint64_t check_ = 0;
  bool is_well_ = true;
};

class Reader {
 public:
  static constexpr bool is_reading = true;
  explicit Reader(ByteSource& source) : source_(source) {}

  template <archive::Plain T>
  void value(T& value) {
    raw(&value, sizeof value);
  }
  template <class Row>
  void row(Row& row) {
    uint64_t size = 0;
    value(size);
    if (!is_well_) return;
    row.resize(size);
    raw(row.data(), size * sizeof(*row.data()));
  }
  void raw(void* bytes, size_t size);
  /// False: a part was missing or damaged; values read since then are zero and of no use.
  bool is_well() const { return is_well_; }
  /// True: all is well, and this is the end.
  bool finish();

 private:
  bool read_block();

  ByteSource& source_;
  std::vector<uint8_t> block_;
  size_t at_ = 0;
  uint64_t check_ = 0;
  bool is_well_ = true;
};

/// A row of what has a `keep` of its own, or of rows: each element by `part`.
template <class Archive, class Row, class Part>
void keep_each(Archive& archive, Row& row, Part part) {
  uint64_t size = row.size();
  archive.value(size);
  if constexpr (Archive::is_reading) {
    if (!archive.is_well()) return;
    row.resize(size);
  }
  for (auto& element : row) part(element);
}

}  // namespace dramaturg::base
