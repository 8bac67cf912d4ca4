// Recap → what a person or a script reads.
#pragma once

#include <string>

#include "report/recap.hpp"

namespace dramaturg::report {

struct RecapTextOptions {
  std::string replay;  ///< the command that plays this reading; empty: none is shown
  bool has_color = false;
  bool is_ascii = false;
};

/// "Choice 8, [Settle it for her.]  Two keys fell from 68% to 27%."
std::string turning_sentence(const TurningPoint& point);
/// "The road not taken: …"; empty: there was none that led the other way.
std::string other_sentence(const TurningPoint& point);

/// For a terminal: 80 columns.
std::string write_recap_text(const Recap& recap, const RecapTextOptions& options);
std::string write_recap_markdown(const Recap& recap, const RecapTextOptions& options);
/// `dramaturg.recap/1` (docs/formats.md).
std::string write_recap_json(const Recap& recap);
/// One page that opens from disk, with the fate line drawn; no scripts, no network.
std::string write_recap_html(const Recap& recap, const RecapTextOptions& options);

}  // namespace dramaturg::report
