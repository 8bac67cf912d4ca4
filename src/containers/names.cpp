// Lookups in the two tables of names: by index, and by halving in both of them sorted as one.
#include "containers/names.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

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

namespace {

struct Word {
  std::string_view name;
  ItemKind kind;
  uint8_t index;
};

/// Both tables by alphabet; of equal words the command comes first.
constexpr auto words = [] {
  std::array<Word, std::size(command_names) + std::size(native_names)> all{};
  for (size_t i = 0; i < all.size(); ++i) {
    const bool is_command = i < std::size(command_names);
    const size_t index = is_command ? i : i - std::size(command_names);
    all[i] = {is_command ? command_names[index] : native_names[index],
              is_command ? ItemKind::command : ItemKind::native, static_cast<uint8_t>(index)};
  }
  std::sort(all.begin(), all.end(),
            [](const Word& a, const Word& b) { return std::tie(a.name, a.kind) < std::tie(b.name, b.kind); });
  return all;
}();

}  // namespace

bool read_name(std::string_view name, Item& item) {
  const auto word =
      std::lower_bound(words.begin(), words.end(), name,
                       [](const Word& each, std::string_view wanted) { return each.name < wanted; });
  if (word == words.end() || word->name != name) return false;
  item.kind = word->kind;
  if (word->kind == ItemKind::command)
    item.command = static_cast<Command>(word->index);
  else
    item.native = static_cast<Native>(word->index);
  return true;
}

}  // namespace dramaturg::containers
