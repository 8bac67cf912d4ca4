// One description of what a snapshot holds, Layout, serves both ways: through a Writer it lays a state out as
// bytes, through a Reader it fills one. So no field can be written and not read.
//
// Numbers are LEB128, seven bits a byte, low ones first; signed ones zigzag. The Reader checks each number
// against what the machine relies on (ids exist, waiting calls have an instruction to return to, nothing is
// deeper than the machine lets it grow) and remembers the first that does not fit; from there on it gives
// zeros.
#include "story/snapshot.hpp"

#include <algorithm>
#include <bit>

#include "base/hash.hpp"
#include "story/ops.hpp"

namespace dramaturg::story {
namespace {

constexpr std::string_view magic = "dramsnap";
constexpr size_t header_size = 8 + 4 + 8 + 4, checksum_size = 8;
constexpr uint64_t most_flows = 1000, latest_turn = INT32_MAX / 2;

class Writer {
 public:
  static constexpr bool is_reading = false;
  explicit Writer(const Pool& pool) : pool_(pool) {}

  void number(uint64_t value, uint64_t = UINT64_MAX) {
    for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(0x80 | (value & 0x7f));
    bytes += static_cast<char>(value);
  }
  void text(const std::string& text) {
    number(text.size());
    bytes += text;
  }
  void string(StringId id) {
    const std::string_view content = pool_.string(id);
    number(content.size());
    bytes += content;
  }
  void list(ListId id) {
    const ListValue& list = pool_.list(id);
    number(list.entries.size());
    for (const ListEntry& entry : list.entries) {
      number(entry.item.value);
      number(std::bit_cast<uint32_t>(entry.number));
    }
    number(list.origins.size());
    for (const OriginId origin : list.origins) number(origin.value);
  }

  std::string bytes;

 private:
  const Pool& pool_;
};

class Reader {
 public:
  static constexpr bool is_reading = true;
  Reader(std::string_view bytes, const Program& program, Pool& pool)
      : program_(program), pool_(pool), left_(bytes) {}

  bool is_sound() const { return is_sound_; }
  bool is_over() const { return left_.empty(); }
  size_t left() const { return left_.size(); }
  void expect(bool claim) { is_sound_ &= claim; }

  uint64_t number(uint64_t most = UINT64_MAX) {
    uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      if (left_.empty() || shift > 63) is_sound_ = false;
      if (!is_sound_) return 0;
      const auto byte = static_cast<uint8_t>(left_.front());
      left_.remove_prefix(1);
      value |= uint64_t{byte & 0x7fu} << shift;
      if (byte < 0x80) break;
    }
    expect(value <= most);
    return is_sound_ ? value : 0;
  }
  template <class T>
  void number(T& value, uint64_t most) {
    value = static_cast<T>(number(most));
  }
  void text(std::string& text) { text = take(largest_snapshot); }
  void string(StringId& id) { id = pool_.intern(take(bounds::string_bytes)); }
  void list(ListId& id) {
    std::vector<ListEntry> entries(number(std::min(program_.list_items.size(), left_.size())));
    for (ListEntry& entry : entries) {
      number(entry.item.value, program_.list_items.size() - 1);
      entry.number = std::bit_cast<int32_t>(static_cast<uint32_t>(number(UINT32_MAX)));
    }
    std::vector<OriginId> origins(number(std::min(program_.origins.size(), left_.size())));
    for (OriginId& origin : origins) number(origin.value, program_.origins.size() - 1);
    id = is_sound_ ? pool_.intern(make_list(program_.list_items, std::move(entries), std::move(origins)))
                   : pool_.intern(ListValue{});
  }

 private:
  std::string_view take(size_t most) {
    const auto size = static_cast<size_t>(number(std::min(most, left_.size())));
    if (size > left_.size()) return {};
    const std::string_view text = left_.substr(0, size);
    left_.remove_prefix(size);
    return text;
  }

  const Program& program_;
  Pool& pool_;
  std::string_view left_;
  bool is_sound_ = true;
};

/// `Way` is Writer, with const parts, or Reader.
template <class Way>
class Layout {
 public:
  Layout(Way& way, const Program& program) : way_(way), program_(program) {}

