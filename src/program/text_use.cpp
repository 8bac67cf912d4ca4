// Strings and tags are marked by address, then the blocks that calls from inside them lead to.
#include "program/text_use.hpp"

#include <utility>

#include "containers/names.hpp"

namespace dramaturg::program {
namespace {

class TextUseFinder {
 public:
  TextUseFinder(const Program& program, const Flow& flow)
      : program_(program), flow_(flow), is_value_(program.code.size(), 0), is_called_(flow.blocks.size(), 0) {
    mark_values();
    mark_called();
  }

  std::vector<uint8_t> find() const {
    std::vector<uint8_t> found(program_.code.size(), 0);
    for (size_t b = 0; b < flow_.blocks.size(); ++b)
      for (Address at = flow_.blocks[b].begin; at < flow_.blocks[b].end; ++at)
        found[at] = is_called_[b] || stands_in_value(at);
    return found;
  }

 private:
  /// Marks what stands between the two ends of a string or a tag, but for the labels of choices.
  void mark_values() {
    const auto& code = program_.code;
    for (Address at = 0; at < code.size(); ++at) {
      if (code[at].op == Op::string_start) mark_to(at, Op::string_start, Op::string_end);
      if (code[at].op == Op::tag_start) mark_to(at, Op::tag_start, Op::tag_end);
    }
    for (const ChoicePointInfo& point : program_.choice_points) unmark_labels(point);
  }

  Address matching_end(Address start, Op open, Op close) const {
    int depth = 0;
    for (Address at = start; at < program_.code.size(); ++at) {
      if (program_.code[at].op == open) ++depth;
      if (program_.code[at].op == close && --depth == 0) return at;
    }
    return static_cast<Address>(program_.code.size());
  }

  void mark_to(Address start, Op open, Op close) {
    const Address end = matching_end(start, open, close);
    for (Address at = start + 1; at < end; ++at) is_value_[at] |= open == Op::tag_start ? 2 : 1;
  }

  /// The expression before a choice begins with its label's strings, as many as its flags say: beside them
  /// only the return variable of a start text is set. Where it is made otherwise (no compiler does), a string
  /// may be somebody's value, and all are left marked.
  void unmark_labels(const ChoicePointInfo& point) {
    const auto& code = program_.code;
    int labels = (point.flags & containers::choice_flags::has_start ? 1 : 0) +
                 (point.flags & containers::choice_flags::has_choice_only ? 1 : 0);
    if (labels == 0 || point.address == 0 || code[point.address - 1].op != Op::eval_end) return;
    Address begin = point.address - 1;
    for (int depth = 0;; --begin) {
      if (code[begin].op == Op::eval_end) ++depth;
      if (code[begin].op == Op::eval_start && --depth == 0) break;
      if (begin == 0) return;
    }
    std::vector<std::pair<Address, Address>> found;
    Address at = begin;
    for (; at < point.address && labels > 0; ++at) {
      if (sets_return_variable(at)) continue;
      if (code[at].op != Op::string_start) return;
      found.push_back({at, matching_end(at, Op::string_start, Op::string_end)});
      at = found.back().second;
      --labels;
    }
    if (!leaves_labels(at, point)) return;
    for (const auto& [start, end] : found)
      for (Address inside = start; inside < end; ++inside)
        if (!is_in_inner_string(start, inside)) is_value_[inside] &= 2;
  }

  /// What stands behind the labels, from `at` on, makes a condition and takes none of them.
  bool leaves_labels(Address at, const ChoicePointInfo& point) const {
    const bool has_condition = (point.flags & containers::choice_flags::has_condition) != 0;
    if (!has_condition) return at + 1 == point.address;
    int above = 0;
    for (; at + 1 < point.address; ++at) {
      const Instruction& i = program_.code[at];
      switch (i.op) {
        case Op::push:
        case Op::get_global:
        case Op::get_temp:
        case Op::get_count: ++above; break;
        case Op::native: above -= static_cast<int>(containers::operands(static_cast<Native>(i.a))) - 1; break;
        case Op::set_global:
        case Op::set_temp:
        case Op::drop:
        case Op::output: --above; break;
        default: return true;  // what calls leave is theirs
      }
      if (above < 0) return false;
    }
    return above == 1;
  }

  bool sets_return_variable(Address at) const {
    const Instruction& i = program_.code[at];
    if (i.op == Op::set_temp) return is_return_name(program_.temp_names[i.a]);
    return i.op == Op::eval_start || i.op == Op::eval_end ||
           (i.op == Op::push && static_cast<Kind>(i.b & 0xff) == Kind::divert_target);
  }

  bool is_in_inner_string(Address label, Address at) const {
    int depth = 0;
    for (Address i = label; i <= at; ++i) {
      if (program_.code[i].op == Op::string_start) ++depth;
      if (program_.code[i].op == Op::string_end) --depth;
    }
    return depth > 1;
  }

  /// Whether this instruction, or the place from which its container is reached, stands inside a value. A
  /// named-only container belongs to the place of its parent.
  bool stands_in_value(Address at) const {
    if (is_value_[at]) return true;
    for (ContainerId c = program_.container_at[at]; !c.is_none(); c = program_.containers[c.value].parent) {
      const ContainerInfo& info = program_.containers[c.value];
      if (info.index_in_parent >= 0 || info.parent.is_none()) continue;
      const Address place = program_.containers[info.parent.value].begin;
      if (place != no_address && is_value_[place]) return true;
    }
    return false;
  }

  /// Marks every block that a call from inside a value can lead to, or a jump out of where it stands.
  void mark_called() {
    std::vector<BlockId> work;
    const auto mark = [&](BlockId block) {
      if (is_called_[block.value]) return;
      is_called_[block.value] = 1;
      work.push_back(block);
    };
    for (const Block& block : flow_.blocks) {
      if (!stands_in_value(block.end - 1)) continue;
      for (BlockId callee : block.callees) mark(callee);
      for (BlockId next : block.next)
        if (const Address at = flow_.blocks[next.value].begin; !stands_in_value(at) && !ends_value(at))
          mark(next);
    }
    while (!work.empty()) {
      const Block& block = flow_.blocks[work.back().value];
      work.pop_back();
      for (BlockId next : block.next) mark(next);
      for (BlockId callee : block.callees) mark(callee);
      if (!block.after_call.is_none()) mark(block.after_call);
    }
  }

  bool ends_value(Address at) const {
    return program_.code[at].op == Op::string_end || program_.code[at].op == Op::tag_end;
  }

  const Program& program_;
  const Flow& flow_;
  std::vector<uint8_t> is_value_;   ///< by address: 1 inside a string, 2 inside a tag
  std::vector<uint8_t> is_called_;  ///< by BlockId
};

}  // namespace

TextUse::TextUse(const Program& program, const Flow& flow) : is_value_(TextUseFinder(program, flow).find()) {}

}  // namespace dramaturg::program
