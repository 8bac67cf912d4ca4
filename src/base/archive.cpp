// A block: its size, the checksum of its bytes and of the checksum before it, its bytes. A block of no bytes
// is the end.
#include "base/archive.hpp"

#include <algorithm>

#include "base/hash.hpp"

namespace dramaturg::base {
namespace {

constexpr size_t block_size = size_t{1} << 20;

struct Head {
  uint64_t size = 0, check = 0;
};

uint64_t check_of(const std::vector<uint8_t>& block, uint64_t before) {
  const uint64_t both[] = {hash_bytes(block.data(), block.size()), before};
  return hash_bytes(both, sizeof both);
}

}  // namespace

void Writer::raw(const void* bytes, size_t size) {
  const auto* from = static_cast<const uint8_t*>(bytes);
  while (size > 0) {
    const size_t part = std::min(size, block_size - block_.size());
    block_.insert(block_.end(), from, from + part);
    from += part;
    size -= part;
    if (block_.size() == block_size) write_block();
  }
}

void Writer::write_block() {
  check_ = check_of(block_, check_);
  const Head head{block_.size(), check_};
  is_well_ = is_well_ && sink_.write(&head, sizeof head) && sink_.write(block_.data(), block_.size());
  block_.clear();
}

bool Writer::finish() {
  if (!block_.empty()) write_block();
  write_block();
  return is_well_;
}

void Reader::raw(void* bytes, size_t size) {
  auto* to = static_cast<uint8_t*>(bytes);
  while (size > 0) {
    if (at_ == block_.size() && !read_block()) {
      is_well_ = false;
      std::memset(to, 0, size);
      return;
    }
    const size_t part = std::min(size, block_.size() - at_);
    std::memcpy(to, block_.data() + at_, part);
    to += part;
    at_ += part;
    size -= part;
  }
}

bool Reader::read_block() {
  Head head;
  is_well_ = is_well_ && source_.read(&head, sizeof head) == sizeof head && head.size <= block_size;
  block_.resize(is_well_ ? head.size : 0);
  at_ = 0;
  is_well_ = is_well_ && source_.read(block_.data(), block_.size()) == block_.size();
  check_ = check_of(block_, check_);
  is_well_ = is_well_ && check_ == head.check;
  if (!is_well_) block_.clear();
  return is_well_ && !block_.empty();
}

bool Reader::finish() {
  if (at_ == block_.size() && !read_block()) return is_well_;
  return is_well_ = false;
}

}  // namespace dramaturg::base
