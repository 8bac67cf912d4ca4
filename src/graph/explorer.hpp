// The search under way: what it has found, where it stands, and the machine it runs. Its verbs are in
// explore.cpp (the levels, the limits), turn.cpp (one move, from a situation to the next stop) and grow.cpp
// (what a move adds to the graph). For nobody else: graph.hpp is the door.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "graph/batch.hpp"
#include "graph/canon.hpp"
#include "graph/endless.hpp"
#include "graph/graph.hpp"
#include "graph/insight.hpp"
#include "graph/marks.hpp"
#include "graph/memo.hpp"
#include "graph/observer.hpp"
#include "graph/outcome_draws.hpp"
#include "graph/places.hpp"
#include "graph/standings.hpp"
#include "graph/store.hpp"
#include "program/lean.hpp"

namespace dramaturg::graph {

using story::Advance;
using story::Context;
using story::DrawRequest;
using story::Output;
using story::State;

/// What tells one way to stop from another.
using StopKey = std::tuple<VertexKind, story::FaultKind, Address, MarkId, StandingId>;

class Explorer {
 public:
  Explorer(const Program& program, const Reductions& reductions, const Limits& limits, Watcher& watcher,
           const Claims* claims, const Recording& recording, Keeping* keeping);

  Graph explore();

 private:
  // ---- the levels, the limits: explore.cpp

  void start();
  void next_turn();
  void finish_turns();
  void expand(StateId id);
  uint32_t expand_choices();
  uint32_t expand_outcomes();
  void finish_batch();
  void stop(Limit limit);
  void cut(Limit limit);
  uint64_t memory() const;
  bool go_on();
  void finish();
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

  // ---- one move: turn.cpp

  void take_choice(const State& from, uint32_t index);
  DrawRequest ask_again();
  void take_parent();
  void take_rest(const Output& output, MarkId mark);
  void run_on(StateId from, const Step& step);
  void begin_run();
  void run_to_end(Move& move, Advance advance);
  bool can_look() const;
  bool has_news();
  void tell_news();
  void note_place(Move& move);
  bool look_up(Move& move, uint32_t which);
  void note_stop(Move& move, const Advance& advance);
  void go_on_from_place(Move& move);
  bool run_alone(const Move& move);
  bool end_turn(Advance advance);
  Advance step_machine();
  void look(const Advance& advance);
  bool watch(Advance& advance);
  void settle(const Advance& advance);
  void note_offers();

  // ---- what it adds to the graph: grow.cpp

  void add_move(const Move& move);
  void add_key(VertexKind kind);
  void add_state(VertexKind kind, const Move::Look& key, TraceId trace);
  TraceId trace();
  void await(VertexKind kind, StateId id);
  void add_vertex(VertexKind kind, uint32_t detail);
  void add_edge(StateId to, TraceId trace);
  bool add_stop(const StopKey& key, VertexKind kind, uint32_t detail, TraceId trace);
  void add_end(Address where, TraceId trace);
  uint32_t end_of(Address where, const std::string& tag);
  void add_fault(VertexKind kind, const story::Fault& fault);
  void add_loop();
  EndKind end_kind(Address where) const;

  const Program& program_;
  const Recording recording_;
  const Reductions reductions_;
  const Limits limits_;
  Watcher& watcher_;
  const Insight known_;
  const program::Lean lean_;
  Places places_;
  program::Pool pool_;
  Graph graph_;
  std::vector<story::Run> runs_;  ///< what ran since the parent, with a recording
  OutcomeDraws draws_;
  State initial_;
  Context context_;
  story::Notices notices_;
  Canon canon_;
  Store store_;

  Marks marks_;
  Standings standings_;
  const Claims* const claims_;  ///< or null
  std::optional<Observer> observer_;
  std::string met_tag_;
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

  State parent_state_, state_;
  Output parent_output_, output_;
  MarkId parent_mark_ = 0, mark_ = 0;
  StandingId standing_ = 0;  ///< of the stop just come to
  StateId parent_;
  Step step_;
  uint32_t child_depth_ = 0;
  std::vector<uint8_t> bytes_;
  Endless endless_;

  Batch batch_;
  Move::Look key_;     ///< scratch
  State alone_state_;  ///< scratch
  StateId last_to_;
  Memo memo_;
};

}  // namespace dramaturg::graph
