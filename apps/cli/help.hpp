// The table of the command line in, pages for people out.
#pragma once

#include <string>

#include "cli/options.hpp"

namespace dramaturg::cli {

/// What `dramaturg` alone says.
std::string help_page();
/// `help VERB`, `VERB -h`; long (`--help`) adds what STORY may be and the exit codes.
std::string help_verb(Verb verb, bool is_long);

/// The manual page, in roff.
std::string man_page();

std::string verb_name(Verb verb);

}  // namespace dramaturg::cli
