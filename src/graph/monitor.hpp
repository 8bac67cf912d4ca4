// A claim's rule as a small automaton over moments (score.hpp).
//
// A reading is a row of *moments*: something watched is entered; the reader chooses; the story stops. At each
// moment the rule looks which of its atoms hold and moves on. It keeps no more than decides the future of its
// claim (whether x has happened, how often, which halves are earned), and what its conditions last answered.
// A claim that breaks is recorded where it breaks and needs no memory afterwards: only its first break, by
// fewest choices, is ever shown.
//
// An answer counts where the reader chooses, where the story stops, and at the rule's own events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/claims.hpp"
#include "graph/score.hpp"

namespace dramaturg::graph {

/// Bits of a half of `earned`, three a half.
enum class Earned : uint8_t { missing, told_here, shown_here, told, shown };

class Monitor {
 public:
  /// What a rule remembers between two moments.
  struct Memory {
    uint32_t word = 0;     ///< of its form
    uint64_t answers = 0;  ///< a bit for each of its conditions
    friend bool operator==(const Memory&, const Memory&) = default;
  };

  Monitor(const Claims& claims, uint32_t rule);

  /// Before the first line, history counted.
  Memory begin();
  /// `endings`: the names that the row's endings have by number.
  void step(Memory& memory, Moment moment, const std::vector<std::string>& endings);
  /// Can this moment make a difference to the rule?
  bool concerns(Moment moment) const;

  bool is_hit =
      false;  ///< found what it looks for (a break, or what `reachable` asks for) since last cleared
  bool has_premise = false;   ///< the premise was met at some moment
  bool has_happened = false;  ///< `what` held at some moment
  bool has_open = false;    ///< where the reader chooses or the story stops, neither `what` nor `denial` held
  bool has_denied = false;  ///< `denial` held at some moment
  uint32_t unearned = 0;    ///< of `earned`: the word where the event last came without being earned
  bool is_denied = false;   ///< `denial` held at the last moment that was looked at

  /// Of `last earned`: whether the event was earned when it last came; none: it has not come.
  static std::optional<bool> was_last_earned(uint32_t word);
  static Earned earned(uint32_t word, size_t half) { return static_cast<Earned>(word >> (3 * half) & 7); }
  /// More conditions than this a rule cannot remember.
  static constexpr size_t most_conditions = 64;

 private:
  void collect(const Formula& formula);
  bool holds(const Formula& formula) const;
  bool atom_holds(uint32_t atom) const;
  bool names_event(uint32_t container) const;
  void end_scene(uint32_t& word) const;
  void look(uint32_t& word);
  void look_between(uint32_t& word);
  void look_earned(uint32_t& word);
  void look_twice(uint32_t& word);

  const Claims& claims_;
  const Rule& rule_;
  std::vector<uint32_t> conditions_, events_;  ///< atoms
  bool negates_ = false;                       ///< a moment without any event may matter to it

  // of the moment that is looked at
  Moment moment_{MomentKind::choosing, true, 0};
  uint64_t answers_ = 0;
  const std::string* ending_ = nullptr;
};

}  // namespace dramaturg::graph
