// Kinds of readers → what the story must be asked for before they can take their seats (hall.hpp): what they
// are loyal to is kept alive while exploring, and what happens in a turn is recorded where they look at it.
#pragma once

#include <string>
#include <vector>

#include "cli/examine.hpp"
#include "cli/hall.hpp"
#include "cli/readers.hpp"

namespace dramaturg::cli {

bool look_at_events(const std::vector<ReaderModel>& models);

/// Loads the story, with the values that the variables of `hall` and the readers ask for; sets
/// `hall.measures`. 0, or the exit code after saying on stderr what is wrong.
int load_for_readers(const Options& options, const std::vector<ReaderModel>& models, HallOptions& hall,
                     Examined& out);

/// What a kind of reader that the configuration names makes of the story; whole examinations only.
struct SeatedReader {
  std::string name, about;
  struct Line {
    std::string file;
    uint32_t line;
    verdict::Interval odds;
  };
  std::vector<std::pair<std::string, verdict::Interval>> endings;  ///< by name
  verdict::Interval no_ending;
  std::vector<Line> lines;  ///< that can print, in order
  std::vector<verdict::Met::Knot> knots;
};

/// False: one of the files under [readers] is wrong; `problem` says where.
[[nodiscard]] bool read_configured(const Options& options, std::vector<ReaderModel>& out,
                                   std::string& problem);

/// One by one, in order; who asks for what this story has not is left out, and stderr says why.
std::vector<SeatedReader> seat_configured(const Options& options, const std::vector<ReaderModel>& models);

}  // namespace dramaturg::cli
