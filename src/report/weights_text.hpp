// What makes a story large, for a terminal: what is kept, by how much it multiplies the situations, and why.
#pragma once

#include <string>
#include <vector>

#include "verdict/verdict.hpp"

namespace dramaturg::report {

/// The three heaviest in one line, and where the first is looked at; empty when nothing weighs much.
std::string write_heaviest(const std::vector<verdict::Weight>& weights, bool is_ascii);

/// Row by row. `shows_all`: the list is not folded.
std::string write_weights(const std::vector<verdict::Weight>& weights, bool shows_all, bool is_ascii);

}  // namespace dramaturg::report
