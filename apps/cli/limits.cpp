// Free memory is what Linux says is available, or what the control group leaves, whichever is less; elsewhere
// it is not known, and then 4 GiB stand in.
#include "cli/limits.hpp"

#include <algorithm>
#include <fstream>
#include <limits>

#include "verdict/wording.hpp"

namespace dramaturg::cli {
namespace {

constexpr uint64_t unknown_memory = uint64_t{4} << 30;

uint64_t first_number(const char* path, const std::string& after) {
  std::ifstream file(path);
  std::string word;
  while (!after.empty() && file >> word && word != after) continue;
  uint64_t number = 0;
  return file >> number ? number : 0;
}

uint64_t free_memory() {
  const uint64_t machine = first_number("/proc/meminfo", "MemAvailable:") * 1024;
  const uint64_t group = first_number("/sys/fs/cgroup/memory.max", "");
  const uint64_t used = first_number("/sys/fs/cgroup/memory.current", "");
  if (machine == 0) return unknown_memory;
  return group > used ? std::min(machine, group - used) : machine;
}

}  // namespace

graph::Limits read_limits(const Options& options) {
  graph::Limits limits;
  if (options.max_time.is_lifted) limits.max_seconds = std::numeric_limits<double>::infinity();
  if (options.max_time.value) limits.max_seconds = static_cast<double>(*options.max_time.value) / 1000;
  if (!options.max_memory.is_lifted) limits.max_bytes = options.max_memory.value.value_or(free_memory() / 2);
  limits.max_states = options.max_states.value.value_or(0);
  if (options.max_choices.value)
    limits.max_choices = static_cast<uint32_t>(std::min<uint64_t>(*options.max_choices.value, UINT32_MAX));
  return limits;
}

bool read_reductions(const Options& options, graph::Reductions& reductions, std::string& problem) {
  const std::pair<const char*, bool*> names[] = {{"liveness", &reductions.liveness},
                                                 {"settled", &reductions.settled},
                                                 {"frames", &reductions.frames},
                                                 {"printed", &reductions.printed},
                                                 {"cone", &reductions.cone},
                                                 {"saturation", &reductions.saturation},
                                                 {"rolls", &reductions.rolls},
                                                 {"calls", &reductions.calls},
                                                 {"transitions", &reductions.transitions}};
  for (const std::string& wanted : options.without) {
    bool is_known = wanted == "all";
    for (const auto& [name, is_on] : names) {
      if (wanted != name && wanted != "all") continue;
      *is_on = false;
      is_known = true;
    }
    if (is_known) continue;
    const std::string near = nearest(wanted, {"all", "liveness", "settled", "frames", "printed", "cone",
                                              "saturation", "rolls", "calls", "transitions"});
    problem = "--without: there is no reduction `" + wanted + "`; " +
              (near.empty() ? "there are liveness, settled, frames, printed, cone, saturation, rolls, calls, "
                              "transitions, and all"
                            : "did you mean `" + near + "`?");
    return false;
  }
  return true;
}

std::string find_problem(const Options& options) {
  if (options.dice == "inkjs")
    return "--dice=inkjs is for playing; questions about all readings know ideal dice and ink's own seeds";
  for (const std::string& code : options.only) {
    if (verdict::is_code(code)) continue;
    const std::string near = nearest(code, verdict::codes());
    return "--only: there is no finding `" + code + "`" +
           (near.empty() ? "" : "; did you mean `" + near + "`?");
  }
  return {};
}

}  // namespace dramaturg::cli
