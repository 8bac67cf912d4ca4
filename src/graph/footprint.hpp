// Runs of instructions → which slots they read before they wrote them, in order, and which globals they
// wrote.
//
// The instructions that ran say which slots they touch: reading them one after another tells what a run
// depended on, without the machine being watched while it runs. A slot that a run has surely written itself
// is no longer read from where it began. Counts and turns of visits count as read whenever they are looked
// at, counted before or not. Left out: what is written there (the state tells), temporaries (they belong to
// the thread), and runs that did something else to memory: those that met chance, or asked for the count or
// the age of a place that was not named there and then.
#pragma once

#include <vector>

#include "program/kinds.hpp"
#include "program/slots.hpp"
#include "story/run.hpp"

namespace dramaturg::graph {

class Footprint {
 public:
  Footprint(const program::Program& program, const program::Slots& slots, const program::KindTable& kinds);

  /// `is_at_draw`: the last of them has asked chance, and has not run. False: it is not known what they read,
  /// or it is too much.
  bool follow(const std::vector<story::Run>& runs, bool is_at_draw);

  std::vector<uint32_t> asked;    ///< slots, each once
  std::vector<uint32_t> written;  ///< GlobalIds, each once

 private:
  bool note(program::Address at, bool has_before, bool is_at_draw);
  bool note_target(program::Address at, bool has_before);
  void ask(uint32_t slot);
  void write(uint32_t global);

  const program::Program& program_;
  const program::Slots& slots_;
  const program::KindTable& kinds_;
  std::vector<uint32_t> asked_in_, written_in_;  ///< by slot, by GlobalId: the call in which
  uint32_t call_ = 0;
};

}  // namespace dramaturg::graph
