// A running node with walk.js in it: requests out, answers in, one JSON object a line each way.
#pragma once

#include <sys/types.h>

#include <map>
#include <string>
#include <vector>

namespace differential {

using Lines = std::vector<std::string>;

/// What one side makes of a story.
struct Performance {
  std::string json;  ///< empty: it did not compile
  Lines errors;
  std::vector<Lines> walks;   ///< one for each seed
  Lines faults;               ///< what was said about them
  std::vector<bool> excused;  ///< ours, for each walk: it ends in a fault that inkjs does not know (KNOWN.md)
};

struct Play {
  std::string source;
  std::map<std::string, std::string> files;  ///< what INCLUDE finds
  std::vector<uint32_t> seeds;
  uint32_t turns = 30;
};

class Oracle {
 public:
  /// Starts node in `folder`, where walk.js stands. Throws std::runtime_error when it does not answer.
  explicit Oracle(const std::string& folder);
  ~Oracle();
  Oracle(const Oracle&) = delete;
  Oracle& operator=(const Oracle&) = delete;

  /// A question may be put before the last was answered (one at most), so that both sides work at once.
  void ask(const Play& play);
  Performance answer();

 private:
  pid_t child_ = -1;
  int to_ = -1, from_ = -1;
  std::string buffer_;
};

}  // namespace differential
