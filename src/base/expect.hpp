// EXPECT(condition, "sentence"): our own invariants. A broken one is a fault of ours, never of the input,
// so it says so and aborts; no user input may reach it (style.md, errors, fourth kind).
#pragma once

namespace dramaturg::base {
[[noreturn]] void broken_invariant(const char* sentence, const char* file, int line);
}

#define EXPECT(condition, sentence)                                                      \
  do {                                                                                   \
    if (!(condition)) ::dramaturg::base::broken_invariant(sentence, __FILE__, __LINE__); \
  } while (false)
