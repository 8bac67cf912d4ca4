// argv in, Options out, or what to say instead (help, version, a mistake and its nearest right word).
// The table is options.def; this file holds the types a row may have. Written by hand and not with a library:
// "nearest name", `lint` answering with the verb that was meant, values only by `=` for outputs, and one
// table for struct, parser and help are most of the work, and none of it is in CLI11, which also takes 3 s to
// compile.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dramaturg::cli {

enum class Verb : uint8_t {
#define VERB(name, operands, least, most, here, sentence) name,
#include "cli/options.def"
#undef VERB
};

/// One of the words in its row; empty when not given.
struct Word {
  std::string text;
  bool operator==(std::string_view other) const { return text == other; }
};
using Text = std::optional<std::string>;
using Words = std::vector<std::string>;  ///< commas separate; a repeated flag adds
using Count = std::optional<uint64_t>;
/// As typed; a repeated flag adds.
struct Texts {
  std::vector<std::string> all;
};
/// `--json` or `--json=FILE`; without a file it takes stdout's place.
struct Output {
  bool is_wanted = false;
  std::string file;
};
/// A number, or `none`. `value` is empty when not given, and when lifted.
struct Limit {
  std::optional<uint64_t> value;
  bool is_lifted = false;
};
struct Duration : Limit {};  ///< milliseconds
struct Memory : Limit {};    ///< bytes

struct Options {
  Verb verb = Verb::help;
  std::vector<std::string> operands;  ///< STORY and what follows it, as typed
  bool is_inklecate = false;          ///< called by that name: its exit codes (0 or 1), its defaults
  std::string unsupported;  ///< letters of flags that inklecate does not know: it says so and goes on
#define OPTION(type, member, long_name, short_name, value, verbs, here, sentence) type member{};
#include "cli/options.def"
#undef OPTION

  // Beside the table: who said what, and what only dramaturg.toml can say.
  std::vector<std::string> given;  ///< long names of flags on the command line
  std::string config_file;         ///< the dramaturg.toml that was read; empty: none
  std::vector<std::pair<std::string, std::string>> origins;     ///< setting, `dramaturg.toml:3`
  std::vector<std::pair<std::string, std::string>> severities;  ///< code, `off` or a severity
  std::vector<std::pair<std::string, std::string>> readers;     ///< name, file

  const std::string& story() const { return operands.front(); }
};

/// What parsing came to. Either `options` is to be run, or `said` is to be printed (on stdout when
/// `exit_code` is 0, else on stderr) and the program ends.
struct Parsed {
  bool is_ready = false;
  Options options;
  std::string said;
  int exit_code = 0;
};

/// `argv[0]` decides whether we are called as inklecate. Looks at the disk only to tell a mistyped verb from
/// a path.
Parsed parse_options(int argc, const char* const* argv);

/// Which of `names` is so near to `word` that it was probably meant; empty: none.
std::string nearest(std::string_view word, const std::vector<std::string>& names);

}  // namespace dramaturg::cli
