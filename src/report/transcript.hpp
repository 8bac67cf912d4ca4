// A reading → what the reader saw and what changed underneath, turn by turn.
//
// The choices are replayed on the plain machine, line by line, as `play` would; beside the text stand what a
// recap or a witness wants to tell: the options there were, the tags met, the variables that a turn changed.
// Left out: how any of it is laid out, and odds.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/graph.hpp"
#include "program/program.hpp"
#include "story/output.hpp"
#include "story/run.hpp"

namespace dramaturg::report {

struct TranscriptLine {
  std::string text;  ///< without its newline; may be empty when it only carries tags
  std::vector<std::string> tags;
};

struct TranscriptOption {
  std::string text;
  std::vector<std::string> tags;
};

/// A global that held another value at the turn's end than at its beginning.
struct Change {
  std::string name;
  std::string before, after;  ///< as ink prints them
};

struct Turn {
  std::vector<TranscriptOption> options;  ///< what was offered before it; empty for the opening
  uint32_t taken = 0;                     ///< index into options
  std::vector<TranscriptLine> lines;
  std::vector<Change> changes;  ///< in order of declaration
  std::string knot;             ///< where it came to a stop; empty before the first knot
};

enum class TranscriptEnd : uint8_t {
  open,     // the choices given are used up and more are offered
  ended,    // an ending
  fault,    // the story broke
  budget,   // a turn took more steps than allowed
  misfit,   // a choice or a draw that does not exist there
  unasked,  // the story stopped before all choices were taken
};

struct Transcript {
  std::vector<Turn> turns;                ///< the opening, then one for each choice taken
  std::vector<TranscriptOption> options;  ///< on offer at the end
  TranscriptEnd end = TranscriptEnd::open;
  std::string ending;  ///< the `# ending:` tag met last, else the knot it stopped in; empty unless ended
  story::Fault fault;
};

/// Reads a story choice by choice and keeps what it saw.
class Transcriber {
 public:
  /// Reads the opening. `draws` answers chance and outlives this; `seed` is the story's.
  Transcriber(const program::Program& program, story::Draws& draws, int32_t seed = 0);

  /// How many options are on offer; 0: the reading has stopped.
  uint32_t offers() const;
  /// Takes an option (from 0) and reads on to the next ones. False: there is no such option here.
  bool take(uint32_t option);
  /// Everything so far. `is_unfinished`: the caller had more choices than the story asked for.
  Transcript finish(bool is_unfinished = false);

 private:
  std::vector<TranscriptOption> options() const;
  void run_turn();
  std::string knot_of_offers() const;

  const program::Program& program_;
  program::Pool pool_;
  story::Context context_;
  story::LineScratch scratch_;
  story::State state_;
  story::Output output_;
  std::string ending_tag_;
  program::Address where_ = program::no_address;
  story::Stop stop_ = story::Stop::line;
  Transcript out_;
};

/// Replays `choices` (from 0 over what is offered), chance answered by `draws`. Cost: that of reading. Total:
/// what does not fit is said in `end`.
Transcript transcribe(const program::Program& program, story::Draws& draws,
                      const std::vector<uint32_t>& choices, int32_t seed = 0);

/// The same for a path of a graph, its draws recorded.
Transcript transcribe(const program::Program& program, const graph::Path& path);

}  // namespace dramaturg::report
