// Save → State, in one pass over its tokens into a State beside the reader's own.
//
// What a machine that runs the result relies on is made sure of here: every cursor stands at an instruction,
// every call can be returned from (an instruction follows the one that waits), counts and turns leave room to
// count on, and nothing is more or deeper than the machine lets it grow. A place that the story has no longer
// is approximated as the reference does it: to the nearest container around.
#include <algorithm>
#include <unordered_map>

#include "program/places.hpp"
#include "story/ops.hpp"
#include "story/save.hpp"
#include "story/save_values.hpp"

namespace dramaturg::story {
namespace {

constexpr size_t most_flows = 1000;
constexpr int32_t latest_turn = INT32_MAX / 2;

class Reader : SaveValues {
 public:
  Reader(const Program& program, Pool& pool, const State& defaults, SaveReading& reading)
      : SaveValues(program, pool, reading), defaults_(defaults), places_(program) {
    for (uint32_t i = 0; i < program.choice_points.size(); ++i)
      points_.emplace(program.choice_points[i].address, i);
    for (uint32_t i = 0; i < program.choice_points.size(); ++i)
      points_to_.emplace(path_of(program, program.choice_points[i].target), i);
  }

  bool save(std::string_view bytes, State& state, Flows& flows) {
    if (!read(bytes)) return false;
    State made = defaults_;
    made.fault = {};
    Flows made_flows;
    if (!is(0, TokenKind::object)) return fail(0, "A save is an object");
    if (!versions() || !all_flows(made, made_flows) || !variables(made) || !evaluation(made)) return false;
    if (!counts("visitCounts", Unplaced::Kind::visit_count, made.visits, 0, 0) ||
        !counts("turnIndices", Unplaced::Kind::turn_index, made.turn_of_visit, never_visited, -1) ||
        !number("turnIdx", made.turn, -1, latest_turn) ||
        !number("storySeed", made.story_seed, INT32_MIN, INT32_MAX) ||
        !number("previousRandom", made.previous_random, INT32_MIN, INT32_MAX))
      return false;
    made.is_seeded = false;
    made.shuffles.clear();
    state = std::move(made);
    flows = std::move(made_flows);
    return true;
  }

 private:
  bool versions() {
    int32_t save = 0, format = 0;
    if (member(0, "inkSaveVersion") == 0)
      return fail(0, "This is no save of an ink story: it has no `inkSaveVersion`");
    if (!number("inkSaveVersion", save, 0, INT32_MAX)) return false;
    if (save < oldest_save_version || save > save_version)
      return fail(0, "This is a save of version " + std::to_string(save) + "; versions " +
                         std::to_string(oldest_save_version) + " to " + std::to_string(save_version) +
                         " can be read");
    return member(0, "inkFormatVersion") == 0 || number("inkFormatVersion", format, 0, INT32_MAX);
  }

  bool variables(State& made) {
    uint32_t object = 0;
    if (!required(0, "variablesState", TokenKind::object, object)) return false;
    for (uint32_t key = object + 1; key < end_of(object); key = next(key + 1)) {
      Value read;
      if (!value(key + 1, read)) return false;
      const auto found = globals_.find(tokens_.text(key));
      if (found == globals_.end()) {
        lost(Unplaced::Kind::variable, tokens_.text(key));
      } else {
        made.globals[found->second] = read;
      }
    }
    return true;
  }

  bool evaluation(State& made) {
    uint32_t array = 0;
    if (!required(0, "evalStack", TokenKind::array, array)) return false;
    made.evaluation.clear();
    for (uint32_t token = array + 1; token < end_of(array); token = next(token)) {
      Value read;
      if (made.evaluation.size() >= bounds::evaluation) return fail(token, "These are too many values");
      if (!value(token, read)) return false;
      made.evaluation.push_back(read);
    }
    return true;
  }

  template <class Numbers>
  bool counts(std::string_view name, Unplaced::Kind kind, Numbers& numbers, int32_t none, int32_t least) {
    uint32_t object = 0;
    if (!required(0, name, TokenKind::object, object)) return false;
    std::fill(numbers.begin(), numbers.end(), none);
    const bool are_visits = kind == Unplaced::Kind::visit_count;
    for (uint32_t key = object + 1; key < end_of(object); key = next(key + 1)) {
      int32_t count = 0;
      if (!integer(key + 1, count, least, are_visits ? INT32_MAX : latest_turn)) return false;
      const std::string path = tokens_.text(key);
      const ContainerId container = places_.container(path);
      const ContainerInfo* info = container ? &program_.containers[container.value] : nullptr;
      const CountId id = info == nullptr ? CountId::none() : are_visits ? info->visits : info->turns;
      if (id.is_none()) {
        lost(kind, path);
      } else {
        numbers[id.value] = count;
      }
    }
    return true;
  }

