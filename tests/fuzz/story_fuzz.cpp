// Fuzzes the whole line: any bytes are compiled ink when they begin with `{`, else ink; what is a story is
// played and reviewed.
#include <cstddef>
#include <cstdint>

#include "fuzz/whole_line.hpp"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  dramaturg::fuzz::Source source;
  source.bytes.assign(reinterpret_cast<const char*>(data), size);
  uint64_t luck = size;
  for (size_t i = 0; i < size && i < 64; ++i) luck = luck * 31 + data[i];
  dramaturg::fuzz::run_whole_line(source, luck);
  return 0;
}
