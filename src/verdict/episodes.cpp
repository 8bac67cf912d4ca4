// Knots sorted as they stand in their files, the tags' names handed on from one to the next.
#include "verdict/episodes.hpp"

#include <algorithm>

namespace dramaturg::verdict {
namespace {

/// `ep: 4` → `4`; empty for any other tag.
std::string name_in(std::string_view tag) {
  const auto trim = [](std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
  };
  tag = trim(tag);
  return tag.starts_with("ep:") ? std::string(trim(tag.substr(3))) : std::string();
}

}  // namespace

std::vector<std::string> find_episodes(const Ground& ground) {
  const Program& program = ground.program;
  std::vector<std::string> episodes(program.containers.size());
  for (Address at = 0; at + 1 < program.code.size(); ++at) {
    if (program.code[at].op != program::Op::tag_start || program.code[at + 1].op != program::Op::text)
      continue;
    const ContainerId knot = ground.top_knots[container_at(program, at).value];
    const std::string name = name_in(program.constants.string({program.code[at + 1].a}));
    if (knot && !name.empty() && episodes[knot.value].empty()) episodes[knot.value] = name;
  }
  std::vector<uint32_t> knots;
  for (uint32_t c = 1; c < program.containers.size(); ++c)
    if (program.containers[c].is_knot && !program.containers[c].is_function &&
        ground.top_knots[c] == ContainerId{c} && program.containers[c].span.file)
      knots.push_back(c);
  const auto span = [&](uint32_t knot) -> const text::Span& { return program.containers[knot].span; };
  std::sort(knots.begin(), knots.end(), [&](uint32_t a, uint32_t b) {
    return span(a).file != span(b).file ? span(a).file < span(b).file : span(a).begin < span(b).begin;
  });
  for (size_t i = 1; i < knots.size(); ++i)
    if (episodes[knots[i]].empty() && span(knots[i]).file == span(knots[i - 1]).file)
      episodes[knots[i]] = episodes[knots[i - 1]];
  return episodes;
}

}  // namespace dramaturg::verdict
