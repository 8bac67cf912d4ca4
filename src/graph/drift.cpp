// Slot by slot; the first that differs without growing ends it.
#include "graph/drift.hpp"

#include <algorithm>

namespace dramaturg::graph {
namespace {

using program::Kind;
using program::Value;
using story::State;

/// Beyond it nothing is claimed: numbers of ink wrap at 2^31.
constexpr int64_t largest = int64_t{1} << 30;

class DriftFinder {
 public:
  DriftFinder(const program::Reads& reads, const program::Pool& pool, const State& a, const State& b)
      : reads_(reads), pool_(pool), a_(a), b_(b) {}

  std::optional<Drift> find() {
    if (!compare_offers() || !compare_globals() || !compare_counts() || !compare_rest()) return std::nullopt;
    return std::move(drift_);
  }

 private:
  /// Nothing: it has changed into something else.
  std::optional<Slope> between(Value x, Value y) const {
    if (x == y) return Slope{};
    if (x.kind != y.kind) return std::nullopt;
    switch (x.kind) {
      case Kind::integer: return Slope{Slope::Kind::number, int64_t{y.as_int()} - x.as_int()};
      case Kind::real:
        if (x.as_real() < y.as_real()) return Slope{Slope::Kind::fraction, 1};
        if (x.as_real() > y.as_real()) return Slope{Slope::Kind::fraction, -1};
        return std::nullopt;
      case Kind::string: {
        const std::string_view before = pool_.string(x.as_string()), after = pool_.string(y.as_string());
        if (after.size() <= before.size() || !(after.starts_with(before) || after.ends_with(before)))
          return std::nullopt;
        return Slope{Slope::Kind::text, static_cast<int64_t>(after.size() - before.size())};
      }
      default: return std::nullopt;
    }
  }

  bool compare_offers() {
    if (a_.offers.size() != b_.offers.size() || a_.offers.size() == 0) return false;
    const size_t before = a_.offers[0].thread.frames.size(), after = b_.offers[0].thread.frames.size();
    if (after < before) return false;
    drift_.frames = static_cast<uint32_t>(after - before);
    for (size_t o = 0; o < a_.offers.size(); ++o) {
      const story::Offer &x = a_.offers[o], &y = b_.offers[o];
      if (x.point != y.point || x.is_invisible_default != y.is_invisible_default) return false;
      if (y.thread.frames.size() != x.thread.frames.size() + drift_.frames) return false;
      drift_.temps.emplace_back();
      const size_t first = drift_.frames > 0 ? x.thread.frames.size() - 1 : 0;
      for (size_t f = first; f < x.thread.frames.size(); ++f)
        if (!compare_frames(x.thread.frames[f], y.thread.frames[f + drift_.frames],
                            static_cast<uint32_t>(x.thread.frames.size() - 1 - f)))
          return false;
    }
    return true;
  }

  bool compare_frames(const story::Frame& x, const story::Frame& y, uint32_t at) {
    if (x.kind != y.kind || x.pc != y.pc || x.is_evaluating != y.is_evaluating) return false;
    if (x.temps.size() != y.temps.size()) return false;
    for (size_t t = 0; t < x.temps.size(); ++t) {
      if (x.temps[t].name != y.temps[t].name) return false;
      const auto slope = between(x.temps[t].value, y.temps[t].value);
      if (!slope) return false;
      if (*slope) drift_.temps.back().push_back({at, x.temps[t].name, *slope});
    }
    return true;
  }

  bool compare_globals() {
    for (uint32_t g = 0; g < a_.globals.size(); ++g) {
      const auto slope = between(a_.globals[g], b_.globals[g]);
      if (!slope || (*slope && !reads_.globals[g].is_whole)) return false;
      drift_.globals.push_back(*slope);
    }
    return true;
  }

  bool compare_counts() {
    for (uint32_t c = 0; c < a_.visits.size(); ++c) {
      drift_.visits.push_back(b_.visits[c] - a_.visits[c]);
      if (drift_.visits.back() != 0 && !reads_.visits[c].is_whole) return false;
    }
    for (uint32_t c = 0; c < a_.turn_of_visit.size(); ++c) {
      const bool was = a_.turn_of_visit[c] != story::never_visited;
      if (was != (b_.turn_of_visit[c] != story::never_visited)) return false;
      drift_.ages.push_back(was ? (b_.turn - b_.turn_of_visit[c]) - (a_.turn - a_.turn_of_visit[c]) : 0);
      if (drift_.ages.back() != 0 && !reads_.ages[c].is_whole) return false;
    }
    drift_.turn = b_.turn - a_.turn;
    return drift_.turn == 0 || reads_.turn_number.is_whole;
  }

