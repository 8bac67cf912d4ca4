// recap: one reading of a story → what happened in it, told back. Which reading: `--choices`, else the one
// that the checks file calls `told`, else the likeliest. Knows how to find the reading and where to write;
// the telling is report's.
#include <cstdio>

#include "cli/choices.hpp"
#include "cli/examine.hpp"
#include "cli/fate.hpp"
#include "cli/files.hpp"
#include "cli/load.hpp"
#include "cli/narrow.hpp"
#include "cli/progress.hpp"
#include "cli/verbs.hpp"
#include "report/layout.hpp"
#include "report/recap.hpp"
#include "report/recap_writers.hpp"
#include "report/transcript.hpp"

namespace dramaturg::cli {
namespace {

int complain(const std::string& problem) {
  std::fprintf(stderr, "dramaturg: %s\n", problem.c_str());
  return 2;
}

DiceKind dice_kind(const Word& dice) {
  if (dice == "ideal") return DiceKind::ideal;
  return dice == "inkjs" ? DiceKind::inkjs : DiceKind::ink;
}

/// What the list does not fit, in words; empty: it fits.
std::string misfit(const report::Transcript& transcript) {
  const std::string place = "choice " + std::to_string(transcript.turns.size() - 1);
  if (transcript.end == report::TranscriptEnd::misfit)
    return "--choices does not fit this story after " + place;
  if (transcript.end == report::TranscriptEnd::unasked)
    return "the story stopped after " + place + ", and --choices goes on";
  return {};
}

report::Transcript read(const Story& story, const Options& options, const std::vector<Pick>& picks) {
  const auto seed = static_cast<int32_t>(options.seed.value_or(0) % INT32_MAX);
  Dice dice(dice_kind(options.dice), static_cast<uint64_t>(seed));
  dice.give(picks);
  report::Transcriber transcriber(story.program, dice, seed);
  for (const Pick& pick : picks) {
    if (pick.is_draw) continue;
    ++dice.choices_made;
    if (!transcriber.take(static_cast<uint32_t>(pick.number) - 1)) return transcriber.finish(true);
  }
  return transcriber.finish();
}

}  // namespace

int run_recap(const Options& typed) {
  const Options options = with_seed_of_choices(typed);
  // The odds along the way want every reading; without them the story need only be loaded.
  const bool wants_fate = !(options.spoilers == "none");
  Examined examined;
  Story& story = examined.story;
  LoadOptions loading;
  loading.is_quiet = options.quiet;
  loading.undone = "told";
  loading.reads_endings = true;
  const int code = wants_fate ? examine(options.story(), options, "told", {}, examined)
                              : load(options.story(), loading, story);
  if (code != 0) return code;

  Options chosen = options;
  if (!options.choices) {
    chosen.choices = has_reading(story, "told") ? "told" : "likeliest";
    if (!options.quiet)
      std::fprintf(stderr, "dramaturg: this is the reading `%s`%s\n", chosen.choices->c_str(),
                   *chosen.choices == "told" ? "" : ": name another with --choices");
  }
  std::vector<Pick> picks;
  const Explored explored{examined.graph, examined.verdict};
  if (const int problem_code = read_choices(story, chosen, picks, wants_fate ? &explored : nullptr);
      problem_code != 0)
    return problem_code;
  const report::Transcript transcript = read(story, options, picks);
  if (const std::string problem = misfit(transcript); !problem.empty()) return complain(problem);

  report::RecapOptions telling;
  telling.words = static_cast<size_t>(options.words.value_or(200));
  telling.episode = options.episode.value_or("");
  telling.tells_all = options.spoilers == "all";
  telling.is_ascii = options.ascii;
  const bool has_people = story.drama && story.drama->is_there();
  if (has_people) telling.world = &story.drama->world();
  const std::string title = has_people && !telling.world->title.empty() ? telling.world->title : story.name;
  std::optional<report::Fate> fate;
  if (wants_fate) fate = Fates(story, examined.graph, examined.verdict).of(picks);
  const report::Recap recap = report::recapitulate(title, transcript, fate, telling);
  if (recap.episodes.empty()) return complain("this reading has no episode `" + telling.episode + "`");

  report::RecapTextOptions layout;
  layout.is_ascii = options.ascii;
  layout.has_color = is_colored(options);
  layout.replay = "dramaturg play " + report::shell_word(options.story()) + " --choices " +
                  (chosen.choices ? report::shell_word(*chosen.choices) : write_picks(picks));
  std::string problem;
  bool is_page_wanted = true;
  for (const auto& [output, write] : {std::pair{&options.json,
                                                +[](const report::Recap& r, const report::RecapTextOptions&) {
                                                  return report::write_recap_json(r);
                                                }},
                                      std::pair{&options.markdown, &report::write_recap_markdown},
                                      std::pair{&options.html, &report::write_recap_html}}) {
    if (!output->is_wanted) continue;
    const std::string bytes = write(recap, layout);
    if (!output->file.empty() && !write_file(output->file, bytes, problem)) return complain(problem);
    if (!output->file.empty()) continue;
    std::fputs(bytes.c_str(), stdout);
    is_page_wanted = false;
  }
  if (!is_page_wanted) return 0;
  print_page(report::write_recap_text(recap, layout));
  return 0;
}

}  // namespace dramaturg::cli
