// Reading and writing variables, through `ref` pointers.
//
// A pointer names a global, or a temporary of one frame of the running thread, counted from the bottom.
// Declaring a parameter resolves its pointer once, so chains stay short; a chain that would lead back to the
// variable being declared (a variable passed by `ref` to a parameter of the same name, in the same frame)
// leaves the outer variable in place, where the reference overflows its stack.
#include <algorithm>

#include "story/ops.hpp"

namespace dramaturg::story {
namespace {

constexpr int longest_chain = 64;
constexpr uint16_t no_frame = UINT16_MAX;

const Value* temp_in(const Frame& frame, NameId name) {
  for (const Binding& binding : frame.temps)
    if (binding.name == name) return &binding.value;
  return nullptr;
}

/// What a pointer points at, one step.
const Value* pointee(const std::vector<Value>& globals, const Frames& frames, Value pointer) {
  if (pointer.context == 0) return pointer.bits < globals.size() ? &globals[pointer.bits] : nullptr;
  if (pointer.context > frames.size()) return nullptr;
  return temp_in(frames[pointer.context - 1u], {pointer.bits});
}

const Value* follow(const std::vector<Value>& globals, const Frames& frames, const Value* slot) {
  for (int i = 0; slot != nullptr && slot->kind == Kind::variable_pointer; ++i) {
    if (i == longest_chain) return nullptr;
    slot = pointee(globals, frames, *slot);
  }
  return slot;
}

/// An empty list keeps the origins of what it replaces.
Value keeping_origins(Pool& pool, Value old, Value value) {
  if (old.kind != Kind::list || value.kind != Kind::list) return value;
  if (!pool.list(value.as_list()).entries.empty()) return value;
  const ListValue& before = pool.list(old.as_list());
  if (before.origins == pool.list(value.as_list()).origins) return value;
  return Value::of(pool.intern(ListValue{{}, before.origins}));
}

void assign(Pool& pool, Value& slot, Value value) { slot = keeping_origins(pool, slot, value); }

void declare(Pool& pool, Frame& frame, NameId name, Value value) {
  const auto at =
      std::lower_bound(frame.temps.begin(), frame.temps.end(), name,
                       [](const Binding& binding, NameId wanted) { return binding.name < wanted; });
  if (at != frame.temps.end() && at->name == name) {
    assign(pool, at->value, value);
  } else {
    frame.temps.insert(at, {name, value});
  }
}

/// Whether following `pointer` comes to the temporary `name` of the top frame.
bool leads_to(const std::vector<Value>& globals, const Frames& frames, Value pointer, NameId name) {
  for (int i = 0; i < longest_chain; ++i) {
    if (pointer.context == frames.size() && pointer.bits == name.value) return true;
    const Value* next = pointee(globals, frames, pointer);
    if (next == nullptr || next->kind != Kind::variable_pointer) return false;
    pointer = *next;
  }
  return true;
}

}  // namespace

const Value* find_global(const State& state, GlobalId global) {
  return follow(state.globals, state.thread().frames, &state.globals[global.value]);
}

const Value* find_temp(const State& state, NameId name) {
  const Frames& frames = state.thread().frames;
  return follow(state.globals, frames, temp_in(frames.back(), name));
}

Value pointer_to(const Frames& frames, NameId name) {
  const bool is_here = temp_in(frames.back(), name) != nullptr;
  return Value::pointer_to_temp(name, is_here ? static_cast<uint16_t>(frames.size()) : no_frame);
}

void op_set_global(Pool& pool, std::vector<Value>& globals, Frames& frames, GlobalId global, Value value) {
  const Value* slot = follow(globals, frames, &globals[global.value]);
  assign(pool, slot != nullptr ? const_cast<Value&>(*slot) : globals[global.value], value);
}

bool op_set_temp(const Program& program, Pool& pool, std::vector<Value>& globals, Frames& frames, NameId name,
                 bool declares, Value value, Fault& fault) {
  if (!declares) {
    const Value* slot = follow(globals, frames, temp_in(frames.back(), name));
    if (slot == nullptr)
      return fail(fault, FaultKind::type_mismatch,
                  "Could not find temporary variable to set: " + program.temp_names[name.value]);
    assign(pool, const_cast<Value&>(*slot), value);
    return true;
  }
  if (value.kind == Kind::variable_pointer) {
    const Value* behind = pointee(globals, frames, value);
    // Nothing was declared under that name on the way here (a label was gone to, say). The reference dies.
    if (behind == nullptr && value.context == no_frame)
      return fail(fault, FaultKind::type_mismatch,
                  "Could not find temporary variable to pass by ref: " + program.temp_names[value.bits]);
    if (behind != nullptr && behind->kind == Kind::variable_pointer) value = *behind;
    if (leads_to(globals, frames, value, name)) return true;
  }
  declare(pool, frames.back(), name, value);
  return true;
}

}  // namespace dramaturg::story
