// Printing, strings in the making, tags. The stream itself is in output.cpp; here values meet it.
#include "story/ops.hpp"

namespace dramaturg::story {
namespace {

/// A completed tag `ending: how` says how the story ends here.
void note_ending(std::string_view tag, std::string* ending_tag) {
  constexpr std::string_view key = "ending:";
  constexpr std::string_view blanks = " \t\n";
  if (ending_tag == nullptr) return;
  const size_t begin = std::min(tag.find_first_not_of(blanks), tag.size());
  tag.remove_prefix(begin);
  if (!tag.starts_with(key)) return;
  tag.remove_prefix(key.size());
  const size_t first = tag.find_first_not_of(blanks);
  if (first == std::string_view::npos) return;  // a tag without a name names nothing
  *ending_tag = tag.substr(first, tag.find_last_not_of(blanks) - first + 1);
}

}  // namespace

bool op_output(const Program& program, Pool& pool, Stack& stack, Frames& frames, Output& output, Fault&) {
  // An expression may have left nothing: then nothing is printed. A function that returned nothing, the same.
  if (stack.empty()) return true;
  const Value value = stack.back();
  stack.pop_back();
  if (value.kind == Kind::void_value) return true;
  if (output.is_silent && output.pieces.empty()) return true;
  const StringId text =
      value.kind == Kind::string ? value.as_string() : pool.intern(value_text(program, pool, value));
  print(output, pool, frames, text);
  return true;
}

bool op_string_end(Pool& pool, Stack& stack, Frame& frame, Output& output, Fault& fault) {
  // The reference would take all that was printed, which a silent run does not have.
  if (!is_in_string(output)) return fail(fault, FaultKind::type_mismatch, "a string ends that did not begin");
  const StringId text = take_string(output, pool, bounds::string_bytes);
  if (text.is_none()) return fail(fault, FaultKind::too_deep, "a string grew beyond its limit");
  frame.is_evaluating = true;
  stack.push_back(Value::of(text));
  return true;
}

bool op_tag_end(Pool& pool, Stack& stack, Output& output, std::string* ending_tag, Fault& fault) {
  std::string text;
  if (is_in_string(output)) {  // a choice's tag: its choice point takes it from the stack
    if (!take_tag(output, pool, text))
      return fail(fault, FaultKind::type_mismatch,
                  "Unexpected ControlCommand while extracting tag from choice");
    if (text.size() > bounds::string_bytes)
      return fail(fault, FaultKind::too_deep, "a tag grew beyond its limit");
    stack.push_back(Value::tag(pool.intern(text)));
    return true;
  }
  if (ending_tag != nullptr) note_ending(last_tag(output, pool), ending_tag);
  if (output.is_silent) {
    take_tag(output, pool, text);
  } else {
    mark(output, PieceKind::tag_end);
  }
  return true;
}

void op_legacy_tag(const Pool& pool, Output& output, StringId text, std::string* ending_tag) {
  if (!is_in_string(output)) note_ending(pool.string(text), ending_tag);
  print_legacy_tag(output, text);
}

}  // namespace dramaturg::story
