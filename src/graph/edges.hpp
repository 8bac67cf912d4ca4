// The moves of a graph: five bytes each, as most are the k-th choice of their situation and nothing else.
//
// Where an edge leads lies in one array, which choice it is in another; outcomes of chance, edges with a
// trace and whatever else is out of the ordinary lie whole in a third, in order, and are searched for. Arrays
// grow by pieces, so that nothing is copied and nothing reserved in vain.
#pragma once

#include <algorithm>
#include <cstdint>
#include <deque>
#include <iterator>
#include <vector>

#include "base/ids.hpp"
#include "graph/traces.hpp"

namespace dramaturg::graph {

using StateId = base::Id<struct StateTag>;

/// How an edge was taken: an offered choice (from 0), or an outcome of chance (from 0; `random` counts from
/// RANDOM's lower bound, a shuffle from the first position that remains).
struct Step {
  bool is_draw = false;
  uint32_t index = 0;
  int32_t shown = 0;  ///< as people write it in a path: choices from 1; RANDOM's value; positions from 1
  friend bool operator==(const Step&, const Step&) = default;
};
struct Edge {
  StateId to;
  Step step;
  uint32_t weight = 1;  ///< chance: equally likely outcomes it stands for; a choice: 1. Never 0
  TraceId trace{};      ///< what ran on it; none unless recorded
};

/// A vector of edges that gives them by value.
class Edges {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Edge;
    using difference_type = std::ptrdiff_t;
    using pointer = const Edge*;
    using reference = Edge;
    Iterator(const Edges& edges, uint32_t at) : edges_(&edges), at_(at) {}
    Edge operator*() const { return (*edges_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++at_;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const Edges* edges_;
    uint32_t at_;
  };

  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size_}; }

  /// Cost O(1); O(log) for what is out of the ordinary.
  Edge operator[](size_t i) const {
    const Piece& piece = pieces_[i / piece_size];
    const uint8_t choice = piece.choice[i % piece_size];
    if (choice == odd) return whole(static_cast<uint32_t>(i));
    return {StateId{piece.to[i % piece_size]}, {false, choice, choice + 1}, 1, {}};
  }

  void push_back(const Edge& edge) {
    if (size_ % piece_size == 0) pieces_.emplace_back();
    Piece& piece = pieces_.back();
    const bool is_plain = !edge.step.is_draw && edge.step.index < odd && edge.weight == 1 &&
                          edge.step.shown == static_cast<int32_t>(edge.step.index) + 1 &&
                          edge.trace.is_none();
    piece.to[size_ % piece_size] = edge.to.value;
    piece.choice[size_ % piece_size] = is_plain ? static_cast<uint8_t>(edge.step.index) : odd;
    if (!is_plain) odd_.push_back({size_, edge});
    ++size_;
  }

  template <class Archive>
  void keep(Archive& archive) {
    archive.value(size_);
    if constexpr (Archive::is_reading) pieces_.resize((size_ + piece_size - 1) / piece_size);
    for (Piece& piece : pieces_) archive.value(piece);
    archive.row(odd_);
  }

  uint64_t memory() const { return pieces_.size() * sizeof(Piece) + odd_.capacity() * sizeof(Odd); }

 private:
  static constexpr uint8_t odd = UINT8_MAX;
  static constexpr uint32_t piece_size = 1 << 14;
  struct Piece {
    uint32_t to[piece_size];
    uint8_t choice[piece_size];
  };
  struct Odd {
    uint32_t at;
    Edge edge;
  };

  Edge whole(uint32_t i) const {
    return std::lower_bound(odd_.begin(), odd_.end(), i, [](const Odd& o, uint32_t at) { return o.at < at; })
        ->edge;
  }

  std::deque<Piece> pieces_;
  std::vector<Odd> odd_;  ///< in order
  uint32_t size_ = 0;
};

}  // namespace dramaturg::graph
