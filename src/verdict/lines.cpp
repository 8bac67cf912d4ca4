// A recorded exploration → which share of readings meets each line and each knot, and how many of the words a
// reading meets on average.
//
// Words in the flow are met when their instruction runs, the text of an option when it stands before the
// reader. A shuffle that only chooses words was not branched on: its branches are met by at most the readings
// that meet the shuffle, and nothing is claimed from below.
#include <algorithm>
#include <map>

#include "verdict/lines.hpp"
#include "verdict/met.hpp"
#include "verdict/parts.hpp"

namespace dramaturg::verdict {
namespace {

using program::Op;

class Lines {
 public:
  Lines(const Ground& ground, const Graph& graph)
      : ground_(ground), program_(ground.program), graph_(graph), unsure_(program_.code.size(), 0) {
    sure_.at.resize(program_.code.size() + program_.choice_points.size());
    for (uint32_t c = 0; c < program_.containers.size(); ++c) {
      if (!graph.printed.has({c})) continue;
      for (const auto& [begin, end] : graph.printed.branches({c}))
        std::fill(unsure_.begin() + begin, unsure_.begin() + end, uint8_t{1});
    }
    add_choice_lines();
    add_text();
    add_knots();
  }

  Met find(const Odds& odds, uint64_t all_words) {
    // What is unsure counts from above only, so things that have some are asked for twice.
    const uint32_t named = sure_.count;
    std::vector<uint32_t> wider(named);
    for (uint32_t thing = 0; thing < named; ++thing) wider[thing] = thing;
    for (const auto& [address, thing] : unsure_parts_)
      if (wider[thing] == thing) wider[thing] = sure_.count++;
    for (auto& things : sure_.at) {
      const size_t size = things.size();
      for (size_t i = 0; i < size; ++i)
        if (wider[things[i]] != things[i]) things.push_back(wider[things[i]]);
    }
    for (const auto& [address, thing] : unsure_parts_) sure_.at[address].push_back(wider[thing]);
    const std::vector<Interval> shares = shares_that_meet(graph_, odds, sure_);
    const auto share = [&](uint32_t thing) {
      return Interval{shares[thing].low, std::max(shares[thing].low, shares[wider[thing]].high)};
    };

    Met met;
    for (const auto& [key, thing] : lines_) met.lines.push_back({key.file, key.line, share(thing)});
    for (const auto& [container, thing] : knots_)
      met.knots.push_back({program_.containers[container].name, share(thing)});
    Interval words;
    for (const auto& [thing, count] : words_) {
      const auto n = static_cast<double>(count);
      words += share(thing) * Interval{n, n};
    }
    const auto all = static_cast<double>(all_words);
    if (all_words > 0) met.words = clamped_share(words / Interval{all, all});
    return met;
  }

 private:
  void part_of(Address at, uint32_t thing) {
    if (at < unsure_.size() && unsure_[at])
      unsure_parts_.push_back({at, thing});
    else
      sure_.at[at].push_back(thing);
  }
  uint32_t line(LineKey key) {
    const auto [at, is_new] = lines_.emplace(key, sure_.count);
    sure_.count += is_new;
    return at->second;
  }
  Address place_of(uint32_t point) const { return static_cast<Address>(program_.code.size()) + point; }

  void add_choice_lines() {
    for (uint32_t p = 0; p < program_.choice_points.size(); ++p) {
      const program::ChoicePointInfo& point = program_.choice_points[p];
      if (point.flags & containers::choice_flags::is_invisible_default) continue;
      if (point.address >= ground_.lines.size() || ground_.lines[point.address].line == 0) continue;
      choice_lines_.push_back(ground_.lines[point.address]);
      part_of(place_of(p), line(choice_lines_.back()));
    }
    std::sort(choice_lines_.begin(), choice_lines_.end());
  }

  /// The option that the text at `address` belongs to; none: it is printed, not offered.
  uint32_t point_of(Address address) const {
    for (Address at = address; at < program_.code.size() && at < address + 256; ++at) {
      if (program_.code[at].op == Op::choice) return program_.code[at].a;
      if (program_.code[at].op == Op::run_out) break;
    }
    return UINT32_MAX;
  }

  /// Text that runs in one go is one thing: what separates it is a jump, a call, another line.
  void add_text() {
    uint32_t thing = UINT32_MAX;
    LineKey last;
    for (Address at = 0; at < program_.code.size(); ++at) {
      if (ground_.prints[at] == Print::nothing) {
        if (!is_quiet(program_.code[at].op)) thing = UINT32_MAX;
        continue;
      }
      const LineKey key = ground_.lines[at];
      const uint32_t point = ground_.prints[at] == Print::option ? point_of(at) : UINT32_MAX;
      if (key.line != 0 && !std::binary_search(choice_lines_.begin(), choice_lines_.end(), key))
        part_of(at, line(key));
      if (ground_.words[at] == 0) continue;
      if (thing == UINT32_MAX || key != last || point != UINT32_MAX) {
        thing = sure_.count++;
        words_.push_back({thing, 0});
        part_of(point != UINT32_MAX ? place_of(point) : at, thing);
      }
      last = key;
      words_.back().second += ground_.words[at];
      if (point != UINT32_MAX) thing = UINT32_MAX;
    }
  }

  /// Cannot lead elsewhere, nor fail.
  static bool is_quiet(Op op) {
    return op == Op::glue || op == Op::nop || op == Op::text || op == Op::tag_start || op == Op::tag_end;
  }

  void add_knots() {
    std::map<uint32_t, uint32_t> thing_of;
    for (Address at = 0; at < program_.code.size(); ++at) {
      const ContainerId knot = ground_.top_knots[container_at(program_, at).value];
      if (!knot || program_.containers[knot.value].is_function) continue;
      const auto [found, is_new] = thing_of.emplace(knot.value, sure_.count);
      sure_.count += is_new;
      part_of(at, found->second);
    }
    knots_.assign(thing_of.begin(), thing_of.end());
  }

  const Ground& ground_;
  const Program& program_;
  const Graph& graph_;
  std::vector<uint8_t> unsure_;  ///< per address: in a branch that was not branched on
  Things sure_;
  std::vector<std::pair<Address, uint32_t>> unsure_parts_;
  std::vector<LineKey> choice_lines_;
  std::map<LineKey, uint32_t> lines_;
  std::vector<std::pair<uint32_t, uint64_t>> words_;  ///< thing, how many
  std::vector<std::pair<uint32_t, uint32_t>> knots_;  ///< container, thing
};

}  // namespace

Met find_met(const Ground& ground, const Graph& recorded, const Odds& odds, uint64_t words) {
  return Lines(ground, recorded).find(odds, words);
}

Met find_met(const Ground& ground, const Graph& recorded, uint64_t words) {
  const Odds odds = find_odds(recorded, EvenReaders());
  return Lines(ground, recorded).find(odds, words);
}

}  // namespace dramaturg::verdict
