// Fuzzes sequences of calls of the C door: each byte is a call, the next ones its arguments, in any order.
#include <cstddef>
#include <cstdint>
#include <string>

#include "dramaturg/dramaturg.h"

namespace {

constexpr const char ink[] =
    "VAR n = 1\nLIST bag = (coin), rope\nEXTERNAL ext(x)\n-> a\n=== a\n{n} {ext(n)} # tag\n+ [B] -> b\n* "
    "[C]\n- "
    "-> a\n=== b\n~ n++\n* [D] -> END\n+ [E] -> a\n=== function f(x)\nText\n~ return x\n=== function "
    "ext(x)\n~ "
    "return x\n";

int answer(void*, const dramaturg_value* arguments, size_t count, dramaturg_value* value) {
  if (count > 0) *value = arguments[0];
  return count > 0 ? 0 : 1;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const char* const names[] = {"n", "bag", "a", "b", "f", "ext", "", "none"};
  static dramaturg_compiled* const compiled =
      dramaturg_compile(ink, sizeof ink - 1, "c.ink", nullptr, nullptr, nullptr, 0);
  dramaturg_story* story = dramaturg_story_new(compiled);
  dramaturg_snapshot* kept = nullptr;
  std::string save;
  char buffer[64];
  dramaturg_story_set_step_budget(story, 10'000);
  const auto next = [&]() -> uint8_t { return size == 0 ? 0 : (--size, *data++); };
  while (size > 0) {
    const uint8_t call = next();
    const char* name = names[next() % 8];
    dramaturg_value value{static_cast<dramaturg_kind>(next() % 7), next() - 128, 0.5F, "bag.rope",
                          next() % 9u};
    size_t lost = 0;
    int count = 0;
    switch (call % 18) {
      case 0: dramaturg_continue_line(story); break;
      case 1: dramaturg_choose(story, next() % 4); break;
      case 2: dramaturg_choose_path(story, name, &value, next() % 2); break;
      case 3: dramaturg_call(story, name, &value, next() % 2, &value); break;
      case 4: dramaturg_get(story, name, &value); break;
      case 5: dramaturg_set(story, name, &value); break;
      case 6: dramaturg_visit_count(story, name, &count); break;
      case 7: dramaturg_bind(story, name, next() % 2 ? answer : nullptr, nullptr, next() % 2); break;
      case 8: dramaturg_switch_flow(story, name); break;
      case 9: dramaturg_remove_flow(story, name); break;
      case 10:
        dramaturg_snapshot_free(kept);
        kept = dramaturg_snapshot_new(story);
        break;
      case 11:
        if (kept != nullptr) dramaturg_restore(story, kept);
        break;
      case 12:
        save.resize(dramaturg_save(story, nullptr, 0));
        dramaturg_save(story, save.data(), save.size() + 1);
        break;
      case 13:
        dramaturg_load(story, save.data(), save.size() - (save.empty() ? 0 : next() % 2), &lost);
        break;
      case 14: dramaturg_story_reset(story); break;
      case 15: dramaturg_choice(story, next() % 4, buffer, next() % 64); break;
      case 16: dramaturg_tag(story, next() % 4, buffer, next() % 64); break;
      case 17: dramaturg_story_problem(story, buffer, next() % 64); break;
    }
  }
  dramaturg_snapshot_free(kept);
  dramaturg_story_free(story);
  return 0;
}