  // ---- flows

  bool all_flows(State& made, Flows& flows) {
    const uint32_t object = member(0, "flows");
    if (object == 0) return one_flow(0, "callstackThreads", made, flows.line);  // before version 9
    if (!is(object, TokenKind::object) || end_of(object) == object + 1)
      return fail(object, "`flows` is an object with at least one flow");
    const bool is_only = next(object + 2) == end_of(object);
    uint32_t name = object + 1;
    if (!is_only && !required(0, "currentFlowName", TokenKind::string, name)) return false;
    flows.current = tokens_.text(name);
    bool has_current = false;
    for (uint32_t key = object + 1; key < end_of(object); key = next(key + 1)) {
      Flow flow;
      if (flows.others.size() >= most_flows) return fail(key, "These are too many flows");
      flow.name = tokens_.text(key);
      State scratch;
      if (!is(key + 1, TokenKind::object)) return fail(key + 1, "A flow is an object");
      if (!one_flow(key + 1, "callstack", scratch, flow.line)) return false;
      if (flow.name == flows.current && !has_current) {
        has_current = true;
        made.threads = std::move(scratch.threads);
        made.offers = std::move(scratch.offers);
        made.ending = scratch.ending;
        flows.line = std::move(flow.line);
        continue;
      }
      for (const Flow& other : flows.others)
        if (other.name == flow.name || flow.name == flows.current)
          return fail(key, "There are two flows of one name");
      flow.threads = std::move(scratch.threads);
      flow.offers = std::move(scratch.offers);
      flow.ending = scratch.ending;
      flows.others.push_back(std::move(flow));
    }
    return has_current || fail(name, "There is no flow of the name that is the current one's");
  }

  bool one_flow(uint32_t object, std::string_view stack_name, State& made, Line& line) {
    uint32_t stack = 0, threads = 0, stream = 0, choices = 0;
    if (!required(object, stack_name, TokenKind::object, stack) ||
        !required(stack, "threads", TokenKind::array, threads) ||
        !required(object, "outputStream", TokenKind::array, stream) ||
        !required(object, "currentChoices", TokenKind::array, choices))
      return false;
    if (end_of(threads) == threads + 1) return fail(threads, "A story has at least one thread");
    made.threads.resize(0);
    made.offers.resize(0);
    made.ending = Ending::none;
    thread_of_index_.clear();
    for (uint32_t token = threads + 1; token < end_of(threads); token = next(token)) {
      Thread thread;
      if (made.threads.size() >= bounds::threads) return fail(token, "These are too many threads");
      const bool is_running = next(token) == end_of(threads);
      if (!read_thread(token, is_running ? Use::running : Use::waiting, thread)) return false;
      int32_t index = 0;
      if (const uint32_t number = member(token, "threadIndex"); number != 0)
        if (!integer(number, index, INT32_MIN, INT32_MAX)) return false;
      thread_of_index_.emplace(index, static_cast<uint32_t>(made.threads.size()));
      made.threads.push_back(std::move(thread));
    }
    if (!offers(object, choices, made)) return false;
    stand_up(made);
    read_line(stream, line);
    return true;
  }

  /// A cursor that stands at the end of content falls out of it; threads below one that is nowhere never run
  /// again, for only a choice goes on from there, and takes their place.
  void stand_up(State& made) {
    Output output;
    if (made.thread().frames.back().pc != no_address) settle(made, program_, output, pool_);
    if (made.thread().frames.back().pc != no_address) return;
    if (made.threads.size() > 1) {
      Thread last = made.threads.back();
      made.threads.resize(1);
      made.threads[0] = std::move(last);
    }
    made.ending = visible_offers(made) > 0 ? Ending::none : Ending::end;
  }

  enum class Use : uint8_t { running, waiting, offered };

  bool read_thread(uint32_t token, Use use, Thread& thread) {
    uint32_t frames = 0;
    if (!is(token, TokenKind::object)) return fail(token, "A thread is an object");
    if (!required(token, "callstack", TokenKind::array, frames)) return false;
    thread.frames.resize(0);
    for (uint32_t each = frames + 1; each < end_of(frames); each = next(each)) {
      Frame frame;
      const bool is_top = next(each) == end_of(frames);
      if (thread.frames.size() >= bounds::frames || ++frames_ > bounds::forked_frames)
        return fail(each, "These are too many calls");
      if (!read_frame(each, use != Use::waiting && is_top, use, frame)) return false;
      thread.frames.push_back(std::move(frame));
    }
    if (thread.frames.empty()) return fail(frames, "A thread has at least one call");
    if (const uint32_t path = member(token, "previousContentObject");
        path != 0 && is(path, TokenKind::string))
      thread.previous = previous(tokens_.text(path));
    return true;
  }

