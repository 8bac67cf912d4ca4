// The door for C: each function unwraps its handle, calls the C++ door, and copies text into the caller's
// buffer. Nothing is decided here.
#include "dramaturg/dramaturg.h"

#include <cstring>

#include "dramaturg/explore.hpp"
#include "dramaturg/story.hpp"

struct dramaturg_compiled {
  dramaturg::Compiled compiled;
};
struct dramaturg_story {
  dramaturg::Story story;
  std::string problem, line, text;  ///< text: of the value that was given last
  std::vector<std::string> tags;
};
struct dramaturg_snapshot {
  dramaturg::Snapshot snapshot;
};

namespace {

using dramaturg::Error;
using dramaturg::Value;

size_t copy_out(std::string_view text, char* buffer, size_t size) {
  if (size > 0) {
    const size_t copied = text.size() < size ? text.size() : size - 1;
    if (copied > 0) std::memcpy(buffer, text.data(), copied);  // no text may have no address
    buffer[copied] = 0;
  }
  return text.size();
}

std::string sentence_of(const Error& error) {
  std::string text;
  if (!error.file.empty()) text = error.file + ":";
  if (error.line > 0) text += (text.empty() ? "line " : "") + std::to_string(error.line) + ": ";
  return text + error.text;
}

dramaturg_status status_of(dramaturg_story* story, const Error& error) {
  story->problem = sentence_of(error);
  return static_cast<dramaturg_status>(static_cast<int>(error.kind) + 1);
}

/// Names as the C door writes lists: `List.item, List.other`.
dramaturg::List list_of(std::string_view text) {
  dramaturg::List list;
  while (!text.empty()) {
    const size_t comma = text.find(',');
    std::string_view name = text.substr(0, comma);
    text = comma == text.npos ? std::string_view{} : text.substr(comma + 1);
    while (name.starts_with(' ')) name.remove_prefix(1);
    while (name.ends_with(' ')) name.remove_suffix(1);
    const size_t dot = name.find('.');
    if (name.empty()) continue;
    list.items.push_back({std::string(dot == name.npos ? std::string_view{} : name.substr(0, dot)),
                          std::string(dot == name.npos ? name : name.substr(dot + 1)), 0});
  }
  return list;
}

Value value_in(const dramaturg_value& value) {
  const std::string text(value.text != nullptr ? value.text : "", value.text != nullptr ? value.length : 0);
  switch (value.kind) {
    case DRAMATURG_BOOL: return value.whole != 0;
    case DRAMATURG_INT: return static_cast<int32_t>(value.whole);
    case DRAMATURG_FLOAT: return value.real;
    case DRAMATURG_TEXT: return text;
    case DRAMATURG_LIST: return list_of(text);
    case DRAMATURG_TARGET: return dramaturg::DivertTarget{text};
    case DRAMATURG_NOTHING: break;
  }
  return std::monostate{};
}

std::vector<Value> values_in(const dramaturg_value* values, size_t count) {
  std::vector<Value> out;
  for (size_t i = 0; i < count; ++i) out.push_back(value_in(values[i]));
  return out;
}

/// `text` holds what the value points to.
dramaturg_value value_out(const Value& value, std::string& text) {
  dramaturg_value out{DRAMATURG_NOTHING, 0, 0, nullptr, 0};
  out.kind = static_cast<dramaturg_kind>(value.index());
  if (const auto* truth = std::get_if<bool>(&value)) out.whole = *truth ? 1 : 0;
  if (const auto* whole = std::get_if<int32_t>(&value)) out.whole = *whole;
  if (const auto* real = std::get_if<float>(&value)) out.real = *real;
  text.clear();
  if (const auto* list = std::get_if<dramaturg::List>(&value)) {
    for (const dramaturg::ListItem& item : list->items)
      text += (text.empty() ? "" : ", ") + item.list + "." + item.name;
  } else if (out.kind == DRAMATURG_TEXT || out.kind == DRAMATURG_TARGET) {
    text = dramaturg::to_text(value);
  }
  if (out.kind >= DRAMATURG_TEXT) {
    out.text = text.c_str();
    out.length = text.size();
  }
  return out;
}

struct CFiles final : dramaturg::FileProvider {
  CFiles(dramaturg_read read, void* user) : read_(read), user_(user) {}
  bool read(std::string_view path, std::string& bytes) override {
    size_t length = 0;
    const char* found = read_(user_, std::string(path).c_str(), &length);
    if (found != nullptr) bytes.assign(found, length);
    return found != nullptr;
  }

