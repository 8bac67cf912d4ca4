// State ↔ canonical bits: what a situation is, when nothing ahead can tell two histories apart.
//
// In the bytes: the offers in order with their threads; globals, temporaries, counts, ages and shuffles that
// are live from any of them; the seed if it rules; the evaluation stack; the last ending tag met. Left out,
// with the reason: printed text (empty at a choice point), choice text and tags (labels of the edge),
// invisible defaults beside visible offers (only followed when alone), the pointer of an offer's top frame
// (choosing sets it), the turn number (ages are stored as differences), the finished main thread (every offer
// carries its own copy), dead slots (liveness.hpp), frames that nothing ahead can return to.
//
// Golden rule, held by the oracle in the tests: equal bytes have equal offers and equal bytes after every
// continuation.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/bits.hpp"
#include "graph/foresight.hpp"
#include "graph/graph.hpp"
#include "graph/memory.hpp"
#include "program/liveness.hpp"
#include "program/reads.hpp"
#include "story/output.hpp"
#include "story/state.hpp"

namespace dramaturg::graph {

using MarkId = uint32_t;  ///< index into the explorer's table of ending tags; 0: none met

/// Makes and reads canonical bits, in whole bytes; eight more must be readable behind them. Not for use from
/// two threads at once (it keeps scratch and small caches).
class Canon {
 public:
  /// `initial` is the story's first state: dead globals are decoded to what it holds.
  Canon(const Program& program, const program::Liveness& liveness, const program::Reads& reads,
        const program::Outlook& outlook, const Reductions& reductions, const story::State& initial);

  /// A state that stands at a choice point. Appends to nothing: `bytes` is overwritten.
  void encode_situation(const story::State& state, MarkId mark, std::vector<uint8_t>& bytes);
  /// A state in the middle of a turn, at the first instruction of a block (every question to chance is one).
  void encode_turn(const story::State& state, const story::Output& output, MarkId mark,
                   std::vector<uint8_t>& bytes);
  /// The same at a place (places.hpp), where all that is live is kept: whether a run is asked about there,
  /// goes on from its key or was not stopped at all, it comes to the same keys behind it. A walk ahead would
  /// see less there than the next stop does, or more.
  void encode_place(const story::State& state, const story::Output& output, MarkId mark,
                    std::vector<uint8_t>& bytes);

  /// The key before its memory: threads, offers, output. Whoever has these has its plan.
  struct Head {
    const uint8_t* bytes;  ///< whole words, zeros behind `bits`
    uint64_t bits;
    Memory::PlanId plan;
    const uint32_t* roots;  ///< of the walk ahead
    uint32_t root_count;
  };
  /// Of what was written last; its bytes are the first of that. False: its plan depends on more.
  bool has_fixed_head() const { return !is_collecting_ && plan_ != Memory::unplanned; }
  uint64_t head_bits() const { return head_bits_; }
  Memory::PlanId plan() const { return plan_; }
  const std::vector<uint32_t>& roots() const { return foresight_.roots(); }
  /// What a key is of.
  enum class Form { situation, turn, place };
  /// The key of a state with these threads, offers and output; only the rest of `state` is looked at.
  void encode_again(const Head& head, const story::State& state, Form form, std::vector<uint8_t>& bytes);

  /// Takes over the numbers that `leader` has given; from here on gives none, but says that one is lacking:
  /// what was written then is of no use. Cost O(1) when there are none.
  void follow(const Canon& leader);
  bool lacks_number() const { return lacks_entry_ || memory_.lacks_number(); }
  void forget_lack() {
    lacks_entry_ = false;
    memory_.forget_lack();
  }

  /// Bytes held, beside what it was given.
  uint64_t memory() const { return memory_.bytes(); }

  /// What keys refer to by number.
  template <class Archive>
  void keep(Archive& archive) {
    memory_.keep(archive);
    archive.value(has_many_plans_);
    for (Entries& entries : entries_) {
      archive.row(entries.arrivals);
      if constexpr (Archive::is_reading) entry_count_ += static_cast<uint32_t>(entries.arrivals.size());
    }
  }