  template <class S, class F>
  void all(S& state, F& flows) {
    same_size(state.globals, program_.globals.size());
    for (auto& each : state.globals) value(each);
    counts(state.visits, program_.counted.size(), 0, 0);
    counts(state.turn_of_visit, program_.turn_counted.size(), never_visited, -1);
    list(state.evaluation, bounds::evaluation, [&](auto& each) { value(each); });
    list(state.shuffles, program_.containers.size(), [&](auto& each) { shuffle(each); });
    in_order(state.shuffles, [](const auto& loop) { return loop.sequence; });
    whole(state.turn, -1, latest_turn);
    whole(state.story_seed, INT32_MIN, INT32_MAX);
    whole(state.previous_random, INT32_MIN, INT32_MAX);
    flag(state.is_seeded);
    kind(state.fault.kind, FaultKind::bad_random_range);
    address(state.fault.where, true);
    way_.text(state.fault.detail);
    reader_of(flows.current, state.threads, state.offers, state.ending, flows.line);
    list(flows.others, most_flows,
         [&](auto& flow) { reader_of(flow.name, flow.threads, flow.offers, flow.ending, flow.line); });
  }

 private:
  // ---- numbers

  void id(auto& id, size_t count) {
    if constexpr (Way::is_reading) way_.expect(count > 0);
    plain(id.value, count - 1);
  }
  void plain(auto& number, uint64_t most) { way_.number(number, most); }
  void flag(auto& flag) { plain(flag, 1); }
  template <class E, class Most>
  void kind(E& kind, Most most) {
    if constexpr (Way::is_reading)
      kind = static_cast<E>(way_.number(static_cast<uint64_t>(most)));
    else
      way_.number(static_cast<uint64_t>(kind));
  }
  /// Zigzag: small numbers of either sign are short.
  void whole(auto& whole, int64_t least, int64_t most) {
    if constexpr (Way::is_reading) {
      const uint64_t read = way_.number();
      const int64_t value = static_cast<int64_t>(read >> 1) ^ -static_cast<int64_t>(read & 1);
      way_.expect(value >= least && value <= most);
      whole = way_.is_sound() ? static_cast<int32_t>(value) : 0;
    } else {
      const auto value = int64_t{whole};
      way_.number((static_cast<uint64_t>(value) << 1) ^ static_cast<uint64_t>(value >> 63));
    }
  }
  /// 0: nowhere.
  void address(auto& at, bool may_be_nowhere) {
    if constexpr (Way::is_reading) {
      const uint64_t read = way_.number(program_.code.size());
      way_.expect(may_be_nowhere || read > 0);
      at = read == 0 ? no_address : static_cast<Address>(read - 1);
    } else {
      way_.number(at == no_address ? 0 : uint64_t{at} + 1);
    }
  }

  // ---- lists of things

  /// Each element takes at least a byte: no number of them can ask for more memory than the bytes are worth.
  void list(auto& things, uint64_t most, auto each) {
    if constexpr (Way::is_reading)
      things.resize(way_.number(std::min<uint64_t>(most, way_.left())));
    else
      way_.number(things.size());
    for (auto& thing : things) each(thing);
  }
  void same_size(auto& things, size_t size) {
    if constexpr (Way::is_reading) things.resize(size);
  }
  void in_order(const auto& things, auto key) {
    if constexpr (Way::is_reading)
      for (size_t i = 1; i < things.size(); ++i) way_.expect(key(things[i - 1]) < key(things[i]));
  }

  /// Most counts are as they were at the start: a gap leads from each that is not to the next.
  template <class Numbers>
  void counts(Numbers& numbers, size_t size, int32_t usual, int32_t least) {
    uint64_t changed = 0;
    if constexpr (Way::is_reading) {
      numbers.assign(size, usual);
      changed = way_.number(size);
      for (size_t at = 0; changed-- > 0 && way_.is_sound(); ++at) {
        at += static_cast<size_t>(way_.number(size));
        way_.expect(at < size);
        if (way_.is_sound()) whole(numbers[at], least, least < 0 ? latest_turn : INT32_MAX);
      }
    } else {
      for (const int32_t number : numbers) changed += number != usual ? 1 : 0;
      way_.number(changed);
      for (size_t at = 0, last = 0; at < numbers.size(); ++at) {
        if (numbers[at] == usual) continue;
        way_.number(at - last);
        whole(numbers[at], least, 0);
        last = at + 1;
      }
    }
  }

