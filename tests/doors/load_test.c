/* The shared library as a plugin meets it: loaded while the program runs, by C89, its functions found by name.
 * Its path in; it must hold the C door at the version this header was made for, and play a story to its end. */
#include <dlfcn.h>
#include <dramaturg/dramaturg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char ink[] = "The kettle sings.\n* [Pour] You pour.\n* [Wait] You wait.\n- -> END\n";

static void* library;

/* C89 has no cast from a pointer to data to one to code. */
static void find(const char* name, void* function) {
  void* found = dlsym(library, name);
  if (found == NULL) {
    fprintf(stderr, "%s\n", dlerror());
    exit(1);
  }
  memcpy(function, &found, sizeof found);
}

static void claim(int is_true, const char* what) {
  if (is_true) return;
  fprintf(stderr, "load_test.c: %s\n", what);
  exit(1);
}

int main(int count, char** words) {
  const char* (*version)(void);
  dramaturg_compiled* (*compile)(const char*, size_t, const char*, dramaturg_read, void*, char*, size_t);
  void (*compiled_free)(dramaturg_compiled*);
  dramaturg_story* (*story_new)(const dramaturg_compiled*);
  void (*story_free)(dramaturg_story*);
  dramaturg_status (*continue_line)(dramaturg_story*);
  size_t (*line)(const dramaturg_story*, char*, size_t);
  size_t (*choice_count)(const dramaturg_story*);
  dramaturg_status (*choose)(dramaturg_story*, size_t);
  char text[256];
  dramaturg_compiled* compiled;
  dramaturg_story* story;

  claim(count == 2, "wants the library's path");
  library = dlopen(words[1], RTLD_NOW | RTLD_LOCAL);
  claim(library != NULL, "does not load");
  find("dramaturg_version", &version);
  find("dramaturg_compile", &compile);
  find("dramaturg_compiled_free", &compiled_free);
  find("dramaturg_story_new", &story_new);
  find("dramaturg_story_free", &story_free);
  find("dramaturg_continue_line", &continue_line);
  find("dramaturg_line", &line);
  find("dramaturg_choice_count", &choice_count);
  find("dramaturg_choose", &choose);

  claim(strcmp(version(), DRAMATURG_VERSION) == 0, "is of another version than its header");
  compiled = compile(ink, sizeof ink - 1, "tea.ink", NULL, NULL, text, sizeof text);
  claim(compiled != NULL, "does not compile the story");
  story = story_new(compiled);
  compiled_free(compiled);
  claim(continue_line(story) == DRAMATURG_OK && line(story, text, sizeof text) > 0, "gives no line");
  claim(strcmp(text, "The kettle sings.\n") == 0, "gives another line");
  claim(choice_count(story) == 2 && choose(story, 1) == DRAMATURG_OK, "offers no choices");
  claim(continue_line(story) == DRAMATURG_OK && line(story, text, sizeof text) > 0, "gives no second line");
  claim(strcmp(text, "You wait.\n") == 0, "gives another second line");
  story_free(story);
  claim(dlclose(library) == 0, "does not unload");
  return 0;
}
