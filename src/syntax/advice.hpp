// Tree → notes about what compiles and is probably not meant: text behind a divert, a value taken from a
// function that gives none, a variable that never changes, tabs and blanks mixed at the start of lines. Ours
// alone; inklecate says none of it.
#pragma once

#include "syntax/tree.hpp"
#include "text/diagnostic.hpp"
#include "text/source.hpp"

namespace dramaturg::syntax {

/// For a tree without errors. Cost O(tree + sources).
void advise(const Tree& tree, const text::SourceSet& sources, text::Diagnostics& diagnostics);

}  // namespace dramaturg::syntax
