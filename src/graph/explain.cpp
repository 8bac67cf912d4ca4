// Hashes of slots are added up, so that masking one is a subtraction.
#include "graph/explain.hpp"

#include <algorithm>

#include "base/hash.hpp"

namespace dramaturg::graph {
namespace {

uint64_t mixed(uint64_t a, uint64_t b, uint64_t c = 0) {
  const uint64_t words[] = {a, b, c};
  return base::hash_bytes(words, sizeof words);
}

uint64_t bits(program::Value value) {
  return uint64_t{value.bits} << 24 | uint64_t{value.context} << 8 | static_cast<uint64_t>(value.kind);
}

uint64_t distinct(std::vector<uint64_t>& values) {
  std::sort(values.begin(), values.end());
  return static_cast<uint64_t>(std::unique(values.begin(), values.end()) - values.begin());
}

}  // namespace

void Explainer::add(const story::State& state, const program::SlotSet& live) {
  const program::Slots& slots = known_.liveness.slots();
  const auto first = static_cast<uint32_t>(parts_.size());
  uint64_t rest = 0;
  for (const story::Offer& offer : state.offers) {
    rest = mixed(rest, offer.point.value, offer.thread.frames.size());
    for (size_t f = 0; f < offer.thread.frames.size(); ++f) {
      const story::Frame& frame = offer.thread.frames[f];
      if (f + 1 < offer.thread.frames.size()) rest = mixed(rest, frame.pc);
      for (const story::Binding& binding : frame.temps) {
        const uint32_t slot = slots.temp(binding.name);
        const uint64_t value = mixed(rest, bits(binding.value));
        const auto known = std::find_if(parts_.begin() + first, parts_.end(),
                                        [&](const Part& part) { return part.slot == slot; });
        if (known == parts_.end()) {
          parts_.push_back({slot, value});
        } else {
          known->value = mixed(known->value, value);
        }
      }
    }
  }
  for (program::Value value : state.evaluation) rest = mixed(rest, bits(value));
  for (uint32_t slot = 0; slot < slots.seed; ++slot) {
    if (!live.has(slot) || (slot >= slots.first_temp && slot < slots.first_visit)) continue;
    uint64_t value = 0;
    if (slot < slots.first_temp) {
      value = bits(state.globals[slot]);
    } else if (slot < slots.first_turn_of) {
      value = static_cast<uint64_t>(state.visits[slot - slots.first_visit]);
    } else if (slot < slots.first_shuffle) {
      const int32_t then = state.turn_of_visit[slot - slots.first_turn_of];
      value = then == story::never_visited ? 0 : static_cast<uint64_t>(int64_t{state.turn} - then + 1);
    } else if (slot < slots.turn_number) {
      const program::ContainerId sequence = slots.shuffles[slot - slots.first_shuffle];
      for (const story::ShuffleLoop& loop : state.shuffles)
        if (loop.sequence == sequence)
          for (uint16_t position : loop.drawn) value = mixed(value, position + 1u);
    } else {
      value = static_cast<uint64_t>(int64_t{state.turn});
    }
    parts_.push_back({slot, value});
  }
  uint64_t all = mixed(rest, state.offers.size());
  for (size_t i = first; i < parts_.size(); ++i) all += mixed(parts_[i].slot, parts_[i].value, 1);
  rows_.push_back({all, first, static_cast<uint32_t>(parts_.size())});
}

std::vector<SlotCost> Explainer::weigh() const {
  const program::Slots& slots = known_.liveness.slots();
  struct Sample {
    std::vector<uint64_t> whole, masked, values;
  };
  std::vector<std::vector<std::pair<uint32_t, uint32_t>>> holders(slots.count);  // row, part
  for (uint32_t r = 0; r < rows_.size(); ++r)
    for (uint32_t p = rows_[r].first; p < rows_[r].last; ++p) holders[parts_[p].slot].push_back({r, p});
  std::vector<SlotCost> costs;
  for (uint32_t slot = 0; slot < slots.count; ++slot) {
    if (holders[slot].empty()) continue;
    Sample sample;
    for (const auto& [r, p] : holders[slot]) {
      sample.whole.push_back(rows_[r].all);
      sample.masked.push_back(rows_[r].all - mixed(slot, parts_[p].value, 1));
      sample.values.push_back(parts_[p].value);
    }
    SlotCost cost{SlotCost::Kind::global, slot, distinct(sample.values), 1, {}};
    cost.factor = static_cast<double>(distinct(sample.whole)) / static_cast<double>(distinct(sample.masked));
    if (cost.values < 2 || cost.factor <= 1) continue;
    if (slot >= slots.turn_number) {
      cost.kind = SlotCost::Kind::turn_number;
    } else if (slot >= slots.first_shuffle) {
      cost.kind = SlotCost::Kind::shuffle;
      cost.index = slots.shuffles[slot - slots.first_shuffle].value;
    } else if (slot >= slots.first_turn_of) {
      cost.kind = SlotCost::Kind::age;
      cost.index = program_.turn_counted[slot - slots.first_turn_of].value;
    } else if (slot >= slots.first_visit) {
      cost.kind = SlotCost::Kind::visits;
      cost.index = program_.counted[slot - slots.first_visit].value;
    } else if (slot >= slots.first_temp) {
      cost.kind = SlotCost::Kind::temporary;
      cost.index = slot - slots.first_temp;
    }
    find_looks(cost);
    costs.push_back(std::move(cost));
  }
  std::stable_sort(costs.begin(), costs.end(),
                   [](const SlotCost& a, const SlotCost& b) { return a.factor > b.factor; });
  return costs;
}

void Explainer::find_looks(SlotCost& cost) const {
  using Kind = SlotCost::Kind;
  using program::Op;
  for (Address at = 0; at < program_.code.size(); ++at) {
    const program::Instruction& i = program_.code[at];
    const auto names_container = [&] {
      if (at == 0) return false;
      const program::Instruction& before = program_.code[at - 1];
      return before.op == Op::push &&
             static_cast<program::Kind>(before.b & 0xff) == program::Kind::divert_target &&
             program_.targets[before.a].container.value == cost.index;
    };
    bool is_look = false;
    switch (i.op) {
      case Op::get_global: is_look = cost.kind == Kind::global && i.a == cost.index; break;
      case Op::get_temp: is_look = cost.kind == Kind::temporary && i.a == cost.index; break;
      case Op::jump_var:
      case Op::call_var:
        is_look = (i.b ? cost.kind == Kind::global : cost.kind == Kind::temporary) && i.a == cost.index;
        break;
      case Op::get_count:
      case Op::visit_index: is_look = cost.kind == Kind::visits && i.a == cost.index; break;
      case Op::shuffle_index: is_look = cost.kind == Kind::shuffle && i.a == cost.index; break;
      case Op::read_count: is_look = cost.kind == Kind::visits && names_container(); break;
      case Op::turns_since: is_look = cost.kind == Kind::age && names_container(); break;
      case Op::turns: is_look = cost.kind == Kind::turn_number; break;
      case Op::choice: {
        const program::ChoicePointInfo& point = program_.choice_points[i.a];
        is_look = cost.kind == Kind::visits && (point.flags & containers::choice_flags::once_only) &&
                  point.target_container.value == cost.index;
        if (is_look) cost.looks.push_back(at);
        continue;
      }
      default: break;
    }
    const bool has_value = i.op != Op::jump_var && i.op != Op::call_var;
    if (is_look && (!has_value || known_.liveness.is_wanted(at))) cost.looks.push_back(at);
  }
}

}  // namespace dramaturg::graph
