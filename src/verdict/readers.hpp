// Who reads: how likely each offered option is to be taken. A model gives every option that stands a whole
// weight; the odds of an option are its weight over the sum. The weight may depend on the situation only, so
// that merged histories read alike. Left out: where models come from (files, fitting).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/graph.hpp"

namespace dramaturg::verdict {

struct Readers {
  /// The weight of each of the situation's edges, in order, into `weights` (which has their number). All 0 is
  /// taken as all alike.
  virtual void weigh(const graph::Graph& graph, graph::StateId situation,
                     std::vector<uint32_t>& weights) const = 0;
  /// Every option alike: nobody need be asked.
  virtual bool is_even() const { return false; }
  /// How many of 1,000 readers stop reading at each choice, instead of choosing; at most 999.
  virtual uint32_t leaving() const { return 0; }

 protected:
  ~Readers() = default;
};

/// Picks evenly among the options that stand; one offered twice has twice the odds.
struct EvenReaders final : Readers {
  void weigh(const graph::Graph&, graph::StateId, std::vector<uint32_t>& weights) const override {
    weights.assign(weights.size(), 1);
  }
  bool is_even() const override { return true; }
};

/// Prefers what stands first: `first` parts for it, `other` for each of the rest.
struct FirstOptionReaders final : Readers {
  FirstOptionReaders(uint32_t first, uint32_t other) : first_(first), other_(other) {}
  void weigh(const graph::Graph&, graph::StateId, std::vector<uint32_t>& weights) const override {
    weights.assign(weights.size(), other_);
    if (!weights.empty()) weights.front() = first_;
  }

 private:
  uint32_t first_, other_;
};

}  // namespace dramaturg::verdict
