// The writer of the `twisted` profile: small stories in which all that reductions reason about meets.
#pragma once

#include "generate/generate.hpp"

namespace dramaturg::generate {

Story write_twisted(const Request& request);

}  // namespace dramaturg::generate