  bool compare_rest() {
    if (a_.is_seeded != b_.is_seeded || a_.story_seed != b_.story_seed ||
        a_.previous_random != b_.previous_random || a_.shuffles.size() != b_.shuffles.size())
      return false;
    if (!std::equal(a_.shuffles.begin(), a_.shuffles.end(), b_.shuffles.begin())) return false;
    if (b_.evaluation.size() < a_.evaluation.size()) return false;
    drift_.values = static_cast<uint32_t>(b_.evaluation.size() - a_.evaluation.size());
    return std::equal(a_.evaluation.begin(), a_.evaluation.end(), b_.evaluation.begin());
  }

  const program::Reads& reads_;
  const program::Pool& pool_;
  const State &a_, &b_;
  Drift drift_;
};

bool add(int32_t& number, int64_t by) {
  const int64_t sum = number + by;
  number = static_cast<int32_t>(std::clamp(sum, -largest, largest));
  return sum > -largest && sum < largest;
}

bool add(Value& value, Slope slope, int64_t rounds) {
  if (!slope) return true;
  int32_t number = value.as_int();
  const bool is_safe = add(number, slope.by * rounds);
  value = Value::of(number);
  return is_safe;
}

}  // namespace

bool Drift::is_numeric() const {
  const auto is_number = [](Slope slope) { return !slope || slope.kind == Slope::Kind::number; };
  if (frames > 0 || values > 0 || !std::all_of(globals.begin(), globals.end(), is_number)) return false;
  for (const TempSlopes& of_offer : temps)
    for (const TempSlope& each : of_offer)
      if (!is_number(each.slope)) return false;
  return true;
}

std::optional<Drift> find_drift(const program::Reads& reads, const program::Pool& pool, const State& a,
                                const State& b) {
  return DriftFinder(reads, pool, a, b).find();
}

bool go_on(State& state, const Drift& drift, int64_t rounds) {
  if (rounds > largest) return false;
  bool is_safe = true;
  for (uint32_t g = 0; g < drift.globals.size(); ++g)
    is_safe &= add(state.globals[g], drift.globals[g], rounds);
  for (uint32_t c = 0; c < drift.visits.size(); ++c)
    is_safe &= add(state.visits[c], drift.visits[c] * rounds);
  const int64_t turns = drift.turn * rounds;
  for (uint32_t c = 0; c < drift.ages.size(); ++c)
    if (state.turn_of_visit[c] != story::never_visited)
      is_safe &= add(state.turn_of_visit[c], turns - drift.ages[c] * rounds);
  is_safe &= add(state.turn, turns);
  for (size_t o = 0; o < drift.temps.size(); ++o)
    for (const TempSlope& each : drift.temps[o]) {
      story::Frames& frames = state.offers[o].thread.frames;
      for (story::Binding& binding : frames[frames.size() - 1 - each.frame].temps)
        if (binding.name == each.name) is_safe &= add(binding.value, each.slope, rounds);
    }
  return is_safe;
}

std::vector<Growth::Part> parts_of(const program::Program& program, const Drift& drift) {
  using Part = Growth::Part;
  std::vector<Part> out;
  const auto add = [&](Part::Kind kind, uint32_t index, Slope slope) {
    if (!slope || slope.by == 0) return;
    const bool is_known = std::any_of(
        out.begin(), out.end(), [&](const Part& part) { return part.kind == kind && part.index == index; });
    if (!is_known)
      out.push_back(
          {kind, index, slope.kind == Slope::Kind::text, slope.kind == Slope::Kind::fraction, slope.by});
  };
  const auto number = [](int64_t by) { return Slope{Slope::Kind::number, by}; };
  for (uint32_t g = 0; g < drift.globals.size(); ++g) add(Part::Kind::global, g, drift.globals[g]);
  for (const TempSlopes& of_offer : drift.temps)
    for (const TempSlope& each : of_offer) add(Part::Kind::temporary, each.name.value, each.slope);
  add(Part::Kind::frames, 0, number(drift.frames));
  add(Part::Kind::values, 0, number(drift.values));
  for (uint32_t c = 0; c < drift.visits.size(); ++c)
    add(Part::Kind::visits, program.counted[c].value, number(drift.visits[c]));
  for (uint32_t c = 0; c < drift.ages.size(); ++c)
    add(Part::Kind::age, program.turn_counted[c].value, number(drift.ages[c]));
  add(Part::Kind::turn_number, 0, number(drift.turn));
  return out;
}

}  // namespace dramaturg::graph