  // ---- the parts of a state

  void value(auto& value) {
    kind(value.kind, Kind::tag);
    switch (value.kind) {
      case Kind::void_value: break;
      case Kind::boolean: return plain(value.bits, 1);
      case Kind::integer: return whole_bits(value);
      case Kind::real: return real(value);
      case Kind::tag:
      case Kind::string: {
        StringId id{value.bits};
        way_.string(id);
        if constexpr (Way::is_reading) value.bits = id.value;
        return;
      }
      case Kind::list: {
        ListId id{value.bits};
        way_.list(id);
        if constexpr (Way::is_reading) value.bits = id.value;
        return;
      }
      case Kind::divert_target:
        if constexpr (Way::is_reading) way_.expect(!program_.targets.empty());
        return plain(value.bits, program_.targets.size() - 1);
      case Kind::variable_pointer: return pointer(value);
    }
  }
  void whole_bits(auto& value) {
    int32_t number = value.as_int();
    whole(number, INT32_MIN, INT32_MAX);
    if constexpr (Way::is_reading) value = Value::of(number);
  }
  void real(auto& value) {
    uint32_t bits = value.bits;
    plain(bits, UINT32_MAX);
    if constexpr (Way::is_reading) value = Value::of(std::bit_cast<float>(bits));  // keeps NaN one
  }
  void pointer(auto& value) {
    plain(value.context, UINT16_MAX);
    const size_t names = value.context == 0 ? program_.globals.size() : program_.temp_names.size();
    if constexpr (Way::is_reading) way_.expect(names > 0);
    plain(value.bits, names - 1);
  }

  void shuffle(auto& loop) {
    id(loop.sequence, program_.containers.size());
    list(loop.drawn, bounds::shuffled, [&](auto& position) { plain(position, UINT16_MAX); });
  }

  void reader_of(auto& name, auto& threads, auto& offers, auto& ending, auto& line) {
    way_.text(name);
    kind(ending, Ending::done);
    list(threads, bounds::threads, [&](auto& each) { thread(each); });
    list(offers, bounds::offers, [&](auto& each) { offer(each); });
    way_.text(line.text);
    list(line.tags, bounds::pieces, [&](auto& tag) { way_.text(tag); });
    if constexpr (Way::is_reading) check_places(threads, offers);
  }

  void thread(auto& thread) {
    address(thread.previous, true);
    list(thread.frames, bounds::frames, [&](auto& each) { frame(each); });
    if constexpr (Way::is_reading) {
      frames_ += thread.frames.size();
      way_.expect(!thread.frames.empty() && frames_ <= bounds::forked_frames);
    }
  }

  void frame(auto& frame) {
    kind(frame.kind,
         FrameKind::function);  // none of the game's own calls is under way between two calls of a door
    flag(frame.is_evaluating);
    address(frame.pc, true);
    whole(frame.function_start, -1, bounds::pieces);
    list(frame.temps, program_.temp_names.size(), [&](auto& binding) {
      id(binding.name, program_.temp_names.size());
      value(binding.value);
    });
    in_order(frame.temps, [](const auto& binding) { return binding.name; });
  }

  void offer(auto& offer) {
    id(offer.point, program_.choice_points.size());
    way_.string(offer.text);
    list(offer.tags, bounds::pieces, [&](auto& tag) { way_.string(tag); });
    thread(offer.thread);
    if constexpr (Way::is_reading) {
      if (!way_.is_sound()) return;
      offer.is_invisible_default = (program_.choice_points[offer.point.value].flags &
                                    containers::choice_flags::is_invisible_default) != 0;
    }
  }

  // ---- what the machine relies on

