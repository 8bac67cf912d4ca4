// A mistyped word → the word that was probably meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dramaturg::base {

/// Which of `names` is so near to `word` that it was probably meant; empty: none. The first of equals. A word
/// cut short is near, and one that holds a name. Cost O(names × length²); words above 40 bytes are near to
/// nothing.
std::string nearest(std::string_view word, const std::vector<std::string>& names);

}  // namespace dramaturg::base
