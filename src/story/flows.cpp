// Switching is a swap of what the two flows own. Source: ink, StoryState.SwitchFlow_Internal.
#include "story/flows.hpp"

#include <algorithm>

#include "story/ops.hpp"

namespace dramaturg::story {
namespace {

std::vector<Flow>::iterator find(Flows& flows, std::string_view name) {
  return std::find_if(flows.others.begin(), flows.others.end(),
                      [&](const Flow& flow) { return flow.name == name; });
}

bool is_same_offer(const Offer& a, const Offer& b) {
  return a.point == b.point && a.is_invisible_default == b.is_invisible_default && a.text == b.text &&
         std::equal(a.tags.begin(), a.tags.end(), b.tags.begin(), b.tags.end()) && a.thread == b.thread;
}

bool is_same_line(const Line& a, const Line& b) { return a.text == b.text && a.tags == b.tags; }

}  // namespace

void stand_at_start(const Program& program, Pool& pool, State& state) {
  state.threads.resize(1);
  Thread& thread = state.threads[0];
  thread.previous = no_address;
  thread.frames.assign(1, Frame{});
  thread.frames[0].pc = program.start;
  Output output;
  settle(state, program, output, pool);
}

void switch_flow(const Program& program, Pool& pool, State& state, Flows& flows, std::string_view name) {
  if (name == flows.current) return;
  auto flow = find(flows, name);
  const bool is_new = flow == flows.others.end();
  if (is_new) {
    flows.others.push_back({std::string(name), {}, {}, Ending::none, {}});
    flow = flows.others.end() - 1;
  }
  std::swap(state.threads, flow->threads);
  std::swap(state.offers, flow->offers);
  std::swap(state.ending, flow->ending);
  std::swap(flows.line, flow->line);
  std::swap(flows.current, flow->name);
  if (is_new) stand_at_start(program, pool, state);
}

bool remove_flow(const Program& program, Pool& pool, State& state, Flows& flows, std::string_view name) {
  if (name == default_flow) return false;
  const std::string gone(name);  // it may be the name that the switch takes away
  if (gone == flows.current) switch_flow(program, pool, state, flows, default_flow);
  const auto flow = find(flows, gone);
  if (flow == flows.others.end()) return false;
  flows.others.erase(flow);
  return true;
}

bool is_same(const Flows& a, const Flows& b) {
  if (a.current != b.current || !is_same_line(a.line, b.line) || a.others.size() != b.others.size())
    return false;
  for (size_t i = 0; i < a.others.size(); ++i) {
    const Flow &x = a.others[i], &y = b.others[i];
    if (x.name != y.name || x.ending != y.ending || !is_same_line(x.line, y.line) ||
        !(x.threads == y.threads) ||
        !std::equal(x.offers.begin(), x.offers.end(), y.offers.begin(), y.offers.end(), is_same_offer))
      return false;
  }
  return true;
}

bool is_same(const State& a, const State& b) {
  return a.globals == b.globals && a.visits == b.visits && a.turn_of_visit == b.turn_of_visit &&
         a.threads == b.threads && a.evaluation == b.evaluation && a.shuffles == b.shuffles &&
         a.turn == b.turn && a.story_seed == b.story_seed && a.previous_random == b.previous_random &&
         a.is_seeded == b.is_seeded && a.ending == b.ending && a.fault.kind == b.fault.kind &&
         a.fault.where == b.fault.where &&
         std::equal(a.offers.begin(), a.offers.end(), b.offers.begin(), b.offers.end(), is_same_offer);
}

}  // namespace dramaturg::story
