// The two things that ink's JSON says in a way of its own: strings and floats. Whoever writes `.ink.json` or
// a save appends them with these, so that both look alike. Left out: structure, which is its writer's.
#pragma once

#include <string>
#include <string_view>

namespace dramaturg::base {

/// In quotes, control characters escaped, everything else as it is. `prefix` is put before the text, as it
/// is. Cost O(size).
void append_quoted(std::string& out, std::string_view text, std::string_view prefix = {});

/// A float always looks like one (`2.0`), and JSON has no infinity: the largest is written instead, and 0.0
/// for what is no number, as the reference does.
void append_real(std::string& out, float value);

}  // namespace dramaturg::base