  Address previous(const std::string& path) const {
    const program::Places::Found found = places_.find(path);
    if (!found.is_exact) return no_address;
    const program::Places::Stand stand = places_.stand(found.pointer);
    return stand.exists ? stand.address : no_address;
  }

  bool read_frame(uint32_t token, bool may_stand_nowhere, Use use, Frame& frame) {
    int32_t type = 0;
    uint32_t number = 0;
    if (!is(token, TokenKind::object)) return fail(token, "A call is an object");
    if (!required(token, "type", TokenKind::number, number) || !integer(number, type, 0, 2)) return false;
    if (type == 2) return fail(number, "This was saved inside of a function that the game itself called");
    frame.kind = static_cast<FrameKind>(type);
    frame.is_evaluating = is_true(member(token, "exp"));
    if (frame.kind == FrameKind::function) frame.function_start = 0;  // as in the reference
    if (!read_place(token, may_stand_nowhere, use, frame.pc)) return false;
    const uint32_t temps = member(token, "temp");
    if (temps == 0) return true;
    if (!is(temps, TokenKind::object)) return fail(temps, "`temp` is an object");
    for (uint32_t key = temps + 1; key < end_of(temps); key = next(key + 1)) {
      Value read;
      if (!value(key + 1, read)) return false;
      const auto name = temps_.find(tokens_.text(key));
      if (name == temps_.end()) {
        lost(Unplaced::Kind::temporary, tokens_.text(key));
        continue;
      }
      const Binding binding{{name->second}, read};
      auto at = std::lower_bound(frame.temps.begin(), frame.temps.end(), binding,
                                 [](const Binding& a, const Binding& b) { return a.name < b.name; });
      if (at != frame.temps.end() && at->name == binding.name) {
        *at = binding;
      } else {
        frame.temps.insert(at, binding);
      }
    }
    return true;
  }

  bool read_place(uint32_t token, bool may_stand_nowhere, Use use, Address& pc) {
    pc = no_address;
    const uint32_t path_token = member(token, "cPath");
    if (path_token == 0)
      return may_stand_nowhere || fail(token, "A call that waits has a place, and this one has none");
    uint32_t index_token = 0;
    Pointer pointer;
    if (!is(path_token, TokenKind::string)) return fail(path_token, "`cPath` is a text");
    if (!required(token, "idx", TokenKind::number, index_token) ||
        !integer(index_token, pointer.index, -1, INT32_MAX))
      return false;
    const std::string path = tokens_.text(path_token);
    const program::Places::Found found = places_.find(path);
    const bool is_there = found.is_exact && !found.is_leaf;
    pointer.container = found.pointer.container;
    if (!is_there) pointer.index = -1;
    const program::Places::Stand stand = places_.stand(pointer);
    if (use == Use::offered && may_stand_nowhere) {  // the choice says where it goes on
      pc = is_there && stand.exists ? stand.address : no_address;
      return true;
    }
    if (!is_there || !stand.exists) {
      lost(Unplaced::Kind::place, path + (is_there ? "." + std::to_string(pointer.index) : ""));
      if (!is_there && pointer.container.value == 0) {
        if (use == Use::offered)
          is_offer_lost_ = true;
        else
          return fail(path_token, "The reader stands in `" + path + "`, and nothing of it is in the story");
      }
    }
    pc = stand.address;
    if (may_stand_nowhere || program_.code[pc].op != Op::run_out) return true;
    // What waits is returned to at the instruction behind it.
    if (places_.is_first(pc)) return fail(path_token, "A call waits in `" + path + "`, which holds nothing");
    --pc;
    return true;
  }

  // ---- offers

  bool offers(uint32_t flow, uint32_t choices, State& made) {
    const uint32_t threads = member(flow, "choiceThreads");
    saved_threads_.clear();
    if (threads != 0 && is(threads, TokenKind::object))
      for (uint32_t key = threads + 1; key < end_of(threads); key = next(key + 1))
        saved_threads_[tokens_.text(key)] = key + 1;
    for (uint32_t token = choices + 1; token < end_of(choices); token = next(token)) {
      Offer offer;
      if (made.offers.size() >= bounds::offers) return fail(token, "These are too many choices");
      is_offer_lost_ = false;
      if (!read_offer(token, made, offer)) return false;
      if (!is_offer_lost_) made.offers.push_back(std::move(offer));
    }
    return true;
  }

