// A walk over all blocks that a function can run, callees included; whatever is no plain look at a global
// makes it restless.
#include "program/asked.hpp"

#include <algorithm>

namespace dramaturg::program {
namespace {

/// What an instruction may do to a condition's answer.
enum class Look : uint8_t { nothing, global, restless };

Look look_of(const Instruction& i) {
  switch (i.op) {
    case Op::get_global: return Look::global;
    case Op::set_global:
    case Op::push_pointer:
    case Op::jump_var:
    case Op::call_var:
    case Op::call_external:
    case Op::visit_index:
    case Op::get_count:
    case Op::read_count:
    case Op::turns_since:
    case Op::turns:
    case Op::choice_count:
    case Op::choice:
    case Op::shuffle_index:
    case Op::random:
    case Op::list_random:
    case Op::seed_random:
    case Op::thread_start: return Look::restless;
    default: return Look::nothing;
  }
}

/// False: the function is restless.
bool collect(const Program& program, const Flow& flow, const KindTable& kinds, ContainerId function,
             std::vector<GlobalId>& out) {
  const Address entry = program.containers[function.value].first_item;
  if (entry == no_address || flow.block(entry).is_none()) return false;
  std::vector<uint8_t> seen(flow.blocks.size(), 0);
  std::vector<BlockId> work{flow.block(entry)};
  seen[work.front().value] = 1;
  while (!work.empty()) {
    const Block& block = flow.blocks[work.back().value];
    work.pop_back();
    const auto go = [&](BlockId next) {
      if (next.is_none() || seen[next.value]) return;
      seen[next.value] = 1;
      work.push_back(next);
    };
    for (const BlockId next : block.next) go(next);
    for (const BlockId callee : block.callees) go(callee);
    go(block.after_call);
    for (Address at = block.begin; at < block.end; ++at) {
      const Instruction& i = program.code[at];
      const Look look = look_of(i);
      if (look == Look::restless) return false;
      if (look != Look::global) continue;
      if (kinds.is_pointed_at(GlobalId{i.a})) return false;
      if (std::find(out.begin(), out.end(), GlobalId{i.a}) == out.end()) out.push_back(GlobalId{i.a});
    }
  }
  return true;
}

}  // namespace

const Asked::Condition* Asked::find(ContainerId function) const {
  const auto found = std::find_if(conditions.begin(), conditions.end(),
                                  [&](const Condition& each) { return each.function == function; });
  return found == conditions.end() ? nullptr : &*found;
}

Asked find_asked(const Program& program, const Flow& flow, const KindTable& kinds, bool is_asked) {
  Asked out;
  out.readers.resize(program.globals.size());
  for (const ContainerId function : program.observed) {
    Asked::Condition made{function, {}};
    if (!is_asked || !collect(program, flow, kinds, function, made.globals)) {
      out.restless.push_back(function);
      continue;
    }
    for (const GlobalId global : made.globals)
      out.readers[global.value].push_back(static_cast<uint32_t>(out.conditions.size()));
    out.conditions.push_back(std::move(made));
  }
  return out;
}

}  // namespace dramaturg::program