  void decode(const uint8_t* bytes, story::State& state, story::Output& output, MarkId& mark);
  /// The slots outside of frames that were live in what was last written or read.
  const program::SlotSet& last_live() const { return memory_.slots_of(plan_); }

 private:
  struct FrameLife {
    const program::SlotSet* live;                 ///< whose temporaries count
    const program::SlotSet* returning = nullptr;  ///< inside a start text: what its label keeps alive
    std::vector<story::NameId> pointed_at;        ///< temporaries kept because a kept pointer leads to them
  };

  /// Per choice point: the deepest container around its target that was already entered, and one position
  /// that says so.
  struct Entries {
    struct Arrival {
      program::ContainerId around;
      Address previous;
    };
    std::vector<Arrival> arrivals;
    uint32_t last = UINT32_MAX;  ///< of `last_previous`
    Address last_previous = 0;
  };

  /// Per choice point: the plan that its bare offer was joined to, and what came of it.
  struct Bare {
    Memory::PlanId before = Memory::unplanned, after = Memory::unplanned;
  };

  const program::SlotSet& live_after_call(Address call);
  void go_on_after_call(Address call);
  const program::SlotSet& live_at(Address address) const;
  Address resume_address(const story::Offer& offer) const;
  Address label_of(const story::Frame& frame, const program::SlotSet& live) const;
  const program::SlotSet* live_at_label(const story::Frame& frame, const program::SlotSet& live) const;
  size_t kept_from(const story::Thread& thread, Address resume, bool& knows_bottom);
  bool keeps(const FrameLife& life, story::NameId name) const;
  void collect_thread(const story::Thread& thread, size_t first, Address top_resume);
  void follow_pointers(const story::Thread& thread, size_t first);
  void follow_pointer(const story::Thread& thread, story::Value pointer, bool& changed);
  void add_live(const program::SlotSet& row);
  bool is_plain(const story::Thread& thread, size_t first, bool knows_bottom) const;
  bool write_thread(const story::Thread& thread, Address top_resume, bool is_offer, base::BitWriter& out);
  void join_bare(const story::Offer& offer);
  void write_offer(const story::Offer& offer, uint32_t& expected, base::BitWriter& out);
  void encode_middle(const story::State& state, const story::Output& output, MarkId mark, Form form,
                     std::vector<uint8_t>& bytes);
  bool write_memory(const story::State& state, Form form, base::BitWriter& out);
  void read_thread(base::BitReader& in, bool is_offer, story::Thread& thread) const;
  void read_offer(base::BitReader& in, uint32_t& expected, const story::Thread*& previous,
                  story::Offer& offer) const;
  uint32_t entry_of(const story::Offer& offer);
  void start(const story::State& state);

  const Program& program_;
  const program::Liveness& liveness_;
  const program::Reads& reads_;
  const Reductions reductions_;
  Memory memory_;
  Foresight foresight_;
  const story::State& initial_;
  program::SlotSet everything_;  ///< without liveness: all variables, and what is ever read of the rest
  program::SlotSet live_;        ///< of the state being written, while it is collected…
  const program::SlotSet nothing_;
  Memory::PlanId plan_ = 0;  ///< … or its plan
  bool is_collecting_ = false, has_many_plans_ = false;
  std::vector<FrameLife> lives_;
  std::vector<uint8_t> thread_bytes_, previous_thread_bytes_;
  std::unordered_map<Address, program::SlotSet> after_call_;
  std::vector<Entries> entries_;  ///< by ChoicePointId
  std::vector<Bare> bare_;        ///< by ChoicePointId
  uint32_t entry_count_ = 0;
  bool is_following_ = false, lacks_entry_ = false;
  uint64_t previous_thread_bits_ = 0, head_bits_ = 0;
  bool keep_all_temps_ = false;
};

}  // namespace dramaturg::graph
