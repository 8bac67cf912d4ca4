// One replay for all functions; values are interned as they are met and put in order at the end.
#include "verdict/values.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "graph/replay.hpp"
#include "story/draws.hpp"
#include "story/ops.hpp"

namespace dramaturg::verdict {
namespace {

using program::Address;
using program::Op;
using program::Program;

/// The episodes, and which begins at which address.
struct Episodes {
  std::vector<std::string> names;
  std::map<Address, uint32_t> at;
  std::vector<uint8_t> stops;
};

Episodes find_episodes(const Program& program) {
  Episodes out;
  for (Address at = 0; at + 1 < program.code.size(); ++at) {
    if (program.code[at].op != Op::tag_start || program.code[at + 1].op != Op::text) continue;
    std::string_view tag = program.constants.string({program.code[at + 1].a});
    while (tag.starts_with(' ')) tag.remove_prefix(1);
    if (!tag.starts_with("ep:")) continue;
    tag.remove_prefix(3);
    while (tag.starts_with(' ')) tag.remove_prefix(1);
    while (tag.ends_with(' ')) tag.remove_suffix(1);
    auto known = std::find(out.names.begin(), out.names.end(), tag);
    if (known == out.names.end()) known = out.names.insert(known, std::string(tag));
    out.at[at] = static_cast<uint32_t>(known - out.names.begin());
  }
  if (out.at.empty()) return out;
  out.stops.assign(program.code.size(), 0);
  for (const auto& [at, episode] : out.at) out.stops[at] = 1;
  return out;
}

std::optional<double> number_of(const program::Pool& pool, program::Value value) {
  using program::Kind;
  switch (value.kind) {
    case Kind::boolean: return value.as_bool() ? 1 : 0;
    case Kind::integer: return value.as_int();
    case Kind::real: return value.as_real();
    case Kind::list: {
      const auto& entries = pool.list(value.as_list()).entries;
      return entries.empty() ? 0 : entries.back().number;
    }
    default: return std::nullopt;
  }
}

class Reporter final : public graph::Onlooker {
 public:
  Reporter(const Program& program, const graph::Graph& graph, const Episodes& episodes,
           std::span<const program::ContainerId> functions)
      : program_(program), graph_(graph), episodes_(episodes), functions_(functions), out_(functions.size()) {
    for (Values& values : out_) values.episodes = episodes.names;
  }

  void passing(uint32_t edge, Address at, const story::State& state, program::Pool& pool) override {
    const auto episode = episodes_.at.find(at);
    if (episode != episodes_.at.end()) look(edge, episode->second, state, pool);
  }
  void arrived(uint32_t edge, graph::StateId to, const story::State& state, program::Pool& pool) override {
    if (graph_.vertices[to.value].kind == graph::VertexKind::ending) look(edge, Values::at_end, state, pool);
  }

  std::vector<Values> take() {
    for (Values& values : out_) put_in_order(values);
    return std::move(out_);
  }

 private:
  void look(uint32_t edge, uint32_t place, const story::State& state, program::Pool& pool) {
    for (size_t f = 0; f < functions_.size(); ++f) {
      Values& values = out_[f];
      if (!values.failure.empty()) continue;
      scratch_ = state;
      story::Context context{program_, pool, no_draws_};
      const std::optional<program::Value> value = story::evaluate(context, scratch_, functions_[f]);
      if (!value) {
        values.failure = scratch_.fault.kind == story::FaultKind::none ? "it has no value"
                         : scratch_.fault.detail.empty()               ? "it breaks"
                                                                       : scratch_.fault.detail;
        continue;
      }
      values.sights.push_back({edge, place, intern(values, pool, *value)});
    }
  }

  uint32_t intern(Values& values, const program::Pool& pool, program::Value value) {
    std::string text = story::value_text(program_, pool, value);
    const auto known = std::find(values.texts.begin(), values.texts.end(), text);
    if (known != values.texts.end()) return static_cast<uint32_t>(known - values.texts.begin());
    values.texts.push_back(std::move(text));
    values.numbers.push_back(number_of(pool, value));
    return static_cast<uint32_t>(values.texts.size() - 1);
  }

  static void put_in_order(Values& values) {
    std::vector<uint32_t> order(values.texts.size()), rank(order.size());
    std::iota(order.begin(), order.end(), 0u);
    const bool are_numbers = values.are_numbers();
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
      return are_numbers && values.numbers[a] != values.numbers[b] ? values.numbers[a] < values.numbers[b]
                                                                   : values.texts[a] < values.texts[b];
    });
    Values sorted = values;
    for (uint32_t i = 0; i < order.size(); ++i) {
      rank[order[i]] = i;
      sorted.texts[i] = values.texts[order[i]];
      sorted.numbers[i] = values.numbers[order[i]];
    }
    for (Values::Sight& sight : sorted.sights) sight.value = rank[sight.value];
    values = std::move(sorted);
  }

  const Program& program_;
  const graph::Graph& graph_;
  const Episodes& episodes_;
  const std::span<const program::ContainerId> functions_;
  story::RecordedDraws no_draws_;
  story::State scratch_;
  std::vector<Values> out_;
};

}  // namespace

bool Values::are_numbers() const {
  return std::all_of(numbers.begin(), numbers.end(), [](const auto& n) { return n.has_value(); });
}

std::vector<Values> find_values(const Program& program, const graph::Graph& graph,
                                std::span<const program::ContainerId> functions) {
  const Episodes episodes = find_episodes(program);
  Reporter reporter(program, graph, episodes, functions);
  graph::replay(program, graph, {.runs_all_edges = true, .stops = episodes.stops}, reporter);
  return reporter.take();
}

std::vector<Interval> shares_of(const Values& values, uint32_t place, const Odds& odds) {
  std::map<uint32_t, std::vector<uint32_t>> seen_on;  // edge of the graph → values
  std::vector<Interval> shares(values.texts.size());
  for (const Values::Sight& sight : values.sights) {
    if (sight.place != place) continue;
    if (sight.edge == graph::opening)
      shares[sight.value] += {1, 1};
    else
      seen_on[sight.edge].push_back(sight.value);
  }
  for (uint32_t v = 0; v < odds.chain.size(); ++v)
    for (uint32_t e = odds.chain.first[v]; e < odds.chain.first[v + 1]; ++e) {
      const auto seen = seen_on.find(odds.chain.graph_edge[e]);
      if (seen == seen_on.end()) continue;
      const Interval flow = flow_of(odds, v, e);
      for (const uint32_t value : seen->second) shares[value] += flow;
    }
  return shares;
}

std::vector<double> gains_of(const Values& values, const graph::Graph& graph, bool is_less_better) {
  std::vector<double> gains(graph.edges.size(), 0);
  double least = infinite, most = -infinite;
  for (const Values::Sight& sight : values.sights) {
    if (sight.place != Values::at_end) continue;
    least = std::min(least, values.numbers[sight.value].value_or(0));
    most = std::max(most, values.numbers[sight.value].value_or(0));
  }
  for (const Values::Sight& sight : values.sights) {
    if (sight.place != Values::at_end || sight.edge == graph::opening || most <= least) continue;
    const double share = (values.numbers[sight.value].value_or(0) - least) / (most - least);
    gains[sight.edge] = is_less_better ? 1 - share : share;
  }
  return gains;
}

}  // namespace dramaturg::verdict
