// Fuzzes src/containers/read_json.cpp: any bytes are refused with a sentence, or read; what was read is
// written to a form that reads back to itself.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/expect.hpp"
#include "containers/json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dramaturg::containers;
  Containers first, second;
  JsonError error;
  if (!read_json({reinterpret_cast<const char*>(data), size}, first, error)) {
    EXPECT(!error.text.empty() && error.line > 0 && error.column > 0, "a refusal says what and where");
    return 0;
  }
  const std::string written = write_json(first);
  EXPECT(read_json(written, second, error), "what is written can be read");
  EXPECT(write_json(second) == written, "what is written is stable");
  return 0;
}
