// Writing: which slots live, then threads, then memory, in a fixed order. Reading: the same order back.
#include "graph/canon.hpp"

#include <algorithm>

#include "base/expect.hpp"

namespace dramaturg::graph {

using base::BitReader;
using base::BitWriter;
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

/// Decoding puts one frame below for all that were dropped: nothing returns to it.
bool stands_for_dropped(const Frame& frame) { return frame.pc == no_address; }

constexpr bool situation_form = false, turn_form = true;

}  // namespace

Canon::Canon(const Program& program, const program::Liveness& liveness, const program::Reads& reads,
             const program::Outlook& outlook, const Reductions& reductions, const State& initial)
    : program_(program),
      liveness_(liveness),
      reads_(reads),
      reductions_(reductions),
      memory_(program, liveness.slots(), reads, reductions, initial),
      foresight_(outlook, liveness.slots()),
      initial_(initial),
      everything_(liveness.ever_read()),
      live_(liveness.slots().count),
      nothing_(liveness.slots().count) {
  for (uint32_t slot = 0; slot < liveness.slots().first_visit; ++slot) everything_.add(slot);
  entries_.resize(program.choice_points.size());
  bare_.resize(program.choice_points.size());
}

/// A choice may lead nowhere (only read stories have such): taking it is a fault, and reads nothing.
const SlotSet& Canon::live_at(Address address) const {
  if (address == no_address) return nothing_;
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
  const Address previous = offer.thread.previous;
  Entries& entries = entries_[offer.point.value];
  if (entries.last < entries.arrivals.size() && entries.last_previous == previous) return entries.last;
  ContainerId around = ContainerId::none();
  if (previous != no_address) {
    const ContainerId was_in = program_.container_at[previous];
    around = program_.targets[program_.choice_points[offer.point.value].target.value].container;
    while (!around.is_none() && !program_.is_inside(was_in, around))
      around = program_.containers[around.value].parent;
  }
  uint32_t at = 0;
  while (at < entries.arrivals.size() && entries.arrivals[at].around != around) ++at;
  if (at == entries.arrivals.size()) {
    if (is_following_) {
      lacks_entry_ = true;
      return 0;
    }
    entries.arrivals.push_back({around, previous});
    ++entry_count_;
  }
  entries.last = at;
  entries.last_previous = previous;
  return at;
}

void Canon::follow(const Canon& leader) {
  is_following_ = true;
  memory_.follow(leader.memory_);
  has_many_plans_ = leader.has_many_plans_;
  if (entry_count_ == leader.entry_count_) return;
  entry_count_ = leader.entry_count_;
  for (size_t point = 0; point < entries_.size(); ++point)
    entries_[point].arrivals = leader.entries_[point].arrivals;
}

/// The first frame that must be kept. A frame below is dropped when no frame above it can return to it:
/// nothing ahead pops it, so nothing ahead reads it. `knows_bottom`: whether what is kept can still notice
/// that frames lie below (running out of content is worded by it), so that their number beyond one is all
/// that is forgotten.
size_t Canon::kept_from(const Thread& thread, Address resume, bool& knows_bottom) {
  const auto& frames = thread.frames;
  knows_bottom = true;
  if (!reductions_.frames || resume == no_address) return 0;
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
  const Address label = label_of(frame, live);
  return label == no_address ? nullptr : &live_at(label);
}

Address Canon::label_of(const Frame& frame, const SlotSet& live) const {
  for (const story::Binding& binding : frame.temps) {
    if (binding.value.kind != Kind::divert_target || !live.has(liveness_.slots().temp(binding.name)))
      continue;
    if (!program::is_return_name(program_.temp_names[binding.name.value])) continue;
    const Address label = program_.targets[binding.value.bits].address;
    if (label != no_address) return label;
  }
  return no_address;
}

/// Into the set of what is kept alive, or into its plan while that is known without the set.
void Canon::add_live(const SlotSet& row) {
  if (is_collecting_) {
    live_.add_all(row);
    return;
  }
  const Memory::PlanId id = memory_.of_row(row);
  if (id != plan_) plan_ = memory_.join(plan_, id);
}

