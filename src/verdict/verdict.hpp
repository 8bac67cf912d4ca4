// Program + Graph → Verdict: what an exploration means to the author, with evidence.
//
// A Verdict owns all its text and holds everything the contract `dramaturg.review/1` names, in people's
// numbers (lines, choices and columns from 1); reports only lay it out. Claims of absence ("never") are made
// only when the graph is complete; what was merely not seen yet is counted apart and is no finding. Every
// path in a verdict was replayed on the plain machine first. Odds are those of readers who pick evenly; what
// is not known has none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/claims.hpp"
#include "graph/graph.hpp"
#include "program/program.hpp"
#include "text/diagnostic.hpp"
#include "text/source.hpp"
#include "verdict/interval.hpp"

namespace dramaturg::verdict {

using graph::EndKind;
using graph::Graph;
using graph::StateId;
using program::Address;
using program::ChoicePointId;
using program::ContainerId;
using program::Program;
using text::Severity;

enum class Result : uint8_t { proved, bounded, stopped };
enum class Certainty : uint8_t { proved, bounded, estimated };

/// A stretch of one source line. Without a line: the story was compiled elsewhere and has no places.
struct Where {
  text::Span span;
  std::string file;
  uint32_t line = 0, column = 0;  ///< from 1; 0: unknown
  std::string knot;               ///< the knot it stands in; empty before the first knot
};

struct Ending {
  std::string name;
  EndKind kind = EndKind::end;
  Where where;                 ///< of the way to stop that takes the fewest choices
  uint32_t ways = 1;           ///< places where it stops under this name
  std::vector<uint32_t> ends;  ///< the same as indexes into Graph::ends
  uint32_t fewest_turns = 0;
  std::optional<double> mean_turns;  ///< of the readings that end so
  std::optional<Interval> odds;
  std::optional<std::string> exact;         ///< the odds as a fraction, when wanted
  std::optional<double> at_most, at_least;  ///< the share that the best, the most stubborn reader can force
  std::string path;
};

/// One row of findings.def: a way to word a finding. Several wordings may share a code.
enum class Wording : uint8_t {
#define FINDING(wording, code, severity, text, mend) wording,
#include "verdict/findings.def"
#undef FINDING
};

struct Finding {
  Wording wording;
  std::string id;  ///< `A1`: errors A, warnings B, notes C; for talking within one report
  std::string code;
  Severity severity = Severity::note;
  Certainty certainty = Certainty::proved;
  Where where;
  std::string text, mend;
  std::optional<Interval> odds;        ///< share of readings that meet it
  std::optional<std::string> path;     ///< replayed; none: an absence has none
  std::optional<std::string> allowed;  ///< the author's reason, perhaps empty, when an `allow` covers it
  bool is_known = false;               ///< it stands in the baseline
  std::string fingerprint;             ///< the same after lines above it moved

