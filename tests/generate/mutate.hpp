// Compiled ink that no compiler would write: one or two of its pieces are left out, doubled, moved, led
// elsewhere.
#pragma once

#include <cstdint>
#include <string>

namespace dramaturg::generate {

/// `json`: a story as containers::write_json writes it. Equal seeds change it alike. What comes out is JSON
/// again; whether it is a story is for the reader to say.
std::string mutate(const std::string& json, uint64_t seed);

}  // namespace dramaturg::generate
