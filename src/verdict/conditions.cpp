// Graph → conditions that only ever go one way. Complete graphs only, and only where it tells the author
// something: a condition that was asked; not one made of constants alone, which is a switch he set; not
// inside functions, which are written for more callers than one story has. Of several branches, each but the
// first is asked only when the ones before it failed, so there "always true" is how the last one should be;
// it is told for the first alone. What is false for ever and hides lines of its own is told as those lines,
// never reached.
#include <algorithm>

#include "verdict/parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

using program::Op;

class Conditions {
 public:
  Conditions(const Case& c, const std::vector<Finding>& told)
      : ground_(c.ground), program_(c.ground.program), held_(c.graph.held), told_(told) {}

  void find(std::vector<Finding>& findings) const {
    std::vector<std::pair<LineKey, Wording>> seen;
    for (Address at = 0; at < program_.code.size() && at < held_.size(); ++at) {
      if (held_[at] == 0 || held_[at] == 3 || is_in_function(at)) continue;
      const bool is_true = held_[at] == 1;
      Wording wording;
      if (program_.code[at].op == Op::choice) {
        if (!is_true || !asks_something(at)) continue;  // one that is never true is told as never offered
        wording = Wording::always_true_option;
      } else {
        if (!is_branch(at) || !asks_something(at)) continue;
        if (is_true ? !is_first(at) : is_told_by_its_lines(at)) continue;
        wording = is_true ? Wording::always_true : Wording::always_false;
      }
      Finding finding = make_finding(wording);
      finding.where = line_where(ground_, at);
      const std::pair key{LineKey{finding.where.span.file.value, finding.where.line}, wording};
      if (key.first.line != 0 && std::find(seen.begin(), seen.end(), key) != seen.end()) continue;
      seen.push_back(key);
      findings.push_back(std::move(finding));
    }
  }

 private:
  bool is_in_function(Address at) const {
    const ContainerId knot = ground_.top_knots[container_at(program_, at).value];
    return knot && program_.containers[knot.value].is_function;
  }

  /// The compiler's shape of a conditional's branch: a container with a named child `b`. Alternatives have
  /// `s0`, `s1`…
  bool is_branch(Address at) const {
    const program::Instruction& i = program_.code[at];
    if (i.op != Op::jump || i.a >= program_.targets.size()) return false;
    const ContainerId body = program_.targets[i.a].container;
    if (!body) return false;
    const program::ContainerInfo& info = program_.containers[body.value];
    return info.name == "b" && info.parent == container_at(program_, at);
  }

  /// No branch stands right before this one: the container before it, if any, has no conditional jump that is
  /// a branch, in the same parent.
  bool is_first(Address at) const {
    const ContainerId own = container_at(program_, at);
    for (Address before = program_.containers[own.value].begin; before-- > 0;) {
      const ContainerId here = container_at(program_, before);
      if (program_.containers[own.value].parent == here) return true;  // the value that is asked, or text
      if (program_.containers[here.value].parent != program_.containers[own.value].parent) return true;
      if (is_branch(before)) return false;
    }
    return true;
  }

  static bool reads(Op op) {
    switch (op) {
      case Op::get_global:
      case Op::get_temp:
      case Op::get_count:
      case Op::choice_count:
      case Op::turns:
      case Op::turns_since:
      case Op::read_count:
      case Op::random:
      case Op::list_random:
      case Op::call:
      case Op::call_var:
      case Op::call_external: return true;
      default: return false;
    }
  }

  /// The expression before `end` reads a variable or a count, or asks chance: it could be otherwise. The
  /// strings of a choice's text stand in the same expression and are passed over.
  bool asks_something(Address end) const {
    int depth = 0, strings = 0;
    for (Address at = end; at-- > 0;) {
      const Op op = program_.code[at].op;
      strings += op == Op::string_end;
      strings -= op == Op::string_start;
      if (op == Op::eval_end) ++depth;
      if (strings == 0 && depth > 0 && reads(op)) return true;
      if (depth == 0) return false;
      if (op == Op::eval_start && --depth == 0)  // a switch asks the value that it doubles for each branch
        return at > 0 && program_.code[at - 1].op == Op::duplicate;
    }
    return false;
  }

  /// Some finding already says that lines of this branch are never reached.
  bool is_told_by_its_lines(Address at) const {
    const ContainerId body = program_.targets[program_.code[at].a].container;
    const LineKey own = ground_.lines[at];
    std::vector<LineKey> lines;
    for (Address a = program_.containers[body.value].begin; a < program_.code.size(); ++a) {
      if (!program_.is_inside(container_at(program_, a), body)) break;
      if (ground_.lines[a].line != 0 && ground_.lines[a] != own) lines.push_back(ground_.lines[a]);
    }
    if (lines.empty()) return false;
    const auto [first, last] = std::minmax_element(lines.begin(), lines.end());
    return std::any_of(told_.begin(), told_.end(), [&](const Finding& f) {
      const LineKey line{f.where.span.file.value, f.where.line};
      return line.line != 0 && *first <= line && line <= *last &&
             (f.code == "never-reached" || f.code == "never-offered");
    });
  }

  const Ground& ground_;
  const Program& program_;
  const std::vector<uint8_t>& held_;
  const std::vector<Finding>& told_;
};

}  // namespace

void find_settled_conditions(Case& c, std::vector<Finding>& findings) {
  if (!c.sees_all) return;
  std::vector<Finding> found;
  Conditions(c, findings).find(found);
  for (Finding& finding : found) findings.push_back(std::move(finding));
}

}  // namespace dramaturg::verdict
