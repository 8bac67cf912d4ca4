// Breadth first by choices: every vertex of one depth before any of the next, questions to chance inside
// their depth.
//
// A vertex is decoded into a State, each offer (or each outcome) is taken on a copy of it, the machine runs
// silently to its next stop, and the state there is encoded and looked up. Since a question to chance is a
// vertex of its own, loops through chance close like any other, and a path is simply the edges on the way. A
// turn that will not end is watched: when the canonical state in its middle comes back, it is proved to run
// for ever.
#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "base/expect.hpp"
#include "graph/canon.hpp"
#include "graph/end_name.hpp"
#include "graph/endless.hpp"
#include "graph/explain.hpp"
#include "graph/graph.hpp"
#include "graph/insight.hpp"
#include "graph/marks.hpp"
#include "graph/memo.hpp"
#include "graph/monitor.hpp"
#include "graph/outcome_draws.hpp"
#include "graph/store.hpp"
#include "program/lean.hpp"

namespace dramaturg::graph {
namespace {

using story::Advance;
using story::Context;
using story::DrawKind;
using story::DrawRequest;
using story::Output;
using story::State;
using story::Stop;

constexpr uint64_t steps_before_watching = 20'000;
constexpr uint32_t most_looks = 3;        ///< at places, in one turn
constexpr uint32_t looks_on_trial = 256;  ///< after so many, a place must have saved one turn in sixteen
constexpr uint64_t most_memo_bytes = uint64_t{32} << 20;
constexpr uint32_t most_outcomes = 10'000;
constexpr uint64_t most_pool_bytes = uint64_t{1} << 30;

class Explorer {
 public:
  Explorer(const Program& program, const Reductions& reductions, const Limits& limits, Watcher& watcher,
           const Claims* claims, const Recording& recording)
      : program_(program),
        recording_(recording),
        limits_(limits),
        watcher_(watcher),
        known_(program, reductions, limits, recording),
        lean_(program::find_strides(program)),
        pool_(program.constants),
        draws_(known_.printed, graph_.executed, runs_),
        context_{program, pool_, draws_},
        notices_(program, known_.flow),
        canon_(program, known_.liveness, known_.reads, reductions, initial_),
        claims_(claims),
        memo_(limits.max_bytes ? std::min(limits.max_bytes / 16, most_memo_bytes) : most_memo_bytes) {
    graph_.executed = known_.seen.executed;
    graph_.offered = known_.seen.offered;
    if (claims_) {
      monitor_.emplace(program, *claims_, pool_);
      monitor_->watch(watch_);
      context_.trace.watch = &watch_;
      graph_.rules.resize(claims_->rules.size());
      rules_ = monitor_->begin();
    }
    marks_.number("", rules_);
    context_.lean = &lean_;
    find_places();
    place_at_.resize(program.code.size());
    context_.trace.executed = graph_.executed.data();
    context_.trace.offered = graph_.offered.data();
    if (recording_.traces) context_.trace.runs = &runs_;
    context_.trace.ending_tag = &met_tag_;
    context_.trace.notices = &notices_;
    output_.is_silent = true;
  }

  Graph explore() {
    begun_ = watcher_.now();
    start();
    while (true) {
      finish_turns();
      if (is_stopped_) break;
      graph_.covered_choices = depth_;
      if (level_.empty()) break;
      if (is_interrupted_) stop(Limit::interrupted);
      if (depth_ >= limits_.max_choices) stop(Limit::choices);
      for (at_ = 0; at_ < level_.size() && go_on(); ++at_) expand(level_[at_]);
      if (is_stopped_) break;
      ++depth_;
      next_turn();
    }
    finish();
    return std::move(graph_);
  }

 private:
  // ---- the search ----

  void start() {
    context_.steps_left = limits_.steps_per_turn;
    initial_ = story::initial_state(context_);
    state_ = initial_;
    output_.pieces.clear();
    graph_.vertices.reserve(1 << 12);
    parent_ = StateId::none();
    step_ = {};
    child_depth_ = 0;
    mark_ = 0;
    if (initial_.fault.kind != story::FaultKind::none) {
      add_fault(VertexKind::fault, initial_.fault);
    } else {
      run_on();
    }
    next_turn();
  }

  void next_turn() {
    level_.swap(next_level_);
    next_level_.clear();
    chance_.swap(next_chance_);
    next_chance_.clear();
    at_ = 0;
  }

