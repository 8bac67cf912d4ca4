// Every reading of a story, examined: what can be proved about it, as a struct and as the contract's JSON.
//
//   Result<Review> seen = review(*compiled, {.max_seconds = 10});
//   if (!seen) return complain(seen.error());
//   print(seen->result);
//   for (const ReviewedEnding& ending : seen->endings) print(ending.name + " by " + ending.path);
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "dramaturg/compile.hpp"
#include "dramaturg/result.hpp"

namespace dramaturg {

struct ReviewOptions {
  std::string name = "story";  ///< what people call it
  double max_seconds = 60;
  uint64_t max_states = 0;  ///< situations; 0: no limit
  uint64_t max_bytes = 0;   ///< memory of the search; 0: no limit
  /// Asked some ten times a second with the situations found so far; false stops the search.
  std::function<bool(uint64_t states)> go_on{};
};

struct ReviewedEnding {
  std::string name, kind;  ///< kind: `end`, `tag`, `done`, `implicit`
  uint32_t fewest_turns = 0;
  std::string path;  ///< a shortest reading that ends here: `1,2,r3`
  std::string file;
  uint32_t line = 0;
};

struct ReviewedFinding {
  std::string code, severity, text, mend, path, file;
  uint32_t line = 0;
  bool is_allowed = false;
};

struct Review {
  std::string result;  ///< `proved`, `bounded`, `stopped`: only the first says that nothing else can happen
  std::string limit;   ///< what stopped it; empty: nothing
  uint64_t states = 0, moves = 0;
  std::vector<ReviewedEnding> endings;
  std::vector<ReviewedFinding> findings;
  std::string json;  ///< all of it: format `dramaturg.review/1`
};

/// Explores with ideal dice and judges. `fault` when a witness does not replay, which is a bug of ours. Cost:
/// what the story takes, at most `max_seconds` and what judging takes after it; on the calling thread.
DRAMATURG_DOOR Result<Review> review(const Compiled& compiled, const ReviewOptions& options = {});

}  // namespace dramaturg
