// Source text → everything the program does with a story: parse, build, lower, play a reading, explore,
// judge, report. What the fuzzers of whole stories share: each of these must end, in bounded time, with an
// answer.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace dramaturg::fuzz {

struct Source {
  std::string bytes;  ///< ink, or compiled ink when it begins with `{`
  std::map<std::string, std::string> included;
};

/// `luck` seeds the draws and the choices of the reading. Aborts when something that always holds does not.
void run_whole_line(const Source& source, uint64_t luck);

}  // namespace dramaturg::fuzz
