// Program → Graph: every situation a reader can reach, each once, with the moves between them.
//
// Vertices are canonical states: two histories share one when nothing ahead can tell them apart (canon.hpp).
// A vertex is a choice situation, a question to chance inside a turn, or one of the ways a story stops. Edges
// carry what was done: a choice, or an outcome of chance. Each vertex keeps its first parent in breadth-first
// order by choices, so the way back through parents is a shortest playthrough. Left out: what any of it means
// to an author (verdict).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/archive.hpp"
#include "base/pages.hpp"
#include "graph/edges.hpp"
#include "graph/growth.hpp"
#include "graph/score.hpp"
#include "graph/slot_cost.hpp"
#include "graph/traces.hpp"
#include "program/printed.hpp"
#include "program/program.hpp"
#include "story/run.hpp"

namespace dramaturg::graph {

using program::Address;
using program::ChoicePointId;
using program::Program;

enum class VertexKind : uint8_t {
  choice,   // the reader chooses
  chance,   // the dice choose, inside a turn; not a situation
  ending,   // the story stops on purpose: Vertex::detail indexes Graph::ends
  fault,    // the story breaks: detail indexes Graph::faults
  loop,     // proved to run for ever without a choice: detail indexes Graph::faults (kind step_budget)
  unknown,  // the turn's step budget was spent without a proof: detail indexes Graph::faults
  cut,      // a number is outside of what it is taken to stay within, and the reading is not followed:
            // detail indexes Program::bounds
};

using Path = std::vector<Step>;

struct Vertex {
  StateId parent;  ///< none for the root
  Step step;       ///< the edge from the parent
  VertexKind kind = VertexKind::choice;
  uint32_t depth = 0;   ///< choices taken on the shortest way here
  uint32_t detail = 0;  ///< choice: indexes Graph::offers, when recorded
  uint32_t first_edge = 0, edge_count = 0;
};

enum class EndKind : uint8_t { end, tag, done, implicit };  ///< as in the JSON contract

/// A way to stop, distinct by place and ending tag.
struct End {
  EndKind kind;
  std::string tag;  ///< of the last `# ending: …` met on the way; empty: none
  Address where;    ///< the instruction that ended it
};

struct Limits {
  double max_seconds = 60;
  uint64_t max_bytes = 0;   ///< 0: none
  uint64_t max_states = 0;  ///< 0: none
  uint32_t max_choices = UINT32_MAX;
  uint64_t steps_per_turn = 1'000'000;
};

struct Progress {
  uint32_t depth;
  uint64_t situations;
  uint64_t moves;
  uint64_t open;
  uint64_t bytes;
  double seconds;
};

/// Where a search is kept while it runs, so that another process can go on with it. What is written in one
/// go, from `begin` to `finish`, replaces what was kept before, if it is whole.
struct Keeper {
  virtual base::ByteSink* begin() = 0;  ///< null: it cannot be kept
  virtual void finish(bool is_whole) = 0;

 protected:
  ~Keeper() = default;
};

/// Why an earlier search cannot be gone on with.
enum class Refusal : uint8_t { none, damaged, version, story, reductions };

struct Keeping {
  Keeper* keeper = nullptr;             ///< or null
  double every_seconds = 60;            ///< and when the search stops
  base::ByteSource* earlier = nullptr;  ///< or null: the search begins at the beginning
  uint64_t story = 0;  ///< whose search it is: a fingerprint of all that the program is made from
  Refusal refusal = Refusal::none;  ///< set by the search, which then has not begun
};

/// Work in parts that may be done at the same time.
struct Job {
  /// `hand`: below Hands::count; no two parts are under the same hand at once.
  virtual void work(uint32_t part, uint32_t hand) = 0;

 protected:
  ~Job() = default;
};

/// More threads than one. The core starts none of its own.
struct Hands {
  virtual uint32_t count() const = 0;
  /// Does each part below `parts` once, and returns when all are done. A hand takes its parts in ascending
  /// order.
  virtual void run(uint32_t parts, Job& job) = 0;

 protected:
  ~Hands() = default;
};

/// Called about ten times a second; false asks the search to stop (Ctrl-C) when the level is finished: it
/// then reports as `stopped`.
struct Watcher {
  virtual bool go_on(const Progress& progress) = 0;
  /// Seconds on a steady clock; the core has none of its own.
  virtual double now() = 0;
  /// Who helps; null: nobody. What is found is the same.
  virtual Hands* hands() { return nullptr; }

