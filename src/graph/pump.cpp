// Pairs of situations on one way, then the round between them, gone until something is certain.
#include "graph/pump.hpp"

#include <algorithm>

#include "base/hash.hpp"

namespace dramaturg::graph {
namespace {

using program::Kind;
using story::State;

constexpr uint32_t longest_round = 64;   ///< choices
constexpr uint32_t most_ways = 64;       ///< looked back on
constexpr uint32_t most_leaps = 40;      ///< over rounds that decide alike
constexpr uint32_t rounds_watched = 64;  ///< of a round that is not understood
constexpr size_t most_told = 5;
constexpr uint64_t most_steps = 1'000'000, most_steps_each = 200'000;
constexpr uint32_t most_failures = 8;  ///< with the same parts

bool may_grow(Kind kind) { return kind == Kind::integer || kind == Kind::real || kind == Kind::string; }

bool has_part(const std::vector<Growth::Part>& parts, const Growth::Part& wanted) {
  return std::any_of(parts.begin(), parts.end(), [&](const Growth::Part& part) {
    return part.kind == wanted.kind && part.index == wanted.index;
  });
}

bool is_within(const std::vector<Growth::Part>& fewer, const std::vector<Growth::Part>& more) {
  return std::all_of(fewer.begin(), fewer.end(),
                     [&](const Growth::Part& part) { return has_part(more, part); });
}

}  // namespace

std::vector<Growth> PumpFinder::find() {
  steps_left_ = most_steps;
  for (const StateId vertex : deepest()) look_back_from(vertex);
  const auto rank = [](const Growth& g) { return std::tuple(!g.is_proved, g.parts.size(), g.choices); };
  std::stable_sort(found_.begin(), found_.end(),
                   [&](const Growth& a, const Growth& b) { return rank(a) < rank(b); });
  if (found_.size() > most_told) found_.resize(most_told);
  return std::move(found_);
}

/// Some of the situations found last, spread evenly: the deepest.
std::vector<StateId> PumpFinder::deepest() const {
  std::vector<StateId> last;
  const size_t wanted = std::max<size_t>(most_ways, graph_.choice_situations / 4);
  for (auto v = static_cast<uint32_t>(graph_.vertices.size()); v-- > 0 && last.size() < wanted;)
    if (graph_.vertices[v].kind == VertexKind::choice) last.push_back({v});
  if (last.size() <= most_ways) return last;
  std::vector<StateId> out;
  for (size_t i = 0; i < most_ways; ++i) out.push_back(last[i * last.size() / most_ways]);
  return out;
}

void PumpFinder::look_back_from(StateId vertex) {
  Seen to{vertex, 0, {}}, from{vertex, 0, {}};
  decode(vertex, to.state);
  to.shape = shape_of(to.state);
  const uint32_t depth = graph_.vertices[vertex.value].depth;
  while (true) {
    from.vertex = graph_.vertices[from.vertex.value].parent;
    if (from.vertex.is_none() || graph_.vertices[from.vertex.value].depth + longest_round < depth) return;
    if (graph_.vertices[from.vertex.value].kind != VertexKind::choice) continue;
    decode(from.vertex, from.state);
    from.shape = shape_of(from.state);
    if (from.shape == to.shape) examine(from, to);
  }
}

void PumpFinder::decode(StateId vertex, State& state) {
  MarkId mark = 0;
  canon_.decode(store_.bytes(vertex), state, output_, mark);
}

/// Equal for situations that may differ in nothing but what grows.
uint64_t PumpFinder::shape_of(const State& state) const {
  std::vector<uint64_t> parts;
  const auto add_value = [&](program::Value value, bool is_whole) {
    parts.push_back(static_cast<uint64_t>(value.kind));
    if (!may_grow(value.kind) || !is_whole) parts.push_back(uint64_t{value.context} << 32 | value.bits);
  };
  for (const story::Offer& offer : state.offers) {
    parts.push_back(offer.point.value);
    for (const story::Binding& binding : offer.thread.frames.back().temps) {
      parts.push_back(binding.name.value);
      add_value(binding.value, true);
    }
  }
  for (uint32_t g = 0; g < state.globals.size(); ++g)
    add_value(state.globals[g], known_.reads.globals[g].is_whole);
  for (uint32_t c = 0; c < state.visits.size(); ++c)
    parts.push_back(known_.reads.visits[c].is_whole ? 0 : static_cast<uint64_t>(state.visits[c]));
  return base::hash_bytes(parts.data(), parts.size() * sizeof(uint64_t));
}

bool PumpFinder::is_told(const std::vector<Growth::Part>& parts) const {
  return std::any_of(found_.begin(), found_.end(), [&](const Growth& growth) {
    return is_within(growth.parts, parts) && (growth.is_proved || growth.parts.size() == parts.size());
  });
}

/// What has a bound by one round has it by most.
bool PumpFinder::has_failed(const std::vector<Growth::Part>& parts) const {
  return std::any_of(failed_.begin(), failed_.end(), [&](const Failed& failed) {
    return failed.count >= most_failures && failed.parts.size() == parts.size() &&
           is_within(failed.parts, parts);
  });
}

void PumpFinder::note_failure(const std::vector<Growth::Part>& parts) {
  for (Failed& failed : failed_)
    if (failed.parts.size() == parts.size() && is_within(failed.parts, parts)) {
      ++failed.count;
      return;
    }
  failed_.push_back({parts, 1});
}

void PumpFinder::examine(const Seen& from, const Seen& to) {
  const std::optional<Drift> drift = find_drift(known_.reads, pool_, from.state, to.state);
  if (!drift) return;
  for (const program::Bound& bound : program_.bounds)
    if (drift->globals[bound.variable.value]) return;  // it comes to an end there
  Growth growth;
  growth.parts = parts_of(program_, *drift);
  if (growth.parts.empty() || is_told(growth.parts) || has_failed(growth.parts)) return;
  Path steps;
  for (StateId v = to.vertex; v != from.vertex; v = graph_.vertices[v.value].parent)
    steps.push_back(graph_.vertices[v.value].step);
  std::reverse(steps.begin(), steps.end());
  Followed followed = follow(*drift, steps, to.state);
  if (!followed.grows) return note_failure(growth.parts);
  growth.from = from.vertex;
  growth.to = to.vertex;
  if (followed.is_proved) begin_sooner(growth, *drift, steps);
  growth.choices = graph_.vertices[growth.to.value].depth - graph_.vertices[growth.from.value].depth;
  growth.option = round_.option();
  growth.is_proved = followed.is_proved;
  growth.rounds = followed.rounds;
  suggest(growth);
  std::erase_if(found_, [&](const Growth& other) {
    return (growth.is_proved || !other.is_proved) && is_within(growth.parts, other.parts);  // with fewer
  });
  const bool is_known = std::any_of(found_.begin(), found_.end(), [&](const Growth& other) {
    return is_within(other.parts, growth.parts);
  });
  if (!is_known) found_.push_back(std::move(growth));
}

/// The way goes round the loop many times: the first time is enough, if all that follow are proved from
/// there.
void PumpFinder::begin_sooner(Growth& growth, const Drift& drift, const Path& steps) {
  State before, after;
  StateId from = growth.from, to = growth.to;
  decode(from, after);
  while (true) {
    StateId sooner = from;
    for (size_t s = steps.size(); s-- > 0 && !sooner.is_none();) {
      const Vertex& vertex = graph_.vertices[sooner.value];
      sooner = vertex.step == steps[s] ? vertex.parent : StateId::none();
    }
    if (sooner.is_none()) break;
    decode(sooner, before);
    const std::optional<Drift> earlier = find_drift(known_.reads, pool_, before, after);
    if (!earlier || *earlier != drift) break;
    to = from;
    from = sooner;
    after = before;
  }
  if (from == growth.from) return;
  decode(to, after);
  if (!follow(drift, steps, after).is_proved) return;
  growth.from = from;
  growth.to = to;
}

/// From where the number begins to beyond what it is ever compared with.
void PumpFinder::suggest(Growth& growth) const {
  const Growth::Part& first = growth.parts.front();
  if (first.kind != Growth::Part::Kind::global || first.is_text || first.is_fractional) return;
  const int64_t begins = initial_.globals[first.index].as_int(),
                above = known_.reads.globals[first.index].above;
  const auto in_hundreds = [](int64_t n) {
    return static_cast<int32_t>(std::clamp<int64_t>((n + 99) / 100 * 100, 100, 1'000'000));
  };
  const bool is_rising = first.per_round > 0;
  growth.low = is_rising ? static_cast<int32_t>(std::min<int64_t>(0, begins)) : -in_hundreds(-begins);
  growth.high = is_rising ? in_hundreds(std::max(begins, above) + 1)
                          : static_cast<int32_t>(std::max<int64_t>(0, begins));
}

/// Around again, from where the way led.
PumpFinder::Followed PumpFinder::follow(const Drift& drift, const Path& steps, State state) {
  Followed out;
  uint64_t steps_each = std::min(steps_left_, most_steps_each);
  const uint64_t before = steps_each;
  for (uint32_t leaps = 0; leaps < most_leaps && out.rounds < rounds_watched;) {
    State end = state;
    const bool has_returned = round_.run(end, steps, drift, steps_each);
    steps_left_ -= std::min(steps_left_, before - steps_each);
    if (!has_returned) return {};
    const State whole = end;
    if (!settle(end)) return {};
    const bool keeps = round_.is_understood() && round_.keeps(whole, end, canon_.last_live());
    const std::optional<Drift> now = find_drift(known_.reads, pool_, state, end);
    if (!now || *now != drift) return {};
    ++out.rounds;
    if (keeps && round_.rounds() == for_ever) {
      out.grows = out.is_proved = is_remembered(drift, end);
      return out;
    }
    if (keeps && round_.rounds() > rounds_watched && !drift.is_numeric()) return {};
    if (keeps && drift.is_numeric()) {
      // A comparison ahead will answer otherwise: to just there.
      if (round_.rounds() > round_.safe_rounds()) return {};
      if (!go_on(state, drift, static_cast<int64_t>(round_.rounds())) || !settle(state)) return {};
      ++leaps;
      continue;
    }
    state = std::move(end);
  }
  out.grows = out.rounds == rounds_watched && is_remembered(drift, state);
  return out;
}

/// Whether the search tells it apart for ever: what nothing ahead asks any more makes no story large.
bool PumpFinder::is_remembered(const Drift& drift, const State& state) {
  if (!drift.is_numeric()) return true;
  canon_.encode_situation(state, 0, bytes_);
  for (const int64_t rounds : {1, 1'000}) {
    State later = state;
    if (!go_on(later, drift, rounds)) return false;
    canon_.encode_situation(later, 0, other_bytes_);
    if (other_bytes_ == bytes_) return false;
    bytes_.swap(other_bytes_);
  }
  return true;
}

/// As the search would keep it. False: no situation.
bool PumpFinder::settle(State& state) {
  if (state.offers.empty()) return false;
  canon_.encode_situation(state, 0, bytes_);
  MarkId mark = 0;
  canon_.decode(bytes_.data(), state, output_, mark);
  return true;
}

}  // namespace dramaturg::graph
