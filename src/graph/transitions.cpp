// A forest of forks, one tree for each origin.
//
// Why a tree: let two states come to one origin. The machine starts both at the same instruction with the
// same thread, the same (empty) stack and output, and nothing else of the state decides what runs but the
// slots it reads. So both run alike up to the first read, which is of the same slot; if it holds the same in
// both, up to the next, and so on. A fork stands for such a read: the slot it asks for is the same for all
// that come to it. Who comes to an effect has read the same values throughout, so has run the same
// instructions, written the same values to the same globals, counted the same visits, and ends at the same
// stop with the same threads and offers; every slot that the run did not write still holds what it held. That
// is what applying an effect does, and the key is written from the result as it would be from the machine's.
#include "graph/transitions.hpp"

#include <algorithm>
#include <cstring>

#include "base/expect.hpp"

namespace dramaturg::graph {

using program::Value;

namespace {

constexpr uint32_t first_look = 32;  ///< misses of an origin, after which it must have been worth it

template <class T>
void put(std::string& name, T value) {
  name.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class Row, class Source>
Effect::Range add(Row& row, const Source& source) {
  const auto begin = static_cast<uint32_t>(row.size());
  row.insert(row.end(), source.begin(), source.end());
  return {begin, static_cast<uint32_t>(source.size())};
}

uint64_t bits_of(Value value) {
  return uint64_t{value.bits} | uint64_t{value.context} << 32 | static_cast<uint64_t>(value.kind) << 48;
}

}  // namespace

// ---- origins

Transitions::Origin Transitions::of_offer(const story::Offer& offer, MarkId mark) {
  const story::Thread& thread = offer.thread;
  const story::Frame& top = thread.frames.back();
  const bool is_plain = thread.frames.size() == 1 && top.temps.empty() &&
                        top.kind == story::FrameKind::tunnel && !top.is_evaluating &&
                        top.function_start == -1;
  if (plain_.size() <= offer.point.value) plain_.resize(offer.point.value + 1);
  Plain& plain = plain_[offer.point.value];
  if (is_plain && plain.origin != no_origin && plain.previous == thread.previous && plain.mark == mark)
    return plain.origin;
  name_.assign(1, 'o');
  put(name_, offer.point.value);
  put(name_, mark);
  put(name_, thread.previous);
  for (const story::Frame& frame : thread.frames) {
    // Where the top frame stands does not matter: choosing sets it.
    put(name_, &frame == &top ? program::no_address : frame.pc);
    put(name_, frame.kind);
    put(name_, frame.is_evaluating);
    put(name_, frame.function_start);
    put(name_, static_cast<uint32_t>(frame.temps.size()));
    for (const story::Binding& binding : frame.temps) {
      put(name_, binding.name.value);
      put(name_, bits_of(binding.value));
    }
  }
  const Origin origin = named(name_);
  if (is_plain) plain = {thread.previous, mark, origin};
  return origin;
}

/// What is known of visits of the same turn goes with the place: whether a part that runs from there visits
/// such a container once more cannot be seen.
Transitions::Origin Transitions::of_place(const std::vector<uint8_t>& key, uint64_t head_bits,
                                          program::Address previous, const story::State& state) {
  name_.assign(1, 'p');
  put(name_, previous);
  put(name_, head_bits);
  name_.append(reinterpret_cast<const char*>(key.data()), head_bits / 8);
  if (head_bits % 8 != 0) put(name_, static_cast<uint8_t>(key[head_bits / 8] & ((1u << head_bits % 8) - 1)));
  for (uint32_t id = 0; id < state.turn_of_visit.size(); ++id)
    if (state.turn_of_visit[id] == state.turn) put(name_, id);
  return named(name_);
}

Transitions::Origin Transitions::named(const std::string& name) {
  const auto known = names_.find(name);
  if (known != names_.end()) return known->second;
  const auto origin = static_cast<Origin>(origins_.size());
  origins_.emplace_back();
  names_.emplace(name, origin);
  name_bytes_ += name.size() + 96;
  return origin;
}

// ---- what is known

/// Of the state in which the part begins, the option not yet taken.
uint64_t Transitions::answer(const story::State& state, uint32_t slot) const {
  if (slot < slots_.first_temp) return bits_of(state.globals[slot]);
  if (slot < slots_.first_turn_of) return static_cast<uint32_t>(state.visits[slot - slots_.first_visit]);
  if (slot == slots_.turn_number) return static_cast<uint32_t>(state.turn);
  if (slot == slots_.seed) return state.is_seeded;
  const int32_t visited = state.turn_of_visit[slot - slots_.first_turn_of];
  return visited == story::never_visited ? UINT64_MAX : static_cast<uint32_t>(state.turn - visited);
}

const Effect* Transitions::find(const story::State& state, Origin origin) {
  Start& start = origins_[origin];
  uint32_t at = start.to;
  while (at != nothing && (at & is_effect) == 0) {
    const Fork& fork = forks_[at];
    const uint64_t wanted = answer(state, fork.slot);
    uint32_t branch = fork.first;
    while (branch != nothing && branches_[branch].answer != wanted) branch = branches_[branch].next;
    at = branch == nothing ? nothing : branches_[branch].to;
  }
  if (at == nothing) {
    note_miss(start);
    return nullptr;
  }
  ++start.hits;
  return &effects_[at & ~is_effect];
}

/// To put down what is asked for too seldom costs more than it saves. Whether an origin is given up decides
/// what is run, not what is found.
void Transitions::note_miss(Start& start) {
  ++start.misses;
  const bool is_due = start.misses >= first_look && (start.misses & (start.misses - 1)) == 0;
  if (is_due && start.hits < start.misses) start.is_given_up = true;
}

// ---- what is put down

Effect& Transitions::begin() {
  effects_.emplace_back();
  return effects_.back();
}

/// In whole words, with zeros behind its bits.
void Transitions::add_head(const std::vector<uint8_t>& key, uint64_t bits) {
  Effect& effect = effects_.back();
  const uint64_t bytes = (bits + 7) / 8;
  effect.head_bits = bits;
  effect.head = {static_cast<uint32_t>(heads_.size()), static_cast<uint32_t>(bits / 64 * 8 + 8)};
  heads_.insert(heads_.end(), key.begin(), key.begin() + static_cast<ptrdiff_t>(bytes));
  if (bits % 8 != 0) heads_.back() &= static_cast<uint8_t>((1u << bits % 8) - 1);
  heads_.resize(effect.head.begin + effect.head.count, 0);
}

void Transitions::add_roots(const std::vector<uint32_t>& roots) {
  effects_.back().roots = add(roots_, roots);
}
void Transitions::add_writes(const std::vector<Written>& writes) {
  effects_.back().writes = add(writes_, writes);
}
void Transitions::add_evaluation(const story::Stack& values) {
  effects_.back().evaluation = add(values_, values);
}
void Transitions::add_runs(const std::vector<story::Run>& runs) { effects_.back().runs = add(runs_, runs); }

void Transitions::finish(const story::State& source, Origin origin, const std::vector<uint32_t>& asked) {
  const uint32_t effect = static_cast<uint32_t>(effects_.size() - 1) | is_effect;
  uint32_t at = origins_[origin].to;
  uint32_t branch = nothing;  ///< that leads to `at`; none: the origin does
  const auto lead_to = [&](uint32_t to) {
    (branch == nothing ? origins_[origin].to : branches_[branch].to) = to;
    at = to;
  };
  for (const uint32_t slot : asked) {
    if (at == nothing) {
      forks_.push_back({slot, nothing});
      lead_to(static_cast<uint32_t>(forks_.size() - 1));
    }
    EXPECT((at & is_effect) == 0 && forks_[at].slot == slot, "what is read next depends on what was read");
    const uint64_t wanted = answer(source, slot);
    branch = forks_[at].first;
    while (branch != nothing && branches_[branch].answer != wanted) branch = branches_[branch].next;
    if (branch == nothing) {
      branch = static_cast<uint32_t>(branches_.size());
      branches_.push_back({wanted, nothing, forks_[at].first});
      forks_[at].first = branch;
    }
    at = branches_[branch].to;
  }
  // It may be known by now: what was looked up in a state with slots that are dead was run in one without.
  if (at != nothing && (at & is_effect) != 0) return;
  EXPECT(at == nothing, "what has been read decides when the part ends");
  lead_to(effect);
}

uint64_t Transitions::memory() const {
  return origins_.capacity() * sizeof(Start) + plain_.capacity() * sizeof(Plain) + name_bytes_ +
         forks_.capacity() * sizeof(Fork) + branches_.capacity() * sizeof(Branch) +
         effects_.capacity() * sizeof(Effect) + heads_.capacity() + roots_.capacity() * sizeof(uint32_t) +
         writes_.capacity() * sizeof(Written) + values_.capacity() * sizeof(Value) +
         runs_.capacity() * sizeof(story::Run);
}

}  // namespace dramaturg::graph
