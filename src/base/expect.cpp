// What a broken invariant prints before the process ends with the contract's exit code 70.
#include "base/expect.hpp"

#include <cstdio>
#include <cstdlib>

namespace dramaturg::base {

void broken_invariant(const char* sentence, const char* file, int line) {
  std::fprintf(stderr, "dramaturg: a fault of ours, not of your story: %s (%s:%d)\n", sentence, file, line);
  std::fprintf(stderr, "No verdict was given. Please report it with the story that shows it.\n");
#ifdef DRAMATURG_ABORT_ON_FAULT
  std::abort();
#else
  std::_Exit(70);
#endif
}

}  // namespace dramaturg::base
