// Lookups in the two tables of names. They are short, so a walk through them is quick enough.
#include "containers/names.hpp"

#include <iterator>

namespace dramaturg::containers {

namespace {

constexpr std::string_view command_names[] = {
#define COMMAND(command, name) name,
#include "containers/command_names.def"
#undef COMMAND
};
constexpr Command commands[] = {
#define COMMAND(command, name) Command::command,
#include "containers/command_names.def"
#undef COMMAND
};
constexpr std::string_view native_names[] = {
#define NATIVE(native, name, operands) name,
#include "containers/native_names.def"
#undef NATIVE
};
constexpr Native natives[] = {
#define NATIVE(native, name, operands) Native::native,
#include "containers/native_names.def"
#undef NATIVE
};

constexpr uint8_t native_operands[] = {
#define NATIVE(native, name, operands) operands,
#include "containers/native_names.def"
#undef NATIVE
};

template <class Kind, size_t count>
constexpr bool stands_in_order(const Kind (&kinds)[count]) {
  for (size_t i = 0; i < count; ++i) {
    if (static_cast<size_t>(kinds[i]) != i) return false;
  }
  return true;
}
static_assert(stands_in_order(commands) && std::size(commands) == size_t{1} + size_t(Command::end_tag));
static_assert(stands_in_order(natives) && std::size(natives) == size_t{1} + size_t(Native::list_invert));

}  // namespace

std::string_view json_name(Command command) { return command_names[static_cast<size_t>(command)]; }
std::string_view json_name(Native native) { return native_names[static_cast<size_t>(native)]; }

uint32_t operands(Native native) { return native_operands[static_cast<size_t>(native)]; }

bool read_name(std::string_view name, Item& item) {
  for (size_t i = 0; i < std::size(command_names); ++i) {
    if (command_names[i] != name) continue;
    item.kind = ItemKind::command;
    item.command = static_cast<Command>(i);
    return true;
  }
  for (size_t i = 0; i < std::size(native_names); ++i) {
    if (native_names[i] != name) continue;
    item.kind = ItemKind::native;
    item.native = static_cast<Native>(i);
    return true;
  }
  return false;
}

}  // namespace dramaturg::containers
