// Texts by number, each in a place of its own for good: a view of one holds as long as any copy of the Texts
// it came from lives.
//
// The bytes lie in blocks; a copy shares the blocks of what it was copied from and goes on in a new one of
// its own, so copying costs a view a text and no bytes. Only the newest can be taken away again. Left out:
// finding a text.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace dramaturg::base {

class Texts {
 public:
  Texts() = default;
  Texts(const Texts& other) : texts_(other.texts_), blocks_(other.blocks_) {}
  Texts(Texts&& other) noexcept { *this = std::move(other); }
  Texts& operator=(const Texts& other) { return *this = Texts(other); }
  Texts& operator=(Texts&& other) noexcept {
    texts_ = std::move(other.texts_);
    blocks_ = std::move(other.blocks_);
    at_ = std::exchange(other.at_, nullptr);
    left_ = std::exchange(other.left_, 0);
    return *this;
  }
  ~Texts() = default;

  size_t size() const { return texts_.size(); }
  std::string_view operator[](size_t i) const { return texts_[i]; }
  void add(std::string_view text) {
    if (text.size() > left_) make_block(text.size());
    if (!text.empty()) std::memcpy(at_, text.data(), text.size());
    texts_.emplace_back(at_, text.size());
    at_ += text.size();
    left_ -= text.size();
  }
  /// Takes the newest away; what comes next may lie where it lay.
  void drop() {
    const std::string_view text = texts_.back();
    texts_.pop_back();
    if (text.data() + text.size() != at_) return;
    at_ -= text.size();
    left_ += text.size();
  }

 private:
  void make_block(size_t least) {
    constexpr size_t smallest = 4096, largest = size_t{1} << 20;
    const size_t usual = blocks_.size() < 8 ? smallest << blocks_.size() : largest;
    left_ = usual > least ? usual : least;
    blocks_.push_back(std::make_shared_for_overwrite<char[]>(left_));
    at_ = blocks_.back().get();
  }

  std::vector<std::string_view> texts_;
  std::vector<std::shared_ptr<char[]>> blocks_;
  char* at_ = nullptr;  ///< the rest of the newest block, if that is not shared with where it was copied from
  size_t left_ = 0;
};

}  // namespace dramaturg::base
