// A worklist of spots; refused ways wait until some value has widened.
#include "graph/foresight.hpp"

#include <algorithm>
#include <bit>
#include <limits>

#include "containers/names.hpp"

namespace dramaturg::graph {
namespace {

using program::Effect;
using program::Kind;
using program::Native;
using program::Term;

constexpr int64_t least = std::numeric_limits<int32_t>::min(), most = std::numeric_limits<int32_t>::max();
/// Beyond what a number of ink can be, so that no bound of the walk looks like one.
constexpr int64_t below_all = least - (int64_t{1} << 40), above_all = most + (int64_t{1} << 40);

}  // namespace

Foresight::Foresight(const program::Outlook& outlook, const program::Slots& slots)
    : outlook_(outlook), slots_(slots), unread_(outlook.prunable) {
  met_at_.assign(outlook.spots.size(), 0);
  known_at_.assign(outlook.tracked.size(), 0);
  ranges_.resize(outlook.tracked.size());
  changed_at_.assign(outlook.tracked.size(), 0);
  tested_.resize(outlook.tests.size());
  for (const program::Test& test : outlook.tests) {
    std::vector<uint32_t>& asked = asked_.emplace_back();
    for (const Term& term : test)
      if (term.kind == Term::Kind::tracked &&
          std::find(asked.begin(), asked.end(), term.tracked) == asked.end())
        asked.push_back(term.tracked);
  }
}

bool Foresight::holds_first(uint32_t slot, const story::State& initial) const {
  if (slot < slots_.first_temp) return state_->globals[slot] == initial.globals[slot];
  if (slot < slots_.first_visit) return true;
  if (slot < slots_.first_turn_of) return state_->visits[slot - slots_.first_visit] == 0;
  if (slot < slots_.first_shuffle)
    return state_->turn_of_visit[slot - slots_.first_turn_of] == story::never_visited;
  return slot >= slots_.turn_number || state_->shuffles.empty();
}

/// Into `unread_`, but for what is read before any test. What holds its first value is written as that
/// whether it is read or not. False: there is none.
bool Foresight::find_changed(const program::SlotSet& live, const story::State& initial) {
  uint64_t any = 0;
  for (uint32_t w = 0; w < unread_.words().size(); ++w) {
    uint64_t kept = outlook_.prunable.words()[w] & live.words()[w];
    for (const uint32_t root : roots_) kept &= ~outlook_.spots[root].reads.words()[w];
    for (uint64_t word = kept; word; word &= word - 1) {
      const auto bit = static_cast<uint32_t>(std::countr_zero(word));
      if (holds_first(w * 64 + bit, initial)) kept &= ~(uint64_t{1} << bit);
    }
    unread_.words()[w] = kept;
    any |= kept;
  }
  return any != 0;
}

const program::SlotSet* Foresight::unread(const story::State& state, const program::SlotSet& live,
                                          const story::State& initial) {
  state_ = &state;
  if (!find_changed(live, initial)) return nullptr;
  if (++epoch_ == 0) {
    std::fill(met_at_.begin(), met_at_.end(), 0u);
    std::fill(known_at_.begin(), known_at_.end(), 0u);
    epoch_ = 1;
  }
  again_.clear();
  open_.clear();
  for (const uint32_t root : roots_) meet(root);
  while (true) {
    has_changed_ = false;
    refused_.clear();
    for (const program::Way* way : again_)
      if (!try_way(*way)) return nullptr;
    while (!open_.empty()) {
      const program::Spot& spot = outlook_.spots[open_.back()];
      open_.pop_back();
      for (const Effect& effect : spot.effects) apply(effect);
      for (const uint32_t next : spot.next) meet(next);
      for (const program::Way& way : spot.ways)
        if (!try_way(way)) return nullptr;
    }
    if (!has_changed_) return &unread_;
    again_.swap(refused_);
  }
}

/// False: nothing is left that could be unread.
bool Foresight::try_way(const program::Way& way) {
  if (met_at_[way.to] == epoch_) return true;
  if (!is_open(way)) {
    refused_.push_back(&way);
    return true;
  }
  meet(way.to);
  uint64_t any = 0;
  const program::SlotSet& reads = outlook_.spots[way.to].reads;
  for (size_t w = 0; w < unread_.words().size(); ++w) any |= unread_.words()[w] &= ~reads.words()[w];
  return any != 0;
}

void Foresight::meet(uint32_t spot) {
  if (met_at_[spot] == epoch_) return;
  met_at_[spot] = epoch_;
  open_.push_back(spot);
}

Foresight::Range& Foresight::value_of(uint32_t tracked) {
  Range& range = ranges_[tracked];
  if (known_at_[tracked] == epoch_) return range;
  known_at_[tracked] = epoch_;
  const Range now = first_value(tracked);
  if (now == range) return range;
  range = now;
  changed_at_[tracked] = ++changes_;
  return range;
}

/// As the state has it.
Foresight::Range Foresight::first_value(uint32_t tracked) const {
  const auto& what = outlook_.tracked[tracked];
  Range range{0, 0, true, what.is_symbol};
  if (what.slot >= slots_.first_visit) {
    range.low = range.high = state_->visits[what.slot - slots_.first_visit];
    return range;
  }
  const program::Value value = state_->globals[what.slot];
  const bool is_whole = value.kind == Kind::integer || value.kind == Kind::boolean;
  if (what.is_symbol) {
    range.low = range.high = int64_t{value.bits} << 8 | static_cast<int64_t>(value.kind);
    range.is_known = value.kind == Kind::string || value.kind == Kind::divert_target;
  } else {
    range.low = range.high = value.as_int();
    range.is_known = is_whole;
  }
  return range;
}

void Foresight::apply(const Effect& effect) {
  Range& range = value_of(effect.tracked);
  if (!range.is_known) return;
  const Range before = range;
  switch (effect.kind) {
    case Effect::Kind::join:
      range.low = std::min(range.low, effect.low);
      range.high = std::max(range.high, effect.high);
      range.is_known = !range.is_symbol || range.low == range.high;
      break;
    case Effect::Kind::raise: range.high = above_all; break;
    case Effect::Kind::lower: range.low = below_all; break;
    case Effect::Kind::forget: range.is_known = false; break;
  }
  if (before == range) return;
  has_changed_ = true;
  changed_at_[effect.tracked] = ++changes_;
}

/// What an option may be entered once for only ever grows.
bool Foresight::is_open(const program::Way& way) {
  if (way.once != UINT32_MAX && state_->visits[way.once] > 0) return false;
  if (way.test == UINT32_MAX) return true;
  const Tested& tested = outcome(way.test);
  return way.wanted ? tested.may_hold : tested.may_fail;
}

/// From walk to walk most values stay as they are, and so do the outcomes of tests that ask for nothing else.
const Foresight::Tested& Foresight::outcome(uint32_t test) {
  uint64_t last = 1;
  for (const uint32_t tracked : asked_[test]) {
    value_of(tracked);
    last = std::max(last, changed_at_[tracked]);
  }
  Tested& tested = tested_[test];
  if (tested.at >= last) return tested;
  const Range result = evaluate(outlook_.tests[test]);
  const bool is_number = result.is_known && !result.is_symbol;
  tested.may_hold = !is_number || result.low != 0 || result.high != 0;
  tested.may_fail = !is_number || (result.low <= 0 && result.high >= 0);
  tested.at = changes_;
  return tested;
}

Foresight::Range Foresight::evaluate(const program::Test& test) {
  const Range anything{0, 0, false, false};
  stack_.clear();
  const auto pop = [&] {
    if (stack_.empty()) return anything;
    const Range top = stack_.back();
    stack_.pop_back();
    return top;
  };
  for (const Term& term : test) {
    switch (term.kind) {
      case Term::Kind::number: stack_.push_back({term.number, term.number, true, false}); break;
      case Term::Kind::symbol: stack_.push_back({term.number, term.number, true, true}); break;
      case Term::Kind::tracked: stack_.push_back(value_of(term.tracked)); break;
      case Term::Kind::unknown: stack_.push_back(anything); break;
      case Term::Kind::native: {
        const Range y = containers::operands(term.native) == 1 ? anything : pop();
        const Range x = pop();
        stack_.push_back(combine(term.native, x, y));
        break;
      }
    }
  }
  return pop();
}

/// Operations that are not understood give anything; so do sums that may leave the numbers of ink.
Foresight::Range Foresight::combine(Native native, const Range& x, const Range& y) {
  const Range anything{0, 0, false, false}, truth{0, 1, true, false};
  const auto certain = [](bool value) { return Range{value, value, true, false}; };
  const auto is_true = [](const Range& r) { return r.is_known && !r.is_symbol && (r.low > 0 || r.high < 0); };
  const auto is_false = [](const Range& r) {
    return r.is_known && !r.is_symbol && r.low == 0 && r.high == 0;
  };
  const auto number = [&](int64_t low, int64_t high) {
    return low < least || high > most ? anything : Range{low, high, true, false};
  };
  switch (native) {
    case Native::logical_not:
      if (is_true(x)) return certain(false);
      return is_false(x) ? certain(true) : truth;
    case Native::logical_and:
      if (is_false(x) || is_false(y)) return certain(false);
      return is_true(x) && is_true(y) ? certain(true) : truth;
    case Native::logical_or:
      if (is_true(x) || is_true(y)) return certain(true);
      return is_false(x) && is_false(y) ? certain(false) : truth;
    default: break;
  }
  if (!x.is_known || (containers::operands(native) == 2 && !y.is_known)) return anything;
  if (x.is_symbol || y.is_symbol) {
    // Equal ids are equal texts; of a text and a number nothing is said.
    const bool is_alike = x.is_symbol && y.is_symbol && (x.low & 0xff) == (y.low & 0xff);
    if (!is_alike || (native != Native::equal && native != Native::not_equal)) return anything;
    return certain((x.low == y.low) == (native == Native::equal));
  }
  const bool is_less = x.high<y.low, is_greater = x.low> y.high;
  const bool is_same = x.low == x.high && y.low == y.high && x.low == y.low;
  switch (native) {
    case Native::equal: return is_same ? certain(true) : is_less || is_greater ? certain(false) : truth;
    case Native::not_equal: return is_same ? certain(false) : is_less || is_greater ? certain(true) : truth;
    case Native::less: return is_less ? certain(true) : x.low >= y.high ? certain(false) : truth;
    case Native::greater: return is_greater ? certain(true) : x.high <= y.low ? certain(false) : truth;
    case Native::less_or_equal: return x.high <= y.low ? certain(true) : is_greater ? certain(false) : truth;
    case Native::greater_or_equal: return x.low >= y.high ? certain(true) : is_less ? certain(false) : truth;
    case Native::add: return number(x.low + y.low, x.high + y.high);
    case Native::subtract: return number(x.low - y.high, x.high - y.low);
    default: return anything;
  }
}

}  // namespace dramaturg::graph
