// Verdict → JSON as the contract `dramaturg.review/1` says, fields in its order.
#pragma once

#include <string>

#include "verdict/verdict.hpp"

namespace dramaturg::report {

struct JsonOptions {
  std::string tool_version;
  bool is_reproducible = false;  ///< leave `run` out: the same bytes on every run
};

/// The whole document, with a newline at its end. What is not known is null, never 0. Cost O(verdict).
std::string write_json(const verdict::Verdict& verdict, const JsonOptions& options);

/// One check as it stands in the document's `checks`.
std::string write_check(const verdict::CheckResult& check);

/// Of a number that was taken to stay within a range.
std::string write_bound(const verdict::Bounded& bound);

}  // namespace dramaturg::report
