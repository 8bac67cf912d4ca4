// The door of `.drama` files: text → World. What names mean together is checked by names.hpp and expand.hpp.
#pragma once

#include "text/diagnostic.hpp"
#include "world/world.hpp"

namespace dramaturg::world {

/// Reads a file of `sources`. Several errors per run, at most one a line; after an error the World is what
/// could be read, and must not be expanded. Cost O(size).
World parse(const text::SourceSet& sources, text::FileId file, text::Diagnostics& diagnostics);

}  // namespace dramaturg::world
