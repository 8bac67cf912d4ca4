// Verdict, and what was made of the graph, → one HTML file that opens from disk: no network, no clock, the
// same story gives the same bytes. The page draws itself from `dramaturg.page/1`, a JSON that it carries
// along (docs/formats.md); this file says what goes into it. Left out: how it looks (page/).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/page_people.hpp"
#include "report/recap.hpp"
#include "report/transcript.hpp"
#include "text/source.hpp"
#include "verdict/verdict.hpp"

namespace dramaturg::report {

/// A share of readings, as a closed interval.
struct Share {
  double low = 0, high = 1;
};
/// One for each reader model; empty: not known.
using Shares = std::vector<Share>;

struct PageReplay {
  std::string path;  ///< as `--choices` reads it; how endings, findings and checks find their replay
  Transcript transcript;
  std::string note;  ///< what the last line does not say; may be empty
};

struct PageKnot {
  std::string name, file, episode;
  uint32_t line = 0;
  uint64_t words = 0;
  std::optional<uint32_t> depth;  ///< choices on the shortest way there; none: not met
  Shares share;
  std::string status;  ///< "", "dead-end", "trap", "never"
};
struct PageEdge {
  uint32_t from = 0, to = 0;  ///< indexes of knots
  Shares share;
};

/// A source line that can print: was it met, and by how many readings.
struct PageLine {
  uint32_t line = 0;
  bool is_seen = false;
  Shares share;
};
struct PageFile {
  std::string name;
  std::vector<PageLine> lines;  ///< in order
};

struct PageModel {
  std::string name;       ///< "picks evenly"
  std::string about;      ///< "takes each offered choice with equal weight"
  bool is_named = false;  ///< by the configuration; the others are a scale, in order
};

struct PageInput {
  std::string title;
  std::string about;        ///< "a drama in 6 episodes"; may be empty
  std::string checks_file;  ///< where checks stand, or could
  std::string tool_version;
  std::string command;         ///< that makes this page again
  std::string story_argument;  ///< for the commands that replay
  std::vector<PageModel> models;
  std::vector<Shares> ending_odds;  ///< by ending of the verdict; empty: not known
  std::vector<Share> ending_best;   ///< by ending; empty: not known
  Shares no_ending;
  std::vector<PageReplay> replays;
  std::vector<PageKnot> knots;
  std::vector<PageEdge> edges;
  std::vector<PageFile> files;
  std::optional<Fate> fate;
  std::string fate_title;  ///< which reading
  size_t fate_replay = 0;
  std::vector<TurningPoint> turning_points;
  std::optional<PagePeople> people;
  std::vector<std::string> suggestions;  ///< checks that the author could write
};

/// Cost O(sources + replays).
std::string write_page(const verdict::Verdict& verdict, const text::SourceSet& sources,
                       const PageInput& input);

}  // namespace dramaturg::report
