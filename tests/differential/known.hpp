// Where inkjs and we may differ, and why: KNOWN.md in code. Everything that is not here must be equal.
#pragma once

#include "differential/oracle.hpp"

namespace differential {

/// True: the two lines mean the same. Numbers that name the same float32 are alike.
bool is_alike(const std::string& ours, const std::string& theirs);

/// True: two compiled stories are equal but for the order of their knots (of included files), and of the
/// variables that are declared in them.
bool is_same_but_for_order(const std::string& ours, const std::string& theirs);

/// What two walks say that is not alike: the number of the first such line, or -1. `is_excused`: our walk
/// ends in a fault where inkjs goes on with a wrong value; then what came before it is compared.
int first_difference(const Lines& ours, const Lines& theirs, bool is_excused);

}  // namespace differential
