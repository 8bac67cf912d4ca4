// The transfer of each instruction, and the fixpoint over blocks.
#include "program/liveness.hpp"

#include <algorithm>

namespace dramaturg::program {

bool SlotSet::add_all(const SlotSet& other) {
  uint64_t grown = 0;
  for (size_t i = 0; i < words_.size(); ++i) {
    grown |= other.words_[i] & ~words_[i];
    words_[i] |= other.words_[i];
  }
  return grown != 0;
}

Slots::Slots(const Program& program) {
  for (const Instruction& instruction : program.code)
    if (instruction.op == Op::shuffle_index) shuffles.push_back(ContainerId{instruction.a});
  std::sort(shuffles.begin(), shuffles.end());
  shuffles.erase(std::unique(shuffles.begin(), shuffles.end()), shuffles.end());
  first_temp = static_cast<uint32_t>(program.globals.size());
  first_visit = first_temp + static_cast<uint32_t>(program.temp_names.size());
  first_turn_of = first_visit + static_cast<uint32_t>(program.counted.size());
  first_shuffle = first_turn_of + static_cast<uint32_t>(program.turn_counted.size());
  turn_number = first_shuffle + static_cast<uint32_t>(shuffles.size());
  seed = turn_number + 1;
  count = seed + 1;
}

uint32_t Slots::shuffle_index(ContainerId sequence) const {
  return static_cast<uint32_t>(std::lower_bound(shuffles.begin(), shuffles.end(), sequence) -
                               shuffles.begin());
}

namespace {

/// What one instruction reads and definitely writes. Why each is exact (a read too many is always safe; a
/// write that is claimed must happen on every execution of the instruction, to that very slot):
///
/// - get_global, get_temp, jump_var, call_var read their variable. A temporary may hold a pointer (`ref`);
/// what it points
///   to is kept by the encoder for as long as the pointer is kept, and before the pointer exists,
///   `push_pointer` counts as a read of what it will point to.
/// - set_global writes its variable, always: globals hold no pointers.
/// - set_temp that declares writes the slot in the running frame, always. Without `temp` it follows a pointer
/// if there is
///   one: then it reads the slot and what it writes is unknown. Where no `ref` argument is ever passed, there
///   is none.
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
class Transfer {
 public:
  Transfer(const Program& program, const Flow& flow, const Reads& reads, const Printed& printed,
           const Slots& slots)
      : program_(program), flow_(flow), reads_(reads), printed_(printed), slots_(slots) {}

  void backward(Address at, SlotSet& live) const {
    const Instruction& instruction = program_.code[at];
    switch (instruction.op) {
      case Op::get_global: live.add(slots_.global(GlobalId{instruction.a})); break;
      case Op::get_temp: live.add(slots_.temp(NameId{instruction.a})); break;
      case Op::push_pointer:
      case Op::jump_var:
      case Op::call_var:
        live.add(instruction.b ? slots_.global(GlobalId{instruction.a}) : slots_.temp(NameId{instruction.a}));
        break;
      case Op::set_global: live.remove(slots_.global(GlobalId{instruction.a})); break;
      case Op::set_temp: set_temp(instruction, live); break;
      case Op::visit_index:
        if (printed_.has(ContainerId{instruction.a})) break;
        [[fallthrough]];
      case Op::get_count: count(ContainerId{instruction.a}, live); break;
      case Op::read_count: each_named(at, [&](ContainerId container) { count(container, live); }); break;
      case Op::turns_since:
        each_named(at, [&](ContainerId container) { turn_of(container, live, true); });
        break;
      case Op::turns: live.add(slots_.turn_number); break;
      case Op::enter: turn_of(ContainerId{instruction.a}, live, false); break;
      case Op::choice: {
        const ChoicePointInfo& point = program_.choice_points[instruction.a];
        if (point.flags & containers::choice_flags::once_only) count(point.target_container, live);
        break;
      }
      case Op::shuffle_index:
        if (printed_.has(ContainerId{instruction.a})) break;
        live.add(slots_.shuffle(slots_.shuffle_index(ContainerId{instruction.a})));
        live.add(slots_.seed);
        break;
      case Op::random:
      case Op::list_random: live.add(slots_.seed); break;
      case Op::seed_random: live.remove(slots_.seed); break;
      default: break;
    }
  }

