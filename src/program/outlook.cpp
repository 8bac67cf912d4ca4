// Blocks and ways, then which ways can matter, then blocks drawn together into spots.
//
// A way whose test is refused parts nothing when all that it leads to is met without it. Such ways are
// dropped, and with them what only they ask for, until nothing changes; for most stories little is left.
#include "program/outlook.hpp"

#include <algorithm>

#include "program/terms.hpp"

namespace dramaturg::program {
namespace {

constexpr uint32_t none = UINT32_MAX;

class OutlookFinder {
 public:
  OutlookFinder(const Program& program, const Flow& flow, const Printed& printed, const Liveness& liveness,
                Terms terms)
      : program_(program),
        flow_(flow),
        printed_(printed),
        liveness_(liveness),
        terms_(std::move(terms)),
        count_(static_cast<uint32_t>(flow.blocks.size())) {}

  Outlook find() {
    link();
    find_components();
    drop_what_cannot_matter();
    if (ways_.empty()) return {};
    return draw_together();
  }

 private:
  struct Edge {
    uint32_t from, to;
    Way way;
    Test test;
  };

  // ---- blocks

  void link() {
    next_.resize(count_);
    for (uint32_t b = 0; b < count_; ++b) {
      const Block& block = flow_.blocks[b];
      const Instruction& last = program_.code[block.end - 1];
      const bool is_test = last.op == Op::jump && (last.flags & instruction_flags::conditional) &&
                           !printed_.chooses_words(block.end - 1) && block.next.size() == 2;
      const Test& test = terms_.blocks[b].test;
      if (is_test && !test.empty()) {
        for (BlockId next : block.next)
          add_way(b, next.value, none, test, flow_.blocks[next.value].begin != block.end);
      } else if (last.op == Op::choice) {
        link_choice(b, last.a);
      } else {
        for (BlockId next : block.next) next_[b].push_back(next.value);
      }
      for (BlockId callee : block.callees) next_[b].push_back(callee.value);
      if (!block.after_call.is_none()) next_[b].push_back(block.after_call.value);
    }
  }

  /// What follows the option runs at once, what it leads to when it is taken.
  void link_choice(uint32_t b, uint32_t id) {
    const Block& block = flow_.blocks[b];
    const ChoicePointInfo& point = program_.choice_points[id];
    uint32_t once = none;
    if ((point.flags & containers::choice_flags::once_only) && !point.target_container.is_none()) {
      const CountId count = program_.containers[point.target_container.value].visits;
      if (!count.is_none()) once = count.value;
    }
    const Test& test = terms_.blocks[b].test;
    for (BlockId next : block.next) {
      const bool is_behind = flow_.blocks[next.value].begin == block.end;
      if (is_behind || (once == none && test.empty())) {
        next_[b].push_back(next.value);
      } else {
        add_way(b, next.value, once, test, true);
      }
    }
  }

  void add_way(uint32_t from, uint32_t to, uint32_t once, const Test& test, bool wanted) {
    Edge edge{from, to, {}, test};
    edge.way.once = once;
    edge.way.wanted = wanted;
    ways_.push_back(std::move(edge));
  }

  // ---- components of the free edges (Tarjan 1972), sinks first

  void find_components() {
    component_.assign(count_, none);
    std::vector<uint32_t> low(count_, 0), index(count_, none), stack;
    std::vector<std::pair<uint32_t, size_t>> walk;
    uint32_t time = 0;
    for (uint32_t root = 0; root < count_; ++root) {
      if (index[root] != none) continue;
      walk.push_back({root, 0});
      while (!walk.empty()) {
        auto& [b, i] = walk.back();
        if (i == 0 && index[b] == none) {
          index[b] = low[b] = time++;
          stack.push_back(b);
        }
        if (i < next_[b].size()) {
          const uint32_t to = next_[b][i++];
          if (index[to] == none) {
            walk.push_back({to, 0});
          } else if (component_[to] == none) {
            low[b] = std::min(low[b], index[to]);
          }
          continue;
        }
        const uint32_t done = b;
        walk.pop_back();
        if (!walk.empty()) low[walk.back().first] = std::min(low[walk.back().first], low[done]);
        if (low[done] != index[done]) continue;
        uint32_t member = none;
        while (member != done) {
          member = stack.back();
          stack.pop_back();
          component_[member] = components_;
        }
        ++components_;
      }
    }
    after_.resize(components_);
    for (uint32_t b = 0; b < count_; ++b)
      for (uint32_t to : next_[b])
        if (component_[to] != component_[b]) after_[component_[b]].push_back(component_[to]);
    for (auto& after : after_) make_unique(after);
  }

  template <class T>
  static void make_unique(std::vector<T>& all) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
  }

  // ---- what each component meets without passing a way: slots read, tracked values changed, ways begun

  void drop_what_cannot_matter() {
    const Slots& slots = liveness_.slots();
    prunable_ = SlotSet(slots.count);
    for (uint32_t slot = 0; slot < slots.turn_number; ++slot)
      if ((slot < slots.first_temp && liveness_.may_be_unread(slot)) || slot >= slots.first_visit)
        if (liveness_.may_be_unread(slot)) prunable_.add(slot);
    is_asked_.assign(terms_.tracked.size(), 1);
    for (bool changed = true; changed && !ways_.empty();) {
      find_asked();
      gather();
      SlotSet prunable(slots.count);
      std::vector<Edge> kept;
      for (uint32_t w = 0; w < ways_.size(); ++w) {
        const SlotSet& here = met_[component_[ways_[w].from]];
        const SlotSet& there = met_[component_[ways_[w].to]];
        bool matters = false;
        for (size_t word = 0; word < here.words().size(); ++word) {
          const uint64_t more = there.words()[word] & ~here.words()[word];
          matters |= more != 0;
          if (word < prunable.words().size()) prunable.words()[word] |= more & prunable_.words()[word];
        }
        if (matters) kept.push_back(ways_[w]);
      }
      changed = kept.size() != ways_.size() || prunable != prunable_;
      ways_ = std::move(kept);
      prunable_ = std::move(prunable);
    }
    const auto& words = prunable_.words();
    if (std::all_of(words.begin(), words.end(), [](uint64_t w) { return w == 0; })) ways_.clear();
  }

