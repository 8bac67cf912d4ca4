// Both searches put into the same form (Sight) and laid side by side.
#include "oracle/compare.hpp"

#include <iterator>

#include "graph/graph.hpp"
#include "oracle/naive.hpp"

namespace oracle {
namespace {

using namespace dramaturg;

struct Patience final : graph::Watcher {
  bool go_on(const graph::Progress&) override { return true; }
  double now() override { return 0; }
};

Sight explorer_sight(const program::Program& program, const graph::Reductions& reductions, uint32_t choices) {
  Patience patience;
  graph::Limits limits;
  limits.max_choices = choices;
  limits.steps_per_turn = 300'000;
  graph::Recording recording;
  recording.offers = true;
  const graph::Graph found = graph::explore(program, reductions, limits, patience, nullptr, recording);
  Sight sight;
  sight.executed = found.executed;
  sight.offered = found.offered;
  sight.held = found.held;
  for (const auto& points : found.offers) {
    std::vector<uint32_t> numbers;
    for (const graph::ChoicePointId point : points) numbers.push_back(point.value);
    sight.together.insert(std::move(numbers));
  }
  sight.states = found.situations;
  for (const graph::Vertex& vertex : found.vertices) {
    if (vertex.kind == graph::VertexKind::ending) {
      const graph::End& end = found.ends[vertex.detail];
      sight.endings.emplace(std::pair{end.where, end.tag}, vertex.depth);
    } else if (vertex.kind == graph::VertexKind::fault) {
      const story::Fault& fault = found.faults[vertex.detail];
      sight.faults.emplace(std::pair{fault.where, static_cast<int>(fault.kind)}, vertex.depth);
    } else if (vertex.kind == graph::VertexKind::cut) {
      ++sight.cuts;
    } else if (vertex.kind == graph::VertexKind::loop || vertex.kind == graph::VertexKind::unknown) {
      sight.is_whole = false;
    }
  }
  return sight;
}

template <class Map>
std::string first_difference(const char* what, const Map& naive, const Map& merged) {
  for (const auto& [key, depth] : naive) {
    const auto found = merged.find(key);
    const std::string place = "address " + std::to_string(key.first);
    if (found == merged.end())
      return std::string(what) + " at " + place + " is seen by the naive search only";
    if (found->second != depth)
      return std::string(what) + " at " + place + " takes " + std::to_string(depth) +
             " choices, the explorer says " + std::to_string(found->second);
  }
  for (const auto& [key, depth] : merged)
    if (!naive.contains(key))
      return std::string(what) + " at address " + std::to_string(key.first) + " is seen by the explorer only";
  return "";
}

std::string first_difference(const char* what, const std::vector<uint8_t>& naive,
                             const std::vector<uint8_t>& merged) {
  for (size_t i = 0; i < naive.size(); ++i)
    if (naive[i] != merged[i])
      return std::string(what) + " " + std::to_string(i) +
             (naive[i] ? " is reached by the naive search only" : " is reached by the explorer only");
  return "";
}

/// The compiler's names of a sequence's branches are `s0`, `s1`…: which one is taken is no condition.
bool chooses_alternative(const program::Program& program, size_t at) {
  const program::Instruction& jump = program.code[at];
  if (jump.op != program::Op::jump || program::TargetId{jump.a}.is_none()) return false;
  const std::string_view name = program.containers[program.targets[jump.a].container.value].name;
  return !name.empty() && name[0] == 's';
}

/// Where the explorer says that a condition only goes one way, it only goes that way.
std::string first_wrong_answer(const program::Program& program, const Sight& naive, const Sight& merged) {
  for (size_t i = 0; i < naive.held.size(); ++i)
    if ((merged.held[i] == 1 || merged.held[i] == 2) && naive.held[i] != merged.held[i] &&
        !chooses_alternative(program, i))
      return "condition " + std::to_string(i) + " is " + std::to_string(naive.held[i]) +
             " for the naive search, " + std::to_string(merged.held[i]) + " for the explorer";
  return "";
}

std::string first_difference(const program::Program& program, const Sight& naive, const Sight& merged) {
  std::string difference = first_difference("ending", naive.endings, merged.endings);
  if (difference.empty()) difference = first_difference("fault", naive.faults, merged.faults);
  if (difference.empty()) difference = first_difference("instruction", naive.executed, merged.executed);
  if (difference.empty()) difference = first_difference("option", naive.offered, merged.offered);
  if (difference.empty()) difference = first_wrong_answer(program, naive, merged);
  if (difference.empty() && naive.together != merged.together) difference = "other options stand together";
  if (difference.empty() && (naive.cuts > 0) != (merged.cuts > 0))
    difference = naive.cuts > 0 ? "only the naive search leaves a bound" : "only the explorer leaves a bound";
  return difference;
}

struct Form {
  const char* name;
  graph::Reductions reductions;
};

}  // namespace

Comparison compare(const program::Program& program, uint32_t choices, uint64_t most_states,
                   std::optional<uint64_t> turn) {
  Comparison comparison;
  const Sight naive = search(program, choices, most_states);
  comparison.is_whole = naive.is_whole;
  comparison.naive_states = naive.states;
  comparison.is_cut = naive.cuts > 0;
  if (!naive.is_whole) return comparison;
  const Form forms[] = {{"all reductions", {}},
                        {"without liveness", {.liveness = false}},
                        {"without settled", {.settled = false}},
                        {"without frames", {.frames = false}},
                        {"without saturation", {.saturation = false}},
                        {"without printed", {.printed = false}},
                        {"without cone", {.cone = false}},
                        {"without rolls", {.rolls = false}},
                        {"without calls", {.calls = false}},
                        {"without transitions", {.transitions = false}},
                        {"without any",
                         {.liveness = false,
                          .settled = false,
                          .frames = false,
                          .printed = false,
                          .cone = false,
                          .rolls = false,
                          .saturation = false,
                          .calls = false,
                          .transitions = false}}};
  const Form* other = turn ? &forms[1 + *turn % (std::size(forms) - 1)] : nullptr;
  for (const Form& form : forms) {
    if (other != nullptr && &form != forms && &form != other) continue;
    const Sight merged = explorer_sight(program, form.reductions, choices);
    if (comparison.merged_states == 0) comparison.merged_states = merged.states;
    // What is known beforehand merges nothing.
    const bool is_known_only = form.name == std::string("without transitions");
    if (is_known_only && merged.states != comparison.merged_states) {
      comparison.difference = "without transitions there are other situations";
      return comparison;
    }
    if (!merged.is_whole) continue;  // a loop or a spent budget: the naive search would have cut as well
    const std::string difference = first_difference(program, naive, merged);
    if (!difference.empty()) {
      comparison.difference = std::string(form.name) + ": " + difference;
      return comparison;
    }
  }
  return comparison;
}

}  // namespace oracle