  /// Answers the questions to chance of this depth, and those that follow in the same turn.
  void finish_turns() {
    for (size_t i = 0; i < chance_.size() && go_on(); ++i) expand(chance_[i]);
  }

  void expand(StateId id) {
    canon_.decode(store_.bytes(id), parent_state_, parent_output_, parent_mark_);
    parent_ = id;
    graph_.vertices[id.value].first_edge = static_cast<uint32_t>(graph_.edges.size());
    if (graph_.vertices[id.value].kind == VertexKind::choice) {
      expand_choices();
    } else {
      expand_outcomes();
    }
    Vertex& vertex = graph_.vertices[id.value];
    vertex.edge_count = static_cast<uint32_t>(graph_.edges.size()) - vertex.first_edge;
  }

  void expand_choices() {
    child_depth_ = graph_.vertices[parent_.value].depth + 1;
    const uint32_t count = story::visible_offers(parent_state_);
    for (uint32_t i = 0; i < count; ++i) {
      take_rest();
      step_ = {false, i, static_cast<int32_t>(i) + 1};
      const bool is_taken =
          story::choose(program_, parent_state_, story::ChoiceIndex{i}, state_, context_.trace.watch);
      EXPECT(is_taken, "an offer that stands can be taken");
      ++graph_.moves;
      run_on();
    }
  }

  void expand_outcomes() {
    child_depth_ = graph_.vertices[parent_.value].depth;
    const DrawRequest request = ask_again();
    for (uint32_t k = 0; k < request.outcomes; ++k) {
      take_parent();
      const int32_t shown = request.kind == DrawKind::random ? request.low + static_cast<int32_t>(k)
                                                             : static_cast<int32_t>(k) + 1;
      step_ = {true, k, shown};
      draws_.set(k);
      run_on();
    }
  }

  /// A chance vertex stands before its question: running on asks it again.
  DrawRequest ask_again() {
    take_parent();
    context_.steps_left = limits_.steps_per_turn;
    const Advance advance = story::advance(context_, state_, output_);
    EXPECT(advance.stop == Stop::draw && advance.pending,
           "a chance vertex asks its question when it runs on");
    return *advance.pending;
  }

  void take_parent() {
    state_ = parent_state_;
    take_rest();
  }
  /// What is beside the state.
  void take_rest() {
    output_ = parent_output_;
    mark_ = parent_mark_;
    if (monitor_) rules_ = marks_[mark_].rules;
    runs_.clear();
  }

  // ---- one run ----

  void run_on() {
    notices_.leaked = state_.evaluation.size();
    context_.steps_left = std::min(steps_before_watching, limits_.steps_per_turn);
    context_.places = recording_.traces ? nullptr : places_.data();  // a trace is of the whole turn
    looks_ = 0;
    Advance advance = step_machine();
    while (advance.stop == Stop::place) {
      if (look_up()) return;
      advance = step_machine();
    }
    context_.places = nullptr;
    const bool is_cut = finish_turn(advance);
    if (is_cut) return;
    for (uint32_t look = 0; look < looks_; ++look) memo_.put(memo_keys_[look], last_to_);
  }

  /// At a place, which others may have come to before: true if the turn ends where theirs did. Their states
  /// were equal there (golden rule, canon.hpp), so what ran from there on has been marked, too.
  bool look_up() {
    if (looks_ == most_looks) {
      context_.places = nullptr;
      return false;
    }
    if (state_.threads.size() != 1 || !state_.offers.empty() || !state_.evaluation.empty() ||
        notices_.leaked != 0)
      return false;
    const Address at = state_.thread().frames.back().pc;
    Place& place = place_at_[at];
    std::vector<uint8_t>& key = memo_keys_[looks_];
    canon_.encode_turn(state_, output_, mark_, key);
    const StateId known = memo_.find(key);
    ++place.looks;
    if (!known.is_none()) {
      ++place.found;
      context_.places = nullptr;
      for (uint32_t look = 0; look < looks_; ++look) memo_.put(memo_keys_[look], known);
      add_edge(known);
      return true;
    }
    ++looks_;
    if (place.looks == looks_on_trial && place.found * 16 < place.looks) places_[at] = 0;
    return false;
  }

