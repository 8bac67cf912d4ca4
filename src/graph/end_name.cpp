// Places before tags before knots; of places inside one another the innermost.
#include "graph/end_name.hpp"

#include <algorithm>

namespace dramaturg::graph {
namespace {

using program::Address;
using program::no_address;
using program::Op;
using program::Program;

ContainerId container_of(const program::Program& program, program::Address where) {
  if (where == no_address || where >= program.container_at.size()) return ContainerId::none();
  return program.container_at[where];
}

ContainerId top_knot(const program::Program& program, ContainerId inner) {
  ContainerId top = ContainerId::none();
  for (; inner; inner = program.containers[inner.value].parent)
    if (program.containers[inner.value].is_knot) top = inner;
  return top;
}

constexpr std::string_view ending_mark = "ending:";

std::string_view trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n") + 1 - begin);
}

/// The text of the tag that starts or stands at `at`, up to the first logic in it.
struct Tag {
  std::string text;
  bool is_whole = true;
};
std::optional<Tag> tag_at(const Program& program, Address at) {
  const auto& code = program.code;
  if (code[at].op == Op::legacy_tag) return Tag{std::string(program.constants.string({code[at].a})), true};
  if (code[at].op != Op::tag_start) return std::nullopt;
  Tag tag;
  for (Address next = at + 1; next < code.size() && code[next].op != Op::tag_end; ++next) {
    tag.is_whole = code[next].op == Op::text;
    if (!tag.is_whole) break;
    tag.text += program.constants.string({code[next].a});
  }
  return tag;
}

/// Its logic may make an ending of it.
bool may_be_ending(const Tag& tag) {
  const std::string_view begun = trimmed(tag.text);
  return !tag.is_whole && (begun.starts_with(ending_mark) || ending_mark.starts_with(begun));
}

}  // namespace

std::string written_ending(const Program& program, Address where) {
  const std::optional<Tag> tag = tag_at(program, where);
  if (!tag || !tag->is_whole) return {};
  const std::string_view text = trimmed(tag->text);
  return text.starts_with(ending_mark) ? std::string(trimmed(text.substr(ending_mark.size())))
                                       : std::string();
}

EndNames find_end_names(const Program& program, const std::vector<NamedEnding>& named) {
  EndNames out;
  const auto add = [](std::vector<std::string>& names, const std::string& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const NamedEnding& ending : named) add(out.names, ending.name);
  for (Address at = 0; at < program.code.size(); ++at) {
    add(out.names, written_ending(program, at));
    if (const std::optional<Tag> tag = tag_at(program, at)) out.is_open |= may_be_ending(*tag);
  }
  for (Address at = 0; at < program.code.size(); ++at) {
    const bool is_written = at < program.spans.size() && program.spans[at].file;  // not the compiler's own
    if (is_written && (program.code[at].op == Op::end || program.code[at].op == Op::done))
      add(out.names, end_name(program, {}, at, ""));
  }
  for (const program::ContainerInfo& info : program.containers)
    if (info.is_knot && !info.is_function) add(out.knots, info.name);
  out.knots.insert(out.knots.end(), {"the opening", "the end"});
  return out;
}

std::string end_name(const program::Program& program, const std::vector<NamedEnding>& named,
                     program::Address where, const std::string& tag) {
  const ContainerId inner = container_of(program, where);
  // Of places inside one another the innermost names the ending.
  const NamedEnding* best = nullptr;
  ContainerId best_place;
  for (const NamedEnding& ending : named)
    for (const ContainerId place : ending.containers)
      if (inner && program.is_inside(inner, place) && (!best || program.is_inside(place, best_place))) {
        best = &ending;
        best_place = place;
      }
  if (best) return best->name;
  if (!tag.empty()) return tag;
  const ContainerId knot = inner ? top_knot(program, inner) : ContainerId::none();
  if (knot) return program.containers[knot.value].name;
  for (const program::ContainerInfo& info : program.containers)
    if (info.is_knot && !info.is_function) return "the opening";
  return "the end";
}

}  // namespace dramaturg::graph
