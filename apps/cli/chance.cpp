// Endings are matched by name. Odds differ when the two intervals have nothing in common.
#include "cli/chance.hpp"

#include <algorithm>

#include "verdict/witness.hpp"

namespace dramaturg::cli {

std::string with_seed(const std::string& path) { return path.starts_with('r') ? "s" + path.substr(1) : path; }

int compare_with_ideal_dice(const Options& options, const graph::Reductions& reductions,
                            const graph::Limits& limits, graph::Watcher& watching,
                            verdict::Verdict& verdict) {
  const auto move_seed = [&](std::string& path) { path = with_seed(path); };
  for (verdict::Ending& ending : verdict.endings) move_seed(ending.path);
  for (verdict::Influence& influence : verdict.influences) move_seed(influence.path);
  for (verdict::Finding& finding : verdict.findings)
    if (finding.path) move_seed(*finding.path);
  for (verdict::CheckResult& check : verdict.checks) {
    if (check.path) move_seed(*check.path);
    if (check.repair) move_seed(*check.repair);
  }

  LoadOptions loading;
  loading.is_quiet = true;
  loading.reads_checks = true;
  Story ideal_story;
  if (const int code = load(options.story(), loading, ideal_story); code != 0) return code;
  const graph::Graph graph = graph::explore(ideal_story.program, reductions, limits, watching);
  verdict::MachineReplayer replayer(ideal_story.program);
  verdict::Options judging;
  if (ideal_story.claimed) judging.endings = ideal_story.claimed->claims.endings;
  const verdict::Verdict ideal =
      verdict::judge(ideal_story.program, ideal_story.sources, graph, replayer, judging);

  verdict::ShippedChance& chance = verdict.shipped.emplace();
  const auto add = [&](const std::string& name, const std::optional<verdict::Interval>& with_ideal,
                       const std::optional<verdict::Interval>& as_shipped) {
    if (!with_ideal || !as_shipped) return;
    if (with_ideal->low <= as_shipped->high && as_shipped->low <= with_ideal->high) return;
    chance.differences.push_back({name, *with_ideal, *as_shipped});
  };
  const auto odds_in = [](const verdict::Verdict& of, const std::string& name) {
    for (const verdict::Ending& ending : of.endings)
      if (ending.name == name) return ending.odds;
    const bool is_proved = of.result == verdict::Result::proved;
    return is_proved ? std::optional(verdict::Interval{}) : std::nullopt;
  };
  for (const verdict::Ending& ending : ideal.endings)
    add(ending.name, ending.odds, odds_in(verdict, ending.name));
  for (const verdict::Ending& ending : verdict.endings) {
    const auto is_it = [&](const verdict::Ending& other) { return other.name == ending.name; };
    if (std::none_of(ideal.endings.begin(), ideal.endings.end(), is_it))
      add(ending.name, odds_in(ideal, ending.name), ending.odds);
  }
  return 0;
}

}  // namespace dramaturg::cli
