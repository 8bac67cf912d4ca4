/* The doors for C and everything that calls C: compile ink, run stories, review them.
 *
 * Handles are opaque; each is given back to its own free function, and NULL may be. Text goes in as pointer and
 * length in bytes of UTF-8 (not terminated by 0), or as a 0-terminated name. Text comes out into a buffer of the
 * caller's: `size` is its room in bytes, what is returned is the length of the whole text without the final 0;
 * when that is not less than `size`, the text was cut there and can be asked for again. A buffer may be NULL if
 * its size is 0. Nothing here throws, and no pointer given in is kept, but for callbacks and their `user`.
 *
 * Threads: a story is used by one thread at a time; different stories, also of one compiled story, by any.
 * A compiled story never changes and is used by any thread. Callbacks run on the thread that calls; they must
 * not call back into the story that calls them. */
#ifndef DRAMATURG_H
#define DRAMATURG_H

#include <stddef.h>

#if defined(__GNUC__)
#define DRAMATURG_API __attribute__((visibility("default")))
#else
#define DRAMATURG_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef struct dramaturg_compiled dramaturg_compiled;
typedef struct dramaturg_story dramaturg_story;
typedef struct dramaturg_snapshot dramaturg_snapshot;

/* What a call came to. Everything but DRAMATURG_OK has a sentence: dramaturg_story_problem, or `problem`. */
typedef enum dramaturg_status {
  DRAMATURG_OK = 0,
  DRAMATURG_BAD_INPUT = 1,
  DRAMATURG_DOES_NOT_COMPILE = 2,
  DRAMATURG_UNKNOWN_NAME = 3,
  DRAMATURG_WRONG_TYPE = 4,
  DRAMATURG_OUT_OF_RANGE = 5,
  DRAMATURG_NOT_NOW = 6,
  DRAMATURG_FAULT = 7,
  DRAMATURG_BUDGET = 8,
  DRAMATURG_WRONG_STORY = 9
} dramaturg_status;

typedef enum dramaturg_kind {
  DRAMATURG_NOTHING = 0,
  DRAMATURG_BOOL = 1,   /* `whole`: 0 or 1 */
  DRAMATURG_INT = 2,    /* `whole` */
  DRAMATURG_FLOAT = 3,  /* `real` */
  DRAMATURG_TEXT = 4,   /* `text`, `length` */
  DRAMATURG_LIST = 5,   /* `text`: `List.item`s with a comma between */
  DRAMATURG_TARGET = 6  /* `text`: a path */
} dramaturg_kind;

typedef struct dramaturg_value {
  dramaturg_kind kind;
  int whole;
  float real;
  const char* text; /* of the caller's when given; see the function when received */
  size_t length;
} dramaturg_value;

/* The version as `0.1.0`; never freed. */
DRAMATURG_API const char* dramaturg_version(void);

/* Hands over a file that INCLUDE names: returns its bytes, which must stay until dramaturg_compile returns, and
 * sets their length; NULL: there is none. */
typedef const char* (*dramaturg_read)(void* user, const char* path, size_t* length);

/* Compiles ink (read may be NULL), or reads .ink.json. NULL: `problem` says why, with file and line. O(size). */
DRAMATURG_API dramaturg_compiled* dramaturg_compile(const char* ink, size_t length, const char* name,
                                                    dramaturg_read read, void* user, char* problem, size_t size);
DRAMATURG_API dramaturg_compiled* dramaturg_read_json(const char* json, size_t length, char* problem, size_t size);
DRAMATURG_API size_t dramaturg_compiled_json(const dramaturg_compiled* compiled, char* buffer, size_t size);
/* Stories made of it live on. */
DRAMATURG_API void dramaturg_compiled_free(dramaturg_compiled* compiled);

/* Examines every reading for at most `max_seconds`; the verdict's JSON, format dramaturg.review/1. 0: a fault of
 * ours. The text is kept by `compiled` no longer than the call: ask with room enough (some 100 kB). */
DRAMATURG_API size_t dramaturg_review(const dramaturg_compiled* compiled, double max_seconds, char* buffer,
                                      size_t size);

