// Transcript (and, where it is known, its fate) → Recap: one reading told back, shorter.
//
// A recap speaks in the author's words: lines written for it (`# recap: …`), and sentences of the reading
// itself, chosen by what they do: open a scene, follow a choice, close a scene, turn the odds. It is cut into
// episodes (`# ep: 4`) and scenes (`# scene: money`, else the knot); a bonus scene is told last. The fate
// line is the odds of every ending, choice by choice; its largest jumps are the turning points, each with the
// road not taken. Deterministic: the same reading gives the same recap. Left out: layout (recap_*.cpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "report/transcript.hpp"
#include "world/world.hpp"

namespace dramaturg::report {

/// The odds of the endings as a reading goes on, each within [0, 1].
struct Fate {
  std::vector<std::string> endings;
  struct Moment {
    std::vector<double> odds;                    ///< by ending: at this choice, before it is taken
    std::vector<std::vector<double>> by_option;  ///< by option offered, by ending
  };
  std::vector<Moment>
      moments;  ///< one for each choice of the reading; the last may be the situation it stops in
  std::vector<double> last;  ///< by ending, where the reading stops
  bool is_exact = true;      ///< false: the search was not finished, and these are the middles of bounds
};

struct RecapOptions {
  size_t words = 200;      ///< about so many in the telling; at least one sentence an episode
  std::string episode;     ///< only this one; empty: all
  bool tells_all = false;  ///< --spoilers=all: also what the story has not let the reader know by then
  bool is_ascii = false;
  const world::World* world = nullptr;  ///< the drama, if the story has people
};

/// A paragraph: a scene, or several short ones.
struct RecapScene {
  std::string name;  ///< of the first scene told in it, as people read it; empty: the story has no scenes
  std::string text;  ///< one paragraph
};

struct RecapEpisode {
  std::string name;    ///< "4"; empty: the story has no episodes
  std::string before;  ///< what the last episode left, to be read behind "In the last episode, "
  std::vector<RecapScene> scenes;
  std::vector<Change> changes;  ///< over the whole episode; only where the value is another at its end
  std::vector<std::string> told_changes;  ///< those that say something to a reader, in words
  size_t first_turn = 0, last_turn = 0;   ///< turns of the transcript; turn n is choice n
  bool is_bonus = false;
};

struct TurningPoint {
  size_t choice = 0;   ///< counted from 1
  std::string taken;   ///< its text
  std::string ending;  ///< whose odds moved most
  double before = 0, after = 0;
  std::string other;  ///< the option that would have moved it furthest the other way; empty: none
  double otherwise = 0;
};

struct Recap {
  std::string title;
  std::vector<RecapEpisode> episodes;
  std::optional<Fate> fate;                  ///< endings that the reading names, or all
  std::vector<TurningPoint> turning_points;  ///< the largest first
  std::string ending;                        ///< empty: the reading is not over
  size_t choices = 0;
};

/// Cost O(transcript). `fate` may be missing: then no turning points.
Recap recapitulate(const std::string& title, const Transcript& transcript, const std::optional<Fate>& fate,
                   const RecapOptions& options);

}  // namespace dramaturg::report
