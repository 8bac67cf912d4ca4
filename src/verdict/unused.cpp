// Program → variables that the story sets and never reads, in any run and whatever was explored: it is what
// the text says. A variable that is read only to be assigned to itself (`~ x += 1`) is counted, not read.
// Lists are left out: their names carry their items. So is what only an unreached line reads: it is read.
#include <algorithm>

#include "verdict/parts.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::verdict {
namespace {

using program::Instruction;
using program::Op;

struct Use {
  bool is_read = false, is_counted = false;
  Address first_write = program::no_address;
};

/// The read at `at` ends in an assignment to the same variable: `ev x … x= /ev` or `ev x … /ev x=`, with
/// nothing but constants and operators between.
bool is_only_counted(const Program& program, Address at, Op assignment) {
  for (Address next = at + 1; next < program.code.size(); ++next) {
    const Instruction& i = program.code[next];
    if (i.op == assignment) return i.a == program.code[at].a;
    if (i.op != Op::push && i.op != Op::native && i.op != Op::eval_end) return false;
  }
  return false;
}

class Uses {
 public:
  explicit Uses(const Ground& ground)
      : ground_(ground),
        program_(ground.program),
        globals_(ground.program.globals.size()),
        temps_(ground.program.temp_names.size()) {
    for (Address at = 0; at < program_.code.size(); ++at) look(at);
  }

  void tell(std::vector<Finding>& findings) const {
    for (size_t g = 0; g < globals_.size(); ++g)
      if (!is_list(program_.globals[g])) tell(globals_[g], program_.globals[g], true, findings);
    for (size_t t = 0; t < temps_.size(); ++t)
      if (!program_.temp_names[t].starts_with("$")) tell(temps_[t], program_.temp_names[t], false, findings);
  }

 private:
  void look(Address at) {
    const Instruction& i = program_.code[at];
    switch (i.op) {
      case Op::get_global: read(globals_[i.a], is_only_counted(program_, at, Op::set_global)); break;
      case Op::get_temp: read(temps_[i.a], is_only_counted(program_, at, Op::set_temp)); break;
      case Op::push_pointer:
      case Op::jump_var:
      case Op::call_var: read(i.b != 0 ? globals_[i.a] : temps_[i.a], false); break;
      case Op::set_global: write(globals_[i.a], at); break;
      case Op::set_temp: write_temp(at); break;
      default: break;
    }
  }
  static void read(Use& use, bool is_counted) { (is_counted ? use.is_counted : use.is_read) = true; }
  static void write(Use& use, Address at) { use.first_write = std::min(use.first_write, at); }

  /// A parameter may be there because a caller's other targets want it, so it counts as read.
  void write_temp(Address at) {
    const Instruction& i = program_.code[at];
    const program::ContainerInfo& container = program_.containers[container_at(program_, at).value];
    Address before = at;
    while (i.b == 1 && before > container.first_item && program_.code[before - 1].op == Op::set_temp &&
           program_.code[before - 1].b == 1)
      --before;
    if (i.b == 1 && before == container.first_item)
      temps_[i.a].is_read = true;
    else
      write(temps_[i.a], at);
  }

  bool is_list(const std::string& name) const {
    return std::any_of(program_.origins.begin(), program_.origins.end(),
                       [&](const program::OriginInfo& origin) { return origin.name == name; });
  }

  void tell(const Use& use, const std::string& name, bool is_global, std::vector<Finding>& findings) const {
    if (use.is_read || use.first_write == program::no_address) return;
    if (name.find("__") != std::string::npos) return;  // made from a drama's declarations, not by the author
    const Wording wording = !is_global       ? Wording::unused_temp
                            : use.is_counted ? Wording::unused_counted
                                             : Wording::unused_variable;
    Finding finding = make_finding(wording, {name});
    finding.where = line_where(ground_, use.first_write);
    findings.push_back(std::move(finding));
  }

  const Ground& ground_;
  const Program& program_;
  std::vector<Use> globals_, temps_;
};

}  // namespace

void find_unused(Case& c, std::vector<Finding>& findings) { Uses(c.ground).tell(findings); }

}  // namespace dramaturg::verdict
