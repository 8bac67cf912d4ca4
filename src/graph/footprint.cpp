// One switch over what instructions touch.
#include "graph/footprint.hpp"

#include <algorithm>

namespace dramaturg::graph {
namespace {

using program::Address;
using program::Kind;
using program::Op;

constexpr size_t most_asked = 48;

}  // namespace

Footprint::Footprint(const program::Program& program, const program::Slots& slots,
                     const program::KindTable& kinds)
    : program_(program),
      slots_(slots),
      kinds_(kinds),
      asked_in_(slots.count, 0),
      written_in_(program.globals.size(), 0) {}

bool Footprint::follow(const std::vector<story::Run>& runs, bool is_at_draw) {
  asked.clear();
  written.clear();
  if (++call_ == 0) {
    std::fill(asked_in_.begin(), asked_in_.end(), 0u);
    std::fill(written_in_.begin(), written_in_.end(), 0u);
    call_ = 1;
  }
  const Address end_of_code = static_cast<Address>(program_.code.size());
  for (size_t r = 0; r < runs.size(); ++r) {
    for (Address at = runs[r].begin; at < std::min(runs[r].end, end_of_code); ++at) {
      const bool is_last = r + 1 == runs.size() && at + 1 == runs[r].end;
      if (!note(at, at > runs[r].begin, is_at_draw && is_last)) return false;
    }
  }
  return asked.size() <= most_asked;
}

/// False: it may have done what is not followed here.
bool Footprint::note(Address at, bool has_before, bool is_at_draw) {
  const program::Instruction& i = program_.code[at];
  switch (i.op) {
    case Op::get_global: ask(slots_.global({i.a})); return true;
    case Op::set_global:
      // An empty list takes over the origins of what it replaces.
      if (kinds_.keeps_origins(at)) ask(slots_.global({i.a}));
      write(i.a);
      return true;
    case Op::jump_var:
    case Op::call_var:
      if (i.b != 0) ask(slots_.global({i.a}));
      return true;
    case Op::get_count:
    case Op::visit_index:
      if (const auto& info = program_.containers[i.a]; info.visits) ask(slots_.visit(info.visits));
      return true;
    case Op::choice: {
      const program::ChoicePointInfo& point = program_.choice_points[i.a];
      if (!(point.flags & containers::choice_flags::once_only)) return true;
      const auto& info = program_.containers[point.target_container.value];
      if (info.visits) ask(slots_.visit(info.visits));
      return true;
    }
    case Op::turns: ask(slots_.turn_number); return true;
    case Op::turns_since:
    case Op::read_count: return note_target(at, has_before);
    case Op::random:
      ask(slots_.seed);  // under a seed chance is not asked
      return is_at_draw;
    case Op::list_random:
    case Op::shuffle_index:
    case Op::seed_random:
    case Op::push_pointer: return false;
    default: return true;
  }
}

/// Whose count or age is asked for stands right before, as a rule.
bool Footprint::note_target(Address at, bool has_before) {
  if (!has_before || kinds_.mode(at) != program::Mode::expression) return false;
  const program::Instruction& before = program_.code[at - 1];
  if (before.op != Op::push || static_cast<Kind>(before.b & 0xff) != Kind::divert_target) return false;
  const program::ContainerId container = program_.targets[before.a].container;
  if (container.is_none() || program_.targets[before.a].index >= 0) return false;
  const program::ContainerInfo& info = program_.containers[container.value];
  if (program_.code[at].op == Op::turns_since && info.turns) ask(slots_.turn_of(info.turns));
  if (program_.code[at].op == Op::read_count && info.visits) ask(slots_.visit(info.visits));
  return true;
}

void Footprint::ask(uint32_t slot) {
  const bool is_written = slot < slots_.first_temp && written_in_[slot] == call_;
  if (is_written || asked_in_[slot] == call_) return;
  asked_in_[slot] = call_;
  asked.push_back(slot);
}

void Footprint::write(uint32_t global) {
  if (written_in_[global] == call_) return;
  written_in_[global] = call_;
  written.push_back(global);
}

}  // namespace dramaturg::graph