  /// What waits is gone on with at the instruction behind it: there is one.
  bool can_wait_at(Address pc) const { return pc != no_address && program_.code[pc].op != Op::run_out; }

  /// The running call may stand nowhere, and then no thread below it runs again; a choice says itself where
  /// it goes.
  void check_places(const auto& threads, const auto& offers) {
    if (!way_.is_sound()) return;
    way_.expect(!threads.empty());
    if (threads.empty()) return;
    const bool is_over = threads.back().frames.back().pc == no_address;
    for (size_t i = 0; i < threads.size(); ++i) check_waiting(threads[i], is_over || i + 1 == threads.size());
    for (const Offer& offer : offers) check_waiting(offer.thread, true);
  }
  void check_waiting(const Thread& thread, bool may_stand_nowhere) {
    const size_t waiting = thread.frames.size() - (may_stand_nowhere ? 1 : 0);
    for (size_t i = 0; i < waiting; ++i) way_.expect(can_wait_at(thread.frames[i].pc));
  }

  Way& way_;
  const Program& program_;
  size_t frames_ = 0;
};

void append_fixed(std::string& bytes, uint64_t value, int size) {
  for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xff);
}

uint64_t fixed(std::string_view bytes, size_t at, int size) {
  uint64_t value = 0;
  for (int i = size; i-- > 0;) value = value << 8 | static_cast<uint8_t>(bytes[at + static_cast<size_t>(i)]);
  return value;
}

}  // namespace

std::string write_snapshot(uint64_t fingerprint, const Program& program, const Pool& pool, const State& state,
                           const Flows& flows) {
  Writer writer(pool);
  Layout<Writer>(writer, program).all(state, flows);
  std::string bytes(magic);
  append_fixed(bytes, snapshot_version, 4);
  append_fixed(bytes, fingerprint, 8);
  append_fixed(bytes, writer.bytes.size(), 4);
  bytes += writer.bytes;
  append_fixed(bytes, base::hash_bytes(bytes.data(), bytes.size()), 8);
  return bytes;
}

const char* sentence(SnapshotProblem problem) {
  switch (problem) {
    case SnapshotProblem::none: return "";
    case SnapshotProblem::no_snapshot: return "This is no snapshot, or not all of one";
    case SnapshotProblem::other_version: return "This snapshot was made by another version of Dramaturg";
    case SnapshotProblem::damaged:
      return "This snapshot is damaged: what it holds does not agree with its checksum";
    case SnapshotProblem::wrong_story:
      return "This snapshot belongs to another story, or to this one before it was changed; a save would go "
             "on here";
  }
  return "";
}

SnapshotProblem read_snapshot(std::string_view bytes, uint64_t fingerprint, const Program& program,
                              Pool& pool, State& state, Flows& flows) {
  if (bytes.size() < header_size + checksum_size || !bytes.starts_with(magic) ||
      bytes.size() > largest_snapshot)
    return SnapshotProblem::no_snapshot;
  if (fixed(bytes, 8, 4) != snapshot_version) return SnapshotProblem::other_version;
  const size_t end = bytes.size() - checksum_size;
  if (fixed(bytes, 20, 4) != end - header_size) return SnapshotProblem::no_snapshot;
  if (fixed(bytes, end, 8) != base::hash_bytes(bytes.data(), end)) return SnapshotProblem::damaged;
  if (fixed(bytes, 12, 8) != fingerprint) return SnapshotProblem::wrong_story;
  Reader reader(bytes.substr(header_size, end - header_size), program, pool);
  State made;
  Flows made_flows;
  Layout<Reader>(reader, program).all(made, made_flows);
  if (!reader.is_sound() || !reader.is_over()) return SnapshotProblem::damaged;
  for (const Flow& flow : made_flows.others)
    for (const Flow& other : made_flows.others)
      if (flow.name == made_flows.current || (&flow != &other && flow.name == other.name))
        return SnapshotProblem::damaged;
  state = std::move(made);
  flows = std::move(made_flows);
  return SnapshotProblem::none;
}

}  // namespace dramaturg::story
