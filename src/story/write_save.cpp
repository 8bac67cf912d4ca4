// State → save, members in the reference's order. Threads have no numbers in a State: the running ones are
// numbered first, then each offer's own.
#include "base/json_text.hpp"
#include "program/places.hpp"
#include "story/save.hpp"

namespace dramaturg::story {
namespace {

class Writer {
 public:
  Writer(const Program& program, const Pool& pool) : program_(program), pool_(pool) {}

  std::string save(const State& state, const Flows& flows, const State& defaults) {
    out_ = "{";
    key("flows");
    out_ += '{';
    // The default flow comes first, as it was made first.
    if (flows.current == default_flow) flow(flows.current, state.threads, state.offers, flows.line);
    for (const Flow& other : flows.others)
      if (other.name == default_flow) flow(other.name, other.threads, other.offers, other.line);
    if (flows.current != default_flow) flow(flows.current, state.threads, state.offers, flows.line);
    for (const Flow& other : flows.others)
      if (other.name != default_flow) flow(other.name, other.threads, other.offers, other.line);
    out_ += '}';
    member("currentFlowName", flows.current);
    key("variablesState");
    out_ += '{';
    for (uint32_t i = 0; i < state.globals.size(); ++i)
      if (!(state.globals[i] == defaults.globals[i])) {
        key(program_.globals[i]);
        value(state.globals[i]);
      }
    out_ += '}';
    key("evalStack");
    out_ += '[';
    for (const Value& each : state.evaluation) value(each);
    out_ += ']';
    counts("visitCounts", program_.counted, state.visits, 0);
    counts("turnIndices", program_.turn_counted, state.turn_of_visit, never_visited);
    number("turnIdx", state.turn);
    number("storySeed", state.story_seed);
    number("previousRandom", state.previous_random);
    number("inkSaveVersion", save_version);
    number("inkFormatVersion", save_format_version);
    out_ += '}';
    return std::move(out_);
  }

 private:
  // ---- JSON

  void separate() {
    if (out_.back() != '[' && out_.back() != '{' && out_.back() != ':') out_ += ',';
  }
  void key(std::string_view name) {
    separate();
    base::append_quoted(out_, name);
    out_ += ':';
  }
  void text(std::string_view text, std::string_view prefix = {}) {
    separate();
    base::append_quoted(out_, text, prefix);
  }
  void member(std::string_view name, std::string_view content) {
    key(name);
    base::append_quoted(out_, content);
  }
  void number(std::string_view name, int64_t content) {
    key(name);
    out_ += std::to_string(content);
  }
  void flag(std::string_view name, bool content) {
    key(name);
    out_ += content ? "true" : "false";
  }

  // ---- values

  void value(Value value) {
    separate();
    switch (value.kind) {
      case Kind::void_value: out_ += "\"void\""; return;
      case Kind::boolean: out_ += value.as_bool() ? "true" : "false"; return;
      case Kind::integer: out_ += std::to_string(value.as_int()); return;
      case Kind::real: return base::append_real(out_, value.as_real());
      case Kind::string: return string(pool_.string(value.as_string()));
      case Kind::list: return list(pool_.list(value.as_list()));
      case Kind::divert_target:
        out_ += '{';
        member("^->", path_of(program_, TargetId{value.bits}));
        break;
      case Kind::variable_pointer: pointer(value); break;
      case Kind::tag:
        out_ += '{';
        member("#", pool_.string(value.as_string()));
        break;
    }
    out_ += '}';
  }

  void string(std::string_view content) {
    if (content == "\n") return base::append_quoted(out_, content);
    base::append_quoted(out_, content, "^");
  }

  /// A pointer to a temporary that was not there when it was made is one to nothing: the reference's ci 0.
  void pointer(Value value) {
    const bool is_global = value.context == 0;
    out_ += '{';
    member("^var", is_global ? program_.globals[value.bits] : program_.temp_names[value.bits]);
    number("ci", value.context == UINT16_MAX ? 0 : value.context);
  }

  void list(const ListValue& list) {
    out_ += '{';
    key("list");
    out_ += '{';
    for (const ListEntry& entry : list.entries)
      number(program_.list_items[entry.item.value].full_name, entry.number);
    out_ += '}';
    if (list.entries.empty() && !list.origins.empty()) {
      key("origins");
      out_ += '[';
      for (const OriginId origin : list.origins) text(program_.origins[origin.value].name);
      out_ += ']';
    }
    out_ += '}';
  }