 private:
  dramaturg_read read_;
  void* user_;
};

dramaturg_compiled* made(dramaturg::Result<dramaturg::Compiled> compiled, char* problem, size_t size) {
  if (compiled) return new dramaturg_compiled{*compiled};
  copy_out(sentence_of(compiled.error()), problem, size);
  return nullptr;
}

template <class T>
dramaturg_status status(dramaturg_story* story, const dramaturg::Result<T>& result) {
  return result ? DRAMATURG_OK : status_of(story, result.error());
}

}  // namespace

extern "C" {

const char* dramaturg_version(void) { return dramaturg::version(); }

dramaturg_compiled* dramaturg_compile(const char* ink, size_t length, const char* name, dramaturg_read read,
                                      void* user, char* problem, size_t size) {
  CFiles files(read, user);
  dramaturg::CompileOptions options;
  if (name != nullptr) options.name = name;
  if (read != nullptr) options.files = &files;
  return made(dramaturg::compile({ink, length}, options), problem, size);
}

dramaturg_compiled* dramaturg_read_json(const char* json, size_t length, char* problem, size_t size) {
  return made(dramaturg::read_json({json, length}), problem, size);
}

size_t dramaturg_compiled_json(const dramaturg_compiled* compiled, char* buffer, size_t size) {
  return copy_out(compiled->compiled.json(), buffer, size);
}

void dramaturg_compiled_free(dramaturg_compiled* compiled) { delete compiled; }

size_t dramaturg_review(const dramaturg_compiled* compiled, double max_seconds, char* buffer, size_t size) {
  dramaturg::ReviewOptions options;
  options.max_seconds = max_seconds;
  const auto review = dramaturg::review(compiled->compiled, options);
  return review ? copy_out(review->json, buffer, size) : 0;
}

dramaturg_story* dramaturg_story_new(const dramaturg_compiled* compiled) {
  return new dramaturg_story{dramaturg::Story(compiled->compiled), {}, {}, {}, {}};
}
void dramaturg_story_free(dramaturg_story* story) { delete story; }
void dramaturg_story_reset(dramaturg_story* story) { story->story.reset(); }
void dramaturg_story_set_seed(dramaturg_story* story, int seed) { story->story.set_seed(seed); }
void dramaturg_story_set_step_budget(dramaturg_story* story, unsigned long steps) {
  story->story.set_step_budget(steps);
}
size_t dramaturg_story_problem(const dramaturg_story* story, char* buffer, size_t size) {
  return copy_out(story->problem, buffer, size);
}

int dramaturg_can_continue(const dramaturg_story* story) { return story->story.can_continue() ? 1 : 0; }

dramaturg_status dramaturg_continue_line(dramaturg_story* story) {
  const dramaturg::Result<dramaturg::Line> line = story->story.continue_line();
  const bool is_read = line || line.error().kind == dramaturg::ErrorKind::fault;
  story->line = is_read ? story->story.current_line().text : "";
  story->tags = is_read ? story->story.current_line().tags : std::vector<std::string>{};
  return status(story, line);
}

size_t dramaturg_line(const dramaturg_story* story, char* buffer, size_t size) {
  return copy_out(story->line, buffer, size);
}
size_t dramaturg_tag_count(const dramaturg_story* story) { return story->tags.size(); }
size_t dramaturg_tag(const dramaturg_story* story, size_t index, char* buffer, size_t size) {
  return copy_out(index < story->tags.size() ? story->tags[index] : std::string_view{}, buffer, size);
}

size_t dramaturg_choice_count(const dramaturg_story* story) { return story->story.choices().size(); }
size_t dramaturg_choice(const dramaturg_story* story, size_t index, char* buffer, size_t size) {
  const std::vector<dramaturg::Choice> choices = story->story.choices();
  return copy_out(index < choices.size() ? choices[index].text : std::string_view{}, buffer, size);
}
dramaturg_status dramaturg_choose(dramaturg_story* story, size_t index) {
  return status(story, story->story.choose(index));
}
dramaturg_status dramaturg_choose_path(dramaturg_story* story, const char* path,
                                       const dramaturg_value* arguments, size_t count) {
  return status(story, story->story.choose_path(path, values_in(arguments, count)));
}

dramaturg_status dramaturg_call(dramaturg_story* story, const char* function,
                                const dramaturg_value* arguments, size_t count, dramaturg_value* value) {
  const auto result = story->story.evaluate_function(function, values_in(arguments, count));
  if (!result) return status_of(story, result.error());
  story->line = result->text;
  story->tags.clear();
  *value = value_out(result->value, story->text);
  return DRAMATURG_OK;
}

dramaturg_status dramaturg_get(dramaturg_story* story, const char* variable, dramaturg_value* value) {
  const dramaturg::Result<Value> found = story->story.variable(variable);
  if (found) *value = value_out(*found, story->text);
  return status(story, found);
}
dramaturg_status dramaturg_set(dramaturg_story* story, const char* variable, const dramaturg_value* value) {
  return status(story, story->story.set_variable(variable, value_in(*value)));
}
dramaturg_status dramaturg_visit_count(dramaturg_story* story, const char* path, int* count) {
  const dramaturg::Result<int32_t> found = story->story.visit_count(path);
  if (found) *count = *found;
  return status(story, found);
}

dramaturg_status dramaturg_bind(dramaturg_story* story, const char* name, dramaturg_external function,
                                void* user, int lookahead_safe) {
  dramaturg::Story::External external;
  if (function != nullptr)
    external = [function, user](const std::vector<Value>& arguments) -> dramaturg::Result<Value> {
      std::vector<std::string> texts(arguments.size());
      std::vector<dramaturg_value> given;
      for (size_t i = 0; i < arguments.size(); ++i) given.push_back(value_out(arguments[i], texts[i]));
      dramaturg_value value{DRAMATURG_NOTHING, 0, 0, nullptr, 0};
      if (function(user, given.data(), given.size(), &value) != 0)
        return Error{dramaturg::ErrorKind::fault, "the game reports an error"};
      return value_in(value);
    };
  return status(story, story->story.bind_external(name, std::move(external), lookahead_safe != 0));
}

void dramaturg_switch_flow(dramaturg_story* story, const char* name) { story->story.switch_flow(name); }
dramaturg_status dramaturg_remove_flow(dramaturg_story* story, const char* name) {
  return status(story, story->story.remove_flow(name));
}

dramaturg_snapshot* dramaturg_snapshot_new(const dramaturg_story* story) {
  return new dramaturg_snapshot{story->story.snapshot()};
}
dramaturg_status dramaturg_restore(dramaturg_story* story, const dramaturg_snapshot* snapshot) {
  return status(story, story->story.restore(snapshot->snapshot));
}
void dramaturg_snapshot_free(dramaturg_snapshot* snapshot) { delete snapshot; }

size_t dramaturg_snapshot_bytes(const dramaturg_story* story, char* buffer, size_t size) {
  return copy_out(story->story.snapshot_bytes(), buffer, size);
}
dramaturg_status dramaturg_restore_bytes(dramaturg_story* story, const char* bytes, size_t length) {
  return status(story, story->story.restore_bytes({bytes, length}));
}

size_t dramaturg_save(const dramaturg_story* story, char* buffer, size_t size) {
  return copy_out(story->story.save(), buffer, size);
}
dramaturg_status dramaturg_load(dramaturg_story* story, const char* save, size_t length, size_t* unplaced) {
  const auto loaded = story->story.load({save, length});
  if (loaded && unplaced != nullptr) *unplaced = loaded->size();
  return status(story, loaded);
}

}  // extern "C"
