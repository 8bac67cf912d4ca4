// The rows of findings.def as strings, filled in; and numbers as people write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "verdict/verdict.hpp"

namespace dramaturg::verdict {

std::string_view code(Wording wording);
Severity severity(Wording wording);
bool is_code(std::string_view code);
/// Every code once, in the order of the table.
std::vector<std::string> codes();
std::string mend(Wording wording);

/// `{0}`, `{1}`… replaced by the arguments.
std::string fill(std::string_view pattern, const std::vector<std::string>& args);

/// 12,460
std::string number(uint64_t n);
/// "1 word", "12,460 words"
std::string counted(uint64_t n, std::string_view singular, std::string_view plural = {});

/// A finding of that wording, its texts filled in; no place yet.
Finding make_finding(Wording wording, const std::vector<std::string>& args = {});

}  // namespace dramaturg::verdict