  bool read_offer(uint32_t token, const State& made, Offer& offer) {
    uint32_t text = 0, source = 0, target = 0, number = 0;
    int32_t index = 0;
    if (!is(token, TokenKind::object)) return fail(token, "A choice is an object");
    if (!required(token, "text", TokenKind::string, text) ||
        !required(token, "originalChoicePath", TokenKind::string, source) ||
        !required(token, "targetPath", TokenKind::string, target) ||
        !required(token, "originalThreadIndex", TokenKind::number, number) ||
        !integer(number, index, INT32_MIN, INT32_MAX))
      return false;
    offer.text = pool_.intern(tokens_.text(text));
    if (!find_point(tokens_.text(source), tokens_.text(target), offer.point)) {
      lost(Unplaced::Kind::choice, tokens_.text(source));
      is_offer_lost_ = true;
      return true;
    }
    offer.is_invisible_default = (program_.choice_points[offer.point.value].flags &
                                  containers::choice_flags::is_invisible_default) != 0;
    if (const uint32_t tags = member(token, "tags"); tags != 0 && is(tags, TokenKind::array))
      for (uint32_t tag = tags + 1; tag < end_of(tags); tag = next(tag))
        if (is(tag, TokenKind::string)) offer.tags.push_back(pool_.intern(tokens_.text(tag)));
    return offer_thread(token, index, made, offer);
  }

  bool offer_thread(uint32_t token, int32_t index, const State& made, Offer& offer) {
    if (const auto running = thread_of_index_.find(index); running != thread_of_index_.end()) {
      offer.thread = made.threads[running->second];
      frames_ += offer.thread.frames.size();
      return frames_ <= bounds::forked_frames || fail(token, "These are too many calls");
    }
    const auto saved = saved_threads_.find(std::to_string(index));
    if (saved == saved_threads_.end()) return fail(token, "The thread of this choice is not in the save");
    return read_thread(saved->second, Use::offered, offer.thread);
  }

  /// The choice point of that path if it leads where the save says; else any that leads there.
  bool find_point(const std::string& source, const std::string& target, ChoicePointId& point) const {
    const auto leads_there = [&](uint32_t id) {
      return has_path(program_, program_.targets[program_.choice_points[id].target.value], target);
    };
    const program::Places::Found found = places_.find(source);
    if (found.is_exact && found.is_leaf) {
      const auto stand = places_.stand(found.pointer);
      const auto at = points_.find(stand.address);
      if (stand.exists && at != points_.end() && leads_there(at->second)) {
        point = {at->second};
        return true;
      }
    }
    const auto any = points_to_.find(target);
    if (any != points_to_.end()) point = {any->second};
    return any != points_to_.end();
  }

  // ---- the line that was read last

  void read_line(uint32_t stream, Line& line) {
    Output output;
    for (uint32_t token = stream + 1; token < end_of(stream) && output.pieces.size() < bounds::pieces;
         token = next(token)) {
      if (is(token, TokenKind::object))
        if (const uint32_t tag = member(token, "#"); tag != 0 && is(tag, TokenKind::string))
          output.pieces.push_back({PieceKind::legacy_tag, pool_.intern(tokens_.text(tag))});
      if (!is(token, TokenKind::string)) continue;
      const std::string text = tokens_.text(token);
      if (text.starts_with('^'))
        output.pieces.push_back({PieceKind::text, pool_.intern(std::string_view(text).substr(1))});
      else if (text == "\n")
        output.pieces.push_back({PieceKind::newline, {}});
      else if (text == "#" || text == "/#")
        output.pieces.push_back({text == "#" ? PieceKind::tag_start : PieceKind::tag_end, {}});
    }
    line.text = text_of(output, pool_);
    line.tags = tags_of(output, pool_);
  }

  const State& defaults_;
  program::Places places_;
  std::unordered_map<std::string, uint32_t> points_to_;      ///< by the path of what they lead to
  std::unordered_map<std::string, uint32_t> saved_threads_;  ///< by number, of the flow that is read
  std::unordered_map<Address, uint32_t> points_;
  std::unordered_map<int32_t, uint32_t> thread_of_index_;
  size_t frames_ = 0;  ///< read or copied so far
  bool is_offer_lost_ = false;
};

}  // namespace

const char* name(Unplaced::Kind kind) {
  switch (kind) {
    case Unplaced::Kind::variable: return "variable";
    case Unplaced::Kind::visit_count: return "visit count";
    case Unplaced::Kind::turn_index: return "turn index";
    case Unplaced::Kind::temporary: return "temporary";
    case Unplaced::Kind::list_item: return "list item";
    case Unplaced::Kind::place: return "place";
    case Unplaced::Kind::target: return "divert target";
    case Unplaced::Kind::choice: return "choice";
  }
  return "";
}

bool read_save(std::string_view bytes, const Program& program, Pool& pool, State& state, Flows& flows,
               const State& defaults, SaveReading& reading) {
  reading = {};
  return Reader(program, pool, defaults, reading).save(bytes, state, flows);
}

}  // namespace dramaturg::story
