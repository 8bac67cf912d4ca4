// State ↔ canonical bytes: what a situation is, when nothing ahead can tell two histories apart.
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

#include "graph/graph.hpp"
#include "program/liveness.hpp"
#include "program/reads.hpp"
#include "story/output.hpp"
#include "story/state.hpp"

namespace dramaturg::base {
class ByteWriter;
class ByteReader;
}  // namespace dramaturg::base

namespace dramaturg::graph {

using MarkId = uint32_t;  ///< index into the explorer's table of ending tags; 0: none met

/// Makes and reads canonical bytes. Not for use from two threads at once (it keeps scratch and small caches).
class Canon {
 public:
  /// `initial` is the story's first state: dead globals are decoded to what it holds.
  Canon(const Program& program, const program::Liveness& liveness, const program::Reads& reads,
        const Reductions& reductions, const story::State& initial);

  /// A state that stands at a choice point. Appends to nothing: `bytes` is overwritten.
  void encode_situation(const story::State& state, MarkId mark, std::vector<uint8_t>& bytes);
  /// A state in the middle of a turn, at the first instruction of a block (every question to chance is one).
  void encode_turn(const story::State& state, const story::Output& output, MarkId mark,
                   std::vector<uint8_t>& bytes);

  void decode(const uint8_t* bytes, story::State& state, story::Output& output, MarkId& mark);
  /// The slots outside of frames that were live in what was last written or read.
  const program::SlotSet& last_live() const { return live_; }

 private:
  struct FrameLife {
    const program::SlotSet* live;                 ///< whose temporaries count
    const program::SlotSet* returning = nullptr;  ///< inside a start text: what its label keeps alive
    std::vector<story::NameId> pointed_at;        ///< temporaries kept because a kept pointer leads to them
  };

  struct Age {
    uint32_t count;
    int32_t turns;
  };

  const program::SlotSet& live_after_call(Address call);
  const program::SlotSet& live_at(Address address) const;
  Address resume_address(const story::Offer& offer) const;
  const program::SlotSet* live_at_label(const story::Frame& frame, const program::SlotSet& live) const;
  size_t kept_from(const story::Thread& thread, Address resume, bool& knows_bottom);
  bool keeps(const FrameLife& life, story::NameId name) const;
  void collect_thread(const story::Thread& thread, size_t first, Address top_resume);
  void follow_pointers(const story::Thread& thread, size_t first);
  void follow_pointer(const story::Thread& thread, story::Value pointer, bool& changed);
  void write_thread(const story::Thread& thread, Address top_resume, bool is_offer,
                    std::vector<uint8_t>& bytes);
  void write_memory(const story::State& state, bool is_situation, base::ByteWriter& out);
  void read_thread(base::ByteReader& in, bool is_offer, story::Thread& thread) const;
  void read_memory(base::ByteReader& in, story::State& state);
  uint32_t entry_of(const story::Offer& offer);
  void start(const story::State& state);

  const Program& program_;
  const program::Liveness& liveness_;
  const program::Reads& reads_;
  const Reductions reductions_;
  const story::State& initial_;
  program::SlotSet everything_;  ///< without liveness: all variables, and what is ever read of the rest
  program::SlotSet live_;        ///< of the state being written or read
  std::vector<FrameLife> lives_;
  std::vector<Age> ages_;
  std::vector<uint8_t> thread_bytes_, previous_thread_bytes_;
  std::unordered_map<Address, program::SlotSet> after_call_;
  /// Per (choice point, deepest container around its target that was already entered): one position that says
  /// so.
  std::unordered_map<uint64_t, uint32_t> entry_index_;
  std::vector<Address> entries_;
  bool keep_all_temps_ = false;
};

}  // namespace dramaturg::graph