  /// Neither allowed nor known: what a build may fail on.
  bool is_open() const { return !allowed && !is_known; }
};

/// A choice of the story, in the situation in which it decides most (influence.cpp says what that is).
struct Influence {
  Where where;                            ///< its first option
  std::string ending;                     ///< whose odds its options set furthest apart
  Interval change;                        ///< by so much
  std::string least_option, most_option;  ///< as the reader sees them there
  Interval least, most;                   ///< that ending's odds after either
  std::string path;                       ///< to that situation
};

/// How chance as the reference runtime ships it, one of a hundred seeds, differs from ideal dice.
struct ShippedChance {
  struct Difference {
    std::string ending;
    Interval ideal, shipped;  ///< nothing in common; 0: no reading has it
  };
  std::vector<Difference> differences;
};

/// In this order the worse of two decides.
enum class Holds : uint8_t { holds, unknown, fails };

/// What one reading, the `told` one, says of a claim.
enum class OnTold : uint8_t {
  holds,
  fails,
  silent,  ///< what the claim supposes does not happen there
  unsaid,  ///< neither so nor not so: who was to know is unsure
};

/// A claim, judged (check.hpp).
struct CheckResult {
  std::string name, label;  ///< as the author calls it
  std::string text;         ///< the claim
  Holds verdict = Holds::unknown;
  Certainty certainty = Certainty::proved;
  bool is_vacuous = false;  ///< it holds because what it supposes never happens
  std::string why;
  Where where;
  graph::Path steps;                  ///< the path below
  std::optional<std::string> path;    ///< replayed: breaks it, or (reachable, avoidable) shows it
  std::optional<std::string> repair;  ///< the same reading with the fewest choices changed so that it holds
  std::string mend;                   ///< the change in words: "at choice 8, [Ask her first.] instead"
  bool is_unsaid = false;             ///< it fails, but no reading says that it is not so either
  std::optional<OnTold> told;         ///< none: there is no told reading, or the claim is about all readings
  std::string told_why;               ///< of `earned` that fails there: which half is missing; else empty
  uint32_t told_choice = 0;           ///< where it is decided there: choices taken; 0: nowhere or at once
};

/// What a source says of the story (a drama's `claim`).
struct SourceClaim {
  std::string name;           ///< as others cite it; may be empty
  std::string source, label;  ///< its id, and what it is called
  std::string at;             ///< where in the source
  std::string topic, text;
  std::vector<uint32_t> against;     ///< claims of other sources that say something else
  bool denies = false;               ///< it says that the check does not hold
  std::optional<CheckResult> check;  ///< when it can be decided
  Where where;

  /// Is the told reading as the source says? None: it cannot be decided there.
  std::optional<bool> is_borne_out() const {
    if (!check || !check->told) return std::nullopt;
    if (*check->told != OnTold::holds && *check->told != OnTold::fails) return std::nullopt;
    return (*check->told == OnTold::holds) != denies;
  }
};

struct Count {
  uint64_t seen = 0, total = 0;
};
struct Coverage {
  Count lines, choices, knots;
};

/// Which share of readings meets what, at least once.
struct Met {
  struct Line {
    uint32_t file, line;  ///< as the sources count them
    Interval odds;
  };
  struct Knot {
    std::string name;
    Interval odds;
  };
  std::vector<Line> lines;  ///< those that can print, in order
  std::vector<Knot> knots;
  std::optional<Interval> words;  ///< share of the words that a reading meets, on average
};

/// How the readings go, all together; what is not known has none.
struct Readings {
  std::optional<Interval> covered;                   ///< share that never comes to a part not looked at
  std::optional<Interval> no_ending;                 ///< share that breaks, or never stops
  std::optional<uint64_t> fewest_turns, most_turns;  ///< of those that stop; no most: there is none
  std::optional<double> mean_turns;                  ///< none, too, when some never stop
};

/// What a number was taken to stay within (Program::bounds), and whether it does.
struct Bounded {
  std::string name;
  int32_t low = 0, high = 0;
  bool is_left = false;  ///< some reading leaves it, and was not followed; else it is an invariant
  uint32_t first = 0;    ///< … after so few choices
  Interval share;        ///< of readings that leave it

