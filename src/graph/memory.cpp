// Making plans, then writing and reading by them in the order of the slots.
#include "graph/memory.hpp"

#include <algorithm>
#include <bit>

#include "base/hash.hpp"

namespace dramaturg::graph {

using base::BitReader;
using base::BitWriter;
using program::CountUse;
using program::Kind;
using program::SlotSet;
using program::Value;
using story::State;

namespace {

constexpr int32_t decoded_turn =
    1 << 20;  ///< any turn number does when nothing ahead reads it; ages count back from it
constexpr uint32_t any_size = 64;
constexpr size_t recent = 1024;
constexpr uint64_t most_plan_bytes = uint64_t{64} << 20;

/// Whole numbers: two bits of size, then 4, 8, 16 or 32; behind `before` bits that are 0.
[[gnu::always_inline]] inline void write_integer(BitWriter& out, int32_t n, uint32_t before = 0) {
  if (n >= 0 && n < 16) return out.bits(static_cast<uint64_t>(n) << 2 << before, 6 + before);
  if (n >= -64 && n < 192) return out.bits((static_cast<uint64_t>(n + 64) << 2 | 1) << before, 10 + before);
  if (n >= -32768 && n < 32768)
    return out.bits((static_cast<uint64_t>(n + 32768) << 2 | 2) << before, 18 + before);
  out.bits((uint64_t{static_cast<uint32_t>(n)} << 2 | 3) << before, 34 + before);
}

int32_t read_integer(BitReader& in) {
  switch (in.bits(2)) {
    case 0: return static_cast<int32_t>(in.bits(4));
    case 1: return static_cast<int32_t>(in.bits(8)) - 64;
    case 2: return static_cast<int32_t>(in.bits(16)) - 32768;
    default: return static_cast<int32_t>(static_cast<uint32_t>(in.bits(32)));
  }
}

template <class Visit>
void each_slot(const SlotSet& set, uint32_t first, uint32_t last, Visit visit) {
  const auto& words = set.words();
  for (uint32_t w = first / 64; w * 64 < last; ++w) {
    uint64_t word = words[w];
    while (word) {
      const uint32_t slot = w * 64 + static_cast<uint32_t>(std::countr_zero(word));
      word &= word - 1;
      if (slot >= first && slot < last) visit(slot);
    }
  }
}

}  // namespace

void write_value(BitWriter& out, Value value, Kind expected) {
  if (value.kind == expected) {
    if (value.kind == Kind::integer) return write_integer(out, value.as_int(), 1);
    if (value.kind == Kind::boolean) return out.bits(value.as_bool() ? 2 : 0, 2);
    out.bit(false);
  } else {
    out.bits(uint64_t{static_cast<uint8_t>(value.kind)} << 1 | 1, 5);
  }
  switch (value.kind) {
    case Kind::void_value: break;
    case Kind::boolean: out.bit(value.as_bool()); break;
    case Kind::integer: write_integer(out, value.as_int()); break;
    case Kind::real: out.bits(value.bits, 32); break;
    case Kind::variable_pointer: out.number(value.context); [[fallthrough]];
    default: out.number(value.bits);
  }
}

Value read_value(BitReader& in, Kind expected) {
  Value value;
  value.kind = in.bit() ? static_cast<Kind>(in.bits(4)) : expected;
  switch (value.kind) {
    case Kind::void_value: break;
    case Kind::boolean: value.bits = in.bit(); break;
    case Kind::integer: value.bits = static_cast<uint32_t>(read_integer(in)); break;
    case Kind::real: value.bits = static_cast<uint32_t>(in.bits(32)); break;
    case Kind::variable_pointer: value.context = static_cast<uint16_t>(in.number()); [[fallthrough]];
    default: value.bits = static_cast<uint32_t>(in.number());
  }
  return value;
}

Memory::Memory(const program::Program& program, const program::Slots& slots, const program::Reads& reads,
               const Reductions& reductions, const State& initial)
    : program_(program),
      slots_(slots),
      reads_(reads),
      reductions_(reductions),
      initial_(initial),
      recent_rows_(recent),
      recent_joins_(recent) {
  for (const CountUse& use : reads.visits) visits_.push_back(count_for(use, 0));
  for (const CountUse& use : reads.ages) ages_.push_back(count_for(use, 1));
  of(SlotSet(slots.count));  // `nothing`
}

// ---- plans

Memory::Count Memory::count_for(const CountUse& use, int64_t beside) const {
  if (!reductions_.saturation || use.is_whole) return {any_size, 0};
  const int64_t greatest = use.above + use.modulus + beside;
  const auto bits =
      static_cast<uint32_t>(std::bit_width(static_cast<uint64_t>(std::max<int64_t>(greatest, 0))));
  return {bits, use.modulus == 1 ? use.above + 1 : -1};
}

/// Growing numbers start at 0. One that is kept whole goes through as it is.
int64_t Memory::shown(const Count& count, const CountUse& use, int64_t n) {
  if (count.bits == any_size) return n;
  return count.top >= 0 ? std::min(n, count.top) : use.representative(n);
}

/// The fields in the order of the slots.
Memory::Plan Memory::plan_for(const SlotSet& set) const {
  Plan plan{set, {}, false};
  each_slot(set, 0, slots_.first_temp, [&](uint32_t slot) {
    const bool is_kept = reads_.globals[slot].is_whole || !reductions_.saturation;
    plan.fields.push_back({is_kept ? Field::global : Field::growing_global, 0, slot});
  });
  each_slot(set, slots_.first_visit, slots_.first_turn_of, [&](uint32_t slot) {
    const uint32_t id = slot - slots_.first_visit;
    const bool is_flag = visits_[id].bits == 1 && visits_[id].top == 1;
    plan.fields.push_back({is_flag ? Field::flag : Field::visits, visits_[id].bits, id});
  });
  each_slot(set, slots_.first_turn_of, slots_.first_shuffle, [&](uint32_t slot) {
    const uint32_t id = slot - slots_.first_turn_of;
    plan.fields.push_back({Field::age, ages_[id].bits, id});
  });
  each_slot(set, slots_.first_shuffle, slots_.count, [&](uint32_t) { plan.has_more = true; });
  return plan;
}

Memory::PlanId Memory::of(const SlotSet& set) {
  const uint64_t hash = base::hash_bytes(set.words().data(), set.words().size() * sizeof(uint64_t));
  const auto [first, last] = by_content_.equal_range(hash);
  for (auto at = first; at != last; ++at)
    if (plans_[at->second].set == set) return at->second;
  Plan plan = plan_for(set);
  const uint64_t bytes =
      2 * sizeof(Plan) + set.words().size() * sizeof(uint64_t) + plan.fields.capacity() * sizeof(Field);
  // What once had no room never gets any: a set is written as itself by all, or by none.
  const bool has_room = plan_bytes_ + bytes <= most_plan_bytes;
  lacks_number_ |= has_room && is_following_;
  if (!has_room || is_following_) {
    spare_ = std::move(plan);
    return unplanned;
  }
  plan_bytes_ += bytes;
  const auto id = static_cast<PlanId>(plans_.size());
  plans_.push_back(std::move(plan));
  by_content_.emplace(hash, id);
  return id;
}

void Memory::follow(const Memory& leader) {
  is_following_ = false;
  for (size_t id = plans_.size(); id < leader.plans_.size(); ++id) of(leader.plans_[id].set);
  is_following_ = true;
}

Memory::PlanId Memory::of_row(const SlotSet& row) {
  const auto key = reinterpret_cast<uintptr_t>(&row);
  Recent& last = recent_rows_[key / sizeof(SlotSet) % recent];
  if (last.key == key) return last.id;
  auto found = by_row_.find(&row);
  if (found == by_row_.end()) {
    const PlanId id = of(row);
    if (id == unplanned) return id;
    found = by_row_.emplace(&row, id).first;
  }
  last = {key, found->second};
  return found->second;
}

Memory::PlanId Memory::join(PlanId a, PlanId b) {
  if (a == unplanned || b == unplanned) return unplanned;
  if (a == b) return a;
  const uint64_t key = uint64_t{a} << 32 | b;
  Recent& last = recent_joins_[(a * 31 + b) % recent];
  if (last.key == key) return last.id;
  auto found = joined_.find(key);
  if (found == joined_.end()) {
    SlotSet both = plans_[a].set;
    both.add_all(plans_[b].set);
    const PlanId id = of(both);
    if (id == unplanned) return id;
    if (joined_.size() * 64 > most_plan_bytes) joined_.clear();
    found = joined_.emplace(key, id).first;
  }
  last = {key, found->second};
  return found->second;
}

// ---- writing

void Memory::write_shuffle(const State& state, uint32_t index, BitWriter& out) {
  const program::ContainerId sequence = slots_.shuffles[index];
  const auto loop = std::find_if(state.shuffles.begin(), state.shuffles.end(),
                                 [&](const story::ShuffleLoop& s) { return s.sequence == sequence; });
  if (loop == state.shuffles.end()) return out.number(0);
  // Each position is drawn once in a loop and never asked again, so their order is forgotten.
  drawn_.assign(loop->drawn.begin(), loop->drawn.end());
  std::sort(drawn_.begin(), drawn_.end());
  out.number(drawn_.size());
  for (uint16_t position : drawn_) out.number(position);
}

uint32_t Memory::slot_of(const Field& field) const {
  switch (field.what) {
    case Field::flag:
    case Field::visits: return slots_.first_visit + field.index;
    case Field::age: return slots_.first_turn_of + field.index;
    case Field::growing_global:
    case Field::global: break;
  }
  return field.index;
}

/// A global's value in a situation. Of one that will not be read it is the first value's: so it is the same
/// whether the slot holds that or not.
Value Memory::kept(const Field& field, Value value) const {
  if (field.what != Field::growing_global || value.kind != Kind::integer) return value;
  return Value::of(static_cast<int32_t>(reads_.globals[field.index].representative(value.as_int())));
}

void Memory::write(const State& state, PlanId id, bool is_situation, const SlotSet* unread, BitWriter& out) {
  const Plan& plan = plan_of(id);
  const auto grown = [&](const Field& field, int64_t n) {
    if (field.bits == any_size) return out.number(static_cast<uint64_t>(n));
    out.bits(static_cast<uint64_t>(n), field.bits);
  };
  out.number(id == unplanned ? 0 : uint64_t{id} + 1);
  if (id == unplanned)
    for (const uint64_t word : plan.set.words()) out.bits(word, 64);
  const Field* const end = plan.fields.data() + plan.fields.size();
  for (const Field* at = plan.fields.data(); at != end; ++at) {
    const Field& field = *at;
    if (unread != nullptr && unread->has(slot_of(field))) {
      const bool is_global = field.what == Field::global || field.what == Field::growing_global;
      if (is_global) {
        const Value first = initial_.globals[field.index];
        write_value(out, is_situation ? kept(field, first) : first, first.kind);
      } else if (field.what == Field::flag) {
        out.bit(false);
      } else {
        grown(field, 0);
      }
      continue;
    }
    switch (field.what) {
      case Field::flag: {
        uint64_t flags = state.visits[field.index] > 0;
        uint32_t count = 1;
        for (; unread == nullptr && at + 1 != end && at[1].what == Field::flag && count < 56; ++at)
          flags |= uint64_t{state.visits[at[1].index] > 0} << count++;
        out.bits(flags, count);
        break;
      }
      case Field::visits:
        grown(field, shown(visits_[field.index], reads_.visits[field.index], state.visits[field.index]));
        break;
      case Field::growing_global:
        if (is_situation) {
          write_value(out, kept(field, state.globals[field.index]), initial_.globals[field.index].kind);
          break;
        }
        [[fallthrough]];
      case Field::global:
        write_value(out, state.globals[field.index], initial_.globals[field.index].kind);
        break;
      case Field::age: {
        const int32_t visited = state.turn_of_visit[field.index];
        const int64_t age = int64_t{state.turn} - visited;
        grown(field, visited == story::never_visited
                         ? 0
                         : shown(ages_[field.index], reads_.ages[field.index], age) + 1);
        break;
      }
    }
  }
  if (plan.has_more) write_more(state, plan.set, unread, out);
  out.number(state.evaluation.size());
  for (const Value value : state.evaluation) write_value(out, value, Kind::void_value);
}

void Memory::write_more(const State& state, const SlotSet& set, const SlotSet* unread, BitWriter& out) {
  each_slot(set, slots_.first_shuffle, slots_.turn_number, [&](uint32_t slot) {
    if (unread != nullptr && unread->has(slot)) return out.number(0);
    write_shuffle(state, slot - slots_.first_shuffle, out);
  });
  if (set.has(slots_.turn_number)) {
    // Ages count back from the turn number, so it is kept whole where both are looked at.
    const bool is_alone = program_.turn_counted.empty();
    const int64_t turn = int64_t{state.turn} + 1;
    out.signed_number(is_alone && reductions_.saturation ? reads_.turn_number.representative(turn) : turn);
  }
  if (set.has(slots_.seed)) {
    out.bit(state.is_seeded);
    if (state.is_seeded) {
      out.bits(static_cast<uint32_t>(state.story_seed), 32);
      out.bits(static_cast<uint32_t>(state.previous_random), 32);
    }
  }
}

// ---- reading

Memory::PlanId Memory::read(BitReader& in, State& state) {
  PlanId id = static_cast<PlanId>(in.number() - 1);
  if (id == unplanned) {
    SlotSet set(slots_.count);
    for (uint64_t& word : set.words()) word = in.bits(64);
    spare_ = plan_for(set);
  }
  const Plan& plan = plan_of(id);
  const auto grown = [&](const Field& field) {
    return static_cast<int32_t>(field.bits == any_size ? in.number() : in.bits(field.bits));
  };
  state.globals = initial_.globals;
  state.visits.assign(program_.counted.size(), 0);
  state.turn_of_visit.assign(program_.turn_counted.size(), story::never_visited);
  state.shuffles.clear();
  state.turn = decoded_turn;
  state.story_seed = 0;
  state.previous_random = 0;
  state.is_seeded = false;
  const Field* const end = plan.fields.data() + plan.fields.size();
  for (const Field* at = plan.fields.data(); at != end; ++at) {
    const Field& field = *at;
    switch (field.what) {
      case Field::global:
      case Field::growing_global:
        state.globals[field.index] = read_value(in, initial_.globals[field.index].kind);
        break;
      case Field::flag: {
        const Field* last = at;
        while (last + 1 != end && last[1].what == Field::flag && last + 1 - at < 56) ++last;
        uint64_t flags = in.bits(static_cast<uint32_t>(last - at) + 1);
        for (; at != last; ++at, flags >>= 1) state.visits[at->index] = flags & 1;
        state.visits[at->index] = flags & 1;
        break;
      }
      case Field::visits: state.visits[field.index] = grown(field); break;
      // How long ago, until the turn is known; 0: never.
      case Field::age: state.turn_of_visit[field.index] = grown(field); break;
    }
  }
  if (plan.has_more) read_more(in, state, plan.set);
  for (const Field& field : plan.fields) {
    if (field.what != Field::age) continue;
    int32_t& turn = state.turn_of_visit[field.index];
    turn = turn == 0 ? story::never_visited : state.turn - age_for(field, turn - 1);
  }
  state.evaluation.resize(in.number());
  for (Value& value : state.evaluation) value = read_value(in, Kind::void_value);
  return id;
}

/// Where 0 stands for other ages, too, it is read as the next of them: equal turns are to say that the visit
/// was in this very turn (known_turn.cpp).
int32_t Memory::age_for(const Field& field, int32_t shown) const {
  const CountUse& use = reads_.ages[field.index];
  const bool stands_for_others = field.bits != any_size && use.above < 0;
  return shown == 0 && stands_for_others ? static_cast<int32_t>(use.modulus) : shown;
}

void Memory::read_more(BitReader& in, State& state, const SlotSet& set) const {
  each_slot(set, slots_.first_shuffle, slots_.turn_number, [&](uint32_t slot) {
    const uint64_t drawn = in.number();
    if (drawn == 0) return;
    state.shuffles.push_back({slots_.shuffles[slot - slots_.first_shuffle], {}});
    for (uint64_t i = 0; i < drawn; ++i)
      state.shuffles.back().drawn.push_back(static_cast<uint16_t>(in.number()));
  });
  if (set.has(slots_.turn_number)) state.turn = static_cast<int32_t>(in.signed_number() - 1);
  if (set.has(slots_.seed) && in.bit()) {
    state.is_seeded = true;
    state.story_seed = static_cast<int32_t>(in.bits(32));
    state.previous_random = static_cast<int32_t>(in.bits(32));
  }
}

}  // namespace dramaturg::graph
