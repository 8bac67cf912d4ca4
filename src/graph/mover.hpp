// Takes moves: a situation's key in, where each of its moves leads out.
//
// One machine with all it needs to run: the text pool, chance, what it has seen run, and the tables that keys
// refer to by number. Of several machines that work side by side, one leads: it alone gives numbers. The
// others follow: they take over its tables before they begin, and a move that needs a number which nobody has
// given yet is left for the leader (Stage::odd). So a key is the same bits whoever makes it. Left out: the
// graph (explorer.hpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/batch.hpp"
#include "graph/canon.hpp"
#include "graph/endless.hpp"
#include "graph/footprint.hpp"
#include "graph/graph.hpp"
#include "graph/insight.hpp"
#include "graph/memo.hpp"
#include "graph/observer.hpp"
#include "graph/outcome_draws.hpp"
#include "graph/places.hpp"
#include "graph/transitions.hpp"
#include "program/lean.hpp"

namespace dramaturg::graph {

using story::Advance;
using story::Context;
using story::DrawRequest;
using story::Output;
using story::State;

/// What all machines of a search share.
struct Setting {
  const Program& program;
  const Insight& known;
  const program::Lean& lean;
  const Reductions& reductions;
  const Limits& limits;
  const Recording& recording;
  const Claims* claims;  ///< or null
  Score& score;          ///< with claims: of the leader
  const Memo& memo;      ///< changed between moves only
};

class Mover {
 public:
  /// `leader` null: this one leads.
  Mover(const Setting& setting, const Mover* leader);
  Mover(const Mover&) = delete;

  /// Takes over what the leader has numbered since, which costs O(1) when that is nothing.
  void begin_round();

  /// The story from its beginning to the first stop, as `run_alone`; of the leader.
  void open(Move& move);
  /// Stands at a vertex; returns how many moves lead on. Values of a roll that nothing can tell apart are
  /// one.
  uint32_t stand_at(StateId vertex, const uint8_t* key, bool is_choice);
  /// Takes one of them, to the first thing that must be looked up.
  void take(uint32_t index, Move& move);
  /// The rest of a batch whose moves were taken. `first` numbers the first of them: others of the batch, or
  /// of the round of who follows, may end where that does (Stage::same).
  void finish(Batch& batch, uint32_t first = 0);
  /// From its beginning to whatever is odd about it, `key` being its situation's. What was met that must be
  /// told is in `news` then. `fault` says what broke; `cut`: why where it leads is unknown.
  void run_alone(const uint8_t* key, Move& move);

  std::vector<story::Notice> news;
  story::Fault fault;
  Limit cut = Limit::none;

  Sighting seen;  ///< what ran here
  std::vector<uint8_t>& held() { return notices_.held; }
  const Standing& standing(StandingId id) const { return standings_[id]; }
  const std::string& mark(MarkId id) const { return marks_[id]; }
  Observer* observer() { return observer_ ? &*observer_ : nullptr; }
  // For who looks at situations when the search is over.
  Canon& canon() { return canon_; }
  program::Pool& pool() { return pool_; }
  const State& initial() const { return initial_; }
  bool has_long_turns = false;  ///< some turn has spent its first steps

  /// What options stand at a choice vertex, and what its key holds.
  const State& look_at(const uint8_t* key);
  const program::SlotSet& last_live() const { return canon_.last_live(); }

  uint64_t pool_bytes() const { return pool_.bytes(); }
  uint64_t memory() const {
    return pool_.bytes() + canon_.memory() + transitions_.memory() + fresh_.memory();
  }
  /// What ran is marked for `other`, too, and forgotten here.
  void tell(Mover& other);
  void forget_seen();

  template <class Archive>
  void keep(Archive& archive) {
    pool_.keep(archive);
    canon_.keep(archive);
    marks_.keep(archive);
    notices_.keep(archive);
    archive.row(seen.executed);
    archive.row(seen.offered);
    // A vector may have moved.
    context_.trace.executed = seen.executed.data();
    context_.trace.offered = seen.offered.data();
  }

