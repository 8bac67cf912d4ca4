// STORY, as typed, → everything about it that playing, compiling and examining need. Judges by content
// whether a file is ink or compiled ink; a folder stands for the story in it; `-` is standard input. Says on
// stderr what is wrong, and how many errors there were.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/drama.hpp"
#include "containers/containers.hpp"
#include "graph/claims.hpp"
#include "graph/graph.hpp"
#include "program/program.hpp"
#include "syntax/count.hpp"
#include "text/diagnostic.hpp"
#include "text/source.hpp"
#include "world/checks_file.hpp"
#include "world/host.hpp"

namespace dramaturg::cli {

struct LoadOptions {
  bool count_all_visits = false;
  bool is_quiet = false;               ///< errors only
  bool shows_advice = false;           ///< notes of ours about what compiles
  const char* undone = "";             ///< what did not happen after errors: "reviewed", "played"
  bool has_plain_diagnostics = false;  ///< in the words of inklecate: `ERROR: 'file' line 3: …`
  bool has_json_diagnostics = false;   ///< said by the caller, as inklecate -j does
  bool only_counts = false;            ///< read, not compiled: for Story::counts
  bool reads_checks = false;           ///< the checks file beside the story, too
  bool reads_endings = false;          ///< only the endings that it names
  /// Values that are to be asked for, in the words of a check; each becomes one of `claimed`, in order.
  std::vector<std::string> values;
  std::string question;          ///< a claim, as `ask` gives it; in place of the file's own checks
  bool answers_for_game = true;  ///< `extern` lines of the checks file and the drama are followed
  bool takes_bounds = false;     ///< `bound` lines of both, too, and `bounds` before them
  std::vector<world::RangeLine> bounds;
  bool has_shipped_seeds = false;  ///< the first draw is the seed, one of a hundred
  bool is_generic = false;         ///< a drama as other ink tools get it; only to compare
};

/// What is claimed about a story, and the story compiled once more with the hidden functions of its claims.
struct Claimed {
  std::vector<world::Check> checks;  ///< the author's own, then those of sources
  std::vector<uint32_t> hearsay;     ///< by claim of the drama: its check; UINT32_MAX: it has none
  std::optional<graph::Path> told;   ///< the told reading, if one is written down
  graph::Claims claims;
  program::Program program;
};

struct Story {
  std::string path;  ///< the file that was read; `-`: standard input
  std::string name;  ///< for people: the file's name without folder and ending
  text::SourceSet sources;
  text::Diagnostics diagnostics;
  std::unique_ptr<FolderFiles> files;
  std::unique_ptr<Drama> drama;  ///< none: the story has no people
  containers::Containers containers;
  program::Program program;
  bool is_compiled_elsewhere = false;  ///< read from JSON: no lines
  std::optional<syntax::Counts> counts;
  std::vector<std::string> assumed;      ///< of the game: `hour() 0..23`
  std::vector<world::RangeLine> bounds;  ///< of the story's own files, when they are taken
  std::optional<Claimed> claimed;        ///< when it was asked for and there is something

  /// `file:line`, or empty.
  std::string place(program::Address address) const;
};

/// The plain ink of a `.drama`, without its story. 0, or the exit code.
int load_plain_ink(const std::string& drama, const LoadOptions& options, std::string& out);

/// 0, or the exit code: 2 when it cannot be read, 4 when it does not compile.
int load(const std::string& story, const LoadOptions& options, Story& out);

}  // namespace dramaturg::cli
