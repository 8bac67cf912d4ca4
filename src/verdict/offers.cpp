// Texts and tags are those of the first situation that a choice point is met in.
#include "verdict/offers.hpp"

#include "graph/replay.hpp"
#include "story/run.hpp"

namespace dramaturg::verdict {
namespace {

using program::Address;
using program::Op;
using program::Program;

class Listener final : public graph::Onlooker {
 public:
  Listener(const Program& program, const graph::Graph& graph)
      : graph_(graph), is_met_(program.choice_points.size(), 0) {
    offers.points.assign(graph.edges.size(), Offers::none);
    offers.tags.resize(program.choice_points.size());
    offers.texts.resize(program.choice_points.size());
  }

  void choosing(graph::StateId situation, const story::State& state, program::Pool& pool) override {
    const graph::Vertex& vertex = graph_.vertices[situation.value];
    for (uint32_t i = 0; i < vertex.edge_count; ++i) {
      const graph::Step step = graph_.edges[vertex.first_edge + i].step;
      const story::Offer& offer = story::visible_offer(state, story::ChoiceIndex{step.index});
      const uint32_t point = offer.point.value;
      offers.points[vertex.first_edge + i] = point;
      if (is_met_[point]) continue;
      is_met_[point] = 1;
      offers.texts[point] = pool.string(offer.text);
      for (const auto tag : offer.tags) offers.tags[point].emplace_back(pool.string(tag));
    }
  }

  Offers offers;

 private:
  const graph::Graph& graph_;
  std::vector<uint8_t> is_met_;  ///< by choice point
};

/// Written-out tags on the rest of an option's line, behind its brackets: ink gives those to the text that
/// follows the choice, authors mean the option.
void add_tags_behind(const Program& program, uint32_t point, std::vector<std::string>& tags) {
  const program::ContainerId own = program.choice_points[point].target_container;
  if (!own) return;
  for (Address at = program.containers[own.value].begin; at < program.code.size(); ++at) {
    if (!program.is_inside(program.container_at[at], own)) return;
    const Op op = program.code[at].op;
    if (op == Op::text && program.constants.string({program.code[at].a}) == "\n") return;
    if (op != Op::tag_start || program.container_at[at] != own) continue;
    std::string tag;
    Address end = at + 1;
    for (; end < program.code.size() && program.code[end].op == Op::text; ++end)
      tag += program.constants.string({program.code[end].a});
    if (end < program.code.size() && program.code[end].op == Op::tag_end) tags.push_back(std::move(tag));
  }
}

/// Content that always runs when an option is made: what stands before its brackets is a container of its
/// own, called `s`; what stands in them lies among the instructions that make it.
bool is_always_run(const Program& program, Address tag, const std::vector<program::ContainerId>& strings) {
  const program::ContainerId own = program.container_at[tag];
  if (strings.empty()) {
    for (auto id = own; id; id = program.containers[id.value].parent) {
      const program::ContainerInfo& info = program.containers[id.value];
      if (info.is_function) return false;
      if (info.name == "s" && id != own) return false;
    }
    return true;
  }
  return strings.back() == own;
}

}  // namespace

Offers find_offers(const Program& program, const graph::Graph& graph) {
  Listener listener(program, graph);
  graph::replay(program, graph, {}, listener);
  for (uint32_t p = 0; p < program.choice_points.size(); ++p)
    add_tags_behind(program, p, listener.offers.tags[p]);
  return std::move(listener.offers);
}

std::vector<UnsettledTag> find_unsettled_tags(const Program& program) {
  std::vector<UnsettledTag> out;
  std::vector<program::ContainerId> strings;  // that are open, by the container they began in
  for (Address at = 0; at < program.code.size(); ++at) {
    const Op op = program.code[at].op;
    if (op == Op::string_start) strings.push_back(program.container_at[at]);
    if (op == Op::string_end && !strings.empty()) strings.pop_back();
    if (op != Op::tag_start) continue;
    UnsettledTag tag{{}, at};
    Address end = at + 1;
    for (; end < program.code.size() && program.code[end].op == Op::text; ++end)
      tag.beginning += program.constants.string({program.code[end].a});
    const bool is_written_out = end < program.code.size() && program.code[end].op == Op::tag_end;
    if (!is_written_out || !is_always_run(program, at, strings)) out.push_back(std::move(tag));
  }
  return out;
}

}  // namespace dramaturg::verdict
