// The transfer of each instruction, and the fixpoint over blocks.
#include "program/liveness.hpp"

#include <algorithm>
#include <bit>

#include "containers/names.hpp"
#include "program/ambient.hpp"

namespace dramaturg::program {

namespace {

/// What one instruction reads and definitely writes. Why each is exact (a read too many is always safe; a
/// write that is claimed must happen on every execution of the instruction, to that very slot):
///
/// - get_global, get_temp, jump_var, call_var read their variable. A temporary may hold a pointer (`ref`);
/// what it points
///   to is kept by the encoder for as long as the pointer is kept, and before the pointer exists,
///   `push_pointer` counts as a read of what it will point to.
/// - set_global writes its variable, always: globals hold no pointers. But an empty list takes over the
/// origins of the
///   list it replaces: where that may be, the old value is read if the new one is.
///   When a condition of a check reads it, too, it reads, right behind the assignment, all that this
///   condition reads: the answer is asked for before the turn is over, and may change nowhere else
///   (asked.hpp).
/// - set_temp that declares writes the slot in the running frame, always. Without `temp` it follows a pointer
/// if there is
///   one: then it reads the slot and what it writes is unknown. It fails when nothing was declared under the
///   name: the encoder keeps which of these are.
/// - once-only choices, get_count, READ_COUNT and sequences read visit counts. Counting reads nothing new:
/// n+1 is live
///   only if n was; and it is no definite write of a count. `enter` does set the turn of the visit anew,
///   always.
/// - TURNS_SINCE reads turns of visits, TURNS the turn number. Ages need no turn number: the encoder keeps
/// differences.
/// - A shuffle that only chooses words (printed.hpp), with the visit that numbers it, reads nothing that
/// matters.
/// - chance reads the seed (it matters only after SEED_RANDOM), shuffles what they have drawn. SEED_RANDOM
/// writes the
///   seed, always.
/// - A call reads what its callee may read before it returns, and what follows reads if it can return.
/// Temporaries of the
///   callee live in another frame, so they are left out. Nothing is claimed written by a callee.
/// - A choice reads what its target reads as well as what follows: its thread is a copy of this one.
/// - A thread's fork and what follows it both start from here.
/// - done, end, run_out, returns: nothing in this frame follows. Frames below keep their own rows.
///
/// The cone: beside the slots, the transfer follows which values on the evaluation stack are *wanted*, that
/// is, can decide anything but words. Backward through a block, an instruction that pops says whether it
/// wants what it pops, the one that pushed it learns it. Where nothing is known (below what the block pushed,
/// at its end, across calls) every value is wanted. Unwanted are: what is printed where people alone read it;
/// what is dropped; the condition of a branching that only chooses words; the operands of an operation whose
/// result is unwanted and that cannot fault (kinds.hpp); what is assigned to a variable that is dead behind
/// the assignment and that no pointer leads to. Two states that differ only in slots that are not live in
/// this sense run the same instructions but for words, with equal wanted values: no fault, offer, jump, count
/// or assignment to a live slot can differ, and by induction they stay equal in all that is live.
class Transfer {
 public:
  Transfer(const Program& program, const Flow& flow, const KindTable& kinds, const TextUse& uses,
           const Printed& printed, const Asked& asked, const Slots& slots, bool has_cone,
           std::vector<uint8_t>& is_wanted)
      : program_(program),
        flow_(flow),
        kinds_(kinds),
        uses_(uses),
        printed_(printed),
        asked_(asked),
        slots_(slots),
        has_cone_(has_cone),
        is_wanted_(is_wanted) {}

  /// Where a block ends, the uppermost `unwanted` values matter to nobody, and all below do. `ambient`: what
  /// is read when its frame, thread or turn is over.
  void begin(uint32_t unwanted, const SlotSet& ambient) {
    wanted_.assign(has_cone_ ? unwanted : 0, 0);
    ambient_ = &ambient;
  }

