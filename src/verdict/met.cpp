// Things → questions (met on the same edges) → bits of what lies ahead → sums, or a backward solution.
#include "verdict/met.hpp"

#include <algorithm>
#include <map>

#include "verdict/system.hpp"

namespace dramaturg::verdict {
namespace {

using graph::TraceId;

class Meeting {
 public:
  Meeting(const graph::Graph& graph, const Odds& odds, uint64_t most_work)
      : graph_(graph), odds_(odds), chain_(odds.chain), component_of_(chain_.size()), work_left_(most_work) {
    for (uint32_t c = 0; c < odds.components.size(); ++c)
      for (const uint32_t v : odds.components.of(c)) component_of_[v] = c;
    edges_.reserve(chain_.edges.size());
    for (uint32_t v = 0; v < chain_.size(); ++v)
      for (uint32_t e = chain_.first[v]; e < chain_.first[v + 1]; ++e)
        edges_.push_back(chain_.graph_edge[e] == Chain::no_edge
                             ? graph.traces.size()  // who leaves meets nothing more
                             : graph.edges[chain_.graph_edge[e]].trace.value);
  }

  std::vector<Interval> solve(const Things& things) {
    ask(things);
    std::vector<Interval> shares(questions_);
    for (first_ = 0; first_ < questions_; first_ += 64) {
      look_ahead();
      sum_up();
      for (uint32_t bit = 0; bit < 64 && first_ + bit < questions_; ++bit) {
        if (is_met_at_once(first_ + bit))
          shares[first_ + bit] = {1, 1};
        else if (may_repeat_ >> bit & 1)
          shares[first_ + bit] = solve_backward(bit);
        else
          shares[first_ + bit] = clamped_share(sums_[bit]);
      }
    }
    std::vector<Interval> out;
    for (const uint32_t question : question_of_)
      out.push_back(question == none ? Interval{} : shares[question]);
    return out;
  }

 private:
  static constexpr uint32_t none = UINT32_MAX;

  /// Numbers the sets of traces that things are met on; traces get the questions that they answer.
  void ask(const Things& things) {
    std::vector<std::vector<uint32_t>> met_on(things.count);
    for (uint32_t t = 0; t < graph_.traces.size(); ++t)
      for (const story::Run& run : graph_.traces.runs(TraceId{t}))
        for (uint32_t at = run.begin; at < run.end && at < things.at.size(); ++at)
          for (const uint32_t thing : things.at[at])
            if (met_on[thing].empty() || met_on[thing].back() != t) met_on[thing].push_back(t);
    std::map<std::vector<uint32_t>, uint32_t> known;
    question_of_.assign(things.count, none);
    answers_.resize(graph_.traces.size());
    for (uint32_t thing = 0; thing < things.count; ++thing) {
      if (met_on[thing].empty()) continue;
      const auto [at, is_new] = known.emplace(std::move(met_on[thing]), questions_);
      question_of_[thing] = at->second;
      if (!is_new) continue;
      for (const uint32_t t : at->first) answers_[t].push_back(questions_);
      ++questions_;
    }
    bits_.resize(graph_.traces.size() + 1);
    ahead_.resize(chain_.size());
  }

  bool is_met_at_once(uint32_t question) const {
    if (graph_.opening.is_none()) return false;
    const std::vector<uint32_t>& first = answers_[graph_.opening.value];
    return std::binary_search(first.begin(), first.end(), question);
  }

  /// Of the questions at hand: which can still be met from each vertex, and which can be met again after they
  /// were, or in a circle that is never left (where averages say nothing).
  void look_ahead() {
    for (uint32_t t = 0; t < answers_.size(); ++t) {
      bits_[t] = 0;
      const auto from = std::lower_bound(answers_[t].begin(), answers_[t].end(), first_);
      for (auto q = from; q != answers_[t].end() && *q < first_ + 64; ++q)
        bits_[t] |= uint64_t{1} << (*q - first_);
    }
    may_repeat_ = 0;
    for (uint32_t c = 0; c < odds_.components.size(); ++c) {
      uint64_t ahead = 0;
      for (const uint32_t v : odds_.components.of(c))
        for (uint32_t e = chain_.first[v]; e < chain_.first[v + 1]; ++e) {
          const uint32_t to = chain_.edges[e].to;
          ahead |= bits_[edges_[e]] | (component_of_[to] == c ? 0 : ahead_[to]);
        }
      for (const uint32_t v : odds_.components.of(c)) ahead_[v] = ahead;
      for (const uint32_t v : odds_.components.of(c)) {
        const bool is_hard = odds_.forward.is_closed[v] || odds_.forward.is_unsolved[v];
        for (uint32_t e = chain_.first[v]; e < chain_.first[v + 1]; ++e)
          may_repeat_ |= bits_[edges_[e]] & (is_hard ? ~uint64_t{0} : ahead_[chain_.edges[e].to]);
      }
    }
    if (odds_.open.high > 0) may_repeat_ = ~uint64_t{0};
  }

