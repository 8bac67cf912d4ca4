// Program + SourceSet → Ground. One pass over the code for what prints, one over the containers for knots.
#include "verdict/ground.hpp"

namespace dramaturg::verdict {
namespace {

using program::Op;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

uint32_t count_words(std::string_view text) {
  uint32_t words = 0;
  bool is_inside = false;
  for (const char c : text) {
    const bool is_word = !is_blank(c);
    // A dash or an ellipsis alone is no word; a byte above 127 is part of a letter in every script we meet.
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           static_cast<unsigned char>(c) >= 0xc3;
    if (!is_word) is_inside = false;
    if (is_letter && !is_inside) {
      is_inside = true;
      ++words;
    }
  }
  return words;
}

bool has_ink(std::string_view text) {
  for (const char c : text)
    if (!is_blank(c)) return true;
  return false;
}

/// Whether the string that ends at `end` is shown: it is a choice's text, or it is printed.
bool is_shown(const Program& program, Address end) {
  for (Address at = end + 1; at < program.code.size() && at < end + 64; ++at) {
    const Op op = program.code[at].op;
    if (op == Op::output || op == Op::choice) return true;
    if (op == Op::set_global || op == Op::set_temp || op == Op::run_out || op == Op::text) return false;
  }
  return false;
}

void survey_text(Ground& ground) {
  const Program& program = ground.program;
  std::vector<Address> strings;  // text inside a string whose end has not come
  int depth = 0;
  bool is_tag = false;
  for (Address at = 0; at < program.code.size(); ++at) {
    const program::Instruction& i = program.code[at];
    if (i.op == Op::string_start) ++depth;
    if (i.op == Op::tag_start) is_tag = true;
    if (i.op == Op::tag_end || i.op == Op::run_out) is_tag = false;
    if (i.op == Op::run_out) depth = 0, strings.clear();
    if (i.op == Op::string_end && depth > 0) {
      --depth;
      const bool shown = is_shown(program, at);
      for (const Address inside : strings) {
        if (!shown) ground.words[inside] = 0;
        ground.prints[inside] = shown ? Print::option : Print::nothing;
      }
      strings.clear();
    }
    const bool is_text = i.op == Op::text;
    if ((!is_text && i.op != Op::output) || is_tag) continue;
    if (ground.is_declarations[container_at(program, at).value]) continue;
    if (is_text) {
      const std::string_view text = program.constants.string({i.a});
      if (!has_ink(text)) continue;
      ground.words[at] = count_words(text);
    }
    if (depth > 0)
      strings.push_back(at);
    else
      ground.prints[at] = Print::flow;
  }
}

}  // namespace

ContainerId container_at(const Program& program, Address address) {
  if (address < program.container_at.size() && program.container_at[address])
    return program.container_at[address];
  return {0};
}

Ground survey(const Program& program, const text::SourceSet& sources) {
  Ground ground{program, sources, {}, {}, {}, {}, {}};
  const size_t size = program.code.size();
  ground.prints.assign(size, Print::nothing);
  ground.words.assign(size, 0);
  ground.lines.resize(size);
  for (Address at = 0; at < size && at < program.spans.size(); ++at) {
    const text::Span& span = program.spans[at];
    if (span.file) ground.lines[at] = {span.file.value, sources.line(span)};
  }
  ground.top_knots.resize(program.containers.size());
  ground.is_declarations.assign(program.containers.size(), 0);
  for (uint32_t c = 0; c < program.containers.size(); ++c) {
    const program::ContainerInfo& info = program.containers[c];
    const bool is_child_of_root = info.parent && info.parent.value == 0;
    if (info.parent) {
      ground.top_knots[c] = ground.top_knots[info.parent.value];
      ground.is_declarations[c] = ground.is_declarations[info.parent.value];
    }
    if (is_child_of_root && info.name == "global decl")
      ground.is_declarations[c] = 1;
    else if (info.is_knot && !ground.top_knots[c])
      ground.top_knots[c] = {c};
  }
  survey_text(ground);
  return ground;
}

text::Span line_span(const text::SourceSet& sources, const text::Span& span) {
  if (!span.file) return span;
  const text::SourceFile& file = sources.file(span.file);
  const uint32_t line = sources.line(span);
  if (line == 0) return span;
  const std::string_view text = sources.line_text(span.file, line);
  size_t begin = 0, end = text.size();
  const size_t comment = text.find("//");
  if (comment != std::string_view::npos && comment > 0) end = comment;
  while (begin < end && is_blank(text[begin])) ++begin;
  while (end > begin && is_blank(text[end - 1])) --end;
  if (begin == end) return span;
  const uint32_t start = file.line_starts[line - 1];
  return {span.file, start + static_cast<uint32_t>(begin), start + static_cast<uint32_t>(end)};
}

Where where(const Ground& ground, const text::Span& span, ContainerId container) {
  Where out;
  out.span = span;
  if (container && container.value < ground.top_knots.size())
    out.knot = flow_name(ground.program, ground.top_knots[container.value]);
  if (!span.file) return out;
  const text::Place place = ground.sources.place(span);
  out.file = place.file;
  out.line = place.line;
  out.column = place.column;
  return out;
}

Where where(const Ground& ground, Address address) {
  const Program& program = ground.program;
  const ContainerId container = container_at(program, address);
  text::Span span;
  for (Address at = address; at < program.spans.size(); --at) {
    const ContainerId here = container_at(program, at);
    if (at != address && !program.is_inside(here, container)) break;
    span = program.spans[at];
    if (span.file || at == 0) break;
  }
  for (ContainerId c = container; !span.file && c; c = program.containers[c.value].parent)
    span = program.containers[c.value].span;
  return where(ground, span, container);
}

Where line_where(const Ground& ground, Address address) {
  const Where exact = where(ground, address);
  if (!exact.span.file) return exact;
  return where(ground, line_span(ground.sources, exact.span), container_at(ground.program, address));
}

std::string flow_name(const Program& program, ContainerId container) {
  std::string name;
  for (ContainerId c = container;
       c && c.value < program.containers.size() && program.containers[c.value].parent;
       c = program.containers[c.value].parent) {
    const std::string& own = program.containers[c.value].name;
    if (own.empty()) return {};
    name = name.empty() ? own : own + "." + name;
  }
  return name;
}

}  // namespace dramaturg::verdict
