// The transcript says what was chosen and what changed; here it is decided what is worth a line.
#include "report/witness_text.hpp"

#include "report/layout.hpp"
#include "report/transcript.hpp"
#include "syntax/characters.hpp"
#include "verdict/wording.hpp"

namespace dramaturg::report {
namespace {

constexpr size_t most_unfolded = 8, text_width = 44;

/// `name` stands in the claim as a word of its own.
bool speaks_of(std::string_view claim, std::string_view name) {
  const auto is_part = [&](size_t at) {
    return at < claim.size() && syntax::name_character_length(claim.substr(at)) > 0;
  };
  for (size_t at = claim.find(name); at != std::string_view::npos; at = claim.find(name, at + 1))
    if ((at == 0 || !is_part(at - 1)) && !is_part(at + name.size())) return true;
  return false;
}

std::string cut(std::string text, bool is_ascii) { return clipped(text, text_width, is_ascii ? "..." : "…"); }

}  // namespace

std::string write_witness(const program::Program& program, const graph::Path& path,
                          const WitnessOptions& options) {
  const Transcript transcript = transcribe(program, path);
  const size_t turns = transcript.turns.size();
  std::string out;
  size_t quiet = 0;
  for (size_t t = 1; t < turns; ++t) {
    const Turn& turn = transcript.turns[t];
    std::string changed;
    for (const Change& change : turn.changes)
      if (options.shows_all || speaks_of(options.claim, change.name))
        changed += (changed.empty() ? "" : ", ") + change.name + " " + change.before +
                   (options.is_ascii ? " -> " : " → ") + change.after;
    const bool is_last = t + 1 == turns;
    if (!options.shows_all && turns > most_unfolded && changed.empty() && t > 1 && !is_last) {
      ++quiet;
      continue;
    }
    const std::string number = std::to_string(t);
    const std::string text = turn.taken < turn.options.size() ? turn.options[turn.taken].text : "";
    std::string row = "  " + std::string(number.size() < 2 ? 1 : 0, ' ') + number + "  [" +
                      cut(text, options.is_ascii) + "]";
    if (!changed.empty()) row = padded(row, text_width + 8) + "  " + changed;
    if (is_last) row += options.is_ascii ? "  <- here" : "  ← here";
    out += row + "\n";
  }
  if (quiet > 0)
    out += "      (" + verdict::counted(quiet, "quiet choice") + " between; --all shows " +
           (quiet == 1 ? "it" : "them") + ")\n";
  return out;
}

}  // namespace dramaturg::report
