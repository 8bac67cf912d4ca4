// Fuzzes the lists of choices that people type: any bytes are refused with a sentence, or read; what was read
// is written to a list that reads back to the same picks.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/expect.hpp"
#include "cli/reading.hpp"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dramaturg::cli;
  std::vector<Pick> first, second;
  std::string problem;
  if (!read_picks({reinterpret_cast<const char*>(data), size}, first, problem)) {
    EXPECT(!problem.empty(), "a refusal says why");
    return 0;
  }
  EXPECT(read_picks(write_picks(first), second, problem), "what is written can be read");
  EXPECT(write_picks(second) == write_picks(first) && first.size() == second.size(), "and is the same list");
  return 0;
}