 private:
  void set_temp(const Instruction& instruction, SlotSet& live) const {
    const uint32_t slot = slots_.temp(NameId{instruction.a});
    if (instruction.b || !reads_.has_pointers) {
      live.remove(slot);
    } else {
      live.add(slot);
    }
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
        return;
      }
    }
    for (TargetId target : flow_.value_targets) visit(program_.targets[target.value].container);
  }

  const Program& program_;
  const Flow& flow_;
  const Reads& reads_;
  const Printed& printed_;
  const Slots& slots_;
};

}  // namespace

Liveness::Liveness(const Program& program, const Flow& flow, const Reads& reads, const Printed& printed)
    : flow_(flow), slots_(program), ever_read_(slots_.count) {
  const Transfer transfer(program, flow, reads, printed, slots_);
  const size_t count = flow.blocks.size();
  rows_.assign(count, SlotSet(slots_.count));

  // Who must be looked at again when a block's row grows.
  std::vector<std::vector<uint32_t>> users(count);
  for (uint32_t b = 0; b < count; ++b) {
    for (BlockId next : flow.blocks[b].next) users[next.value].push_back(b);
    for (BlockId callee : flow.blocks[b].callees) users[callee.value].push_back(b);
    if (!flow.blocks[b].after_call.is_none()) users[flow.blocks[b].after_call.value].push_back(b);
  }
  SlotSet temps(slots_.count);
  for (uint32_t slot = slots_.first_temp; slot < slots_.first_visit; ++slot) temps.add(slot);

  std::vector<uint32_t> work(count);
  std::vector<uint8_t> is_waiting(count, 1);
  for (uint32_t b = 0; b < count; ++b) work[b] = b;  // taken from the back: later code first
  SlotSet live(slots_.count), callee(slots_.count);
  while (!work.empty()) {
    const uint32_t b = work.back();
    work.pop_back();
    is_waiting[b] = 0;
    const Block& block = flow.blocks[b];
    live.clear();
    for (BlockId next : block.next) live.add_all(rows_[next.value]);
    bool returns = false;
    for (BlockId id : block.callees) {
      callee = rows_[id.value];
      for (size_t i = 0; i < callee.words().size(); ++i) callee.words()[i] &= ~temps.words()[i];
      live.add_all(callee);
      returns |= (block.is_tunnel_call ? flow.pops_tunnel : flow.pops_function)[id.value] != 0;
    }
    if (returns) live.add_all(rows_[block.after_call.value]);
    for (Address at = block.end; at-- > block.begin;) transfer.backward(at, live);
    if (rows_[b].add_all(live)) {
      for (uint32_t user : users[b]) {
        if (is_waiting[user]) continue;
        is_waiting[user] = 1;
        work.push_back(user);
      }
    }
  }
  for (Address at = 0; at < program.code.size(); ++at) {
    live.clear();
    transfer.backward(at, live);
    ever_read_.add_all(live);
  }
  add_observed(program, temps);
}

/// Checks may ask for their conditions at any moment, as if each were called at every instruction: what such
/// a call reads is live everywhere. Slot by slot liveness is independent, so it is enough to add it at the
/// end.
void Liveness::add_observed(const Program& program, const SlotSet& temps) {
  if (program.observed.empty()) return;
  SlotSet read(slots_.count);
  for (ContainerId function : program.observed)
    read.add_all(live_at(program.containers[function.value].first_item));
  for (size_t i = 0; i < read.words().size(); ++i) read.words()[i] &= ~temps.words()[i];
  for (SlotSet& row : rows_) row.add_all(read);
}

SlotSet Liveness::live_after_call(Address call) const {
  SlotSet live(slots_.count);
  const BlockId after = flow_.block(call + 1);
  if (!after.is_none()) live = rows_[after.value];
  for (BlockId target : flow_.override_targets) live.add_all(rows_[target.value]);
  return live;
}

}  // namespace dramaturg::program
