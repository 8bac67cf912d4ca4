// A broken invariant → an abort: a fuzzer keeps the input that led to one, but not the one that led to
// exit 70. Linked into fuzzers only, in place of src/base/expect.cpp.
#include <cstdio>
#include <cstdlib>

#include "base/expect.hpp"

void dramaturg::base::broken_invariant(const char* sentence, const char* file, int line) {
  std::fprintf(stderr, "broken invariant: %s (%s:%d)\n", sentence, file, line);
  std::abort();
}