/// Adds what the frames from `first` on keep alive. Frames below it are as good as gone, and so is the one
/// that stands for frames that were dropped before.
void Canon::collect_thread(const Thread& thread, size_t first, Address top_resume) {
  if (first == 0 && thread.frames.size() > 1 && stands_for_dropped(thread.frames.front())) first = 1;
  if (lives_.size() < thread.frames.size()) lives_.resize(thread.frames.size());
  for (size_t f = first; f < thread.frames.size(); ++f) {
    const bool is_top = f + 1 == thread.frames.size();
    lives_[f].live = is_top ? &live_at(top_resume) : &live_after_call(thread.frames[f].pc);
    lives_[f].returning = live_at_label(thread.frames[f], *lives_[f].live);
    lives_[f].pointed_at.clear();
    add_live(*lives_[f].live);
    if (lives_[f].returning) add_live(*lives_[f].returning);
    if (foresight_.is_idle()) continue;
    if (is_top) {
      if (top_resume != no_address) foresight_.go_on_at(liveness_.flow().block(top_resume));
    } else {
      go_on_after_call(thread.frames[f].pc);
    }
    if (lives_[f].returning)
      foresight_.go_on_at(liveness_.flow().block(label_of(thread.frames[f], *lives_[f].live)));
  }
  if (reads_.has_pointers) follow_pointers(thread, first);
}

/// As live_after_call.
void Canon::go_on_after_call(Address call) {
  foresight_.go_on_at(liveness_.flow().block(call + 1));
  for (const program::BlockId target : liveness_.flow().override_targets) foresight_.go_on_at(target);
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

/// One kept frame that holds nothing and knows of none below: nearly every offer's thread.
bool Canon::is_plain(const Thread& thread, size_t first, bool knows_bottom) const {
  const Frame& frame = thread.frames.back();
  if (first + 1 != thread.frames.size() || frame.is_evaluating) return false;
  if (knows_bottom && (first > 0 || frame.kind != FrameKind::tunnel)) return false;
  return std::none_of(frame.temps.begin(), frame.temps.end(), [&](const story::Binding& binding) {
    return keeps(lives_[first], binding.name) || liveness_.must_exist(binding.name);
  });
}

/// False: it is plain, and nothing was written.
bool Canon::write_thread(const Thread& thread, Address top_resume, bool is_offer, BitWriter& out) {
  size_t first = 0;
  bool knows_bottom = true;
  if (is_offer && thread.frames.size() > 1) {
    bool points_at_temp = false;
    for (size_t f = 0; f < thread.frames.size() && reads_.has_pointers; ++f)
      for (const story::Binding& binding : thread.frames[f].temps)
        points_at_temp |= binding.value.kind == Kind::variable_pointer && binding.value.context != 0;
    if (!points_at_temp) first = kept_from(thread, top_resume, knows_bottom);  // contexts number the frames
  }
  collect_thread(thread, first, top_resume);
  if (is_offer && is_plain(thread, first, knows_bottom)) return false;
  out.number(thread.frames.size() - first);
  out.bit(first > 0 && knows_bottom);
  for (size_t f = first; f < thread.frames.size(); ++f) {
    const Frame& frame = thread.frames[f];
    const bool is_top = f + 1 == thread.frames.size();
    const bool kind_matters = f > first || knows_bottom;
    out.bits(kind_matters ? static_cast<uint8_t>(frame.kind) : 0, 2);
    out.bit(frame.is_evaluating);
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
      write_value(out, is_kept ? binding.value : Value::of(0), Kind::integer);
    }
  }
  return true;
}

void Canon::read_thread(BitReader& in, bool is_offer, Thread& thread) const {
  const size_t count = in.number();
  const bool has_more_below = in.bit();
  thread.frames.resize_for_overwrite(count + (has_more_below ? 1 : 0));
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
    frame.kind = static_cast<FrameKind>(in.bits(2));
    frame.is_evaluating = in.bit();
    const bool is_top = f + 1 == thread.frames.size();
    frame.pc = is_top && is_offer ? 0 : static_cast<Address>(in.number());
    frame.function_start = is_offer ? -1 : static_cast<int32_t>(in.signed_number());
    frame.stack_height = 0;
    frame.temps.resize_for_overwrite(in.number());
    for (story::Binding& binding : frame.temps) {
      binding.name = story::NameId{static_cast<uint32_t>(in.number())};
      binding.value = read_value(in, Kind::integer);
    }
  }
  thread.previous = no_address;
}