 private:
  void take_choice(const State& from, uint32_t index);
  DrawRequest ask_again();
  void split_outcomes();
  void begin_move(const Output& output, MarkId mark);
  void begin_run();
  void run_on(Move& move);
  void run_to_stop(Move& move, bool is_begun);
  const uint8_t* stops_at(bool may_ask) const;
  void wait_at_place(Move& move, uint32_t origin);
  void go_on_from_place(Move& move);
  bool can_look() const;
  bool has_news();
  void take_news();
  bool lacks_number();
  bool note_place(Move& move);
  bool look_up(Move& move, uint32_t which);
  void name_places(const Move& move, uint32_t number);

  // ---- parts of turns that are known: known_turn.cpp

  enum class Way : uint8_t { unknown, done, run };
  bool may_know() const;
  uint32_t origin_of(uint32_t index);
  Way go_known(State& row, uint32_t origin, Move& move, bool is_begun);
  Way come_to_known_place(const Effect& effect, State& row, Move& move, bool is_begun);
  void come_to_known_stop(const Effect& effect, State& row, Move& move);
  Canon::Head head_of(const Effect& effect) const;
  void apply(const Effect& effect, State& row);
  void take_back(State& row);
  void begin_part(uint32_t origin, const State* source);
  uint32_t end_part_at_place();
  void end_part_at_stop(const Move& move, const Advance& advance);
  bool has_own_numbers() const;
  void put_down(const Effect& what, uint32_t origin, const std::vector<uint8_t>* key);
  void find_written();
  void note_stop(Move& move, const Advance& advance);
  std::optional<uint32_t> left_bound(const Advance& advance) const;
  bool asks_in_declarations() const;
  void end_turn(Move& move, Advance advance);
  Advance step_machine();
  void look(const Advance& advance);
  bool watch(Advance& advance);
  void settle(Move& move, const Advance& advance);
  void note_offers();
  void make_key(Move& move, const Advance& advance);

  const Setting setting_;
  const Program& program_;
  const Mover* const leader_;  ///< or null
  Places places_;
  program::Pool pool_;
  std::vector<story::Run> runs_;  ///< what ran since the parent, with a recording
  OutcomeDraws draws_;
  State own_initial_;
  const State& initial_;  ///< the leader's
  Context context_;
  story::Notices notices_;
  Canon canon_;
  Marks marks_;
  Standings standings_;
  std::optional<Observer> observer_;
  std::string met_tag_;

  StateId from_;
  bool is_choice_ = false;
  DrawRequest question_{};
  std::vector<uint32_t> outcomes_;  ///< of the question, the first of each class
  State parent_, state_;
  Output parent_output_, output_;
  MarkId parent_mark_ = 0, mark_ = 0;
  StandingId standing_ = 0;  ///< of the stop just come to
  bool lacks_mark_ = false;
  std::vector<uint8_t> bytes_;
  Endless endless_;
  State alone_state_;  ///< scratch

  Transitions transitions_;
  Footprint footprint_;
  const bool may_know_;
  std::vector<uint32_t> visible_;  ///< of the parent's offers
  /// The part that is run and will be put down.
  struct Part {
    uint32_t origin = Transitions::no_origin;  ///< none: it will not
    const State* source = nullptr;
  } part_;
  State part_source_;
  std::vector<Written> written_;
  struct Before {
    Written::Kind kind;
    uint32_t index;
    program::Value value;
    int32_t number;
  };
  std::vector<Before> before_;  ///< what an applied effect has changed
  int32_t turn_before_ = 0;

  /// Places met in this batch (of who follows: in this round), by the numbers of their moves.
  Memo fresh_;
  uint32_t followed_news_ = 0, news_count_ = 0;
};

}  // namespace dramaturg::graph