  std::string range() const;  ///< `gold=0..200`
};
/// `gold=0..200, health=0..9`: those that some reading leaves.
std::string bounds_left(const std::vector<Bounded>& bounds);

/// Something the story remembers, and what that costs.
struct Weight {
  std::string name;                ///< `gold`, or `visits of hub.talk`
  std::vector<std::string> looks;  ///< `file:line` of what looks at it
  uint64_t values = 0;             ///< different ones seen
  double factor = 1;               ///< so many situations would be one without it, on average
  std::string once_at;             ///< the option that can be taken once, whose count it is; else empty
};

struct Run {
  double seconds = 0;
  double compile_seconds = 0;
  uint32_t threads = 1;
  double bytes_per_state = 0;
  uint64_t peak_memory = 0;
};

struct Verdict {
  std::string story;
  std::string digest;
  std::vector<std::string> files;
  uint64_t words = 0, knots = 0, choices = 0;
  Result result = Result::stopped;
  std::string limit;  ///< empty: none
  uint32_t covered_choices = 0;
  uint64_t states = 0, transitions = 0, depth = 0;
  uint64_t open = 0;  ///< situations found and not yet followed
  std::vector<Ending> endings;
  std::vector<Finding> findings;
  std::vector<CheckResult> checks;
  std::vector<SourceClaim> claims;
  bool has_baseline = false;
  std::vector<std::string> mended;  ///< what the baseline has and the story no longer
  Coverage coverage;
  uint64_t functions_not_seen = 0;
  Readings readings;
  std::vector<Influence> influences;    ///< what decides most over all readings first; of a proved run
  std::vector<Weight> weights;          ///< the heaviest first; of a stopped run, and when asked for
  std::vector<std::string> assumed;     ///< of the game: `hour() 0..23`
  std::vector<Bounded> bounds;          ///< all that were given
  std::vector<std::string> undeclared;  ///< external functions that readings ask and nothing is said about
  std::optional<ShippedChance> shipped;
  std::string exact_refusal;  ///< why there are no fractions, when they were wanted
  std::optional<Met> met;     ///< when a recording was given
  Run run;
  std::string broken;  ///< not empty: a witness did not replay; a fault of ours, and there is no verdict
};

/// What a replay on the plain machine met on its way to a vertex.
struct Witness {
  bool has_arrived = false;            ///< the machine stopped as the graph says
  std::vector<ChoicePointId> choices;  ///< the choices taken, in order
  Address last = program::no_address;  ///< the instruction before the stop
};

/// Replays the graph's way to a vertex (witness.hpp has the one that runs the story).
struct Replayer {
  virtual Witness replay(const Graph& graph, StateId vertex) = 0;
  /// Whether the plain machine meets on that way what the search met there.
  virtual bool meets(const Graph& graph, const graph::Sight& sight) = 0;

 protected:
  ~Replayer() = default;
};

struct Options {
  std::string story;  ///< what people call it
  double compile_seconds = 0;
  bool is_exact = false;          ///< fractions are wanted
  std::vector<std::string> only;  ///< codes to keep; empty: all
  struct Override {
    std::string code;
    std::optional<Severity> severity;  ///< none: off
  };
  std::vector<Override> severities;  ///< the author's own; a later one wins
  const Graph* recorded =
      nullptr;  ///< the same story explored with traces, completely; none: what is met is not told
  const Graph* told = nullptr;  ///< the same story explored without the cone and with texts; none, or not
                                ///< complete: choices without consequence are not told
  struct Compiled {
    std::string name, bytes;
  } compiled;  ///< a story compiled elsewhere: what stands for the sources, of which there are none
  std::vector<std::string> assumed;         ///< of the game, for the report
  std::vector<graph::NamedEnding> endings;  ///< names that the author gave
  std::vector<CheckResult> checks;  ///< judged already (check.hpp); they become findings where they fail
  std::vector<SourceClaim> claims;  ///< judged already; whether a source is right is no finding
};

/// Cost O(graph + program + sources), and one replay for each ending and each finding that has a path.
Verdict judge(const Program& program, const text::SourceSet& sources, const Graph& graph, Replayer& replayer,
              const Options& options);

/// The external functions that some reading calls: only their ink fallbacks were explored, so absence is not
/// proved.
std::vector<std::string> externals_asked(const Program& program, const Graph& graph);
bool asks_the_host(const Program& program, const Graph& graph);

const char* name(OnTold told);
const char* name(Result result);
const char* name(Severity severity);
const char* name(Certainty certainty);
const char* name(EndKind kind);

}  // namespace dramaturg::verdict