void Canon::start(const State& state) {
  keep_all_temps_ = std::any_of(state.evaluation.begin(), state.evaluation.end(),
                                [](Value value) { return value.kind == Kind::variable_pointer; });
  is_collecting_ = has_many_plans_ || reads_.has_pointers || keep_all_temps_;
  plan_ = Memory::nothing;
  foresight_.begin();
  if (!is_collecting_) return;
  live_.clear();
  if (keep_all_temps_) live_ = everything_;
}

/// Where there are too many plans to join, writing begins anew with the set itself: the bits are the same.
bool Canon::write_memory(const State& state, Form form, BitWriter& out) {
  head_bits_ = out.bit_count();
  if (is_collecting_) plan_ = memory_.of(live_);
  if (!is_collecting_ && plan_ == Memory::unplanned) {
    if (memory_.lacks_number()) return true;
    has_many_plans_ = true;
    return false;
  }
  // What lies on the evaluation stack was read before, from values that may have changed since.
  const bool foresees = form != Form::place && !foresight_.is_idle() && state.evaluation.empty();
  memory_.write(state, plan_, form == Form::situation,
                foresees ? foresight_.unread(state, memory_.slots_of(plan_), initial_) : nullptr, out);
  out.finish();
  return true;
}

/// As collect_thread, for a thread of one frame that holds nothing: what its point joins to a plan is known
/// from the last time.
void Canon::join_bare(const Offer& offer) {
  Bare& bare = bare_[offer.point.value];
  if (is_collecting_ || bare.before != plan_) {
    const Memory::PlanId before = plan_;
    collect_thread(offer.thread, 0, resume_address(offer));
    if (!is_collecting_ && plan_ != Memory::unplanned) bare = {before, plan_};
    return;
  }
  plan_ = bare.after;
  const Address resume = resume_address(offer);
  if (resume != no_address) foresight_.go_on_at(liveness_.flow().block(resume));
}

void Canon::write_offer(const Offer& offer, uint32_t& expected, BitWriter& out) {
  const bool is_next = offer.point.value == expected;
  const uint32_t entry = entry_of(offer);
  expected = offer.point.value + 1;
  const Frame& frame = offer.thread.frames.back();
  const bool is_bare = offer.thread.frames.size() == 1 && frame.temps.empty() &&
                       frame.kind == FrameKind::tunnel && !frame.is_evaluating;
  if (is_bare) join_bare(offer);
  if (is_bare && is_next && entry == 0) return out.bits(0, 3);  // as below: nearly every offer
  out.bit(!is_next);
  if (!is_next) out.number(offer.point.value);
  out.bit(entry != 0);
  if (entry != 0) out.number(entry);
  if (is_bare) return out.bit(false);
  BitWriter thread(thread_bytes_);
  const bool is_plain = !write_thread(offer.thread, resume_address(offer), true, thread);
  out.bit(!is_plain);
  if (is_plain) return;
  const uint64_t bits = thread.bit_count();
  thread.finish();
  const bool is_same = bits == previous_thread_bits_ && thread_bytes_ == previous_thread_bytes_;
  out.bit(!is_same);
  if (is_same) return;
  out.append(thread_bytes_, bits);
  previous_thread_bytes_.swap(thread_bytes_);
  previous_thread_bits_ = bits;
}

void Canon::encode_situation(const State& state, MarkId mark, std::vector<uint8_t>& bytes) {
  while (true) {
    BitWriter out(bytes);
    start(state);
    out.bit(situation_form);
    out.number(mark);
    out.number(story::visible_offers(state));
    previous_thread_bits_ = 0;
    uint32_t expected = 0;
    for (const Offer& offer : state.offers)
      if (!offer.is_invisible_default) write_offer(offer, expected, out);
    if (write_memory(state, Form::situation, out)) return;
  }
}

