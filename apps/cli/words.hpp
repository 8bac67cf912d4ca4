// The words in which a drama can be asked about: shown where a question used another.
#pragma once

#include <string>

#include "world/world.hpp"

namespace dramaturg::cli {

/// People, what is between them, facts, and what happens, each kind on lines of its own.
std::string words_of(const world::World& world);

}  // namespace dramaturg::cli
