// Our side: a story compiled and walked through the public verbs, in the form of lines that walk.js makes.
#pragma once

#include "differential/oracle.hpp"

namespace differential {

/// Compiles and walks by ourselves.
Performance perform(const Play& play);

/// Reads `json` (compiled elsewhere), writes it again, and walks what was read.
Performance perform_compiled(const std::string& json, const Play& play);

}  // namespace differential
