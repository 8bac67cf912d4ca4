// Graph → how much of the text some reading meets: lines that can print, choice lines, knots.
#include <algorithm>

#include "verdict/parts.hpp"

namespace dramaturg::verdict {

using program::Op;

bool is_executed(const Graph& graph, Address address) {
  return address < graph.executed.size() && graph.executed[address] != 0;
}

bool is_offered(const Graph& graph, uint32_t choice_point) {
  return choice_point < graph.offered.size() && graph.offered[choice_point] != 0;
}

std::vector<uint8_t> reached_containers(const Program& program, const Graph& graph) {
  std::vector<uint8_t> reached(program.containers.size(), 0);
  for (Address at = 0; at < program.code.size(); ++at)
    if (is_executed(graph, at)) reached[container_at(program, at).value] = 1;
  for (uint32_t c = static_cast<uint32_t>(reached.size()); c-- > 1;) {
    const ContainerId parent = program.containers[c].parent;
    if (reached[c] && parent) reached[parent.value] = 1;
  }
  return reached;
}

Seen find_coverage(const Ground& ground, const Graph& graph) {
  const Program& program = ground.program;
  Seen out;
  // A choice's text runs before its condition is asked, so a choice line counts as seen when it is offered.
  struct Line {
    LineKey key;
    bool is_seen;
  };
  std::vector<Line> lines;
  std::vector<LineKey> choice_lines;
  for (uint32_t p = 0; p < program.choice_points.size(); ++p) {
    const program::ChoicePointInfo& point = program.choice_points[p];
    if (point.flags & containers::choice_flags::is_invisible_default) continue;
    ++out.coverage.choices.total;
    out.coverage.choices.seen += is_offered(graph, p);
    if (point.address >= ground.lines.size() || ground.lines[point.address].line == 0) continue;
    choice_lines.push_back(ground.lines[point.address]);
    lines.push_back({ground.lines[point.address], is_offered(graph, p)});
  }
  std::sort(choice_lines.begin(), choice_lines.end());
  for (Address at = 0; at < program.code.size(); ++at) {
    out.words += ground.words[at];
    if (ground.prints[at] == Print::nothing || ground.lines[at].line == 0) continue;
    const bool is_choice = std::binary_search(choice_lines.begin(), choice_lines.end(), ground.lines[at]);
    if (!is_choice) lines.push_back({ground.lines[at], is_executed(graph, at)});
  }
  std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
    return a.key != b.key ? a.key < b.key : a.is_seen > b.is_seen;
  });
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && lines[i].key == lines[i - 1].key) continue;
    ++out.coverage.lines.total;
    out.coverage.lines.seen += lines[i].is_seen;
  }
  const std::vector<uint8_t> reached = reached_containers(program, graph);
  for (uint32_t c = 0; c < program.containers.size(); ++c) {
    if (ground.top_knots[c] != ContainerId{c}) continue;
    if (program.containers[c].is_function) {
      out.functions_not_seen += !reached[c];
      continue;
    }
    ++out.coverage.knots.total;
    out.coverage.knots.seen += reached[c];
  }
  return out;
}

}  // namespace dramaturg::verdict
