// A new block when the last one is full; what was left of that one is given up.
#include "base/arena.hpp"

#include <algorithm>

#include "base/pages.hpp"

namespace dramaturg::base {
namespace {
constexpr size_t least = size_t{8} << 10, most = size_t{1} << 20;
}  // namespace

Arena::Block::Block(size_t bytes) : memory(allocate_pages(bytes)), bytes(bytes) {}

Arena::Block::~Block() {
  if (memory != nullptr) free_pages(memory, bytes);
}

void* Arena::take_from_new_block(size_t bytes, size_t alignment) {
  const size_t usual = std::min(least << std::min<size_t>(blocks_.size(), 20), most);
  const Block& block = blocks_.emplace_back(std::max(usual, bytes + alignment));
  at_ = reinterpret_cast<uintptr_t>(block.memory);
  end_ = at_ + block.bytes;
  return take(bytes, alignment);
}

}  // namespace dramaturg::base
