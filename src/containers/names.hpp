// The words of `.ink.json` for commands and operations, and what they mean. One table each (*.def).
#pragma once

#include <string_view>

#include "containers/containers.hpp"

namespace dramaturg::containers {

std::string_view json_name(Command command);
std::string_view json_name(Native native);
/// How many values it takes off the stack: 1 or 2.
uint32_t operands(Native native);

/// True: `name` is a command or an operation, and `item` became it.
bool read_name(std::string_view name, Item& item);

}  // namespace dramaturg::containers
