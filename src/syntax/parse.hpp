// The one door of `syntax`: a main file and what it includes, read into a Tree.
#pragma once

#include <string>

#include "syntax/tree.hpp"
#include "text/diagnostic.hpp"
#include "text/source.hpp"

namespace dramaturg::syntax {

/// Reads `bytes` (named `name`) and every file it includes. Several errors per run; after an error the tree
/// is what could be read, and must not be compiled. Cost O(size). Depth of nesting is limited (error
/// `nested_too_deep`).
Tree parse(text::SourceSet& sources, std::string name, std::string bytes, text::FileProvider& files,
           text::Diagnostics& diagnostics);

}  // namespace dramaturg::syntax
