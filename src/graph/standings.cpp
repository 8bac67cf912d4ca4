// What is kept is read off the state where a turn ends.
#include "graph/standings.hpp"

#include <algorithm>

namespace dramaturg::graph {
namespace {

int32_t number_of(const program::Pool& pool, const program::Value& value) {
  switch (value.kind) {
    case program::Kind::integer:
    case program::Kind::boolean: return static_cast<int32_t>(value.bits);
    case program::Kind::list: {
      const auto& entries = pool.list(value.as_list()).entries;
      return entries.empty() ? 0 : entries.front().number;
    }
    default: return 0;
  }
}

}  // namespace

StandingId Standings::note(const Program& program, const program::Pool& pool, const story::State& state,
                           const story::Advance& advance) {
  Standing standing;
  if (advance.stop == story::Stop::draw) return 0;
  if (advance.stop == story::Stop::ended) standing.where = advance.ended_at;
  if (advance.stop == story::Stop::offers) {
    const auto offer = std::find_if(state.offers.begin(), state.offers.end(),
                                    [](const story::Offer& each) { return !each.is_invisible_default; });
    if (offer != state.offers.end()) standing.where = program.choice_points[offer->point.value].address;
  }
  for (const program::GlobalId global : program.kept)
    standing.kept.push_back(number_of(pool, state.globals[global.value]));
  const auto [known, is_new] = index_.try_emplace(standing, static_cast<StandingId>(standings_.size()));
  if (is_new) standings_.push_back(standing);
  return known->second;
}

}  // namespace dramaturg::graph