  /// Places are where diverts lead that have choices behind them.
  void find_places() {
    places_.assign(program_.code.size(), 0);
    for (const program::LeanRow& row : lean_.rows)
      if ((row.stride == program::Stride::jump || row.stride == program::Stride::branch) &&
          has_choices(row.to) && !known_.flow.block(row.to).is_none())
        places_[row.to] = 1;
  }
  bool has_choices(Address at) const {
    const program::ContainerId in = program_.container_at[at];
    for (uint32_t choices = 0; at < program_.code.size(); ++at) {
      if (!program_.is_inside(program_.container_at[at], in)) return false;
      if (program_.code[at].op == program::Op::choice && ++choices == 2) return true;
    }
    return false;
  }

  /// True: the turn was cut, and where it leads is unknown.
  bool finish_turn(Advance advance) {
    if (advance.stop == Stop::budget && watch(advance)) {
      look(advance);
      add_loop();
      return false;
    }
    if (advance.stop == Stop::budget) {
      context_.steps_left = limits_.steps_per_turn;
      advance = step_machine();
    }
    settle(advance);
    return advance.stop == Stop::budget;
  }

  Advance step_machine() {
    met_tag_.clear();
    Advance advance = story::advance(context_, state_, output_);
    while (!watch_.entered.empty()) {
      for (const ContainerId entered : watch_.entered) monitor_->enter(rules_, entered, state_);
      watch_.entered.clear();
      note_rules();
      if (advance.stop == Stop::watched) advance = story::advance(context_, state_, output_);
    }
    if (!met_tag_.empty()) mark_ = marks_.number(met_tag_, rules_);
    for (const story::Notice& notice : notices_.fresh) graph_.sights.push_back({notice, parent_, step_});
    notices_.fresh.clear();
    return advance;
  }

  /// What the rules remember goes into the key, and what they found into the graph.
  void note_rules() {
    for (const uint32_t rule : monitor_->hits) {
      RuleSight& sight = graph_.rules[rule];
      if (!sight.is_hit) sight = {true, parent_, step_, child_depth_, false, false};
    }
    monitor_->hits.clear();
    if (rules_ != marks_[mark_].rules) mark_ = marks_.number(marks_[mark_].tag, rules_);
  }

  /// The turn is over: the moment at which conditions are asked.
  void look(const Advance& advance) {
    if (!monitor_) return;
    if (advance.stop == Stop::offers) {
      monitor_->choose(rules_, state_);
    } else if (advance.stop == Stop::ended) {
      const std::string name =
          end_name(program_, claims_->endings, advance.ended_at, std::string(marks_[mark_].tag));
      monitor_->stop(rules_, state_, &name);
    } else if (advance.stop != Stop::draw) {
      monitor_->stop(rules_, state_, nullptr);
    }
    note_rules();
  }

  /// Goes on one instruction at a time. True: the turn never ends.
  bool watch(Advance& advance) {
    endless_.start();
    while (advance.stop == Stop::budget && !endless_.is_tired()) {
      const Address pc = state_.thread().frames.back().pc;
      if (pc < program_.code.size() && !known_.flow.block(pc).is_none()) {
        canon_.encode_turn(state_, output_, mark_, bytes_);
        if (endless_.has_returned(bytes_)) return true;
      }
      context_.steps_left = 1;
      advance = step_machine();
    }
    return false;
  }

  void settle(const Advance& advance) {
    look(advance);
    switch (advance.stop) {
      case Stop::offers:
        canon_.encode_situation(state_, mark_, bytes_);
        note_offers();
        add_state(VertexKind::choice);
        break;
      case Stop::draw:
        if (advance.pending->outcomes > most_outcomes) {
          cut(Limit::outcomes);
          add_fault(VertexKind::unknown, {story::FaultKind::none, state_.thread().frames.back().pc, {}});
          break;
        }
        canon_.encode_turn(state_, output_, mark_, bytes_);
        add_state(VertexKind::chance);
        break;
      case Stop::ended: add_end(advance.ended_at); break;
      case Stop::fault: add_fault(VertexKind::fault, state_.fault); break;
      case Stop::budget:
        cut(Limit::steps);
        add_fault(VertexKind::unknown, {story::FaultKind::step_budget, state_.thread().frames.back().pc, {}});
        break;
      case Stop::line:
      case Stop::place:
      case Stop::watched: EXPECT(false, "a turn never stops at a line, nor where nobody asked it to");
    }
  }

