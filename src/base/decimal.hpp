// A float as ink prints it: the shortest digits that read back as the same float, in the invariant culture of
// .NET: `2.3333333`, `1E+07`, `1E-05`, `Infinity`, `NaN`. Printing and writing JSON share it.
#pragma once

#include <charconv>
#include <string>
#include <string_view>

namespace dramaturg::base {

std::string decimal(float value);

/// Reads a JSON number as a float; what is too large becomes infinity. False: not a number.
bool read_decimal(std::string_view text, float& out);

/// std::from_chars for a double, which not every library has.
std::from_chars_result read_double(std::string_view text, double& out);

}  // namespace dramaturg::base
