// Containers ↔ `.ink.json`: written as version 21, read from version 18 on.
#pragma once

#include <string>
#include <string_view>

#include "containers/containers.hpp"

namespace dramaturg::containers {

/// The story as the reference compiler writes it (no BOM). Cost O(size).
std::string write_json(const Containers& containers);

struct JsonError {
  std::string text;
  uint32_t line = 0, column = 0;
};

/// Reads compiled ink. False: `error` says what is wrong and where; `out` is then meaningless. Any bytes are
/// safe: depth and sizes are limited. A BOM is skipped.
bool read_json(std::string_view bytes, Containers& out, JsonError& error);

}  // namespace dramaturg::containers