  void sum_up() {
    sums_.assign(64, {});
    for (uint32_t v = 0; v < chain_.size(); ++v) {
      if (ahead_[v] == 0 || odds_.forward.visits[v].high == 0) continue;
      for (uint32_t e = chain_.first[v]; e < chain_.first[v + 1]; ++e) {
        uint64_t met = bits_[edges_[e]] & ~may_repeat_;
        if (met == 0) continue;
        const Interval flow = odds_.forward.visits[v] * part(v, e);
        for (; met != 0; met &= met - 1) sums_[static_cast<size_t>(std::countr_zero(met))] += flow;
      }
    }
  }

  Interval part(uint32_t v, uint32_t e) const {
    const auto weight = static_cast<double>(chain_.edges[e].weight);
    return {quotient_below(weight, chain_.total[v]), quotient_above(weight, chain_.total[v])};
  }

  /// Odds of meeting the question from each vertex on; what the start has is the answer.
  Interval solve_backward(uint32_t bit) {
    if (work_left_ == 0) return {0, 1};
    odds_from_.resize(chain_.size());
    for (uint32_t c = 0; c < odds_.components.size(); ++c) {
      const auto vertices = odds_.components.of(c);
      const uint32_t some = vertices[0];
      const bool is_open = odds_.is_open[some] != 0;
      if (!is_open && !(ahead_[some] >> bit & 1)) {
        for (const uint32_t v : vertices) odds_from_[v] = {};
      } else if (is_open || odds_.forward.is_unsolved[some]) {
        for (const uint32_t v : vertices) odds_from_[v] = {0, 1};
      } else if (odds_.forward.is_closed[some]) {
        for (const uint32_t v : vertices)
          odds_from_[v] = {1, 1};  // who stays for ever takes every edge some time
      } else {
        solve_component(c, bit);
      }
      if (component_of_[0] == c) break;
    }
    return clamped_share(odds_from_[0]);
  }

  void solve_component(uint32_t c, uint32_t bit) {
    const auto vertices = odds_.components.of(c);
    place_.resize(chain_.size());
    for (uint32_t i = 0; i < vertices.size(); ++i) place_[vertices[i]] = i;
    std::vector<System::Entry>& entries = entries_;
    entries.clear();
    b_.assign(vertices.size(), {});
    for (uint32_t i = 0; i < vertices.size(); ++i) {
      const uint32_t v = vertices[i];
      for (uint32_t e = chain_.first[v]; e < chain_.first[v + 1]; ++e) {
        const uint32_t to = chain_.edges[e].to;
        if (bits_[edges_[e]] >> bit & 1)
          b_[i] += part(v, e);
        else if (component_of_[to] != c)
          b_[i] += part(v, e) * odds_from_[to];
        else
          entries.push_back({i, place_[to], part(v, e)});
      }
      const uint64_t cost = chain_.first[v + 1] - chain_.first[v] + (vertices.size() > 1 ? 50 : 0);
      work_left_ -= std::min(work_left_, cost);
    }
    if (entries.empty()) {
      for (uint32_t i = 0; i < vertices.size(); ++i) odds_from_[vertices[i]] = clamped_share(b_[i]);
      return;
    }
    // Readings leave the component some time (it has a way out), so the system's powers vanish.
    System system(static_cast<uint32_t>(vertices.size()), entries);
    std::vector<Interval> x;
    const bool is_solved = work_left_ > 0 && system.solve(b_, x);
    for (uint32_t i = 0; i < vertices.size(); ++i)
      odds_from_[vertices[i]] = is_solved ? clamped_share(x[i]) : Interval{0, 1};
  }

  const graph::Graph& graph_;
  const Odds& odds_;
  const Chain& chain_;
  std::vector<uint32_t> component_of_;
  std::vector<uint32_t> edges_;  ///< per edge of the chain, its trace
  uint64_t work_left_;

  uint32_t questions_ = 0;
  std::vector<uint32_t> question_of_;           ///< per thing
  std::vector<std::vector<uint32_t>> answers_;  ///< per trace, the questions it meets, ascending

  uint32_t first_ = 0;           ///< the 64 questions at hand begin here
  std::vector<uint64_t> bits_;   ///< per trace, which of them it meets
  std::vector<uint64_t> ahead_;  ///< per vertex, which can be met from there
  uint64_t may_repeat_ = 0;
  std::vector<Interval> sums_;
  std::vector<Interval> odds_from_, b_;
  std::vector<System::Entry> entries_;
  std::vector<uint32_t> place_;
};

}  // namespace

std::vector<Interval> shares_that_meet(const graph::Graph& graph, const Odds& odds, const Things& things,
                                       uint64_t most_work) {
  if (odds.chain.size() == 0 || graph.opening.is_none()) return std::vector<Interval>(things.count, {0, 1});
  return Meeting(graph, odds, most_work).solve(things);
}

}  // namespace dramaturg::verdict
