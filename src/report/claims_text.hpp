// What the sources of a drama say of it, for a terminal: where they contradict each other, and what becomes
// of each claim that can be decided, on the told reading and on all.
#pragma once

#include <string>
#include <vector>

#include "verdict/verdict.hpp"

namespace dramaturg::report {

/// Lines, each with its end; empty when nothing is claimed. In short, what is disputed and which claims the
/// told reading does not bear out; `shows_all`: every claim.
std::string write_claims(const std::vector<verdict::SourceClaim>& claims, bool shows_all, bool is_ascii);

/// What the told reading says of a claim that can be decided: "as it says", "otherwise", …
std::string on_told(const verdict::SourceClaim& claim);
/// "yes" or "no" for a question that one reading answers, "holds" or "fails" for a claim about all.
std::string all_readings(const verdict::SourceClaim& claim);

}  // namespace dramaturg::report