  // ---- threads and offers

  void frame(const Frame& frame) {
    separate();
    out_ += '{';
    if (frame.pc != no_address) {
      const Pointer pointer = pointer_at(program_, frame.pc);
      member("cPath", path_of(program_, pointer.container));
      number("idx", pointer.index);
    }
    flag("exp", frame.is_evaluating);
    number("type", static_cast<int>(frame.kind));
    if (!frame.temps.empty()) {
      key("temp");
      out_ += '{';
      for (const Binding& binding : frame.temps) {
        key(program_.temp_names[binding.name.value]);
        value(binding.value);
      }
      out_ += '}';
    }
    out_ += '}';
  }

  void thread(const Thread& thread, size_t index) {
    separate();
    out_ += '{';
    key("callstack");
    out_ += '[';
    for (const Frame& each : thread.frames) frame(each);
    out_ += ']';
    number("threadIndex", static_cast<int64_t>(index));
    if (thread.previous != no_address) member("previousContentObject", path_at(program_, thread.previous));
    out_ += '}';
  }

  void offer(const Offer& offer, size_t index, size_t thread_index) {
    const ChoicePointInfo& point = program_.choice_points[offer.point.value];
    separate();
    out_ += '{';
    member("text", pool_.string(offer.text));
    number("index", static_cast<int64_t>(index));
    member("originalChoicePath", path_at(program_, point.address));
    number("originalThreadIndex", static_cast<int64_t>(thread_index));
    member("targetPath", path_of(program_, point.target));
    flag("isInvisibleDefault", offer.is_invisible_default);
    if (!offer.tags.empty()) {
      key("tags");
      out_ += '[';
      for (const StringId tag : offer.tags) text(pool_.string(tag));
      out_ += ']';
    }
    out_ += '}';
  }

  /// The line as the stream that the reference would still hold.
  void line(const Line& line) {
    key("outputStream");
    out_ += '[';
    std::string_view content = line.text;
    const bool ends = !content.empty() && content.back() == '\n';
    if (ends) content.remove_suffix(1);
    if (!content.empty()) text(content, "^");
    for (const std::string& tag : line.tags) {
      text("#");
      text(tag, "^");
      text("/#");
    }
    if (ends) text("\n");
    out_ += ']';
  }

  template <class Threads, class Offers>
  void flow(std::string_view name, const Threads& threads, const Offers& offers, const Line& last) {
    key(name);
    out_ += '{';
    key("callstack");
    out_ += '{';
    key("threads");
    out_ += '[';
    // Below a thread that stands nowhere no other runs again, and its place may be nowhere, too.
    const bool is_over = threads.back().frames.back().pc == no_address;
    for (size_t i = is_over ? threads.size() - 1 : 0; i < threads.size(); ++i) thread(threads[i], i);
    out_ += ']';
    number("threadCounter", static_cast<int64_t>(threads.size() + offers.size()) - 1);
    out_ += '}';
    line(last);
    if (offers.size() > 0) {
      key("choiceThreads");
      out_ += '{';
      for (size_t i = 0; i < offers.size(); ++i) {
        key(std::to_string(threads.size() + i));
        thread(offers[i].thread, threads.size() + i);
      }
      out_ += '}';
    }
    key("currentChoices");
    out_ += '[';
    for (size_t i = 0, visible = 0; i < offers.size(); ++i) {
      offer(offers[i], visible, threads.size() + i);
      if (!offers[i].is_invisible_default) ++visible;
    }
    out_ += "]}";
  }

  template <class Numbers>
  void counts(std::string_view name, const std::vector<ContainerId>& counted, const Numbers& numbers,
              int32_t none) {
    key(name);
    out_ += '{';
    for (size_t i = 0; i < counted.size(); ++i)
      if (numbers[i] != none) number(path_of(program_, counted[i]), numbers[i]);
    out_ += '}';
  }

  const Program& program_;
  const Pool& pool_;
  std::string out_;
};

}  // namespace

std::string write_save(const Program& program, const Pool& pool, const State& state, const Flows& flows,
                       const State& defaults) {
  return Writer(program, pool).save(state, flows, defaults);
}

}  // namespace dramaturg::story
