// The doors of `syntax`: a main file and what it includes, read into a Tree; and one expression by itself.
#pragma once

#include <string>
#include <string_view>

#include "syntax/tree.hpp"
#include "text/diagnostic.hpp"
#include "text/source.hpp"

namespace dramaturg::syntax {

/// Stands in for files that are made instead of read; asked first at every INCLUDE. True: `out` holds what
/// stands in its place.
struct MadeFiles {
  virtual bool make(std::string_view path, text::Span where, Block& out) = 0;

 protected:
  ~MadeFiles() = default;
};

/// Reads `bytes` (named `name`) and every file it includes. Several errors per run; after an error the tree
/// is what could be read, and must not be compiled. Cost O(size). Depth of nesting is limited (error
/// `nested_too_deep`).
Tree parse(text::SourceSet& sources, std::string name, std::string bytes, text::FileProvider& files,
           text::Diagnostics& diagnostics, MadeFiles* made = nullptr);

/// Reads the text of `where`, all of it, as one expression of ink; line ends count as blanks. False: it is
/// none, and `diagnostics` says why. Strings in it may hold logic, as in ink. Cost O(size).
[[nodiscard]] bool parse_expression(const text::SourceSet& sources, text::Span where,
                                    text::Diagnostics& diagnostics, Expr& out);

}  // namespace dramaturg::syntax
