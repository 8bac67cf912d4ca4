// The parts that judge() puts together, each in the file of its name. Inside this folder only.
#pragma once

#include <string>
#include <vector>

#include "verdict/ground.hpp"
#include "verdict/odds.hpp"
#include "verdict/verdict.hpp"

namespace dramaturg::verdict {

/// What the parts share: the case before the judge.
struct Case {
  const Ground& ground;
  const Graph& graph;
  Replayer& replayer;
  const Options& options;
  bool is_complete;    ///< absence is proved
  bool sees_all;       ///< it is, or is but for readings that leave a bound
  const Odds* odds;    ///< none: the game decides part of it
  std::string broken;  ///< first witness that did not replay

  /// Replays the way to a vertex; remembers the first that fails.
  Witness replay(StateId vertex);
  std::string path(StateId vertex) const;
};

/// The choices and draws to a sight, into the turn in which it is met.
graph::Path path_of(const Program& program, const Graph& graph, const graph::Sight& sight);

/// `1,r3,2`: as `--choices` reads it.
std::string path_string(const graph::Path& path);

// endings.cpp
/// `refusal`: none: fractions are not wanted; else set when there are none.
std::vector<Ending> find_endings(Case& c, std::string* refusal);
void find_weak_ends(Case& c, std::vector<Finding>& findings);  // implicit-end, done-ending

// readings.cpp
Readings sum_up_readings(const Case& c);
// lines.cpp
/// `words`: how many a reader can see.
Met find_met(const Ground& ground, const Graph& recorded, uint64_t words);

/// Fractions for `endings`, or the reason why not. `stops`: of each ending, into the chain.
std::string find_fractions(const Case& c, const std::vector<std::vector<uint32_t>>& stops,
                           std::vector<Ending>& endings);
/// A number that is known closely enough to be written as one.
std::optional<double> settled(const std::optional<Interval>& interval);

// faults.cpp
void find_faults(Case& c, std::vector<Finding>& findings);  // dead-end, runtime-fault, endless-loop

// check.cpp
void find_failed_checks(const std::vector<CheckResult>& checks,
                        std::vector<Finding>& findings);  // check-failed, empty-check

// sights.cpp
void find_sights(Case& c, std::vector<Finding>& findings);  // what a run met on its way: four codes

// conditions.cpp
void find_settled_conditions(Case& c, std::vector<Finding>& findings);  // always-true, always-false

// influence.cpp
std::vector<Influence> find_influences(Case& c, const std::vector<Ending>& endings);

// consequence.cpp
void find_idle_choices(Case& c, std::vector<Finding>& findings);  // no-consequence

// growth.cpp
void find_growths(Case& c, std::vector<Finding>& findings);  // unbounded

// unused.cpp
void find_unused(Case& c, std::vector<Finding>& findings);

// promises.cpp
void find_never_ending(Case& c, const std::vector<Ending>& endings, std::vector<Finding>& findings);
void find_rare_endings(const std::vector<Ending>& endings, std::vector<Finding>& findings);

// traps.cpp
void find_traps(Case& c, std::vector<Finding>& findings);

// absence.cpp
void find_absences(Case& c, std::vector<Finding>& findings);  // never-reached, never-offered

// coverage.cpp
struct Seen {
  Coverage coverage;
  uint64_t words = 0;
  uint64_t functions_not_seen = 0;
};
Seen find_coverage(const Ground& ground, const Graph& graph);
/// Per container: some reading ran an instruction in it.
std::vector<uint8_t> reached_containers(const Program& program, const Graph& graph);
bool is_executed(const Graph& graph, Address address);
bool is_offered(const Graph& graph, uint32_t choice_point);

// bounds.cpp
std::vector<Bounded> find_bounds(const Program& program, const Graph& graph, const Odds* odds);

// weights.cpp
std::vector<Weight> find_weights(const Ground& ground, const Graph& graph);
/// A counted container by its own name, or by what it is and where: `visits of hub`.
std::string container_name(const Ground& ground, ContainerId container);

// allow.cpp
/// Marks findings that the author allowed; adds notes about `allow`s that cover nothing (complete only).
void apply_allowances(const Ground& ground, bool is_complete, std::vector<Finding>& findings);

}  // namespace dramaturg::verdict