void Canon::encode_turn(const State& state, const story::Output& output, MarkId mark,
                        std::vector<uint8_t>& bytes) {
  encode_middle(state, output, mark, Form::turn, bytes);
}

void Canon::encode_place(const State& state, const story::Output& output, MarkId mark,
                         std::vector<uint8_t>& bytes) {
  encode_middle(state, output, mark, Form::place, bytes);
}

void Canon::encode_middle(const State& state, const story::Output& output, MarkId mark, Form form,
                          std::vector<uint8_t>& bytes) {
  while (true) {
    BitWriter out(bytes);
    start(state);
    out.bit(turn_form);
    out.number(mark);
    out.number(state.threads.size());
    for (size_t t = 0; t < state.threads.size(); ++t) {
      const Thread& thread = state.threads[t];
      const bool is_running = t + 1 == state.threads.size();
      const Address resume = thread.frames.back().pc + (is_running ? 0 : 1);
      write_thread(thread, resume, false, out);
    }
    out.number(state.offers.size());
    previous_thread_bits_ = 0;
    uint32_t expected = 0;
    for (const Offer& offer : state.offers) {
      out.bit(offer.is_invisible_default);
      write_offer(offer, expected, out);
    }
    out.number(output.pieces.size());
    for (const story::Piece& piece : output.pieces) {
      out.bits(static_cast<uint8_t>(piece.kind), 4);
      out.number(piece.text.value);
    }
    if (write_memory(state, form, out)) return;
  }
}

void Canon::encode_again(const Head& head, const State& state, Form form, std::vector<uint8_t>& bytes) {
  BitWriter out(bytes);
  out.begin_with(head.bytes, head.bits);
  plan_ = head.plan;
  is_collecting_ = false;
  foresight_.begin_with(head.roots, head.root_count);
  write_memory(state, form, out);
}

void Canon::read_offer(BitReader& in, uint32_t& expected, const Thread*& previous, Offer& offer) const {
  offer.point = story::ChoicePointId{in.bit() ? static_cast<uint32_t>(in.number()) : expected};
  expected = offer.point.value + 1;
  const uint64_t entry = in.bit() ? in.number() : 0;
  if (!in.bit()) {
    offer.thread.frames.resize_for_overwrite(1);
    Frame& frame = offer.thread.frames.front();
    frame.pc = 0;
    frame.kind = FrameKind::tunnel;
    frame.is_evaluating = false;
    frame.function_start = -1;
    frame.stack_height = 0;
    frame.temps.clear();
  } else if (in.bit()) {
    read_thread(in, true, offer.thread);
    previous = &offer.thread;
  } else {
    offer.thread = *previous;
  }
  offer.thread.previous = entries_[offer.point.value].arrivals[entry].previous;
  offer.text = program::StringId::none();
  offer.tags.clear();
}

void Canon::decode(const uint8_t* bytes, State& state, story::Output& output, MarkId& mark) {
  BitReader in(bytes);
  const bool is_turn = in.bit() == turn_form;
  mark = static_cast<MarkId>(in.number());
  state.ending = story::Ending::none;
  state.fault = {};
  output.pieces.clear();
  output.is_silent = true;
  state.threads.resize(is_turn ? in.number() : 1);  // the finished main thread: choosing replaces it
  if (is_turn)
    for (Thread& thread : state.threads) read_thread(in, false, thread);
  state.offers.resize_for_overwrite(in.number());
  uint32_t expected = 0;
  const Thread* previous = nullptr;
  for (Offer& offer : state.offers) {
    offer.is_invisible_default = is_turn && in.bit();
    read_offer(in, expected, previous, offer);
  }
  if (is_turn) {
    output.pieces.resize(in.number());
    for (story::Piece& piece : output.pieces) {
      piece.kind = static_cast<story::PieceKind>(in.bits(4));
      piece.text = program::StringId{static_cast<uint32_t>(in.number())};
    }
  }
  plan_ = memory_.read(in, state);
}

}  // namespace dramaturg::graph
