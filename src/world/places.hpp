// Ink that we made ourselves, parsed and led back: every place in its tree becomes the place of the `.drama`
// line that it was made from.
#pragma once

#include "syntax/tree.hpp"
#include "world/code.hpp"

namespace dramaturg::world {

/// The text must be ink without errors: that it is not is a fault of ours.
syntax::Tree parse_made(const Code& code);
/// One expression, all of it at one place.
syntax::Expr parse_made(const std::string& text, text::Span where);

}  // namespace dramaturg::world
