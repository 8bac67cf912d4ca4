// Seed → story: the one writer of random ink, for the differential test, the naive oracle and the fuzzers.
//
// A story is kept as sections of lines, so that a failing one can be made smaller by leaving lines out.
// Equal requests give equal stories on every machine. Left out: playing them (tests/differential).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace dramaturg::generate {

enum class Profile : uint8_t {
  walk,     ///< 20–120 lines, every feature, sticky loops, chance
  small,    ///< every playthrough ends: once-only choices, and sticky ones that burn a common fuel
  tokens,   ///< syntactically wild: mostly not ink at all
  twisted,  ///< a dozen lines of functions with effects, in all places, whose results decide something
};

struct Request {
  uint64_t seed = 1;
  uint32_t size = 3;  ///< 1 short … 5 long; 3 is what the profile promises
  Profile profile = Profile::walk;
};

/// What stands between two headers. `header` is empty for the part before the first knot.
struct Section {
  std::string header;
  std::vector<std::string> lines;
};

struct Story {
  std::vector<Section> sections;
  std::map<std::string, std::string> included;  ///< files by name, for the INCLUDE lines of the first section
  std::map<std::string, uint32_t> features;     ///< how often each construct was written
  bool is_finite = false;    ///< every playthrough ends after boundedly many choices (most of `small`)
  bool has_chance = false;   ///< asks RANDOM, LIST_RANDOM or a shuffle
  bool is_endless = false;   ///< holds a deliberate loop without a choice
  bool is_careless = false;  ///< deliberately runs out of content, returns from nowhere, breaks an operation
};

Story generate(const Request& request);

/// The story's main file.
std::string print(const Story& story);

/// The smallest source this finds, by leaving out sections, blocks, lines and pieces of lines, for which
/// `is_still_failing` holds. The given source must fail. Asks at most `budget` times.
std::string shrink(std::string source, const std::function<bool(const std::string&)>& is_still_failing,
                   uint32_t budget = 4000);

}  // namespace dramaturg::generate