  void backward(Address at, SlotSet& live) {
    const Instruction& i = program_.code[at];
    switch (i.op) {
      case Op::text:
      case Op::push: constant(at); break;
      case Op::push_pointer: constant(at); [[fallthrough]];
      case Op::jump_var:
      case Op::call_var:
        if (i.flags & instruction_flags::conditional) give(true);
        live.add(i.b ? slots_.global(GlobalId{i.a}) : slots_.temp(NameId{i.a}));
        break;
      case Op::get_global:
        if (take(at)) live.add(slots_.global(GlobalId{i.a}));
        break;
      case Op::get_temp:
        if (take(at)) live.add(slots_.temp(NameId{i.a}));
        break;
      case Op::set_global:
        for (const uint32_t reader : asked_.readers[i.a])
          for (const GlobalId read : asked_.conditions[reader].globals) live.add(slots_.global(read));
        set(slots_.global(GlobalId{i.a}), kinds_.is_pointed_at(GlobalId{i.a}), at, live);
        break;
      case Op::set_temp: set_temp(at, live); break;
      case Op::visit_index:
        if (take(at) && !printed_.has(ContainerId{i.a})) count(ContainerId{i.a}, live);
        if (printed_.has(ContainerId{i.a})) is_wanted_[at] = 0;
        break;
      case Op::get_count:
        if (take(at)) count(ContainerId{i.a}, live);
        break;
      case Op::read_count:
        if (take(at)) each_named(at, [&](ContainerId container) { count(container, live); });
        give(true);
        break;
      case Op::turns_since:
        if (take(at)) each_named(at, [&](ContainerId container) { turn_of(container, live, true); });
        give(true);
        break;
      case Op::turns:
        if (take(at)) live.add(slots_.turn_number);
        break;
      case Op::choice_count:
      case Op::string_end: take(at); break;
      case Op::enter: turn_of(ContainerId{i.a}, live, false); break;
      case Op::choice: choice(program_.choice_points[i.a], live); break;
      case Op::shuffle_index:
        take(at);
        give(true);
        give(true);
        if (printed_.has(ContainerId{i.a})) break;
        live.add(slots_.shuffle(slots_.shuffle_index(ContainerId{i.a})));
        live.add(slots_.seed);
        break;
      case Op::random:
        take(at);
        give(true);
        give(true);
        live.add(slots_.seed);
        break;
      case Op::list_random:
        take(at);
        give(true);
        live.add(slots_.seed);
        break;
      case Op::seed_random:
        take(at);
        give(true);
        live.remove(slots_.seed);
        break;
      case Op::list_from_int:
      case Op::list_range:
        take(at);
        give(true);
        give(true);
        if (i.op == Op::list_range) give(true);
        break;
      case Op::duplicate: {
        const bool upper = take(at), lower = take(at);
        give(upper || lower);
        break;
      }
      case Op::drop: give(false); break;
      case Op::output: give(!uses_.is_for_people(at)); break;
      case Op::native: {
        const bool is_wanted = take(at) || kinds_.may_fault(at);
        for (uint32_t n = containers::operands(static_cast<Native>(i.a)); n > 0; --n) give(is_wanted);
        break;
      }
      case Op::jump:
        if (i.flags & instruction_flags::conditional) give(!printed_.chooses_words(at));
        break;
      case Op::call:
      case Op::call_external:
      case Op::tag_end:
      case Op::legacy_tag:
      case Op::tunnel_return:
      case Op::function_return: wanted_.clear(); break;
      default: break;
    }
  }

 private:
  /// Undoes a push: whether the value is wanted.
  bool take(Address at) {
    const bool is_wanted = wanted_.empty() || wanted_.back() || !has_cone_;
    if (!wanted_.empty()) wanted_.pop_back();
    is_wanted_[at] |= is_wanted;
    return is_wanted;
  }
  /// Undoes a pop.
  void give(bool is_wanted) {
    if (has_cone_) wanted_.push_back(is_wanted);
  }
  /// Pushed inside an expression only.
  void constant(Address at) {
    if (kinds_.mode(at) == Mode::expression) take(at);
    if (kinds_.mode(at) == Mode::unknown) wanted_.clear();
  }

  void set(uint32_t slot, bool is_pointed_at, Address at, SlotSet& live) {
    const bool is_wanted = live.has(slot) || ambient_->has(slot) || is_pointed_at;
    if (!(is_wanted && kinds_.keeps_origins(at))) {
      live.remove(slot);
    } else {
      live.add(slot);
    }
    give(is_wanted || !has_cone_);
  }

  void set_temp(Address at, SlotSet& live) {
    const NameId name{program_.code[at].a};
    if (program_.code[at].b || !kinds_.may_be_pointer(name))
      return set(slots_.temp(name), kinds_.is_pointed_at(name), at, live);
    live.add(slots_.temp(name));
    give(true);
  }

  /// Its texts and tags lie below the condition; how many is not known here.
  void choice(const ChoicePointInfo& point, SlotSet& live) {
    if (point.flags & containers::choice_flags::once_only) count(point.target_container, live);
    wanted_.clear();
  }