  /// A count that options alone ask for opens nothing by growing.
  void find_asked() {
    std::fill(is_asked_.begin(), is_asked_.end(), uint8_t{0});
    for (const Edge& edge : ways_)
      for (const Term& term : edge.test)
        if (term.kind == Term::Kind::tracked) is_asked_[term.tracked] = 1;
  }

  void gather() {
    const uint32_t slots = liveness_.slots().count, first_tracked = (slots + 63) / 64 * 64;
    const auto first_way = first_tracked + static_cast<uint32_t>(terms_.tracked.size());
    met_.assign(components_, SlotSet(first_way + static_cast<uint32_t>(ways_.size())));
    for (uint32_t b = 0; b < count_; ++b) {
      SlotSet& met = met_[component_[b]];
      for (uint32_t slot : liveness_.read_in({b}))
        if (prunable_.has(slot)) met.add(slot);
      for (const Effect& effect : terms_.blocks[b].effects)
        if (is_asked_[effect.tracked]) met.add(first_tracked + effect.tracked);
    }
    for (uint32_t w = 0; w < ways_.size(); ++w) met_[component_[ways_[w].from]].add(first_way + w);
    for (uint32_t c = 0; c < components_; ++c)  // sinks come first
      for (uint32_t to : after_[c]) met_[c].add_all(met_[to]);
  }

  // ---- spots

  Outlook draw_together() {
    find_asked();
    gather();
    out_.prunable = prunable_;
    out_.tracked = terms_.tracked;
    std::vector<Spot> own(components_);
    std::vector<uint8_t> has_own(components_, 0);
    fill_own(own, has_own);
    // A component that meets nothing itself stands for the only one behind it that does.
    std::vector<uint32_t> spot(components_, none);
    for (uint32_t c = 0; c < components_; ++c) {
      std::vector<uint32_t> next;
      for (uint32_t to : after_[c])
        if (spot[to] != none) next.push_back(spot[to]);
      make_unique(next);
      if (!has_own[c] && next.empty()) continue;
      if (!has_own[c] && next.size() == 1) {
        spot[c] = next[0];
        continue;
      }
      spot[c] = static_cast<uint32_t>(out_.spots.size());
      for (uint32_t to : next) own[c].reads.add_all(out_.spots[to].reads);
      own[c].next = std::move(next);
      out_.spots.push_back(std::move(own[c]));
    }
    for (Spot& each : out_.spots)
      for (Way& way : each.ways) way.to = spot[way.to];
    for (Spot& each : out_.spots) std::erase_if(each.ways, [](const Way& way) { return way.to == none; });
    out_.spot_of.resize(count_);
    for (uint32_t b = 0; b < count_; ++b) out_.spot_of[b] = spot[component_[b]];
    return std::move(out_);
  }

  void fill_own(std::vector<Spot>& own, std::vector<uint8_t>& has_own) {
    for (Spot& spot : own) spot.reads = SlotSet(liveness_.slots().count);
    for (uint32_t b = 0; b < count_; ++b) {
      Spot& spot = own[component_[b]];
      for (uint32_t slot : liveness_.read_in({b})) {
        if (!prunable_.has(slot)) continue;
        spot.reads.add(slot);
        has_own[component_[b]] = 1;
      }
      for (const Effect& effect : terms_.blocks[b].effects)
        if (is_asked_[effect.tracked]) spot.effects.push_back(effect);
    }
    for (const Edge& edge : ways_) {
      Way way = edge.way;
      way.to = component_[edge.to];
      if (!edge.test.empty()) {
        way.test = static_cast<uint32_t>(out_.tests.size());
        out_.tests.push_back(edge.test);
      }
      own[component_[edge.from]].ways.push_back(way);
    }
    for (uint32_t c = 0; c < components_; ++c) {
      auto& effects = own[c].effects;
      std::sort(effects.begin(), effects.end());
      effects.erase(std::unique(effects.begin(), effects.end()), effects.end());
      has_own[c] |= !effects.empty() || !own[c].ways.empty();
    }
  }

  const Program& program_;
  const Flow& flow_;
  const Printed& printed_;
  const Liveness& liveness_;
  Terms terms_;
  const uint32_t count_;
  std::vector<std::vector<uint32_t>> next_;  ///< by block: always met behind it
  std::vector<Edge> ways_;
  std::vector<uint32_t> component_;  ///< by block
  uint32_t components_ = 0;
  std::vector<std::vector<uint32_t>> after_;  ///< by component
  SlotSet prunable_;
  std::vector<uint8_t> is_asked_;  ///< by tracked value: some test that matters asks for it
  std::vector<SlotSet> met_;       ///< by component
  Outlook out_;
};

}  // namespace

Outlook find_outlook(const Program& program, const Flow& flow, const KindTable& kinds, const Printed& printed,
                     const Liveness& liveness) {
  if (!kinds.is_sound) return {};
  return OutlookFinder(program, flow, printed, liveness, find_terms(program, flow, kinds, liveness.slots()))
      .find();
}

}  // namespace dramaturg::program