  /// An option counts as read where it stands before the reader: it gets an address beyond the code.
  void note_offers() {
    if (!recording_.traces) return;
    for (const story::Offer& offer : state_.offers) {
      if (offer.is_invisible_default) continue;
      const Address place = static_cast<Address>(program_.code.size()) + offer.point.value;
      runs_.push_back({place, place + 1});
    }
  }

  // ---- vertices ----

  void add_state(VertexKind kind) {
    const Store::Found found = store_.intern(bytes_);
    if (found.is_new) {
      add_vertex(kind, 0);
      await(kind, found.id);
    }
    add_edge(found.id);
  }

  /// Chance belongs to the turn it is asked in: what an outcome leads to has the same depth.
  void await(VertexKind kind, StateId id) {
    const bool is_this_turn = !parent_.is_none() && child_depth_ == depth_;
    if (kind == VertexKind::chance) {
      (is_this_turn ? chance_ : next_chance_).push_back(id);
    } else {
      (is_this_turn ? level_ : next_level_).push_back(id);
    }
  }

  void add_vertex(VertexKind kind, uint32_t detail) {
    Vertex vertex;
    vertex.parent = parent_;
    vertex.step = step_;
    vertex.kind = kind;
    vertex.depth = child_depth_;
    vertex.detail = detail;
    graph_.vertices.push_back(vertex);
    if (monitor_) graph_.rule_words.insert(graph_.rule_words.end(), rules_.begin(), rules_.end());
    if (kind != VertexKind::chance) ++graph_.situations;
    if (kind == VertexKind::choice) ++graph_.choice_situations;
    graph_.depth = std::max(graph_.depth, child_depth_);
    EXPECT(graph_.vertices.size() == store_.size(), "one vertex for each stored state");
  }

  void add_edge(StateId to) {
    last_to_ = to;
    TraceId trace;
    if (recording_.traces) trace = graph_.traces.intern(runs_);
    if (parent_.is_none())
      graph_.opening = trace;
    else
      graph_.edges.push_back({to, step_, 1, trace});
  }

  /// Stops are few: distinct by what they are, and found again by it.
  template <class Key, class Add>
  void add_stop(std::map<Key, StateId>& known, const Key& key, Add add) {
    const auto found = known.find(key);
    if (found != known.end()) return add_edge(found->second);
    const StateId id = store_.add_blank();
    known.emplace(key, id);
    add();
    add_edge(id);
  }

  void add_end(Address where) {
    add_stop(known_ends_, {where, mark_},
             [&] { add_vertex(VertexKind::ending, end_of(where, marks_[mark_].tag)); });
  }

  /// What rules remember tells ends apart as vertices, never as ends.
  uint32_t end_of(Address where, const std::string& tag) {
    for (uint32_t e = 0; e < graph_.ends.size(); ++e)
      if (graph_.ends[e].where == where && graph_.ends[e].tag == tag) return e;
    graph_.ends.push_back({end_kind(where), tag, where});
    return static_cast<uint32_t>(graph_.ends.size()) - 1;
  }

  void add_fault(VertexKind kind, const story::Fault& fault) {
    const uint32_t what = static_cast<uint32_t>(kind) << 8 | static_cast<uint32_t>(fault.kind);
    add_stop(known_faults_, {fault.where, what, monitor_ ? mark_ : 0}, [&] {
      graph_.faults.push_back(fault);
      add_vertex(kind, static_cast<uint32_t>(graph_.faults.size()) - 1);
    });
  }

  void add_loop() {
    add_fault(VertexKind::loop, {story::FaultKind::step_budget, state_.thread().frames.back().pc, {}});
  }

  EndKind end_kind(Address where) const {
    if (!marks_[mark_].tag.empty()) return EndKind::tag;
    if (where == program::no_address || program_.code[where].op == program::Op::end) return EndKind::end;
    return program::is_implicit_done_at(program_, where) ? EndKind::implicit : EndKind::done;
  }

  // ---- limits ----

  void stop(Limit limit) {
    graph_.limit = limit;
    is_stopped_ = true;
  }
  /// Something was left unexamined, but the search goes on.
  void cut(Limit limit) {
    if (graph_.limit == Limit::none) graph_.limit = limit;
    first_cut_ = std::min(first_cut_, child_depth_);
  }

  uint64_t memory() const {
    return store_.memory() + graph_.traces.memory() + graph_.vertices.capacity() * sizeof(Vertex) +
           graph_.edges.memory() + pool_.bytes() + canon_.memory() + memo_.memory();
  }