  void count(ContainerId container, SlotSet& live) const {
    if (container.is_none()) return;
    const CountId id = program_.containers[container.value].visits;
    if (!id.is_none()) live.add(slots_.visit(id));
  }
  void turn_of(ContainerId container, SlotSet& live, bool is_read) const {
    if (container.is_none()) return;
    const CountId id = program_.containers[container.value].turns;
    if (id.is_none()) return;
    if (is_read) {
      live.add(slots_.turn_of(id));
    } else {
      live.remove(slots_.turn_of(id));
    }
  }
  template <class Visit>
  void each_named(Address at, Visit visit) const {
    if (at > 0) {
      const Instruction& before = program_.code[at - 1];
      if (before.op == Op::push && (before.b & 0xff) == static_cast<uint32_t>(Kind::divert_target)) {
        visit(program_.targets[before.a].container);
        if (flow_.block(at).is_none()) return;  // else another may have been pushed elsewhere
      }
    }
    for (TargetId target : flow_.value_targets) visit(program_.targets[target.value].container);
  }

  const Program& program_;
  const Flow& flow_;
  const KindTable& kinds_;
  const TextUse& uses_;
  const Printed& printed_;
  const Asked& asked_;
  const Slots& slots_;
  const bool has_cone_;
  std::vector<uint8_t>& is_wanted_;  ///< by address, over all passes
  const SlotSet* ambient_ = nullptr;
  std::vector<uint8_t> wanted_;  ///< of the uppermost values; all below are
};

/// What it reads is its value, and matters only when that is wanted.
bool is_look(Op op) {
  switch (op) {
    case Op::get_global:
    case Op::get_count:
    case Op::visit_index:
    case Op::read_count:
    case Op::turns_since:
    case Op::turns: return true;
    default: return false;
  }
}

/// Rows of blocks, to their least fixpoint, together with what is around them.
class RowFinder {
 public:
  RowFinder(const Program& program, const Flow& flow, const Printed& printed, const Asked& asked,
            const Slots& slots, Transfer& transfer, std::vector<SlotSet>& rows)
      : flow_(flow),
        printed_(printed),
        transfer_(transfer),
        rows_(rows),
        ambient_(program, flow, slots, asked),
        live_(slots.count),
        around_(slots.count) {
    const size_t count = flow.blocks.size();
    rows_.assign(count, SlotSet(slots.count));
    // Who must be looked at again when a block's row grows.
    users_.resize(count);
    for (uint32_t b = 0; b < count; ++b) {
      for (BlockId next : flow.blocks[b].next) users_[next.value].push_back(b);
      for (BlockId callee : flow.blocks[b].callees) users_[callee.value].push_back(b);
      if (!flow.blocks[b].after_call.is_none()) users_[flow.blocks[b].after_call.value].push_back(b);
    }
  }

  /// Returns what checks may read at any moment.
  SlotSet find() {
    do {
      sweep();
    } while (ambient_.refresh(rows_));
    return ambient_.observed();
  }

 private:
  void sweep() {
    std::vector<uint32_t> work(flow_.blocks.size());
    std::vector<uint8_t> is_waiting(work.size(), 1);
    for (uint32_t b = 0; b < work.size(); ++b) work[b] = b;  // taken from the back: later code first
    while (!work.empty()) {
      const uint32_t b = work.back();
      work.pop_back();
      is_waiting[b] = 0;
      find_row(BlockId{b});
      if (!rows_[b].add_all(live_)) continue;
      for (uint32_t user : users_[b]) {
        if (is_waiting[user]) continue;
        is_waiting[user] = 1;
        work.push_back(user);
      }
    }
  }

  /// What is live where the block begins, in `live_`.
  void find_row(BlockId id) {
    const Block& block = flow_.blocks[id.value];
    const std::vector<BlockId>& leaf = ambient_.leaf(id);
    live_.clear();
    for (BlockId next : block.next)
      if (leaf.empty() || next != leaf.front() || !block.callees.empty()) live_.add_all(rows_[next.value]);
    bool returns = false;
    for (BlockId callee : block.callees) {
      if (leaf.empty()) add_shared(rows_[callee.value]);
      returns |= (block.is_tunnel_call ? flow_.pops_tunnel : flow_.pops_function)[callee.value] != 0;
    }
    if (returns) live_.add_all(rows_[block.after_call.value]);
    if (!leaf.empty()) add_leaf(id, leaf);
    around_.clear();
    ambient_.add_to(around_, id);
    transfer_.begin(printed_.unwanted_at_end(id), around_);
    for (Address at = block.end; at-- > block.begin;) transfer_.backward(at, live_);
  }

