// A reading that shows something, as a person would tell it: the choices, and what they changed.
#pragma once

#include <string>

#include "graph/graph.hpp"
#include "program/program.hpp"

namespace dramaturg::report {

struct WitnessOptions {
  std::string claim;       ///< variables named in it are told; a choice that changes none of them is quiet
  bool shows_all = false;  ///< quiet choices, too
  bool is_ascii = false;
};

/// One line for each choice that matters, in at most 80 columns; quiet ones are counted. Cost: a replay.
std::string write_witness(const program::Program& program, const graph::Path& path,
                          const WitnessOptions& options);

}  // namespace dramaturg::report
