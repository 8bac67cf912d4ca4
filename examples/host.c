/* The same game in C: compiles the ink it is given, and plays it on stdin and stdout. */
#include <dramaturg/dramaturg.h>
#include <stdio.h>

static char ink[1 << 20], text[1 << 16];

int main(int argc, char** argv) {
  FILE* file = argc == 2 ? fopen(argv[1], "rb") : NULL;
  dramaturg_compiled* compiled;
  dramaturg_story* story;
  int status = 0, chosen;
  size_t i, length;
  if (file == NULL) return fprintf(stderr, "usage: host STORY.ink\n"), 2;
  length = fread(ink, 1, sizeof ink, file);
  fclose(file);
  compiled = dramaturg_compile(ink, length, argv[1], NULL, NULL, text, sizeof text);
  if (compiled == NULL) return fprintf(stderr, "%s\n", text), 1;
  story = dramaturg_story_new(compiled);
  for (;;) {
    while (dramaturg_can_continue(story)) {
      if (dramaturg_continue_line(story) != DRAMATURG_OK) {
        dramaturg_story_problem(story, text, sizeof text);
        fprintf(stderr, "%s\n", text);
        status = 1;
        goto over;
      }
      dramaturg_line(story, text, sizeof text);
      fputs(text, stdout);
    }
    if (dramaturg_choice_count(story) == 0) break;
    for (i = 0; i < dramaturg_choice_count(story); ++i) {
      dramaturg_choice(story, i, text, sizeof text);
      printf("%lu: %s\n", (unsigned long)(i + 1), text);
    }
    if (scanf("%d", &chosen) != 1) break;
    if (dramaturg_choose(story, (size_t)(chosen - 1)) != DRAMATURG_OK) {
      dramaturg_story_problem(story, text, sizeof text);
      puts(text);
    }
  }
over:
  dramaturg_story_free(story);
  dramaturg_compiled_free(compiled);
  return status;
}
