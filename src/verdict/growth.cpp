// Graph → what grows without bound, as the search that was stopped has found it (graph/pump.hpp), with the
// way into the loop and once around it.
#include "verdict/parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

using Part = graph::Growth::Part;

/// What grows, as a subject.
std::string subject(const Ground& ground, const Part& part) {
  const Program& program = ground.program;
  const auto quoted = [](const std::string& name) { return "`" + name + "`"; };
  switch (part.kind) {
    case Part::Kind::global: return quoted(program.globals[part.index]);
    case Part::Kind::temporary: return quoted(program.temp_names[part.index]);
    case Part::Kind::visits: return "the number of " + container_name(ground, {part.index});
    case Part::Kind::age: return "the number of turns since " + quoted(flow_name(program, {part.index}));
    case Part::Kind::turn_number: return "the number of choices taken";
    case Part::Kind::frames: return "how deep tunnels nest";
    case Part::Kind::values: return "what is left behind";
  }
  return {};
}

Wording wording(const Part& part) {
  switch (part.kind) {
    case Part::Kind::global:
      if (part.is_text) return Wording::unbounded_text;
      return part.per_round > 0 ? Wording::unbounded : Wording::unbounded_fall;
    case Part::Kind::temporary: return part.is_text ? Wording::unbounded_text : Wording::unbounded_temp;
    case Part::Kind::frames: return Wording::unbounded_calls;
    case Part::Kind::values: return Wording::unbounded_values;
    default: return Wording::unbounded_count;
  }
}

Finding word(const Ground& ground, const graph::Growth& growth) {
  const Part& first = growth.parts.front();
  const std::string loop = counted(growth.choices, "choice");
  if (!growth.is_proved)
    return make_finding(Wording::unbounded_perhaps, {subject(ground, first), loop, number(growth.rounds)});
  const Wording w = wording(first);
  std::string name = subject(ground, first);
  if (name.starts_with('`'))
    name = name.substr(1, name.size() - 2);  // a variable: its quotes are in the words
  const std::string range = name + "=" + std::to_string(growth.low) + ".." + std::to_string(growth.high);
  const int64_t pace = first.per_round < 0 ? -first.per_round : first.per_round;
  Finding finding = make_finding(w, {name, loop, number(static_cast<uint64_t>(pace)), range});
  std::string others;
  for (size_t p = 1; p < growth.parts.size(); ++p)
    others += (p == 1                         ? "; with it "
               : p + 1 == growth.parts.size() ? " and "
                                              : ", ") +
              subject(ground, growth.parts[p]);
  finding.text += others;
  return finding;
}

}  // namespace

void find_growths(Case& c, std::vector<Finding>& findings) {
  for (const graph::Growth& growth : c.graph.growths) {
    c.replay(growth.to);
    Finding finding = word(c.ground, growth);
    finding.certainty = growth.is_proved ? Certainty::proved : Certainty::estimated;
    finding.where = line_where(c.ground, growth.option);
    finding.path = c.path(growth.to);
    findings.push_back(std::move(finding));
  }
}

}  // namespace dramaturg::verdict
