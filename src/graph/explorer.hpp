// The search under way: what it has found, and where it stands. Its verbs are in explore.cpp (the levels, the
// limits), grow.cpp (what a move adds to the graph) and keep.cpp; moves are taken by a Mover, or by a crew of
// them. For nobody else: graph.hpp is the door.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "graph/crew.hpp"
#include "graph/graph.hpp"
#include "graph/insight.hpp"
#include "graph/memo.hpp"
#include "graph/mover.hpp"
#include "graph/store.hpp"
#include "program/lean.hpp"

namespace dramaturg::graph {

/// What tells one way to stop from another.
using StopKey = std::tuple<VertexKind, story::FaultKind, Address, MarkId, StandingId>;

class Explorer {
 public:
  /// `original`: by address of `program`, where it stands in the program that the graph is of
  /// (specialise.hpp); empty: the very same.
  Explorer(const Program& program, std::vector<Address> original, const Reductions& reductions,
           const Limits& limits, Watcher& watcher, const Claims* claims, const Recording& recording,
           Keeping* keeping);

  Graph explore();

 private:
  // ---- the levels, the limits: explore.cpp

  void start();
  void next_turn();
  void finish_turns();
  void expand_all(const std::vector<StateId>& situations, size_t& at);
  void expand(StateId id);
  void finish_batch();
  bool expand_together(const std::vector<StateId>& situations, size_t& at);
  void stop(Limit limit);
  void cut(Limit limit);
  uint64_t memory() const;
  bool go_on();
  void finish();
  void map_back();
  void list_offers();
  void weigh_slots();

  // ---- to go on another time: keep.cpp

  void save();
  bool resume();
  void keep_if_due(double now);
  template <class Archive>
  void keep(Archive& archive);
  template <class Archive>
  void keep_stops(Archive& archive);

  // ---- what a move adds to the graph: grow.cpp

  void add_move(Move& move);
  bool run_alone(Move& move);
  void tell_news();
  void add(Move& move);
  void add_state(VertexKind kind, const Move::Look& key, TraceId trace);
  void await(VertexKind kind, StateId id);
  void add_vertex(VertexKind kind, uint32_t detail);
  void add_edge(StateId to, TraceId trace);
  bool add_stop(const StopKey& key, VertexKind kind, uint32_t detail, TraceId trace);
  void add_end(Address where, TraceId trace);
  uint32_t end_of(Address where, const std::string& tag);
  void add_fault(VertexKind kind, const story::Fault& fault, TraceId trace);
  void add_cut(uint32_t bound, TraceId trace);
  EndKind end_kind(Address where) const;
  void map_back(std::vector<story::Run>& runs) const;
  Address original(Address at) const { return at < original_.size() ? original_[at] : at; }

  const Program& program_;
  const std::vector<Address> original_;
  Address first_copy_ = 0;  ///< the size of the program that the graph is of
  const Recording recording_;
  const Reductions reductions_;
  const Limits limits_;
  Watcher& watcher_;
  const Insight known_;
  const program::Lean lean_;
  Graph graph_;
  Store store_;
  Memo memo_;
  const Claims* const claims_;  ///< or null
  const Setting setting_;
  Mover leader_;
  Hands* hands_ = nullptr;  ///< or null: nobody helps
  std::optional<Crew> crew_;
  size_t round_size_ = Crew::least;
  size_t alone_ = 0;  ///< situations that the leader expands before the next round
  std::map<StopKey, StateId> stops_;

  std::vector<StateId> level_, next_level_;    ///< choice situations of this depth and the next
  std::vector<StateId> chance_, next_chance_;  ///< questions to chance within them
  size_t at_ = 0, chance_at_ = 0;              ///< those before are expanded
  uint32_t depth_ = 0;
  bool is_stopped_ = false, is_interrupted_ = false;
  uint32_t first_cut_ = UINT32_MAX;
  Limit cut_limit_ = Limit::none;
  Keeping* const keeping_;  ///< or null
  double kept_ = 0;
  uint64_t ticks_ = 0;
  double begun_ = 0, told_ = 0;

  // Of the move that is added.
  StateId parent_;
  Step step_;
  uint32_t weight_ = 1;
  uint32_t child_depth_ = 0;
  MarkId mark_ = 0;
  StandingId standing_ = 0;
  StateId last_to_;

  Batch batch_;
};

}  // namespace dramaturg::graph