 protected:
  ~Watcher() = default;
};

/// Reductions, each with its off switch (`--without NAME`).
struct Reductions {
  bool liveness = true;     ///< variables and counts that nothing ahead can read are forgotten
  bool settled = true;      ///< so is what can only be read behind a test that will never come out that way
  bool frames = true;       ///< frames that nothing ahead can return to are dropped
  bool printed = true;      ///< shuffles that only choose words are neither branched on nor remembered
  bool cone = true;         ///< what is only printed, or only decides between words, is forgotten
  bool rolls = true;        ///< values of a roll that all comparisons take for one are rolled as one
  bool saturation = true;   ///< counts and ages that are only compared with constants stop growing
  bool calls = true;        ///< functions are looked at for each fixed argument by itself
  bool transitions = true;  ///< merges nothing: parts of turns that are known by what they read are not run
};

/// What is kept of each edge beside where it leads.
struct Recording {
  bool traces =
      false;           ///< the instructions that ran on it, and the options that stood before the reader then
  bool costs = false;  ///< what each remembered thing costs
  bool costs_if_stopped = false;  ///< … only when the search did not come to its end
  bool growth = false;            ///< what grows without bound, when the search was stopped
  bool offers = false;            ///< which options stand together in choice situations
};

/// `bound`: everything else was examined, but readings that left a bound were cut there.
enum class Limit : uint8_t { none, time, memory, states, choices, interrupted, steps, outcomes, bound };

/// Something a run met on its way that is no fault (story/notices.hpp).
struct Sight {
  story::Notice notice;
  StateId from;  ///< the turn (or the part of it behind a draw) in which it was met begins here; none: the
                 ///< opening
  Step step;     ///< … and with this
};

/// Where the reader stands at a vertex, and what Program::kept holds there. Stops are told apart by it, too.
struct Standing {
  Address where = program::no_address;  ///< of the first offer, or of the stop; chance: none
  /// Numbers as they are, truth as 0 or 1, a list as its first item's number; else 0.
  std::vector<int32_t> kept;
  friend auto operator<=>(const Standing&, const Standing&) = default;
};

struct Graph {
  base::LargeVector<Vertex> vertices;  ///< in order of discovery: breadth first by choices
  Edges edges;                         ///< of a vertex: [first_edge, first_edge + edge_count)
  std::vector<End> ends;
  std::vector<story::Fault> faults;
  std::vector<uint8_t> executed;  ///< per address: some reading runs it
  std::vector<uint8_t> offered;   ///< per ChoicePointId: some reading is offered it
  Traces traces;                  ///< of edges, when recorded
  TraceId opening;                ///< what ran before the root; none unless recorded
  std::vector<std::vector<ChoicePointId>>
      offers;                 ///< when recorded: what is on offer together, each list once
  std::vector<uint8_t> held;  ///< per address of a condition: bit 1, it was true; bit 2, it was false
  std::vector<Sight> sights;  ///< each kind at each place once, in order of discovery
  program::Printed printed;   ///< shuffles the search did not branch on; path_to puts their draws back
  Score score;                ///< with claims: the moments of each edge
  std::vector<std::string> atom_failures;  ///< with claims: by atom, why its condition could not be asked for
  std::vector<Standing> standings;         ///< by vertex, when Program::kept names something
  uint64_t situations = 0;                 ///< choice vertices and stops
  uint64_t choice_situations = 0;
  uint64_t moves = 0;            ///< offers taken
  uint32_t depth = 0;            ///< the longest of the shortest ways
  bool is_complete = false;      ///< the frontier is empty and nothing was cut: absence is proved
  Limit limit = Limit::none;     ///< why not
  uint32_t covered_choices = 0;  ///< every reading of up to so many choices was examined
  double seconds = 0;            ///< from the first situation to the empty frontier
  uint32_t threads = 1;          ///< that took part
  uint64_t state_bytes = 0, peak_bytes = 0;
  std::vector<SlotCost> costs;  ///< the dearest first; estimated on the first situations
  std::vector<Growth> growths;  ///< of a search that was stopped
};

/// The steps from the start to a vertex, every question to chance answered: it replays on the plain machine.
/// O(depth) edges, and a silent replay where the story has shuffles that only choose words.
Path path_to(const Program& program, const Graph& graph, StateId vertex);

/// The same to one step beyond a vertex, into the turn it begins. No vertex: the opening.
Path path_to(const Program& program, const Graph& graph, StateId vertex, const Step& next);

struct Claims;

/// Explores with ideal dice. The same graph for the same program, options and completeness. With claims,
/// what their conditions read is kept as long as an answer may change, and each edge has its moments
/// (rule_graph.hpp goes on from there). Recording traces keeps apart what only decides between words; it
/// changes nothing else. A search that is kept has neither; one that was kept and gone on with gives the same
/// graph as one that was never stopped.
Graph explore(const Program& program, const Reductions& reductions, const Limits& limits, Watcher& watcher,
              const Claims* claims = nullptr, const Recording& recording = {}, Keeping* keeping = nullptr);

}  // namespace dramaturg::graph
