// Several situations expanded at once, each by whoever has a free hand; what they lead to is added to the
// graph afterwards, by one, in their order (explore.cpp).
//
// A round takes some thousand situations, in parts of a few. While it lasts nobody changes the graph, the
// store or the memo, and nobody gives numbers (mover.hpp). So a round's moves are the same however many hands
// there are and whoever takes which part: all that differs is how often a turn is run that another has run at
// the same time.
#pragma once

#include <memory>
#include <vector>

#include "graph/mover.hpp"
#include "graph/store.hpp"

namespace dramaturg::graph {

class Crew final : public Job {
 public:
  Crew(const Setting& setting, const Mover& leader, const Store& store, const Graph& graph, Hands& hands);

  static constexpr size_t least = 64;   ///< situations: fewer are not worth the while
  static constexpr size_t most = 2048;  ///< in one round

  /// Takes the moves of the first of `count` situations that lie one after another: mostly of all of them, of
  /// none before one that has very many moves. Returns of how many.
  size_t run(const StateId* situations, size_t count);
  /// Of the last round, those moves in order; and one that comes soon after, or null.
  template <class Visit>
  void each_move(Visit visit) {
    for (uint32_t part = 0; part < whole_parts_; ++part)
      for (uint32_t i = 0; i < parts_[part].moves.size(); ++i)
        visit(parts_[part].moves[i], ahead_of(part, i));
  }
  /// The move that `Move::known` names in Stage::same.
  const Move& named(StateId number) {
    return parts_[number.value / part_room].moves[number.value % part_room];
  }
  /// Of all situations, taken or not.
  uint64_t move_count() const;

  /// What ran under all hands, marked for the leader as well.
  void tell(Mover& leader);
  /// Forgets what ran under them since it was told.
  void forget();
  uint32_t count() const { return static_cast<uint32_t>(workers_.size()); }
  uint64_t memory() const;

  void work(uint32_t part, uint32_t hand) override;

 private:
  static constexpr size_t part_size = 16;     ///< situations
  static constexpr uint32_t part_room = 512;  ///< moves

  struct Part {
    Batch moves;
    size_t done = 0;  ///< situations
  };
  struct Worker {
    Worker(const Setting& setting, const Mover& leader) : mover(setting, &leader) {}
    Mover mover;
    uint64_t round = 0;  ///< the last that it has begun
  };

  const Move* ahead_of(uint32_t part, uint32_t i);

  const Store& store_;
  const Graph& graph_;
  Hands& hands_;
  std::vector<std::unique_ptr<Worker>> workers_;
  std::vector<Part> parts_;
  uint32_t part_count_ = 0, whole_parts_ = 0;  ///< those with moves that are in order
  const StateId* situations_ = nullptr;
  size_t count_ = 0;
  uint64_t round_ = 0;
};

}  // namespace dramaturg::graph
