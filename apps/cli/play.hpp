// The two ways to read a story in a terminal: for people, and exactly as inklecate prints it. Both take their
// lines from one Input, which tells the end of input and Ctrl-C from an empty line.
#pragma once

#include <string>
#include <vector>

#include "cli/fate.hpp"
#include "cli/load.hpp"
#include "cli/options.hpp"
#include "cli/reading.hpp"

namespace dramaturg::cli {

/// Answers to the prompt: the choices that were given on the command line, then lines of standard input.
class Input {
 public:
  explicit Input(const std::vector<Pick>& picks);

  bool is_terminal() const;
  /// False at the end of input and after Ctrl-C.
  bool read_line(std::string& line);
  /// The last answer came from the list.
  bool is_listed() const { return is_listed_; }
  /// The list does not fit the story.
  bool is_misfit() const { return is_misfit_; }
  void reject() { is_misfit_ = true; }
  /// The list has choices that were never asked for.
  bool has_unused() const { return taken_ < listed_.size(); }

 private:
  int next_byte();  ///< EOF at the end of input and after Ctrl-C

  std::string buffer_;
  size_t used_ = 0;  ///< of buffer_
  std::vector<int32_t> listed_;
  size_t taken_ = 0;
  bool is_listed_ = false, is_misfit_ = false;
};

/// What broke, as the reference words it where it has words for it.
std::string fault_sentence(const story::Fault& fault);

/// What the odds of the endings are, in words, for `--lens`.
class Lens {
 public:
  Lens(const Story& story, const graph::Graph& graph, const verdict::Verdict& verdict)
      : verdict_(verdict), is_exact_(graph.is_complete), fates_(story, graph, verdict) {}
  /// To where the reader stands. What cannot be found there is then said to be unknown.
  void point(const std::vector<Pick>& picks) { outlook_ = fates_.from(picks); }
  /// "from here: Two keys 68%, Harbour lights 18%".
  std::string here() const;
  /// The likeliest endings behind an option; empty: not known.
  std::string behind(uint32_t option) const;

 private:
  std::string list(const std::vector<double>& odds, size_t most) const;

  const verdict::Verdict& verdict_;
  const bool is_exact_;
  const Fates fates_;
  std::optional<Fates::Outlook> outlook_;
};

/// The verb without the loading: `compile -p` plays what it has just made.
int play(const Story& story, const Options& options, bool is_plain, Lens* lens = nullptr);

struct PlainForm {
  bool is_json = false;     ///< inklecate's -j
  bool keeps_open = false;  ///< inklecate's -k: asks on when the story has ended
};

/// Both return the exit code. `seed` is what a way back has to name; empty: chance plays no part.
int play_plainly(const Story& story, Reading& reading, Input& input, const PlainForm& form);
int play_for_people(const Story& story, Reading& reading, Input& input, const std::string& seed,
                    bool has_color, bool is_ascii, Lens* lens = nullptr);

}  // namespace dramaturg::cli
