// The automata, one small function each.
#include "graph/monitor.hpp"

#include <algorithm>

#include "base/expect.hpp"

namespace dramaturg::graph {
namespace {

using world::Form;

constexpr uint32_t first_is_done = 1u << 31, last_is_good = 1u << 30, last_is_bad = 1u << 29;

}  // namespace

Monitor::Monitor(const Claims& claims, uint32_t rule) : claims_(claims), rule_(claims.rules[rule]) {
  for (const Formula* formula : {&rule_.what, &rule_.other, &rule_.last, &rule_.denial}) collect(*formula);
  for (const Formula& formula : rule_.sequence) collect(formula);
  for (const Rule::Half& half : rule_.halves) collect(half.formula);
  EXPECT(conditions_.size() <= most_conditions, "a rule with more conditions is refused when it is planned");
}

void Monitor::collect(const Formula& formula) {
  negates_ = negates_ || formula.kind == Formula::Kind::none;
  for (const Formula& part : formula.parts) collect(part);
  if (formula.kind != Formula::Kind::atom) return;
  std::vector<uint32_t>& known =
      claims_.atoms[formula.atom].kind == Atom::Kind::condition ? conditions_ : events_;
  if (std::find(known.begin(), known.end(), formula.atom) == known.end()) known.push_back(formula.atom);
}

std::optional<bool> Monitor::was_last_earned(uint32_t word) {
  if ((word & (last_is_good | last_is_bad)) == 0) return std::nullopt;
  return (word & last_is_good) != 0;
}

Monitor::Memory Monitor::begin() {
  Memory memory;
  for (const ContainerId container : claims_.history) {
    moment_ = {MomentKind::entered, true, container.value};
    if (rule_.form == Form::never_twice && names_event(container.value)) look(memory.word);
  }
  is_hit = has_premise = false;
  return memory;
}

bool Monitor::concerns(Moment moment) const {
  switch (moment.kind) {
    case MomentKind::answer:
      return std::find(conditions_.begin(), conditions_.end(), moment.number / 2) != conditions_.end();
    case MomentKind::scene: return !rule_.halves.empty();
    case MomentKind::entered: return names_event(moment.number);
    case MomentKind::choosing: return !conditions_.empty() || negates_;
    case MomentKind::ended:
    case MomentKind::stopped: return true;
  }
  return true;
}

bool Monitor::names_event(uint32_t container) const {
  return std::any_of(events_.begin(), events_.end(), [&](uint32_t atom) {
    const auto& places = claims_.atoms[atom].containers;
    return std::find(places.begin(), places.end(), ContainerId{container}) != places.end();
  });
}

void Monitor::step(Memory& memory, Moment moment, const std::vector<std::string>& endings) {
  moment_ = moment;
  ending_ = moment.kind == MomentKind::ended ? &endings[moment.number] : nullptr;
  if (moment.kind == MomentKind::answer) {
    const auto found = std::find(conditions_.begin(), conditions_.end(), moment.number / 2);
    if (found == conditions_.end()) return;
    const uint64_t bit = uint64_t{1} << (found - conditions_.begin());
    memory.answers = (moment.number & 1) != 0 ? memory.answers | bit : memory.answers & ~bit;
  } else if (moment.kind == MomentKind::scene) {
    end_scene(memory.word);
  } else if (moment.kind != MomentKind::entered || names_event(moment.number)) {
    answers_ = memory.answers;
    look(memory.word);
  }
}

// ---- what holds at this moment

bool Monitor::holds(const Formula& formula) const {
  const auto part_holds = [this](const Formula& part) { return holds(part); };
  switch (formula.kind) {
    case Formula::Kind::never: return false;
    case Formula::Kind::atom: return atom_holds(formula.atom);
    case Formula::Kind::all: return std::all_of(formula.parts.begin(), formula.parts.end(), part_holds);
    case Formula::Kind::any: return std::any_of(formula.parts.begin(), formula.parts.end(), part_holds);
    case Formula::Kind::none: return std::none_of(formula.parts.begin(), formula.parts.end(), part_holds);
  }
  return false;
}

bool Monitor::atom_holds(uint32_t index) const {
  const Atom& atom = claims_.atoms[index];
  switch (atom.kind) {
    case Atom::Kind::condition: {
      const auto found = std::find(conditions_.begin(), conditions_.end(), index);
      return (answers_ >> (found - conditions_.begin()) & 1) != 0;
    }
    case Atom::Kind::event:
      return moment_.kind == MomentKind::entered &&
             std::find(atom.containers.begin(), atom.containers.end(), ContainerId{moment_.number}) !=
                 atom.containers.end();
    case Atom::Kind::ending: return ending_ != nullptr && *ending_ == atom.ending;
  }
  return false;
}

// ---- the automata

void Monitor::look(uint32_t& word) {
  const bool is_what = rule_.form != Form::never_twice && holds(rule_.what);
  has_happened = has_happened || is_what;
  is_denied = holds(rule_.denial);
  has_denied = has_denied || is_denied;
  has_open = has_open || (moment_.kind != MomentKind::entered && !is_what && !is_denied);
  switch (rule_.form) {
    case Form::mentions: has_premise = has_premise || holds(rule_.other); [[fallthrough]];
    case Form::never: is_hit = is_hit || is_what; break;
    case Form::always: is_hit = is_hit || (moment_.kind != MomentKind::entered && !is_what); break;
    case Form::reachable:  // 1: what it was to happen without has happened
      if (word == 0 && holds(rule_.other)) word = 1;
      is_hit = is_hit || (word == 0 && is_what);
      break;
    case Form::unavoidable:  // 1: it has happened
    case Form::avoidable:
    case Form::odds:
      if (word == 0 && is_what) word = 1, is_hit = true;
      break;
    case Form::always_possible:  // 1: it has happened; 2: nobody asks for it any more
      if (is_what) word = 1;
      if (word == 0 && holds(rule_.other)) word = 2;
      break;
    case Form::before:  // 1: it has happened
      if (is_what) word = 1;
      if (!holds(rule_.other)) break;
      has_premise = true;
      is_hit = is_hit || word == 0;
      break;
    case Form::between: look_between(word); break;
    case Form::at_most:  // how often
      if (!is_what) break;
      has_premise = true;
      if (word < rule_.most) {
        ++word;
      } else {
        is_hit = true;
      }
      break;
    case Form::every_earned:
    case Form::first_earned:
    case Form::last_earned: look_earned(word); break;
    case Form::never_twice: look_twice(word); break;
  }
}

/// 0: outside; 1: begun, and it has not happened; 2: it has.
void Monitor::look_between(uint32_t& word) {
  if (word == 1 && holds(rule_.what)) word = 2;
  if (word != 0 && holds(rule_.last)) {
    has_premise = true;
    is_hit = is_hit || word == 1;
    word = 0;
  }
  if (word == 0 && holds(rule_.other)) word = holds(rule_.what) ? 2 : 1;
}

/// A half counts when it was raised in an earlier scene than the event, after the last `since`.
void Monitor::look_earned(uint32_t& word) {
  constexpr uint32_t verdict_bits = first_is_done | last_is_good | last_is_bad;
  if (holds(rule_.other)) word &= verdict_bits;
  bool is_earned = true;
  for (size_t h = 0; h < rule_.halves.size(); ++h) {
    const Rule::Half& half = rule_.halves[h];
    Earned now = earned(word, h);
    const bool is_settled = now == Earned::shown || (now == Earned::told && !half.must_be_shown);
    is_earned = is_earned && is_settled;
    if (is_settled || !holds(half.formula)) continue;
    if (moment_.is_shown)
      now = Earned::shown_here;
    else if (now == Earned::missing)
      now = Earned::told_here;
    word = (word & ~(7u << (3 * h))) | static_cast<uint32_t>(now) << (3 * h);
  }
  if (rule_.form == Form::last_earned && moment_.kind == MomentKind::ended && (word & last_is_bad))
    is_hit = true;
  if (!holds(rule_.what)) return;
  has_premise = true;
  if (!is_earned) unearned = word;
  if (rule_.form == Form::last_earned) {
    word = (word & ~(last_is_good | last_is_bad)) | (is_earned ? last_is_good : last_is_bad);
  } else if (!is_earned && !(word & first_is_done)) {
    is_hit = true;
  }
  if (rule_.form == Form::first_earned) word |= first_is_done;
}

void Monitor::end_scene(uint32_t& word) const {
  for (size_t h = 0; h < rule_.halves.size(); ++h) {
    Earned now = earned(word, h);
    if (now != Earned::told_here && now != Earned::shown_here) continue;
    now = now == Earned::told_here ? Earned::told : Earned::shown;
    word = (word & ~(7u << (3 * h))) | static_cast<uint32_t>(now) << (3 * h);
  }
}

/// How much of the pattern has come, and in the seventh bit whether it has come once.
void Monitor::look_twice(uint32_t& word) {
  constexpr uint32_t once = 64;
  if (holds(rule_.other)) {
    word = 0;
    return;
  }
  if (!holds(rule_.sequence[word & (once - 1)])) return;
  has_premise = has_happened = true;
  ++word;
  if ((word & (once - 1)) < rule_.sequence.size()) return;
  is_hit = is_hit || (word & once) != 0;
  word = once;
}

}  // namespace dramaturg::graph
