// Writing: which slots live, then threads, then memory, in a fixed order. Reading: the same order back.
#include "graph/canon.hpp"

#include <algorithm>

#include "base/bytes.hpp"
#include "base/expect.hpp"

namespace dramaturg::graph {

using base::ByteReader;
using base::ByteWriter;
using program::ContainerId;
using program::CountUse;
using program::Kind;
using program::no_address;
using program::SlotSet;
using program::Value;
using story::Frame;
using story::FrameKind;
using story::Offer;
using story::State;
using story::Thread;

namespace {

constexpr int32_t decoded_turn =
    1 << 20;  ///< any turn number does when nothing ahead reads it; ages count back from it

void write_value(ByteWriter& out, Value value) {
  out.byte(static_cast<uint8_t>(value.kind));
  switch (value.kind) {
    case Kind::void_value: break;
    case Kind::integer: out.signed_number(value.as_int()); break;
    case Kind::variable_pointer:
      out.number(value.context);
      out.number(value.bits);
      break;
    default: out.number(value.bits);
  }
}

Value read_value(ByteReader& in) {
  Value value;
  value.kind = static_cast<Kind>(in.byte());
  switch (value.kind) {
    case Kind::void_value: break;
    case Kind::integer: value.bits = static_cast<uint32_t>(in.signed_number()); break;
    case Kind::variable_pointer:
      value.context = static_cast<uint16_t>(in.number());
      value.bits = static_cast<uint32_t>(in.number());
      break;
    default: value.bits = static_cast<uint32_t>(in.number());
  }
  return value;
}

/// Calls `visit(slot)` for each slot of [first, last) that is in the set, in order.
template <class Visit>
void each_live(const SlotSet& set, uint32_t first, uint32_t last, Visit visit) {
  const auto& words = set.words();
  for (uint32_t w = first / 64; w * 64 < last; ++w) {
    uint64_t word = words[w];
    while (word) {
      const uint32_t slot = w * 64 + static_cast<uint32_t>(std::countr_zero(word));
      word &= word - 1;
      if (slot >= first && slot < last) visit(slot);
    }
  }
}

/// Decoding puts one frame below for all that were dropped: nothing returns to it.
bool stands_for_dropped(const Frame& frame) { return frame.pc == no_address; }

constexpr uint8_t situation_form = 0, turn_form = 1;

}  // namespace

Canon::Canon(const Program& program, const program::Liveness& liveness, const program::Reads& reads,
             const Reductions& reductions, const State& initial)
    : program_(program),
      liveness_(liveness),
      reads_(reads),
      reductions_(reductions),
      initial_(initial),
      everything_(liveness.ever_read()),
      live_(liveness.slots().count) {
  for (uint32_t slot = 0; slot < liveness.slots().first_visit; ++slot) everything_.add(slot);
}

const SlotSet& Canon::live_at(Address address) const {
  return reductions_.liveness ? liveness_.live_at(address) : everything_;
}

const SlotSet& Canon::live_after_call(Address call) {
  if (!reductions_.liveness) return everything_;
  const auto found = after_call_.find(call);
  if (found != after_call_.end()) return found->second;
  return after_call_.emplace(call, liveness_.live_after_call(call)).first->second;
}

Address Canon::resume_address(const Offer& offer) const {
  const auto& target = program_.targets[program_.choice_points[offer.point.value].target.value];
  return target.first_item != no_address ? target.first_item : target.address;
}

/// Choosing counts the containers around the choice's target that the offer's thread was not already in. That
/// is decided by the deepest of them it was in; one earlier position with the same answer stands for all.
uint32_t Canon::entry_of(const Offer& offer) {
  ContainerId around = ContainerId::none();
  if (offer.thread.previous != no_address) {
    const ContainerId was_in = program_.container_at[offer.thread.previous];
    around = program_.targets[program_.choice_points[offer.point.value].target.value].container;
    while (!around.is_none() && !program_.is_inside(was_in, around))
      around = program_.containers[around.value].parent;
  }
  const uint64_t key = uint64_t{offer.point.value} << 32 | around.value;
  const auto [found, is_new] = entry_index_.try_emplace(key, static_cast<uint32_t>(entries_.size()));
  if (is_new) entries_.push_back(offer.thread.previous);
  return found->second;
}

/// The first frame that must be kept. A frame below is dropped when no frame above it can return to it:
/// nothing ahead pops it, so nothing ahead reads it. `knows_bottom`: whether what is kept can still notice
/// that frames lie below (running out of content is worded by it), so that their number beyond one is all
/// that is forgotten.
size_t Canon::kept_from(const Thread& thread, Address resume, bool& knows_bottom) {
  const auto& frames = thread.frames;
  knows_bottom = true;
  if (!reductions_.frames) return 0;
  size_t first = frames.size() - 1;
  Address at = resume;
  // What follows a frame's return is its instruction after the call, or an override target: any of them.
  const auto after = [&](const Frame& frame, auto ask) {
    if (ask(frame.pc + 1)) return true;
    const auto& overrides = liveness_.flow().override_targets;
    return std::any_of(overrides.begin(), overrides.end(),
                       [&](auto block) { return ask(liveness_.flow().blocks[block.value].begin); });
  };
  bool is_top = true;
  while (first > 0) {
    const bool is_function = frames[first].kind != FrameKind::tunnel;
    const auto returns = [&](Address a) { return liveness_.can_return(a, is_function); };
    const bool is_in_start_text = !is_top && live_at_label(frames[first], live_after_call(frames[first].pc));
    if (!is_in_start_text && !(is_top ? returns(at) : after(frames[first], returns))) break;
    --first;
    is_top = false;
  }
  const auto minds = [&](Address a) { return liveness_.minds_frame(a); };
  knows_bottom =
      is_top ? minds(at)
             : after(frames[first], minds) || live_at_label(frames[first], live_after_call(frames[first].pc));
  return first;
}

bool Canon::keeps(const FrameLife& life, story::NameId name) const {
  const uint32_t slot = liveness_.slots().temp(name);
  return keep_all_temps_ || life.live->has(slot) || (life.returning && life.returning->has(slot)) ||
         std::find(life.pointed_at.begin(), life.pointed_at.end(), name) != life.pointed_at.end();
}

/// The flow graph links a start text's label where the text is entered, not where it ends (flow.cpp). A frame
/// that stands inside one, seen by its return variable being live, goes on at the label that the variable
/// holds.
const SlotSet* Canon::live_at_label(const Frame& frame, const SlotSet& live) const {
  for (const story::Binding& binding : frame.temps) {
    if (binding.value.kind != Kind::divert_target || !live.has(liveness_.slots().temp(binding.name)))
      continue;
    if (!program::is_return_name(program_.temp_names[binding.name.value])) continue;
    const Address label = program_.targets[binding.value.bits].address;
    if (label != no_address) return &live_at(label);
  }
  return nullptr;
}

/// Adds what the frames from `first` on keep alive. Frames below it are as good as gone, and so is the one
/// that stands for frames that were dropped before.
void Canon::collect_thread(const Thread& thread, size_t first, Address top_resume) {
  if (first == 0 && thread.frames.size() > 1 && stands_for_dropped(thread.frames.front())) first = 1;
  lives_.resize(std::max(lives_.size(), thread.frames.size()));
  for (size_t f = first; f < thread.frames.size(); ++f) {
    const bool is_top = f + 1 == thread.frames.size();
    lives_[f].live = is_top ? &live_at(top_resume) : &live_after_call(thread.frames[f].pc);
    lives_[f].returning = live_at_label(thread.frames[f], *lives_[f].live);
    lives_[f].pointed_at.clear();
    live_.add_all(*lives_[f].live);
    if (lives_[f].returning) live_.add_all(*lives_[f].returning);
  }
  if (reads_.has_pointers) follow_pointers(thread, first);
}

/// A kept pointer keeps what it points to, and so on until nothing new is kept.
void Canon::follow_pointers(const Thread& thread, size_t first) {
  for (bool changed = true; changed;) {
    changed = false;
    for (size_t f = first; f < thread.frames.size(); ++f)
      for (const story::Binding& binding : thread.frames[f].temps)
        if (binding.value.kind == Kind::variable_pointer && keeps(lives_[f], binding.name))
          follow_pointer(thread, binding.value, changed);
  }
}

void Canon::follow_pointer(const Thread& thread, Value pointer, bool& changed) {
  if (pointer.context == 0) {
    if (!live_.has(pointer.bits)) {
      live_.add(pointer.bits);
      changed = true;
    }
    return;
  }
  const size_t frame = pointer.context - 1u;
  const story::NameId name{pointer.bits};
  if (frame >= thread.frames.size() || keeps(lives_[frame], name)) return;
  lives_[frame].pointed_at.push_back(name);
  changed = true;
}

void Canon::write_thread(const Thread& thread, Address top_resume, bool is_offer,
                         std::vector<uint8_t>& bytes) {
  bytes.clear();
  ByteWriter out(bytes);
  size_t first = 0;
  bool knows_bottom = true;
  if (is_offer) {
    bool points_at_temp = false;
    for (size_t f = 0; f < thread.frames.size() && reads_.has_pointers; ++f)
      for (const story::Binding& binding : thread.frames[f].temps)
        points_at_temp |= binding.value.kind == Kind::variable_pointer && binding.value.context != 0;
    if (!points_at_temp) first = kept_from(thread, top_resume, knows_bottom);  // contexts number the frames
  }
  collect_thread(thread, first, top_resume);
  out.number(thread.frames.size() - first);
  out.byte(first > 0 && knows_bottom ? 1 : 0);
  for (size_t f = first; f < thread.frames.size(); ++f) {
    const Frame& frame = thread.frames[f];
    const bool is_top = f + 1 == thread.frames.size();
    const bool kind_matters = f > first || knows_bottom;
    out.byte(static_cast<uint8_t>((kind_matters ? static_cast<uint8_t>(frame.kind) : 0) << 1 |
                                  (frame.is_evaluating ? 1 : 0)));
    if (!(is_top && is_offer)) out.number(frame.pc);
    if (!is_offer) out.signed_number(frame.function_start);
    uint32_t kept = 0;
    for (const story::Binding& binding : frame.temps)
      kept += keeps(lives_[f], binding.name) || liveness_.must_exist(binding.name) ? 1 : 0;
    out.number(kept);
    for (const story::Binding& binding : frame.temps) {
      const bool is_kept = keeps(lives_[f], binding.name);
      if (!is_kept && !liveness_.must_exist(binding.name)) continue;
      out.number(binding.name.value);
      write_value(out, is_kept ? binding.value : Value::of(0));
    }
  }
}

void Canon::read_thread(ByteReader& in, bool is_offer, Thread& thread) const {
  const size_t count = in.number();
  const bool has_more_below = in.byte() != 0;
  thread.frames.resize(count + (has_more_below ? 1 : 0));
  size_t f = 0;
  if (has_more_below) {  // stands for frames that nothing returns to
    Frame& below = thread.frames[f++];
    below.pc = no_address;
    below.kind = FrameKind::tunnel;
    below.is_evaluating = false;
    below.function_start = -1;
    below.stack_height = 0;
    below.temps.clear();
  }
  for (; f < thread.frames.size(); ++f) {
    Frame& frame = thread.frames[f];
    const uint8_t head = in.byte();
    frame.kind = static_cast<FrameKind>(head >> 1);
    frame.is_evaluating = head & 1;
    const bool is_top = f + 1 == thread.frames.size();
    frame.pc = is_top && is_offer ? 0 : static_cast<Address>(in.number());
    frame.function_start = is_offer ? -1 : static_cast<int32_t>(in.signed_number());
    frame.stack_height = 0;
    frame.temps.resize(in.number());
    for (story::Binding& binding : frame.temps) {
      binding.name = story::NameId{static_cast<uint32_t>(in.number())};
      binding.value = read_value(in);
    }
  }
  thread.previous = no_address;
}

void Canon::start(const State& state) {
  live_.clear();
  keep_all_temps_ = std::any_of(state.evaluation.begin(), state.evaluation.end(),
                                [](Value value) { return value.kind == Kind::variable_pointer; });
  if (keep_all_temps_) live_ = everything_;
}

/// Everything outside the threads, in the order of the slots.
void Canon::write_memory(const State& state, bool is_situation, ByteWriter& out) {
  const program::Slots& slots = liveness_.slots();
  const auto shown = [&](const CountUse& use, int64_t n) {
    return reductions_.saturation ? use.representative(n) : n;
  };
  each_live(live_, 0, slots.first_temp, [&](uint32_t slot) {
    const Value value = state.globals[slot];
    // Inside a turn a loop may count until the number wraps: there it is kept.
    const bool is_whole = reads_.globals[slot].is_whole || value.kind != Kind::integer || !is_situation;
    write_value(
        out, is_whole ? value : Value::of(static_cast<int32_t>(shown(reads_.globals[slot], value.as_int()))));
  });
  each_live(live_, slots.first_visit, slots.first_turn_of, [&](uint32_t slot) {
    const uint32_t id = slot - slots.first_visit;
    out.number(static_cast<uint64_t>(shown(reads_.visits[id], state.visits[id])));
  });
  each_live(live_, slots.first_turn_of, slots.first_shuffle, [&](uint32_t slot) {
    const uint32_t id = slot - slots.first_turn_of;
    const int32_t visited = state.turn_of_visit[id];
    const int64_t age = int64_t{state.turn} - visited;
    out.number(visited == story::never_visited ? 0 : static_cast<uint64_t>(shown(reads_.ages[id], age)) + 1);
  });
  each_live(live_, slots.first_shuffle, slots.turn_number, [&](uint32_t slot) {
    const ContainerId sequence = slots.shuffles[slot - slots.first_shuffle];
    const auto loop = std::find_if(state.shuffles.begin(), state.shuffles.end(),
                                   [&](const story::ShuffleLoop& s) { return s.sequence == sequence; });
    if (loop == state.shuffles.end()) return out.number(0);
    // Each position is drawn once in a loop and never asked again, so their order is forgotten.
    std::vector<uint16_t> drawn = loop->drawn;
    std::sort(drawn.begin(), drawn.end());
    out.number(drawn.size());
    for (uint16_t position : drawn) out.number(position);
  });
  if (live_.has(slots.turn_number)) {
    // Ages count back from the turn number, so it is kept whole where both are looked at.
    const bool is_alone = program_.turn_counted.empty();
    const int64_t turn = int64_t{state.turn} + 1;
    out.signed_number(is_alone ? shown(reads_.turn_number, turn) : turn);
  }
  if (live_.has(slots.seed)) {
    out.byte(state.is_seeded ? 1 : 0);
    if (state.is_seeded) {
      out.signed_number(state.story_seed);
      out.signed_number(state.previous_random);
    }
  }
  out.number(state.evaluation.size());
  for (Value value : state.evaluation) write_value(out, value);
}

void Canon::read_memory(ByteReader& in, State& state) {
  const program::Slots& slots = liveness_.slots();
  state.globals = initial_.globals;
  state.visits.assign(program_.counted.size(), 0);
  state.turn_of_visit.assign(program_.turn_counted.size(), story::never_visited);
  ages_.clear();
  state.shuffles.clear();
  state.turn = decoded_turn;
  state.story_seed = 0;
  state.previous_random = 0;
  state.is_seeded = false;
  each_live(live_, 0, slots.first_temp, [&](uint32_t slot) { state.globals[slot] = read_value(in); });
  each_live(live_, slots.first_visit, slots.first_turn_of, [&](uint32_t slot) {
    state.visits[slot - slots.first_visit] = static_cast<int32_t>(in.number());
  });
  each_live(live_, slots.first_turn_of, slots.first_shuffle, [&](uint32_t slot) {
    if (const uint64_t age = in.number())
      ages_.push_back({slot - slots.first_turn_of, static_cast<int32_t>(age - 1)});
  });
  each_live(live_, slots.first_shuffle, slots.turn_number, [&](uint32_t slot) {
    const uint64_t count = in.number();
    if (count == 0) return;
    state.shuffles.push_back({slots.shuffles[slot - slots.first_shuffle], {}});
    for (uint64_t i = 0; i < count; ++i)
      state.shuffles.back().drawn.push_back(static_cast<uint16_t>(in.number()));
  });
  if (live_.has(slots.turn_number)) state.turn = static_cast<int32_t>(in.signed_number() - 1);
  for (const Age& age : ages_) state.turn_of_visit[age.count] = state.turn - age.turns;
  if (live_.has(slots.seed)) {
    state.is_seeded = in.byte() != 0;
    if (state.is_seeded) {
      state.story_seed = static_cast<int32_t>(in.signed_number());
      state.previous_random = static_cast<int32_t>(in.signed_number());
    }
  }
  state.evaluation.resize(in.number());
  for (Value& value : state.evaluation) value = read_value(in);
}

void Canon::encode_situation(const State& state, MarkId mark, std::vector<uint8_t>& bytes) {
  bytes.clear();
  ByteWriter out(bytes);
  start(state);
  out.byte(situation_form | (keep_all_temps_ ? 2 : 0));
  out.number(mark);
  out.number(story::visible_offers(state));
  previous_thread_bytes_.clear();
  for (const Offer& offer : state.offers) {
    if (offer.is_invisible_default) continue;
    const Address resume = resume_address(offer);
    out.number(offer.point.value);
    out.number(entry_of(offer));
    write_thread(offer.thread, resume, true, thread_bytes_);
    const bool is_same = thread_bytes_ == previous_thread_bytes_;
    out.byte(is_same ? 0 : 1);
    if (is_same) continue;
    bytes.insert(bytes.end(), thread_bytes_.begin(), thread_bytes_.end());
    previous_thread_bytes_.swap(thread_bytes_);
  }
  write_memory(state, true, out);
}

void Canon::encode_turn(const State& state, const story::Output& output, MarkId mark,
                        std::vector<uint8_t>& bytes) {
  bytes.clear();
  ByteWriter out(bytes);
  start(state);
  out.byte(turn_form | (keep_all_temps_ ? 2 : 0));
  out.number(mark);
  out.number(state.threads.size());
  for (size_t t = 0; t < state.threads.size(); ++t) {
    const Thread& thread = state.threads[t];
    const bool is_running = t + 1 == state.threads.size();
    const Address resume = thread.frames.back().pc + (is_running ? 0 : 1);
    write_thread(thread, resume, false, thread_bytes_);
    bytes.insert(bytes.end(), thread_bytes_.begin(), thread_bytes_.end());
  }
  out.number(state.offers.size());
  for (const Offer& offer : state.offers) {
    const Address resume = resume_address(offer);
    out.number(offer.point.value);
    out.byte(offer.is_invisible_default ? 1 : 0);
    out.number(entry_of(offer));
    write_thread(offer.thread, resume, true, thread_bytes_);
    bytes.insert(bytes.end(), thread_bytes_.begin(), thread_bytes_.end());
  }
  out.number(output.pieces.size());
  for (const story::Piece& piece : output.pieces) {
    out.byte(static_cast<uint8_t>(piece.kind));
    out.number(piece.text.value);
  }
  write_memory(state, false, out);
}

void Canon::decode(const uint8_t* bytes, State& state, story::Output& output, MarkId& mark) {
  ByteReader in(bytes);
  const uint8_t form = in.byte();
  live_.clear();
  if (form & 2) live_ = everything_;
  mark = static_cast<MarkId>(in.number());
  state.ending = story::Ending::none;
  state.fault = {};
  output.pieces.clear();
  output.is_silent = true;
  const auto read_offer = [&](Offer& offer, bool is_same, const Offer* previous, uint32_t entry) {
    if (is_same) {
      offer.thread = previous->thread;
    } else {
      read_thread(in, true, offer.thread);
    }
    offer.thread.previous = entries_[entry];
    offer.text = program::StringId::none();
    offer.tags.clear();
    collect_thread(offer.thread, 0, resume_address(offer));
  };
  if ((form & 1) == situation_form) {
    state.threads.resize(1);  // the finished main thread: choosing replaces it
    state.offers.resize(in.number());
    for (size_t o = 0; o < state.offers.size(); ++o) {
      Offer& offer = state.offers[o];
      offer.point = story::ChoicePointId{static_cast<uint32_t>(in.number())};
      offer.is_invisible_default = false;
      const uint32_t entry = static_cast<uint32_t>(in.number());
      const bool is_same = in.byte() == 0;
      read_offer(offer, is_same, o > 0 ? &state.offers[o - 1] : nullptr, entry);
    }
  } else {
    state.threads.resize(in.number());
    for (size_t t = 0; t < state.threads.size(); ++t) {
      Thread& thread = state.threads[t];
      read_thread(in, false, thread);
      collect_thread(thread, 0, thread.frames.back().pc + (t + 1 == state.threads.size() ? 0 : 1));
    }
    state.offers.resize(in.number());
    for (Offer& offer : state.offers) {
      offer.point = story::ChoicePointId{static_cast<uint32_t>(in.number())};
      offer.is_invisible_default = in.byte() != 0;
      const uint32_t entry = static_cast<uint32_t>(in.number());
      read_offer(offer, false, nullptr, entry);
    }
    output.pieces.resize(in.number());
    for (story::Piece& piece : output.pieces) {
      piece.kind = static_cast<story::PieceKind>(in.byte());
      piece.text = program::StringId{static_cast<uint32_t>(in.number())};
    }
  }
  read_memory(in, state);
}

}  // namespace dramaturg::graph
