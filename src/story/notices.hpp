// What a run meets that is no fault and yet deserves a word: a temporary that is read before it is declared,
// an argument that nobody takes, a tunnel that is left for good, an option that is not shown though its text
// has changed something. And which way each condition went. Beside the state, never in it; nobody has to
// look.
#pragma once

#include <cstdint>
#include <vector>

#include "program/habits.hpp"
#include "program/program.hpp"

namespace dramaturg::story {

struct Notice {
  enum class Kind : uint8_t {
    undeclared,     // a temporary was read that this reading had not declared; it is 0
    surplus,        // a divert through a variable gave more arguments than its target takes
    tunnel_left,    // a divert left a tunnel for a place that can never come back
    hidden_effect,  // an option was not shown; its text had run
  } kind;
  program::Address where;
  friend bool operator==(const Notice&, const Notice&) = default;
};

struct Notices {
  Notices(const program::Program& program, const program::Flow& flow)
      : habits(program::analyse_habits(program, flow)),
        held(program.code.size(), 0),
        met_(program.code.size(), 0) {}

  /// Each kind at each address is told once.
  void meet(Notice::Kind kind, program::Address where) {
    const uint8_t bit = bit_of(kind);
    if (met_[where] & bit) return;
    met_[where] |= bit;
    fresh.push_back({kind, where});
  }
  /// As if what is fresh had not been met.
  void forget() {
    for (const Notice& notice : fresh) met_[notice.where] &= static_cast<uint8_t>(~bit_of(notice.kind));
    fresh.clear();
  }
  /// What another has met counts as met here, too.
  void follow(const Notices& other) { met_ = other.met_; }
  void ask(program::Address where, bool is_true) { held[where] |= is_true ? 1 : 2; }

  program::Habits habits;
  std::vector<uint8_t> held;  ///< by address of a condition: bit 1, it was true; bit 2, it was false
  std::vector<Notice> fresh;  ///< in order; whoever looks clears it
  size_t leaked = 0;  ///< values on the evaluation stack that no one waits for; set when a turn begins

  template <class Archive>
  void keep(Archive& archive) {
    archive.row(held);
    archive.row(met_);
    fresh.clear();
  }

 private:
  static uint8_t bit_of(Notice::Kind kind) { return static_cast<uint8_t>(1u << static_cast<unsigned>(kind)); }

  std::vector<uint8_t> met_;
};

}  // namespace dramaturg::story