DRAMATURG_API dramaturg_story* dramaturg_story_new(const dramaturg_compiled* compiled);
DRAMATURG_API void dramaturg_story_free(dramaturg_story* story);
DRAMATURG_API void dramaturg_story_reset(dramaturg_story* story);
DRAMATURG_API void dramaturg_story_set_seed(dramaturg_story* story, int seed);
DRAMATURG_API void dramaturg_story_set_step_budget(dramaturg_story* story, unsigned long steps);
/* The sentence of the last call that was not DRAMATURG_OK. */
DRAMATURG_API size_t dramaturg_story_problem(const dramaturg_story* story, char* buffer, size_t size);

DRAMATURG_API int dramaturg_can_continue(const dramaturg_story* story);
/* Reads the next line; then ask for its text and tags (`index` from 0). */
DRAMATURG_API dramaturg_status dramaturg_continue_line(dramaturg_story* story);
DRAMATURG_API size_t dramaturg_line(const dramaturg_story* story, char* buffer, size_t size);
DRAMATURG_API size_t dramaturg_tag_count(const dramaturg_story* story);
DRAMATURG_API size_t dramaturg_tag(const dramaturg_story* story, size_t index, char* buffer, size_t size);

DRAMATURG_API size_t dramaturg_choice_count(const dramaturg_story* story);
DRAMATURG_API size_t dramaturg_choice(const dramaturg_story* story, size_t index, char* buffer, size_t size);
DRAMATURG_API dramaturg_status dramaturg_choose(dramaturg_story* story, size_t index);
DRAMATURG_API dramaturg_status dramaturg_choose_path(dramaturg_story* story, const char* path,
                                                     const dramaturg_value* arguments, size_t count);

/* `value->text` stays until the next call with this story. What the function prints is the line. */
DRAMATURG_API dramaturg_status dramaturg_call(dramaturg_story* story, const char* function,
                                              const dramaturg_value* arguments, size_t count,
                                              dramaturg_value* value);
DRAMATURG_API dramaturg_status dramaturg_get(dramaturg_story* story, const char* variable,
                                             dramaturg_value* value);
DRAMATURG_API dramaturg_status dramaturg_set(dramaturg_story* story, const char* variable,
                                             const dramaturg_value* value);
DRAMATURG_API dramaturg_status dramaturg_visit_count(dramaturg_story* story, const char* path, int* count);

/* A function of the game's behind EXTERNAL `name`. Arguments and their text stay until it returns; it sets
 * *value, whose text must stay until it is called again. Not 0: the story stops with a fault. */
typedef int (*dramaturg_external)(void* user, const dramaturg_value* arguments, size_t count,
                                  dramaturg_value* value);
DRAMATURG_API dramaturg_status dramaturg_bind(dramaturg_story* story, const char* name,
                                              dramaturg_external function, void* user, int lookahead_safe);

DRAMATURG_API void dramaturg_switch_flow(dramaturg_story* story, const char* name);
DRAMATURG_API dramaturg_status dramaturg_remove_flow(dramaturg_story* story, const char* name);

DRAMATURG_API dramaturg_snapshot* dramaturg_snapshot_new(const dramaturg_story* story);
DRAMATURG_API dramaturg_status dramaturg_restore(dramaturg_story* story, const dramaturg_snapshot* snapshot);
DRAMATURG_API void dramaturg_snapshot_free(dramaturg_snapshot* snapshot);

/* A snapshot as bytes to be kept, only for this very story; DRAMATURG_WRONG_STORY for those of another, or of this
 * one before it was changed; DRAMATURG_BAD_INPUT for what is damaged or no snapshot. What is refused changes
 * nothing. */
DRAMATURG_API size_t dramaturg_snapshot_bytes(const dramaturg_story* story, char* buffer, size_t size);
DRAMATURG_API dramaturg_status dramaturg_restore_bytes(dramaturg_story* story, const char* bytes, size_t length);

DRAMATURG_API size_t dramaturg_save(const dramaturg_story* story, char* buffer, size_t size);
/* `unplaced`, if not NULL: how many things the save names that the story does not have. */
DRAMATURG_API dramaturg_status dramaturg_load(dramaturg_story* story, const char* save, size_t length,
                                              size_t* unplaced);

#ifdef __cplusplus
}
#endif
#endif