  bool go_on() {
    if (is_stopped_) return false;
    if (limits_.max_states && graph_.situations >= limits_.max_states) stop(Limit::states);
    if ((++ticks_ & 255) == 0) {
      const uint64_t bytes = memory();
      if ((limits_.max_bytes && bytes > limits_.max_bytes) || pool_.bytes() > most_pool_bytes)
        stop(Limit::memory);
      const double now = watcher_.now();
      if (now - begun_ > limits_.max_seconds) stop(Limit::time);
      if (now - told_ > 0.1) {
        told_ = now;
        const uint64_t open = level_.size() - std::min<uint64_t>(at_, level_.size()) + next_level_.size();
        // The level is finished first: what is said of "every reading of up to N choices" is then of one
        // more.
        is_interrupted_ |=
            !watcher_.go_on({depth_, graph_.situations, graph_.moves, open, bytes, now - begun_});
      }
    }
    return !is_stopped_;
  }

  void finish() {
    graph_.is_complete = !is_stopped_ && graph_.limit == Limit::none;
    graph_.covered_choices = std::min(graph_.covered_choices, first_cut_ == 0 ? 0 : first_cut_ - 1);
    graph_.seconds = watcher_.now() - begun_;
    graph_.state_bytes = store_.arena_bytes();
    graph_.peak_bytes = memory();
    graph_.printed = known_.printed;
    context_.trace.notices = nullptr;
    graph_.held = std::move(notices_.held);
    // What decides between words is forgotten: how it fell out here is not how it falls out for a reader.
    for (Address at = 0; at < program_.code.size(); ++at)
      if (known_.printed.chooses_words(at)) graph_.held[at] = 3;
    if (recording_.costs || !graph_.is_complete) weigh_slots();
    if (!monitor_) return;
    for (size_t r = 0; r < graph_.rules.size(); ++r) {
      graph_.rules[r].has_premise = monitor_->premises[r] != 0;
      graph_.rules[r].has_happened = monitor_->happened[r] != 0;
    }
    graph_.atom_failures = std::move(monitor_->failures);
  }

  void weigh_slots() {
    Explainer explainer(program_, known_);
    for (uint32_t v = 0; v < graph_.vertices.size() && !explainer.is_full(); ++v) {
      if (graph_.vertices[v].kind != VertexKind::choice) continue;
      canon_.decode(store_.bytes({v}), parent_state_, parent_output_, parent_mark_);
      explainer.add(parent_state_, canon_.last_live());
    }
    graph_.costs = explainer.weigh();
  }

  const Program& program_;
  const Recording recording_;
  const Limits limits_;
  Watcher& watcher_;
  const Insight known_;
  const program::Lean lean_;
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
  const Claims* const claims_;  ///< or null
  std::optional<Monitor> monitor_;
  story::Watch watch_;
  RuleStates rules_;
  std::string met_tag_;
  std::map<std::pair<Address, MarkId>, StateId> known_ends_;
  std::map<std::tuple<Address, uint32_t, MarkId>, StateId> known_faults_;

  std::vector<StateId> level_, next_level_;    ///< choice situations of this depth and the next
  std::vector<StateId> chance_, next_chance_;  ///< questions to chance within them
  size_t at_ = 0;
  uint32_t depth_ = 0;
  bool is_stopped_ = false, is_interrupted_ = false;
  uint32_t first_cut_ = UINT32_MAX;
  uint64_t ticks_ = 0;
  double begun_ = 0, told_ = 0;

  State parent_state_, state_;
  Output parent_output_, output_;
  MarkId parent_mark_ = 0, mark_ = 0;
  StateId parent_;
  Step step_;
  uint32_t child_depth_ = 0;
  std::vector<uint8_t> bytes_;
  Endless endless_;

  struct Place {
    uint32_t looks = 0, found = 0;
  };
  std::vector<uint8_t> places_;  ///< by address: worth a look
  std::vector<Place> place_at_;
  std::vector<uint8_t> memo_keys_[most_looks];  ///< of this turn
  uint32_t looks_ = 0;
  StateId last_to_;
  Memo memo_;
};

}  // namespace

Graph explore(const Program& program, const Reductions& reductions, const Limits& limits, Watcher& watcher,
              const Claims* claims, const Recording& recording) {
  return Explorer(program, reductions, limits, watcher, claims, recording).explore();
}

}  // namespace dramaturg::graph