  /// What a small callee or fork reads when what follows it here reads `live_`. A callee's temporaries are
  /// its own; a fork's begin as a copy of those here.
  void add_leaf(BlockId caller, const std::vector<BlockId>& leaf) {
    around_ = live_;
    ambient_.add_to(around_, caller);
    local_.assign(leaf.size(), SlotSet());
    for (SlotSet& row : local_) row = SlotSet(static_cast<uint32_t>(around_.words().size() * 64));
    SlotSet live = local_.front();
    for (bool changed = true; changed;) {
      changed = false;
      for (size_t i = leaf.size(); i-- > 0;) {
        const Block& block = flow_.blocks[leaf[i].value];
        live.clear();
        for (BlockId next : block.next)
          live.add_all(local_[static_cast<size_t>(std::find(leaf.begin(), leaf.end(), next) - leaf.begin())]);
        transfer_.begin(printed_.unwanted_at_end(leaf[i]), around_);
        for (Address at = block.end; at-- > block.begin;) transfer_.backward(at, live);
        changed |= local_[i].add_all(live);
      }
    }
    if (flow_.blocks[caller.value].callees.empty()) {
      live_.add_all(local_.front());
    } else {
      add_shared(local_.front());
    }
  }

  void add_shared(const SlotSet& row) {
    for (size_t w = 0; w < row.words().size(); ++w)
      live_.words()[w] |= row.words()[w] & ambient_.shared().words()[w];
  }

  const Flow& flow_;
  const Printed& printed_;
  Transfer& transfer_;
  std::vector<SlotSet>& rows_;
  Ambient ambient_;
  std::vector<std::vector<uint32_t>> users_;
  SlotSet live_, around_;
  std::vector<SlotSet> local_;
};

}  // namespace

Liveness::Liveness(const Program& program, const Flow& flow, const KindTable& kinds, const TextUse& uses,
                   const Printed& printed, const Asked& asked, bool has_cone)
    : flow_(flow),
      slots_(program),
      ever_read_(slots_.count),
      is_wanted_(program.code.size(), 0),
      must_exist_(program.temp_names.size(), 0) {
  has_cone = has_cone && kinds.is_sound;
  Transfer transfer(program, flow, kinds, uses, printed, asked, slots_, has_cone, is_wanted_);
  const SlotSet observed = RowFinder(program, flow, printed, asked, slots_, transfer, rows_).find();
  for (const Instruction& i : program.code)
    if (i.op == Op::set_temp && i.b == 0) must_exist_[i.a] = 1;

  std::vector<uint8_t> is_wanted = is_wanted_;
  SlotSet live(slots_.count), everything(slots_.count);
  for (uint32_t slot = 0; slot < slots_.count; ++slot) everything.add(slot);
  const SlotSet nothing(slots_.count);
  read_in_.resize(flow.blocks.size());
  for (uint32_t b = 0; b < flow.blocks.size(); ++b)
    for (Address at = flow.blocks[b].begin; at < flow.blocks[b].end; ++at) {
      live.clear();
      transfer.begin(0, nothing);
      transfer.backward(at, live);
      ever_read_.add_all(live);
      live.clear();
      transfer.begin(0, everything);
      transfer.backward(at, live);
      if (is_wanted[at] || !is_look(program.code[at].op)) note_reads(live, read_in_[b]);
    }
  is_wanted_ = std::move(is_wanted);
  always_read_ = observed;
  for (uint32_t g = 0; g < program.globals.size(); ++g)
    if (kinds.is_pointed_at(GlobalId{g})) always_read_.add(slots_.global({g}));
  // Restless checks may ask at any moment: what they read is live everywhere.
  for (SlotSet& row : rows_) row.add_all(observed);
}

/// Temporaries are left out.
void Liveness::note_reads(const SlotSet& live, std::vector<uint32_t>& reads) const {
  for (uint32_t w = 0; w < live.words().size(); ++w)
    for (uint64_t word = live.words()[w]; word; word &= word - 1) {
      const uint32_t slot = w * 64 + static_cast<uint32_t>(std::countr_zero(word));
      if (slot < slots_.first_temp || slot >= slots_.first_visit) reads.push_back(slot);
    }
  std::sort(reads.begin(), reads.end());
  reads.erase(std::unique(reads.begin(), reads.end()), reads.end());
}

SlotSet Liveness::live_after_call(Address call) const {
  SlotSet live(slots_.count);
  const BlockId after = flow_.block(call + 1);
  if (!after.is_none()) live = rows_[after.value];
  for (BlockId target : flow_.override_targets) live.add_all(rows_[target.value]);
  return live;
}

}  // namespace dramaturg::program
