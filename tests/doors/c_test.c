/* The C door from C89: compile, read, choose, call, variables, an external, snapshots, saves, and refusals. */
#include <dramaturg/dramaturg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char ink[] =
    "VAR gold = 3\nLIST bag = (coin), rope\nEXTERNAL weather(day)\n"
    "The {weather(2)} road. # start\n* [Left] You go left.\n* [Right] You go right. -> END\n- -> END\n"
    "=== function double(x)\nDoubling.\n~ return x * 2\n"
    "=== function weather(day)\n~ return \"dull\"\n";

#define CHECK(claim)                                              \
  do {                                                            \
    if (!(claim)) {                                               \
      fprintf(stderr, "c_test.c:%d: %s\n", __LINE__, #claim);     \
      exit(1);                                                    \
    }                                                             \
  } while (0)

static int weather(void* user, const dramaturg_value* arguments, size_t count, dramaturg_value* value) {
  CHECK(count == 1 && arguments[0].kind == DRAMATURG_INT && arguments[0].whole == 2);
  ++*(int*)user;
  value->kind = DRAMATURG_TEXT;
  value->text = "sunny";
  value->length = 5;
  return 0;
}

int main(void) {
  char text[4096], save[65536], kept[4096];
  int calls = 0, count = 0;
  size_t length, lost = 99;
  dramaturg_value value, three;
  dramaturg_snapshot* before;
  dramaturg_story* story;
  dramaturg_compiled* compiled;

  CHECK(strcmp(dramaturg_version(), DRAMATURG_VERSION) == 0);
  CHECK(dramaturg_compile("-> gone", 7, "x.ink", NULL, NULL, text, sizeof text) == NULL);
  CHECK(strncmp(text, "x.ink:1: ", 9) == 0);
  CHECK(dramaturg_read_json("{}", 2, text, sizeof text) == NULL && text[0] != 0);
  compiled = dramaturg_compile(ink, sizeof ink - 1, "c.ink", NULL, NULL, text, sizeof text);
  CHECK(compiled != NULL);
  length = dramaturg_compiled_json(compiled, NULL, 0);
  CHECK(length > 100 && dramaturg_compiled_json(compiled, text, 8) == length && strlen(text) == 7);

  story = dramaturg_story_new(compiled);
  dramaturg_compiled_free(compiled); /* the story lives on */
  CHECK(dramaturg_bind(story, "nothing", weather, NULL, 1) == DRAMATURG_UNKNOWN_NAME);
  CHECK(dramaturg_bind(story, "weather", weather, &calls, 1) == DRAMATURG_OK);
  CHECK(dramaturg_choose(story, 0) == DRAMATURG_NOT_NOW);
  CHECK(dramaturg_can_continue(story) && dramaturg_continue_line(story) == DRAMATURG_OK && calls >= 1);
  dramaturg_line(story, text, sizeof text);
  CHECK(strcmp(text, "The sunny road.\n") == 0);
  CHECK(dramaturg_tag_count(story) == 1 && dramaturg_tag(story, 0, text, sizeof text) == 5);
  CHECK(strcmp(text, "start") == 0);

  memset(&three, 0, sizeof three);
  three.kind = DRAMATURG_INT;
  three.whole = 21;
  CHECK(dramaturg_call(story, "double", &three, 1, &value) == DRAMATURG_OK);
  CHECK(value.kind == DRAMATURG_INT && value.whole == 42);
  dramaturg_line(story, text, sizeof text);
  CHECK(strcmp(text, "Doubling.\n") == 0);
  CHECK(dramaturg_call(story, "double", NULL, 0, &value) == DRAMATURG_WRONG_TYPE);
  CHECK(dramaturg_get(story, "bag", &value) == DRAMATURG_OK && value.kind == DRAMATURG_LIST);
  CHECK(strcmp(value.text, "bag.coin") == 0);
  CHECK(dramaturg_set(story, "gold", &three) == DRAMATURG_OK);
  CHECK(dramaturg_set(story, "bag", &three) == DRAMATURG_WRONG_TYPE);
  CHECK(dramaturg_set(story, "silver", &three) == DRAMATURG_UNKNOWN_NAME);
  CHECK(dramaturg_story_problem(story, text, sizeof text) > 0 && strstr(text, "silver") != NULL);

  CHECK(dramaturg_choice_count(story) == 2 && dramaturg_choice(story, 1, text, sizeof text) == 5);
  before = dramaturg_snapshot_new(story);
  length = dramaturg_save(story, save, sizeof save);
  CHECK(length < sizeof save);
  CHECK(dramaturg_choose(story, 2) == DRAMATURG_OUT_OF_RANGE);
  CHECK(dramaturg_choose(story, 1) == DRAMATURG_OK && dramaturg_continue_line(story) == DRAMATURG_OK);
  CHECK(dramaturg_choice_count(story) == 0);
  CHECK(dramaturg_restore(story, before) == DRAMATURG_OK && dramaturg_choice_count(story) == 2);
  dramaturg_snapshot_free(before);
  length = dramaturg_snapshot_bytes(story, kept, sizeof kept);
  CHECK(length < 1000 && dramaturg_choose(story, 1) == DRAMATURG_OK);
  CHECK(dramaturg_restore_bytes(story, kept, length - 1) == DRAMATURG_BAD_INPUT);
  CHECK(dramaturg_choice_count(story) == 0);
  CHECK(dramaturg_restore_bytes(story, kept, length) == DRAMATURG_OK && dramaturg_choice_count(story) == 2);
  length = dramaturg_save(story, save, sizeof save);
  dramaturg_story_reset(story);
  CHECK(dramaturg_load(story, save, length - 1, &lost) == DRAMATURG_BAD_INPUT && lost == 99);
  CHECK(dramaturg_load(story, save, length, &lost) == DRAMATURG_OK && lost == 0);
  CHECK(dramaturg_choice_count(story) == 2);
  CHECK(dramaturg_get(story, "gold", &value) == DRAMATURG_OK && value.whole == 21);
  CHECK(dramaturg_visit_count(story, "nowhere", &count) == DRAMATURG_UNKNOWN_NAME);
  dramaturg_story_free(story);
  dramaturg_story_free(NULL);
  return 0;
}
